"""What is watched while somebody wanders: the process, the words of Qt, the memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

OURS = re.compile("camera.?requisition", re.IGNORECASE)
NO_FAULT = re.compile("Unable to detect a launcher")
"""Said where the machine has no program to show a folder or a page with."""
QT_SAYS = re.compile(r"^(Warning|Critical|Fatal): ?|^Q[A-Z]\w+::|^QGIS died|^Traceback")
# The crashes of QGIS 3.22 itself: a layer that went away while another thread was drawing it.
QGIS_DRAWING = re.compile(r"QgsMapRenderer\w*Job|QgsVectorLayerRenderer|QgsMapRendererJob|QgsRenderContext|QgsLabelingEngine")
KIB_A_MIB = 1024.0
JUDGED_MINUTES = 15.0
WARM_UP_SHARE, LEAST_SAMPLES = 0.2, 6


def memory_mib(process: int) -> float:
    """Resident memory of a process in MiB. Raises OSError when it has ended."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1]) / KIB_A_MIB
    raise OSError(process)


@dataclass
class Memory:
    """Samples of (minute, MiB) and what they tell."""

    samples: list[tuple[float, float]] = field(default_factory=list)

    def note(self, minute: float, mib: float) -> None:
        self.samples.append((minute, mib))

    def after_warm_up(self) -> list[tuple[float, float]]:
        """Without the first five minutes, or the first fifth of a shorter run: until then caches and modules fill up for good."""
        if not self.samples:
            return []
        least = min(5.0, WARM_UP_SHARE * self.samples[-1][0])
        return [sample for sample in self.samples if sample[0] >= least]

    def slope(self) -> float:
        """MiB a minute, by least squares."""
        return slope(self.after_warm_up())

    def growth(self) -> float:
        """By which share of itself memory grew from the end of the warm-up to the last minute, along the line of least squares."""
        kept = self.after_warm_up()
        if len(kept) < LEAST_SAMPLES:
            return 0.0
        middle_minute = sum(minute for minute, _mib in kept) / len(kept)
        middle_mib = sum(mib for _minute, mib in kept) / len(kept)
        first = middle_mib + slope(kept) * (kept[0][0] - middle_minute)
        return slope(kept) * (kept[-1][0] - kept[0][0]) / first

    def judged(self) -> bool:
        """Whether the run was long enough to tell a leak from what is loaded with its first use."""
        kept = self.after_warm_up()
        return bool(kept) and kept[-1][0] - kept[0][0] >= JUDGED_MINUTES

    def told(self) -> str:
        """The memory at every fifth minute."""
        marks = []
        for minute in range(0, round(self.samples[-1][0]) + 1 if self.samples else 0, 5):
            _distance, mib = min((abs(at - minute), mib) for at, mib in self.samples)
            marks.append(f"{minute} min {mib:.0f} MiB")
        return ", ".join(marks)


def slope(samples: Sequence[tuple[float, float]]) -> float:
    """Of the line of least squares; 0 for fewer than two samples."""
    if len(samples) < 2:
        return 0.0
    x_mean = sum(x for x, _y in samples) / len(samples)
    y_mean = sum(y for _x, y in samples) / len(samples)
    spread = sum((x - x_mean) ** 2 for x, _y in samples)
    return sum((x - x_mean) * (y - y_mean) for x, y in samples) / spread if spread else 0.0


def qt_words(log: str) -> tuple[list[str], Counter[str]]:
    """Of QGIS's standard error: the lines that name us, and how often Qt said something else."""
    lines = [line.strip() for line in log.splitlines() if QT_SAYS.search(line) and not NO_FAULT.search(line)]
    return [line for line in lines if OURS.search(line)], Counter(line for line in lines if not OURS.search(line))


def of_qgis_itself(python_stack: str, log: str) -> bool:
    """Whether QGIS crashed while it was drawing a map, in no line of ours: its own trouble with layers that go away meanwhile."""
    crashing = python_stack.split("Current thread", maxsplit=1)[-1].split("\n\n", maxsplit=1)[0]
    return bool(QGIS_DRAWING.search(log)) and not OURS.search(crashing)
