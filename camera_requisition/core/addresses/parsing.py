"""What an address says: a number in a street, or streets that cross. Nothing is guessed: what is neither says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

from camera_requisition.core.addresses.streets import is_way, street_key
from camera_requisition.core.addresses.towns import POSTCODE, Towns, towns_of
from camera_requisition.core.texts import plain

_SUFFIX = r"(?:\s*(bis|ter|quater)\b)?"
_NO = r"(?:n[o°º]\.?\s*)?"
_TO = r"(?:~(\d{1,5}))?"
"""The end of a range, after `_RANGE` has made its sign one that no name has."""
_NUMBER = re.compile(rf"\s*{_NO}(\d{{1,5}}){_TO}{_SUFFIX}[\s,]+(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_AND_LETTER = re.compile(rf"\s*{_NO}(\d{{1,5}}){_TO}\s*([a-z])\b[\s,]*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_BEHIND = re.compile(rf"(.*?\D)\s+{_NO}(\d{{1,5}}){_TO}\s*(bis|ter|quater|[a-z])?\s*", re.IGNORECASE | re.DOTALL)
_LONE_NUMBER = re.compile(rf"{_NO}\d{{1,5}}{_TO}\s*(?:bis|ter|quater|[a-z])?", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{1,4})\s*(?:[-–/&]|\bet\b|\bà\b|\band\b|\bto\b)\s*(\d{1,4})(?=[\s,]+[^\W\d])", re.IGNORECASE)
_OPPOSITE = re.compile(
    rf"(?:en\s+)?(?:face|vis[\s-][àa][\s-]vis|opposite)(?:\s+(?:au|du|de|à|to|of|the))*\s*{_NO}(?=\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:devant|au\s+droit|[àa]\s+hauteur|au|in\s+front)(?:\s+(?:le|du|de|of))*\s*{_NO}(?=\d)", re.IGNORECASE)
_SPACED_POSTCODE = re.compile(r"(^|[,;\n])(\s*\d{2})\s(\d{3})(?=\s+[^\W\d])")
_BOX = re.compile(r"\b(?:BP|CS|TSA)\s*\d+", re.IGNORECASE)
_CEDEX = re.compile(r"\bcedex\b\s*\d*", re.IGNORECASE)
_MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "january february march april may june july august september october november december".split()
)
_PARTS = re.compile(r"[,;\n()]|\s[-–]\s|—")
_OF = r"(?:of\s+(?:the\s+)?|avec\s+)?(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|la\s+|le\s+|l['’])?"
_CROSSED = re.compile(
    rf"\s*[/×&+]\s*|\s+x\s+(?=\w)|\s+(?:[àa]\s+l['’]\s*|au\s+)?(?:angle|croisement|intersection)\s+{_OF}"
    r"|-(?=(?:rue|avenue|boulevard|place|quai|cours|chemin|route|all[ée]e|impasse|av|bd|pl|r)\b\.?\s)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:et|and|avec|with)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|la\s+|le\s+|the\s+)?", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:the\s+)?(rue|avenue|boulevard|place|quai|chemin|route|all[ée]e|impasse)s\s+(.+)", re.IGNORECASE | re.DOTALL)
_LEADING = re.compile(
    r"\s*(?:[aà]\s+l['’]\s*|au\s+)?(?:angle|croisement|intersection|carrefour|crossing|corner)s?\b\s*(?:of\s+|de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|:\s*)?",
    re.IGNORECASE,
)
_COUNTRY = "france"


@dataclass(frozen=True)
class Numbered:
    """A number in a street: `suffix` is `bis`, `ter`, a letter, or empty; `last` ends a range ("12-14"), `opposite` is across the street."""

    street: str
    number: int
    suffix: str = ""
    last: Optional[int] = None
    opposite: bool = False


@dataclass(frozen=True)
class PlaceInWords:
    """What an address says: a number in a street, streets of which two cross (at least two keys), or both, and the town where it says so.

    `towns` has every name that may be one of a town; those `behind` the street most likely are.
    """

    numbered: Optional[Numbered] = None
    crossing: tuple[str, ...] = ()
    towns: Towns = field(default_factory=Towns)
    behind: frozenset[str] = frozenset()

    @property
    def streets(self) -> frozenset[str]:
        """The keys of all streets that it names."""
        return frozenset((*self.crossing, *([self.numbered.street] if self.numbered else [])))


def place_in_words(address: str, codes: Iterable[Optional[str]] = (), names: Iterable[Optional[str]] = ()) -> PlaceInWords:
    """What `address` says, with municipality codes and names that are known from elsewhere. Never raises."""
    text = _SPACED_POSTCODE.sub(r"\1\2\3", address.replace("\u00a0", " "))
    # A postcode of big receivers of mail ("cedex") is none of the place.
    postcodes = [] if _CEDEX.search(text) else POSTCODE.findall(text)
    text = _RANGE.sub(r"\1~\2", POSTCODE.sub(",", _CEDEX.sub(" ", _BOX.sub(",", text))))
    said = _Said()
    for part in _with_numbers([part.strip() for part in _PARTS.split(text) if part.strip()]):
        said.hear(part)
    known = [name for name in names if name]
    towns = towns_of(codes, postcodes, [*said.names, *said.behind, *known])
    behind = towns_of(names=said.behind).names - towns_of(names=known).names
    return PlaceInWords(said.numbered, said.crossing, towns, behind)


class _Said:
    """What the parts of an address come to."""

    def __init__(self) -> None:
        self.numbered: Optional[Numbered] = None
        self.names: list[str] = []
        self.behind: list[str] = []
        self._streets: list[str] = []
        self._number_behind: Optional[Numbered] = None

    @property
    def crossing(self) -> tuple[str, ...]:
        keys = tuple(dict.fromkeys(key for key in map(street_key, self._streets) if key))
        return keys if len(keys) > 1 else ()

    def hear(self, part: str) -> None:
        led = _LEADING.match(part)
        pieces = [piece.strip() for piece in _pieces(part[led.end() :] if led else part) if piece.strip()]
        ways = [street for piece in pieces if (street := self._street(piece))]
        if ways:
            self._streets.extend(ways)
            # A number behind a street is a house's where it stands alone, else it may be the second camera of a crossing.
            alone = len(self._streets) == 1
            if alone and self.numbered is None:
                self._from_behind(ways[0])
            elif not alone and self._number_behind is not None and self.numbered is self._number_behind:
                self.numbered = None
        elif not _has_digit(part) and plain(part) != _COUNTRY:
            (self.behind if self._streets else self.names).append(part)

    def _from_behind(self, street: str) -> None:
        found = _number_behind(street)
        if found is not None:
            self.numbered = self._number_behind = found[0]
            self._streets[-1] = found[1]

    def _street(self, piece: str) -> str:
        """The name of a street without the number before it, which is noted."""
        opposite = _OPPOSITE.match(piece)
        before = opposite or _BEFORE.match(piece)
        numbered = _number_before(piece[before.end() :] if before else piece, opposite is not None)
        if numbered is None:
            return piece if is_way(piece) else ""
        self.numbered = self.numbered or numbered[0]
        return numbered[1]


def _with_numbers(parts: list[str]) -> list[str]:
    """The parts, a number that stands alone together with the street behind it ("12bis, avenue Foch")."""
    joined: list[str] = []
    for part in parts:
        if joined and is_way(_pieces(part)[0]) and _stands_alone(joined[-1]):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _stands_alone(part: str) -> bool:
    before = _OPPOSITE.match(part) or _BEFORE.match(part)
    return _LONE_NUMBER.fullmatch(part[before.end() :] if before else part) is not None


def _pieces(part: str) -> list[str]:
    """Streets that a part joins: by a sign always, by a word only where a street's name begins on both sides of it."""
    several = _SEVERAL.fullmatch(part)
    if several is not None:
        names = re.split(r"\s+(?:et|and)\s+|\s*[/&×]\s*", several.group(2))
        if len(names) == 2:
            return [f"{several.group(1)} {name}" for name in names]
    pieces = []
    for piece in _CROSSED.split(part):
        joined = _AND.split(piece)
        pieces.extend(joined if len(joined) > 1 and all(map(_is_street, joined)) else [piece])
    return pieces


def _is_street(piece: str) -> bool:
    return is_way(piece) or _number_before(piece, False) is not None


def _number_before(piece: str, opposite: bool) -> Optional[tuple[Numbered, str]]:
    """The number before a street, and the street's name."""
    # "12 r Hugo" is a number in a "rue", "12 b rue Hugo" one with a letter.
    for pattern in (_NUMBER, _NUMBER_AND_LETTER):
        found = pattern.fullmatch(piece)
        if found is not None and is_way(found.group(4)):
            return _made(found.group(4), found.group(1), found.group(2), found.group(3), opposite), found.group(4)
    return None


def _number_behind(piece: str) -> Optional[tuple[Numbered, str]]:
    """The number behind a street, and the street's name; the year of a date is none."""
    found = _NUMBER_BEHIND.fullmatch(piece)
    if found is None or not is_way(found.group(1)) or plain(found.group(1)).split()[-1] in _MONTHS:
        return None
    return _made(found.group(1), found.group(2), found.group(3), found.group(4), False), found.group(1)


def _made(street: str, number: str, last: Optional[str], suffix: Optional[str], opposite: bool) -> Numbered:
    end = int(last) if last and int(last) > int(number) else None
    return Numbered(street_key(street), int(number), (suffix or "").casefold(), end, opposite)


def house_number(text: str, further: str = "") -> Optional[tuple[int, str]]:
    """Number and suffix of a cell ("12", "12 bis", "12B"), with a column of its own for the suffix; None where it is none."""
    found = re.fullmatch(r"\s*(\d{1,5})\s*(bis|ter|quater|[a-z])?\s*", text, re.IGNORECASE)
    return None if found is None else (int(found.group(1)), (found.group(2) or further.strip()).casefold())


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
