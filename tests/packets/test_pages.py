"""Every page of every paper is looked at as rendered; hostile texts change no layout, read no file, run nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import pytest

from camera_requisition.core.errors import PackError
from camera_requisition.core.legal.types import Authorisation, Delivery, Service, Signer
from camera_requisition.core.ports import SilentProgress
from camera_requisition.packets.bundle import write_packet
from camera_requisition.packets.pack import PACKS, load_pack
from camera_requisition.packets.request import RELEASE, REMINDER
from tests.packets import made
from tests.packets.pages import faults, rendered, words
from tests.packets.test_papers import of_city

KINDS = ({"keep", "requisition"}, {REMINDER}, {RELEASE})


def write(folder, **values):
    return write_packet(made.request(**values), folder, SilentProgress())


def all_faults(packet, scratch):
    found = []
    for pdf in sorted(packet.folder.rglob("*.pdf")):
        name = str(pdf.relative_to(packet.folder))
        # the maps of these packets are blank ones: pages with a frame
        for fault in faults(pdf, scratch / name.replace("/", "-"), blank_backs=pdf.name == "print-all.pdf"):
            found.append(f"{name}: {fault}")
    return found


@pytest.mark.parametrize("pack", ["fr", "generic"])
@pytest.mark.parametrize("kinds", KINDS, ids=["requisition", "reminder", "release"])
def test_no_page_is_blank_cut_or_covered(qgis_app, tmp_path, pack, kinds):
    packet = write(tmp_path / "out", pack=pack, kinds=frozenset(kinds), sent_at={})
    assert all_faults(packet, tmp_path / "pictures") == []


@pytest.mark.parametrize("pack", ["fr", "generic"])
def test_forty_cameras_break_well_over_pages(qgis_app, tmp_path, pack):
    packet = write(tmp_path / "out", found=of_city(40), pack=pack)
    assert all_faults(packet, tmp_path / "pictures") == []
    folder = next(packet.folder.glob("01-*"))
    for name in ("requisition.pdf", "answer-sheet.pdf", "keep-request.pdf"):
        pages = words(folder / name)
        assert len(pages) > 1
        for _, _, listed in pages[1:]:
            shown = [word.text for word in listed]
            if any(text.startswith("CAM") for text in shown):
                assert any(text in ("Voie", "Channel") for text in shown), f"{name}: a table goes on without its headings"


def test_the_helper_finds_what_it_is_for(qgis_app, tmp_path):
    from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

    def drawn(name, *texts):
        writer = QPdfWriter(str(tmp_path / name))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        painter = QPainter(writer)
        for x, y, text in texts:
            painter.drawText(x, y, text)
        painter.end()
        return faults(tmp_path / name, tmp_path / f"{name}-pages")

    body = [(600, 900 + 300 * line, "A line of words that stands where it should stand") for line in range(40)]
    assert drawn("fine.pdf", *body) == []
    assert "overlap" in drawn("over.pdf", *body, (640, 930, "Another line on top of it"))[0]
    assert "margin" in drawn("margin.pdf", *body, (8800, 900, "far out at the right edge"))[0]
    assert "blank" in drawn("blank.pdf", (4000, 6000, "x"))[0]


HOSTILE = {
    "template": "{{ 7*7 }}{% for x in range(9) %}X{% endfor %}{{ ''.__class__.__mro__ }}",
    "markup": "<b>bold</b><img src='file:///etc/passwd'><script>alert(1)</script><h1>x</h1><table><tr><td>",
    "path": "../../../etc/passwd\\..\\..\\CON:",
    "formula": "=cmd|' /C calc'!A0",
    "controls": "a\x00b\x07c\x1b[31m\u202edcba\u2066\r\n\td",
    "long word": "W" * 10_000,
    "long text": "quai de la Fosse " * 600,
    "scripts": "مركز المدينة Центр 中心 \U0001f3a5 ÉÀ",
}


def hostile_case(text):
    parts = {"authorisation": Authorisation, "service": Service, "signer": Signer, "delivery": Delivery}
    given = {
        name: kind(**{one.name: text for one in fields(kind) if one.name not in ("kind", "date", "expires")}) for name, kind in parts.items()
    }
    given["authorisation"] = replace(given["authorisation"], kind="individual", date="2026-11-22")
    return made.case(**given, offence=text, articles=text, place=text, marking=text, number=text, reply_by="2026-11-30")


def hostile_result(text):
    names = ("label", "address", "channel", "device_id")
    found = made.result()
    matches = []
    for match in found.matches:
        candidate = match.candidate
        camera = replace(candidate.camera, **dict.fromkeys(names, text))
        owner = candidate.owner and replace(candidate.owner, name=text, addressee=text, service=text, address=text, city=text, email=text)
        recorder = candidate.recorder and replace(
            candidate.recorder, name=text, address=text, duty_contact=text, duty_hours=text, duty_phone=text
        )
        matches.append(replace(match, candidate=replace(candidate, camera=camera, owner=owner, recorder=recorder)))
    return replace(found, matches=tuple(matches))


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_hostile_texts_change_no_layout_read_no_file_and_run_nothing(qgis_app, tmp_path, kind):
    text = HOSTILE[kind]
    packet = write(tmp_path / "out", found=hostile_result(text), particulars=hostile_case(text))
    assert packet.folder.parent == tmp_path / "out"
    assert all(path.resolve().is_relative_to(packet.folder.resolve()) for path in packet.folder.rglob("*"))
    secret = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0] if Path("/etc/passwd").is_file() else "root:x:0:0"
    for pdf in packet.folder.rglob("*.pdf"):
        pages = words(pdf)
        assert len(pages) < 400
        shown = " ".join(word.text for _, _, listed in pages for word in listed)
        assert secret not in shown
        assert "49XXXXXXXXX" not in shown
        for width, height, listed in pages:
            assert all(word.left >= 0 and word.right <= width + 1 and word.bottom <= height + 1 for word in listed)
    folder = next(packet.folder.glob("01-*"))
    for number, grey in enumerate(rendered(folder / "requisition.pdf", tmp_path / "pictures")):
        edge = 12
        frame = grey.copy()
        frame[edge:-edge, edge:-edge] = 255
        assert not (frame < 200).any(), f"page {number + 1}: ink in the margin"
    with (folder / "cameras.csv").open(encoding="utf-8-sig") as stream:
        assert not any(cell.startswith(("=", "+", "@")) for line in stream for cell in line.split(","))


def test_the_same_case_with_the_same_now_gives_the_same_papers(qgis_app, tmp_path):
    """Not only the same pixels: the same bytes."""
    first, second = write(tmp_path / "out"), write(tmp_path / "out")
    assert (first.folder.name, second.folder.name) == ("2026-001234", "2026-001234-2")
    for path in sorted(first.folder.rglob("*")):
        if path.suffix in (".pdf", ".odt", ".csv", ".geojson"):
            assert path.read_bytes() == (second.folder / path.relative_to(first.folder)).read_bytes(), path.name


def with_logo(tmp_path, name="logo.png", data=None):
    from qgis.PyQt.QtGui import QColor, QImage

    folder = Path(shutil.copytree(PACKS / "fr", tmp_path / "pack"))
    if data is None:
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(0, 60, 120))
        image.save(str(folder / name))
    else:
        (folder / name).write_bytes(data)
    pack = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    pack["letterhead"] = {"logo": name, "height_mm": 14}
    (folder / "pack.json").write_text(json.dumps(pack, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def test_the_logo_stands_in_its_size_on_the_letters_in_pdf_and_odt(qgis_app, tmp_path):
    packet = write(tmp_path / "out", pack=load_pack(with_logo(tmp_path)))
    folder = next(packet.folder.glob("01-*"))
    listed = subprocess.run(["pdfimages", "-list", str(folder / "requisition.pdf")], capture_output=True, check=True).stdout.decode()
    (picture,) = [line.split() for line in listed.splitlines()[2:] if "image" in line]
    # 400 pixels on 28 mm are 363 an inch; Qt rounds to whole pixels of a screen
    assert abs(int(picture[12]) - 363) <= 20
    with zipfile.ZipFile(folder / "requisition.odt") as archive:
        assert archive.read("Pictures/logo.png").startswith(b"\x89PNG")
        assert 'svg:width="28.0mm" svg:height="14.0mm"' in archive.read("content.xml").decode("utf-8")
    assert all_faults(packet, tmp_path / "pictures") == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("logo.png", b"no picture"),
        (
            "logo.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="file:///etc/passwd"/></svg>',
        ),
        ("logo.png", b"\x89PNG" + b"0" * 1_100_000),
    ],
)
def test_a_logo_that_is_none_or_draws_on_other_files_is_refused(qgis_app, tmp_path, name, data):
    with pytest.raises(PackError) as error:
        load_pack(with_logo(tmp_path, name, data))
    assert error.value.values["file"] == name


@pytest.mark.slow
@pytest.mark.parametrize("kinds", KINDS, ids=["requisition", "reminder", "release"])
def test_the_odts_open_clean_in_libreoffice(qgis_app, tmp_path, kinds):
    """Converted there to PDF: the same words, the logo, no page more than a sheet's worth."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not here (Debian: libreoffice-writer-nogui)")
    packet = write(tmp_path / "out", kinds=frozenset(kinds), pack=load_pack(with_logo(tmp_path)), sent_at={})
    for file in sorted(packet.folder.rglob("*.odt")):
        target = tmp_path / "converted" / file.parent.name
        command = [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(target)]
        subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=180)
        converted = words(target / f"{file.stem}.pdf")
        ours = file.with_suffix(".pdf")
        assert faults(target / f"{file.stem}.pdf", target / "pictures") == []
        if not ours.is_file():
            continue
        expected = [word.text for _, _, listed in words(ours) for word in listed]
        found = {word.text for _, _, listed in converted for word in listed}
        missed = [text for text in expected if text not in found and text.isalpha()]
        assert len(missed) <= 0.03 * len(expected), (file.name, missed)
        assert abs(len(converted) - len(words(ours))) <= 1
