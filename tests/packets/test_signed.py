"""What counts as a signed PDF: real files, made by Qt and by hand, whole, altered and hostile."""

from __future__ import annotations

import hashlib
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QBuffer, QIODevice, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPdfWriter

from camera_requisition.core.errors import InputError
from camera_requisition.packets import signed
from camera_requisition.packets.signed import check_signed


def pdf(pages=1, *, images=0, creator="A scanner"):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator(creator)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(100, 100, "Réquisition")
        if page < images:
            picture = QImage(60, 80, QImage.Format.Format_RGB32)
            picture.fill(QColor(200, 200, 180 + page))
            painter.drawImage(QRectF(0, 0, 4000, 6000), picture)
    painter.end()
    return bytes(buffer.data())


def digitally_signed(data, digits=b"30" * 400, *, cover=True, after=b""):
    """An incremental update with a signature dictionary, as signature programs append it (ISO 32000-1, 12.8.1)."""
    head = data + b"\n900 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents "
    tail = b" >>\nendobj\ntrailer\n<< /Root 2 0 R >>\nstartxref\n0\n%%EOF\n"
    hole = b"<" + digits + b">"
    rest = len(tail) if cover else len(tail) - 20
    values = [str(number).ljust(10).encode() for number in (len(head), len(head) + len(hole), rest)]
    for place, value in zip((b"AAAAAAAAAA", b"BBBBBBBBBB", b"CCCCCCCCCC"), values):
        head = head.replace(place, value)
    return head + hole + tail + after


def check(data, unsigned=b""):
    check_signed(data, hashlib.sha256(unsigned).hexdigest(), hashlib.sha256(data).hexdigest())


def refusal(data, unsigned=b""):
    with pytest.raises(InputError) as error:
        check(data, unsigned)
    return error.value.code


def test_a_digital_signature_that_covers_the_file_counts(qgis_app):
    check(digitally_signed(pdf(creator="Camera Requisition")))


def test_a_scan_counts_when_every_page_is_one(qgis_app):
    check(pdf(2, images=2))
    assert refusal(pdf(2, images=1)) == "signed_nothing_found"


def test_the_printed_paper_itself_is_refused_also_as_a_copy(qgis_app):
    printed = pdf(creator="Camera Requisition")
    assert refusal(printed, printed) == "signed_is_unsigned"
    assert refusal(printed + b"\n%%EOF\n") == "signed_is_unsigned"
    assert refusal(pdf(creator="Another program")) == "signed_nothing_found"


def test_what_was_added_behind_the_signature_is_refused(qgis_app):
    assert refusal(digitally_signed(pdf(), after=b"5 0 obj\n<< /Length 1 >>\nendobj\n%%EOF\n")) == "signed_altered"
    assert refusal(digitally_signed(pdf(), cover=False)) == "signed_altered"


@pytest.mark.parametrize("digits", [b"", b"00" * 400, b"30"])
def test_an_empty_place_for_a_signature_is_none(qgis_app, digits):
    assert refusal(digitally_signed(pdf(creator="Camera Requisition"), digits)) == "signed_is_unsigned"


@pytest.mark.parametrize("numbers", [b"[0 5 1 2]", b"[9 5 20 2]", b"[0 10 20 99999999]", b"[0 1 2 0]"])
def test_a_range_that_is_none_counts_for_nothing(qgis_app, numbers):
    data = pdf() + b"\n9 0 obj\n<< /Type /Sig /ByteRange " + numbers + b" /Contents <" + b"30" * 400 + b"> >>\nendobj\n%%EOF\n"
    assert refusal(data) == "signed_nothing_found"


def test_pages_and_images_in_compressed_objects_are_found(qgis_app):
    def compressed(text):
        return b"1 0 obj\n<< /Type /ObjStm /N 1 /First 0 >>\nstream\n" + zlib.compress(text) + b"\nendstream\nendobj\n"

    start, end = b"%PDF-1.7\n", b"%%EOF\n"
    page, image = b"<< /Type /Page >>", b"5 0 obj\n<< /Subtype /Image /Length 1 >>\nstream\nx\nendstream\nendobj\n"
    check(start + compressed(page) + image + end)
    assert refusal(start + compressed(page + page) + image + end) == "signed_nothing_found"


def test_what_is_no_pdf_and_what_is_too_large_is_refused(qgis_app, monkeypatch):
    for data in (b"", b"GIF89a", b"%PDF-1.4 but cut off", pdf()[:-40]):
        assert refusal(data) == "signed_not_pdf"
    monkeypatch.setattr(signed, "LARGEST", 1000)
    assert refusal(pdf()) == "signed_too_large"


def test_a_bomb_is_opened_within_bounds(qgis_app):
    bomb = zlib.compress(b"/Type /Page " * 4_000_000)
    data = b"%PDF-1.7\n" + (b"1 0 obj\n<< /Type /ObjStm >>\nstream\n" + bomb + b"\nendstream\nendobj\n") * 30 + b"%%EOF\n"
    began = time.monotonic()
    assert refusal(data) == "signed_nothing_found"
    assert time.monotonic() - began < 20.0, "bounded, on any machine"


@given(st.binary(max_size=3000))
def test_no_bytes_end_in_anything_but_a_named_refusal(data):
    with pytest.raises(InputError):
        check(b"%PDF-1.4\n" + data + b"\n%%EOF\n")
