"""Help without a network: complete, true in both languages, and opened by F1 where one works."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui import help as gui_help
from camera_requisition.gui.help import HelpKey, HelpWindow, close_help, show_help
from scripts import i18n
from scripts.lint.finding import shipped_sources
from scripts.lint.translatable import strings
from tests.gui.conftest import process_events

PAGES = [(language, topic) for language in help_pages.LANGUAGES for topic in help_pages.TOPICS]


class Read(HTMLParser):
    """What a page holds: ids, links, words in bold, code by section, and whether every tag is closed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.bold: list[str] = []
        self.code: list[tuple[str, str]] = []
        self.headings: dict[str, str] = {}
        self.open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in {"meta", "link"}:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] in (["h2"], ["h3"]):
            self.headings[self.ids[-1]] = data
        if self.open[-1:] == ["b"]:
            self.bold.append(data)
        if self.open[-1:] == ["code"]:
            self.code.append((self.ids[-1] if self.ids else "", data))


def page(language: str, topic: str) -> Read:
    return Read(help_pages.FOLDER / language / f"{topic}.html")


def test_every_page_is_there_in_both_languages_and_none_besides():
    for language in help_pages.LANGUAGES:
        assert {path.stem for path in (help_pages.FOLDER / language).iterdir()} == set(help_pages.TOPICS)


@pytest.mark.parametrize("topic", help_pages.TOPICS)
def test_both_languages_tell_the_same(topic):
    english, french = page("en", topic), page("fr", topic)
    assert english.ids == french.ids
    assert english.links == french.links
    assert [code for code in english.code if code[1].isupper()] == [code for code in french.code if code[1].isupper()]
    assert len(english.bold) == len(french.bold)


@pytest.mark.parametrize(("language", "topic"), PAGES)
def test_links_lead_to_a_page_and_nothing_is_fetched(language, topic):
    path = help_pages.FOLDER / language / f"{topic}.html"
    for link in page(language, topic).links:
        assert (path.parent / link).is_file(), link
    assert "http" not in path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shown():
    """Every text of the plugin that may stand on the screen, in English."""
    return {string.text for string in strings(shipped_sources())}


@pytest.mark.parametrize("topic", help_pages.TOPICS)
def test_what_stands_in_bold_stands_on_the_screen(topic, shown):
    assert [words for words in page("en", topic).bold if words not in shown] == []
    translated = {form for message in i18n.read(i18n.path_of("fr").read_text(encoding="utf-8")) for form in message.forms}
    assert [words for words in page("fr", topic).bold if words not in translated] == []


def test_every_algorithm_has_a_section_that_names_its_own_parameters(qgis_app):
    from camera_requisition.processing.provider import ALGORITHMS

    for kind in ALGORITHMS:
        algorithm = kind()
        algorithm.initAlgorithm({})
        own = {definition.name() for definition in algorithm.parameterDefinitions()}
        url = help_pages.algorithm_url(algorithm.name())
        assert algorithm.helpUrl() == url.toString()
        assert Path(url.toLocalFile()).is_file()
        for language in help_pages.LANGUAGES:
            read = page(language, Path(url.toLocalFile()).stem)
            assert url.fragment() in read.ids, algorithm.name()
            named = {code for section, code in read.code if section == algorithm.name() and re.fullmatch(r"[A-Z_]+", code)}
            assert named <= own, algorithm.name()


def test_a_section_is_called_as_its_algorithm_is_in_the_toolbox(qgis_app):
    from camera_requisition.processing.provider import ALGORITHMS

    messages = i18n.read(i18n.path_of("fr").read_text(encoding="utf-8"))
    french = {message.string.text: message.forms[0] for message in messages if message.string.context == "Processing"}
    for kind in ALGORITHMS:
        name, title = kind().name(), kind().displayName()
        topic = Path(help_pages.algorithm_url(name).toLocalFile()).stem
        for language, expected in (("en", title), ("fr", french[title])):
            assert page(language, topic).headings[name] == expected.replace("'", "’")


def test_the_page_is_in_the_desktops_language(qgis_app, monkeypatch):
    class Application:
        locale_name = "fr_CA"

        @classmethod
        def instance(cls):
            return cls()

        def locale(self):
            return self.locale_name

    monkeypatch.setattr(help_pages, "QgsApplication", Application)
    assert Path(help_pages.page_url("dock").toLocalFile()) == help_pages.FOLDER / "fr" / "dock.html"
    monkeypatch.setattr(Application, "locale_name", "de")
    assert Path(help_pages.page_url("dock").toLocalFile()) == help_pages.FOLDER / "en" / "dock.html"


def test_window_shows_pages_and_goes_back(qtbot):
    main = QMainWindow()
    qtbot.addWidget(main)
    window = show_help("packets", main)
    assert "Freezing and writing packets" in window.windowTitle()
    assert "Case particulars…" in window.pages.toPlainText()
    assert show_help("register", main) is window
    assert "Following up" in window.windowTitle()
    window.pages.backward()
    assert "Freezing and writing packets" in window.windowTitle()
    close_help(main)
    process_events()
    assert main.findChildren(HelpWindow) == []


def test_f1_opens_the_page_of_what_one_works_with(qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(gui_help, "show_help", lambda topic, beside: asked.append((topic, beside)))
    main, inner = QMainWindow(), QWidget()
    qtbot.addWidget(main)
    edit = QLineEdit()
    QVBoxLayout(inner).addWidget(edit)
    main.setCentralWidget(inner)
    topics = ["drawing"]
    HelpKey(inner, lambda: topics[-1])
    main.show()
    QTest.keyClick(edit, Qt.Key.Key_F1)
    topics.append("register")
    QTest.keyClick(edit, Qt.Key.Key_F1)
    QTest.keyClick(edit, Qt.Key.Key_F2)
    assert asked == [("drawing", main), ("register", main)]
