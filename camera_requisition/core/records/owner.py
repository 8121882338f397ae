"""Who answers a requisition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Owner:
    """A row of `owner`; field names are the column names, NULL is None. Dates are `YYYY-MM-DD` texts."""

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
