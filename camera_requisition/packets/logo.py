"""The logo of a service, from its pack: looked at before it is drawn, the same in PDF and ODT."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QImage, QImageReader

from camera_requisition.core.errors import PackError

NAME = "logo"
"""What a template calls it: `<img src="logo">`; no other picture can be had."""
LARGEST = 1024 * 1024
MOST_PIXELS = 4000
_FORMATS = (b"png", b"jpeg", b"jpg", b"svg")
_SHARP = 1200  # pixels along the longer side: more than 300 a inch at any size that a letterhead has


@dataclass(frozen=True)
class Logo:
    """The picture and its height on paper, in millimetres."""

    image: QImage
    height_mm: float

    @property
    def width_mm(self) -> float:
        """Its width on paper."""
        return self.height_mm * self.image.width() / max(self.image.height(), 1)

    def png(self) -> bytes:
        """The picture as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image.save(buffer, "PNG")
        return bytes(buffer.data())


def read_logo(path: Path, height_mm: float) -> Logo:
    """The logo in a file of the pack. Raises PackError `pack_broken` where it is missing, too large, or no PNG, JPEG or SVG."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _broken(path, error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise _broken(path, "the logo is larger than 1 MB")
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    kind = bytes(reader.format())
    if kind not in _FORMATS:
        raise _broken(path, "the logo is neither PNG, JPEG nor SVG")
    if kind == b"svg" and any(word in data for word in (b"<!ENTITY", b"href", b"<script", b"@import", b"url(")):
        raise _broken(path, "the logo draws on other files")
    size = reader.size()
    if not size.isValid() or size.width() > MOST_PIXELS or size.height() > MOST_PIXELS:
        raise _broken(path, "the logo has no size, or more than 4,000 pixels along a side")
    if kind == b"svg":
        scale = _SHARP / max(size.width(), size.height())
        reader.setScaledSize(QSize(max(round(size.width() * scale), 1), max(round(size.height() * scale), 1)))
    image = reader.read()
    if image.isNull():
        raise _broken(path, f"the logo cannot be read ({reader.errorString()})")
    return Logo(image, height_mm)


def _broken(path: Path, problem: str) -> PackError:
    return PackError("pack_broken", file=path.name, line=1, problem=problem)
