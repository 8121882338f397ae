"""What a list left to be decided is decided once: the same list again changes nothing and asks nothing, and taking the step back asks again."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.decide_reviews import DecideRequest, decide_reviews, open_reviews
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
HEAD = "id;exploitant;x_l93;y_l93;orientation;libelle;conservation\n"


@pytest.fixture
def path(tmp_path) -> str:
    path = tmp_path / "inventory.gpkg"
    Inventory.create(path, "EPSG:2154", "Europe/Paris").close()
    return str(path)


@pytest.fixture
def take(path, tmp_path):
    """Takes a list in: rows of id, owner, metres east, heading, label, retention."""

    def taken(source, *rows, now="2026-02-01T10:00:00+01:00"):
        file = tmp_path / f"{source}.csv"
        lines = [";".join([number, owner, f"{X + east}", f"{Y}", heading, label, days]) for number, owner, east, heading, label, days in rows]
        file.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
        return import_cameras(ImportRequest(str(file), path, source, now=now, log=tmp_path / "log.sqlite"))

    return taken


@pytest.fixture
def decide(path, tmp_path):
    def decided(decision, now="2026-03-01T10:00:00+01:00"):
        answers = [(one.review.key, decision) for one in open_reviews(path)]
        return decide_reviews(DecideRequest(path, answers, by="M. Decider", now=now, log=tmp_path / "log.sqlite"))

    return decided


def content(path):
    with Inventory.open(path) as inventory:
        return (
            {one.camera_id: one for one in inventory.cameras()},
            {one.recorder_id: one for one in inventory.recorders()},
            {one.owner_id: one for one in inventory.owners()},
        )


def said(path):
    """What is recorded, without who signed it when."""
    signed = {"edited_by": None, "edited_at": None, "edited_with": None}
    return [
        {key: dataclasses.replace(one, **signed, **({"intake_id": None} if isinstance(one, Camera) else {})) for key, one in table.items()}
        for table in content(path)
    ]


OLD = ("5", "Ville de Test", 0.0, "90", "Market", "15")
RENUMBERED = ("9", "Ville de Test", 3.0, "95", "Market square", "15")


def test_a_question_shows_both_sides(path, take):
    take("City", OLD)
    take("City", RENUMBERED)
    (question,) = open_reviews(path)
    assert (question.review.kind, question.source, question.file_name) == ("same_camera", "City", "City.csv")
    assert question.distance_m == pytest.approx(3.0, abs=0.01)
    differing = {name: (one, other) for name, one, other in question.columns if one != other}
    assert differing["heading_deg"] == (95.0, 90.0)
    assert differing["label"] == ("Market square", "Market")


def test_a_renumbered_camera_is_one_and_stays_one(path, take, decide):
    take("City", OLD)
    (first,) = content(path)[0]
    take("City", RENUMBERED)
    before = said(path)
    step = decide("same")
    cameras = content(path)[0]
    kept = cameras[first]
    assert (kept.source_id, kept.heading_deg, kept.label, kept.missing_since) == ("9", 95.0, "Market square", None)
    assert (kept.edited_by, kept.edited_with) == ("M. Decider", "review")
    assert [one.merged_into for one in cameras.values() if one is not kept] == [first]
    report = take("City", RENUMBERED, now="2026-04-01T10:00:00+02:00")
    assert (report.added, report.updated, report.unchanged, report.reviews, report.missing) == (0, 0, 1, 0, 0)
    undo_intake(UndoRequest(path, step.intake_id, "U", log=Path(path).with_name("log.sqlite")))
    assert said(path) == before
    assert len(open_reviews(path)) == 1


def test_a_camera_that_two_sources_list_is_found_by_both(path, take, decide):
    take("City", OLD)
    take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""))
    decide("same")
    for source, row in (("City", OLD), ("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""))):
        report = take(source, row, now="2026-04-01T10:00:00+02:00")
        assert (report.added, report.updated, report.unchanged, report.reviews) == (0, 0, 1, 0)
    assert open_reviews(path) == []
    cameras = content(path)[0]
    merged = next(one for one in cameras.values() if one.merged_into)
    assert (merged.source, merged.status) == ("Transport", "removed")
    report = take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram stop", ""), now="2026-05-01T10:00:00+02:00")
    assert content(path)[0][merged.camera_id].status == "removed", "a list doesn't bring it back"


def test_two_cameras_stay_two_and_are_not_asked_about_again(path, take, decide):
    take("City", OLD)
    take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""))
    decide("different")
    assert len([one for one in content(path)[0].values() if one.merged_into is None]) == 2
    take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""), now="2026-04-01T10:00:00+02:00")
    assert open_reviews(path) == []


@pytest.mark.parametrize(("decision", "heading", "stated"), [("kept", 80.0, "surveyed"), ("taken", 90.0, "declared")])
def test_what_was_surveyed_is_kept_or_the_lists_word_taken(path, take, decide, decision, heading, stated):
    take("City", OLD)
    (camera,) = content(path)[0].values()
    surveyed = dataclasses.replace(camera, heading_deg=80.0, view_source="surveyed")
    with Inventory.open(path, write=True) as inventory:
        inventory.write_intake(Intake("survey", taken_at="2026-02-02T10:00:00+01:00"), cameras=[surveyed], known=[camera])
    take("City", OLD, now="2026-02-03T10:00:00+01:00")
    (question,) = open_reviews(path)
    assert question.columns == (("heading_deg", 80.0, 90.0),)
    decide(decision)
    found = content(path)[0][camera.camera_id]
    assert (found.heading_deg, found.view_source) == (heading, stated)
    take("City", OLD, now="2026-04-01T10:00:00+02:00")
    assert open_reviews(path) == []
    assert content(path)[0][camera.camera_id].heading_deg == heading


def test_an_owner_whose_name_is_only_alike_is_merged_and_found_again(path, take, decide):
    take("City", ("1", "Société des Transports Alpins", 0.0, "90", "a", "15"))
    second = ("2", "Société des Transport Alpins", 500.0, "10", "b", "7")
    take("Other", second)
    before = said(path)
    assert [one.review.kind for one in open_reviews(path)] == ["owner_doubtful"]
    step = decide("same")
    cameras, recorders, owners = content(path)
    in_use = [one for one in owners.values() if one.merged_into is None]
    assert [one.name for one in in_use] == ["Société des Transports Alpins"]
    used = {recorders[camera.recorder_id].recorder_id for camera in cameras.values()}
    assert len(used) == 1
    assert recorders[used.pop()].retention_declared_days == 7.0
    report = take("Other", second, now="2026-04-01T10:00:00+02:00")
    assert (report.added, report.updated, report.reviews) == (0, 0, 0)
    assert content(path)[2] == owners, "its other name adds no owner and changes no name"
    assert content(path)[1].keys() == recorders.keys()
    undo_intake(UndoRequest(path, step.intake_id, "U", log=Path(path).with_name("log.sqlite")))
    assert said(path)[2] == before[2]
    assert {one.camera_id: one.recorder_id for one in content(path)[0].values()} == {key: one.recorder_id for key, one in before[0].items()}


def test_a_question_is_answered_once_and_only_with_an_answer_to_it(path, take, decide, tmp_path):
    take("City", OLD)
    take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""))
    (question,) = open_reviews(path)
    before = content(path)
    for key, decision, code in ((question.review.key, "taken", "review_not_decided_so"), (9999, "same", "review_decided_before")):
        with pytest.raises(InputError) as error:
            decide_reviews(DecideRequest(path, [(key, decision)], log=tmp_path / "log.sqlite"))
        assert error.value.code == code
    assert content(path) == before


def test_merged_cameras_are_in_no_search_and_no_check(path, take, decide):
    from camera_requisition.jobs.check_inventory import CheckRequest, check_inventory

    take("City", OLD)
    take("Transport", ("T1", "Ville de Test", 2.5, "92", "Tram", ""))
    decide("same")
    with Inventory.open(path) as inventory:
        found = inventory.candidates([(X - 50, Y - 50, X + 50, Y + 50)])
    assert [one.camera.source for one in found] == ["City"]
    report = check_inventory(CheckRequest(path, log=Path(path).with_name("log.sqlite")))
    assert report.whole.known == 1
