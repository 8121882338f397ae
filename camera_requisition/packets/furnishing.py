"""The furniture of each paper of a packet, from the case's marking, the pack's words and the evidence's hash."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from camera_requisition.packets.clean import clean, shortened
from camera_requisition.packets.fonts import PREFERRED, choose_family
from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.paper import CREATOR
from camera_requisition.packets.pdf_outline import PdfFacts
from camera_requisition.packets.request import REQUISITION, PacketRequest
from camera_requisition.packets.wording import Wording

EVIDENCE_MARK_LENGTH = 16
LONGEST_IN_HEADER = 60


class Furnishing:
    """Makes furniture. `evidence_sha256` is printed on the pages that are signed; None where no evidence is written.

    Raises WriteError `no_font` where no font is installed.
    """

    def __init__(self, request: PacketRequest, evidence_sha256: str | None) -> None:
        self._request = request
        self._texts = request.pack.texts
        self._evidence = evidence_sha256
        self.family = choose_family((*request.pack.fonts, *PREFERRED))

    @property
    def estimate(self) -> str:
        """The sentence about the estimate, with the date of the inventory."""
        return str(self._texts["estimate"]).format(of_date=self.inventory_date())

    @property
    def invented(self) -> str:
        """The banner of invented data; empty for real ones."""
        return str(self._texts["invented"]) if self._request.case.invented else ""

    @property
    def marking(self) -> str:
        """The case's marking."""
        return shortened(clean(self._request.case.marking), LONGEST_IN_HEADER)

    @property
    def evidence_mark(self) -> str:
        """The first characters of the evidence's SHA-256, by which the record names it; what is signed bears all. Empty without evidence."""
        return (self._evidence or "")[:EVIDENCE_MARK_LENGTH]

    @property
    def facts(self) -> PdfFacts:
        """What each PDF says of itself."""
        author = clean(self._request.case.service.name) or CREATOR
        return PdfFacts(author, self._request.pack.language, self._request.now)

    def inventory_date(self) -> str:
        """The age of the inventory in the pack's words."""
        taken = self._request.inventory.taken_on
        try:
            day = date.fromisoformat((taken or "")[:10])
        except ValueError:
            return str(self._texts["inventory_undated"])
        return str(self._texts["inventory_of"]).format(day=Wording(self._request.pack.dates, self._request.time_zone).day_short(day))

    def for_owner(self, number: str, missing: Iterable[str], kind: str = REQUISITION) -> Furniture:
        """For a paper to an owner, of the `kind` that `packets.request` names; `missing` are names of particulars: with any it is a draft."""
        notes = [self.estimate]
        if self._evidence:
            notes.append(str(self._texts["evidence_hash"]).format(hash=self._evidence))
        form = str(self._texts["case_and_number" if kind == REQUISITION else f"case_and_{kind}"])
        reference = form.format(case=_named(self._request.case.number), number=_named(number))
        words = [self._request.pack.word("particulars", name) for name in missing]
        draft = str(self._texts["draft_missing"]).format(missing=", ".join(words)) if words else ""
        return self._furniture(reference, notes, draft)

    def for_case_file(self) -> Furniture:
        """For a paper that stays with the service."""
        return self._furniture(self.case_reference(), [self.estimate, str(self._texts["case_file_banner"])], "")

    def case_reference(self) -> str:
        """The case's number in the pack's words."""
        return str(self._texts["case"]).format(number=_named(self._request.case.number))

    def _furniture(self, reference: str, notes: list[str], draft: str) -> Furniture:
        return Furniture(
            family=self.family,
            reference=reference,
            page_of=str(self._texts["page_of"]),
            marking=self.marking,
            banner=self.invented,
            draft=draft,
            watermark=str(self._texts["draft_watermark"]) if draft else "",
            notes=tuple(notes),
        )


def _named(number: str) -> str:
    """A number in the header of a page, which has one line for it."""
    return shortened(clean(number), LONGEST_IN_HEADER)
