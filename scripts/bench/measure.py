"""Figures of a measurement: times side by side, their ratios with the spread, and the memory of a process."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

KIB_A_MIB = 1024.0
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Spread:
    """The median of repeats and between what they lay."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Of one value at least."""
        return cls(statistics.median(values), min(values), max(values))

    def as_dict(self) -> dict[str, float]:
        return {"median": self.median, "min": self.least, "max": self.most}


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """How many times as long as ours theirs took, repeat by repeat: the two of a repeat ran one after the other."""
    return Spread.of([other / own for own, other in zip(ours, theirs)])


@dataclass
class Outcome:
    """What became of one contender: `seconds` of each repeat, what it answered, its memory; or why there are no figures."""

    name: str
    seconds: list[float] = field(default_factory=list)
    answer: dict[str, Any] = field(default_factory=dict)
    ready_mib: Optional[float] = None
    peak_mib: Optional[float] = None
    missing: str = ""
    processor_s: list[float] = field(default_factory=list)
    """Processor time of each repeat, all threads together: what others do on the machine hardly changes it."""

    @property
    def measured(self) -> bool:
        return bool(self.seconds) and not self.missing

    def as_dict(self) -> dict[str, Any]:
        """What `build/bench.json` keeps of it."""
        if not self.measured:
            return {"missing": self.missing or "nothing was measured"}
        small = {key: value for key, value in self.answer.items() if not isinstance(value, list)}
        return {
            "seconds": self.seconds,
            **Spread.of(self.seconds).as_dict(),
            "processor_s": statistics.median(self.processor_s) if self.processor_s else None,
            "answer": small,
            "ready_mib": self.ready_mib,
            "peak_mib": self.peak_mib,
        }


def contest(question: str, part: str, size: str, outcomes: Sequence[Outcome], about: str = "", ours: str = "ours") -> dict[str, Any]:
    """One question with all who answered it, as `build/bench.json` keeps it; `ratios` say how many times as long as ours each took."""
    by_name = {outcome.name: outcome for outcome in outcomes}
    own = by_name.get(ours)
    found = {}
    if own is not None and own.measured:
        found = {
            outcome.name: ratios(own.seconds, outcome.seconds).as_dict() for outcome in outcomes if outcome.measured and outcome.name != ours
        }
    return {
        "part": part,
        "question": question,
        "size": size,
        "about": about,
        "ours": ours,
        "contenders": {outcome.name: outcome.as_dict() for outcome in outcomes},
        "ratios": found,
    }


def differences(ours: Sequence[str], theirs: Sequence[str]) -> dict[str, int]:
    """How two lists of found ids differ."""
    own, other = set(ours), set(theirs)
    return {"found": len(other), "only_ours": len(own - other), "only_theirs": len(other - own)}


def forget_peak_memory() -> None:
    """Let the peak of this process count from now on; where the system doesn't allow it, it counts from the start."""
    try:
        _CLEAR.write_text("5", encoding="ascii")
    except OSError:
        return


def memory_mib(which: str) -> float:
    """`VmHWM` (the peak) or `VmRSS` (now) of this process, in MiB."""
    for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith(which + ":"):
            return float(line.split()[1]) / KIB_A_MIB
    return float("nan")


def errors_of(areas: Sequence[float], true: Sequence[float]) -> dict[str, float]:
    """By how many percent of the true area each is off: mean, 99th percentile and worst, and how many are off by more than 0.1 %."""
    off = sorted(100.0 * abs(area - right) / right for area, right in zip(areas, true))
    return {
        "mean_percent": sum(off) / len(off),
        "p99_percent": off[min(int(0.99 * len(off)), len(off) - 1)],
        "worst_percent": off[-1],
        "beyond_0.1_percent": sum(value > 0.1 for value in off),
    }


def settings_of(row: Mapping[str, Any], name: str) -> Any:
    """A contender's median in seconds, None where it has none."""
    return row["contenders"].get(name, {}).get("median")
