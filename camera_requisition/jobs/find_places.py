"""Find an address or a street in layers of the project, by a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsFeedback, QgsGeometry, QgsVectorLayer, QgsVectorLayerFeatureSource

from camera_requisition.core.addresses.parsing import house_number
from camera_requisition.core.addresses.streets import street_key, telling_words
from camera_requisition.core.texts import pattern_of, plain
from camera_requisition.gis.compat import plain as without_null
from camera_requisition.gis.reference_systems import crs_text
from camera_requisition.imports.place_layers import PlaceColumns, guessed_columns

_ENOUGH = 2000
"""So many features of streets are put together: a long street has some dozens."""

_SUFFIXES = ("bis", "ter", "quater")


@dataclass(frozen=True)
class PlaceSource:
    """A layer as it was when the look-up began; may be read on any thread."""

    source: Any
    crs: str
    columns: PlaceColumns
    streets: bool


@dataclass(frozen=True)
class FoundPlace:
    """An address or a street: its name, its town (empty where the layer tells none), and where it is (WKB in `crs`)."""

    name: str
    town: str
    wkb: bytes
    crs: str
    street: bool


def place_source(layer: QgsVectorLayer, *, streets: bool) -> Optional[PlaceSource]:
    """`layer` as something to look in, taken on the desktop's thread; None where its columns don't say what is needed."""
    columns = guessed_columns([field.name() for field in layer.fields()], name=layer.name())
    if columns.street is None or (columns.number is None and not streets) or not layer.crs().isValid():
        return None
    return PlaceSource(QgsVectorLayerFeatureSource(layer), crs_text(layer.crs()), columns, streets)


def find_places(sources: Sequence[PlaceSource], text: str, most: int, feedback: QgsFeedback) -> Iterator[FoundPlace]:
    """At most `most` places of each layer whose street and town hold every word of `text`; a number in front is that of the house.

    Case, accents, particles and the usual ways to shorten kinds of ways and titles don't count. Ends early when `feedback` is cancelled.
    """
    asked = _Asked.of(text)
    if not asked.words:
        return
    for source in sources:
        if source.streets:
            # A number is that of a house, which a layer of streets doesn't tell.
            yield from _streets(source, asked, most, feedback)
        else:
            yield from _doors(source, asked, most, feedback)


@dataclass(frozen=True)
class _Asked:
    number: Optional[tuple[int, str]]
    words: tuple[str, ...]
    telling: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Asked:
        words = plain(text).split()
        suffix = words[1] if len(words) > 2 and words[1] in _SUFFIXES else ""
        number = house_number(words[0], suffix) if len(words) > 1 and words[0][:1].isdigit() else None
        rest = " ".join(words if number is None else words[2:] if suffix else words[1:])
        return cls(number, tuple(street_key(rest).split()), tuple(telling_words(rest)))

    def meets(self, street: str, town: str) -> bool:
        text = f"{street_key(street)} {plain(town)}"
        return all(word in text for word in self.words)


def _streets(source: PlaceSource, asked: _Asked, most: int, feedback: QgsFeedback) -> Iterator[FoundPlace]:
    pieces: dict[tuple[str, str], tuple[str, list[QgsGeometry]]] = {}
    read = 0
    for feature in _features(source, asked, feedback):
        for street, town in _names(source.columns, feature):
            if not asked.meets(street, town):
                continue
            key = (street_key(street), plain(town))
            if key not in pieces and len(pieces) >= most:
                continue
            pieces.setdefault(key, (f"{street}\n{town}", []))[1].append(feature.geometry())
            read += 1
        if read >= _ENOUGH:
            break
    for told, geometries in pieces.values():
        street, _, town = told.partition("\n")
        whole = QgsGeometry.collectGeometry(geometries)
        yield FoundPlace(street, town, bytes(whole.asWkb()), source.crs, True)


def _doors(source: PlaceSource, asked: _Asked, most: int, feedback: QgsFeedback) -> Iterator[FoundPlace]:
    columns, given = source.columns, 0
    for feature in _features(source, asked, feedback):
        street, town = next(_names(columns, feature), ("", ""))
        if not asked.meets(street, town):
            continue
        cells = [_cell(feature, column) for column in (columns.number, columns.suffix) if column]
        number = house_number(cells[0], cells[1] if len(cells) > 1 else "")
        if number is None or (asked.number is not None and not _same_door(asked.number, number)):
            continue
        name = " ".join(part for part in (f"{number[0]}{number[1]}", street) if part)
        yield FoundPlace(name, town, bytes(feature.geometry().asWkb()), source.crs, False)
        given += 1
        if given >= most:
            return


def _same_door(asked: tuple[int, str], number: tuple[int, str]) -> bool:
    """12 asks for 12 and 12 bis, 12 bis for that one."""
    return asked[0] == number[0] and asked[1] in ("", number[1])


def _features(source: PlaceSource, asked: _Asked, feedback: QgsFeedback) -> Iterator[QgsFeature]:
    columns = source.columns
    wanted = [column for column in (columns.street, columns.other_side, columns.number, columns.suffix) if column]
    wanted += [column for column, _ in columns.towns]
    request = QgsFeatureRequest().setSubsetOfAttributes(list(dict.fromkeys(wanted)), source.source.fields())
    condition = _condition(columns, asked)
    if condition:
        request.setFilterExpression(condition)
    request.setFeedback(feedback)
    for feature in source.source.getFeatures(request):
        if feedback.isCanceled():
            return
        if feature.hasGeometry():
            yield feature


def _condition(columns: PlaceColumns, asked: _Asked) -> str:
    """What lets the data provider leave out most features: a word that every way of writing holds. Empty where there is none."""
    texts = [column for column in (columns.street, columns.other_side) if column] + [column for column, _ in columns.towns]
    for word in asked.telling:
        operator, pattern = pattern_of(word)
        if operator == "LIKE":
            value = QgsExpression.quotedValue(pattern)
            return " OR ".join(f"{QgsExpression.quotedColumnRef(column)} ILIKE {value}" for column in dict.fromkeys(texts))
    return ""


def _names(columns: PlaceColumns, feature: QgsFeature) -> Iterator[tuple[str, str]]:
    """Street and town that a feature tells; a line has two sides, which may have different names."""
    names = [_cell(feature, column) for column in (columns.street, columns.other_side) if column]
    # The name before the codes: what a person reads.
    towns = [_cell(feature, column) for kind in ("town", "postcode", "code") for column, of in columns.towns if of == kind]
    town = next((one for one in towns if one), "")
    for name in dict.fromkeys(name for name in names if name):
        yield name, town


def _cell(feature: QgsFeature, column: str) -> str:
    value = without_null(feature[column])
    return "" if value is None else str(value).strip()
