"""Headings as people write them, read into true bearings. Rules: the contract's section "Headings".

What this adds to the contract, where people's writing leaves room:

- A list is split at `;` (or `|`) where there is one; else at a comma followed by a space or beside a letter, or at several
  commas.
- A single comma between two numbers is a list when the second has three digits and is at most 360 (`0,180`), and a decimal comma
  when it has one digit, or more than three (`12,5`). Two digits can be both: a list when both numbers are multiples of 5
  (`45,90`) and no `;` separates already, else a decimal (`123,45`). Where both readings were possible the flag
  `heading_comma_ambiguous` says so.
- `a-b` with numbers, abbreviations or words is a range, clockwise from a to b; a word pair that names one of the 16 winds
  (`nord-est`) is that wind. A range whose ends are equal has no width that can be known: heading only, flagged.
- An `O` in an abbreviation is west (French: ouest), and flagged, since German writes O for east.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional, Union

FULL_CIRCLE_DEG = 360.0

UNREADABLE = "heading_unreadable"
OUT_OF_RANGE = "heading_out_of_range"
NEGATIVE = "heading_negative"
TRAFFIC = "heading_is_traffic_direction"
O_IS_WEST = "heading_wind_o_is_west"
COMMA = "heading_comma_ambiguous"
NO_WIDTH = "heading_range_without_width"
FLAGS = (UNREADABLE, OUT_OF_RANGE, NEGATIVE, TRAFFIC, O_IS_WEST, COMMA, NO_WIDTH)


@dataclass(frozen=True)
class Head:
    """One head of a camera pole: true bearing in degrees in [0, 360), and the width in degrees that a range stated.

    Both None: a head whose heading isn't known.
    """

    heading_deg: Optional[float]
    hfov_deg: Optional[float] = None


@dataclass(frozen=True)
class ParsedHeading:
    """What a text says: always at least one head (of unknown heading where the text says nothing), and the codes of what was
    odd.
    """

    heads: tuple[Head, ...]
    flags: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether a heading or a width was read at all."""
        return any(head != _UNKNOWN for head in self.heads)


_UNKNOWN = Head(None)
_NOTHING = ParsedHeading((_UNKNOWN,))

_WINDS_ENGLISH = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
_WIND_STEP_DEG = 22.5
_ABBREVIATIONS = {wind: place * _WIND_STEP_DEG for place, wind in enumerate(_WINDS_ENGLISH)}
_ABBREVIATIONS.update({wind.replace("w", "o"): bearing for wind, bearing in list(_ABBREVIATIONS.items())})
_LETTER_OF_WORD = {
    "north": "n", "south": "s", "east": "e", "west": "w",
    "nord": "n", "sud": "s", "est": "e", "ouest": "w",
}  # fmt: skip
_TRAFFIC = frozenset({"nb", "eb", "sb", "wb", "northbound", "eastbound", "southbound", "westbound"})

_WORD = re.compile("|".join(sorted(_LETTER_OF_WORD, key=len, reverse=True)))
_NUMBER = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)"
_NUMBER_ONLY = re.compile(_NUMBER)
_RANGE = re.compile(rf"\s*({_NUMBER}|[^\W\d_]+(?:[ ][^\W\d_]+)*)\s*-\s*({_NUMBER}|[^\W\d_]+(?:[ ][^\W\d_]+)*)\s*")
_DECIMAL = r"[+-]?[0-9]+(?:[.,][0-9]{1,2})?"
_DECIMAL_RANGE = re.compile(rf"{_DECIMAL}\s*-\s*{_DECIMAL}")
_DIGITS_COMMA_DIGITS = re.compile(r"([+-]?[0-9]+),([0-9]+)")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_UNIT = re.compile(r"(?<=[0-9.,\s])(?:°|º|˚|deg(?:rees?|r[ée]s?)?\b\.?|degr[ée]s?\b)")
_SPACES = re.compile(r"\s+")


def parse_heading(text: Union[str, float, None]) -> ParsedHeading:
    """The heads that `text` (or a number in degrees) describes. Never raises.

    Nothing given: one head of unknown heading and no flag. A list in which no part can be read is one head, unknown, flagged.
    """
    if text is None:
        return _NOTHING
    if not isinstance(text, str):
        text = repr(float(text)) if math.isfinite(text) else ""
    cleaned = _cleaned(text)
    if not cleaned:
        return _NOTHING
    parts, flags = _parts(cleaned)
    heads: list[Head] = []
    for part in parts:
        head, found = _head(part)
        heads.append(head)
        flags.extend(found)
    flags = list(dict.fromkeys(flags))
    if len(heads) > 1 and all(head == _UNKNOWN for head in heads) and flags == [UNREADABLE]:
        heads = heads[:1]
    return ParsedHeading(tuple(heads) or (_UNKNOWN,), tuple(flags))


def degrees_apart(one: Optional[float], other: Optional[float]) -> Optional[float]:
    """Degrees between two headings, from 0 to 180; None where one is unknown."""
    return None if one is None or other is None else abs((one - other + 180.0) % 360.0 - 180.0)


def _cleaned(text: str) -> str:
    """Lower case, plain dashes and spaces, without degree signs."""
    lowered = text.translate(_DASHES).casefold()
    return _SPACES.sub(" ", _UNIT.sub(" ", lowered)).strip(" \"'")


def _parts(text: str) -> tuple[list[str], list[str]]:
    """The parts of a list, and the flags of how commas were read. A comma that is left in a part is a decimal comma."""
    parts = _present(re.split(r"[;|]", text))
    separated = len(parts) > 1
    found: list[str] = []
    flags: list[str] = []
    for part in parts:
        pieces, odd = _at_commas(part, separated)
        found.extend(pieces)
        flags.extend(odd)
    return found, flags


def _present(parts: Iterable[str]) -> list[str]:
    return [part.strip() for part in parts if part.strip()]


def _at_commas(text: str, separated: bool) -> tuple[list[str], list[str]]:
    """`text` split at the commas that separate; `separated` where semicolons have split it already."""
    if "," not in text or _DECIMAL_RANGE.fullmatch(text):
        return [text], []
    spaced = _present(re.split(r",\s+|\s+,", text))
    if len(spaced) > 1:
        return spaced, []
    pair = _DIGITS_COMMA_DIGITS.fullmatch(text)
    if pair is None:
        return _present(text.split(",")), []
    first, second = pair.groups()
    # By the last digit: Python refuses to read a whole number of thousands of digits.
    fives = first[-1] in "05" and second[-1] in "05"
    if len(second) == 3 and int(second) <= FULL_CIRCLE_DEG:
        return [first, second], [] if fives and not separated else [COMMA]
    if len(second) == 2 and not separated:
        return ([first, second] if fives else [text]), [COMMA]
    return [text], []


def _head(part: str) -> tuple[Head, list[str]]:
    """One part of a list."""
    if part in _TRAFFIC:
        return _UNKNOWN, [TRAFFIC]
    bearing, flags = _bearing(part)
    if bearing is not None:
        return Head(bearing), flags
    if flags:
        return _UNKNOWN, flags
    ends = _RANGE.fullmatch(part)
    if ends is None:
        return _UNKNOWN, [UNREADABLE]
    return _range(ends.group(1), ends.group(2))


def _range(first: str, second: str) -> tuple[Head, list[str]]:
    start, start_flags = _bearing(first)
    end, end_flags = _bearing(second)
    flags = start_flags + end_flags
    if start is None or end is None:
        return _UNKNOWN, flags or [UNREADABLE]
    if _is_full_turn(first, second):
        return Head(None, FULL_CIRCLE_DEG), flags
    width = (end - start) % FULL_CIRCLE_DEG
    if width == 0.0:
        return Head(start), [*flags, NO_WIDTH]
    return Head((start + width / 2.0) % FULL_CIRCLE_DEG, width), flags


def _is_full_turn(first: str, second: str) -> bool:
    """Whether two numbers lie a whole turn apart as written: 0-360, -180-180."""
    if not (_NUMBER_ONLY.fullmatch(first) and _NUMBER_ONLY.fullmatch(second)):
        return False
    return _float(second) - _float(first) == FULL_CIRCLE_DEG


def _bearing(text: str) -> tuple[Optional[float], list[str]]:
    """A number or a wind in [0, 360); None without a flag where it is neither."""
    text = text.strip()
    if _NUMBER_ONLY.fullmatch(text):
        return _in_circle(_float(text))
    if text in _ABBREVIATIONS:
        return _ABBREVIATIONS[text], [O_IS_WEST] if "o" in text else []
    return _wind_of_words(text), []


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _in_circle(degrees: float) -> tuple[Optional[float], list[str]]:
    if 0.0 <= degrees <= FULL_CIRCLE_DEG:
        return degrees % FULL_CIRCLE_DEG, []
    if -180.0 <= degrees < 0.0:
        return (degrees + FULL_CIRCLE_DEG) % FULL_CIRCLE_DEG, [NEGATIVE]
    return None, [OUT_OF_RANGE]


def _wind_of_words(text: str) -> Optional[float]:
    """`north`, `nord-est`, `sud ouest`, `north-northeast`: a wind in words, or None."""
    joined = re.sub(r"[ -]", "", text)
    letters = "".join(_LETTER_OF_WORD[word] for word in _WORD.findall(joined))
    if not letters or _WORD.sub("", joined):
        return None
    return _ABBREVIATIONS.get(letters)
