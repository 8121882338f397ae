"""The text that names a schema on a server: `postgresql:` followed by key=value pairs, as libpq writes them, without user and password."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Optional

from camera_requisition.core.errors import InputError

POSTGRESQL = "postgresql:"
DEFAULT_SCHEMA = "camera_requisition"
KEYS = ("host", "port", "dbname", "service", "authcfg", "sslmode", "schema")
_SECRETS = frozenset({"user", "username", "password", "passwd", "passfile", "sslpassword", "sslkey", "requirepassword"})
_SCHEME = re.compile(r"\s*(?:postgres(?:ql)?|pg):", re.IGNORECASE)
_CONNECTION = re.compile(
    r"\s*(?:(?:postgres(?:ql)?|pg):|(?:host|hostaddr|port|dbname|service|authcfg|sslmode|schema|user|username|password|passwd)\s*=)",
    re.IGNORECASE,
)
_SSL_MODES = frozenset({"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
_NO_SCHEMAS = frozenset({"information_schema", "$user"})  # the latter stands for another one in the search path
_LONGEST_NAME = 63
"""Bytes of a name that PostgreSQL doesn't cut."""


@dataclass(frozen=True)
class Reference:
    """A schema of a database on a server. What is None is libpq's own default (or its service's)."""

    host: Optional[str] = None
    port: Optional[str] = None
    dbname: Optional[str] = None
    service: Optional[str] = None
    authcfg: Optional[str] = None
    sslmode: Optional[str] = None
    schema: str = DEFAULT_SCHEMA

    @cached_property
    def text(self) -> str:
        """The same for every way in which this reference can be written; holds no secret."""
        given = [(key, getattr(self, key)) for key in KEYS]
        return POSTGRESQL + " ".join(
            f"{key}={_quoted(value)}" for key, value in given if value is not None and (key, value) != ("schema", DEFAULT_SCHEMA)
        )

    @property
    def libpq(self) -> dict[str, str]:
        """What libpq is given, without what `authcfg` stands for."""
        return {key: value for key in KEYS if key not in ("authcfg", "schema") and (value := getattr(self, key)) is not None}


def is_reference(text: object) -> bool:
    """Whether `text` names a schema on a server rather than a file: also one written as other programs want it, which `reference_of` refuses.

    Taken for the path of a file it would be repeated in errors and logs, with the password that may stand in it.
    """
    return _CONNECTION.match(str(text)) is not None


def reference_of(text: str) -> Reference:
    """The reference that `text` is. A user or password in it is refused before anything else, and no value is ever repeated in an error.

    Raises InputError `server_reference_secret`, `server_reference_key`, `server_reference_twice`, `server_reference_value`,
    `server_reference_unreadable`.
    """
    scheme = _SCHEME.match(text)
    written = text[scheme.end() :] if scheme else text
    if written.startswith("//"):
        # The other way in which libpq writes connections has its user and password in front of an @.
        raise InputError("server_reference_secret" if "@" in text else "server_reference_unreadable", key="@")
    pairs = _pairs(written)
    for key, value in pairs:
        if key.casefold() in _SECRETS:
            raise InputError("server_reference_secret", key=key.casefold())
        if key.casefold() == "host" and "@" in value:
            raise InputError("server_reference_secret", key="@")
    if not text.startswith(POSTGRESQL):
        raise InputError("server_reference_unreadable")
    values: dict[str, str] = {}
    for key, value in pairs:
        if key not in KEYS:
            raise InputError("server_reference_key", key=key[:40], known=", ".join(KEYS))
        if key in values:
            raise InputError("server_reference_twice", key=key)
        if value:
            values[key] = value
    for key, value in values.items():
        if not _is_usable(key, value):
            raise InputError("server_reference_value", key=key)
    return Reference(**values)


def _is_usable(key: str, value: str) -> bool:
    if "\0" in value or "\n" in value or "\r" in value:
        return False
    if key == "port":
        return all(part.isascii() and part.isdigit() and 0 < int(part) < 65536 for part in value.split(","))
    if key == "sslmode":
        return value in _SSL_MODES
    if key == "dbname":
        # libpq takes such a name for a whole connection text, in which a password may stand.
        return "=" not in value and "://" not in value
    if key == "schema":
        return len(value.encode()) <= _LONGEST_NAME and not value.startswith("pg_") and value not in _NO_SCHEMAS
    return True


def _pairs(text: str) -> list[tuple[str, str]]:
    """As libpq reads them: spaces around the sign are allowed, a value with spaces stands between single quotes, a backslash keeps the next
    character."""
    found: list[tuple[str, str]] = []
    at, end = 0, len(text)
    while True:
        at = _after_spaces(text, at)
        if at == end:
            return found
        start = at
        while at < end and text[at] != "=" and not text[at].isspace():
            at += 1
        key = text[start:at]
        at = _after_spaces(text, at)
        if not key or at == end or text[at] != "=":
            raise InputError("server_reference_unreadable")
        value, at = _value(text, _after_spaces(text, at + 1))
        found.append((key, value))


def _value(text: str, at: int) -> tuple[str, int]:
    """The value that begins at `at`, and where it ends."""
    is_quoted = at < len(text) and text[at] == "'"
    at += is_quoted
    kept: list[str] = []
    while at < len(text):
        character = text[at]
        if is_quoted and character == "'":
            return "".join(kept), at + 1
        if not is_quoted and character.isspace():
            break
        if character == "\\":
            at += 1
            if at == len(text):
                raise InputError("server_reference_unreadable")
        kept.append(text[at])
        at += 1
    if is_quoted:
        raise InputError("server_reference_unreadable")
    return "".join(kept), at


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _quoted(value: str) -> str:
    if value and not any(character.isspace() or character in "'\\" for character in value):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
