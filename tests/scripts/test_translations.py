"""The French translation is complete, and the tool that keeps it loses nothing."""

from __future__ import annotations

import re

import pytest

from scripts import i18n
from scripts.i18n import Message
from scripts.lint.finding import shipped_sources
from scripts.lint.translatable import Translatable, strings

SEARCH = Translatable("Dock", "Search")
SEEN = Translatable("Dock", "{count} cameras of {owner}")
COUNTED = Translatable("Dock", "%n cameras", "", plural=True)


def test_every_string_has_a_finished_french_translation():
    path = i18n.path_of("fr")
    assert path.is_file(), "there is no French translation: run make translations"
    assert i18n.problems(path.read_text(encoding="utf-8"), strings(shipped_sources()), "fr") == []


def test_french_is_written_with_its_own_apostrophe():
    messages = i18n.read(i18n.path_of("fr").read_text(encoding="utf-8"))
    straight = [form for message in messages for form in message.forms if re.search(r"[^\W\d_]'[^\W\d_]", form)]
    assert straight == []


def test_file_is_written_as_it_was_read():
    messages = [
        Message(SEARCH, ("Chercher <b>& trouver</b>",), finished=True),
        Message(SEEN, ("",), finished=False),
        Message(COUNTED, ("%n caméra", "%n caméras"), finished=True),
        Message(Translatable("Map", "two\nlines", "a hint"), ("deux\nlignes",), finished=True),
    ]
    text = i18n.write("fr", messages)
    assert set(i18n.read(text)) == set(messages)
    assert i18n.write("fr", i18n.read(text)) == text


def test_complete_file_has_no_problems():
    text = i18n.write(
        "fr", [Message(SEEN, ("{owner} : {count} caméras",), finished=True), Message(COUNTED, ("%n caméra", "%n caméras"), finished=True)]
    )
    assert i18n.problems(text, {SEEN, COUNTED}, "fr") == []


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        ([], "not in the file"),
        ([Message(SEEN, ("{count} caméras de {owner}",), True), Message(SEARCH, ("Chercher",), True)], "no longer in the sources"),
        ([Message(SEEN, ("{count} caméras de {owner}",), False)], "not translated"),
        ([Message(SEEN, (" ",), True)], "not translated"),
        ([Message(SEEN, ("{count} caméras",), True)], "placeholders"),
        ([Message(SEEN, ("{count} caméras de {propriétaire}",), True)], "placeholders"),
    ],
    ids=["missing", "left over", "unfinished", "empty", "placeholder lost", "placeholder translated"],
)
def test_what_is_wrong_is_said(messages, words):
    found = i18n.problems(i18n.write("fr", messages), {SEEN}, "fr")
    assert any(words in problem for problem in found)


def test_plural_needs_both_french_forms():
    text = i18n.write("fr", [Message(COUNTED, ("%n caméras", ""), finished=True)])
    assert i18n.problems(text, {COUNTED}, "fr")


def test_update_keeps_translations_and_drops_what_is_gone():
    current = [Message(SEARCH, ("Chercher",), finished=True), Message(Translatable("Dock", "Gone"), ("Parti",), finished=True)]
    assert i18n.updated(current, [SEARCH, SEEN], "fr") == [current[0], Message(SEEN, ("",), finished=False)]


def test_update_proposes_the_translation_of_a_string_that_moved():
    moved = Translatable("Panel", "Search")
    updated = i18n.updated([Message(SEARCH, ("Chercher",), finished=True)], [moved], "fr")
    assert updated == [Message(moved, ("Chercher",), finished=False)]


def test_check_says_what_is_left_and_fails(tmp_path, capsys):
    complete = i18n.write("fr", [Message(SEARCH, ("Chercher",), finished=True)])
    (tmp_path / "camera_requisition_fr.ts").write_text(complete, encoding="utf-8")
    assert i18n.check([SEARCH], tmp_path) == 0
    assert i18n.check([SEARCH, SEEN], tmp_path) == 1
    assert "{count} cameras of {owner}" in capsys.readouterr().out
