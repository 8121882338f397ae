"""Texts made comparable, and identifiers made of them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from camera_requisition.core.texts import plain

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 40
_LONGEST_REMEMBERED = 80

# What people write where they know nothing. Not "no", "so", "o": those are winds in French.
_MISSING = frozenset(
    {
        "", "vide", "nr", "n r", "nc", "n c", "na", "n a", "nd", "n d", "ns", "np", "inconnu", "inconnue", "inconnus", "inconnues",
        "unknown", "unbekannt", "null", "none", "nan", "nil", "neant", "non renseigne", "non renseignee", "non communique",
        "non communiquee", "non connu", "non connue", "non determine", "non defini", "non disponible", "sans objet", "a completer",
        "a renseigner", "a preciser", "not known", "not available", "not applicable", "tbd",
    }
)  # fmt: skip
_ERROR_CELLS = ("#ref!", "#n/a", "#valeur!", "#value!", "#nom?", "#name?", "#div/0!", "#null!", "#num!")


def is_missing(text: str) -> bool:
    """Whether a cell says nothing: empty, dashes, question marks, "NR", "(vide)", a spreadsheet's error."""
    return _is_missing_again(text) if len(text) <= _LONGEST_REMEMBERED else _is_missing(text)


def _is_missing(text: str) -> bool:
    stripped = text.strip()
    if stripped.casefold() in _ERROR_CELLS:
        return True
    return plain(stripped) in _MISSING


# Cells of a column repeat each other: short ones are remembered.
_is_missing_again = lru_cache(maxsize=1 << 15)(_is_missing)


def slug(text: str, fallback: str) -> str:
    """An identifier of lower-case letters, digits and hyphens that a person recognises.

    A text that leaves nothing (Hebrew, Arabic, only signs) gives `fallback` and eight digits of its hash: the same each time.
    """
    decomposed = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe").replace("ß", "ss"))
    ascii_text = decomposed.encode("ascii", "ignore").decode("ascii").lower()
    made = _NOT_PLAIN.sub("-", ascii_text).strip("-")[:_LONGEST_SLUG].strip("-")
    return made or f"{fallback}-{digest(text, 8)}"


def digest(text: str, length: int) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
