"""What is known of an inventory once it was looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opened:
    """Its settings, the reference system that its tables lie in (EPSG code), and the code of the reason why it can't be written, empty when
    it can."""

    settings: dict[str, str]
    srs_id: int
    read_only_reason: str
