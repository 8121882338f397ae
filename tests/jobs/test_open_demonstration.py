"""The demonstration becomes an inventory of one's own: what make demo makes out of lists, whole or not at all, without a network."""

from __future__ import annotations

import dataclasses
import json
import shutil
import socket
from pathlib import Path

import pytest

from camera_requisition.core.errors import Cancelled, WriteError
from camera_requisition.jobs import demonstration_data, open_demonstration
from camera_requisition.jobs.build_views import outdated_views
from camera_requisition.jobs.open_demonstration import DemonstrationFiles, make_demonstration, place_for_demonstration
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.territory import read_territory

pytestmark = pytest.mark.usefixtures("qgis_app")

STAMPS = {"edited_by": None, "edited_at": None, "edited_with": None, "intake_id": None}


@pytest.fixture(scope="module")
def made(tmp_path_factory, qgis_app) -> DemonstrationFiles:
    folder = tmp_path_factory.mktemp("documents") / "Camera Requisition" / "demonstration"

    def refused(*_arguments: object) -> None:
        raise AssertionError("a network was asked for")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refused)
        return make_demonstration(folder, log=folder.parents[1] / "events.sqlite")


def contents(path: Path) -> dict[str, list[object]]:
    """All that an inventory says, without who wrote it when; places to the centimetre, as they are carried."""

    def centimetres(value):
        return None if value is None else round(value, 2)

    with Inventory.open(path) as inventory:
        cameras = [dataclasses.replace(one, **STAMPS, x=centimetres(one.x), y=centimetres(one.y)) for one in inventory.cameras()]
        plain = {name: value for name, value in STAMPS.items() if name != "intake_id"}
        views = {(view.camera_id, view.extent, view.assumed, view.occlusion) for view in inventory.views()}
        return {
            "cameras": sorted(cameras, key=lambda one: one.camera_id),
            "owners": sorted((dataclasses.replace(one, **plain) for one in inventory.owners()), key=lambda one: one.owner_id),
            "recorders": sorted((dataclasses.replace(one, **plain) for one in inventory.recorders()), key=lambda one: one.recorder_id),
            "lists": [(one.source, one.file_name, one.rows_read, one.added, one.rejected, one.flagged) for one in inventory.intakes()],
            "reviews": [(one.kind, one.record_id, one.other_id, dict(one.delivered)) for one in inventory.open_reviews()],
            "territory": [(polygon.wkt, code, name) for polygon, code, name in read_territory(path)],
            "views": sorted(views),
            "areas": {(view.camera_id, view.extent): view.geometry.area for view in inventory.views()},
        }


def test_it_is_what_make_demo_makes_out_of_the_lists(made, tmp_path):
    import subprocess
    import sys

    from scripts.demo.folders import REPOSITORY
    from scripts.package.stage import stage

    stage(target=tmp_path / "plugins" / "camera_requisition")
    call = [sys.executable, str(REPOSITORY / "scripts/demo/run.py"), "--data-only", "--folder", str(tmp_path / "demo")]
    done = subprocess.run([*call, "--plugins", str(tmp_path / "plugins")], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    ours, theirs = contents(made.inventory), contents(tmp_path / "demo" / "inventory.gpkg")
    areas = ours.pop("areas"), theirs.pop("areas")
    for part in theirs:
        assert ours[part] == theirs[part], part
    # A camera on its façade that stands a centimetre elsewhere sees a little more or less along the wall.
    assert areas[0] == pytest.approx(areas[1], rel=0.02, abs=1.0)
    assert json.loads(made.case.read_text(encoding="utf-8")) == json.loads((tmp_path / "demo" / "case.json").read_text(encoding="utf-8"))
    for file, layers in (("base.gpkg", ("buildings", "streets")), ("incident.gpkg", ("zone", "path", "sightings"))):
        for layer in layers:
            assert rows(made.folder / file, layer) == rows(tmp_path / "demo" / file, layer), layer


def rows(path: Path, layer: str) -> list[object]:
    from osgeo import ogr

    source = ogr.Open(str(path))
    found = source.GetLayerByName(layer)
    kinds = sorted((field.name, field.GetTypeName()) for field in found.schema)
    said = [(feature.items(), [round(bound, 2) for bound in feature.GetGeometryRef().GetEnvelope()]) for feature in found]
    return [kinds, sorted(said, key=str)]


def test_its_views_are_up_to_date_and_nothing_is_left_beside_it(made):
    assert outdated_views(str(made.inventory)) == 0
    assert [path.name for path in made.folder.parent.iterdir()] == ["demonstration"]
    assert {path.name for path in made.folder.iterdir()} == {"ATTRIBUTION.txt", "base.gpkg", "case.json", "incident.gpkg", "inventory.gpkg"}


def test_a_second_opening_leaves_it_as_it_is(made):
    before = made.inventory.read_bytes()
    assert make_demonstration(made.folder) == made
    assert made.inventory.read_bytes() == before


class StoppedAt:
    """Progress that is cancelled the n-th time that it is asked."""

    def __init__(self, times: int) -> None:
        self._left = times

    def report(self, share: float, step: str = "") -> None:
        pass

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


@pytest.mark.parametrize("times", [0, 1, 5, 9])
def test_a_cancelled_opening_leaves_nothing(tmp_path, times):
    folder = tmp_path / "documents" / "demonstration"
    with pytest.raises(Cancelled):
        make_demonstration(folder, StoppedAt(times), log=tmp_path / "events.sqlite")
    assert list(folder.parent.iterdir()) == []


def test_a_failure_at_the_end_leaves_nothing(tmp_path, monkeypatch):
    def full(*_arguments, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(open_demonstration, "build_views", full)
    with pytest.raises(WriteError, match="No space left"):
        make_demonstration(tmp_path / "demonstration", log=tmp_path / "events.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_what_a_power_cut_left_is_swept_away(tmp_path):
    left = tmp_path / ".demonstration.0123abcd.part"
    left.mkdir()
    (left / "inventory.gpkg").write_bytes(b"half")
    make_demonstration(tmp_path / "demonstration", log=tmp_path / "events.sqlite")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demonstration", "events.sqlite"]


def test_a_folder_with_something_else_is_not_touched(tmp_path):
    (tmp_path / "demonstration").mkdir()
    (tmp_path / "demonstration" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WriteError) as refused:
        make_demonstration(tmp_path / "demonstration")
    assert refused.value.code == "folder_taken"
    assert [path.name for path in (tmp_path / "demonstration").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["cameras.geojson", "lists.json", "streets.geojson", "case.json"])
def test_damaged_files_are_named(tmp_path, name):
    data = Path(shutil.copytree(demonstration_data.CARRIED, tmp_path / "data"))
    if name == "case.json":
        (data / name).unlink()
    else:
        (data / name).write_text("{", encoding="utf-8")
    with pytest.raises(WriteError) as refused:
        make_demonstration(tmp_path / "demonstration", data=data, log=tmp_path / "events.sqlite")
    assert refused.value.code == "demonstration_damaged"
    assert not (tmp_path / "demonstration").exists()


def test_a_synchronised_folder_gives_way_to_the_next(tmp_path):
    documents, profile = tmp_path / "OneDrive - Town" / "Documents" / "demonstration", tmp_path / "profile" / "demonstration"
    documents.parent.mkdir(parents=True)
    assert place_for_demonstration([documents, profile]) == profile
    assert place_for_demonstration([documents]) == documents
    assert place_for_demonstration([tmp_path / "Documents" / "demonstration", profile]) == tmp_path / "Documents" / "demonstration"


def test_one_that_was_made_is_found_wherever_it_lies(tmp_path, made):
    assert place_for_demonstration([tmp_path / "demonstration", made.folder]) == made.folder
