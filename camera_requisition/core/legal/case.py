"""Case particulars as plain values: read and checked field by field, and which of those that a frame needs are missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import timezone
from typing import Any, Optional

from camera_requisition.core.errors import CaseError, InstantError
from camera_requisition.core.legal.types import Authorisation, CaseParticulars, Delivery, Service, Signer
from camera_requisition.core.records.vocabulary import Frame
from camera_requisition.core.time.instants import parse_date_or_instant

AUTHORISATION_KINDS = ("individual", "general", "oral", "commission")
REQUIRED = ("number", "time_zone")

_PARTS: Mapping[str, type] = {"authorisation": Authorisation, "service": Service, "signer": Signer, "delivery": Delivery}
_WORDS: Mapping[str, tuple[str, ...]] = {
    "frame": tuple(frame.value for frame in Frame),
    "authorisation.kind": AUTHORISATION_KINDS,
}
_SHOWN = 60  # characters of a wrong value that are shown
_DATES = ("opened_on", "reply_by", "authorisation.date", "authorisation.expires")


def case_from_dict(given: Mapping[str, Any]) -> CaseParticulars:
    """Particulars from the contract's `CASE`; NULL and empty texts count as missing.

    `articles` may be a list of texts. Raises `CaseError` with the dotted name of the field: `case_not_an_object`, `case_field_unknown`,
    `case_field_missing` (number, time_zone), `case_field_not_text`, `case_field_not_true_or_false`, `case_field_not_an_object`,
    `case_word_unknown`, `case_date_unreadable`.
    """
    if not isinstance(given, Mapping):
        raise CaseError("case_not_an_object")
    values = _read(CaseParticulars, given, "")
    for name in REQUIRED:
        if name not in values:
            raise CaseError("case_field_missing", field=name)
    return CaseParticulars(**values)


def case_to_dict(case: CaseParticulars) -> dict[str, Any]:
    """The contract's `CASE` of `case`, without what is missing; `case_from_dict` reads it again."""
    return {name: value for name, value in _without_missing(asdict(case)).items() if value not in ({}, False)}


def missing(case: CaseParticulars, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the dotted `names` (`authorisation.by`) that the case doesn't say, in their order."""
    return tuple(name for name in names if _blank(_value(case, name)))


def _read(kind: type, given: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {}
    for key, value in given.items():
        name = f"{prefix}{key}"
        if key not in known:
            raise CaseError("case_field_unknown", field=name, known=", ".join(sorted(known)))
        if name in _PARTS:
            values[key] = _part(name, value)
        elif name == "invented":
            values[key] = _truth(name, value)
        else:
            text = _text(name, value)
            if text is not None:
                values[key] = text
    return values


def _part(name: str, value: Any) -> Any:
    if value is None:
        return _PARTS[name]()
    if not isinstance(value, Mapping):
        raise CaseError("case_field_not_an_object", field=name, value=_as_json(value))
    return _PARTS[name](**_read(_PARTS[name], value, f"{name}."))


def _truth(name: str, value: Any) -> bool:
    if value is None:
        return False
    if not isinstance(value, bool):
        raise CaseError("case_field_not_true_or_false", field=name, value=_as_json(value))
    return value


def _text(name: str, value: Any) -> Optional[str]:
    if name == "articles" and isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = ", ".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise CaseError("case_field_not_text", field=name, value=_as_json(value))
    text = value.strip()
    if not text:
        return None
    if name in _WORDS and text not in _WORDS[name]:
        raise CaseError("case_word_unknown", field=name, value=text, known=", ".join(_WORDS[name]))
    if name in _DATES:
        try:
            parse_date_or_instant(text, timezone.utc)
        except InstantError as problem:
            raise CaseError("case_date_unreadable", field=name, value=text) from problem
    return text


def _as_json(value: Any) -> str:
    """A value as it stands in the file, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _without_missing(values: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: _without_missing(value) if isinstance(value, dict) else value for name, value in values.items()}
    return {name: value for name, value in kept.items() if value is not None}


def _value(case: CaseParticulars, name: str) -> Any:
    value: Any = case
    for part in name.split("."):
        if not is_dataclass(value) or not hasattr(value, part):
            raise CaseError("case_field_unknown", field=name, known="")
        value = getattr(value, part)
    return value


def _blank(value: Any) -> bool:
    if is_dataclass(value):
        return all(_blank(getattr(value, field.name)) for field in fields(value))
    return value is None or (isinstance(value, str) and not value.strip())
