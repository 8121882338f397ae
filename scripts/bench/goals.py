"""What the project has promised of its speed, and whether the figures keep it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from scripts.bench import builds, cones, desktop, search, views

Contests = Sequence[dict[str, Any]]
Measured = Optional[dict[str, float]]


@dataclass(frozen=True)
class Goal:
    """`text` names it; `of` finds the figure (None: not measured), which has to be at most, or at least, `bound`."""

    text: str
    of: Callable[[Contests], Measured]
    bound: float
    unit: str
    at_most: bool


def judged(contests: Contests) -> list[dict[str, Any]]:
    """Each goal with what was measured, and whether it is reached (None: not measured)."""
    found = []
    for goal in goals():
        measured = goal.of(contests)
        reached = None if measured is None else (measured["median"] <= goal.bound) == goal.at_most or measured["median"] == goal.bound
        found.append(
            {"goal": goal.text, "measured": measured, "bound": goal.bound, "unit": goal.unit, "at_most": goal.at_most, "reached": reached}
        )
    return found


def goals() -> list[Goal]:
    """All of them, in the order of the report."""
    hundred, million = "100000", "1000000"
    return [
        Goal("100,000 cones into a GeoPackage: as fast as wedge buffers", _ratio("cones", None, hundred, cones.WEDGES), 1.0, "×", False),
        Goal("zone, 100,000 cameras: faster than the chain", _ratio("search", "zone", hundred, search.CHAIN), 10.0, "×", False),
        Goal("zone, 100,000 cameras: times as long as PyQGIS filterRect", _inverse("search", "zone", hundred, search.PYQGIS), 3.0, "×", True),
        *(
            Goal(
                f"{name}, 100,000 cameras: faster than PyQGIS with one bounding box",
                _ratio("search", key, hundred, search.PYQGIS),
                10.0,
                "×",
                False,
            )
            for key, name in (("path", "path along its box"), ("slanting", "path across its box"))
        ),
        Goal("zone, 1,000,000 cameras: times as long as 100,000", _growth("zone", million, hundred), 3.0, "×", True),
        Goal("path, 1,000,000 cameras: times as long as 100,000", _growth("path", million, hundred), 3.0, "×", True),
        Goal("zone, 1,000,000 cameras: more memory than 100,000", _memory("zone", million, hundred), 200.0, "MiB", True),
        Goal("path, 1,000,000 cameras: more memory than 100,000", _memory("path", million, hundred), 200.0, "MiB", True),
        Goal("visible part, Nantes: faster than pysovist", _ratio("views", "real", "", views.SOVIST), 4.0, "×", False),
        Goal("visible part, Nantes: faster than a plain NumPy sweep", _ratio("views", "real", "", views.SWEEP), 2.0, "×", False),
        Goal("visible part, Nantes: area error at worst", _error("real"), 0.1, "%", True),
        Goal("visible part, Nantes: one camera on one core", _each("real"), 0.5, "ms", True),
        Goal("buildviews, 1,000 cameras in Nantes from nothing", _seconds("builds", "real", builds.NOTHING), 3.0, "s", True),
        Goal("buildviews a second time: share of the full build", _share(builds.AGAIN), 10.0, "%", True),
        Goal("buildviews after one camera was turned", _seconds("builds", "real", builds.TURNED, 1000.0), 100.0, "ms", True),
        Goal("buildviews after one building was changed", _seconds("builds", "real", builds.MOVED, 1000.0), 100.0, "ms", True),
        Goal("loading the plugin", _seconds("loads", "plugin", "plugin", 1000.0), 150.0, "ms", True),
        Goal("loading the plugin: shapely, NumPy, pyproj imported with it", _libraries, 0.0, "libraries", True),
        Goal(
            "moving a map of 100,000 cameras: times as long with the plugin",
            _ratio("desktop", "moving", hundred, desktop.WITH),
            1.05,
            "×",
            True,
        ),
        Goal("typing into the filter of hundreds: the longest pause", _seconds("desktop", "typing", desktop.SOME, 1000.0), 100.0, "ms", True),
        Goal("typing into the filter of thousands: the longest pause", _seconds("desktop", "typing", desktop.MANY, 1000.0), 100.0, "ms", True),
        Goal(
            "typing into the filter of thousands, grouped: the longest pause",
            _seconds("desktop", "typing", desktop.GROUPED, 1000.0),
            100.0,
            "ms",
            True,
        ),
    ]


def _one(contests: Contests, part: str, key: Optional[str], size: str) -> dict[str, Any]:
    fitting = (row for row in contests if row["part"] == part and row["size"] == size and (key is None or row.get("key") == key))
    return next(fitting, {"contenders": {}, "ratios": {}, "ours": ""})


def _ratio(part: str, key: Optional[str], size: str, peer: str) -> Callable[[Contests], Measured]:
    return lambda contests: _one(contests, part, key, size)["ratios"].get(peer)


def _inverse(part: str, key: str, size: str, peer: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        found = _one(contests, part, key, size)["ratios"].get(peer)
        return None if found is None else {"median": 1.0 / found["median"], "min": 1.0 / found["max"], "max": 1.0 / found["min"]}

    return of


def _own(contests: Contests, part: str, key: str, size: str, name: str = "ours") -> Optional[dict[str, Any]]:
    found = _one(contests, part, key, size)["contenders"].get(name)
    return found if found and "median" in found else None


def _growth(key: str, size: str, than: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        large, small = _own(contests, "search", key, size), _own(contests, "search", key, than)
        if large is None or small is None:
            return None
        return {"median": large["median"] / small["median"], "min": large["min"] / small["max"], "max": large["max"] / small["min"]}

    return of


def _memory(key: str, size: str, than: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        large, small = _own(contests, "search", key, size), _own(contests, "search", key, than)
        if large is None or small is None:
            return None
        return _exactly(large["peak_mib"] - small["peak_mib"])

    return of


def _error(key: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        own = _own(contests, "views", key, "")
        error = own["answer"].get("area_error") if own else None
        return None if error is None else _exactly(error["worst_percent"])

    return of


def _each(key: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        contest, own = _one(contests, "views", key, ""), _own(contests, "views", key, "")
        return None if own is None else _timed(own, 1000.0 / contest["cameras"])

    return of


def _seconds(part: str, key: str, name: str, times: float = 1.0) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        own = _own(contests, part, key, "", name)
        return None if own is None else _timed(own, times)

    return of


def _timed(own: dict[str, Any], times: float) -> dict[str, float]:
    found = {which: own[which] * times for which in ("median", "min", "max")}
    if own.get("processor_s"):
        found["processor"] = own["processor_s"] * times
    return found


def _share(name: str) -> Callable[[Contests], Measured]:
    def of(contests: Contests) -> Measured:
        found = _one(contests, "builds", "real", "")["ratios"].get(name)
        return None if found is None else {which: found[which] * 100.0 for which in ("median", "min", "max")}

    return of


def _libraries(contests: Contests) -> Measured:
    own = _own(contests, "loads", "plugin", "", "plugin")
    if own is None:
        return None
    named = own["answer"]["libraries"]
    return _exactly(0.0 if named == "none" else float(len(named.split(", "))))


def _exactly(value: float) -> dict[str, float]:
    return {"median": value, "min": value, "max": value}
