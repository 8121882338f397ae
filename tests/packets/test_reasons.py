"""Every reason, near miss and warning of a search has words in both packs, filled with its values."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from camera_requisition.core.match.reasons import ASSUMED, RECORDS
from camera_requisition.core.messages import MESSAGES
from camera_requisition.packets.pack import load_pack
from tests.packets import made
from tests.packets.test_bundle import plain, write

# How core/match and core/incident give a code: as a warning with its values, as what leaves a camera out, as a note, as a reason.
_PATTERNS = (
    r'warnings\.append\(\("(\w+)"',
    r'left_out="(\w+)"',
    r'\("(view_\w+)",\)',
    r'found\.append\("(\w+)"\)',
    r'found = \["(\w+)"\]',
    r'reason = "(\w+)"',
    r'reason = .* else "(\w+)"',
)
_BY_STATUS = {"planned", "removed", "out_of_service"}


def given_codes(checkout: Path) -> set[str]:
    rooms = [checkout / "camera_requisition" / "core" / room for room in ("match", "incident")]
    files = [path for room in rooms for path in room.glob("*.py")] + [checkout / "camera_requisition" / "gis" / "incident_layers.py"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    found = {code for pattern in _PATTERNS for code in re.findall(pattern, text) if code}
    return found | set(ASSUMED.values()) | set(RECORDS.values()) | _BY_STATUS


@pytest.mark.parametrize("name", ["fr", "generic"])
def test_every_code_of_a_search_has_words_and_uses_only_its_values(checkout: Path, name: str) -> None:
    codes = given_codes(checkout)
    assert {"track_unsorted", "view_not_drawn", "too_near", "out_of_range", "view_missing", "not_yet_valid", "only_possible_reached"} <= codes
    words: Any = load_pack(name).texts["reasons"]
    assert codes - set(words) == set()
    for code in codes:
        places = re.compile(r"\{(\w+)\}")
        assert set(places.findall(words[code])) <= set(places.findall(MESSAGES[code])), code


def test_a_warning_stands_in_the_report_in_french_with_its_values(qgis_app: Any, tmp_path: Path) -> None:
    found = replace(made.result(), warnings=(("camera_date_unreadable", {"camera_id": "C7", "column": "valid_from", "text": "automne"}),))
    report = write(tmp_path, found=found)
    with zipfile.ZipFile(report.folder / "case-file" / "report.odt") as archive:
        content = archive.read("content.xml").decode("utf-8")
    text = plain(unescape(re.sub(r"<[^>]*>", " ", content)))
    assert "caméra C7" in text
    assert "« automne » dans valid_from n'est pas une date" in text
    assert "{" not in text
