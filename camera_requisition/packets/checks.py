"""What the signer should look at before signing, in the pack's words: legal basis, time limits, authorisation, proportionality, checklist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Optional

from camera_requisition.core.errors import InstantError
from camera_requisition.core.legal.proportionality import Proportion
from camera_requisition.core.legal.time_limits import RUNNING, time_limit
from camera_requisition.core.legal.types import CaseParticulars, Requisition
from camera_requisition.core.records.vocabulary import Regime
from camera_requisition.core.time.instants import parse_date
from camera_requisition.packets.clean import clean
from camera_requisition.packets.pack import Pack, on_date
from camera_requisition.packets.wording import Wording


def case_checks(case: CaseParticulars, pack: Pack, wording: Wording, today: date) -> Iterator[str]:
    """What follows from the case alone: a text in force, the time limits of its frame, an authorisation that has expired."""
    texts = pack.texts["checks"]
    frame = pack.frame_of(case)
    if frame and frame.articles and on_date(frame.articles, today) is None:
        yield texts["legal_basis"].format(day=wording.day(today))
    opened = _day(case.opened_on)
    if frame and frame.duration_days and opened is not None:
        limit = time_limit(opened, today, frame.duration_days, frame.extended_days)
        if limit.state != RUNNING:
            yield texts[limit.state].format(
                opened_on=wording.day(opened),
                last_day=wording.day(limit.last_day),
                extended_last_day=wording.day(limit.extended_last_day) if limit.extended_last_day else "",
            )
    if authorisation_expired(case, today):
        yield texts["authorisation_expired"].format(expires=wording.day_text(case.authorisation.expires))


def packet_checks(
    case: CaseParticulars, pack: Pack, requisitions: Iterable[Requisition], asked: Proportion, number: object, *, habilitation: bool
) -> Iterator[str]:
    """What follows from what is asked for; `number` writes a figure in the pack's way."""
    texts = pack.texts["checks"]
    listed = list(requisitions)
    for code, values in asked.warnings:
        shown = {name: number(f"{value:g}") if isinstance(value, float) else value for name, value in values.items()}  # type: ignore[operator]
        yield texts[code].format(**shown)
    protected = [one.owner for one in listed if one.owner and one.owner.kind in pack.agreement["owner_kinds"]]
    for owner in protected:
        yield texts["agreement"].format(owner=clean(owner.name))
    regimes = {camera.camera.regime for one in listed for recorder in one.recorders for camera in recorder.cameras}
    holds = {
        "authorisation_oral": case.authorisation.kind == "oral",
        "authorisation_general": case.authorisation.kind == "general",
        "protected_profession": bool(protected),
        "private_regime": Regime.PRIVATE_PLACE.value in regimes,
        "habilitation_access": habilitation,
        "controlled_signer": bool(pack.capacity_needs(case.signer.capacity)),
        "long_windows": any(code == "long_window" for code, _ in asked.warnings),
    }
    for text, when in pack.checklist:
        if when is None or holds[when]:
            yield text


def authorisation_expired(case: CaseParticulars, today: date) -> bool:
    """Whether the authorisation names an end that lies before today."""
    expires = _day(case.authorisation.expires)
    return expires is not None and expires < today


def _day(text: Optional[str]) -> Optional[date]:
    try:
        return parse_date(text[:10]) if text else None
    except InstantError:
        return None
