"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from camera_requisition.core.errors import WriteError

_TRIES = 10
_PAUSE_S = 0.1
_BESIDE = ("-journal", "-wal", "-shm")


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A temporary path beside `path` to write to; moved into place when the block ends well, removed when it doesn't.

    Raises WriteError when `path` exists already, or its folder is missing or cannot be written.
    """
    if path.exists():
        raise WriteError("file_exists", path=str(path))
    if not path.parent.is_dir():
        raise WriteError("folder_missing", path=str(path.parent))
    temporary = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        yield temporary
        _move(temporary, path)
    except OSError as error:
        raise WriteError("file_unwritable", path=str(path), reason=error.strerror or str(error)) from error
    finally:
        for suffix in ("", *_BESIDE):
            with contextlib.suppress(OSError):
                temporary.with_name(temporary.name + suffix).unlink()


def _move(temporary: Path, path: Path) -> None:
    # On Windows a virus scanner or an indexer may hold the new file for a moment.
    for attempt in range(_TRIES):
        if path.exists():
            raise WriteError("file_exists", path=str(path))
        try:
            temporary.replace(path)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE_S)
        else:
            return
