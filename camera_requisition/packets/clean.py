"""Texts of others made fit for paper, table and file name."""

from __future__ import annotations

import re
import unicodedata

_BIDI_CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in "123456789¹²³"), *(f"lpt{n}" for n in "123456789¹²³")})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
LONGEST_NAME = 60
LONGEST_NAME_BYTES = 180
LONGEST_PATH = 240
LONGEST_TEXT = 600


def clean(text: str | None) -> str:
    """`text` on one line without control characters, lone surrogates and marks that turn the direction of what follows; None becomes empty.

    What is longer than `LONGEST_TEXT` is cut, and says so: nobody's 10,000 characters may push the rest off a page. Lists and evidence have
    it whole."""
    if text is None:
        return ""
    kept = (" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in str(text) if letter not in _BIDI_CONTROLS)
    return shortened(" ".join("".join(letter for letter in kept if unicodedata.category(letter) not in ("Cs", "Cn")).split()), LONGEST_TEXT)


def shortened(text: str, longest: int) -> str:
    """`text`, cut to `longest` letters with an ellipsis where it is longer."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def isolated(text: str) -> str:
    """A clean text that keeps its own direction: right-to-left letters must not turn the numbers and commas around them."""
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return f"\u2068{text}\u2069" if turned else text


def folder_name(text: str, longest: int = LONGEST_NAME) -> str:
    """A name for a file or folder that Windows, Linux and archives accept: never empty, `.`, `..`, reserved, or with a trailing dot.

    Letters of any script are kept; at most `longest` UTF-16 units and 180 bytes of UTF-8.
    """
    name = unicodedata.normalize("NFC", clean(text))
    name = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    name = _FORBIDDEN.sub("-", name)
    name = re.sub(r"-{2,}", "-", name).strip("-. ")
    while len(name.encode("utf-16-le")) // 2 > longest or len(name.encode("utf-8")) > LONGEST_NAME_BYTES:
        name = name[:-1]
    name = name.strip("-. ")
    if name.split(".")[0].casefold() in _RESERVED:
        name = f"_{name}"
    return name or "_"


def path_length(path: str) -> int:
    """Length of a path as Windows counts it, in UTF-16 units."""
    return len(path.encode("utf-16-le", "surrogatepass")) // 2
