from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest

from camera_requisition.packets.messages import draft


def read(*arguments):
    return message_from_bytes(draft(*arguments), policy=default)


def test_a_draft_opens_as_one_with_its_attachment():
    message = read("videoprotection@ville.example", "Ville de Nantes", "Demande – été\n\nMadame,\nmerci.", [("keep-request.pdf", b"%PDF-1.4")])
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Demande – été"
    assert str(message["To"]) == "Ville de Nantes <videoprotection@ville.example>"
    assert message["From"] is None
    assert message.get_body().get_content().splitlines() == ["Madame,", "merci."]
    attached = [(part.get_filename(), part.get_content_type(), part.get_content()) for part in message.iter_attachments()]
    assert attached == [("keep-request.pdf", "application/pdf", b"%PDF-1.4")]


@pytest.mark.parametrize(
    "address", [None, "", "nobody", "a@b", "x@y.example\r\nBcc: z@w.example", "two@a.example, b@c.example", "<a@b.example>"]
)
def test_an_address_that_is_none_is_left_to_the_user(address):
    message = read(address, "Ville", "S\n\nB", [("a.pdf", b"")])
    assert message["To"] is None
    assert message["Bcc"] is None


@pytest.mark.parametrize("name", ["Ville\r\nBcc: z@w.example", "مركز المدينة", "Ж" * 200, '"=?utf-8?q?x?="', "a" * 300])
def test_no_name_breaks_the_headers(name):
    message = read("a@b.example", name, "S\n\nB", [("a.pdf", b"")])
    assert message["Bcc"] is None
    assert message["To"].addresses[0].addr_spec == "a@b.example"
