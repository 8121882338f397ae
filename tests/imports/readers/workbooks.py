"""Workbooks for tests, written as Excel and LibreOffice write their XML."""

from __future__ import annotations

import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Styles by number: 0 plain, 1 built-in date 14, 2 date of a French Excel, 3 date and time, 4 time, 5 postcode, 6 two decimals.
FORMATS = ("0", "14", "164", "165", "20", "166", "2")
CODES = {"164": "[$-40C]d\\ mmm\\ yyyy;@", "165": "dd/mm/yyyy\\ hh:mm", "166": "00000"}


def xlsx_parts(sheets, strings=(), is_1904=False, hidden=(), strings_xml=None):
    """The parts of a workbook. `sheets`: name → the XML inside `sheetData`, or a pair of that and what follows."""
    names = list(sheets)
    states = {name: 'state="hidden"' if name in hidden else "" for name in names}
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" {states[name]} r:id="rId{number}"/>' for number, name in enumerate(names, start=1)
    )
    targets = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATED}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(names) + 1)
    )
    if strings_xml is None:
        strings_xml = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    epoch = ' date1904="1"' if is_1904 else ""
    codes = "".join(f'<numFmt numFmtId="{number}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>' for number, code in CODES.items())
    used = "".join(f'<xf numFmtId="{number}" fontId="0" xfId="0" applyNumberFormat="1"/>' for number in FORMATS)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATED}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><workbookPr{epoch}/><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{targets}'
        f'<Relationship Id="rId98" Type="{RELATED}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId99" Type="{RELATED}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="3">{codes}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/>'
        f'</cellStyleXfs><cellXfs count="{len(FORMATS)}">{used}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{strings_xml}</sst>',
    }
    for number, name in enumerate(names, start=1):
        data, behind = sheets[name] if isinstance(sheets[name], tuple) else (sheets[name], "")
        parts[f"xl/worksheets/sheet{number}.xml"] = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{behind}</worksheet>'
    return parts


def write_zip(path, parts, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def texts(number, *cells):
    """A row of texts written into the cells themselves; None leaves a cell out."""
    return f'<row r="{number}">' + "".join(
        f'<c r="{letter(place)}{number}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        for place, cell in enumerate(cells)
        if cell is not None
    ) + "</row>"  # fmt: skip


def letter(place):
    return chr(ord("A") + place)


def write_xlsx(path, sheets, **options):
    return write_zip(path, xlsx_parts(sheets if isinstance(sheets, dict) else {"Feuil1": sheets}, **options))


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "table", "text", "style")) + (
    f' xmlns:draw="{ODF}drawing:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def ods_text(*cells):
    return "<table:table-row>" + "".join(
        f'<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        for cell in cells
    ) + "</table:table-row>"  # fmt: skip


def ods_parts(sheets, styles="", manifest="", behind=""):
    """`sheets`: name → the XML of its rows, or a pair of attributes of the table and that."""
    tables = ""
    for name, rows in sheets.items():
        attributes, rows = rows if isinstance(rows, tuple) else ("", rows)
        tables += f'<table:table table:name="{escape(name)}" {attributes}><table:table-column/>{rows}</table:table>'
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMESPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}{behind}</office:spreadsheet>"
        "</office:body></office:document-content>",
        "META-INF/manifest.xml": f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{ODF}manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{manifest}</manifest:file-entry>'
        "</manifest:manifest>",
    }


def write_ods(path, sheets, **options):
    return write_zip(path, ods_parts(sheets if isinstance(sheets, dict) else {"Feuille1": sheets}, **options))
