"""The plugin keeps the rules for Windows, where nobody here can run it."""

from __future__ import annotations

import pytest

from scripts.lint import windows_rules
from scripts.lint.finding import Source, shipped_sources


def rules_in(text: str) -> set[str]:
    return {finding.rule for finding in windows_rules.check(Source.parse("camera_requisition/gis/sample.py", text))}


@pytest.mark.parametrize("source", shipped_sources(), ids=lambda source: source.path)
def test_file_keeps_the_rules(source):
    assert [str(finding) for finding in windows_rules.check(source)] == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("encoding", "open('a')"),
        ("encoding", "open('a', 'w')"),
        ("encoding", "open('a', mode='w', newline='')"),
        ("encoding", "path.read_text()"),
        ("encoding", "path.write_text('a')"),
        ("encoding", "path.open('w')"),
        ("encoding", "import tempfile\ntempfile.NamedTemporaryFile('w')"),
        ("forbidden-import", "import subprocess"),
        ("forbidden-import", "def f():\n    from multiprocessing import Pool"),
        ("forbidden-import", "from concurrent.futures import ProcessPoolExecutor"),
        ("forbidden-import", "from zoneinfo import ZoneInfo"),
        ("forbidden-import", "import fcntl"),
        ("child-process", "import os\nos.system('x')"),
        ("child-process", "from os import startfile\nstartfile('x')"),
        ("child-process", "from qgis.PyQt.QtCore import QProcess"),
        ("child-process", "from qgis.PyQt import QtCore\nQtCore.QProcess()"),
        ("strftime", "moment.strftime('%-d %B')"),
        ("python39", "isinstance(x, int | str)"),
        ("python39", "Text = str | None"),
        ("python39", "match x:\n    case 1:\n        y = 2"),
        ("python39", "try:\n    f()\nexcept* OSError:\n    g()"),
    ],
)
def test_breach_is_found(rule, text):
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "open('a', encoding='utf-8')",
        "open('a', 'rb')",
        "path.read_text('utf-8')",
        "path.read_text(encoding='utf-8')",
        "path.write_text('a', encoding='utf-8', newline='')",
        "path.open('rb')",
        "dialog.open()",
        "def f(a: int | None = None) -> str | None:\n    b: int | str = 1",
        "flags = A.b | A.c",
        "file.open(QIODevice.OpenModeFlag.ReadOnly)",
        "from concurrent.futures import ThreadPoolExecutor",
        "import tempfile\ntempfile.NamedTemporaryFile()",
    ],
)
def test_clean_code_is_left_alone(text):
    assert rules_in(text) == set()


@pytest.mark.parametrize("name", ["CON", "con.txt", "aux.py", "LPT1", "a:b", "what?.md", "end.", "end "])
def test_names_that_windows_refuses(name):
    assert windows_rules.file_name_problem(name)


@pytest.mark.parametrize("name", ["console.py", "a.b.c", ".gitignore", "Île-de-France.csv"])
def test_names_that_windows_takes(name):
    assert not windows_rules.file_name_problem(name)


def test_every_file_of_the_plugin_can_exist_on_windows(checkout):
    shipped = [path for path in (checkout / "camera_requisition").rglob("*") if "__pycache__" not in path.parts]
    assert [str(path) for path in shipped if windows_rules.file_name_problem(path.name)] == []
