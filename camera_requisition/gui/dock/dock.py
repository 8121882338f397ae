"""The dock itself: header, three pages in the order of the work, and the bar that moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QTabWidget, QToolButton, QVBoxLayout, QWidget

from camera_requisition.gis.help_pages import CONTENTS, DRAWING, PACKETS, REGISTER, RESULTS

if TYPE_CHECKING:
    from camera_requisition.gui.actions import Actions
    from camera_requisition.gui.drawing import Drawing
    from camera_requisition.gui.work import Work

translate = QCoreApplication.translate
PREFERRED_WIDTH, NARROWEST = 470, 320
NARROW_SCREEN = 1_200
"""At 200 % a screen of 1920 pixels has room for 960: there the pages scroll sideways, too."""
PLACE_PAGE, RESULT_PAGE, PAPERS_PAGE, REGISTER_PAGE = range(4)
TOPICS = (DRAWING, RESULTS, PACKETS, REGISTER)
"""Of the help, in the order of the pages."""


class RequisitionDock(QgsDockWidget):
    """Puts the parts together; it decides nothing. It is empty until `fill`, so that QGIS can put it where it was without waiting for them."""

    def __init__(self) -> None:
        super().__init__(translate("RequisitionDock", "Camera Requisition"))
        self.setObjectName("CameraRequisitionDock")
        whole = _Whole()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(whole)

    def fill(self, iface: Any, work: Work, drawing: Drawing, actions: Actions) -> None:
        """Make what is in it; called once."""
        from camera_requisition.gui.dock.header import Header
        from camera_requisition.gui.dock.papers_section import PapersSection
        from camera_requisition.gui.dock.place_section import PlaceSection
        from camera_requisition.gui.dock.register_section import RegisterSection
        from camera_requisition.gui.dock.result_section import ResultSection
        from camera_requisition.gui.dock.time_section import TimeSection
        from camera_requisition.gui.dock.welcome import Welcome
        from camera_requisition.gui.dock.work_bar import WorkBar
        from camera_requisition.gui.help import HelpKey

        self.header = Header(work)
        self.place = PlaceSection(iface, work, drawing, actions)
        self.times = TimeSection(work)
        self.result = ResultSection(work)
        self.papers = PapersSection()
        self.register = RegisterSection()
        self.bar = WorkBar(actions)
        self.welcome = Welcome(work)
        self.pages = QTabWidget()
        self.pages.tabBar().setAccessibleName(self.tr("Steps of the work"))
        self.pages.setObjectName("CameraRequisitionPages")
        self.pages.setDocumentMode(True)
        # Usually a click on a tab leaves the keyboard where it was: F1 would go on asking about the map.
        self.pages.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.place, 1)
        column.addWidget(self.times)
        self.pages.addTab(_Scrolling(first), translate("RequisitionDock", "1 Place and time"))
        self.pages.addTab(_Scrolling(self.result), translate("RequisitionDock", "2 Cameras"))
        self.pages.addTab(_Scrolling(self.papers), translate("RequisitionDock", "3 Papers"))
        self.pages.addTab(_Scrolling(self.register), translate("RequisitionDock", "4 Follow-up"))
        self._column.addWidget(self.header)
        self._beginning = _Scrolling(self.welcome)
        self._column.addWidget(self._beginning, 1)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.bar)
        self.welcome.left.connect(self._show_pages)
        drawing.hint.connect(lambda text: self.welcome.drawing_began() if text else None)
        self._show_pages(not self.welcome.needed)
        HelpKey(self, self._topic)

    def _topic(self) -> str:
        """Of the button that has the keyboard, else of what is shown."""
        from camera_requisition.gui.actions import HELP_TOPIC

        focused = self.focusWidget()
        action = focused.defaultAction() if isinstance(focused, QToolButton) else None
        topic = action.property(HELP_TOPIC) if action is not None else None
        if topic:
            return str(topic)
        return CONTENTS if self.welcome.needed else TOPICS[self.pages.currentIndex()]

    def _show_pages(self, wanted: bool) -> None:
        self._beginning.setVisible(not wanted)
        self.header.age.setVisible(wanted)  # the page below says it at length
        self.pages.setVisible(wanted)
        self.bar.setVisible(wanted)

    def bring_up(self) -> None:
        """Show it, in front of the panels that share its place."""
        self.show()
        self.raise_()

    def show_page(self, page: int) -> None:
        """Bring a page to the front."""
        self.pages.setCurrentIndex(page)


class _Whole(QWidget):
    def sizeHint(self) -> QSize:
        """What the dock gets when it is first shown."""
        return QSize(PREFERRED_WIDTH, 700)


class _Scrolling(QScrollArea):
    """Scrolls what the screen has no room for: a dock that insists on its size pushes QGIS's own window over the edge of the screen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(widget)
        self.viewport().setAutoFillBackground(False)
        widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Called by Qt."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        if self.screen().availableGeometry().width() < NARROW_SCREEN:
            width = min(width, NARROWEST)
        return QSize(width, super().minimumSizeHint().height())
