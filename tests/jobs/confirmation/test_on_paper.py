"""Answers on paper."""

from __future__ import annotations

import dataclasses

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.jobs.confirm_on_paper import PaperRequest, confirm_on_paper
from camera_requisition.store.inventory import Inventory
from tests.jobs.confirmation.made import DAY, TAKEN_AT, cameras


def test_a_paper_answer_confirms_all_or_some(path, asked, tmp_path):
    log = tmp_path / "log.sqlite"
    assert confirm_on_paper(PaperRequest(path, "city", DAY, ["c-1"], now=TAKEN_AT, log=log)) == 1
    assert cameras(path)["c-2"].verified_on == "2023-05-01"
    assert confirm_on_paper(PaperRequest(path, "city", DAY, now=TAKEN_AT, log=log)) == 3
    assert cameras(path)["c-9"].verified_on is None, "what was removed isn't asked about"
    found = cameras(path)
    assert [found[one].verified_on for one in ("c-1", "c-2", "c-3", "s-1")] == [DAY, DAY, DAY, None]


@pytest.mark.parametrize(("day", "code"), [("05/12/2026", "date_unreadable"), ("2026-12-07", "confirmation_day_ahead")])
def test_an_answer_has_a_day_that_has_been(path, asked, answer, tmp_path, day, code):
    with pytest.raises(InputError) as error:
        answer(asked["city"] / "confirmation.csv", answered_on=day)
    assert error.value.code == code
    with pytest.raises(InputError) as error:
        confirm_on_paper(PaperRequest(path, "city", day, now=TAKEN_AT, log=tmp_path / "log.sqlite"))
    assert error.value.code == code


def test_on_paper_nothing_is_confirmed_twice_or_for_others(path, asked, tmp_path):
    paper = PaperRequest(path, "city", DAY, now=TAKEN_AT, log=tmp_path / "log.sqlite")
    confirm_on_paper(paper)
    with Inventory.open(path) as inventory:
        steps = len(inventory.intakes())
    confirm_on_paper(paper)
    confirm_on_paper(dataclasses.replace(paper, day="2026-11-30"))
    with Inventory.open(path) as inventory:
        assert len(inventory.intakes()) == steps
    assert cameras(path)["c-1"].verified_on == DAY
    with pytest.raises(InputError) as error:
        confirm_on_paper(dataclasses.replace(paper, cameras=["s-1"]))
    assert error.value.code == "confirmation_camera_not_asked"
