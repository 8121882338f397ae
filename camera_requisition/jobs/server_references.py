"""Texts that name a schema on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Mapping

from camera_requisition.store.postgis.reference import DEFAULT_SCHEMA, Reference, is_reference, reference_of


def reference_text(parameters: Mapping[str, str], schema: str) -> str:
    """The text for a connection's `parameters` (of host, port, dbname, service, authcfg, sslmode); an empty `schema` is the default."""
    return Reference(**parameters, schema=schema or DEFAULT_SCHEMA).text


def checked_reference(text: str) -> str:
    """The usual form of `text`. Raises InputError `server_reference_…` where it can't be read or holds a user or password."""
    return reference_of(text).text


def refuse_unusable(text: str) -> None:
    """Raise what `checked_reference` raises where `text` is a connection text, in whatever form; a file's path is none."""
    if is_reference(text):
        reference_of(text)
