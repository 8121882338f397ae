from __future__ import annotations

import subprocess
from itertools import pairwise

import pytest

from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.paper import Paper, write_pdf
from camera_requisition.packets.text_part import Slice, Strip, TextPart, paginate

FURNITURE = Furniture("DejaVu Sans", "Case 1", "Page {page} of {pages}", marking="restricted", notes=("estimate",))
TABLE = '<table width="100%" border="1" cellpadding="3" style="border-collapse:collapse;">'


def pages_of(path):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
    return text.split("\f")[:-1]


def written(html, tmp_path, furniture=FURNITURE, **options):
    path = tmp_path / "paper.pdf"
    write_pdf(Paper("Paper", furniture, [TextPart(html, "DejaVu Sans", **options)]), path)
    return path


def test_strips_fill_a_page_and_go_on_to_the_next():
    assert paginate([Strip(0, 40), Strip(40, 80), Strip(80, 100)], 90) == [[Slice(0, 80, 0)], [Slice(80, 100, 0)]]


def test_a_heading_goes_with_what_follows_it():
    assert paginate([Strip(0, 80), Strip(80, 90, keep_with_next=True), Strip(90, 120)], 100) == [[Slice(0, 80, 0)], [Slice(80, 120, 0)]]


def test_heading_rows_are_drawn_again_on_each_page_of_their_table():
    head, rows = Strip(0, 10, keep_with_next=True), [Strip(10 + 20 * i, 30 + 20 * i, repeat=(0, 10)) for i in range(4)]
    assert paginate([head, *rows], 50) == [[Slice(0, 50, 0)], [Slice(0, 10, 0), Slice(50, 90, 10)]]


def test_a_strip_higher_than_a_page_is_cut_and_nothing_is_lost():
    pages = paginate([Strip(0, 10), Strip(10, 250)], 100)
    pieces = [piece for page in pages for piece in page]
    assert all(before.bottom == after.top for before, after in pairwise(pieces))
    assert (pieces[0].top, pieces[-1].bottom) == (0, 250)
    assert all(piece.at + piece.bottom - piece.top <= 100 for piece in pieces)


def test_the_gap_after_the_last_strip_of_a_page_needs_no_room():
    assert len(paginate([Strip(0, 90, gap=30)], 100)) == 1


def test_a_break_can_be_asked_for():
    assert paginate([Strip(0, 10), Strip(10, 20, new_page=True)], 100) == [[Slice(0, 10, 0)], [Slice(10, 20, 0)]]


def test_an_empty_text_is_one_empty_page():
    assert paginate([], 100) == [[]]


def test_no_row_is_torn_and_every_row_is_there_once(qgis_app, tmp_path):
    rows = "".join(f"<tr><td>first{i}x</td><td>{'word ' * (20 * (i % 4) + 1)} last{i}x</td></tr>" for i in range(70))
    html = f"<p>before</p>{TABLE}<thead><tr><th width='20%'>HEADING</th><th>other</th></tr></thead>{rows}</table><p>after</p>"
    pages = pages_of(written(html, tmp_path))
    assert len(pages) > 2
    for page in pages:
        assert page.count("HEADING") == 1
    for i in range(70):
        assert [page.count(f"first{i}x") for page in pages] == [page.count(f"last{i}x") for page in pages]
        assert sum(page.count(f"first{i}x") for page in pages) == 1
    assert sum(page.count("after") for page in pages) == 1


def test_a_row_that_names_the_night_is_never_the_last_of_a_page(qgis_app, tmp_path):
    rows = "".join(f"<tr><td colspan='2'>NIGHT{i}x</td></tr><tr><td>a{i}</td><td>{'b<br/>' * (i % 5 + 1)}</td></tr>" for i in range(60))
    pages = pages_of(written(f"{TABLE}{rows}</table>", tmp_path))
    assert len(pages) > 2
    for i in range(60):
        (page,) = [page for page in pages if f"NIGHT{i}x" in page]
        assert f"a{i} " in page


def test_a_signature_never_stands_alone(qgis_app, tmp_path):
    for lines in range(24, 60):
        html = "<p>word</p>" * lines + "<h6>the last sentence</h6><h6>costs</h6><table><tr><td>SIGNATURE</td></tr></table>"
        (page,) = [page for page in pages_of(written(html, tmp_path)) if "SIGNATURE" in page]
        assert "the last sentence" in page


def test_a_row_higher_than_a_page_loses_no_word(qgis_app, tmp_path):
    words = [f"w{i}w" for i in range(4000)]
    text = " ".join(pages_of(written(f"{TABLE}<tr><td>{' '.join(words)}</td></tr></table>", tmp_path)))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("landscape", [False, True])
def test_each_page_says_whose_and_which_it_is(qgis_app, tmp_path, landscape):
    furniture = Furniture(
        "DejaVu Sans", "Case 7", "Page {page} of {pages}", "restricted", "INVENTED", "DRAFT – missing: signer", "DRAFT", ("estimate",)
    )
    pages = pages_of(written("<p>word</p>" * 150, tmp_path, furniture, landscape=landscape))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        for text in ("RESTRICTED", "Case 7", "INVENTED", "DRAFT – missing: signer", "estimate", f"Page {number} of {len(pages)}"):
            assert text in page


def test_letters_are_embedded_and_no_login_is_in_the_file(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "jdupont42")
    monkeypatch.setenv("LOGNAME", "jdupont42")
    path = written("<p>Été Ж مركز ελ office</p><h2>fiche</h2><table><tr><td><b>affluent</b></td></tr></table>", tmp_path)
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert fonts
    assert all(" yes yes" in line or " yes no " in line for line in fonts)
    assert b"jdupont42" not in path.read_bytes()
    information = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    assert "Creator:         Camera Requisition" in information
    assert "Author" not in information
    text = pages_of(path)[0]
    assert all(word in text for word in ("Été", "Ж", "ελ", "office", "fiche", "affluent"))
