"""The particulars of a case as the dialog shows them: which fields, on which page, under which words."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Particular:
    """One field: its dotted name in the contract's `CASE`, its label, and how it is entered (`text`, `long`, `date`, `choice`, `tick`)."""

    name: str
    label: str
    kind: str = "text"
    choices: tuple[tuple[str, str], ...] = field(default=())


def pages() -> list[tuple[str, list[Particular]]]:
    """The pages of the dialog with their fields, in the order in which a form is filled in."""
    return [
        (translate("Particulars", "Case"), _case()),
        (translate("Particulars", "Authorisation"), _authorisation()),
        (translate("Particulars", "Service and signer"), _service()),
        (translate("Particulars", "Delivery"), _delivery()),
    ]


def labels() -> dict[str, str]:
    """The label of each dotted name."""
    return {particular.name: particular.label for _title, particulars in pages() for particular in particulars}


def frames() -> tuple[tuple[str, str], ...]:
    """The frames of an inquiry."""
    return (
        ("", translate("Particulars", "not chosen yet")),
        ("flagrance", translate("Particulars", "flagrance")),
        ("preliminary", translate("Particulars", "preliminary inquiry")),
        ("rogatory", translate("Particulars", "letters rogatory")),
    )


def _case() -> list[Particular]:
    return [
        Particular("number", translate("Particulars", "Procedure number")),
        Particular("frame", translate("Particulars", "Frame"), "choice", frames()),
        Particular("opened_on", translate("Particulars", "Inquiry opened on"), "date"),
        Particular("offence", translate("Particulars", "Offence")),
        Particular("articles", translate("Particulars", "Articles")),
        Particular("place", translate("Particulars", "Place of the offence")),
        Particular("reply_by", translate("Particulars", "Answer wanted by"), "date"),
        Particular("marking", translate("Particulars", "Marking")),
        Particular("invented", translate("Particulars", "Invented (exercise): said on every paper"), "tick"),
    ]


def _authorisation() -> list[Particular]:
    kinds = (
        ("", translate("Particulars", "none")),
        ("individual", translate("Particulars", "individual")),
        ("general", translate("Particulars", "general instructions")),
        ("oral", translate("Particulars", "oral, by telephone")),
        ("commission", translate("Particulars", "commission of a judge")),
    )
    return [
        Particular("authorisation.kind", translate("Particulars", "Kind"), "choice", kinds),
        Particular("authorisation.by", translate("Particulars", "Given by")),
        Particular("authorisation.reference", translate("Particulars", "Reference")),
        Particular("authorisation.date", translate("Particulars", "Authorised on"), "date"),
        Particular("authorisation.expires", translate("Particulars", "Expires on"), "date"),
    ]


def _service() -> list[Particular]:
    return [
        Particular("service.name", translate("Particulars", "Service")),
        Particular("service.unit", translate("Particulars", "Unit")),
        Particular("service.address", translate("Particulars", "Address of the service"), "long"),
        Particular("service.phone", translate("Particulars", "Call-back number (switchboard)")),
        Particular("service.email", translate("Particulars", "E-mail of the service")),
        Particular("signer.rank", translate("Particulars", "Rank")),
        Particular("signer.name", translate("Particulars", "Name of the signer")),
        Particular("signer.capacity", translate("Particulars", "Legal capacity"), "offered"),
        Particular("signer.under", translate("Particulars", "Under the control of")),
    ]


def _delivery() -> list[Particular]:
    return [
        Particular("delivery.format", translate("Particulars", "Format wanted")),
        Particular("delivery.channel", translate("Particulars", "Handed over by")),
        Particular("delivery.address", translate("Particulars", "Handed over at"), "long"),
    ]
