"""The report: `build/bench.json`, `docs/performance.md` and `docs/performance.svg`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.bench.chart import ORACLE, duration, panels_of, percent, short, svg
from scripts.bench.goals import judged

PARTS = {
    "cones": "Cones into a GeoPackage",
    "search": "Searches",
    "views": "What is visible among buildings",
    "builds": "Building views",
    "loads": "Lists, packets, the plugin",
    "desktop": "The desktop",
}
_HEAD = """# Performance

Written by `make bench` in one run; the same figures are in `build/bench.json`. Absolute times hold for the machine below only. What carries
over are the ratios: contenders run in turn, each in a process of its own, and a ratio is taken between two of the same round. A figure is
the median of its repeats, in brackets the least and the most; “× ours” says how many times as long as ours another took (below 1: it was
quicker). Memory is the peak of the contender's process, in brackets what it had before its first run.
"""
_JUDGED = "Judged by the median of the clock's time, also where others were at work; processor time says what it takes alone.\n"
_NOTES = {
    "search": (
        "The towns are invented: {density} cameras a square kilometre, each town the middle of the next larger one, so that the same search "
        "finds the same cameras. Two thirds have all figures recorded; of the others only the heading is known: they have a sure "
        "and a possible view. Six cameras a recorder, three recorders an owner. "
        "A town of 1,000 is 1 km wide: four fifths of the path lie outside of it."
    ),
}


def write(report: dict[str, Any], build: Path, docs: Path) -> None:
    """Write all three."""
    report["goals"] = judged(report["contests"])
    build.mkdir(parents=True, exist_ok=True)
    (build / "bench.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "performance.svg").write_text(svg(panels_of(report["contests"])), encoding="utf-8")
    (docs / "performance.md").write_text(markdown(report), encoding="utf-8")


def markdown(report: dict[str, Any]) -> str:
    """The whole of `docs/performance.md`."""
    parts = [_HEAD, _machine(report), "## Goals\n", _JUDGED, goals_table(report["goals"])]
    parts.append("![Times of all contenders on a logarithmic scale](performance.svg)\n")
    for part, title in PARTS.items():
        contests = [contest for contest in report["contests"] if contest["part"] == part]
        if not contests:
            continue
        parts.append(f"## {title}\n")
        if part in _NOTES:
            parts.append(_NOTES[part].format(density=f"{report.get('cameras_a_km2', 1000):,}") + "\n")
        told = ""
        for contest in contests:
            if contest["about"] != told:
                parts.append(contest["about"] + "\n")
                told = contest["about"]
            parts.append(contest_table(contest))
    missing = _missing(report)
    if missing:
        parts.extend(["## Not measured\n", "\n".join(f"- {line}" for line in missing) + "\n"])
    return "\n".join(parts)


def goals_table(goals: Sequence[dict[str, Any]]) -> str:
    """What was promised, what was measured, and whether that is enough."""
    lines = ["| goal | wanted | measured | |", "| --- | --- | --- | --- |"]
    for goal in goals:
        wanted = f"{'at most' if goal['at_most'] else 'at least'} {_figure(goal['bound'], goal['unit'])}"
        measured = "not measured" if goal["measured"] is None else _spread(goal["measured"], goal["unit"])
        if goal["measured"] and "processor" in goal["measured"]:
            measured += f"; {_figure(goal['measured']['processor'], goal['unit'])} of processor time"
        verdict = {True: "reached", False: "**missed**", None: "–"}[goal["reached"]]
        lines.append(f"| {goal['goal']} | {wanted} | {measured} | {verdict} |")
    return "\n".join(lines) + "\n"


def contest_table(contest: dict[str, Any]) -> str:
    """One question as a table: a row a contender."""
    title = contest["question"] + (f", {int(contest['size']):,}" if contest["size"] else "")
    if contest["part"] == "search":
        title += " cameras"
    lines = [f"**{title}**{_facts(contest)}\n", f"| | time | × {contest['ours']} | memory | answer |", "| --- | --- | --- | --- | --- |"]
    for name, row in contest["contenders"].items():
        if "median" not in row:
            lines.append(f"| {name} | no figures | | | {row['missing']} |")
            continue
        ratio = contest["ratios"].get(name)
        time = f"{duration(row['median'])} ({duration(row['min'])} to {duration(row['max'])})"
        times = "" if ratio is None else _spread(ratio, "×")
        memory = "" if row["peak_mib"] is None else f"{row['peak_mib']:.0f} MiB ({row['ready_mib']:.0f})"
        lines.append(f"| {name} | {time} | {times} | {memory} | {answer_text(row['answer'])} |")
    return "\n".join(lines) + "\n"


def answer_text(answer: dict[str, Any]) -> str:
    """What a contender answered, in a few words."""
    if answer.get("oracle"):
        return ORACLE
    error = answer.get("area_error")
    if error:
        return f"area off by {percent(error['mean_percent'])} on average, {percent(error['worst_percent'])} at worst"
    if "matches" in answer:
        told = f"{answer['matches']} cameras"
        apart = [
            f"{answer[name]} {words}"
            for name, words in (("only_ours", "of ours not found"), ("only_theirs", "that ours hasn't"))
            if answer.get(name)
        ]
        same = "" if "with_deadline" in answer else ", the same as ours"
        extra = f", {answer['with_window']} with windows, {answer['with_deadline']} with deadlines" if "with_deadline" in answer else ""
        return told + (", " + ", ".join(apart) if apart else same) + extra
    words = {
        "mib": "MiB",
        "longest_step_s": "s the longest step",
        "indexed": "in the index",
        "area_apart_percent": "% other area than ours",
        "first_start_ms": "ms at the first start",
    }
    return ", ".join(
        f"{name}: {value}" if name == "libraries" else f"{short(value) if isinstance(value, float) else f'{value:,}'} {words.get(name, name)}"
        for name, value in answer.items()
        if isinstance(value, (int, float, str)) and name != "edges"
    )


def _facts(contest: dict[str, Any]) -> str:
    if "edges_near_a_camera" not in contest:
        return ""
    seen = contest.get("seen_share")
    share = f", of whose circle {seen:.0%} is visible" if seen else ""
    return f" ({contest['footprints']:,} footprints, {contest['edges_near_a_camera']:.0f} edges in reach of a camera on average{share})"


def _machine(report: dict[str, Any]) -> str:
    machine, peers = report["machine"], report["peers"]
    versions = ", ".join(f"{name} {version}" for name, version in {**machine["versions"], **peers["versions"]}.items())
    mode = " Measured with `--quick`: fewer repeats and cameras, and what takes half a minute a run is left out." if report.get("quick") else ""
    computer = f"{machine['cores']} cores, {machine['memory_gib']:.0f} GiB, {machine['system']}"
    busy = report.get("load", 0.0)
    load = f" Others were at work on the machine: {short(busy)} processes wanted its cores on average." if busy > machine["cores"] else ""
    only = report.get("only")
    part = f" Only {' and '.join(only)} were measured then, the rest in earlier runs." if only else ""
    return f"{computer}; {versions}. Measured on {report['measured_on']}.{part}{load}{mode}\n"


def _missing(report: dict[str, Any]) -> list[str]:
    found = [f"{name}: {why}" for name, why in report["peers"]["absent"].items()]
    for contest in report["contests"]:
        size = f", {int(contest['size']):,}" if contest["size"] else ""
        reasons: dict[str, list[str]] = {}
        for name, row in contest["contenders"].items():
            if "median" not in row:
                reasons.setdefault(row["missing"], []).append(name)
        found.extend(f"{contest['question']}{size}: {', '.join(names)}: {why}" for why, names in reasons.items())
    return found


def _spread(measured: dict[str, float], unit: str) -> str:
    middle = _figure(measured["median"], unit)
    if measured["min"] == measured["max"]:
        return middle
    return f"{middle} ({short(measured['min'])} to {short(measured['max'])})"


def _figure(value: float, unit: str) -> str:
    return f"{short(value)} {unit}"
