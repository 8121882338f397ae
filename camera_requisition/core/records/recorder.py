"""The owner's recording system: retention, clock, format and duty contact belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Recorder:
    """A row of `recorder`; field names are the column names, NULL is None.

    Retentions are in days (decimals allowed), each with the date it was learnt; `clock_offset_s` is recorder minus true time in
    seconds; `assumed` is True for the one that an import made because the list named none.
    `merged_into` is the id of the recorder that this one was found to be.
    """

    recorder_id: str
    owner_id: Optional[str] = None
    name: Optional[str] = None
    address: Optional[str] = None
    recording: Optional[str] = None
    recording_hours: Optional[str] = None
    retention_authorised_days: Optional[float] = None
    retention_authorised_on: Optional[str] = None
    retention_declared_days: Optional[float] = None
    retention_declared_on: Optional[str] = None
    retention_observed_days: Optional[float] = None
    retention_observed_on: Optional[str] = None
    access: Optional[str] = None
    duty_contact: Optional[str] = None
    duty_email: Optional[str] = None
    duty_phone: Optional[str] = None
    duty_hours: Optional[str] = None
    clock_offset_s: Optional[float] = None
    clock_checked_at: Optional[str] = None
    native_format: Optional[str] = None
    authorisation_ref: Optional[str] = None
    authorisation_expires_on: Optional[str] = None
    verified_on: Optional[str] = None
    assumed: bool = False
    notes: Optional[str] = None
    merged_into: Optional[str] = None
    edited_by: Optional[str] = None
    edited_at: Optional[str] = None
    edited_with: Optional[str] = None

    def retentions_days(self) -> tuple[float, ...]:
        """The known retention figures in days, in the order authorised, declared, observed."""
        figures = (self.retention_authorised_days, self.retention_declared_days, self.retention_observed_days)
        return tuple(figure for figure in figures if figure is not None)
