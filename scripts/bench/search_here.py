"""Who searches with what QGIS brings: ours as the dock calls it, the chain of Processing algorithms, and plain PyQGIS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench.contender import Task
from scripts.bench.town import ZONE_RADIUS_M, Town
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

ON_SCREEN = 30
"""Rows that a dock shows at once: their cells are asked for too."""
NOW, TIME_ZONE = "2026-11-23T09:00:00+01:00", "Europe/Paris"
ZONE_TIMES = ("2026-11-20T23:40:00+01:00", "2026-11-20T23:55:00+01:00")
SPEEDS_MS = (4.0, 9.0)


def ours(given: dict[str, Any]) -> Iterator[Task]:
    """`gui.work.Work.search` on a task of QGIS, with windows, deadlines and owners, to rows in the dock's model."""
    with qgis_without_screen(PLUGINS, Path(given["profile"])):
        from qgis.PyQt.QtCore import QEventLoop, Qt

        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.gui.dock.result_model import ResultModel
        from camera_requisition.gui.work import Work

        desk, model, problems = Work(), ResultModel(), []
        desk.failed.connect(lambda error, _doing: problems.append(error))
        if not desk.open_inventory(str(Town(given["cameras"]).inventory)):
            raise RuntimeError(repr(problems))
        desk.set_incident(incident_of(json.loads(Path(given["questions"]).read_text(encoding="utf-8")), given["question"]))
        desk.result_changed.connect(lambda: model.show(desk.result, desk.marks, desk.zone))
        loop = QEventLoop()
        for ended in (desk.search_ended, desk.failed):
            ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        now = parse_instant(NOW, zone(TIME_ZONE))

        def work() -> Any:
            desk.search(now)
            loop.exec()
            rows = min(model.rowCount(), ON_SCREEN)
            cells = [model.index(row, column).data() for row in range(rows) for column in range(model.columnCount())]
            if problems:
                raise RuntimeError(repr(problems))
            return cells

        def answer(cells: Any) -> dict[str, Any]:
            result: Any = desk.result
            matches = result.matches
            with_deadline = sum(match.deadline is not None for match in matches)
            return {
                "ids": [match.candidate.camera.camera_id for match in matches], "matches": len(matches), "with_deadline": with_deadline,
                "with_window": sum(bool(match.windows) for match in matches), "cells": len(cells),
                "considered": len(result.considered),
            }  # fmt: skip

        yield Task(work, answer)
        desk.close_down()


def incident_of(questions: dict[str, Any], question: str, radius_m: float = ZONE_RADIUS_M) -> Any:
    """The zone or the path, with its times."""
    from camera_requisition.core.incident.paths import chain
    from camera_requisition.core.incident.types import Incident, Leg
    from camera_requisition.core.incident.zones import circle_zone
    from camera_requisition.core.time.instants import parse_instant
    from camera_requisition.gis.time_zones import zone

    start, end = (parse_instant(text, zone(TIME_ZONE)) for text in ZONE_TIMES)
    if question == "zone":
        longitude, latitude = questions["centre"]
        return Incident(zones=(circle_zone(longitude, latitude, radius_m, start=start, end=end),))
    leg = Leg(tuple((x, y) for x, y in questions[f"{question}_line"]), *SPEEDS_MS, start=start)
    return Incident(paths=(chain([leg]),))


def pyqgis(given: dict[str, Any]) -> Iterator[Task]:
    """The stored cones in the rectangle around the question, of each the exact part that meets it: attributes with its area, no more."""
    with qgis_without_screen(PLUGINS, Path(given["profile"])):
        from qgis.core import QgsFeatureRequest, QgsGeometry, QgsVectorLayer

        held: dict[str, Any] = {}  # emptied while QGIS is still there
        held["asked"] = QgsGeometry.fromWkt(json.loads(Path(given["questions"]).read_text(encoding="utf-8"))[f"{given['question']}_wkt"])
        held["cones"] = QgsVectorLayer(f"{Town(given['cameras']).plain}|layername=cones", "cones", "ogr")

        def work() -> list[list[Any]]:
            layer, asked = held["cones"], held["asked"]
            engine = QgsGeometry.createGeometryEngine(asked.constGet())
            engine.prepareGeometry()
            found = []
            for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(asked.boundingBox())):
                cone = feature.geometry()
                if engine.intersects(cone.constGet()):  # prepared: most cones need no cutting
                    found.append([*feature.attributes(), QgsGeometry(engine.intersection(cone.constGet())).area()])
            return found

        place = held["cones"].fields().indexOf("camera_id")
        yield Task(work, lambda found: {"ids": [row[place] for row in found], "matches": len(found)})
        held.clear()


def processing_chain(given: dict[str, Any]) -> Iterator[Task]:
    """Wedge buffers of all points → extract by location → join the owners' attributes, in memory and in process; the result as rows."""
    with qgis_without_screen(PLUGINS, Path(given["profile"])):
        import processing
        from qgis.core import QgsFeature, QgsGeometry, QgsProcessingFeatureSourceDefinition, QgsProperty, QgsVectorLayer

        plain = Town(given["cameras"]).plain
        held: dict[str, Any] = {}
        held["asked"] = asked = QgsVectorLayer("Polygon?crs=EPSG:2154", "asked", "memory")
        feature = QgsFeature()
        wkt = json.loads(Path(given["questions"]).read_text(encoding="utf-8"))[f"{given['question']}_wkt"]
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        asked.dataProvider().addFeature(feature)
        held["points"] = QgsVectorLayer(f"{plain}|layername=points", "points", "ogr")
        held["owners"] = QgsVectorLayer(f"{plain}|layername=owners", "owners", "ogr")

        def work() -> Any:
            cones = processing.run(
                "native:wedgebuffers",
                {
                    "INPUT": QgsProcessingFeatureSourceDefinition(held["points"].source()),
                    "AZIMUTH": QgsProperty.fromField("heading"),
                    "WIDTH": QgsProperty.fromField("hfov"),
                    "OUTER_RADIUS": QgsProperty.fromField("reach"),
                    "INNER_RADIUS": 0.0,
                    "OUTPUT": "TEMPORARY_OUTPUT",
                },
            )["OUTPUT"]
            near = processing.run(
                "native:extractbylocation", {"INPUT": cones, "PREDICATE": [0], "INTERSECT": held["asked"], "OUTPUT": "TEMPORARY_OUTPUT"}
            )["OUTPUT"]
            joined = processing.run(
                "native:joinattributestable",
                {
                    "INPUT": near, "FIELD": "owner_id", "INPUT_2": held["owners"], "FIELD_2": "owner_id", "FIELDS_TO_COPY": [], "METHOD": 1,
                    "DISCARD_NONMATCHING": False, "PREFIX": "", "OUTPUT": "TEMPORARY_OUTPUT",
                },
            )["OUTPUT"]  # fmt: skip
            names = joined.fields().names()
            return [dict(zip(names, row.attributes())) for row in joined.getFeatures()]

        yield Task(work, lambda found: {"ids": [row["camera_id"] for row in found], "matches": len(found)})
        held.clear()
        del asked, feature


CONTENDERS = {"ours": ours, "pyqgis": pyqgis, "chain": processing_chain}
