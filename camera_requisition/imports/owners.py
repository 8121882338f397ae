"""Owners and recorders of a list, found again in the inventory or made."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any, Optional

from camera_requisition.core.records import Owner, Recorder
from camera_requisition.imports import targets
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.texts import plain, slug

_RETENTIONS = frozenset(target.partition(".")[2] for target in targets.RETENTIONS)
_NAMING = frozenset({"owner_id", "recorder_id"})


class OwnerBook:
    """Who owns what: the inventory's owners and recorders, and what a list says of them.

    An owner is the same when the registration number is; without one, when the name is, apart from capitals, accents and punctuation.
    """

    def __init__(self, owners: Iterable[Owner], recorders: Iterable[Recorder]) -> None:
        """Start from what the inventory holds."""
        self._owners = {owner.owner_id: owner for owner in owners}
        self._recorders = {recorder.recorder_id: recorder for recorder in recorders}
        self._by_number: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for owner in self._owners.values():
            self._remember(owner.owner_id, owner.registration_number, owner.name)
        self._listed_owners: dict[str, dict[str, Any]] = {}
        self._listed_recorders: dict[str, dict[str, Any]] = {}

    def owner(self, said: Mapping[str, Any], flags: list[Flag]) -> Optional[str]:
        """Id of the owner that a row names, None where it names none; differences between rows are flagged."""
        number, name = said.get("registration_number"), said.get("name")
        if name is None and number is None:
            return None
        if name is None:
            name = str(number)
        owner_id = self._find(number, name)
        if owner_id is None:
            owner_id = _free(slug(str(said.get("owner_id") or name), "owner"), self._owners)
            self._owners[owner_id] = Owner(owner_id, name)
        self._remember(owner_id, number, name)
        values = {"name": name, **{key: value for key, value in said.items() if key not in _NAMING}}
        if said.get("name") is None:
            del values["name"]
        _gather(self._listed_owners.setdefault(owner_id, {}), values, "owner", flags)
        return owner_id

    def recorder(self, owner_id: Optional[str], said: Mapping[str, Any], flags: list[Flag]) -> Optional[str]:
        """Id of the recorder that a row names, or of the owner's assumed one; None where neither owner nor recorder is named."""
        named = said.get("recorder_id") or said.get("name")
        if owner_id is None and named is None:
            return None
        recorder_id = f"{owner_id}-1" if named is None else self._named(owner_id, str(named), said.get("recorder_id") is not None)
        if recorder_id not in self._recorders:
            self._recorders[recorder_id] = Recorder(recorder_id, owner_id, assumed=named is None)
        values = {key: value for key, value in said.items() if key not in _NAMING}
        if named is not None:
            values["assumed"] = False
        _gather(self._listed_recorders.setdefault(recorder_id, {}), values, "recorder", flags)
        return recorder_id

    def owner_of_recorder(self, recorder_id: Optional[str]) -> Optional[str]:
        """Owner id of a recorder of the inventory or of the list."""
        recorder = self._recorders.get(recorder_id or "")
        return recorder.owner_id if recorder else None

    def owners(self) -> list[Owner]:
        """Owners of the list with what it says of them; what it doesn't say stays as the inventory has it."""
        return [dataclasses.replace(self._owners[owner_id], **values) for owner_id, values in self._listed_owners.items()]

    def recorders(self) -> list[Recorder]:
        """Recorders of the list, likewise."""
        return [dataclasses.replace(self._recorders[recorder_id], **values) for recorder_id, values in self._listed_recorders.items()]

    def _find(self, number: Optional[str], name: str) -> Optional[str]:
        if number is not None and number in self._by_number:
            return self._by_number[number]
        found = self._by_name.get(_key(name))
        if found is None or number is None:
            return found
        # The same name under another number is somebody else: two "Pharmacie du Centre".
        known = self._owners[found].registration_number or self._listed_owners.get(found, {}).get("registration_number")
        return found if known in (None, number) else None

    def _remember(self, owner_id: str, number: Optional[str], name: str) -> None:
        if number is not None:
            self._by_number.setdefault(number, owner_id)
        self._by_name.setdefault(_key(name), owner_id)

    def _named(self, owner_id: Optional[str], name: str, is_id: bool) -> str:
        """Id of a named recorder: its delivered id where that is free or already this owner's, else the owner's id and its name."""
        wanted = slug(name, "recorder")
        if is_id or owner_id is None:
            holder = self._recorders.get(wanted)
            if holder is None or holder.owner_id == owner_id:
                return wanted
        return f"{owner_id or 'recorder'}-{wanted}"


def _gather(listed: dict[str, Any], values: Mapping[str, Any], table: str, flags: list[Flag]) -> None:
    """Add what a row says to what earlier rows said. Of retentions the shortest counts, of dates the newest, else the first."""
    for name, value in values.items():
        before = listed.get(name)
        if before is None or before == value:
            listed[name] = value
        elif name in _RETENTIONS:
            flags.append(Flag("retentions_differ", f"{table}.{name}", f"{before:g} / {value:g}"))
            listed[name] = min(before, value)
        elif f"{table}.{name}" in targets.DATES:
            listed[name] = max(before, value)
        elif name != "notes" and plain(str(before)) != plain(str(value)):
            flags.append(Flag("rows_differ_about_owner", f"{table}.{name}", f"{before} / {value}"))


def _key(name: str) -> str:
    return plain(name) or name.strip()


def _free(wanted: str, taken: Mapping[str, Any]) -> str:
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
