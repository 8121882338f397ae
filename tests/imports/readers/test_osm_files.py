"""OpenStreetMap extracts."""

from __future__ import annotations

import pytest
from osgeo import gdal

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.cells import parse_tags
from camera_requisition.imports.readers.opening import open_list

EXTRACT = """<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6'>
<node id='30' lat='48' lon='2'><tag k='man_made' v='surveillance'/><tag k='note' v='a &quot;quoted&quot; \\back, =&gt;x é'/></node>
<node id='2' lat='48.0' lon='2.0'/>
<node id='3' lat='48.0' lon='2.2'/>
<node id='4' lat='48.2' lon='2.2'><tag k='highway' v='bus_stop'/></node>
<node id='5' lat='48.2' lon='2.0'/>
<way id='10'><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='5'/><nd ref='2'/><tag k='man_made' v='surveillance'/></way>
<way id='11'><nd ref='2'/><nd ref='3'/><tag k='man_made' v='surveillance'/></way>
<way id='12'><nd ref='2'/><nd ref='99'/><tag k='man_made' v='surveillance'/><tag k='name' v='half outside'/></way>
<way id='13'><center lat='48.1' lon='2.1'/><tag k='man_made' v='surveillance'/></way>
<way id='14'><nd ref='2'/><nd ref='3'/><tag k='highway' v='footway'/></way>
<relation id='22'><tag k='type' v='site'/><tag k='man_made' v='surveillance'/></relation>
</osm>
"""


def opened(tmp_path, text, name="extract.osm"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return open_list(str(path))


@pytest.fixture
def rows(tmp_path):
    return {row.source_id: row for row in opened(tmp_path, EXTRACT).rows()}


def test_every_surveillance_object_is_a_row_and_nothing_else(rows):
    assert set(rows) == {"node/30", "way/10", "way/11", "way/12", "way/13", "relation/22"}


def test_tags_are_whole(rows):
    assert rows["node/30"].cells == {"man_made": "surveillance", "note": 'a "quoted" \\back, =>x é'}


def test_ways_are_placed_at_the_middle_of_their_shape(rows):
    assert (rows["way/10"].x, rows["way/10"].y) == pytest.approx((2.1, 48.1))
    assert (rows["way/11"].x, rows["way/11"].y) == pytest.approx((2.1, 48.0))
    assert [flag.code for flag in rows["way/11"].flags] == ["position_from_shape"]


def test_what_the_driver_leaves_out_is_kept(rows):
    assert (rows["way/12"].x, rows["way/12"].cells["name"], rows["way/12"].flags[0].code) == (None, "half outside", "position_missing")
    assert (rows["way/13"].x, rows["way/13"].y) == (2.1, 48.1)
    assert rows["relation/22"].x is None


def test_entities_are_not_expanded(tmp_path):
    bomb = '<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    text = EXTRACT.replace("<osm version", bomb + "\n<osm version", 1).replace("half outside", "&b;")
    try:
        names = [row.cells.get("name", "") for row in opened(tmp_path, text).rows()]
    except ListError:
        return
    assert all(len(name) < 100 for name in names)


@pytest.mark.parametrize(
    ("text", "code"),
    [("<osm version='0.6'><node id='1' lat='1' lon='1'/></osm>", "list_osm_no_cameras"), ("no xml at all", "list_osm_broken"),
     (EXTRACT[:400], "list_osm_broken")],
)  # fmt: skip
def test_what_cannot_be_read_is_named(tmp_path, text, code):
    with pytest.raises(ListError) as caught:
        opened(tmp_path, text)
    assert caught.value.code == code


def test_a_broken_pbf_is_named(tmp_path):
    (tmp_path / "extract.osm.pbf").write_bytes(b"\x00\x00\x00\x0dOSM junk" * 40)
    with pytest.raises(ListError):
        open_list(str(tmp_path / "extract.osm.pbf"))


def test_reading_leaves_gdals_error_mode_as_it_was(tmp_path):
    before = gdal.GetUseExceptions()
    opened(tmp_path, EXTRACT)
    assert gdal.GetUseExceptions() == before


def test_hstore_escapes():
    assert parse_tags(r'"a"=>"b","c \"d\""=>"e\\f","g"=>""') == {"a": "b", 'c "d"': "e\\f", "g": ""}
