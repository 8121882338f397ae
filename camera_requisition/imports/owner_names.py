"""Names of owners made comparable: "Ville de X", "Mairie de X" and "Commune de X" are one; what only looks alike is told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from camera_requisition.core.texts import plain

# With the article that follows: "Ville du Havre", "Mairie de l'Isle", "Commune des Abrets". A district's town hall is another body.
_MUNICIPALITY = re.compile(
    r"(?:la )?(?:ville|mairie|commune|municipalite|hotel de ville|city|town|municipality)(?: (?:de la|de l|du|des|de|d|of))? (.+)"
)
_LEGAL_FORMS = frozenset("sa sas sasu sarl eurl sci snc scop ltd plc gmbh ag societe ste".split())
_ALIKE = 0.88
_SHORTEST_TOKEN = 4
_COMMON_SHARE, _COMMON_COUNT = 0.05, 20


def owner_key(name: str) -> str:
    """What two names of one owner have in common; different for owners that only look alike."""
    words = plain(name)
    municipality = _MUNICIPALITY.fullmatch(words)
    if municipality:
        return f"municipality {municipality.group(1)}"
    kept = [word for word in words.split() if word not in _LEGAL_FORMS]
    return " ".join(kept) or words or name.strip()


class LookAlikes:
    """Owners by the words of their names, to find those that a new one resembles."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are (owner id, name)."""
        self._keys = {owner_id: owner_key(name) for owner_id, name in names}
        self._by_token: dict[str, list[str]] = {}
        counts = Counter(token for key in self._keys.values() for token in _tokens(key))
        # Words that everybody has ("habitat", "pharmacie") would compare everybody with everybody.
        most = max(_COMMON_COUNT, _COMMON_SHARE * len(self._keys))
        for owner_id, key in self._keys.items():
            for token in _tokens(key):
                if counts[token] <= most:
                    self._by_token.setdefault(token, []).append(owner_id)

    def of(self, name: str) -> list[str]:
        """Ids of the owners whose names are like `name` without being the same, the likest first."""
        key = owner_key(name)
        near = {owner_id for token in _tokens(key) for owner_id in self._by_token.get(token, ())}
        scored = [(_likeness(key, self._keys[owner_id]), owner_id) for owner_id in near if self._keys[owner_id] != key]
        return [owner_id for score, owner_id in sorted(scored, key=lambda one: (-one[0], one[1])) if score >= _ALIKE]


def _tokens(key: str) -> set[str]:
    return {word for word in key.split() if len(word) >= _SHORTEST_TOKEN and word != "municipality"}


def _likeness(one: str, other: str) -> float:
    """1 where the words of one are all among the other's and begin it, else the share of letters that they have in common, in order."""
    first, second = sorted((one.split(), other.split()), key=len)
    if len(first) >= 2 and second[: len(first)] == first:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
