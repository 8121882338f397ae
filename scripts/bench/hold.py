"""Lets contenders run in turn, each in a process of its own, so that what disturbs the machine disturbs all of them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Optional

from scripts.bench.measure import Outcome
from scripts.demo.folders import REPOSITORY

FOLDER = REPOSITORY / "build" / "bench"
QGIS_PYTHON = REPOSITORY / ".venv" / "bin" / "python"
_SINGLE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "GDAL_NUM_THREADS")


@dataclass(frozen=True)
class Entry:
    """A contender: `name` as the report calls it, its module and name there, what it is given, and the Python that has what it needs.

    `absent` says why it can't run, where that is known before.
    """

    name: str
    module: str
    contender: str
    given: dict[str, Any] = field(default_factory=dict)
    python: Path = QGIS_PYTHON
    absent: str = ""


def hold(entries: Sequence[Entry], repeats: int) -> list[Outcome]:
    """One run of each to warm up, then `repeats` rounds in which each runs once; those that fail are told of in their outcome."""
    outcomes = [Outcome(entry.name, missing=entry.absent) for entry in entries]
    with ExitStack() as stack:
        processes: list[Optional[_Process]] = [None] * len(entries)
        for place, entry in enumerate(entries):
            if not entry.absent:
                processes[place] = stack.enter_context(_Process(entry))
        for place, process in enumerate(processes):
            if process is not None:
                outcomes[place].ready_mib = _told(outcomes[place], process, "ready").get("ready_mib")
        for turn in range(repeats + 1):
            for outcome, process in zip(outcomes, processes):
                if process is None or outcome.missing:
                    continue
                said = _told(outcome, process, "run")
                if not said:
                    continue
                outcome.answer, outcome.peak_mib = said["answer"], said["peak_mib"]
                if turn:
                    outcome.seconds.append(said["seconds"])
                    outcome.processor_s.append(said["processor_s"])
    for outcome in outcomes:
        if outcome.missing:
            print(f"  {outcome.name}: no figures, {outcome.missing}", flush=True)
        else:
            print(f"  {outcome.name}: {sorted(outcome.seconds)[len(outcome.seconds) // 2] * 1000:.1f} ms", flush=True)
    return outcomes


def _told(outcome: Outcome, process: _Process, what: str) -> dict[str, Any]:
    try:
        return process.ask(what)
    except RuntimeError as failed:
        outcome.missing = str(failed)
        return {}


class _Process:
    """A running contender."""

    def __init__(self, entry: Entry) -> None:
        logs = FOLDER / "logs"
        logs.mkdir(parents=True, exist_ok=True)
        self._name = entry.name
        self._log = logs / f"{entry.module}-{entry.contender}.log"
        self._errors: IO[str] = self._log.open("w", encoding="utf-8")
        command = [str(entry.python), "-m", "scripts.bench.contender", entry.module, entry.contender, json.dumps(entry.given)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "ignore", **dict.fromkeys(_SINGLE, "1")}
        self._process = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> _Process:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._process.communicate("end\n", timeout=60)
        except (subprocess.TimeoutExpired, OSError, ValueError):
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def ask(self, what: str) -> dict[str, Any]:
        """What it says next, after being told to `run`. Raises RuntimeError with its last words when it has ended."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("no pipes")
        try:
            if what == "run":
                self._process.stdin.write("run\n")
                self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            raise RuntimeError(self._last_words())
        found: dict[str, Any] = json.loads(line)
        return found

    def _last_words(self) -> str:
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            code = None
        # Not before it has ended: it may still be speaking.
        self._errors.flush()
        said = [line for line in self._log.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
        return f"failed ({said[-1].replace(f'{REPOSITORY}/', '')[:200] if said else 'without a word'}; exit code {code})"
