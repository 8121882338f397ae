"""Texts made comparable, and harmless for spreadsheets."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[\W_]+", re.UNICODE)
# Letters that may carry an accent, and pairs that may be one letter where the plain word has two.
_ACCENTED = {
    "a": "àâäáãåÀÂÄÁÃÅ", "c": "çÇ", "e": "éèêëÉÈÊË", "i": "îïíìÎÏÍÌ", "n": "ñÑ", "o": "ôöóòõøÔÖÓÒÕØ", "u": "ùûüúÙÛÜÚ", "y": "ÿýŸÝ",
}  # fmt: skip
_DOUBLED = re.compile("ae|oe|ss")
_GUARD, _FORMULA_STARTS = "'", ("=", "+", "-", "@", "\t", "\r")
_OPEN = re.compile(r"[aceinouy]|[^a-z0-9%]")
_TELLING = 2
"""So many letters that are what they are make a pattern for LIKE worth its while; with fewer it finds nearly everything."""


def plain(text: str) -> str:
    """`text` in lower case without accents, everything that is no letter or digit as one space."""
    letters = text
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
        letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NOT_WORD.sub(" ", letters.casefold()).strip()


def guarded(cell: str) -> str:
    """`cell` of a table so that no spreadsheet runs it: with an apostrophe in front where it begins like a formula."""
    return _GUARD + cell if cell.startswith(_FORMULA_STARTS) else cell


def unguarded(cell: str) -> str:
    """What was `guarded`."""
    return cell[len(_GUARD) :] if cell.startswith(_GUARD) and cell[len(_GUARD) :].startswith(_FORMULA_STARTS) else cell


def pattern_of(word: str) -> tuple[str, str]:
    """SQLite's operator (LIKE or GLOB) and a pattern that every text meets whose `plain` form holds `word`, a word of a plain text itself.

    SQLite knows nothing of accents: what it finds has to be compared by `plain` afterwards. A plain word holds no sign of a pattern's own.
    """
    # In a pattern for LIKE, which is far quicker, a letter that may carry an accent stands for any.
    like = _OPEN.sub("_", _DOUBLED.sub("%", word))
    if len(like) - like.count("_") - like.count("%") >= _TELLING:
        return "LIKE", f"%{like}%"
    return "GLOB", f"*{''.join(_class_of(letter) for letter in _DOUBLED.sub('%', word))}*"


def _class_of(letter: str) -> str:
    if letter == "%":
        return "*"
    if not letter.isascii():
        return "?"  # how its other case is written isn't known
    return f"[{letter}{letter.upper()}{_ACCENTED.get(letter, '')}]" if letter.isalpha() else letter
