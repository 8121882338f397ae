"""What an address says: a number in a street, or streets that cross. Nothing is guessed: what is neither says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional

from camera_requisition.core.texts import plain

# The first word of a street's name, as maps and lists shorten it.
_WAYS = {
    "avenue": "av ave aven",
    "boulevard": "bd bld blvd bvd boul",
    "rue": "r",
    "place": "pl plc",
    "impasse": "imp",
    "chemin": "ch che chem",
    "allee": "all al allees",
    "quai": "q qu",
    "faubourg": "fg fbg fb",
    "square": "sq",
    "route": "rte rt",
    "cours": "crs",
    "passage": "pas pass psg",
    "esplanade": "esp",
    "rond point": "rpt rd pt",
    "promenade": "prom",
    "sentier": "sen sent",
    "montee": "mte",
    "voie": "vo",
    "villa": "vla",
    "cite": "",
    "pont": "",
    "parvis": "",
    "galerie": "",
    "residence": "res",
}
_SHORT = {short: way for way, shorts in _WAYS.items() for short in shorts.split()}
_WAY_WORDS = frozenset(word for way in _WAYS for word in way.split()[:1])
_WAYS_BEHIND = frozenset(("street", "road", "lane", "drive", "avenue", "boulevard", "square"))
_TITLES = {
    "st": "saint", "ste": "sainte", "sts": "saints", "gal": "general", "gen": "general", "dr": "docteur", "pdt": "president",
    "pres": "president", "mal": "marechal", "cdt": "commandant", "pr": "professeur", "prof": "professeur", "col": "colonel",
    "cap": "capitaine", "capt": "capitaine", "lt": "lieutenant", "mgr": "monseigneur", "gd": "grand", "gde": "grande", "gds": "grands",
    "nd": "notre dame", "ing": "ingenieur", "sgt": "sergent", "adj": "adjudant",
}  # fmt: skip
# In English the kind stands behind the name.
_BEHIND = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "dr": "drive", "blvd": "boulevard", "sq": "square", "pl": "place"}
_PARTICLES = frozenset("de du des d la le les l au aux".split())
_SUFFIXES = {"bis": "bis", "ter": "ter", "quater": "quater", "b": "b", "t": "t", "q": "q"}
_NUMBER = re.compile(r"\s*(?:n[o°º]\s*)?(\d{1,5})\s*(bis\b|ter\b|quater\b)?[\s,]*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_AND_LETTER = re.compile(r"\s*(?:n[o°º]\s*)?(\d{1,5})\s*([a-z])\b[\s,]*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_BEHIND = re.compile(r"(.*?\D)\s+(?:n[o°º]\s*)?(\d{1,5})\s*(bis|ter|quater|[a-z])?\s*", re.IGNORECASE | re.DOTALL)
_POSTCODE = re.compile(r"\b(\d{5})\b")
_PARTS = re.compile(r"[,;\n()]| - | – ")
_CROSSED = re.compile(r"\s*(?:/|×|&|\+|\bx\b)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+(?:et|and|avec|with)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|la\s+|le\s+|the\s+)?", re.IGNORECASE)
_LEADING = re.compile(
    r"\s*(?:[aà]\s+l['’]\s*|au\s+)?(?:angle|croisement|intersection|carrefour|crossing|corner)s?\s*(?:of\s+|de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|:\s*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Towns:
    """What tells towns apart: postcodes and municipality codes, and names in plain letters."""

    codes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def may_be(self, other: Towns) -> bool:
        """Whether both can be one town: what both have of a kind has something in common."""
        if self.codes and other.codes:
            return not self.codes.isdisjoint(other.codes)
        return not (self.names and other.names) or not self.names.isdisjoint(other.names)


@dataclass(frozen=True)
class Numbered:
    """A number in a street: `suffix` is `bis`, `ter`, a letter, or empty."""

    street: str
    number: int
    suffix: str = ""


@dataclass(frozen=True)
class PlaceInWords:
    """What an address says: a number in a street, or streets of which two cross (at least two keys), and the town where it says so."""

    numbered: Optional[Numbered] = None
    crossing: tuple[str, ...] = ()
    towns: Towns = Towns()

    @property
    def streets(self) -> frozenset[str]:
        """The keys of all streets that it names."""
        return frozenset((*self.crossing, *([self.numbered.street] if self.numbered else [])))


def towns_of(texts: Iterable[Optional[str]]) -> Towns:
    """The towns that codes and names stand for."""
    codes, names = set(), set()
    for text in texts:
        if text and text.strip():
            found = _POSTCODE.findall(text)
            codes.update(found)
            name = plain(_POSTCODE.sub(" ", text))
            if name and not name.isdigit():
                names.add(name)
    return Towns(frozenset(codes), frozenset(names))


@lru_cache(maxsize=65_536)
def street_key(name: str) -> str:
    """What the ways of writing one street's name have in common; empty where nothing is left.

    Kinds of ways are written out ("av" is "avenue"), as are usual titles ("Gal", "St"); particles don't count.
    """
    words = plain(name.replace("’", "'").replace("'", " ")).split()
    while len(words) > 1 and words[0] in _PARTICLES:
        del words[0]
    if not words:
        return ""
    if words[0] in _SHORT and len(words) > 1:
        words[:1] = _SHORT[words[0]].split()
    elif len(words) > 2 and " ".join(words[:2]) in _SHORT:
        words[:2] = _SHORT[" ".join(words[:2])].split()
    elif len(words) > 1 and words[0] not in _WAY_WORDS:
        words[-1] = _BEHIND.get(words[-1], words[-1])
    first, rest = words[0], words[1:]
    # "Rue D" is a street, too.
    kept = [_TITLES.get(word, word) for word in rest if word not in _PARTICLES] or rest
    return " ".join([_TITLES.get(first, first), *kept])


def is_way(text: str) -> bool:
    """Whether a text begins, or in English ends, like a street's name."""
    words = street_key(text).split()
    return len(words) > 1 and (words[0] in _WAY_WORDS or words[-1] in _WAYS_BEHIND)


def place_in_words(address: str, further: Iterable[Optional[str]] = ()) -> PlaceInWords:
    """What `address` says; `further` are texts that name the town (a municipality code, a postcode). Never raises."""
    text = _POSTCODE.sub(",", address.replace("\u00a0", " "))
    parts = _with_numbers([part.strip() for part in _PARTS.split(text) if part.strip()])
    streets: list[str] = []
    names: list[str] = []
    numbered: Optional[Numbered] = None
    for part in parts:
        led = _LEADING.match(part)
        part = part[led.end() :] if led else part  # noqa: PLW2901 (the same part without what introduces it)
        pieces = [piece for piece in _pieces(part) if piece.strip()]
        ways = [piece for piece in pieces if is_way(piece)]
        if numbered is None and not streets and len(pieces) == 1:
            numbered = _numbered(part)
            if numbered is not None:
                continue
        if ways:
            streets.extend(ways)
        elif not _has_digit(part):
            names.append(part)
    towns = towns_of([*_POSTCODE.findall(address), *names[-1:], *further])
    keys = tuple(dict.fromkeys(key for key in map(street_key, streets) if key))
    if numbered is not None:
        return PlaceInWords(numbered, (), towns)
    return PlaceInWords(None, keys if len(keys) > 1 else (), towns)


def _with_numbers(parts: list[str]) -> list[str]:
    """The parts, a number that stands alone together with the street behind it ("12bis, avenue Foch")."""
    joined: list[str] = []
    for part in parts:
        if joined and house_number(joined[-1]) is not None and is_way(part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _pieces(part: str) -> list[str]:
    """Streets that a part joins: by a sign always, by a word only where a street's name begins on both sides of it."""
    pieces = []
    for piece in _CROSSED.split(part):
        joined = _AND.split(piece)
        pieces.extend(joined if len(joined) > 1 and all(is_way(one) for one in joined) else [piece])
    return pieces


def _numbered(part: str) -> Optional[Numbered]:
    # "12 r Hugo" is a number in a "rue", "12 b rue Hugo" one with a letter.
    for pattern in (_NUMBER, _NUMBER_AND_LETTER):
        before = pattern.fullmatch(part)
        if before is not None and is_way(before.group(3)):
            return Numbered(street_key(before.group(3)), int(before.group(1)), _suffix(before.group(2)))
    behind = _NUMBER_BEHIND.fullmatch(part)
    if behind is not None and is_way(behind.group(1)):
        return Numbered(street_key(behind.group(1)), int(behind.group(2)), _suffix(behind.group(3)))
    return None


def _suffix(text: Optional[str]) -> str:
    return _SUFFIXES.get((text or "").casefold(), (text or "").casefold())


def house_number(text: str, further: str = "") -> Optional[tuple[int, str]]:
    """Number and suffix of a cell ("12", "12 bis", "12B"), with a column of its own for the suffix; None where it is none."""
    found = re.fullmatch(r"\s*(\d{1,5})\s*(bis|ter|quater|[a-z])?\s*", text, re.IGNORECASE)
    return None if found is None else (int(found.group(1)), _suffix(found.group(2) or further.strip()))


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
