"""Whether anybody can be reached of an owner and a recorder, and by the channel that the owner asks for."""

from __future__ import annotations

import re
from typing import Optional

from camera_requisition.core.checks.reading import text
from camera_requisition.core.records import Owner, Recorder
from camera_requisition.core.records.vocabulary import DeliveryChannel as Channel

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_DIGIT = re.compile(r"\d")
_POSTCODE = re.compile(r"\d{4,}")
FEWEST_DIGITS = 2  # 17, 112


def reachable_by(owner: Optional[Owner], recorder: Optional[Recorder]) -> frozenset[str]:
    """The channels that a contact is recorded for: `email`, `phone`, `post`; with an address also `hand`, with any contact also `portal`."""
    emails = (owner.email if owner else None, recorder.duty_email if recorder else None)
    phones = (owner.phone if owner else None, recorder.duty_phone if recorder else None)
    found = set()
    if any(_EMAIL.fullmatch(text(one) or "") for one in emails):
        found.add(Channel.EMAIL.value)
    if any(len(_DIGIT.findall(text(one) or "")) >= FEWEST_DIGITS for one in phones):
        found.add(Channel.PHONE.value)
    address = text(owner.address) if owner is not None else None
    if owner is not None and address and (text(owner.postcode) or text(owner.city) or _POSTCODE.search(address)):
        found.add(Channel.POST.value)
    if address or (recorder is not None and text(recorder.address)):
        found.add(Channel.HAND.value)
    if found:
        # The address of a portal has no column: the keep-request goes by one of the others first.
        found.add(Channel.PORTAL.value)
    return frozenset(found)


def wanted_channel(owner: Optional[Owner]) -> Optional[str]:
    """The channel that the owner asks for, None where none is recorded or it isn't one."""
    channel = text(owner.delivery_channel) if owner is not None else None
    return channel if channel in {one.value for one in Channel} else None


def can_be_reached(owner: Optional[Owner], recorder: Optional[Recorder]) -> bool:
    """Whether somebody can be reached by the channel asked for, or by any where none is."""
    channels, wanted = reachable_by(owner, recorder), wanted_channel(owner)
    return bool(channels - {Channel.HAND.value, Channel.PORTAL.value}) if wanted is None else wanted in channels
