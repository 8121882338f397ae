"""QGIS Desktop in a profile of its own, with the staged plugin enabled and the demonstration project open."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PROFILES = CHECKOUT / "build" / "profile"
PLUGIN = "camera_requisition"
PROJECT = CHECKOUT / "build" / "demo" / "demonstration.qgz"


def prepare_profile(profiles: Path = PROFILES) -> Path:
    """Make or complete the profile `default` in `profiles` so that the plugin is enabled; returns its settings file."""
    settings = profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    if settings.is_file():
        parser.read(settings, encoding="utf-8")
    if not parser.has_section("PythonPlugins"):
        parser.add_section("PythonPlugins")
    parser.set("PythonPlugins", PLUGIN, "true")
    with settings.open("w", encoding="utf-8") as file:
        parser.write(file, space_around_delimiters=False)
    return settings


def environment(plugins: Path = CHECKOUT / "build" / "plugins") -> dict[str, str]:
    """Environment in which the desktop finds the plugin, and the plugin its shapely."""
    variables = dict(os.environ)
    # Set for tests, and of no use on a real screen.
    variables.pop("QT_QPA_PLATFORM", None)
    variables["QGIS_PLUGINPATH"] = str(plugins)
    variables["PYTHONPATH"] = os.pathsep.join(str(path) for path in (CHECKOUT / ".venv").glob("lib/python*/site-packages"))
    return variables


def command(profiles: Path = PROFILES, project: Path = PROJECT) -> list[str]:
    """The call of QGIS."""
    return [shutil.which("qgis") or "qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--project", str(project)]


def main() -> int:
    """Start QGIS and wait for its end."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). `make demo` works without one.", file=sys.stderr)
        return 1
    prepare_profile()
    return subprocess.run(command(), env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
