"""Problems that somebody has set aside, as long as what was judged is still so."""

from __future__ import annotations

from collections.abc import Iterable

from camera_requisition.core.checks.types import Problem, Sorted
from camera_requisition.core.records.set_aside import SetAside


def sort_out(problems: Iterable[Problem], set_aside: Iterable[SetAside]) -> Sorted:
    """What stands and what is set aside. A set-aside whose detail differs from the problem's no longer holds: the problem stands again."""
    judged = {(aside.code, aside.table_name, aside.record_id): aside for aside in set_aside}
    standing: list[Problem] = []
    aside: list[tuple[Problem, SetAside]] = []
    for problem in problems:
        found = judged.get(problem.key)
        if found is not None and (found.detail or "") == problem.detail:
            aside.append((problem, found))
            del judged[problem.key]
        else:
            standing.append(problem)
    return Sorted(tuple(standing), tuple(aside), tuple(judged.values()))
