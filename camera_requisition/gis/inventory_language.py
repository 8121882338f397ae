"""A layer of the inventory in the desktop's language: its style in the file is English."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsEditorWidgetSetup,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from camera_requisition.gis.inventory_words import translated_word

_EXPRESSION = re.compile(r"(\[%.*?%\])", re.DOTALL)
# In an expression only what it shows is translated: the results of CASE, fallbacks and replacements, never what a value is compared with.
_SHOWN = re.compile(r"IN \([^)]*\)|(?P<before>\b(?:THEN|ELSE) |, )'(?P<text>(?:[^']|'')*)'")
_TEXT = re.compile(r"(?<=>)[^<>]+|^[^<>]+")


def translate_layer(layer: QgsVectorLayer) -> None:
    """Translate all that a style of ours says in `layer`; texts that somebody changed in the file stay as they are."""
    _translate_fields(layer)
    _translate_form(layer)
    _translate_legend(layer)
    if layer.mapTipTemplate():
        layer.setMapTipTemplate(translated_tip(layer.mapTipTemplate()))


def translated_tip(template: str) -> str:
    """A map tip's template with its words in the desktop's language."""
    parts = _EXPRESSION.split(template)
    return "".join(_SHOWN.sub(_literal, part) if part.startswith("[%") else _TEXT.sub(_label, part) for part in parts)


def _literal(found: re.Match[str]) -> str:
    if found["text"] is None:
        return found[0]
    word = translated_word(found["text"].replace("''", "'"))
    return found["before"] + "'" + word.replace("'", "''") + "'"


def _label(found: re.Match[str]) -> str:
    text = found[0]
    word = translated_word(text.strip())
    return text if word == text.strip() else text.replace(text.strip(), escape(word, quote=False))


def _translate_fields(layer: QgsVectorLayer) -> None:
    # QGIS 3.22 loses a field's widget when its title is set: all of them are read before and set again at the end.
    setups = [layer.editorWidgetSetup(index) for index in range(layer.fields().count())]
    for index in range(layer.fields().count()):
        alias = layer.attributeAlias(index)
        if alias:
            layer.setFieldAlias(index, translated_word(alias))
        if layer.constraintExpression(index):
            layer.setConstraintExpression(index, layer.constraintExpression(index), translated_word(layer.constraintDescription(index)))
    for index, setup in enumerate(setups):
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(setup.type(), _translated_widget(setup.type(), setup.config())))


def _translated_widget(kind: str, configuration: dict[str, Any]) -> dict[str, Any]:
    if kind == "ValueMap" and isinstance(configuration.get("map"), list):
        words = [{_translated_label(label): value for label, value in entry.items()} for entry in configuration["map"]]
        return {**configuration, "map": words}
    if kind == "Range" and configuration.get("Suffix"):
        return {**configuration, "Suffix": translated_word(configuration["Suffix"])}
    return configuration


def _translated_label(label: str) -> str:
    """A word of a vocabulary, or several with commas between them."""
    whole = translated_word(label)
    return ", ".join(map(translated_word, label.split(", "))) if whole == label else whole


def _translate_form(layer: QgsVectorLayer) -> None:
    form = layer.editFormConfig()
    containers = form.invisibleRootContainer().findElements(QgsAttributeEditorElement.AttributeEditorType.AeTypeContainer)
    for container in containers:
        if isinstance(container, QgsAttributeEditorContainer):
            container.setName(translated_word(container.name()))
    layer.setEditFormConfig(form)


def _translate_legend(layer: QgsVectorLayer) -> None:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    renderer = renderer.clone()
    for rule in renderer.rootRule().descendants():
        rule.setLabel(translated_word(rule.label()))
    layer.setRenderer(renderer)
