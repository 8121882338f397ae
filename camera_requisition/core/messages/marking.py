"""How a sentence of the catalogue is marked for translators."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 (what Qt's extraction tools look for)
    """Mark `text` for Qt's extraction tools without importing Qt; returns it unchanged."""
    return text
