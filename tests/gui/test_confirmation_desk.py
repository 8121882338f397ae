"""The round of confirmation beside the map: owners to be asked, sheets, answers looked at before they are taken in, answers on paper."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMainWindow

from camera_requisition.core.errors import ListError
from camera_requisition.core.records.intake import Intake
from camera_requisition.gis import settings
from camera_requisition.gui.confirmation_desk import ConfirmationDesk
from camera_requisition.gui.dialogs.confirmation import AnswerPreview
from camera_requisition.gui.dialogs.paper_answer import CAMERA_ID
from camera_requisition.gui.work import Work
from camera_requisition.jobs.take_confirmation import AnswerReport, AnswerRow
from camera_requisition.store.inventory import Inventory
from tests.gui.test_desk import NotedMessages
from tests.jobs.confirmation.made import CAMERAS, OWNERS, RECORDERS


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
    assert desk.messages.done_texts == ["Sheets are written. Owners: 2, cameras: 4."]
    assert settings.CONFIRMATION_SENDER.get().startswith("Métropole")
    assert shown(desk) == {}, "nobody is asked again while an answer is awaited"
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


def on_paper(act):
    """Do `act` with the dialog of the paper answer once it is there."""

    def found():
        for dialog in QApplication.topLevelWidgets():
            if dialog.objectName() == "CameraRequisitionPaperAnswer" and dialog.isVisible():
                act(dialog)
                return
        QTimer.singleShot(20, found)

    QTimer.singleShot(20, found)


def test_an_answer_on_paper_is_noted_with_its_day_and_its_cameras(desk, inventory, qtbot):
    choose(desk, "Ville d'Exemple")
    texts = []

    def fill_in(dialog):
        texts.append(dialog.about.text())
        dialog._none.click()
        assert not dialog._buttons.button(dialog._buttons.StandardButton.Ok).isEnabled()
        rows = {item.data(0, CAMERA_ID): item for item in dialog._items()}
        assert list(rows) == ["c-2", "c-3", "c-1"], "in the order of the sheet, without the removed one"
        rows["c-2"].setCheckState(0, Qt.CheckState.Checked)
        texts.append(dialog.about.text())
        dialog.day.setDate(QDate(2026, 11, 5))
        dialog.accept()

    on_paper(fill_in)
    desk.window.paper.click()
    done(desk, qtbot)
    found = cameras(inventory)
    assert [found[one].verified_on for one in ("c-1", "c-2", "c-3", "s-1")] == [None, "2026-11-05", "2026-10-01", None]
    assert texts == ["All cameras (3), the owner and its recorders count as confirmed.", "1 of 3 cameras count as confirmed."]


def test_a_paper_answer_can_be_given_up(desk, inventory, qtbot):
    choose(desk, "Ville d'Exemple")
    on_paper(lambda dialog: dialog.reject())
    desk.window.paper.click()
    done(desk, qtbot)
    assert cameras(inventory)["c-2"].verified_on == "2023-05-01"


def test_what_of_a_file_cannot_be_read_is_said_before_it_is_taken_in(desk):
    report = AnswerReport((AnswerRow(2, "confirmed", "c-1"),), ("Ville",), None, ("type",), ("kind", "latitude"))
    preview = AnswerPreview(report, "answer.csv")
    assert preview.lost.text() == ("Columns whose names were lost, and that were not read: type\nColumns that are missing: Kind, latitude")
    assert AnswerPreview(AnswerReport((), ()), "answer.csv").lost.text() == ""
