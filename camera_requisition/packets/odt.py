"""The same texts as OpenDocument, for those who have to change a word. Qt's own writer knows no headers, page numbers or column widths."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat, QTextFrame, QTextLength, QTextTable, QTextTableCell

from camera_requisition.packets.furniture import BOTTOM_MM, LEFT_MM, RIGHT_MM, TOP_MM, Furniture
from camera_requisition.packets.logo import NAME, Logo
from camera_requisition.packets.page import A4

MIMETYPE = "application/vnd.oasis.opendocument.text"
PIXEL_PT = 0.75
HEADING_PT = {1: 14.0, 2: 10.5, 3: 9.5}
NAMESPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
        for name, uri in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("meta", "meta"),
            ("manifest", "manifest"),
            ("draw", "drawing"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
LOGO = "Pictures/logo.png"
ALWAYS = (1980, 1, 1, 0, 0, 0)
PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'


def odt(
    title: str,
    html: str,
    furniture: Furniture,
    *,
    landscape: bool = False,
    language: str = "",
    point_size: float = 9.0,
    logo: Logo | None = None,
) -> bytes:
    """The bytes of an .odt file with the text of `html` and the furniture as header and footer of each page."""
    document = QTextDocument()
    font = QFont(furniture.family)
    font.setPointSizeF(point_size)
    document.setDefaultFont(font)
    document.setHtml(html)
    content = _Content(document, (A4[1] if landscape else A4[0]) - LEFT_MM - RIGHT_MM, logo)
    files = {
        "content.xml": content.xml(),
        "styles.xml": _styles(furniture, landscape, language, point_size),
        "meta.xml": f'{PROLOGUE}<office:document-meta {NAMESPACES} xmlns:dc="{DUBLIN_CORE}" office:version="1.2"><office:meta>'
        f"<meta:generator>Camera Requisition</meta:generator><dc:title>{_text(title)}</dc:title>"
        "<dc:creator>Camera Requisition</dc:creator></office:meta></office:document-meta>",
    }
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in files)
    if logo is not None:
        entries += f'<manifest:file-entry manifest:full-path="{LOGO}" manifest:media-type="image/png"/>'
    files["META-INF/manifest.xml"] = (
        f'{PROLOGUE}<manifest:manifest {NAMESPACES} manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{MIMETYPE}"/>{entries}</manifest:manifest>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE, zipfile.ZIP_STORED)  # first and uncompressed, as the format demands
        for name, text in files.items():
            # with a fixed date: the same text gives the same file
            archive.writestr(zipfile.ZipInfo(name, ALWAYS), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        if logo is not None:
            archive.writestr(zipfile.ZipInfo(LOGO, ALWAYS), logo.png(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


class _Content:
    """Walks a QTextDocument and writes `content.xml`; styles are collected on the way."""

    def __init__(self, document: QTextDocument, width_mm: float, logo: Logo | None = None) -> None:
        self._document = document
        self._logo = logo
        self._width_mm = width_mm
        self._styles: dict[tuple[str, str], str] = {}

    def xml(self) -> str:
        body = "".join(self._frame(self._document.rootFrame()))
        styles = "".join(
            f'<style:style style:name="{name}" style:family="{family}">{inner}</style:style>' for (family, inner), name in self._styles.items()
        )
        return (
            f'{PROLOGUE}<office:document-content {NAMESPACES} office:version="1.2"><office:automatic-styles>{styles}</office:automatic-styles>'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        )

    def _style(self, family: str, inner: str) -> str:
        return self._styles.setdefault((family, inner), f"{family[0]}{family[-1]}{len(self._styles) + 1}")

    def _frame(self, frame: QTextFrame) -> Iterator[str]:
        iterator = frame.begin()
        while not iterator.atEnd():
            child = iterator.currentFrame()
            if isinstance(child, QTextTable):
                yield self._table(child)
            elif child is not None:
                yield from self._frame(child)
            elif iterator.currentBlock().text():  # Qt puts an empty block after each table
                yield self._block(iterator.currentBlock())
            iterator += 1

    def _cell(self, cell: QTextTableCell) -> Iterator[str]:
        """The paragraphs of a cell. PyQt has no iterator of cells; a table inside a cell would lose its rows and columns, not its text."""
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        yield self._block(block)
        while block != last:
            block = block.next()
            yield self._block(block)

    def _block(self, block: QTextBlock) -> str:
        style = block.blockFormat()
        alignment = {Qt.AlignmentFlag.AlignRight: "end", Qt.AlignmentFlag.AlignHCenter: "center"}.get(
            style.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask, "start"
        )
        breaks = ' fo:break-before="page"' if style.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore else ""
        keep = ' fo:keep-with-next="always"' if style.headingLevel() else ""
        numbered = block.textList()
        indent = ' fo:margin-left="6mm" fo:text-indent="-5mm"' if numbered else ""
        name = self._style(
            "paragraph",
            f'<style:paragraph-properties fo:text-align="{alignment}" fo:margin-top="{style.topMargin() * PIXEL_PT:.1f}pt"'
            f' fo:margin-bottom="{style.bottomMargin() * PIXEL_PT:.1f}pt" style:writing-mode="page"{indent}{breaks}{keep}/>',
        )
        prefix = f"{_text(numbered.itemText(block))} " if numbered else ""
        spans = prefix + "".join(self._spans(block, style.headingLevel()))
        if 0 < style.headingLevel() <= max(HEADING_PT):
            return f'<text:h text:style-name="{name}" text:outline-level="{style.headingLevel()}">{spans}</text:h>'
        return f'<text:p text:style-name="{name}">{spans}</text:p>'

    def _spans(self, block: QTextBlock, heading: int) -> Iterator[str]:
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().isImageFormat():
                yield self._picture(fragment.charFormat().toImageFormat().name())
                iterator += 1
                continue
            text = "<text:line-break/>".join(_text(part) for part in fragment.text().split("\u2028"))
            yield f'<text:span text:style-name="{self._letters(fragment.charFormat(), heading)}">{text}</text:span>'
            iterator += 1

    def _picture(self, name: str) -> str:
        """The logo; any other picture that a text names is left out."""
        if self._logo is None or name != NAME:
            return ""
        return (
            f'<draw:frame draw:name="{NAME}" text:anchor-type="as-char" svg:width="{self._logo.width_mm:.1f}mm" '
            f'svg:height="{self._logo.height_mm:.1f}mm"><draw:image xlink:href="{LOGO}" xlink:type="simple" xlink:show="embed" '
            'xlink:actuate="onLoad"/></draw:frame>'
        )

    def _letters(self, style: QTextCharFormat, heading: int) -> str:
        bold = ' fo:font-weight="bold" style:font-weight-complex="bold"' if style.fontWeight() > QFont.Weight.Normal else ""
        italic = ' fo:font-style="italic"' if style.fontItalic() else ""
        points = style.fontPointSize() or HEADING_PT.get(heading, 0.0)
        size = f' fo:font-size="{points:g}pt" style:font-size-complex="{points:g}pt"' if points else ""
        return self._style("text", f"<style:text-properties{bold}{italic}{size}/>")

    def _table(self, table: QTextTable) -> str:
        name = self._style(
            "table", f'<style:table-properties style:width="{self._width_mm:.1f}mm" table:align="left" table:border-model="collapsing"/>'
        )
        columns = "".join(
            '<table:table-column table:style-name="'
            + self._style("table-column", f'<style:table-column-properties style:column-width="{share * self._width_mm:.2f}mm"/>')
            + '"/>'
            for share in _shares(table)
        )
        headings = table.format().headerRowCount()
        rows = [self._row(table, row) for row in range(table.rows())]
        head = f"<table:table-header-rows>{''.join(rows[:headings])}</table:table-header-rows>" if headings else ""
        return f'<table:table table:style-name="{name}">{columns}{head}{"".join(rows[headings:])}</table:table>'

    def _row(self, table: QTextTable, row: int) -> str:
        name = self._style("table-row", '<style:table-row-properties fo:keep-together="always"/>')
        cells = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if cell.row() != row or cell.column() != column:
                cells.append("<table:covered-table-cell/>")
                continue
            style = self._cell_style(table, cell)
            spans = f' table:number-columns-spanned="{cell.columnSpan()}" table:number-rows-spanned="{cell.rowSpan()}"'
            cells.append(f'<table:table-cell table:style-name="{style}"{spans}>{"".join(self._cell(cell))}</table:table-cell>')
        return f'<table:table-row table:style-name="{name}">{"".join(cells)}</table:table-row>'

    def _cell_style(self, table: QTextTable, cell: QTextTableCell) -> str:
        border = "0.5pt solid #777777" if table.format().border() > 0 else "none"
        brush = cell.format().background()
        colour = f' fo:background-color="{brush.color().name()}"' if brush.style() != Qt.BrushStyle.NoBrush else ""
        return self._style(
            "table-cell",
            f'<style:table-cell-properties fo:border="{border}" fo:padding="{table.format().cellPadding() * PIXEL_PT:.1f}pt"{colour}/>',
        )


def _shares(table: QTextTable) -> list[float]:
    """The columns' shares of the width: the given percentages, what is left divided among the others."""
    lengths = list(table.format().columnWidthConstraints())
    given = [length.rawValue() / 100 if length.type() == QTextLength.Type.PercentageLength else None for length in lengths[: table.columns()]]
    given += [None] * (table.columns() - len(given))
    free = given.count(None)
    left = max(1.0 - sum(share for share in given if share is not None), 0.05 * free)
    shares = [left / free if share is None else share for share in given]
    total = sum(shares)
    return [share / total for share in shares]


def _styles(furniture: Furniture, landscape: bool, language: str, point_size: float) -> str:
    width, height = (A4[1], A4[0]) if landscape else A4
    orientation = "landscape" if landscape else "portrait"
    lines = [f'<text:p text:style-name="Head">{_text(furniture.marking.upper())}<text:tab/>{_text(furniture.reference)}</text:p>']
    lines += [f'<text:p text:style-name="Banner">{_text(text)}</text:p>' for text in (furniture.banner, furniture.draft) if text]
    number = _text(furniture.page_of).replace("{page}", "<text:page-number/>").replace("{pages}", "<text:page-count/>")
    first, *further = furniture.notes or ("",)
    # beside the first note, which is short: the line with the hash has no room
    notes = f'<text:p text:style-name="Head">{_text(first)}<text:tab/>{number}</text:p>'
    notes += "".join(f'<text:p text:style-name="Foot">{_text(note)}</text:p>' for note in further)
    country = f' fo:language="{escape(language)}"' if language else ""
    right = width - LEFT_MM - RIGHT_MM
    tab = f'<style:tab-stops><style:tab-stop style:position="{right:.1f}mm" style:type="right"/></style:tab-stops>'
    family = f'fo:font-family="{escape(furniture.family)}" style:font-family-complex="{escape(furniture.family)}"'
    fonts = f'fo:font-size="{point_size:g}pt" style:font-size-complex="{point_size:g}pt"'
    return (
        f'{PROLOGUE}<office:document-styles {NAMESPACES} office:version="1.2"><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="page"/>'
        f"<style:text-properties {family} {fonts}{country}/></style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph"/>'
        + _small_style("Head", f"<style:paragraph-properties>{tab}</style:paragraph-properties>")
        + _small_style("Banner", '<style:paragraph-properties fo:text-align="center"/>', ' fo:font-weight="bold"')
        + _small_style("Foot")
        + '</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties'
        f' fo:page-width="{width:g}mm" fo:page-height="{height:g}mm" style:print-orientation="{orientation}"'
        f' fo:margin-left="{LEFT_MM:g}mm" fo:margin-right="{RIGHT_MM:g}mm" fo:margin-top="{TOP_MM:g}mm"'
        f' fo:margin-bottom="{BOTTOM_MM:g}mm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style>'
        "</style:page-layout></office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>{"".join(lines)}</style:header>'
        f"<style:footer>{notes}</style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )


def _small_style(name: str, paragraph: str = "", letters: str = "") -> str:
    """A paragraph style for header and footer."""
    text = f'<style:text-properties fo:font-size="7.5pt" style:font-size-complex="7.5pt"{letters}/>'
    return f'<style:style style:name="{name}" style:family="paragraph">{paragraph}{text}</style:style>'


def _text(text: str) -> str:
    """Text as XML: escaped, runs of spaces kept."""
    parts = escape(text.replace("\u2029", " ")).split("  ")
    return '<text:s text:c="2"/>'.join(parts)
