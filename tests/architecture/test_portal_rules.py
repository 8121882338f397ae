"""What the plugin portal blocks is not shipped."""

from __future__ import annotations

import pytest

from scripts.lint import portal_rules
from scripts.lint.finding import Source, shipped_sources


def rules_in(text: str) -> set[str]:
    return {finding.rule for finding in portal_rules.check(Source.parse("camera_requisition/gis/sample.py", text))}


@pytest.mark.parametrize("source", shipped_sources(), ids=lambda source: source.path)
def test_file_passes_the_portal(source):
    assert [str(finding) for finding in portal_rules.check(source)] == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("assert", "assert 1"),
        ("except-pass", "try:\n    f()\nexcept OSError:\n    pass"),
        ("except-pass", "for x in y:\n    try:\n        f()\n    except:\n        continue"),
        ("except-pass", "try:\n    f()\nexcept OSError:\n    ..."),
        ("composed-sql", "sql = f'SELECT * FROM {table}'"),
        ("composed-sql", "sql = f'''\n    UPDATE camera SET {column} = 1'''"),
        ("composed-sql", "sql = 'DELETE FROM ' + table + ' WHERE 1'"),
        ("composed-sql", "sql = 'INSERT INTO a VALUES (%s)' % value"),
        ("composed-sql", "sql = 'SELECT * FROM {}'.format(table)"),
        ("composed-sql", "sql = f'{start}SELECT * FROM camera'"),
        ("composed-sql", "cursor.execute(f'PRAGMA table_info({table})')"),
        ("markup", "from markupsafe import Markup\nMarkup(x)"),
        ("markup", "import markupsafe\nmarkupsafe.Markup(x)"),
        ("forbidden-import", "import xml.etree.ElementTree as ET"),
        ("forbidden-import", "from xml.etree import ElementTree"),
        ("forbidden-import", "from xml import etree"),
        ("forbidden-import", "import pickle"),
        ("forbidden-call", "import hashlib\nhashlib.md5(b'')"),
        ("forbidden-call", "from hashlib import md5\nmd5(b'')"),
        ("forbidden-call", "eval('1')"),
        ("autoescape", "import jinja2\njinja2.Environment(loader=None)"),
        ("autoescape", "from jinja2 import Environment\nEnvironment(autoescape=False)"),
        ("autoescape", "from jinja2.sandbox import SandboxedEnvironment\nSandboxedEnvironment()"),
    ],
)
def test_breach_is_found(rule, text):
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "for x in y:\n    try:\n        f()\n    except OSError:\n        continue",
        "import hashlib\nhashlib.sha256(b'')",
        "from jinja2 import Environment\nEnvironment(autoescape=True)",
        "from jinja2 import Environment, select_autoescape\nEnvironment(autoescape=select_autoescape())",
        "cursor.execute('SELECT * FROM camera WHERE camera_id = ?', (camera_id,))",
        "cursor.execute('SELECT camera_id ' + 'FROM camera')",
        "trigger = f'CREATE TRIGGER {name} BEFORE UPDATE ON {table}'",
        "message = f'Selected {count} cameras. Update the views of {owner}.'",
        "try:\n    f()\nexcept OSError as error:\n    raise Named('x') from error",
    ],
)
def test_clean_code_is_left_alone(text):
    assert rules_in(text) == set()
