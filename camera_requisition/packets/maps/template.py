"""Layout templates (`.qpt`) of maps: ours, or those of a pack's folder `maps`. How a service makes one: docs/layouts.md.

A template is data from somewhere else. It may place and style items; it may not reckon, fetch or read: expressions, data-defined properties,
HTML, tables and pictures outside the pack's folder are refused, each by the item that has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsLayoutItemRegistry
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from camera_requisition.core import errors

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "layouts"
# What the furniture leaves of A4 (millimetres); a template's page may differ by so much, the map takes the difference.
BODIES = {True: (264.0, 165.0), False: (177.0, 250.0)}
_MAY_DIFFER_MM = 25.0
_LARGEST_BYTES = 4_000_000
_SMALLEST_MAP_MM = 60.0

_TYPES = QgsLayoutItemRegistry.ItemType
_REQUIRED: Mapping[str, Any] = {"map": _TYPES.LayoutMap}
_KNOWN: Mapping[str, Any] = {
    "map": _TYPES.LayoutMap,
    "title": _TYPES.LayoutLabel,
    "north": _TYPES.LayoutPicture,
    "north_words": _TYPES.LayoutLabel,
    "scale": _TYPES.LayoutLabel,
    "scale_bar": _TYPES.LayoutScaleBar,
    "legend": _TYPES.LayoutLegend,
    "details": _TYPES.LayoutLabel,
    "notes": _TYPES.LayoutLabel,
}
# Without these a map can't be read, or breaks what its texts promise.
_NEEDED = ("title", "scale", "scale_bar", "north", "legend", "notes")
_ALLOWED = frozenset(
    int(kind)
    for kind in (
        _TYPES.LayoutMap,
        _TYPES.LayoutLabel,
        _TYPES.LayoutPicture,
        _TYPES.LayoutScaleBar,
        _TYPES.LayoutLegend,
        _TYPES.LayoutShape,
        _TYPES.LayoutPolygon,
        _TYPES.LayoutPolyline,
        _TYPES.LayoutPage,
        _TYPES.LayoutGroup,
    )
)
_SYMBOL_LAYERS = frozenset(
    "SimpleFill SimpleLine SimpleMarker LinePatternFill PointPatternFill MarkerLine HashLine FontMarker EllipseMarker FilledMarker "
    "GradientFill ShapeburstFill CentroidFill ArrowLine".split()
)


@dataclass(frozen=True)
class Template:
    """A checked template: its XML, its page in millimetres, the frame of its map, and where the items known by their id lie."""

    text: str
    width: float
    height: float
    frame: QRectF
    places: Mapping[str, QRectF]

    def document(self) -> QDomDocument:
        """A document of its own for one layout: loading writes into it."""
        document = QDomDocument()
        document.setContent(self.text)
        return document

    def frame_on(self, width: float, height: float) -> QRectF:
        """The map's frame on a body of this size."""
        return grown(self.frame, self.frame, width - self.width, height - self.height)


class Templates:
    """The templates of one packet: a pack's where it has them, else ours. Each file is read once."""

    def __init__(self, pack_folder: Optional[Path] = None) -> None:
        self._own = pack_folder / "maps" if pack_folder else None
        self._read: dict[tuple[str, bool], Template] = {}

    def get(self, kind: str, landscape: bool) -> Template:
        """The template of a kind (`annex`, `overview`, `camera`). Raises PackError `map_template_broken`, `map_template_item`."""
        key = (kind, landscape)
        if key not in self._read:
            name = f"{kind}-{'landscape' if landscape else 'portrait'}.qpt"
            own = self._own / name if self._own else None
            self._read[key] = load(own if own and own.exists() else FOLDER / name, landscape)
        return self._read[key]

    def check(self) -> None:
        """Read all six, so that a broken one is refused before anything is written."""
        for kind in ("annex", "overview", "camera"):
            for landscape in (True, False):
                self.get(kind, landscape)


def grown(place: QRectF, frame: QRectF, dw: float, dh: float) -> QRectF:
    """Where an item lies on a body that is `dw`, `dh` larger than the template's page.

    Every edge at or beyond the map's right (bottom) edge moves along with it; the others stay.
    """

    def moved(edge: float, limit: float, by: float) -> float:
        return edge + by if edge >= limit - 0.01 else edge

    left, right = moved(place.left(), frame.right(), dw), moved(place.right(), frame.right(), dw)
    top, bottom = moved(place.top(), frame.bottom(), dh), moved(place.bottom(), frame.bottom(), dh)
    return QRectF(left, top, right - left, bottom - top)


def load(path: Path, landscape: bool) -> Template:
    """Read and check a template. Raises PackError `map_template_broken`, `map_template_item`."""
    return _Checker(path, landscape).template()


class _Checker:
    def __init__(self, path: Path, landscape: bool) -> None:
        self._path = path
        self._landscape = landscape

    def template(self) -> Template:
        document = self._document()
        root = document.documentElement()
        if root.tagName() != "Layout":
            raise self._broken(root, "it is no layout template of QGIS")
        for element in _elements(root):
            self._check(element)
        pages = list(_children(_first(root, "PageCollection"), "LayoutItem"))
        if len(pages) != 1:
            raise self._broken(root, f"it has {len(pages)} pages, one is needed")
        width, height = self._page(pages[0])
        named = self._named(root)
        for name in (*_REQUIRED, *_NEEDED):
            if name not in named:
                raise self._broken(root, f"it has no item with the id “{name}”")
        page = QRectF(-0.1, -0.1, width + 0.2, height + 0.2)
        for name, element in named.items():
            if not page.contains(self._box(element)):
                raise self._item(element, f"does not lie on the page of {width:g} × {height:g} mm", name)
        frame = self._box(named["map"])
        if min(frame.width(), frame.height()) < _SMALLEST_MAP_MM:
            raise self._item(named["map"], f"is smaller than {_SMALLEST_MAP_MM:g} mm", "map")
        return Template(document.toString(), width, height, frame, {name: self._box(element) for name, element in named.items()})

    def _document(self) -> QDomDocument:
        try:
            if self._path.stat().st_size > _LARGEST_BYTES:
                raise self._broken(None, f"it is larger than {_LARGEST_BYTES // 1_000_000} MB")
            text = self._path.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise self._broken(None, "it cannot be read as UTF-8 text") from error
        # before any parser sees it: entities can blow up, or name files
        if re.search(r"<!(ENTITY|DOCTYPE[^>]*(\[|SYSTEM|PUBLIC))", text, re.IGNORECASE):
            raise self._broken(None, "it declares entities or a document type from elsewhere")
        document = QDomDocument()
        done = document.setContent(text)
        if isinstance(done, tuple):
            good, problem, line = bool(done[0]), str(done[1]), int(done[2])
        elif isinstance(done, bool):
            good, problem, line = done, "not XML", 1
        else:
            good, problem, line = not document.documentElement().isNull(), str(done.errorMessage), int(done.errorLine)
        if not good:
            raise errors.PackError("map_template_broken", file=self._path.name, line=line, problem=f"it is not XML ({problem})")
        return document

    def _check(self, element: QDomElement) -> None:
        tag = element.tagName()
        if tag == "LayoutMultiFrame":
            raise self._item(element, "is HTML or a table, which a template may not hold")
        if tag == "LayoutItem":
            self._check_item(element)
        if tag == "layer" and element.hasAttribute("class") and element.attribute("class") not in _SYMBOL_LAYERS:
            raise self._item(element, f"is drawn with “{element.attribute('class')}”, which may read files or reckon")
        if tag == "Option" and element.attribute("name") == "active" and element.attribute("value") == "true":
            raise self._item(element, "has a data-defined property; set a fixed value")
        attributes = element.attributes()
        values = [attributes.item(index).nodeValue() for index in range(attributes.count())]
        if any("[%" in value for value in values):
            raise self._item(element, "holds an expression, “[% … %]”; write plain text")

    def _check_item(self, element: QDomElement) -> None:
        kind = _whole(element.attribute("type"))
        if kind not in _ALLOWED:
            raise self._item(element, "is of a type that a template may not hold")
        if element.attribute("htmlState", "0") not in ("0", ""):
            raise self._item(element, "is drawn as HTML; switch “Render as HTML” off")
        if kind == int(_TYPES.LayoutPicture):
            element.setAttribute("file", self._picture(element, element.attribute("file")))

    def _picture(self, element: QDomElement, file: str) -> str:
        """The whole path of a picture beside the template; empty and embedded pictures stay as they are."""
        if not file or file.startswith("base64:"):
            return file
        folder = self._path.parent.resolve()
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", file) or file.startswith(("/", "\\")):
            raise self._item(element, "shows a picture by an address or a whole path; put the file beside the template, or embed it")
        whole = (folder / file).resolve()
        if folder not in whole.parents or not whole.is_file():
            raise self._item(element, f"shows the picture {file}, which is not in the template's folder")
        if whole.suffix.lower() not in (".svg", ".png", ".jpg", ".jpeg"):
            raise self._item(element, "shows a picture that is neither SVG, PNG nor JPEG")
        if whole.suffix.lower() == ".svg":
            text = whole.read_text(encoding="utf-8", errors="replace")
            if re.search(r"<!ENTITY|<!DOCTYPE[^>]*\[|href\s*=\s*[\"'](?!#|data:)|url\(\s*[\"']?(?!#)|@import|<script", text, re.IGNORECASE):
                raise self._item(element, f"shows {file}, which draws on other files")
        return str(whole)

    def _named(self, root: QDomElement) -> dict[str, QDomElement]:
        named: dict[str, QDomElement] = {}
        for element in _children(root, "LayoutItem"):
            name = element.attribute("id")
            wanted = _KNOWN.get(name)
            if wanted is None:
                continue
            if name in named:
                raise self._item(element, "is there twice", name)
            if _whole(element.attribute("type")) != int(wanted):
                raise self._item(element, "is of another type than its id says", name)
            named[name] = element
        return named

    def _page(self, page: QDomElement) -> tuple[float, float]:
        width, height = self._millimetres(page, "size")
        wanted = BODIES[self._landscape]
        if abs(width - wanted[0]) > _MAY_DIFFER_MM or abs(height - wanted[1]) > _MAY_DIFFER_MM:
            problem = f"its page is {width:g} × {height:g} mm; the body of an A4 page, {wanted[0]:g} × {wanted[1]:g} mm, is needed"
            raise self._broken(page, problem)
        return width, height

    def _box(self, element: QDomElement) -> QRectF:
        if element.attribute("referencePoint", "0") != "0" or float(element.attribute("itemRotation", "0") or 0) != 0:
            raise self._item(element, "is turned, or placed by another corner than the upper left")
        left, top = self._millimetres(element, "position")
        width, height = self._millimetres(element, "size")
        return QRectF(left, top, width, height)

    def _millimetres(self, element: QDomElement, key: str) -> tuple[float, float]:
        parts = element.attribute(key).split(",")
        try:
            first, second, unit = float(parts[0]), float(parts[1]), parts[2].strip()
        except (IndexError, ValueError) as error:
            raise self._item(element, f"has no {key}") from error
        if unit != "mm":
            raise self._item(element, f"has its {key} in {unit}; millimetres are needed")
        return first, second

    def _item(self, element: QDomElement, problem: str, name: str = "") -> errors.PackError:
        held = element
        while not name and not held.isNull():
            name = held.attribute("id") if held.tagName() == "LayoutItem" else ""
            held = held.parentNode().toElement()
        return errors.PackError(
            "map_template_item", file=self._path.name, line=element.lineNumber(), item=name or element.tagName(), problem=problem
        )

    def _broken(self, element: Optional[QDomElement], problem: str) -> errors.PackError:
        line = max(element.lineNumber(), 1) if element is not None else 1
        return errors.PackError("map_template_broken", file=self._path.name, line=line, problem=problem)


def _elements(root: QDomElement) -> Iterator[QDomElement]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(_children(element))


def _children(element: QDomElement, tag: str = "") -> Iterator[QDomElement]:
    child = element.firstChildElement(tag) if tag else element.firstChildElement()
    while not child.isNull():
        yield child
        child = child.nextSiblingElement(tag) if tag else child.nextSiblingElement()


def _first(element: QDomElement, tag: str) -> QDomElement:
    return element.firstChildElement(tag)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else -1
