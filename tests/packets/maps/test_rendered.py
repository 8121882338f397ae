"""Pages as rendered: grey prints, base maps of every kind, the maps of single cameras, repeated painting."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsFeature, QgsFillSymbol, QgsGeometry, QgsMapLayer, QgsRasterLayer, QgsRenderContext, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPolygonF

from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.clean import shortened
from camera_requisition.packets.map_parts import LONGEST_NAME, PacketMaps
from camera_requisition.packets.maps import overview_parts, symbols
from camera_requisition.packets.maps.part import MapPart
from camera_requisition.packets.paper import Paper
from tests.packets import made
from tests.packets.maps.conftest import FAMILY, TEXTS, X0, Y0, picture, words
from tests.packets.maps.test_template import apart

Printed = Callable[..., Path]
# What may stand in one legend, by what tells it apart without colour.
CLASSES: dict[str, Callable[[], QgsSymbol]] = {
    "sure": symbols.filled_view,
    "possible": symbols.outlined_view,
    "zone": symbols.zone,
    "path": symbols.path,
    "blind": symbols.blind,
    "left out": symbols.left_out,
    "camera": symbols.camera,
    "disc": symbols.camera_without_heading,
    "time": symbols.passing_time,
    "detail": symbols.detail,
}


def grey(symbol: QgsSymbol, ground_colour: str = "#ffffff") -> np.ndarray:
    """A legend's symbol of 10 × 4.5 mm in greys, printed at 200 dpi."""
    image = QImage(QSize(79, 35), QImage.Format.Format_ARGB32)
    image.setDotsPerMeterX(7874)
    image.setDotsPerMeterY(7874)
    image.fill(QColor(ground_colour))
    painter = QPainter(image)
    context = QgsRenderContext.fromQPainter(painter)
    symbol.drawPreviewIcon(painter, QSize(79, 35), context)
    painter.end()
    made = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = made.constBits()
    bits.setsize(made.sizeInBytes())
    return np.frombuffer(bytes(bits), np.uint8).reshape(35, made.bytesPerLine())[:, :79].astype(float)


@pytest.mark.parametrize(("one", "other"), list(combinations(CLASSES, 2)), ids="-".join)
def test_in_grey_two_classes_differ_in_form(qgis_app: Any, one: str, other: str) -> None:
    # ink or none: a mere difference of tint, which a copier loses, doesn't count
    first, second = (grey(CLASSES[name]()) < 170 for name in (one, other))
    assert min(first.sum(), second.sum()) > 25
    # one shape may hold the other (a disc and a disc with a beak), yet not be nearly the same
    assert (first ^ second).sum() / (first | second).sum() > 0.12


def ground(colour: str = "#28303c", crs: str = "EPSG:3857") -> QgsVectorLayer:
    """Land over half of France in one colour."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "ground", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((-400000 5800000, 0 5800000, 0 6200000, -400000 6200000, -400000 5800000))"))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    layer.renderer().symbol().setColor(QColor(colour))
    return layer


def blended() -> QgsVectorLayer:
    layer = ground("#7fa07f")
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(0.5)
    return layer


def gone() -> QgsVectorLayer:
    return QgsVectorLayer("/nowhere/at/all.gpkg", "gone", "ogr")


def out_of_scale() -> QgsVectorLayer:
    layer = ground("#00ff00")
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(500.0)
    layer.setMaximumScale(100.0)
    return layer


def raster(folder: Path) -> QgsRasterLayer:
    path = str(folder / "ground.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 40, 40, 3, gdal.GDT_Byte)
    data.SetGeoTransform((X0 - 2000, 100, 0, Y0 + 2000, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    data.SetProjection(system.ExportToWkt())
    for band, value in enumerate((40, 90, 200), start=1):
        data.GetRasterBand(band).Fill(value)
    data = None
    return QgsRasterLayer(path, "raster")


def drawn(result: SearchResult, base_map: list[QgsMapLayer]) -> list[MapPart]:
    numbers = {"a": 1, "b": 2, "c": 3}
    return overview_parts(result, numbers=numbers, texts=TEXTS, base_map=base_map, clock=lambda *_: "12:00", family=FAMILY)


@pytest.mark.parametrize("kind", ["none", "dark", "blended", "gone", "out of scale", "raster"])
def test_any_base_map_leaves_text_text_and_the_cameras_legible(
    qgis_app: Any, result: SearchResult, printed: Printed, tmp_path: Path, kind: str
) -> None:
    made_of: dict[str, Callable[[], QgsMapLayer]] = {
        "dark": ground,
        "blended": blended,
        "gone": gone,
        "out of scale": out_of_scale,
        "raster": lambda: raster(tmp_path),
    }
    base_map = [] if kind == "none" else [made_of[kind]()]
    path = printed(drawn(result, base_map))
    text = words(path)
    for word in ("Scale 1:", "Zone of the incident", "12:00", "3"):
        assert word in text
    assert (TEXTS.without_base_map in text) == (kind in ("none", "gone", "out of scale"))
    image = picture(path)
    inside = image.pixelColor(120, 640)
    expected = {"dark": (40, 48, 60), "blended": (191, 207, 191), "raster": (40, 90, 200)}.get(kind, (255, 255, 255))
    assert [inside.red(), inside.green(), inside.blue()] == pytest.approx(expected, abs=4)
    reds = sum(
        image.pixelColor(x, y).red() > 150 and image.pixelColor(x, y).green() < 90 for x in range(90, 800, 2) for y in range(100, 740, 2)
    )
    assert reds > 50


@pytest.mark.parametrize("made_symbol", [symbols.filled_view, symbols.outlined_view])
def test_on_a_dark_ground_views_have_a_white_halo(qgis_app: Any, made_symbol: Callable[[], QgsFillSymbol]) -> None:
    image = QImage(QSize(200, 200), QImage.Format.Format_ARGB32)
    image.setDotsPerMeterX(7874)
    image.setDotsPerMeterY(7874)
    image.fill(QColor("#101010"))
    painter = QPainter(image)
    context = QgsRenderContext.fromQPainter(painter)
    symbol = made_symbol()
    symbol.startRender(context)
    symbol.renderPolygon(QPolygonF(QRectF(40, 40, 120, 120)), None, None, context)
    symbol.stopRender(context)
    painter.end()
    bright = [(x, y) for x in range(200) for y in range(200) if image.pixelColor(x, y).lightness() > 190]
    # along the edge, and nowhere else
    assert len(bright) > 4 * 110
    assert not [place for place in bright if 50 < place[0] < 150 and 50 < place[1] < 150]


@pytest.mark.parametrize("made_symbol", [symbols.path, symbols.blind, symbols.left_out])
def test_on_a_dark_ground_forms_have_a_white_halo(qgis_app: Any, made_symbol: Callable[[], QgsSymbol]) -> None:
    assert (grey(made_symbol(), "#101010") > 200).sum() > 20


def test_the_zone_is_hatched_with_gaps_that_a_copier_keeps(qgis_app: Any) -> None:
    ink = (grey(symbols.zone()) < 200)[9:26, 14:64]
    assert 0.03 < ink.mean() < 0.5


def test_painted_twice_it_is_the_same_to_the_pixel(qgis_app: Any, result: SearchResult, printed: Printed) -> None:
    parts = drawn(result, [])
    assert picture(printed(parts, "first")) == picture(printed(parts, "again"))


def test_painting_leaves_no_layout_and_no_layer_behind(qgis_app: Any, result: SearchResult, printed: Printed) -> None:
    parts = drawn(result, []) * 10
    printed(parts, "warm")
    gc.collect()
    before = resident()
    printed(parts * 4, "forty")
    gc.collect()
    # a layout with its layers takes more than half a megabyte
    assert resident() - before < 10
    assert not [one for one in gc.get_objects() if type(one).__name__ in ("QgsPrintLayout", "FilledLayout")]


def resident() -> float:
    """Memory in megabytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def maps(**values: Any) -> PacketMaps:
    from camera_requisition.packets.furnishing import Furnishing

    request = made.request(maps=None, **values)
    return PacketMaps(request, Furnishing(request, None))


def test_each_placed_match_has_a_page_with_its_facts(qgis_app: Any, printed: Printed) -> None:
    parts = maps().cameras()
    text = words(printed(parts))
    assert len(parts) == 4
    for word in ("Caméra 1 : VOIE C1", "Caméra 4 : VOIE X1", "Ville de Nantes", "peut voir", "12 m", "20/11/2026"):
        assert word in text
    for part in parts:
        filled = part.layout()
        apart(filled)
        assert filled.item("details") is not None


def test_an_owners_map_shows_his_periods_where_there_is_room_and_no_others(qgis_app: Any, printed: Printed) -> None:
    made_maps = maps()
    request = made.request(maps=None)
    tram = next(one for one in request.requisitions if one.owner and one.owner.owner_id == "tram")
    (part,) = made_maps.owner(tram)
    text = words(printed([part]))
    assert "1 – VOIE T1 – 21/11/2026" in " ".join(text.split())
    assert "VOIE C1" not in text
    apart(part.layout())


def test_periods_without_room_are_left_out_whole(qgis_app: Any, printed: Printed) -> None:
    request = made.request(maps=None)
    city = next(one for one in request.requisitions if one.owner and one.owner.owner_id == "city")
    held = city.recorders[0]
    many = tuple(replace(one, windows=made.LATER * 40) for one in held.cameras)
    (part,) = maps().owner(replace(city, recorders=(replace(held, cameras=many),)))
    assert part.layout().item("details") is None
    assert "08 h 30" not in words(printed([part]))


def test_layers_that_are_gone_are_named_and_left_out(qgis_app: Any) -> None:
    made_maps = maps(base_map_layers=(gone(), ground()))
    assert made_maps.skipped == ("gone",)
    assert len(made_maps.overview()) == 1


def test_a_long_name_is_cut_to_what_a_map_holds() -> None:
    assert len(shortened("x" * 10_000, LONGEST_NAME)) == 48
    assert shortened("VOIE 3", LONGEST_NAME) == "VOIE 3"


def test_a_paper_counts_every_map_as_one_page(qgis_app: Any, result: SearchResult) -> None:
    from camera_requisition.packets.furniture import Furniture

    assert Paper("x", Furniture(FAMILY, "X", "{page}"), drawn(result, [])).page_count == 1
