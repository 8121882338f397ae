"""A pack's layout templates replace ours; what could read, fetch or reckon is refused by the item that has it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtCore import QRectF, QSizeF
from qgis.PyQt.QtXml import QDomDocument

from camera_requisition.core.errors import PackError
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.messages import sentence
from camera_requisition.packets.maps import Templates, overview_parts
from camera_requisition.packets.maps.template import BODIES, FOLDER, grown, load
from tests.packets.maps.conftest import FAMILY, TEXTS

OURS = FOLDER / "overview-landscape.qpt"


def refused(folder: Path, text: str) -> PackError:
    path = folder / "overview-landscape.qpt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load(path, True)
    assert "{" not in sentence(caught.value.code, caught.value.values)
    assert caught.value.values["line"] >= 1
    return caught.value


def changed(item: str, old: str, new: str) -> str:
    """Our template with `old` replaced once inside the item of this id."""
    text = OURS.read_text(encoding="utf-8")
    start = next(found.start() for found in re.finditer(r"<LayoutItem [^>]*>", text) if f' id="{item}"' in found.group())
    end = text.index("</LayoutItem>", start)
    body = text[start:end]
    assert re.search(old, body)
    return text[:start] + re.sub(old, new, body, count=1) + text[end:]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.qpt")), ids=lambda path: path.name)
def test_the_shipped_templates_pass_and_open_in_qgis(qgis_app: Any, path: Path) -> None:
    template = load(path, "landscape" in path.name)
    assert template.frame.isValid()
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8"))
    project = QgsProject()
    layout = QgsPrintLayout(project)
    project.layoutManager().addLayout(layout)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert loaded
    assert layout.itemById("map") is not None


def test_all_six_are_there(qgis_app: Any) -> None:
    assert len(list(FOLDER.glob("*.qpt"))) == 6
    Templates().check()


def test_a_packs_template_replaces_ours(qgis_app: Any, tmp_path: Path, result: SearchResult) -> None:
    (tmp_path / "maps").mkdir()
    narrow = changed("map", r'size="[^"]*"', 'size="100,100,mm"')
    (tmp_path / "maps" / "overview-landscape.qpt").write_text(narrow, encoding="utf-8")
    shutil.copy(FOLDER / "overview-portrait.qpt", tmp_path / "maps")
    templates = Templates(tmp_path)
    assert templates.get("overview", True).frame.width() == 100
    assert templates.get("annex", True).frame.width() > 150
    # now the upright page shows it larger, so that is chosen
    (part,) = overview_parts(result, numbers={}, texts=TEXTS, base_map=[], clock=lambda *_: "", family=FAMILY, templates=templates)
    assert not part.landscape


@pytest.mark.parametrize(
    ("item", "old", "new", "problem"),
    [
        ("legend", 'type="65642"', 'type="65641"', "another type"),
        ("title", 'htmlState="0"', 'htmlState="1"', "HTML"),
        ("title", 'labelText="[^"]*"', "labelText=\"[% env('HOME') %]\"", "expression"),
        ("north", 'file="[^"]*"', 'file="https://tracker.example/x.png"', "address"),
        ("north", 'file="[^"]*"', 'file="/etc/hostname.png"', "address"),
        ("north", 'file="[^"]*"', 'file="../secret.png"', "not in the template's folder"),
        ("north", 'file="[^"]*"', 'file="C:\\\\\\\\x.png"', "address"),
        ("notes", 'size="[^"]*"', 'size="60,22,cm"', "millimetres"),
        ("notes", 'size="[^"]*"', 'size="600,22,mm"', "page"),
        ("notes", 'size="[^"]*"', 'size="nan"', "size"),
        ("map", 'size="[^"]*"', 'size="30,30,mm"', "smaller"),
        ("map", r'<Option name="properties"/>', '<Option name="active" type="bool" value="true"/>', "data-defined"),
        ("map", r"<LayoutObject>", '<layer class="GeometryGenerator"/><LayoutObject>', "GeometryGenerator"),
        ("map", r"<LayoutObject>", '<layer class="SvgMarker"/><LayoutObject>', "SvgMarker"),
    ],
)
def test_what_is_dangerous_or_wrong_is_refused_by_its_item(qgis_app: Any, tmp_path: Path, item: str, old: str, new: str, problem: str) -> None:
    (tmp_path.parent / "secret.png").write_bytes(b"x")
    error = refused(tmp_path, changed(item, old, new))
    assert error.code == "map_template_item"
    assert error.values["item"] == item
    assert problem in error.values["problem"]


@pytest.mark.parametrize("item", ["map", "title", "scale", "scale_bar", "north", "legend", "notes"])
def test_a_missing_item_is_named(qgis_app: Any, tmp_path: Path, item: str) -> None:
    error = refused(tmp_path, OURS.read_text(encoding="utf-8").replace(f' id="{item}"', ' id="else"'))
    assert item in error.values["problem"]


def test_a_table_a_whole_sheet_and_entities_are_refused(qgis_app: Any, tmp_path: Path) -> None:
    text = OURS.read_text(encoding="utf-8")
    assert "HTML or a table" in refused(tmp_path, text.replace("</Layout>", '<LayoutMultiFrame type="65648"/></Layout>')).values["problem"]
    assert "297" in refused(tmp_path, text.replace('size="264,165,mm"', 'size="297,210,mm"')).values["problem"]
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + text
    assert "entities" in refused(tmp_path, laughs).values["problem"]
    assert "entities" in refused(tmp_path, '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + text).values["problem"]


def test_broken_xml_is_refused_with_its_line(qgis_app: Any, tmp_path: Path) -> None:
    lines = OURS.read_text(encoding="utf-8").splitlines()
    lines[20] = "<broken <"
    error = refused(tmp_path, "\n".join(lines))
    assert error.code == "map_template_broken"
    assert error.values["line"] == 21


def test_an_svg_that_draws_on_other_files_is_refused(qgis_app: Any, tmp_path: Path) -> None:
    svg = tmp_path / "logo.svg"
    text = changed("north", 'file="[^"]*"', 'file="logo.svg"')
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="l"><image x:href="file:///etc/passwd"/></svg>', encoding="utf-8")
    assert "other files" in refused(tmp_path, text).values["problem"]
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="1" fill="url(#g)"/></svg>', encoding="utf-8")
    load(tmp_path / "overview-landscape.qpt", True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 30_000), st.integers(0, 400), st.text(max_size=20))
def test_damage_never_gives_anything_but_a_template_or_a_named_error(qgis_app: Any, tmp_path: Path, start: int, length: int, junk: str) -> None:
    text = OURS.read_text(encoding="utf-8")
    path = tmp_path / "damaged.qpt"
    path.write_bytes((text[:start] + junk + text[start + length :]).encode("utf-8", "surrogatepass"))
    code = ""
    try:
        load(path, True)
    except PackError as error:
        code = error.code
    assert code in ("", "map_template_broken", "map_template_item")


def test_edges_at_or_beyond_the_maps_edge_move_and_others_stay() -> None:
    frame = QRectF(5, 8, 100, 80)
    assert grown(frame, frame, 3, -4) == QRectF(5, 8, 103, 76)
    assert grown(QRectF(110, 8, 20, 10), frame, 3, -4) == QRectF(113, 8, 20, 10)
    assert grown(QRectF(0, 90, 20, 10), frame, 3, -4) == QRectF(0, 86, 20, 10)
    assert grown(QRectF(0, 0, 130, 8), frame, 3, -4) == QRectF(0, 0, 133, 8)


@pytest.mark.parametrize("landscape", [True, False])
def test_on_a_body_of_another_size_items_neither_meet_nor_leave_the_page(qgis_app: Any, result: SearchResult, landscape: bool) -> None:
    (part,) = overview_parts(result, numbers={"a": 1}, texts=TEXTS, base_map=[], clock=lambda *_: "12:00", family=FAMILY)
    part.landscape = landscape
    width, height = BODIES[landscape]
    part.lay_out(QSizeF((width + 4) * 300 / 25.4, (height - 11) * 300 / 25.4))
    assert apart(part.layout()) == (width + 4, height - 11)


def apart(filled: Any) -> tuple[float, float]:
    """The page's size, after making sure that no two items meet and none leaves the page."""
    size = filled.layout.pageCollection().page(0).pageSize()
    page = QRectF(-0.01, -0.01, size.width() + 0.02, size.height() + 0.02)
    names = ("title", "map", "north", "north_words", "scale", "scale_bar", "legend", "details", "notes")
    places = {name: filled.place(name) for name in names if filled.item(name) is not None}
    for name, place in places.items():
        assert page.contains(place), name
        for other, there in places.items():
            assert name == other or not place.intersects(there), (name, other)
    return pytest.approx(size.width()), pytest.approx(size.height())  # type: ignore[return-value]
