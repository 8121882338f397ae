"""The programs of others that are measured beside ours, in an environment of their own."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts.demo.folders import REPOSITORY

ENVIRONMENT = REPOSITORY / "build" / "bench-venv"
PYTHON = ENVIRONMENT / "bin" / "python"
# The Python that Debian built QGIS for: the first one on PATH may be another, for which a peer has no wheel.
SYSTEM_PYTHON = Path("/usr/bin/python3")
SHARED = ("numpy<2", "shapely==2.1.2")
"""What QGIS's environment has too, so that neither side has the better library."""
PEERS = {"pysovist": "pysovist==0.3.0", "pyvispoly": "pyvispoly==0.3.1", "geopandas": "geopandas>=1,<2", "pyogrio": "pyogrio>=0.10"}
_VERSIONS = "import importlib.metadata as m, json; print(json.dumps({d.metadata['Name'].lower(): d.version for d in m.distributions()}))"


@dataclass(frozen=True)
class Peers:
    """Versions of what is installed, and why the others aren't."""

    versions: dict[str, str]
    absent: dict[str, str]

    def why_not(self, *names: str) -> str:
        """Why a contender that needs all of `names` can't run; empty when it can."""
        return "; ".join(f"{name} isn't there: {self.absent[name]}" for name in names if name in self.absent)


def install() -> Peers:
    """Make the environment where it is missing, and put into it what can be had; the rest is told, never skipped in silence."""
    absent: dict[str, str] = {}
    if not PYTHON.exists():
        failed = _run([str(SYSTEM_PYTHON), "-m", "venv", str(ENVIRONMENT)])
        if failed:
            return Peers({}, dict.fromkeys(PEERS, failed))
    versions = _versions()
    for name, wanted in PEERS.items():
        if name not in versions:
            failed = _run(
                [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", *SHARED, wanted]
            )
            if failed:
                absent[name] = failed
    versions = _versions()
    for name, wanted in PEERS.items():
        if name not in versions:
            absent.setdefault(name, f"pip didn't install {wanted}")
    return Peers({name: versions[name] for name in ("numpy", "shapely", *PEERS) if name in versions}, absent)


def _run(command: list[str]) -> str:
    """The last line of what went wrong, empty when nothing did."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False, timeout=900)
    except (OSError, subprocess.TimeoutExpired) as failed:
        return str(failed)
    if done.returncode == 0:
        return ""
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or done.stderr.strip().splitlines() or ["no reason given"]
    return said[-1][:200]


def _versions() -> dict[str, str]:
    if not PYTHON.exists():
        return {}
    done = subprocess.run([str(PYTHON), "-c", _VERSIONS], capture_output=True, text=True, check=False)
    found: dict[str, str] = json.loads(done.stdout) if done.returncode == 0 else {}
    return found
