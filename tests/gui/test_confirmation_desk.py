"""The round of confirmation beside the map: owners to be asked, sheets, answers looked at before they are taken in, answers on paper."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QInputDialog, QMainWindow

from camera_requisition.core.errors import ListError
from camera_requisition.core.records.intake import Intake
from camera_requisition.gis import settings
from camera_requisition.gui.confirmation_desk import ConfirmationDesk
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from tests.gui.test_desk import NotedMessages
from tests.jobs.test_confirmation import CAMERAS, OWNERS, RECORDERS


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        opened.write_intake(Intake("i-1", taken_at="2024-01-10T10:00:00+01:00"), OWNERS, RECORDERS, CAMERAS)
    return str(path)


@pytest.fixture
def desk(qgis_iface, inventory, monkeypatch, qtbot, tmp_path):
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "sheets"))
    work = Work()
    made = ConfirmationDesk(qgis_iface, work, None, NotedMessages(qgis_iface))
    made.messages = made._messages
    assert work.open_inventory(inventory)
    made.show()
    done(made, qtbot)
    yield made
    made.close_down()


def done(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.running, timeout=60_000)


def shown(desk):
    owners = desk.window.owners
    return {
        owners.topLevelItem(row).text(0): [owners.topLevelItem(row).text(column) for column in range(1, 8)]
        for row in range(owners.topLevelItemCount())
    }


def choose(desk, name):
    owners = desk.window.owners
    for row in range(owners.topLevelItemCount()):
        owners.topLevelItem(row).setSelected(owners.topLevelItem(row).text(0) == name)


def write(desk, qtbot, tmp_path):
    desk.window.sender.setPlainText("Métropole\n\n Service SIG ")
    desk.window.sheets.click()
    done(desk, qtbot)
    return {folder.name[3:]: folder for folder in (tmp_path / "sheets").glob("confirmation-*/0*")}


def cameras(inventory):
    with Inventory.open(inventory) as opened:
        return {camera.camera_id: camera for camera in opened.cameras()}


def test_owners_with_something_to_confirm_are_shown_first(desk):
    assert shown(desk) == {
        "Tabac <b>& Cie": ["1", "1", "10/01/2024", "", "", "", "0476000000"],
        "Ville d'Exemple": ["3", "2", "01/05/2023", "", "", "", "csu@exemple.fr"],
    }
    assert desk.window.sheets.isEnabled()
    assert not desk.window.reminders.isEnabled(), "nobody was asked yet"
    desk.window.shown.setCurrentIndex(1)
    assert shown(desk) == {}
    assert "choose another list" in desk.window.about.text()
    assert not desk.window.sheets.isEnabled()


def test_sheets_are_written_and_the_owners_wait_for_an_answer(desk, qtbot, tmp_path):
    folders = write(desk, qtbot, tmp_path)
    assert set(folders) == {"Tabac-b-&-Cie", "Ville-d'Exemple"}
    assert desk.messages.errors == []
    assert desk.messages.done_texts == ["Sheets for 2 owners and 4 cameras are written."]
    assert settings.CONFIRMATION_SENDER.get().startswith("Métropole")
    desk.window.shown.setCurrentIndex(1)
    assert set(shown(desk)) == {"Tabac <b>& Cie", "Ville d'Exemple"}
    assert desk.window.reminders.isEnabled()


def test_only_the_chosen_are_asked(desk, qtbot, tmp_path):
    choose(desk, "Ville d'Exemple")
    assert set(write(desk, qtbot, tmp_path)) == {"Ville-d'Exemple"}


def test_an_answer_is_shown_before_it_is_taken_in(desk, inventory, qtbot, tmp_path, monkeypatch):
    folder = write(desk, qtbot, tmp_path)["Ville-d'Exemple"]
    file = folder / "confirmation.csv"
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))
    heading = next(index for index, name in enumerate(rows[0]) if "[heading_deg]" in name)
    next(row for row in rows if row[1] == "c-2")[heading] = "45"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    seen = []

    def look(accept):
        def found():
            for dialog in QApplication.topLevelWidgets():
                if dialog.objectName() == "CameraRequisitionAnswer" and dialog.isVisible():
                    rows = [dialog.rows.topLevelItem(row) for row in range(dialog.rows.topLevelItemCount())]
                    seen.append({row.text(2): (row.text(1), row.text(3)) for row in rows})
                    (dialog.accept if accept else dialog.reject)()
                    return
            QTimer.singleShot(20, found)

        QTimer.singleShot(20, found)

    look(accept=False)
    desk.window.answer.click()
    done(desk, qtbot)
    assert seen[0]["c-2"] == ("corrected", "Heading (° clockwise from true north): – → 45")
    assert cameras(inventory)["c-2"].heading_deg is None
    look(accept=True)
    desk.window.answer.click()
    done(desk, qtbot)
    assert cameras(inventory)["c-2"].heading_deg == 45.0
    assert shown(desk)["Ville d'Exemple"][5] != "", "answered on"


def test_a_file_that_is_no_sheet_is_said(desk, qtbot, tmp_path, monkeypatch):
    file = Path(tmp_path / "list.csv")
    file.write_text("a;b\n1;2\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    desk.window.answer.click()
    done(desk, qtbot)
    assert isinstance(desk.messages.errors[-1], ListError)


def test_an_answer_on_paper_is_noted_with_its_day(desk, inventory, qtbot, monkeypatch):
    choose(desk, "Ville d'Exemple")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("31/02/2026", True))
    desk.window.paper.click()
    assert "31/02/2026" in desk.messages.warnings[-1]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("05/11/2026", True))
    desk.window.paper.click()
    done(desk, qtbot)
    assert cameras(inventory)["c-2"].verified_on == "2026-11-05"
    assert cameras(inventory)["s-1"].verified_on is None
