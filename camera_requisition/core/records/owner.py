"""Who answers a requisition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Owner:
    """A row of `owner`; field names are the column names, NULL is None. Dates are `YYYY-MM-DD` texts, instants ISO 8601
    texts with offset. `merged_into` is the id of the owner that this one was found to be: it stays, out of use, so that lists find it."""

    owner_id: str
    name: str
    kind: Optional[str] = None
    registration_number: Optional[str] = None
    addressee: Optional[str] = None
    service: Optional[str] = None
    address: Optional[str] = None
    postcode: Optional[str] = None
    city: Optional[str] = None
    email: Optional[str] = None
    phone: Optional[str] = None
    delivery_channel: Optional[str] = None
    verified_on: Optional[str] = None
    notes: Optional[str] = None
    merged_into: Optional[str] = None
    edited_by: Optional[str] = None
    edited_at: Optional[str] = None
    edited_with: Optional[str] = None
