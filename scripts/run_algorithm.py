"""Runs one algorithm through QGIS's own `qgis_process`: the call, its results as one line, and its error as one sentence."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]
PROVIDER = "camera_requisition"
PLUGINS = CHECKOUT / "build" / "plugins"
CONFIGURATION = CHECKOUT / "build" / "process"
SAID_NOTHING = "QGIS ended with an error and said nothing."
USAGE = "Usage: scripts/process ALGORITHM PARAM=VALUE …"

# Debian 12's wrapper `qgis_process` fails on every call; the program behind it works on all.
PROGRAMS = ("qgis_process.bin", "qgis_process")

# What Qt and Python say on standard error whatever happens.
NOISE = re.compile(
    r"^starting plugin: |QStandardPaths|DeprecationWarning|setapi\(\)|^\s*$|^Cannot open|libEGL|propagateSizeHints|PROJ: |^-+$"
    r"|^Problem with GRASS",
)
LABEL = re.compile(r"^\s*(ERROR|(Logged )?(critical|warning))\s*:\s*", re.IGNORECASE)
# Lines that QGIS puts around a sentence and that say nothing themselves.
HEADINGS = re.compile(
    r"^An error was encountered while (checking parameter values|running the algorithm)|^The algorithm did not execute|^Execution failed"
)
TRACEBACK = re.compile(r"^((Logged )?critical: )?Traceback \(most recent call last\)")


class RunError(Exception):
    """The algorithm failed, or was called wrongly; the text is the sentence for the user."""


def environment(configuration: Path = CONFIGURATION, plugins: Path = PLUGINS) -> dict[str, str]:
    """Environment in which QGIS finds the plugin, and the plugin its shapely; nothing of the user's own profile."""
    variables = dict(os.environ)
    variables["QT_QPA_PLATFORM"] = "offscreen"
    variables["QGIS_CUSTOM_CONFIG_PATH"] = str(configuration)
    variables["QGIS_PLUGINPATH"] = str(plugins)
    variables["PYTHONPATH"] = os.pathsep.join(str(path) for path in (CHECKOUT / ".venv").glob("lib/python*/site-packages"))
    variables.setdefault("LANG", "C.UTF-8")
    return variables


def parse(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Algorithm's identifier and its parameters; raises RunError where a parameter is none."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        raise RunError(USAGE)
    algorithm = arguments[0]
    for parameter in arguments[1:]:
        name, equals, _ = parameter.partition("=")
        if not equals or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
            raise RunError(f"{parameter!r} is not PARAM=VALUE. {USAGE}")
    # A colon is for QGIS's own algorithms, such as native:buffer.
    return (algorithm if ":" in algorithm else f"{PROVIDER}:{algorithm}"), list(arguments[1:])


def run(algorithm: str, parameters: Sequence[str], variables: dict[str, str]) -> dict[str, Any]:
    """Results of `algorithm`; raises RunError with its sentence."""
    program = _program()
    _enable_plugin(program, variables)
    # No shell and no file between: spaces, quotes and further equals signs of a value arrive as they are.
    finished = _call([program, "--json", "run", algorithm, "--", *parameters], variables)
    if finished.returncode:
        # Standard output holds results or chatter; where a QGIS says its error there, it says nothing on the other.
        raise RunError(sentence(finished.stderr) or sentence(finished.stdout) or SAID_NOTHING)
    return results(finished.stdout)


def results(output: str) -> dict[str, Any]:
    """The result dictionary in what `qgis_process --json run` printed; raises RunError where there is none."""
    decoder = json.JSONDecoder()
    for start in (match.start() for match in re.finditer(r"^\{", output, re.MULTILINE)):
        try:
            document, _ = decoder.raw_decode(output[start:])
        except json.JSONDecodeError:
            continue
        if "results" in document:
            return dict(document["results"])
    raise RunError("QGIS ended without an error but printed no results.")


def sentence(output: str) -> str:
    """The error's own words in what QGIS printed: no traceback, no warnings of Qt, no headings; empty where it said nothing."""
    kept: list[str] = []
    in_traceback = False
    in_warning = False
    for line in output.splitlines():
        if TRACEBACK.match(line):
            in_traceback = True
            continue
        if in_traceback:
            # The frames are indented; the line after them names the error.
            if line.startswith((" ", "\t")) or not line.strip():
                continue
            in_traceback = False
            kept.append(re.sub(r"^[\w.]+(Error|Exception)?: ", "", line))
            continue
        # A warning of Python's shows the line of code below itself.
        in_warning, quoted = "Warning: " in line, in_warning and line.startswith(" ")
        if in_warning or quoted or NOISE.search(line):
            continue
        words = LABEL.sub("", line).strip()
        if words and not HEADINGS.match(words) and words not in kept:
            kept.append(words)
    return "\n".join(kept)


def _program() -> str:
    for name in PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    raise RunError("qgis_process is missing. On Debian: apt-get install qgis")


def _enable_plugin(program: str, variables: dict[str, str]) -> None:
    configuration = Path(variables["QGIS_CUSTOM_CONFIG_PATH"])
    enabled = configuration / "plugin-enabled"
    if enabled.exists():
        return
    configuration.mkdir(parents=True, exist_ok=True)
    finished = _call([program, "plugins", "enable", PROVIDER], variables)
    if finished.returncode:
        raise RunError(sentence(finished.stderr) or sentence(finished.stdout) or SAID_NOTHING)
    enabled.touch()


def _call(command: list[str], variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )


def main(arguments: Sequence[str]) -> int:
    """Command line of `scripts/process`; returns the exit code."""
    try:
        algorithm, parameters = parse(arguments)
        print(json.dumps(run(algorithm, parameters, environment()), ensure_ascii=False))
    except RunError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
