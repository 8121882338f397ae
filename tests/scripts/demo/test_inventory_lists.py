"""The invented inventory: the same at every run, untidy as ordered, and evidently invented."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
import shapely
from pyproj import CRS, Geod, Transformer

from scripts.demo.cameras import DemoCamera, Lambert, invented_cameras
from scripts.demo.inventory_lists import DeliveredList, as_wind, decimal_comma, write_lists
from scripts.demo.nantes import DEMO_AREA, BaseMap
from scripts.demo.owners import Owner, invented_owners

RESERVED_FOR_FICTION = re.compile(r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")
SAYS_THAT_IT_IS_INVENTED = re.compile(r"imagin|ficti|invent|nulle-part", re.IGNORECASE)


@pytest.fixture(scope="module", params=["town", "nantes"])
def base(request: pytest.FixtureRequest) -> BaseMap:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def cameras(base: BaseMap) -> list[DemoCamera]:
    return invented_cameras(base, DEMO_AREA)


@pytest.fixture(scope="module")
def lists(base: BaseMap, tmp_path_factory: pytest.TempPathFactory) -> list[DeliveredList]:
    return write_lists(base, DEMO_AREA, tmp_path_factory.mktemp("demo") / "lists")


def test_there_are_about_300_cameras_of_about_40_owners_public_and_private(cameras: list[DemoCamera]) -> None:
    owners = {camera.owner.owner_id for camera in cameras if camera.owner}
    assert 285 <= len(cameras) <= 330
    assert 36 <= len(owners) <= 44
    kinds = {camera.owner.kind for camera in cameras if camera.owner}
    assert kinds == {
        "commune",
        "intercommunal",
        "state",
        "transport",
        "social_landlord",
        "co_ownership",
        "company",
        "shop",
        "health",
        "legal",
        "press",
        "person",
        "other",
    }


def test_two_runs_write_the_same_texts(lists: list[DeliveredList], base: BaseMap, tmp_path: Path) -> None:
    again = write_lists(base, DEMO_AREA, tmp_path / "again")
    for first, second in zip(lists, again):
        if first.file.suffix != ".shp":  # whose side files carry the day
            assert first.file.read_bytes() == second.file.read_bytes()


@pytest.mark.parametrize("owner", invented_owners(), ids=lambda owner: owner.owner_id)
def test_every_owner_is_evidently_invented(owner: Owner) -> None:
    assert SAYS_THAT_IT_IS_INVENTED.search(owner.name)
    assert RESERVED_FOR_FICTION.fullmatch(owner.phone)
    assert owner.email.endswith(".example")
    assert owner.registration_number is None or not _passes_luhn(owner.registration_number)


def test_owners_and_recorders_have_ids_of_their_own() -> None:
    owners = invented_owners()
    recorders = [recorder.recorder_id for owner in owners for recorder in owner.recorders]
    assert len({owner.owner_id for owner in owners}) == len(owners)
    assert len({owner.phone for owner in owners}) == len(owners)
    assert len(set(recorders)) == len(recorders)


def test_the_registration_check_tells_real_from_invented() -> None:
    # The example number of the check digit's own description.
    assert _passes_luhn("79927398713")


def test_no_list_names_a_real_mail_domain_or_telephone(lists: list[DeliveredList]) -> None:
    for delivered in lists:
        content = delivered.file.read_bytes()
        for part in delivered.file.parent.glob(delivered.file.stem + ".dbf"):
            content = part.read_bytes()
        text = content.decode("cp1252" if "videoprotection" in delivered.file.name else "utf-8", "replace")
        assert not [mail for mail in re.findall(r"[\w.-]+@[\w.-]+\w", text) if not mail.endswith(".example")]
        assert not [phone for phone in re.findall(r"(?<![\d.,])0\d(?: \d\d){4}", text) if not RESERVED_FOR_FICTION.fullmatch(phone)]


def test_cameras_stand_apart_and_outside_houses_unless_indoors(base: BaseMap, cameras: list[DemoCamera]) -> None:
    # Shrunk by more than the centimetres to which coordinates are delivered.
    houses = shapely.STRtree([one.geometry.buffer(-0.05) for one in base.buildings])
    inside = {camera.number for camera in cameras if len(houses.query(shapely.Point(camera.x, camera.y), predicate="within"))}
    assert inside
    assert inside <= {camera.number for camera in cameras if camera.indoor}
    assert len({(camera.x, camera.y) for camera in cameras}) == len(cameras)


def test_a_facade_camera_touches_a_house_closely_enough_to_be_mounted_on_it(base: BaseMap, cameras: list[DemoCamera]) -> None:
    houses = shapely.STRtree([one.geometry for one in base.buildings])
    on_walls = [camera for camera in cameras if camera.label.startswith("Façade")]
    assert len(on_walls) > 80
    for camera in on_walls:
        assert len(houses.query(shapely.Point(camera.x, camera.y), predicate="dwithin", distance=0.05))


def test_records_have_the_gaps_that_real_lists_have(cameras: list[DemoCamera]) -> None:
    share = {
        "no field of view": sum(camera.hfov_deg is None for camera in cameras) / len(cameras),
        "no range": sum(camera.range_m is None for camera in cameras) / len(cameras),
        "no heading": sum(not camera.headings for camera in cameras) / len(cameras),
    }
    assert share["no field of view"] > 0.7
    assert share["no range"] > 0.7
    assert 0.15 < share["no heading"] < 0.45
    assert {camera.status for camera in cameras} == {None, "in_service", "out_of_service", "planned", "removed"}
    assert {camera.kind for camera in cameras} == {None, "fixed", "ptz", "fisheye", "anpr"}
    assert any(camera.indoor for camera in cameras)
    assert any(len(camera.headings) > 1 for camera in cameras)


def test_recorders_keep_from_3_to_30_days_or_say_nothing() -> None:
    recorders = [recorder for owner in invented_owners() for recorder in owner.recorders]
    figures = {days for one in recorders for days in (one.authorised_days, one.declared_days, one.observed_days) if days}
    assert {3, 30} <= figures
    assert max(figures) == 30
    assert any(one.authorised_days is one.declared_days is one.observed_days is None for one in recorders)
    assert {"continuous", "motion", "alarm", "scheduled", "none", None} == {one.recording for one in recorders}
    assert sum(one.access == "habilitation" for one in recorders) == 1


def test_the_municipal_list_is_windows_1252_with_decimal_commas(lists: list[DeliveredList]) -> None:
    text = lists[0].file.read_bytes().decode("cp1252")
    with pytest.raises(UnicodeDecodeError):
        lists[0].file.read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert re.fullmatch(r"35[45]\d{3}(,\d{1,2})?", rows[0]["x_l93"])
    assert {"Propriétaire", "Azimut", "Portée (m)"} <= set(rows[0])
    assert sum(not re.fullmatch(r"35[45]\d{3}(,\d+)?", row["x_l93"]) for row in rows) == 2


def test_headings_of_the_private_list_are_written_in_many_ways(lists: list[DeliveredList]) -> None:
    rows = list(csv.DictReader(io.StringIO(lists[1].file.read_text(encoding="utf-8"))))
    written = {row["orientation"] for row in rows}
    for form in (r"\d+°", r"[NSEO]{1,3}", r"\d+", r"\d+,\d", r"\d+;\d+", r"inconnu", r""):
        assert any(re.fullmatch(form, text) for text in written), form


def test_every_mapped_column_is_delivered(lists: list[DeliveredList]) -> None:
    from osgeo import ogr

    for delivered in lists:
        if delivered.mapping is None:
            continue
        source = ogr.Open(str(delivered.file))
        if delivered.file.suffix == ".csv":
            encoding = "cp1252" if "videoprotection" in delivered.file.name else "utf-8-sig"
            first = delivered.file.read_text(encoding=encoding).splitlines()[0]
            columns = next(csv.reader([first], delimiter=";" if ";" in first else ","))
        else:
            definition = source.GetLayer(0).GetLayerDefn()
            columns = [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]
        mapping = json.loads(delivered.mapping.read_text(encoding="utf-8"))
        assert set(mapping.values()) <= set(columns), delivered.file.name
        assert all(re.fullmatch(r"(camera|recorder|owner)\.[a-z_]+", target) for target in mapping)


def test_the_shapefile_is_lambert_93(lists: list[DeliveredList]) -> None:
    projection = lists[3].file.with_suffix(".prj").read_text(encoding="ascii")
    assert CRS.from_wkt(projection).to_epsg(min_confidence=20) == 2154


def test_headings_are_true_bearings() -> None:
    # Convergence of Lambert-93 as IGN gives it: n·(longitude - 3°), n = 0.7256077650.
    convergence = (-1.555 - 3.0) * 0.7256077650
    assert Lambert().true_bearing(355_240, 6_689_330, 90.0) == round(90.0 + convergence)
    # A point 100 m towards true north keeps its longitude.
    to_degrees = Transformer.from_crs(2154, 4326, always_xy=True)
    longitude, latitude = to_degrees.transform(355_240, 6_689_330)
    north = Geod(ellps="GRS80").fwd(longitude, latitude, 0, 100)
    assert north[0] == pytest.approx(longitude)


@pytest.mark.parametrize(("heading", "wind"), [(0, "N"), (348.76, "N"), (11.24, "N"), (22.5, "NNE"), (225, "SO"), (270, "O"), (292.5, "ONO")])
def test_winds_are_the_nearest_of_sixteen_in_french(heading: float, wind: str) -> None:
    assert as_wind(heading) == wind


@pytest.mark.parametrize(("value", "text"), [(None, ""), (0.0, "0"), (100, "100"), (3.5, "3,5"), (355123.46, "355123,46")])
def test_numbers_are_written_with_a_decimal_comma(value: float, text: str) -> None:
    assert decimal_comma(value) == text


def _passes_luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
