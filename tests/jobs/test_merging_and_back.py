"""Whatever is merged and assigned, in whatever order: every camera reaches an owner in use, every earlier state is kept, and all of it taken
back again, the newest first, leaves the inventory as it was."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.merge_records import AssignRequest, MergeRequest, assign, merge_records
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

OWNERS = [Owner(f"o{number}", f"Owner {number}", phone=f"0{number}", city="Town") for number in range(4)]
RECORDERS = [Recorder(f"r{number}", f"o{number % 4}", assumed=number < 4, retention_declared_days=float(5 + number)) for number in range(6)]
CAMERAS = [Camera(f"c{number}", f"r{number % 6}") for number in range(8)]
steps = st.lists(
    st.one_of(
        st.tuples(st.just("owner"), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.just("recorder"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("camera"), st.integers(0, 7), st.integers(0, 3)),
    ),
    min_size=1,
    max_size=6,
)


def content(path):
    signed = {"edited_by": None, "edited_at": None, "edited_with": None}
    with Inventory.open(path) as inventory:
        cameras = {one.camera_id: dataclasses.replace(one, **signed, intake_id=None) for one in inventory.cameras()}
        recorders = {one.recorder_id: dataclasses.replace(one, **signed) for one in inventory.recorders()}
        return cameras, recorders, {one.owner_id: dataclasses.replace(one, **signed) for one in inventory.owners()}


def step(path, log, now, what, one, other):
    """Carry a step out where it makes sense; its id, else None."""
    _, recorders, owners = content(path)
    if what == "camera":
        if owners[f"o{other}"].merged_into:
            return None
        return assign(AssignRequest(path, [f"c{one}"], to_owner=f"o{other}", now=now, log=log)).intake_id
    held, letter = (owners, "o") if what == "owner" else (recorders, "r")
    into, gone = held[f"{letter}{one}"], held[f"{letter}{other}"]
    if one == other or into.merged_into or gone.merged_into:
        return None
    return merge_records(MergeRequest(path, what, f"{letter}{one}", [f"{letter}{other}"], now=now, log=log)).intake_id


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_nobody_is_lost_and_everything_can_be_taken_back(chosen):
    with tempfile.TemporaryDirectory() as folder:
        path, log = str(Path(folder) / "inventory.gpkg"), Path(folder) / "log.sqlite"
        with Inventory.create(Path(path), "EPSG:2154", "Europe/Paris") as inventory:
            inventory.write_intake(Intake("i", taken_at="2026-01-01T10:00:00+01:00"), OWNERS, RECORDERS, CAMERAS)
        states = [content(path)]
        done = []
        for minute, (what, one, other) in enumerate(chosen):
            intake_id = step(path, log, f"2026-02-01T10:{minute:02d}:00+01:00", what, one, other)
            if intake_id is not None:
                done.append(intake_id)
                states.append(content(path))
            cameras, recorders, owners = content(path)
            assert len(cameras) == len(CAMERAS)
            for camera in cameras.values():
                recorder = recorders[camera.recorder_id]
                assert recorder.merged_into is None
                assert owners[recorder.owner_id].merged_into is None
        for minute, intake_id in enumerate(reversed(done)):
            assert content(path) == states.pop()
            undo_intake(UndoRequest(path, intake_id, "U", f"2026-02-01T11:{minute:02d}:00+01:00", log))
        assert content(path) == states.pop()
        _every_state_is_in_the_history(path)


def _every_state_is_in_the_history(path):
    """The first state of each record that was ever changed is still told by its history."""
    first = {one.owner_id: one for one in OWNERS}
    with Inventory.open(path) as inventory:
        for owner_id, owner in first.items():
            states, _ = inventory.earlier_states("owner", owner_id)
            if states:
                told = states[0].record
                assert (told.name, told.phone, told.merged_into) == (owner.name, owner.phone, None)
