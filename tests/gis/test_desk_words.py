"""What the look at the desk says, in words for people."""

from __future__ import annotations

from dataclasses import dataclass, field

from camera_requisition.gis.desk_words import finding_text


@dataclass
class Found:
    code: str
    values: dict = field(default_factory=dict)
    subject: str = "clock"
    verdict: str = "fine"


def test_the_clock_is_told_as_it_hangs_on_the_wall_with_its_offset(qgis_app):
    assert finding_text(Found("desk_clock", {"now": "2026-11-27T11:27:15+01:00"})).startswith("27/11/2026 11:27:15 (UTC+01:00). ")
    behind = finding_text(Found("desk_clock_behind", {"now": "2026-11-27T11:27:15+00:00", "last": "yesterday"}))
    assert "27/11/2026 11:27:15 (UTC+00:00)" in behind
    assert "yesterday" in behind
