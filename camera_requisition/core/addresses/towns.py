"""What tells the towns of addresses apart: codes, postcodes and names, each compared with its own kind only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from camera_requisition.core.texts import plain

POSTCODE = re.compile(r"\b(\d{5})\b")
# France's three cities with arrondissements (INSEE, code officiel géographique; La Poste): code of the city, code and postcode of its first
# arrondissement, each less one, and how many it has.
_CITIES = (("75056", 75100, 75000, 20), ("69123", 69380, 69000, 9), ("13055", 13200, 13000, 16))
_CITY_OF = {str(first + number): city for city, first, _, count in _CITIES for number in range(1, count + 1)}
_BY_POSTCODE = {f"{postcode + number:05d}": str(first + number) for _, first, postcode, count in _CITIES for number in range(1, count + 1)}


@dataclass(frozen=True)
class Towns:
    """Municipality codes, names in plain letters, and postcodes: each of them may be the town that is meant."""

    codes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.codes or self.names or self.postcodes)

    @property
    def label(self) -> str:
        """What to call the town in a choice of several."""
        if self.names:
            return min(self.names).title()
        return min(self.postcodes or self.codes or {""})

    def compared(self, other: Towns) -> Optional[bool]:
        """Whether both can be one town, by the first of code, postcode and name that both have; None where they have none in common."""
        mine, theirs = self._narrowed(), other._narrowed()
        if mine and theirs:
            return any(same_code(one, another) for one in mine for another in theirs)
        if self.postcodes and other.postcodes:
            return not self.postcodes.isdisjoint(other.postcodes)
        if self.names and other.names:
            return not self.names.isdisjoint(other.names)
        return None

    def _narrowed(self) -> frozenset[str]:
        """The codes; of a city with arrondissements those that its postcodes name."""
        parts = frozenset(_BY_POSTCODE[postcode] for postcode in self.postcodes if postcode in _BY_POSTCODE)
        if not parts:
            return self.codes
        return frozenset(code for code in self.codes if all(_CITY_OF[part] != code for part in parts)) | parts


def same_code(one: str, other: str) -> bool:
    """Whether two municipality codes name one town, or one names an arrondissement of the other."""
    return one == other or _CITY_OF.get(one) == other or _CITY_OF.get(other) == one


def towns_of(codes: Iterable[Optional[str]] = (), postcodes: Iterable[Optional[str]] = (), names: Iterable[Optional[str]] = ()) -> Towns:
    """The towns that cells or texts stand for; empty ones say nothing."""
    return Towns(
        frozenset(text.strip() for text in codes if text and text.strip()),
        frozenset(name for text in names if text and (name := plain(POSTCODE.sub(" ", text))) and not name.isdigit()),
        frozenset(found for text in postcodes if text for found in POSTCODE.findall(text)),
    )
