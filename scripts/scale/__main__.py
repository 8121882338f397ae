"""`python -m scripts.scale [--sizes 10000 100000 1000000 3000000] [--seconds 15]`: measures, and writes build/scale.json and docs/scale.md."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from contextlib import ExitStack
from typing import Any

from scripts.bench.hold import FOLDER, QGIS_PYTHON
from scripts.cluster import Cluster
from scripts.demo.folders import PLUGINS, REPOSITORY
from scripts.demo.session import qgis_without_screen
from scripts.scale import city, page
from scripts.scale.client import BY_HAND, questions

SIZES = (10_000, 100_000, 1_000_000, 3_000_000)
CLIENTS = 20
CROWDED = 1_000_000
COPIED = 100_000


def main() -> int:
    """Measure and write; the exit code of the command."""
    parser = argparse.ArgumentParser(prog="make scale", description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES))
    parser.add_argument("--seconds", type=float, default=15.0)
    asked = parser.parse_args()
    sys.path.insert(0, str(PLUGINS))
    FOLDER.mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = {"sizes": []}
    with Cluster(settings=city.SETTINGS) as cluster, qgis_without_screen(PLUGINS, FOLDER / "profile-scale"):
        questions()
        _, found["copied_s"] = city.copied(cluster, COPIED)
        print(f"{COPIED:,} cameras copied to the server in {found['copied_s']:.1f} s", flush=True)
        for size in asked.sizes:
            found["sizes"].append(_measured(cluster, size, asked.seconds))
            page.write(found, REPOSITORY)
    return 0


def _measured(cluster: Cluster, size: int, seconds: float) -> dict[str, Any]:
    made = city.grown(cluster, size)
    row: dict[str, Any] = {"cameras": size, "filled_s": made.filled_s, **city.said(made.sizes, size)}
    print(f"{size:,} cameras: filled in {made.filled_s:.0f} s", flush=True)
    # In turns, so that what disturbs the one disturbs the other.
    taken: dict[str, list[float]] = {kind: [] for kind in ("ours", *BY_HAND)}
    for _turn in range(3):
        for kind, measured in taken.items():
            measured.extend(_clients(kind, made.reference, 1, seconds, 12)[0]["seconds"])
    row.update(taken=taken, median_s={kind: statistics.median(one) for kind, one in taken.items()})
    print("  " + ", ".join(f"{kind} {1000 * median:.1f} ms" for kind, median in row["median_s"].items()), flush=True)
    if size == CROWDED:
        row["alone"] = _crowd(_clients("ours", made.reference, 1, seconds), seconds)
        row["crowd"] = _crowd(_clients("ours", made.reference, CLIENTS, seconds), seconds)
        print(f"  one desk {row['alone']}, {CLIENTS} desks {row['crowd']}", flush=True)
    cluster.run(f"DROP SCHEMA city_{size} CASCADE")
    return row


def _crowd(answers: list[dict[str, Any]], seconds: float) -> dict[str, float]:
    taken = sorted(one for answer in answers for one in answer["seconds"])
    return {
        "clients": len(answers),
        "a_second": len(taken) / seconds,
        "median_s": statistics.median(taken),
        "p95_s": taken[int(0.95 * (len(taken) - 1))],
        "failed": sum("seconds" not in answer for answer in answers),
    }


def _clients(kind: str, reference: str, number: int, seconds: float, count: int = 0) -> list[dict[str, Any]]:
    """What so many clients say that begin together; one that fails ends the measurement."""
    call = [str(QGIS_PYTHON), "-m", "scripts.scale.client", kind, reference, str(seconds), str(count)]
    with ExitStack() as stack:
        clients = [
            stack.enter_context(subprocess.Popen(call, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
            for _ in range(number)
        ]
        for client in clients:
            _line(client, "ready")
        for client in clients:
            client.stdin.write("\n")  # type: ignore[union-attr]
            client.stdin.flush()  # type: ignore[union-attr]
        return [json.loads(_line(client, "{")) for client in clients]


def _line(client: subprocess.Popen[str], begins: str) -> str:
    for line in client.stdout or ():
        if line.startswith(begins):
            return line
    raise RuntimeError(f"a client ended with {client.wait()}")


if __name__ == "__main__":
    sys.exit(main())
