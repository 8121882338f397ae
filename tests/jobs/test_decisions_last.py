"""What somebody has decided, merged or assigned outlives the next delivery of the same lists: they change nothing and ask nothing."""

from __future__ import annotations

import dataclasses

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.decide_reviews import DecideRequest, decide_reviews, open_reviews
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.merge_records import AssignRequest, MergeRequest, assign, merge_records, owner_book
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
HEAD = (
    "id",
    "exploitant",
    "x_l93",
    "y_l93",
    "orientation",
    "libelle",
    "conservation",
    "enregistreur",
    "telephone_exploitant",
    "remarques",
    "etat",
)
MAPPING = {
    "camera.source_id": "id", "owner.name": "exploitant", "camera.x": "x_l93", "camera.y": "y_l93", "camera.heading_deg": "orientation",
    "camera.label": "libelle", "recorder.retention_declared_days": "conservation", "recorder.name": "enregistreur",
    "owner.phone": "telephone_exploitant", "camera.notes": "remarques", "camera.status": "etat",
}  # fmt: skip


class Bench:
    """An inventory, lists for it, and decisions about it."""

    def __init__(self, folder) -> None:
        self.path = str(folder / "inventory.gpkg")
        self._folder = folder
        self.log = folder / "log.sqlite"
        self._minute = 0
        Inventory.create(folder / "inventory.gpkg", "EPSG:2154", "Europe/Paris").close()

    def now(self) -> str:
        self._minute += 1
        return f"2026-02-01T10:{self._minute:02d}:00+01:00"

    def take(self, source, *cameras):
        """Take a list in: cameras are dictionaries of its columns, `east` metres from a point."""
        lines = [";".join(HEAD)]
        for camera in cameras:
            row = {"exploitant": "Ville de Test", "orientation": "90", **camera}
            row.update(x_l93=f"{X + row.get('east', 0.0)}", y_l93=f"{Y}")
            lines.append(";".join(row.get(name, "") for name in HEAD))
        file = self._folder / f"{source}.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return import_cameras(ImportRequest(str(file), self.path, source, MAPPING, "EPSG:2154", now=self.now(), log=self.log))

    def decide(self, decision):
        answers = [(one.review.key, decision) for one in open_reviews(self.path)]
        return decide_reviews(DecideRequest(self.path, answers, by="M", now=self.now(), log=self.log))

    def merge(self, table, into, *merged, **chosen):
        return merge_records(MergeRequest(self.path, table, into, merged, chosen, by="M", now=self.now(), log=self.log))

    def assign(self, **to):
        return assign(AssignRequest(self.path, by="M", now=self.now(), log=self.log, **to))

    def undo(self, step):
        return undo_intake(UndoRequest(self.path, step.intake_id, "U", self.now(), self.log))

    def edit(self, *cameras):
        with Inventory.open(self.path, write=True) as inventory:
            known = [one for one in inventory.cameras() if one.camera_id in {camera.camera_id for camera in cameras}]
            inventory.write_intake(Intake(f"edit-{self.now()}", taken_at=self.now()), cameras=cameras, known=known)

    def content(self):
        """Cameras, recorders and owners by id, without who signed them when."""
        signed = {"edited_by": None, "edited_at": None, "edited_with": None}
        with Inventory.open(self.path) as inventory:
            cameras = {one.camera_id: dataclasses.replace(one, **signed, intake_id=None) for one in inventory.cameras()}
            recorders = {one.recorder_id: dataclasses.replace(one, **signed) for one in inventory.recorders()}
            return cameras, recorders, {one.owner_id: dataclasses.replace(one, **signed) for one in inventory.owners()}

    def camera(self, **named):
        (found,) = [one for one in self.content()[0].values() if all(getattr(one, name) == value for name, value in named.items())]
        return found


@pytest.fixture
def bench(tmp_path) -> Bench:
    return Bench(tmp_path)


def unchanged(bench, *deliveries):
    """Whether these lists, taken in again one after the other, change nothing and ask nothing."""
    before, asked = bench.content(), len(open_reviews(bench.path))
    for source, *cameras in deliveries:
        report = bench.take(source, *cameras)
        assert (report.added, report.updated, report.reviews) == (0, 0, 0), source
        after = bench.content()
        for table, kept in zip(after, before):
            assert table == kept, source
    assert len(open_reviews(bench.path)) == asked


ALPINE = {"id": "1", "exploitant": "Société des Transports Alpins", "conservation": "15", "telephone_exploitant": "04 76 00 00 01"}
ALPIN = {"id": "2", "exploitant": "Société des Transport Alpins", "conservation": "7", "telephone_exploitant": "04 76 00 00 02", "east": 500.0}


def test_the_shortest_retention_of_owners_that_are_one_stays_whichever_list_comes_next(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    bench.decide("same")
    assert [one.retention_declared_days for one in bench.content()[1].values() if one.merged_into is None] == [7.0]
    unchanged(bench, ("City", ALPINE), ("Other", ALPIN), ("City", ALPINE))


def test_a_list_that_says_something_new_of_a_merged_owner_is_heard(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    bench.decide("same")
    bench.take("Other", {**ALPIN, "telephone_exploitant": "04 76 00 00 03", "conservation": "5"})
    (owner,) = [one for one in bench.content()[2].values() if one.merged_into is None]
    (recorder,) = [one for one in bench.content()[1].values() if one.merged_into is None]
    assert (owner.phone, recorder.retention_declared_days) == ("04 76 00 00 03", 5.0)


def test_what_was_chosen_when_owners_were_merged_stays(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    into, other = bench.content()[2]
    bench.merge("owner", into, other, phone="04 76 00 00 02")
    unchanged(bench, ("City", ALPINE), ("Other", ALPIN), ("City", ALPINE))
    assert bench.content()[2][into].phone == "04 76 00 00 02"


def test_what_was_chosen_counts_no_longer_once_the_merge_is_taken_back(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    into, other = bench.content()[2]
    before = bench.content()
    bench.undo(bench.merge("owner", into, other, phone="04 76 00 00 02"))
    assert bench.content() == before
    bench.take("City", {**ALPINE, "telephone_exploitant": "04 76 00 00 02"})
    bench.take("City", ALPINE)
    assert bench.content()[2][into].phone == "04 76 00 00 01"


def test_recorders_of_a_merged_owner_are_found_by_their_names(bench):
    bench.take("City", {**ALPINE, "enregistreur": "CSU"})
    bench.take("Other", {**ALPIN, "enregistreur": "Dépôt"})
    bench.decide("same")
    unchanged(bench, ("City", {**ALPINE, "enregistreur": "CSU"}), ("Other", {**ALPIN, "enregistreur": "Dépôt"}))


def test_recorders_that_were_merged_are_found_by_their_names(bench):
    bench.take("City", {**ALPINE, "enregistreur": "CSU"})
    bench.take("Other", {**ALPIN, "enregistreur": "Dépôt"})
    bench.decide("same")
    into, other = bench.content()[1]
    bench.merge("recorder", into, other)
    unchanged(bench, ("Other", {**ALPIN, "enregistreur": "Dépôt"}), ("City", {**ALPINE, "enregistreur": "CSU"}))


def test_an_assumed_recorder_that_moved_is_found_again(bench):
    bench.take("City", {**ALPINE, "enregistreur": "CSU"}, {**ALPINE, "id": "3", "east": 900.0, "enregistreur": "Dépôt"})
    bench.take("Other", ALPIN)
    bench.decide("same")
    unchanged(
        bench, ("Other", ALPIN), ("City", {**ALPINE, "enregistreur": "CSU"}, {**ALPINE, "id": "3", "east": 900.0, "enregistreur": "Dépôt"})
    )


def test_cameras_that_were_assigned_stay_where_they_are(bench):
    cameras = [{"id": "1"}, {"id": "2", "east": 90.0}]
    bench.take("City", *cameras)
    bench.take("Shops", {"id": "9", "exploitant": "Tabac du Port", "east": 900.0})
    moved = bench.camera(source_id="2")
    step = bench.assign(cameras=[moved.camera_id], to_owner="tabac-du-port")
    unchanged(bench, ("City", *cameras))
    assert bench.camera(source_id="2").recorder_id == "tabac-du-port-1"
    bench.take("City", cameras[0], {**cameras[1], "exploitant": "Port autonome"})
    assert bench.camera(source_id="2").recorder_id == "port-autonome-1", "a list that names a third owner says something new"
    bench.undo(step)


def test_an_assignment_that_was_taken_back_binds_nobody(bench):
    bench.take("City", {"id": "1"}, {"id": "2", "east": 90.0, "exploitant": "Tabac du Port"})
    camera = bench.camera(source_id="1")
    bench.undo(bench.assign(cameras=[camera.camera_id], to_owner="tabac-du-port"))
    bench.take("City", {"id": "1", "exploitant": "Tabac du Port"}, {"id": "2", "east": 90.0, "exploitant": "Tabac du Port"})
    bench.take("City", {"id": "1"}, {"id": "2", "east": 90.0, "exploitant": "Tabac du Port"})
    assert bench.camera(source_id="1").recorder_id == "ville-de-test-1"


def test_recorders_that_were_given_to_another_owner_stay_there(bench):
    cameras = [{"id": "1", "enregistreur": "CSU"}, {"id": "2", "east": 90.0}]
    bench.take("City", *cameras)
    bench.take("Shops", {"id": "9", "exploitant": "Tabac du Port", "east": 900.0})
    bench.assign(recorders=[bench.camera(source_id="1").recorder_id], to_owner="tabac-du-port")
    unchanged(bench, ("City", *cameras))


def test_two_numbers_of_one_list_for_one_camera_are_both_found_again(bench):
    cameras = [{"id": "5"}, {"id": "9", "east": 3.0}]
    bench.take("City", cameras[0])
    bench.take("City", cameras[1])
    bench.take("City", *cameras)
    bench.decide("same")
    unchanged(bench, ("City", *cameras))
    kept = bench.camera(merged_into=None)
    bench.take("City", cameras[1])
    assert bench.camera(camera_id=kept.camera_id).missing_since is None, "a list that names it by its other number names it"


@pytest.mark.parametrize("east", [0.3, 3.0])
def test_all_that_the_list_says_of_a_renumbered_camera_is_taken_over(bench, east):
    bench.take("City", {"id": "5", "libelle": "Market", "remarques": "first"})
    new = {"id": "9", "east": east, "libelle": "Market hall", "remarques": "second", "etat": "en panne", "exploitant": "Tabac du Port"}
    bench.take("City", new)
    bench.decide("same")
    kept = bench.camera(merged_into=None)
    assert (kept.source_id, kept.x, kept.notes, kept.status) == ("9", X + east, "second", "out_of_service")
    assert kept.recorder_id == "tabac-du-port-1"
    unchanged(bench, ("City", new))


def test_where_the_known_camera_was_surveyed_the_difference_is_asked_about_at_once_and_never_again(bench):
    bench.take("City", {"id": "5"})
    bench.edit(dataclasses.replace(bench.camera(), heading_deg=80.0, view_source="surveyed"))
    new = {"id": "9", "east": 3.0, "orientation": "95"}
    bench.take("City", new)
    before = bench.content()
    step = bench.decide("same")
    assert bench.camera(merged_into=None).heading_deg == 80.0
    (question,) = open_reviews(bench.path)
    assert (question.review.kind, question.columns) == ("surveyed_differs", (("heading_deg", 80.0, 95.0),))
    unchanged(bench, ("City", new))
    bench.undo(step)
    assert bench.content() == before
    assert [one.review.kind for one in open_reviews(bench.path)] == ["same_camera"]


def test_a_decided_difference_is_not_counted_as_left_to_be_decided(bench):
    bench.take("City", {"id": "5"})
    bench.edit(dataclasses.replace(bench.camera(), heading_deg=80.0, view_source="surveyed"))
    assert bench.take("City", {"id": "5"}).reviews == 1
    assert bench.take("City", {"id": "5"}).reviews == 0, "asked already"
    bench.decide("kept")
    unchanged(bench, ("City", {"id": "5"}))
    assert bench.take("City", {"id": "5", "orientation": "100"}).reviews == 1, "another difference is another question"


def test_a_question_follows_the_known_camera_into_the_one_that_it_was_found_to_be(bench):
    bench.take("City", {"id": "5"})
    bench.take("Region", {"id": "R", "east": 4.0})
    bench.take("Transport", {"id": "T", "east": 8.0})
    city, region, transport = (bench.camera(source=source).camera_id for source in ("City", "Region", "Transport"))
    first = next(one for one in open_reviews(bench.path) if (one.review.record_id, one.review.other_id) == (region, city))
    decide_reviews(DecideRequest(bench.path, [(first.review.key, "same")], now=bench.now(), log=bench.log))
    asked = [(one.record.camera_id, one.other.camera_id) for one in open_reviews(bench.path)]
    assert set(asked) == {(transport, city)}
    bench.decide("same")
    assert bench.camera(merged_into=None).camera_id == city
    assert open_reviews(bench.path) == []


def test_owners_decided_to_be_two_are_no_longer_proposed_as_one(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    assert len(owner_book(bench.path).doubles) == 1
    step = bench.decide("different")
    assert owner_book(bench.path).doubles == ()
    bench.undo(step)
    assert len(owner_book(bench.path).doubles) == 1


def test_a_doubtful_owner_names_the_row_in_which_it_came(bench):
    bench.take("City", ALPINE)
    bench.take("Other", {"id": "8", "east": 700.0}, ALPIN)
    (question,) = open_reviews(bench.path)
    assert question.review.row_number == 3


def test_a_question_says_how_far_the_two_are_turned(bench):
    bench.take("City", {"id": "5", "orientation": "355"})
    bench.take("City", {"id": "9", "east": 3.0, "orientation": "10"})
    (question,) = open_reviews(bench.path)
    assert question.turned_deg == pytest.approx(15.0)


def test_the_same_question_asked_twice_is_answered_with_one_answer(bench):
    bench.take("City", {"id": "5"})
    bench.take("Region", {"id": "R", "east": 4.0})
    bench.take("Transport", {"id": "T", "east": 8.0})
    city, region = (bench.camera(source=source).camera_id for source in ("City", "Region"))
    (first,) = [one for one in open_reviews(bench.path) if (one.review.record_id, one.review.other_id) == (region, city)]
    decide_reviews(DecideRequest(bench.path, [(first.review.key, "same")], now=bench.now(), log=bench.log))
    assert len(open_reviews(bench.path)) == 1
    bench.decide("different")
    assert open_reviews(bench.path) == []


def test_one_camera_cannot_be_two_others(bench):
    bench.take("City", {"id": "5", "orientation": "90"})
    bench.take("Region", {"id": "R", "east": 2.0, "orientation": "250"})
    bench.take("Transport", {"id": "T", "east": 1.0, "orientation": ""})
    before = bench.content()
    with pytest.raises(InputError) as error:
        bench.decide("same")
    assert error.value.code == "review_contradicts"
    assert bench.content() == before


def test_a_new_camera_is_not_asked_to_be_one_that_was_taken_down_since(bench):
    bench.take("City", {"id": "5"})
    bench.take("Region", {"id": "R", "east": 4.0})
    bench.edit(dataclasses.replace(bench.camera(source="City"), status="removed"))
    assert open_reviews(bench.path) == []


def test_an_inventory_is_no_newer_for_what_was_merged_or_assigned_in_it(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN)
    into, other = bench.content()[2]
    merge_records(MergeRequest(bench.path, "owner", into, [other], now="2026-12-01T10:00:00+01:00", log=bench.log))
    with Inventory.open(bench.path) as inventory:
        assert inventory.taken_on == "2026-02-01"


def test_what_is_settled_is_told_once(bench):
    bench.take("City", ALPINE)
    bench.take("Other", ALPIN, {**ALPIN, "id": "3", "east": 700.0})
    bench.decide("same")
    report = bench.take("Other", ALPIN, {**ALPIN, "id": "3", "east": 700.0})
    assert [(one["row"], one["field"]) for one in report.details["flags"]["settled_kept"]["list"]] == [(2, "owner.phone")]
