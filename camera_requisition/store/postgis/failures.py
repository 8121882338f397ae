"""PostgreSQL's failures as errors of the program. Only the first line of what the server says is repeated: others quote the values of a
statement, which may say where somebody searches."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Optional

from camera_requisition.core.errors import CameraRequisitionError, WriteError
from camera_requisition.store.connection import FileKind
from camera_requisition.store.postgis.reference import Reference

_BUSY = frozenset({"55P03", "40P01", "40001"})
_TIME_OUT = "57014"
_RIGHT, _READ_ONLY = "42501", "25006"
_FULL = frozenset({"53100", "54000"})
_NO_SUCH_DATABASE = "3D000"
_MISSING = frozenset({"42P01", "3F000"})
_GONE = frozenset({"57P01", "57P02", "57P03", "25P03"})


@contextlib.contextmanager
def failures(reference: Reference, kind: FileKind, at: str = "") -> Iterator[None]:
    """Turn psycopg2's errors inside the block into errors of `kind`; `at` is `opening` or `confirming` where that makes a difference."""
    import psycopg2

    try:
        yield
    except psycopg2.Error as error:
        raise translated(error, reference, kind, at) from None


def translated(error: Any, reference: Reference, kind: FileKind, at: str = "") -> CameraRequisitionError:
    """What psycopg2's `error` is called here."""
    import psycopg2

    values = {"reference": reference.text, "path": reference.text, "reason": reason_of(error)}
    code = error.pgcode
    if at == "opening":
        return _at_opening(error, values, kind)
    # psycopg2 tells a server that went between two statements by its most general error.
    lost = isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError)) or type(error) is psycopg2.DatabaseError
    if (code is None and lost) or code in _GONE:
        return kind.unreachable("server_lost_at_commit" if at == "confirming" else "server_lost", **values)
    if code in _BUSY:
        return kind.locked("server_busy", **values)
    if code == _TIME_OUT:
        return kind.other("server_time_out", **values)
    if code == _RIGHT:
        return kind.read_only("server_right_missing", **values)
    if code == _READ_ONLY:
        return kind.read_only("server_may_not_write", **values)
    if code in _FULL:
        return WriteError("server_full", **values)
    if code in _MISSING:
        return kind.missing("server_schema_missing", schema=reference.schema, **values)
    if code and code[:2] in ("22", "23", "P0"):
        return kind.other(kind.code("refused"), **values)
    return kind.other(kind.code("failed"), **values)


def _at_opening(error: Any, values: dict[str, str], kind: FileKind) -> CameraRequisitionError:
    code, said = error.pgcode, values["reason"].casefold()
    # libpq gives no code for what happens before a connection stands, only the server's sentence, which is never translated that early.
    if code == _NO_SUCH_DATABASE or ("database" in said and "does not exist" in said):
        return kind.missing("server_database_missing", **values)
    if any(
        words in said
        for words in ("authentication failed", "no password supplied", "role ", "no pg_hba.conf entry", "peer auth", "certificate")
    ):
        return kind.other("server_sign_in_refused", **values)
    return kind.unreachable("server_unreachable", **values)


def reason_of(error: Any) -> str:
    """The server's own sentence, without the lines that quote a statement and its values."""
    primary: Optional[str] = getattr(getattr(error, "diag", None), "message_primary", None)
    text = primary or str(error)
    return next((line.strip() for line in text.splitlines() if line.strip()), type(error).__name__)
