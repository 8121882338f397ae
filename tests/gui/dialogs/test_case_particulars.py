"""The particulars: what the frame still needs, and what the signer should know, while one types."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from camera_requisition.gis.time_zones import zone
from camera_requisition.gui.dialogs.case_particulars import CaseParticularsDialog

COMPLETE = {
    "number": "2026/77",
    "time_zone": "Europe/Paris",
    "frame": "flagrance",
    "offence": "vol",
    "articles": "311-1",
    "service": {"name": "Brigade", "phone": "+33 2"},
    "signer": {"rank": "Capitaine", "name": "Morvan", "capacity": "officier de police judiciaire"},
}


@pytest.fixture
def dialog(qtbot):
    """`dialog(**changes)` opens the dialog of a complete case with changes."""

    def made(**changes):
        opened = CaseParticularsDialog({**COMPLETE, **changes}, "fr")
        qtbot.addWidget(opened)
        return opened

    return made


def days_ago(days):
    """As the case counts, in its zone: between midnight in Paris and midnight in UTC a machine has another day."""
    return (datetime.now(zone("Europe/Paris")).date() - timedelta(days=days)).isoformat()


def test_a_flagrance_of_nine_days_needs_its_extension_and_one_of_seventeen_is_over(dialog):
    running, extended, ended = (dialog(opened_on=days_ago(days)) for days in (7, 8, 16))
    assert running.missing.text() == "Complete: nothing is missing."
    late = extended.missing.text()
    assert "procureur de la République" in late
    assert "préliminaire" in late
    assert "est terminée" in ended.missing.text()


def test_an_assistant_names_the_officer_who_controls_him(dialog):
    opened = dialog(opened_on=days_ago(1))
    box = opened.fields["signer.capacity"]
    offered = [box.itemText(index) for index in range(box.count())]
    assistant = next(text for text in offered if text.startswith("assistant d'enquête"))
    box.setCurrentText(assistant)
    assert "Under the control of" in opened.missing.text()
    opened.fields["signer.under"].setText("Cdt Rivière")
    assert "Complete: nothing is missing." in opened.missing.text()
    assert opened.particulars()["signer"]["under"] == "Cdt Rivière"


def test_a_capacity_that_the_pack_does_not_know_is_kept_as_typed(dialog):
    opened = dialog(signer={"rank": "Capitaine", "name": "Morvan", "capacity": "APJ"})
    assert opened.particulars()["signer"]["capacity"] == "APJ"


def test_an_authorisation_that_has_expired_is_said_at_once(dialog):
    opened = dialog(
        frame="preliminary",
        authorisation={"kind": "general", "by": "Mme Rivière", "reference": "IG 7", "expires": days_ago(1)},
    )
    assert "expiré" in opened.missing.text()


def test_a_broken_pack_is_said_and_typing_goes_on(qtbot, tmp_path):
    opened = CaseParticularsDialog(COMPLETE, str(tmp_path))
    qtbot.addWidget(opened)
    assert "pack" in opened.missing.text()
    opened.fields["offence"].setText("vol avec arme")
    assert opened.particulars()["offence"] == "vol avec arme"
