"""Part (c): what 1,000 cameras see among the buildings of Nantes and in an invented city of 100,000 buildings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.bench.hold import FOLDER, Entry, hold
from scripts.bench.measure import Outcome, contest, errors_of
from scripts.bench.peers import PYTHON, Peers
from scripts.bench.scene import VERSION, Scene, invented_city, real_city, share_in

CAMERAS, QUICK_CAMERAS, INVENTED_BUILDINGS = 1_000, 300, 100_000
OURS, SOVIST, CGAL, SWEEP, FAN, FINE_FAN, SHED = (
    "ours", "pysovist", "CGAL (pyvispoly)", "plain NumPy sweep", "rays every 1°", "rays every 0.25°", "gdal viewshed, 1 m"
)  # fmt: skip
ABOUT = (
    "All round, out to 60 to 100 m, past footprints that no line of sight gets over; cameras stand free. One core. Trees and edges are made "
    "once and not timed; finding what stands near a camera is. Areas against CGAL's exact visibility polygon."
)


def measure(peers: Peers, nantes: Path, *, quick: bool) -> list[dict[str, Any]]:
    """The contests of the part; writes the scenes that `builds` reads too."""
    found = []
    cameras = QUICK_CAMERAS if quick else CAMERAS
    for city, place in (("real", "in Nantes"), ("invented", f"among {INVENTED_BUILDINGS:,} invented buildings")):
        title = f"{cameras:,} cameras {place}"
        print(f"what is visible, {title}", flush=True)
        path = scene_file(city, nantes, cameras)
        if path is None:
            print(f"  left out: {nantes.name} isn't there", flush=True)
            outcomes = [Outcome(OURS, missing=f"{nantes.name} isn't there")]
            found.append({**contest(f"what is visible, {title}", "views", "", outcomes, ABOUT), "key": city})
            continue
        found.append(_contest(peers, city, title, path, quick=quick))
    return found


def scene_file(city: str, nantes: Path, cameras: int) -> Path | None:
    """The scene of `city` as a file, made the first time; None where the real buildings aren't there."""
    path = FOLDER / f"scene-{city}-{cameras}.npz"
    stamp = path.with_suffix(f".v{VERSION}")
    if city == "real" and not nantes.is_file():
        return None
    if not (path.is_file() and stamp.is_file()):
        (real_city(nantes, cameras) if city == "real" else invented_city(INVENTED_BUILDINGS, cameras)).save(path)
        stamp.touch()
    return path


def _contest(peers: Peers, city: str, title: str, path: Path, *, quick: bool) -> dict[str, Any]:
    given = {"scene": str(path), "one_core": True}
    entries = [
        Entry(OURS, "views_here", "ours", given),
        Entry(SWEEP, "views_here", "plain_sweep", given),
        Entry(SOVIST, "views_there", "pysovist", given, PYTHON, peers.why_not("pysovist")),
        Entry(FAN, "views_here", "ray_fan", {**given, "step_deg": 1.0}),
        Entry(FINE_FAN, "views_here", "ray_fan", {**given, "step_deg": 0.25}),
        Entry(SHED, "views_here", "viewshed", given),
        Entry(CGAL, "views_there", "cgal", given, PYTHON, peers.why_not("pyvispoly")),
    ]
    outcomes = hold(entries, 5 if quick else 7)
    scene = Scene.load(path)
    true = outcomes[-1].answer.get("areas")
    if true:
        _judge(outcomes, true)
    edges = [len(scene.local_segments(camera)) for camera in range(len(scene))]
    facts = {
        "cameras": len(scene),
        "edges_near_a_camera": sum(edges) / len(edges),
        "footprints": len(scene.footprints),
        "seen_share": share_in(true, scene) if true else None,
        "oracle": CGAL if true else "none: areas are compared with nothing",
    }
    return {**contest(f"what is visible, {title}", "views", "", outcomes, ABOUT), "key": city, **facts}


def _judge(outcomes: Sequence[Outcome], true: Sequence[float]) -> None:
    for outcome in outcomes:
        if outcome.name == CGAL:
            outcome.answer["oracle"] = True
        elif "areas" in outcome.answer:
            outcome.answer["area_error"] = errors_of(outcome.answer["areas"], true)
