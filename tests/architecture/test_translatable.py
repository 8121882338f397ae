"""No string for the screen is hidden from the translators."""

from __future__ import annotations

import pytest

from scripts.lint import translatable
from scripts.lint.finding import Source, shipped_sources
from scripts.lint.translatable import Translatable


def parsed(text: str, path: str = "camera_requisition/gui/sample.py") -> Source:
    return Source.parse(path, text)


def strings_in(*texts: str) -> set[Translatable]:
    return translatable.strings(parsed(text, f"camera_requisition/gui/sample_{number}.py") for number, text in enumerate(texts))


def test_no_text_is_composed_before_it_is_translated():
    assert [str(finding) for finding in translatable.check(shipped_sources())] == []


@pytest.mark.parametrize(
    "text",
    [
        "class Dock:\n    def f(self):\n        self.tr(f'{n} cameras')",
        "class Dock:\n    def f(self):\n        self.tr('{} cameras'.format(n))",
        "QCoreApplication.translate('Dock', 'cameras: ' + n)",
        "def tr(text):\n    return QCoreApplication.translate('Dock', text)\ntr(f'{n} cameras')",
    ],
)
def test_composed_text_is_found(text):
    assert translatable.check([parsed(text)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QCoreApplication.translate('Dock', 'Search')", Translatable("Dock", "Search")),
        ("translate('Dock', 'Search')", Translatable("Dock", "Search")),
        ("QCoreApplication.translate('Dock', 'Search', 'on a button')", Translatable("Dock", "Search", "on a button")),
        ("QCoreApplication.translate('Dock', '%n cameras', '', 3)", Translatable("Dock", "%n cameras", "", plural=True)),
        ("QT_TRANSLATE_NOOP('messages', 'One part, '\n 'another part.')", Translatable("messages", "One part, another part.")),
        ("class Dock:\n    def f(self): return f\"{self.tr('Search')}\"", Translatable("Dock", "Search")),
        ("class A:\n    class B: pass\n    def f(self): self.tr('Search')", Translatable("A", "Search")),
        ("def tr(text):\n    return QCoreApplication.translate('Dock', text)\ntr('Search')", Translatable("Dock", "Search")),
        (
            "class A:\n    def say(self, t):\n        return translate('Dock', t)\n    def f(self): self.say('Search')",
            Translatable("Dock", "Search"),
        ),
    ],
)
def test_string_is_found_with_its_context(text, expected):
    assert strings_in(text) == {expected}


def test_text_of_a_base_class_is_asked_for_in_each_subclass():
    base = "class Base:\n    def f(self): self.tr('Search')"
    derived = "class Dock(Base): pass\nclass Narrow(Dock): pass"
    assert {string.context for string in strings_in(base, derived)} == {"Base", "Dock", "Narrow"}


def test_wrapper_is_followed_into_other_files():
    wrapper = "def said(text):\n    return QCoreApplication.translate('Dock', text)"
    caller = "from camera_requisition.gui.sample_0 import said\nsaid('Search')"
    assert strings_in(wrapper, caller) == {Translatable("Dock", "Search")}


@pytest.mark.parametrize("text", ["painter.translate(1, 2)", "text.translate(table, 'x')", "print('Search')"])
def test_other_calls_are_left_alone(text):
    assert strings_in(text) == set()
