"""What has been drawn, as a list: zones, paths with their legs, tracks, sightings."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from camera_requisition.gui.dock import texts
from camera_requisition.gui.icons import icon
from camera_requisition.gui.on_map.arrow_line import leg_colour
from camera_requisition.gui.on_map.places import area_m2, path_length_m
from camera_requisition.gui.widgets.empty_hint import EmptyHint
from camera_requisition.gui.work import Work

translate = QCoreApplication.translate
PART_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MPS_TO_KMH = 3.6


class PartsTree(QTreeWidget):
    """One item a part; legs are the children of their path."""

    def __init__(self, work: Work, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionParts")
        self.setAccessibleName(self.tr("What has been drawn"))
        self._work = work
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIconSize(QSize(16, 16))
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(72)
        EmptyHint(self, self.tr("Nothing drawn yet: choose Zone, Circle or Path above and draw on the map."))
        work.incident_changed.connect(self.show_incident)
        work.inventory_changed.connect(self.show_incident)
        self.show_incident()

    def sizeHint(self) -> QSize:
        """Five rows; what room is left over comes from the layout, so that a hint above doesn't move everything below."""
        return QSize(super().sizeHint().width(), 5 * max(self.fontMetrics().lineSpacing(), 19))

    def show_incident(self) -> None:
        """Show the incident of the work; the selection stays where it can."""
        chosen = self.chosen()
        self.clear()
        incident = self._work.incident
        for index, zone in enumerate(incident.zones):
            kind = self.tr("Circle") if zone.shape == "circle" else self.tr("Zone")
            about = ", ".join(part for part in (texts.area(area_m2(zone.geometry.wkb)), self._period(zone.start, zone.end)) if part)
            self._add("zones", index, kind, about, "circle" if zone.shape == "circle" else "zone")
        for index, path in enumerate(incident.paths):
            first = path.legs[0]
            metres = sum(path_length_m(leg.line) for leg in path.legs)
            about = ", ".join(part for part in (texts.length(metres), self._period(first.start, first.start_latest)) if part)
            item = self._add("paths", index, self.tr("Path"), about, "path")
            for number, leg in enumerate(path.legs):
                self._add_leg(item, index, number, leg)
            item.setExpanded(True)
        for index, track in enumerate(incident.tracks):
            points = sum(len(segment.instants) for segment in track.segments)
            about = self.tr("{count} points with times").format(count=points)
            self._add("tracks", index, self.tr("Track {name}").format(name=track.source or ""), about, "gpx")
        for index, sighting in enumerate(incident.sightings):
            self._add("sightings", index, self.tr("Sighting"), self._period(sighting.time_from, sighting.time_to), "sighting")
        self._choose(chosen)

    def chosen(self) -> Optional[tuple[str, int, Optional[int]]]:
        """(kind of part, its number, number of the leg or None) of the item that is selected."""
        item = self.currentItem()
        return tuple(item.data(0, PART_ROLE)) if item is not None else None  # type: ignore[return-value]

    def choose(self, kind: str, index: int, leg: Optional[int] = None) -> None:
        """Select an item."""
        self._choose((kind, index, leg))

    def _choose(self, wanted: Optional[tuple[str, int, Optional[int]]]) -> None:
        for item in self._items():
            if wanted is not None and tuple(item.data(0, PART_ROLE)) == tuple(wanted):
                self.setCurrentItem(item)
                return

    def _items(self) -> list[QTreeWidgetItem]:
        top = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [item for parent in top for item in (parent, *(parent.child(row) for row in range(parent.childCount())))]

    def _add(self, kind: str, index: int, name: str, about: str, picture: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([f"{name} {index + 1}", about])
        item.setIcon(0, icon(picture))
        item.setToolTip(1, about)
        item.setData(0, PART_ROLE, (kind, index, None))
        self.addTopLevelItem(item)
        return item

    def _add_leg(self, parent: QTreeWidgetItem, path: int, number: int, leg: Any) -> None:
        speeds = self.tr("{slow}–{fast} km/h").format(slow=f"{leg.speed_min * MPS_TO_KMH:.0f}", fast=f"{leg.speed_max * MPS_TO_KMH:.0f}")
        about = ", ".join((mode_text(leg.mode), speeds))
        if leg.wait_max_s:
            about += ", " + self.tr("waits up to {span}").format(span=texts.span(leg.wait_max_s))
        item = QTreeWidgetItem([self.tr("Leg {number}").format(number=number + 1), about])
        item.setIcon(0, _swatch(leg_colour(number)))
        item.setToolTip(1, about)
        item.setData(0, PART_ROLE, ("paths", path, number))
        parent.addChild(item)

    def _period(self, start: Optional[float], end: Optional[float]) -> str:
        zone = self._work.zone
        if start is None:
            return ""
        first = texts.day_and_time(start, zone)
        return first if end is None or end == start else f"{first} – {texts.day_and_time(end, zone)}"


def mode_text(mode: Optional[str]) -> str:
    """A way of moving in words."""
    words = {
        "any": translate("Modes", "any way"),
        "foot": translate("Modes", "on foot"),
        "running": translate("Modes", "running"),
        "bicycle": translate("Modes", "bicycle"),
        "kick_scooter": translate("Modes", "kick scooter"),
        "scooter": translate("Modes", "scooter"),
        "moped": translate("Modes", "moped"),
        "motorcycle": translate("Modes", "motorcycle"),
        "car": translate("Modes", "car"),
        "bus": translate("Modes", "bus"),
        "tram": translate("Modes", "tram"),
    }
    return words.get(mode or "any", mode or "")


def _swatch(colour: QColor) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(colour)
    return QIcon(pixmap)
