"""The chain of an event log: each line holds a hash of itself and of the line before, so that a change inside the chain shows.

sha256 of line n = SHA-256 over the UTF-8 text of a JSON array, without spaces, of: sha256 of line n − 1 (an empty text before the first line),
sequence, at, who, action, inventory, case_number, why, counts. What a chain can't show is said in docs/evidence.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

FIELDS = ("at", "who", "action", "inventory", "case_number", "why", "counts")
FIRST = ""
CHECKPOINT = "checkpoint"


@dataclass(frozen=True)
class Head:
    """The end of a chain: the sequence of its last line, counted from 1, and that line's SHA-256 (hexadecimal)."""

    sequence: int
    sha256: str


@dataclass(frozen=True)
class Fault:
    """Something wrong in a chain, at a sequence: `line_changed`, `line_missing`, `line_inserted`, `head_unknown`, `head_beyond`,
    `head_before_checkpoint`."""

    sequence: int
    code: str
    at: Optional[str] = None


def line_hash(previous: str, sequence: int, values: Sequence[Any]) -> str:
    """The SHA-256 of a line whose fields, in the order of `FIELDS`, are `values`."""
    text = json.dumps([previous, sequence, *values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def faults(lines: Iterable[Mapping[str, Any]], start: Optional[Head] = None) -> Iterator[Fault]:
    """What is wrong in a chain whose lines come in the order of their keys; `start` is the checkpoint that stands for removed lines."""
    sequence, previous = (start.sequence, start.sha256) if start else (0, FIRST)
    for line in lines:
        expected = sequence + 1
        if line["sequence"] != expected:
            code = "line_missing" if isinstance(line["sequence"], int) and line["sequence"] > expected else "line_inserted"
            yield Fault(expected, code, line["at"])
        if line["sha256"] != line_hash(previous, line["sequence"], [line[name] for name in FIELDS]):
            yield Fault(line["sequence"] if isinstance(line["sequence"], int) else expected, "line_changed", line["at"])
        sequence = line["sequence"] if isinstance(line["sequence"], int) else expected
        previous = str(line["sha256"])


def head_fault(head: Head, hashes: Mapping[int, str], start: Optional[Head]) -> Optional[Fault]:
    """What is wrong between a log and the head that a manifest has kept; None where it stands in the chain."""
    if start is not None and head.sequence < start.sequence:
        return Fault(head.sequence, "head_before_checkpoint")
    known = {**({start.sequence: start.sha256} if start else {}), **hashes}
    if head.sequence not in known:
        return Fault(head.sequence, "head_beyond")
    return None if known[head.sequence] == head.sha256 else Fault(head.sequence, "head_unknown")
