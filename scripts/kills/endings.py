"""Client, server or connection ended at random moments of what is done with a server, again and again, and what was found then."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from random import Random
from typing import Protocol

from scripts.cluster import Cluster
from scripts.kills.wire import Wire

End = Callable[["subprocess.Popen[str]"], None]


class Stage(Protocol):
    """One work, from the same beginning again and again."""

    work: str

    def one(self, way: str, end: End, chance: Random) -> tuple[list[str], str]:
        """End one run at a moment by chance; what is wrong then, and what is there."""


def end_all(cluster: Cluster, wire: Wire, stages: Iterable[Stage], times: int, chance: Random) -> int:
    """Each way of ending so many times with each of `stages`; prints what was found, and gives how many problems there were."""
    ways: dict[str, End] = {
        "client": lambda client: client.kill(),
        "server": lambda _: cluster.kill(),
        "connection": lambda _: wire.cut(),
    }
    problems: list[str] = []
    counts: dict[str, int] = {}
    for stage in stages:
        for way, end in ways.items():
            for number in range(1, times + 1):
                found, says = stage.one(way, end, chance)
                name = f"{stage.work}, {way}"
                counts[f"{name}: {says}"] = counts.get(f"{name}: {says}", 0) + 1
                problems += [f"{name} {number}: {one}" for one in found]
                print(f"{name} {number}: {says}; {'; '.join(found) or 'all agrees'}", flush=True)
    for name in sorted(counts):
        print(f"{name}: {counts[name]}")
    print(f"problems: {len(problems)}")
    for one in problems:
        print(one)
    return len(problems)
