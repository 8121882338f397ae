"""One contender in a process of its own: gets ready, then runs once for each line that it is sent, and says how long the work took.

`python -m scripts.bench.contender MODULE NAME JSON`. A contender is a function in the module's `CONTENDERS` that, given what JSON says, yields
a `Task` and tidies up afterwards. Only `Task.work` is timed.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from scripts.bench.measure import forget_peak_memory, memory_mib

TESTED_FROM = "scripts.bench"


@dataclass(frozen=True)
class Task:
    """`work` is timed; `answer` makes of its result what can be compared with the others' (names and numbers, lists of ids or areas)."""

    work: Callable[[], Any]
    answer: Callable[[Any], dict[str, Any]]
    before: Callable[[], None] = lambda: None
    """Done before each run, untimed."""


Contender = Callable[[dict[str, Any]], Any]


def main() -> int:
    """Serve until the input ends."""
    module, name, given = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    if given.get("one_core"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with _protocol() as say:
        contender: Contender = importlib.import_module(f"{TESTED_FROM}.{module}").CONTENDERS[name]
        with contextmanager(contender)(given) as task:
            say({"ready_mib": memory_mib("VmRSS")})
            forget_peak_memory()
            for line in sys.stdin:
                if line.strip() == "end":
                    break
                say(_run(task))
    return 0


def _run(task: Task) -> dict[str, Any]:
    task.before()
    gc.collect()
    began, used = time.perf_counter(), time.process_time()
    result = task.work()
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    peak = memory_mib("VmHWM")
    return {"seconds": seconds, "processor_s": processor, "answer": task.answer(result), "peak_mib": peak}


@contextmanager
def _protocol() -> Iterator[Callable[[dict[str, Any]], None]]:
    """Standard output is for the protocol alone: what libraries print goes to standard error."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as stream:
        os.dup2(2, 1)

        def say(message: dict[str, Any]) -> None:
            stream.write(json.dumps(message) + "\n")
            stream.flush()

        yield say


if __name__ == "__main__":
    sys.exit(main())
