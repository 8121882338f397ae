"""The inventory's layers speak the desktop's language; the file itself stays English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from qgis.core import (
    QgsAttributeEditorElement,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFieldConstraints,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from camera_requisition.gis.field_titles import title
from camera_requisition.gis.inventory_language import translate_layer, translated_tip
from camera_requisition.gis.inventory_layers import add_inventory_layers
from camera_requisition.gis.inventory_words import CONTEXT, ENGLISH
from camera_requisition.imports.targets import TARGETS
from camera_requisition.jobs.create_inventory import create_inventory

NULL_WORD = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"


class Shouting(QTranslator):
    """A language in which every word of ours is written in capitals and ends in an apostrophe, which expressions must escape."""

    def translate(self, context: str, text: str, comment: str = "", count: int = -1) -> str:
        """The text of `text` in this language."""
        return text.upper() + "'" if context == CONTEXT else text


@pytest.fixture
def shouting(qgis_app: Any) -> Iterator[None]:
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def inventory(tmp_path: Path) -> str:
    path = tmp_path / "cameras.gpkg"
    create_inventory(path, "EPSG:2154", "Europe/Paris")
    return str(path)


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


def _shown(style: Path) -> set[str]:
    """Everything that a style says to people, read from its XML."""
    root = ElementTree.fromstring(style.read_text(encoding="utf-8"))
    found = {alias.get("name") for alias in root.iter("alias")}
    found |= {one.get("label") for kind in ("rule", "category", "range") for one in root.iter(kind) if one.get("symbol") is not None}
    found |= {tab.get("name") for tab in root.iter("attributeEditorContainer")}
    found |= {constraint.get("desc") for constraint in root.iter("constraint")}
    for widget in root.iter("editWidget"):
        if widget.get("type") == "ValueMap":
            entries = [option for option in widget.iter("Option") if option.get("type") == "QString"]
            found |= {option.get("name") for option in entries if option.get("value") != NULL_WORD}
        found |= {
            option.get("value") for option in widget.iter("Option") if option.get("name") == "Suffix" and re.search("d$", option.get("value"))
        }
    tip = root.findtext("mapTip") or ""
    found |= {text.strip() for text in re.split(r"\[%.*?%\]|<[^>]*>", tip)}
    found |= set(re.findall(r"(?:THEN|ELSE) '([^']*)'", tip)) | set(re.findall(r"[\w\"')], '([^'<>&\"]+)'\)", tip))
    return {part for text in found for part in _words(text or "")}


def _words(text: str) -> list[str]:
    """A text, or the words of which a list with commas consists."""
    return [text] if text in ENGLISH else [part for part in text.split(", ") if part]


def test_every_text_of_the_styles_is_for_translators(checkout: Path) -> None:
    styles = sorted((checkout / "camera_requisition" / "resources" / "styles").glob("*.qml"))
    assert len(styles) > 5
    shown = set().union(*map(_shown, styles))
    assert {"Surely seen", "Retention declared (days)", "pan-tilt-zoom", "Where it comes from", "Last confirmed:", "never", " d"} <= shown
    assert shown - ENGLISH == set()


def test_titles_words_tabs_classes_and_layers_are_translated(shouting: None, inventory: str, project: QgsProject) -> None:
    camera, view, _building, recorder, *_ = add_inventory_layers(inventory, project)
    kind = camera.fields().lookupField("kind")
    assert camera.fields().field("hfov_deg").alias() == "HORIZONTAL FIELD OF VIEW (°)'"
    assert camera.editorWidgetSetup(kind).config()["map"][1] == {"PAN-TILT-ZOOM'": "ptz"}
    assert [tab.name() for tab in camera.editFormConfig().tabs()][:2] == ["CAMERA'", "PLACE'"]
    assert [rule.label() for rule in view.renderer().rootRule().descendants()] == ["POSSIBLY SEEN'", "SURELY SEEN'", "OUT OF DATE'"]
    retention = recorder.editorWidgetSetup(recorder.fields().lookupField("retention_declared_days"))
    assert retention.config()["Suffix"] == " D'"


def test_nothing_else_of_a_layer_changes(shouting: None, inventory: str) -> None:
    for table in ("camera", "camera_view", "building", "recorder", "owner"):
        english, translated = (QgsVectorLayer(f"{inventory}|layername={table}", table, "ogr") for _ in range(2))
        translate_layer(translated)
        for index, field in enumerate(english.fields()):
            assert translated.fields().at(index).name() == field.name()
            assert translated.editorWidgetSetup(index).type() == english.editorWidgetSetup(index).type(), field.name()
            assert translated.defaultValueDefinition(index).expression() == english.defaultValueDefinition(index).expression()
            assert translated.constraintExpression(index) == english.constraintExpression(index)
            constraint = QgsFieldConstraints.Constraint.ConstraintExpression
            strengths = [layer.fields().at(index).constraints().constraintStrength(constraint) for layer in (english, translated)]
            assert strengths[0] == strengths[1]
            assert translated.editFormConfig().readOnly(index) == english.editFormConfig().readOnly(index)
        assert translated.displayExpression() == english.displayExpression()


@pytest.mark.parametrize(("heading", "allowed"), [(None, True), (0.0, True), (360.0, True), (-1.0, False), (361.0, False)])
def test_the_form_accepts_a_heading_within_a_circle(shouting: None, inventory: str, heading: float, allowed: bool) -> None:
    camera = QgsVectorLayer(f"{inventory}|layername=camera", "camera", "ogr")
    translate_layer(camera)
    feature = QgsFeature(camera.fields())
    feature["heading_deg"] = heading
    index = camera.fields().lookupField("heading_deg")
    assert camera.constraintDescription(index) == "FROM 0 TO 360'"
    assert QgsVectorLayerUtils.validateAttribute(camera, feature, index)[0] is allowed


ALLOWED = [
    ("camera", {"range_m": 40.0, "near_m": 5.0}, "near_m", True),
    ("camera", {"range_m": 40.0, "near_m": 40.0}, "near_m", False),
    ("camera", {"hfov_deg": 0.0}, "hfov_deg", False),
    ("camera", {"status": "out_of_service"}, "status_since", False),
    ("camera", {"status": "out_of_service", "status_since": "2026-01-01"}, "status_since", True),
    ("camera", {"status": "in_service"}, "status_since", True),
    ("camera", {"valid_from": "2026-02-01", "valid_to": "2026-01-01"}, "valid_to", False),
    ("camera", {"valid_from": "2026-02-01", "valid_to": "2026-02-02"}, "valid_to", True),
    ("camera", {}, "recorder_id", False),
    ("recorder", {"retention_declared_days": 15.0}, "retention_declared_on", False),
    ("recorder", {"retention_declared_days": 15.0, "retention_declared_on": "2026-01-01"}, "retention_declared_on", True),
    ("recorder", {"duty_email": "csu@ville.fr"}, "duty_email", True),
    ("recorder", {"duty_email": "csu at ville.fr"}, "duty_email", False),
    ("recorder", {"clock_offset_s": 90.0}, "clock_checked_at", False),
    ("owner", {"name": " "}, "name", False),
    ("owner", {"email": "a b@ville.fr"}, "email", False),
    ("owner", {"delivery_channel": "email"}, "delivery_channel", False),
    ("owner", {"delivery_channel": "email", "email": "csu@ville.fr"}, "delivery_channel", True),
]


@pytest.mark.parametrize(("table", "values", "field", "allowed"), ALLOWED)
def test_a_form_says_what_a_value_must_be_like_and_why(inventory: str, table: str, values: dict, field: str, allowed: bool) -> None:
    layer = QgsVectorLayer(f"{inventory}|layername={table}", table, "ogr")
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    index = layer.fields().lookupField(field)
    assert layer.constraintDescription(index)
    assert QgsVectorLayerUtils.validateAttribute(layer, feature, index)[0] is allowed
    strength = layer.fields().at(index).constraints().constraintStrength(QgsFieldConstraints.Constraint.ConstraintExpression)
    assert strength == QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft, "an incomplete record is kept all the same"


def test_every_constraint_can_be_read_and_fields_stand_in_one_place_of_the_form(inventory: str) -> None:
    for table in ("camera", "recorder", "owner"):
        layer = QgsVectorLayer(f"{inventory}|layername={table}", table, "ogr")
        for index in range(layer.fields().count()):
            expression = QgsExpression(layer.constraintExpression(index))
            assert not layer.constraintExpression(index) or not expression.hasParserError(), expression.parserErrorString()
        root = layer.editFormConfig().invisibleRootContainer()
        shown = [field.name() for field in root.findElements(QgsAttributeEditorElement.AttributeEditorType.AeTypeField)]
        assert sorted(shown) == sorted(set(layer.fields().names()) - {"fid"})


def test_map_tip_shows_translated_words_and_still_compares_with_the_codes(shouting: None, inventory: str) -> None:
    camera = QgsVectorLayer(f"{inventory}|layername=camera", "camera", "ogr")
    translate_layer(camera)
    feature = QgsFeature(camera.fields())
    feature["camera_id"], feature["kind"], feature["status"] = "c1", "ptz", "removed"
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(camera))
    context.setFeature(feature)
    tip = QgsExpression.replaceExpressionText(camera.mapTipTemplate(), context)
    assert "KIND:' PAN-TILT-ZOOM'" in tip
    assert "HEADING:' NOT KNOWN'" in tip
    assert "STATUS:' REMOVED'" in tip
    assert "LAST CONFIRMED:' NEVER'" in tip


def test_what_somebody_wrote_into_a_tip_stays(shouting: None) -> None:
    own = "<p class=\"range\">Ours</p>[% CASE WHEN \"kind\" IN ('ptz', 'fisheye') THEN 'mine' ELSE \"range\" END %]"
    assert translated_tip(own) == own


def test_what_a_column_of_a_list_can_be_taken_to_mean_is_said_in_words_that_are_translated():
    said = {word for target in TARGETS for word in title(target).split(": ", 1)}
    assert not {word for word in said if word not in ENGLISH}
    assert not {word for word in said if re.fullmatch(r"[a-z0-9_]+", word)}, "the bare name of a field"


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        (None, "nothing"),
        ("hfov_deg", "field of view"),
        ("heading_deg,hfov_deg,range_m,height_m,mount", "heading, field of view, range, height of the lens, façade that it hangs on"),
        ("range_m,footprint", "range, building that it hangs in"),
    ],
)
def test_what_a_view_assumes_is_said_in_words(inventory: str, stored: str | None, said: str) -> None:
    view = QgsVectorLayer(f"{inventory}|layername=camera_view", "camera_view", "ogr")
    feature = QgsFeature(view.fields())
    feature["assumed"] = stored
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(view))
    context.setFeature(feature)
    if stored is not None:  # of nothing QGIS's own function says nothing
        assert QgsExpression('represent_value("assumed")').evaluate(context) == said
    assert f"Assumed: {said}<br>" in QgsExpression.replaceExpressionText(view.mapTipTemplate(), context)


def test_lists_of_words_are_translated_word_by_word(shouting: None, inventory: str, project: QgsProject) -> None:
    _camera, view, *_ = add_inventory_layers(inventory, project)
    entries = view.editorWidgetSetup(view.fields().lookupField("assumed")).config()["map"]
    assert {"HEADING', FAÇADE THAT IT HANGS ON'": "heading_deg,mount"} in entries
    assert "'FAÇADE THAT IT HANGS ON''" in view.mapTipTemplate()
