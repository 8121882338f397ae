"""Every command of README and documentation is run where it can be, and known to exist where it can't."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from scripts import run_algorithm
from scripts.package.stage import stage
from tests.docs.commands import PROCESS, SHELL, Block, blocks, documents, in_text, process_call, shell_blocks
from tests.docs.inputs import write_inputs

CHECKOUT = Path(__file__).resolve().parents[2]
EXAMPLE_NUMBER = "2026/17-1-ABCD"
"""The number in the documentation; the part behind the wave is drawn by chance when a packet is written."""
SEEDED_BY = "README.md"
"""A document that doesn't make its own inventory goes on where this one ends."""

NOT_RUN = {
    "git clone": "the address of the repository isn't known to it",
    "make demo": "tests/scripts/demo runs its parts; all of it takes a minute and a base map from the network",
    "make desktop": "waits for a person at a screen; tests/desktop runs the desktop",
    "make package": "tests/scripts/test_package.py builds and checks the zip",
    "make lint": "is run beside the tests, and takes as long as many of them",
    "make test": "is what runs this",
}
"""Commands that are only known to exist (`make -n`), and why."""
DOCUMENTS_NOT_RUN = {
    "docs/admin.md": "its commands speak of a server and of other desks; algorithms and parameters are checked all the same",
    "docs/postgis.md": "its commands speak of a server; tests/acceptance/test_postgis.py does the same on one of its own",
}


def not_run(line: str) -> bool:
    return any(line.startswith(start) for start in NOT_RUN)


def documents_to_run() -> list[str]:
    found = {block.document for block in shell_blocks(CHECKOUT) if not all(not_run(line) for line in block.lines)}
    return sorted(found - set(DOCUMENTS_NOT_RUN), key=lambda name: (name != SEEDED_BY, name))


def run_block(block: Block, folder: Path) -> None:
    """Run what can be run, in the folder of its document; fails with what a command said."""
    if any(line.startswith("export ") for line in block.lines):
        run_script(block, folder)
        return
    for line in block.lines:
        if line.startswith(PROCESS):
            run_process(line, folder, block)
        else:
            assert not_run(line), f"{block.document}:{block.line}: nobody has said how to run or why not to run: {line}"


def run_process(line: str, folder: Path, block: Block) -> None:
    """What `scripts/process` does, but for `make setup stage`, which is done once."""
    algorithm, parameters = process_call(line)
    if parameters.get("NUMBER") == EXAMPLE_NUMBER:
        parameters["NUMBER"] = a_number_of(folder / parameters["REGISTER"])
    call = [
        str(CHECKOUT / ".venv/bin/python"),
        "-m",
        "scripts.run_algorithm",
        algorithm,
        *(f"{name}={value}" for name, value in parameters.items()),
    ]
    variables = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    run = subprocess.run(
        call, cwd=folder, env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, f"{block.document}:{block.line}: {line}\n{run.stderr}"
    json.loads(run.stdout.splitlines()[-1])
    for name, value in parameters.items():
        if name.startswith("OUTPUT") or name in {"REPORT", "PROBLEMS", "ZONE_COVERAGE"}:
            assert (folder / value).exists(), f"{block.document}:{block.line}: {line}\nwrote no {value}"


def run_script(block: Block, folder: Path) -> None:
    """The block as one script, where build and .venv lie beside it as in a working copy."""
    for name in ("build", ".venv"):
        (folder / name).symlink_to(CHECKOUT / name)
    program = next(name for name in run_algorithm.PROGRAMS if shutil.which(name))
    script = f'set -e\nqgis_process() {{ "$(command -v {program})" "$@"; }}\n' + "\n".join(block.lines)
    variables = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(folder / "configuration")}
    call = ["bash", "-c", script]
    run = subprocess.run(
        call, cwd=folder, env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, f"{block.document}:{block.line}\n{run.stdout}\n{run.stderr}"
    assert run_algorithm.results(run.stdout)


def call(command: list[str], folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def a_number_of(register: Path) -> str:
    with closing(sqlite3.connect(register)) as connection:
        return str(connection.execute("SELECT number FROM requisition ORDER BY fid LIMIT 1").fetchone()[0])


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """Runs a document once, after the one that seeds it; the folder that it was run in."""
    done: dict[str, Path] = {}
    stage()

    def run(name: str) -> Path:
        if name not in done:
            folder = tmp_path_factory.mktemp(Path(name).stem)
            makes_its_own = any(line.startswith(f"{PROCESS} createinventory") for block in found(name) for line in block.lines)
            if makes_its_own:
                write_inputs(folder)
            else:
                shutil.copytree(run(SEEDED_BY), folder, dirs_exist_ok=True)
            for block in found(name):
                run_block(block, folder)
            done[name] = folder
        return done[name]

    return run


def found(name: str) -> list[Block]:
    return [block for block in shell_blocks(CHECKOUT) if block.document == name]


@pytest.mark.parametrize("name", documents_to_run())
def test_commands_of_a_document_run_one_after_the_other(ran, name):
    assert (ran(name) / "cameras.gpkg").is_file()


def test_the_search_of_the_readme_finds_the_cameras_of_the_list(ran):
    from osgeo import ogr

    source = ogr.Open(str(ran("README.md") / "seen.gpkg"))
    assert source.GetLayer(0).GetFeatureCount() == 3


def test_every_process_call_names_an_algorithm_and_its_parameters(qgis_app):
    from camera_requisition.processing.provider import ALGORITHMS

    known = {}
    for kind in ALGORITHMS:
        algorithm = kind()
        algorithm.initAlgorithm({})
        known[algorithm.name()] = {definition.name() for definition in algorithm.parameterDefinitions()}
    shown = [(block.document, line) for block in shell_blocks(CHECKOUT) for line in block.lines]
    calls = [(document, line) for document, line in [*shown, *in_text(CHECKOUT)] if line.startswith(PROCESS + " ")]
    assert len(calls) >= 15
    for document, line in calls:
        if line.split()[1].isupper():
            continue  # the pattern `scripts/process ALGORITHM PARAM=VALUE`
        algorithm, parameters = process_call(line)
        assert algorithm in known, f"{document}: there is no algorithm {algorithm}"
        assert set(parameters) <= known[algorithm], f"{document}: {algorithm} has no {sorted(set(parameters) - known[algorithm])}"


def test_every_make_target_exists():
    shown = [(block.document, line) for block in shell_blocks(CHECKOUT) for line in block.lines]
    wanted: dict[str, str] = {}
    for document, line in [*shown, *in_text(CHECKOUT)]:
        words = line.split()
        if words[0] == "make" and len(words) > 1:
            wanted.setdefault(words[1], document)
    assert {"demo", "test", "lint", "package", "screenshots"} <= set(wanted)
    for target, document in wanted.items():
        run = subprocess.run(["make", "-n", target], cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False)
        assert run.returncode == 0, f"{document}: make {target}\n{run.stderr}"


def test_every_block_says_what_it_is():
    """A block without a kind would be neither run nor known as something else."""
    unknown = [f"{block.document}:{block.line}" for path in documents(CHECKOUT) for block in blocks(path, CHECKOUT) if not block.kind]
    assert unknown == []
    assert len([block for block in shell_blocks(CHECKOUT) if block.kind == SHELL]) >= 8


def test_what_is_not_run_is_still_in_the_documentation():
    lines = [line for block in shell_blocks(CHECKOUT) for line in block.lines]
    assert [start for start in NOT_RUN if not any(line.startswith(start) for line in lines)] == []
