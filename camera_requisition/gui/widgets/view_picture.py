"""The picture of what a camera sees: shown small, chosen from a file, or taken away."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

LARGEST = QSize(280, 160)
PATTERNS = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp"


class ViewPicture(QWidget):
    """A picture whose path is kept relative to `folder` where it lies in there, so that the inventory can be moved with its pictures."""

    edited = pyqtSignal(object)
    """A path as it is to be kept, or None."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._folder: Optional[Path] = None
        self._shown: Optional[str] = None
        self.picture = QLabel()
        self.picture.setObjectName("CameraRequisitionViewImage")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose picture…"))
        self.choose.setObjectName("CameraRequisitionChoosePicture")
        self.choose.setToolTip(self.tr("Choose a picture of what the camera sees"))
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Show this picture no more; its file stays where it is"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addLayout(buttons)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.edited.emit(None))
        self.show_picture(None, None)

    def show_picture(self, path: Optional[str], folder: Optional[Path]) -> None:
        """Show the picture at `path`, which may be relative to `folder`."""
        self._folder = folder
        self.remove.setEnabled(bool(path))
        if path == self._shown and path:
            return  # read once, not with every move of the mouse
        self._shown = path
        if not path:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(self.tr("No picture of the view."))
            return
        found = _read(absolute(path, folder))
        if found is None:
            self.picture.setText(self.tr("The picture {path} can't be shown.").format(path=path))
        else:
            self.picture.setPixmap(found)
            self.picture.setToolTip(path)

    def _ask(self) -> None:
        start = str(absolute(self._shown, self._folder).parent) if self._shown else str(self._folder or "")
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Picture of the view"), start, self.tr("Pictures ({patterns})").format(patterns=PATTERNS)
        )
        if chosen:
            self.edited.emit(kept(Path(chosen), self._folder))


def absolute(path: str, folder: Optional[Path]) -> Path:
    """Where the picture kept as `path` lies."""
    return Path(path) if folder is None else folder / path


def kept(picture: Path, folder: Optional[Path]) -> str:
    """How the path of `picture` is kept: relative, with slashes, where it lies in `folder`, else as it is."""
    if folder is not None:
        try:
            return picture.resolve().relative_to(folder.resolve()).as_posix()
        except ValueError:
            return str(picture)
    return str(picture)


def _read(path: Path) -> Optional[QPixmap]:
    """The picture, no larger than it is shown; None where it can't be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return None
    if size.width() > LARGEST.width() or size.height() > LARGEST.height():
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
