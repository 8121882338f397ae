"""Keeps pyproj usable on threads that Qt made.

From version 3.7 on, pyproj notes its PROJ context twice: by its address for the operating system's thread, and as an object that frees it in
Python's thread-local storage. On a thread of Qt's pool Python's storage goes after each task while the address stays, and the next task on
that thread works with freed memory and ends the program. Holding the object for as long as the program runs keeps both in step, at the
cost of one small context a thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

_held: list[Any] = []


@contextmanager
def projections_held() -> Iterator[None]:
    """Around everything that QGIS runs on a worker thread and that may use pyproj."""
    try:
        yield
    finally:
        _hold()


def _hold() -> None:
    module = sys.modules.get("pyproj._context")
    manager_of_thread = getattr(module, "get_context_manager", None)  # not there before 3.7, which needs nothing of this
    manager = manager_of_thread() if manager_of_thread is not None else None
    if manager is not None and not any(manager is one for one in _held):
        _held.append(manager)


def on_lasting_thread(work: Callable[[], Any]) -> Any:
    """What `work()` gives or raises, run on a thread that lives as long as the program, while this one waits.

    pyproj keeps what it has read of a reference system for each of Python's threads, and forgets it after each task on one of Qt's: reading it
    anew takes longer than a small search. For computing alone: nothing of Qt or QGIS may be touched there.
    """
    return _lasting().submit(work).result()


@lru_cache(maxsize=1)
def _lasting() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="camera_requisition")
