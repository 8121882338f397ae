"""The security scan that lint runs over the plugin fails where it should."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.lint import __main__ as lint

CHECKOUT = Path(__file__).resolve().parents[2]
BANDIT = CHECKOUT / ".venv-lint" / "bin" / "bandit"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("import subprocess\nsubprocess.call('ls ' + name, shell=True)\n", 1),
        ("import pickle\npickle.loads(data)\n", 1),
        ("eval(text)\n", 1),
        ("connection.execute(f'SELECT * FROM {table}')\n", 1),
        ("answer = 42\n", 0),
    ],
    ids=["shell", "pickle", "eval", "sql", "harmless"],
)
def test_scan_fails_on_a_bad_example(tmp_path, text, status):
    if not BANDIT.is_file():
        pytest.skip("the checkers aren't installed: run make lint")
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    command = dict(lint.COMMANDS)["security (bandit)"]
    call = [str(BANDIT), *command[1:-1], str(tmp_path)]
    assert subprocess.run(call, cwd=CHECKOUT, capture_output=True, check=False).returncode == status
