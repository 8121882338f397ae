"""What somebody has arranged stays so the next time: columns of tables, splitters, the page of a tabbed panel. Nothing of their content."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QByteArray, QObject, QTimer
from qgis.PyQt.QtWidgets import QHeaderView, QSplitter, QTableView, QTabWidget, QTreeView

from camera_requisition.gis import settings
from camera_requisition.gui.widgets.alive import hold

SETTLED_MS = 400
"""A column that is dragged changes its width with every pixel: kept when it has come to rest."""


def remember_columns(header: QHeaderView, name: str) -> None:
    """Width, order and sorting of the columns of `header`, as `name`; called once the usual ones are set.

    A state of other columns, of an earlier version, is passed over: the number of columns is part of the name.
    """
    keeper = _Keeper(header, f"{name}.{header.count()}")
    for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
        signal.connect(keeper.changed)


class FittedColumns(QObject):
    """Columns as wide as what they hold, and one that takes what is left, until somebody drags one: from then on, and in the next session, they
    are as they were left.
    """

    def __init__(self, header: QHeaderView, name: str, wide: int, least_share: float = 0.0) -> None:
        """`wide` is the column that takes what is left, and never less than `least_share` of the table."""
        super().__init__(header)
        hold(self)
        self._header = header
        self._wide = wide
        self._least_share = least_share
        self._fitting = False
        name = f"{name}.{header.count()}"
        self._arranged = not settings.arrangement(name).isEmpty()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self._keeper = _Keeper(header, name)
        header.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Make room for what the table holds now, unless somebody has arranged it."""
        view = self._header.parent()
        if self._arranged or not isinstance(view, (QTableView, QTreeView)):
            return
        self._fitting = True
        try:
            for column in range(self._header.count()):
                if column != self._wide:
                    view.resizeColumnToContents(column)
            self._leave_room(round(view.viewport().width() * (1.0 - self._least_share)))
        finally:
            self._fitting = False

    def _leave_room(self, most: int) -> None:
        """Narrow the widest of the other columns until all of them take no more than `most` pixels."""
        others = [column for column in range(self._header.count()) if column != self._wide and not self._header.isSectionHidden(column)]
        widths = {column: self._header.sectionSize(column) for column in others}
        if not self._least_share or sum(widths.values()) <= most:
            return
        left, limit = most, most
        for number, width in enumerate(sorted(widths.values())):
            limit = left // (len(others) - number)
            if width > limit:
                break
            left -= width
        for column, width in widths.items():
            self._header.resizeSection(column, min(width, max(limit, self._header.minimumSectionSize())))

    def _resized(self, column: int, _before: int, _now: int) -> None:
        # What is left changes with the window, and is nobody's arrangement.
        if not self._fitting and column != self._wide:
            self._arranged = True
            self._keeper.changed()


def remember_splitter(splitter: QSplitter, name: str) -> None:
    """Where `splitter` divides, as `name`; called once its widgets are in it."""
    keeper = _Keeper(splitter, name)
    splitter.splitterMoved.connect(keeper.changed)


def remember_page(tabs: QTabWidget, name: str) -> None:
    """Which page of `tabs` is shown, as `name`; called once all pages are in it."""
    kept = bytes(settings.arrangement(name)).decode("ascii", "replace")
    if kept.isdigit() and int(kept) < tabs.count():
        tabs.setCurrentIndex(int(kept))
    tabs.currentChanged.connect(lambda page: settings.arrange(name, QByteArray(str(page).encode("ascii"))))


class _Keeper(QObject):
    """Gives its widget the state that was kept, and keeps the one that it comes to; lives as long as the widget."""

    def __init__(self, widget: Union[QHeaderView, QSplitter], name: str) -> None:
        super().__init__(widget)
        hold(self)
        self._widget = widget
        self._name = name
        kept = settings.arrangement(name)
        if not kept.isEmpty():
            widget.restoreState(kept)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SETTLED_MS)
        self._waiting.timeout.connect(self._keep)

    def changed(self, *_what: int) -> None:
        """Keep the state soon."""
        self._waiting.start()

    def _keep(self) -> None:
        settings.arrange(self._name, self._widget.saveState())
