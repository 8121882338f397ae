from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

import pytest

from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.odt import odt

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FURNITURE = Furniture(
    "DejaVu Sans", "Case <7>", "Page {page} of {pages}", "restricted", "INVENTED", "DRAFT: signer", "DRAFT", ("estimate & more",)
)
HTML = (
    "<h1>Title &lt;b&gt;</h1><p>one<br/>two  three</p><ol><li>item</li></ol>"
    '<table width="100%" border="1"><thead><tr><th width="25%">A</th><th width="75%">B</th></tr></thead>'
    '<tr><td colspan="2" bgcolor="#eeeeee">night</td></tr><tr><td>1</td><td><b>2</b></td></tr></table><p>مركز</p>'
)


@pytest.fixture
def archive(qgis_app):
    return zipfile.ZipFile(io.BytesIO(odt("Title", HTML, FURNITURE, language="fr")))


def test_the_file_is_what_the_format_demands(archive):
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    listed = ET.fromstring(archive.read("META-INF/manifest.xml"))
    paths = {entry.get("{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path") for entry in listed}
    assert paths - {"/"} == set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}


def test_every_style_that_is_used_is_defined(archive):
    content = ET.fromstring(archive.read("content.xml"))
    defined = {style.get(f"{STYLE}name") for style in content.iter(f"{STYLE}style")}
    used = {value for element in content.iter() for name, value in element.items() if name.endswith("}style-name")}
    assert used <= defined


def test_text_rows_and_heading_rows_are_there(archive):
    content = ET.fromstring(archive.read("content.xml"))
    heading = content.find(f".//{TEXT}h")
    assert "".join(heading.itertext()) == "Title <b>"
    table = content.find(f".//{TABLE}table")
    assert len(table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")) == 1
    assert ["".join(cell.itertext()) for cell in table.iter(f"{TABLE}table-cell")] == ["A", "B", "night", "1", "2"]
    widths = [style.get(f"{STYLE}column-width") for style in content.iter(f"{STYLE}table-column-properties")]
    shares = [float(width[:-2]) for width in widths]
    assert shares[0] * 3 == pytest.approx(shares[1], rel=0.01)
    assert content.find(f".//{TEXT}line-break") is not None


def test_each_page_says_whose_and_which_it_is(archive):
    styles = ET.fromstring(archive.read("styles.xml"))
    page = styles.find(f".//{STYLE}master-page")
    words = "".join(page.itertext())
    for text in ("RESTRICTED", "Case <7>", "INVENTED", "DRAFT: signer", "estimate & more"):
        assert text in words
    assert page.find(f".//{TEXT}page-number") is not None
    assert page.find(f".//{TEXT}page-count") is not None
    assert styles.find(f".//{STYLE}page-layout-properties").get(f"{FO}page-width") == "210mm"


def test_no_empty_line_follows_a_table(archive):
    content = ET.fromstring(archive.read("content.xml"))
    body = content.find(f".//{OFFICE}text")
    assert all("".join(element.itertext()).strip() for element in body if element.tag == f"{TEXT}p")
    assert [element.tag for element in body][-2:] == [f"{TABLE}table", f"{TEXT}p"]


def test_the_page_number_shares_the_line_of_the_first_note(archive):
    styles = ET.fromstring(archive.read("styles.xml"))
    footer = styles.find(f".//{STYLE}footer")
    (line,) = [paragraph for paragraph in footer if "estimate & more" in "".join(paragraph.itertext())]
    assert line.find(f"{TEXT}page-number") is not None
    assert line.find(f"{TEXT}tab") is not None
