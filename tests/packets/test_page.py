"""Headings have the size that a pack's style sheet gives them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.paper import Paper, write_pdf
from camera_requisition.packets.text_part import TextPart


def heights(path: Path) -> dict[str, float]:
    """Height of each word in points, by another program."""
    text = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True).stdout.decode("utf-8")
    found = re.findall(r'yMin="([\d.]+)" [^>]*yMax="([\d.]+)">([^<]+)</word>', text)
    return {word: float(bottom) - float(top) for top, bottom, word in found}


@pytest.mark.parametrize("heading", ["h1", "h2", "h3"])
def test_a_heading_is_as_large_as_its_style_says(qgis_app: Any, tmp_path: Path, heading: str) -> None:
    style = f"<style>{heading}, .same {{ font-size: 14pt; }}</style>"
    html = f'{style}<{heading}>Heading <i>slanted</i></{heading}><p class="same">Words</p>'
    write_pdf(Paper("x", Furniture("DejaVu Sans", "X", "{page}/{pages}"), [TextPart(html, "DejaVu Sans")]), tmp_path / "x.pdf")
    found = heights(tmp_path / "x.pdf")
    assert found["Heading"] == pytest.approx(found["Words"], rel=0.02)
    # a face without an italic of its own is slanted or replaced, a little higher; Qt's own enlargement is 17 % at least
    assert found["slanted"] == pytest.approx(found["Words"], rel=0.08)
