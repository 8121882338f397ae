"""Where in a JSON text each value stands, so that a mistake in a hand-edited file can be named with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from json import loads

Place = tuple[object, ...]
_TOKEN = re.compile(r'\s*(?:(?P<sign>[{}\[\],:])|(?P<string>"(?:[^"\\]|\\.)*")|(?P<plain>[^\s{}\[\],:"]+))')


@dataclass
class JsonLines:
    """Lines (from 1) by place: the keys and list numbers on the way to a value. `doubled` are places that an object names twice."""

    by_place: dict[Place, int] = field(default_factory=dict)
    doubled: list[tuple[Place, int]] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest one around it that is there."""
        while place and place not in self.by_place:
            place = place[:-1]
        return self.by_place.get(place, 1)


def json_lines(text: str) -> JsonLines:
    """The lines of a text that `json.loads` reads; an object's member stands where its key stands."""
    found = JsonLines({(): 1})
    tokens = _tokens(text)
    # One frame for each open object or list: its place, the key or number of the next member, and whether a key is to come.
    frames: list[tuple[Place, object, bool]] = []
    for kind, word, line in tokens:
        if word in ("{", "[") and kind == "sign":
            place = _enter(frames, found, line)
            frames.append((place, None if word == "{" else 0, word == "{"))
        elif word in ("}", "]") and kind == "sign":
            frames.pop()
        elif word == "," and kind == "sign":
            place, key, _ = frames[-1]
            frames[-1] = (place, key + 1, False) if isinstance(key, int) else (place, None, True)
        elif kind == "string" and frames and frames[-1][2]:
            place, key = frames[-1][0], loads(word)
            member = (*place, key)
            if member in found.by_place:
                found.doubled.append((member, line))
            found.by_place[member] = line
            frames[-1] = (place, key, False)
        elif word != ":" or kind != "sign":
            _enter(frames, found, line)
    return found


def line_of_plain(text: str, word: str) -> int:
    """The line on which a word that is no string (`NaN`, a number) stands first; 1 where it doesn't."""
    return next((line for kind, found, line in _tokens(text) if kind == "plain" and found == word), 1)


def _enter(frames: list[tuple[Place, object, bool]], found: JsonLines, line: int) -> Place:
    """The place of a value that begins here; in a list it is noted now, in an object with its key."""
    if not frames:
        return ()
    place, key, _ = frames[-1]
    member = (*place, key)
    if isinstance(key, int):
        found.by_place[member] = line
    return member


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    line, at = 1, 0
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        start = match.start(kind)
        line += text.count("\n", at, start)
        at = start
        yield kind, match[kind], line
