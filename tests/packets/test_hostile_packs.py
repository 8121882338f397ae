"""A pack with a hostile value anywhere is refused when it is loaded, or prints: nothing ends in the middle of the papers."""

from __future__ import annotations

import json
import shutil

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import PackError
from camera_requisition.core.ports import SilentProgress
from camera_requisition.packets.bundle import write_packet
from camera_requisition.packets.pack import PACKS, load_pack
from tests.packets import made
from tests.packets.test_pack_reader import DATA, NAMES, PLACES

HOSTILE = (
    *("{", "{0}", "{}", "{{", "{x}", "{day!r:>5}", "%s %d", "<b>&amp;", "]]>", "x" * 10_000, "", " ", "\n\n\n", "\u202e\u05d0", "{{7*7}}"),
    *("a\tb", "9999-12-31", "0001-01-01", "١", "\u0301"),
    *(-1, 0, 1e6, 1e-9, 0.5, True, None, [], {}),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.data(), st.sampled_from(HOSTILE))
def test_a_pack_is_refused_or_prints(qgis_app, tmp_path_factory, name, data, hostile):
    place = data.draw(st.sampled_from(PLACES[name]))
    changed = json.loads(json.dumps(DATA[name]))
    holder = changed
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = hostile
    folder = tmp_path_factory.mktemp("pack")
    shutil.copytree(PACKS / name, folder / "pack")
    (folder / "pack" / "pack.json").write_text(json.dumps(changed, ensure_ascii=False, indent=1), encoding="utf-8")
    try:
        pack = load_pack(folder / "pack")
    except PackError:
        return
    report = write_packet(made.request(pack=pack), folder / "out", SilentProgress())
    assert list(report.folder.glob("*/requisition.pdf"))
