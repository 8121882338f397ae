"""Always on top of the dock: which inventory, how old it is, and which case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QGridLayout, QLabel, QMenu, QToolButton, QWidget

from camera_requisition.gis import dates, settings
from camera_requisition.gis.inventory_sources import inventory_name, is_on_server
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.icons import icon
from camera_requisition.gui.notices import as_plain, as_problem, as_warning
from camera_requisition.gui.work import Work

OLD_DAYS = 180


class Header(QWidget):
    """Two lines with a menu each; the menus only tell what is wanted."""

    open_inventory_wanted = pyqtSignal(str)
    server_inventory_wanted = pyqtSignal()
    """A reference, or empty: ask for a file."""
    new_inventory_wanted = pyqtSignal()
    add_layers_wanted = pyqtSignal()
    import_wanted = pyqtSignal()
    undo_intake_wanted = pyqtSignal()
    checks_wanted = pyqtSignal()
    placing_wanted = pyqtSignal()
    buildings_wanted = pyqtSignal()
    reviews_wanted = pyqtSignal()
    owners_wanted = pyqtSignal()
    confirmation_wanted = pyqtSignal()
    history_wanted = pyqtSignal()
    day_wanted = pyqtSignal()
    back_up_wanted = pyqtSignal()
    restore_wanted = pyqtSignal()
    local_copy_wanted = pyqtSignal()
    demonstration_wanted = pyqtSignal()
    desk_check_wanted = pyqtSignal()
    open_case_wanted = pyqtSignal(str)
    """A path, or empty: ask for a file."""
    new_case_wanted = pyqtSignal()
    close_case_wanted = pyqtSignal()

    def __init__(self, work: Work, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionHeader")
        self._work = work
        self.inventory = _line("inventory")
        self.age = _line("inventoryAge")
        self.case = _line("case")
        self.inventory_menu = self._menu_button("inventoryMenu", self.tr("Inventory"), "camera_requisition")
        self.inventory_menu.setToolTip(self.tr("Open, make and keep inventories: lists, checks, buildings, owners"))
        self.case_menu = self._menu_button("caseMenu", self.tr("Case"), "case")
        self.case_menu.setToolTip(self.tr("Begin, open and close cases"))
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 4, 6, 4)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.inventory_menu, 0, 0)
        grid.addWidget(self.inventory, 0, 1)
        grid.addWidget(self.age, 1, 0, 1, 2)
        grid.addWidget(self.case_menu, 2, 0)
        grid.addWidget(self.case, 2, 1)
        grid.setColumnStretch(1, 1)
        self.inventory_menu.menu().aboutToShow.connect(self._fill_inventory_menu)
        self.case_menu.menu().aboutToShow.connect(self._fill_case_menu)
        work.inventory_changed.connect(self.show_inventory)
        work.day_changed.connect(self.show_inventory)
        self.show_inventory()
        self.show_case("", "")

    def show_inventory(self) -> None:
        """Show the inventory of the work and its age."""
        facts = self._work.inventory
        if facts is None:
            self.inventory.setText(self.tr("no inventory chosen"))
            self.age.setText(self.tr("Open an inventory, or make one, to begin."))
            as_problem(self.age)
            return
        self.inventory.setText(inventory_name(facts.reference))
        self.inventory.setToolTip(facts.reference)
        days = days_since(facts.taken_on)
        if days is None:
            lines = [self.tr("The inventory has no cameras yet: take the first list in (Inventory ▸ Take in a list…).")]
        else:
            lines = [self.tr("State of the inventory: {date}, {age}").format(date=_written(facts.taken_on), age=self._age(days))]
        special = self._special()
        self.age.setText("\n".join([*special, *lines]))
        self.age.setToolTip(translated(facts.read_only, {"path": facts.reference, "at": facts.as_known or ""}) if facts.read_only else "")
        old = days is None or days > OLD_DAYS or bool(special)
        (as_warning if old else as_plain)(self.age)

    def _special(self) -> list[str]:
        """What must not be overlooked: another day than today, an inventory of the past, one that can't be written."""
        facts = self._work.inventory
        if facts is None:
            return []
        lines = []
        if self._work.day is not None:
            day = dates.day(self._work.day)
            lines.append(self.tr("Cameras that were there on {day} (Inventory ▸ As of a day…)").format(day=day))
        if facts.copied_from and facts.as_known:
            lines.append(
                self.tr("Copy of {moment}, {age}, of an inventory on a server").format(
                    moment=_moment(facts.as_known), age=self._age(days_since(facts.as_known) or 0)
                )
            )
        elif facts.as_known:
            lines.append(self.tr("What was known at {moment}").format(moment=_moment(facts.as_known)))
        elif facts.read_only:
            lines.append(self.tr("Can only be read: {reason}").format(reason=_obstacles().get(facts.read_only, facts.read_only)))
        return lines

    def show_case(self, path: str, number: str) -> None:
        """Show which case is open; `path` empty for none yet."""
        name = Path(path).name if path else ""
        if number:
            self.case.setText(f"{number} – {name}")
        else:
            self.case.setText(name or self.tr("none yet; made with the first stroke"))
        self.case.setToolTip(path)

    def _age(self, days: int) -> str:
        if days <= 0:
            return self.tr("today")
        return self.tr("1 day old") if days == 1 else self.tr("{days} days old").format(days=days)

    def _menu_button(self, name: str, text: str, picture: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setIcon(icon(picture))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(self.sizePolicy().Policy.Expanding, button.sizePolicy().verticalPolicy())
        return button

    def _fill_inventory_menu(self) -> None:
        menu = self.inventory_menu.menu()
        menu.clear()

        def entry(name: str, text: str, chosen: Callable[[], object]) -> QAction:
            action: QAction = menu.addAction(text, chosen)
            action.setObjectName(name)
            return action

        entry("open", self.tr("Open…"), lambda: self.open_inventory_wanted.emit(""))
        entry("openOnServer", self.tr("Open on a server…"), self.server_inventory_wanted.emit)
        entry("newInventory", self.tr("New inventory…"), self.new_inventory_wanted.emit)
        layers = entry("showLayers", self.tr("Show its layers on the map"), self.add_layers_wanted.emit)
        take = entry("takeIn", self.tr("Take in a list…"), self.import_wanted.emit)
        undo = entry("takeBack", self.tr("Take an intake back…"), self.undo_intake_wanted.emit)
        checks = entry("check", self.tr("Check it…"), self.checks_wanted.emit)
        placing = entry("place", self.tr("Cameras to place…"), self.placing_wanted.emit)
        buildings = entry("buildings", self.tr("Buildings…"), self.buildings_wanted.emit)
        reviews = entry("reviews", self.tr("Decide what lists left open…"), self.reviews_wanted.emit)
        owners = entry("owners", self.tr("Owners and recorders…"), self.owners_wanted.emit)
        confirmation = entry("confirmation", self.tr("Confirmation round…"), self.confirmation_wanted.emit)
        menu.addSeparator()
        history = entry("history", self.tr("History of the selected record…"), self.history_wanted.emit)
        day = entry("day", self.tr("As of a day…"), self.day_wanted.emit)
        back_up = entry("backUp", self.tr("Back up…"), self.back_up_wanted.emit)
        restore = entry("restore", self.tr("Restore from a backup…"), self.restore_wanted.emit)
        copy = entry("localCopy", self.tr("Keep a copy on this computer"), self.local_copy_wanted.emit)
        copy.setToolTip(self.tr("A dated copy of the inventory on the server, to search it without the server"))
        menu.addSeparator()
        entry("deskCheck", self.tr("Is my desk all right?"), self.desk_check_wanted.emit)
        entry("demonstration", self.tr("Open the demonstration"), self.demonstration_wanted.emit)
        facts = self._work.inventory
        in_file = facts is not None and not is_on_server(facts.reference)
        for action in (layers, take, undo, checks, placing, buildings, reviews, owners, confirmation, history, day, back_up, restore):
            action.setEnabled(facts is not None)
        for action in (take, undo, placing, buildings, reviews, owners, confirmation, restore):
            action.setEnabled(facts is not None and not facts.read_only)
        copy.setVisible(facts is not None and not in_file)
        for action in (back_up, restore):
            action.setVisible(in_file or facts is None)  # a server's administrator keeps its backups
        _add_recent(menu, settings.RECENT_INVENTORIES.get(), self.open_inventory_wanted.emit)

    def _fill_case_menu(self) -> None:
        menu = self.case_menu.menu()
        menu.clear()
        menu.addAction(self.tr("New case"), self.new_case_wanted.emit)
        menu.addAction(self.tr("Open…"), lambda: self.open_case_wanted.emit(""))
        menu.addAction(self.tr("Close"), self.close_case_wanted.emit)
        _add_recent(menu, settings.RECENT_CASES.get(), self.open_case_wanted.emit)


def days_since(taken_on: Optional[str]) -> Optional[int]:
    """Whole days from a date or instant (ISO 8601) until today; None where it is missing or unreadable."""
    try:
        then = date.fromisoformat((taken_on or "")[:10])
    except ValueError:
        return None
    return (datetime.now(timezone.utc).date() - then).days


def _written(taken_on: Optional[str]) -> str:
    return dates.day(date.fromisoformat((taken_on or "")[:10]))


def _moment(text: str) -> str:
    try:
        return dates.moment(datetime.fromisoformat(text))
    except ValueError:  # written by another program
        return text


def _obstacles() -> dict[str, str]:
    """Why an inventory can't be written, in few words; the whole sentence is the tooltip."""
    return {
        "file_read_only": QCoreApplication.translate("Header", "the file is write-protected"),
        "folder_read_only": QCoreApplication.translate("Header", "its folder can't be written"),
        "network_share": QCoreApplication.translate("Header", "it lies on a network share"),
        "synchronised_folder": QCoreApplication.translate("Header", "its folder is synchronised with other computers"),
        "server_may_not_write": QCoreApplication.translate("Header", "the server gives you no right to write"),
        "server_schema_one_ahead": QCoreApplication.translate("Header", "it is of a newer version of the plugin"),
        "server_schema_one_behind": QCoreApplication.translate("Header", "its administrator has to migrate it first"),
    }


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _add_recent(menu: QMenu, recent: list[str], chosen: object) -> None:
    if recent:
        menu.addSeparator()
    for entry in recent:
        action = menu.addAction(inventory_name(entry), lambda entry=entry: chosen(entry))  # type: ignore[operator]
        action.setToolTip(entry)
