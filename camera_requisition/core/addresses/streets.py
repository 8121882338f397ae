"""Names of streets made comparable."""

from __future__ import annotations

from functools import lru_cache

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
    "chaussee": "chs",
    "sente": "",
    "ruelle": "rle",
    "venelle": "ven",
    "traverse": "tra",
    "cour": "",
    "mail": "",
    "passerelle": "",
    "pont": "",
    "parvis": "",
    "galerie": "",
    "residence": "res",
}
_SHORT = {short: way for way, shorts in _WAYS.items() for short in shorts.split()}
_WAY_WORDS = frozenset(word for way in _WAYS for word in way.split()[:1])
# "Grande Rue" is a street, too.
_WAYS_BEHIND = frozenset(("street", "road", "lane", "drive", "avenue", "boulevard", "square", "rue"))
_TITLES = {
    "st": "saint", "ste": "sainte", "sts": "saints", "gal": "general", "gen": "general", "dr": "docteur", "pdt": "president",
    "pres": "president", "mal": "marechal", "cdt": "commandant", "pr": "professeur", "prof": "professeur", "col": "colonel",
    "cap": "capitaine", "capt": "capitaine", "lt": "lieutenant", "mgr": "monseigneur", "gd": "grand", "gde": "grande", "gds": "grands",
    "nd": "notre dame", "ing": "ingenieur", "sgt": "sergent", "adj": "adjudant",
}  # fmt: skip
# In English the kind stands behind the name.
_BEHIND = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "dr": "drive", "blvd": "boulevard", "sq": "square", "pl": "place"}
# What some lists write out and others don't.
_SHORTENED = frozenset(" ".join((*_WAYS, *_TITLES.values(), *_BEHIND.values(), *_SHORT, *_TITLES, *_BEHIND)).split())
_PARTICLES = frozenset("de du des d la le les l au aux".split())


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
    words = _without_particles(words)
    if words[0] in _SHORT and len(words) > 1:
        words[:1] = _SHORT[words[0]].split()
    elif len(words) > 2 and " ".join(words[:2]) in _SHORT:
        words[:2] = _SHORT[" ".join(words[:2])].split()
    elif len(words) > 1 and words[0] not in _WAY_WORDS:
        words[-1] = _BEHIND.get(words[-1], words[-1])
    # Written out a name may have become longer by words that make its particles count no more ("rd de", "nd de").
    return " ".join(_without_particles(" ".join(_TITLES.get(word, word) for word in words).split()))


def telling_words(name: str) -> list[str]:
    """The words of `street_key` that stand in every way of writing a name, the longest first: no kind of way and no title."""
    return sorted((word for word in street_key(name).split() if word not in _SHORTENED), key=len, reverse=True)


def _without_particles(words: list[str]) -> list[str]:
    """The words without those that don't count; "Rue D" is a street, too."""
    return [words[0], *([word for word in words[1:] if word not in _PARTICLES] or words[1:])]


def is_way(text: str) -> bool:
    """Whether a text begins, or in English ends, like a street's name."""
    words = street_key(text).split()
    return len(words) > 1 and not words[0].isdigit() and (words[0] in _WAY_WORDS or words[-1] in _WAYS_BEHIND)
