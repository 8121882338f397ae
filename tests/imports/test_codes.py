"""Every code that the importer raises, flags or gives as a reason has its sentence."""

from __future__ import annotations

import re

from camera_requisition.core.messages import MESSAGES

_RAISED = re.compile(r'(?:ListError|WriteError)\(\s*"(\w+)"')
_FLAGGED = re.compile(r'Flag\("(\w+)"')
_REASONS = re.compile(
    r'(?:fault=|Rejection\(row\.number, |refuse\(|return )"(\w+_\w+)"|(?:None|digits|value\)|value, flag =.*?), "(\w+_\w+_\w+)"'
)


def test_every_code_has_a_sentence(checkout):
    folder = checkout / "camera_requisition" / "imports"
    files = [*folder.rglob("*.py"), checkout / "camera_requisition" / "jobs" / "import_cameras.py"]
    codes = set()
    for file in files:
        text = file.read_text(encoding="utf-8")
        for pattern in (_RAISED, _FLAGGED, _REASONS):
            codes |= {code for match in pattern.finditer(text) for code in match.groups() if code}
    assert len(codes) > 40, "the patterns still find the codes"
    assert codes - {"man_made"} <= set(MESSAGES), sorted(codes - set(MESSAGES))
