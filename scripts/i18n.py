"""`make translations`: brings the translation files up to date with the sources, and keeps what is translated.

Qt's own `pylupdate5` isn't used: it misses strings written in several parts and those inside f-strings, and files what follows a
nested class under the wrong name. The strings are read from the syntax tree instead (`scripts/lint/translatable.py`).
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from defusedxml import ElementTree

from scripts.lint.finding import PACKAGE, shipped_sources
from scripts.lint.translatable import Translatable, strings

FOLDER = PACKAGE / "i18n"
LANGUAGES = ("fr",)
# Qt's plural forms of each language: French has two (0 and 1; more).
PLURAL_FORMS = {"fr": 2}
PLACEHOLDER = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}|%n|%L?\d+")
UNUSABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class Message:
    """A string and its translation: one form, or the plural forms; `finished` when somebody has said so."""

    string: Translatable
    forms: tuple[str, ...]
    finished: bool


def path_of(language: str, folder: Path = FOLDER) -> Path:
    """The translation file of `language`."""
    return folder / f"camera_requisition_{language}.ts"


def read(text: str) -> list[Message]:
    """The messages of a translation file; raises `xml.etree.ElementTree.ParseError`, or defusedxml's errors on entities."""
    messages = []
    root = ElementTree.fromstring(text)
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            string = Translatable(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""), plural)
            if translation is None:
                messages.append(Message(string, (), finished=False))
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) if plural else (translation.text or "",)
            messages.append(Message(string, forms, finished=translation.get("type") is None))
    return messages


def write(language: str, messages: Iterable[Message]) -> str:
    """A translation file in Qt's format, in a fixed order and without line numbers, so that a change shows as a change."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    context = None
    for message in sorted(messages, key=lambda message: message.string):
        if message.string.context != context:
            if context is not None:
                lines.append("</context>")
            context = message.string.context
            lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        lines += _message(message)
    if context is not None:
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.string.plural else "    <message>"]
    lines.append(f"        <source>{_escaped(message.string.text)}</source>")
    if message.string.comment:
        lines.append(f"        <comment>{_escaped(message.string.comment)}</comment>")
    opening = "<translation>" if message.finished else '<translation type="unfinished">'
    if message.string.plural:
        forms = "".join(f"<numerusform>{_escaped(form)}</numerusform>" for form in message.forms)
        lines.append(f"        {opening}{forms}</translation>")
    else:
        lines.append(f"        {opening}{_escaped(message.forms[0] if message.forms else '')}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    if UNUSABLE.search(text):
        raise ValueError(f"a control character in {text!r} cannot be written to a translation file")
    return html.escape(text, quote=False)


def updated(current: Iterable[Message], wanted: Iterable[Translatable], language: str) -> list[Message]:
    """One message for each string of `wanted`, translated where `current` has it; what is no longer used is dropped."""
    known = {message.string: message for message in current}
    # A text that only changed its context or class keeps its translation, to be looked at again.
    by_text = {(message.string.text, message.string.plural): message for message in known.values() if any(message.forms)}
    messages = []
    for string in wanted:
        message = known.get(string)
        if message is None:
            similar = by_text.get((string.text, string.plural))
            forms = similar.forms if similar else ("",) * (PLURAL_FORMS[language] if string.plural else 1)
            message = Message(string, forms, finished=False)
        messages.append(message)
    return messages


def problems(text: str, wanted: Iterable[Translatable], language: str) -> list[str]:
    """Everything that keeps a translation file from being complete: a sentence for each message, none for a file in order."""
    messages = read(text)
    found = []
    wanted = set(wanted)
    present = {message.string for message in messages}
    found += [f"not in the file (run make translations): {_told(string)}" for string in sorted(wanted - present)]
    found += [f"no longer in the sources (run make translations): {_told(string)}" for string in sorted(present - wanted)]
    if len(present) != len(messages):
        found.append(f"{len(messages) - len(present)} strings stand twice in the file")
    for message in messages:
        needed = PLURAL_FORMS[language] if message.string.plural else 1
        if not message.finished or len(message.forms) != needed or not all(form.strip() for form in message.forms):
            found.append(f"not translated: {_told(message.string)}")
            continue
        for form in message.forms:
            if placeholders(form) != placeholders(message.string.text):
                found.append(f"other placeholders than the original: {_told(message.string)} → {form!r}")
    return found


def placeholders(text: str) -> list[str]:
    """`{name}`, `%n` and `%1` in `text`, sorted; doubled braces are braces."""
    return sorted(PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def _told(string: Translatable) -> str:
    return f"[{string.context}] {string.text!r}"


def main(arguments: Sequence[str] = ()) -> int:
    """Command line: update every language's file and say what is left to do; with `--check` only say what is wrong, and 1 if anything is."""
    wanted = strings(shipped_sources())
    if "--check" in arguments:
        return check(wanted)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = path_of(language)
        current = read(path.read_text(encoding="utf-8")) if path.is_file() else []
        text = write(language, updated(current, wanted, language))
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
        left = len(problems(text, wanted, language))
        print(f"{path.name}: {len(wanted)} strings, {left} to translate or mend")
    return 0


def check(wanted: Iterable[Translatable], folder: Path = FOLDER) -> int:
    """Prints everything that keeps the translations from being complete; 1 if there is anything."""
    wanted = set(wanted)
    found = []
    for language in LANGUAGES:
        path = path_of(language, folder)
        text = path.read_text(encoding="utf-8") if path.is_file() else write(language, [])
        found += [f"{path.name}: {problem}" for problem in problems(text, wanted, language)]
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
