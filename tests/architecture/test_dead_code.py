"""Nothing stays in the plugin that only its own tests use."""

from __future__ import annotations

import pytest

from scripts.lint import dead_code
from scripts.lint.finding import Source, shipped_sources


def names(*texts: str, others: tuple[str, ...] = (), templates: tuple[str, ...] = ()) -> set[str]:
    sources = [Source.parse(f"camera_requisition/core/sample_{number}.py", text) for number, text in enumerate(texts)]
    scripts = [Source.parse(f"scripts/sample_{number}.py", text) for number, text in enumerate(others)]
    return {finding.message.split()[2].rstrip(":") for finding in dead_code.check(sources, scripts, templates)}


def test_the_plugin_has_none():
    assert [str(finding) for finding in dead_code.check(shipped_sources(), *dead_code.scripts_and_templates())] == []


def test_what_is_allowed_exists():
    assert dead_code.allowed_without_need(shipped_sources()) == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("def left_over():\n    return 1", "left_over"),
        ("def calls_itself(n):\n    return calls_itself(n - 1)", "calls_itself"),
        ("class LeftOver:\n    pass", "LeftOver"),
        ("class Used:\n    def left_over(self):\n        pass\nUsed()", "left_over"),
        ("LIMIT = 7", "LIMIT"),
        ("LIMIT: int = 7", "LIMIT"),
        ("def documented():\n    '''documented does nothing.'''", "documented"),
    ],
)
def test_what_nothing_uses_is_found(text, dead):
    assert names(text) == {dead}


def test_an_import_alone_is_no_use():
    assert names("def left_over():\n    return 1", "from camera_requisition.core.sample_0 import left_over") == {"left_over"}


@pytest.mark.parametrize(
    "user",
    ["from a import used\nused()", "import a\na.used()", "getattr(a, 'used')", "call(used=1)"],
    ids=["name", "attribute", "text", "keyword"],
)
def test_what_another_file_uses_is_not_dead(user):
    assert names("def used():\n    return 1", user) == set()


def test_what_a_script_or_a_template_uses_is_not_dead():
    assert names("def used():\n    return 1", others=("used()",)) == set()
    assert names("def used():\n    return 1", templates=("<p>{{ camera | used }}</p>",)) == set()


def test_what_qt_calls_is_not_dead():
    assert names("class Dock(QWidget):\n    def sizeHint(self):\n        return 1\n    def __len__(self):\n        return 1\nDock()") == set()
