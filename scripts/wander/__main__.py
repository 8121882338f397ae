"""`make wander`: random actions in the real desktop, and no crash, no exception, no word of Qt about us, no growing memory.

`python -m scripts.wander [--minutes 60] [--seed N]`. The seed is printed; the same seed gives the same actions in the same order. What
was done is in `build/wander/actions.log`, what QGIS said in `build/wander/qgis.log`; a failing run prints the last actions.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from scripts.demo.folders import REPOSITORY
from scripts.wander import actions, watch, world
from scripts.wander.screen import Screen
from tests.desktop.driver import missing_programs

FOLDER = REPOSITORY / "build" / "wander"
ALLOWED_GROWTH = 0.15
"""By which share of itself memory may grow after the warm-up: caches, undo stacks and the heap's own holes need some room."""
LAST_TOLD = 25
SAMPLE_S = 20.0


class Wander:
    """One run."""

    def __init__(self, folder: Path, minutes: float, seed: int) -> None:
        self.folder, self._minutes, self._seed = folder, minutes, seed
        self.memory = watch.Memory()
        self.problems: list[str] = []
        self.done: list[str] = []
        self.kinds: Counter[str] = Counter()
        self.others: Counter[str] = Counter()
        self.crashes_of_qgis = 0
        self._world = world.build(folder)
        self._screen = Screen(folder, self._world)
        self._log = (folder / "actions.log").open("w", encoding="utf-8")

    def run(self) -> None:
        """Wander until the time is over or something has gone wrong."""
        self._start()
        began = self._sampled = time.monotonic()
        step = 0
        while not self.problems and time.monotonic() - began < 60.0 * self._minutes:
            step += 1
            try:
                self._step(step)
                self._sample(began)
            except (AssertionError, OSError, subprocess.SubprocessError) as failed:
                self._failed(failed)
            self.problems += self._screen.problems
            self._screen.problems.clear()
        if not self.problems:
            self._end()
        ours, others = watch.qt_words(self._words())
        self.problems += ours
        self.others += others

    def close(self) -> None:
        """End what still runs."""
        self._screen.stop()
        self._log.close()

    def _start(self) -> None:
        self._screen.start()
        chance = random.Random(self._seed)
        self._screen.do("open_project", chance, str(self._world.copy_of("street")))
        self._screen.rest(20.0)
        self._screen.key("ctrl+alt+k")
        self._screen.rest(10.0)

    def _step(self, step: int) -> None:
        """One action. Its chance comes from seed and step alone: what an earlier one happened to find doesn't change it."""
        chance = random.Random(self._seed * 1_000_003 + step)
        action = actions.chosen(chance)
        answered = self._screen.clear_the_way(chance)
        if not self._screen.look()["dock"] and chance.random() < 0.5:
            self._screen.key("ctrl+alt+k")
        if step % 5 == 0:
            self._screen.do("main_window_first", chance)
        self._note("; ".join([f"{step} {action.name}", *answered]))
        self.kinds[action.name] += 1
        self._screen.last_thing = ""
        action.does(self._screen, chance, self._world)
        if self._screen.last_thing:
            self._note(f"  {self._screen.last_thing}")
        self._screen.look()

    def _note(self, line: str) -> None:
        self.done.append(line)
        self._log.write(line + "\n")
        self._log.flush()

    def _sample(self, began: float) -> None:
        now = time.monotonic()
        if now - self._sampled >= SAMPLE_S:
            self._sampled = now
            self.memory.note((now - began) / 60.0, watch.memory_mib(self._screen.qgis.pid))

    def _failed(self, failed: Exception) -> None:
        """Tell a crash apart from what else can go wrong; after one of QGIS's own the run goes on in a new desktop."""
        code = self._screen.qgis.poll()
        if code is None:
            self._screen.screenshot("failed")
            self.problems.append(f"QGIS doesn't answer, or not as it should: {failed}")
            return
        crash = self.folder / "crash.txt"
        stack = crash.read_text(encoding="utf-8", errors="replace") if crash.is_file() else ""
        if code == 0 and not stack:
            self._start_again("QGIS was closed")
        elif watch.of_qgis_itself(stack, self._words()):
            self.crashes_of_qgis += 1
            shutil.copy2(self.folder / "qgis.log", self.folder / f"crash-of-qgis-{self.crashes_of_qgis}.log")
            crash.unlink(missing_ok=True)
            self._start_again("QGIS crashed of its own")
        else:
            self.problems.append(f"QGIS ended with exit code {code}.\n{stack}\n{self._words()[-6000:]}")

    def _start_again(self, why: str) -> None:
        """Go on in a new desktop, whose memory is another's."""
        self._note(f"{why}; a new desktop")
        ours, others = watch.qt_words(self._words())
        self.problems += ours
        self.others += others
        self.memory.samples.clear()
        self._screen.stop()
        self._start()

    def _end(self) -> None:
        """Close QGIS as a user does, answering what it asks."""
        chance = random.Random(self._seed)
        try:
            self._screen.clear_the_way(chance)
            self._screen.rest(20.0)
            self._screen.do("quit_qgis", chance)
        except AssertionError as failed:
            self.problems.append(f"QGIS can't be closed: {failed}")
            return
        try:
            code = self._screen.qgis.wait(60)
        except subprocess.TimeoutExpired:
            self._screen.screenshot("not-closed")
            self.problems.append("QGIS doesn't end when it is closed")
            return
        if code:
            crash = self.folder / "crash.txt"
            self.problems.append(f"QGIS ended with exit code {code} when it was closed.\n{crash.read_text(encoding='utf-8', errors='replace')}")

    def _words(self) -> str:
        log = self.folder / "qgis.log"
        return log.read_text(encoding="utf-8", errors="replace") if log.is_file() else ""


def main() -> int:
    """Wander and tell; exit code 1 where something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--folder", type=Path, default=FOLDER)
    asked = parser.parse_args()
    missing = missing_programs()
    if missing:
        print(f"A desktop needs {', '.join(missing)}: run `make setup`.", file=sys.stderr)
        return 1
    print(f"seed {asked.seed}, {asked.minutes:g} minutes", flush=True)
    shutil.rmtree(asked.folder, ignore_errors=True)
    asked.folder.mkdir(parents=True)
    run = Wander(asked.folder, asked.minutes, asked.seed)
    try:
        run.run()
    finally:
        run.close()
    return tell(run, asked.seed)


def tell(run: Wander, seed: int) -> int:
    """Print what came of it; the exit code."""
    growth = run.memory.growth()
    if run.memory.judged() and growth > ALLOWED_GROWTH:
        run.problems.append(f"memory grew by {growth:.0%} after the warm-up, more than {ALLOWED_GROWTH:.0%}")
    print(f"{sum(run.kinds.values())} actions: " + ", ".join(f"{count} {name}" for name, count in run.kinds.most_common()))
    print(f"memory: {run.memory.told()}; {run.memory.slope():+.2f} MiB a minute after the warm-up, {growth:+.1%} in all")
    print(f"crashes of QGIS itself while drawing: {run.crashes_of_qgis}; other words of Qt:")
    for line, count in run.others.most_common(8):
        print(f"  {count} × {line[:200]}")
    if not run.problems:
        print("nothing went wrong")
        return 0
    for problem in run.problems:
        print(f"PROBLEM: {problem}")
    print(f"The last actions (again with --seed {seed}):")
    for line in run.done[-LAST_TOLD:]:
        print(f"  {line}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
