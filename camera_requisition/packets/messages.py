"""Drafts of messages for the user's own mail program. Nothing unsigned but the keep-request is ever attached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

_LONG_LINES = SMTP.clone(max_line_length=900)  # folded right after "To:", some mail programs read no address at all
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

_TYPES = {"pdf": "application/pdf", "odt": "application/vnd.oasis.opendocument.text", "csv": "text/csv"}


def draft(to: str | None, name: str, text: str, attachments: Sequence[tuple[str, bytes]]) -> bytes:
    """A message as an `.eml` file that opens as a draft (`X-Unsent: 1`).

    `text` begins with the subject on its first line, then an empty line, then the body. An address that isn't one is left out:
    the user fills it in. `attachments` are file names and bytes; the end of the name says what they are.
    """
    subject, _, body = text.strip().partition("\n")
    message = EmailMessage(policy=_LONG_LINES)
    message["X-Unsent"] = "1"
    message["Subject"] = " ".join(subject.split())
    address = (to or "").strip()
    if _ADDRESS.fullmatch(address):
        user, _, domain = address.rpartition("@")
        message["To"] = Address(" ".join(name.split()), user, domain)
    message.set_content(body.strip() + "\n", charset="utf-8")
    for file_name, data in attachments:
        maintype, _, subtype = _TYPES.get(file_name.rpartition(".")[2].lower(), "application/octet-stream").partition("/")
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=file_name)
    return message.as_bytes()
