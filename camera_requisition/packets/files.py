"""Writing files so that a failure has a name and leaves nothing half-written."""

from __future__ import annotations

import errno
from pathlib import Path

from camera_requisition.core import errors


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path`. Raises WriteError."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise write_error(error, path) from error


def write_error(error: OSError, path: Path) -> errors.WriteError:
    """The named error of an operating system's failure at `path`; values: `path`, `reason`."""
    name = str(path)
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return errors.WriteError("disk_full", path=name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return errors.WriteError("not_writable", path=name)
    if error.errno == errno.ENAMETOOLONG:
        return errors.WriteError("path_too_long", path=name)
    return errors.WriteError("write_failed", path=name, reason=error.strerror or str(error))
