"""Owners and recorders of a list, found again in the inventory or made."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Optional, Union

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.merging import final_ids
from camera_requisition.core.records.settled import Settled, said_by_merged
from camera_requisition.core.texts import plain
from camera_requisition.imports import targets
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.owner_names import LookAlikes, owner_key
from camera_requisition.imports.texts import slug

_RETENTIONS = frozenset(target.partition(".")[2] for target in targets.RETENTIONS)
_NAMING = frozenset({"owner_id", "recorder_id"})
_NEVER_SETTLED = frozenset({"notes", "assumed", "verified_on"})


class OwnerBook:
    """Who owns what: the inventory's owners and recorders, and what a list says of them.

    An owner is the same when the registration number is; without one, when the name is ("Ville de X" is "Mairie de X"), apart from capitals,
    accents, punctuation and legal form, unless both name a town and it isn't the same. `doubtful` pairs new owners with known ones whose names
    are only like theirs. What people have `settled` stays: a list that says again what was looked at then is flagged `settled_kept`.
    """

    def __init__(
        self, owners: Iterable[Owner], recorders: Iterable[Recorder], retired: Iterable[str] = (), settled: Optional[Settled] = None
    ) -> None:
        """Start from what the inventory holds; ids of owners and recorders among `retired` were used before and aren't given again."""
        known, all_recorders = list(owners), list(recorders)
        self._final = {**final_ids(known), **final_ids(all_recorders)}
        # A record that was merged leads to another; its id is as good as retired.
        self._retired = frozenset(retired) | {owner.owner_id for owner in known if owner.merged_into}
        self._owners = {owner.owner_id: owner for owner in known if not owner.merged_into}
        self._recorders = {recorder.recorder_id: recorder for recorder in all_recorders if not recorder.merged_into}
        self._merged_recorders = {recorder.recorder_id: recorder for recorder in all_recorders if recorder.merged_into}
        self._merged_owners: dict[str, list[str]] = {}
        self._by_number: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        self._alike = LookAlikes((owner.owner_id, owner.name) for owner in self._owners.values())
        self.doubtful: list[tuple[str, str]] = []
        self._other_names: set[tuple[str, str]] = set()
        for owner in known:
            final = self._final.get(owner.owner_id, owner.owner_id)
            if final in self._owners:
                self._remember(final, owner.registration_number, owner.name)
                if final != owner.owner_id:
                    self._other_names.add((final, owner_key(owner.name)))
                    self._merged_owners.setdefault(final, []).append(owner.owner_id)
        self._listed_owners: dict[str, dict[str, Any]] = {}
        self._listed_recorders: dict[str, dict[str, Any]] = {}
        self._settled = settled or Settled()
        self._said_by_merged = {**said_by_merged(known), **said_by_merged(all_recorders)}
        self._lead_to = {self._final[recorder_id] for recorder_id in self._merged_recorders if recorder_id in self._final}
        self._told: set[tuple[str, str, Any]] = set()
        """What was flagged as settled: once a list, not once a row."""
        self._recorder_names: dict[tuple[str, str], str] = {}
        self._assumed_of: dict[str, str] = {}
        for recorder in (*self._recorders.values(), *self._merged_recorders.values()):
            self._remember_recorder(recorder)

    def owner(self, said: Mapping[str, Any], flags: list[Flag]) -> Optional[str]:
        """Id of the owner that a row names, None where it names none; differences between rows are flagged."""
        number, name = said.get("registration_number"), said.get("name")
        if name is None and number is None:
            return None
        if name is None:
            name = str(number)
        owner_id = self._find(number, name, said.get("city"))
        if owner_id is None:
            owner_id = _free(slug(str(said.get("owner_id") or name), "owner"), self._retired | self._owners.keys())
            self._owners[owner_id] = Owner(owner_id, name)
            self.doubtful.extend((owner_id, known) for known in self._alike.of(name) if self._may_be(known, number))
        self._remember(owner_id, number, name)
        values = {"name": name, **{key: value for key, value in said.items() if key not in _NAMING}}
        # The name of an owner that was found to be this one is none of its own.
        if said.get("name") is None or (owner_id, owner_key(name)) in self._other_names:
            del values["name"]
        self._drop_what_is_settled("owner", self._owners[owner_id], owner_id, values, flags)
        _gather(self._listed_owners.setdefault(owner_id, {}), values, "owner", flags)
        return owner_id

    def recorder(self, owner_id: Optional[str], said: Mapping[str, Any], flags: list[Flag]) -> Optional[str]:
        """Id of the recorder that a row names, or of the owner's assumed one; None where neither owner nor recorder is named."""
        named = said.get("recorder_id") or said.get("name")
        if owner_id is None and named is None:
            return None
        recorder_id = self._assumed(owner_id) if named is None else self._named(owner_id, str(named), said.get("recorder_id") is not None)
        recorder_id = self._final.get(recorder_id, recorder_id)
        if recorder_id not in self._recorders:
            self._recorders[recorder_id] = Recorder(recorder_id, owner_id, assumed=named is None)
        values = {key: value for key, value in said.items() if key not in _NAMING}
        if named is not None:
            values["assumed"] = False
        self._drop_what_is_settled("recorder", self._recorders[recorder_id], recorder_id, values, flags)
        _gather(self._listed_recorders.setdefault(recorder_id, {}), values, "recorder", flags)
        return recorder_id

    def name_of(self, owner_id: str) -> str:
        """Name of an owner of the inventory or of the list."""
        return str(self._listed_owners.get(owner_id, {}).get("name") or self._owners[owner_id].name)

    def owner_of_recorder(self, recorder_id: Optional[str]) -> Optional[str]:
        """Owner id of a recorder of the inventory or of the list."""
        recorder = self._recorders.get(recorder_id or "")
        return recorder.owner_id if recorder else None

    def stays(self, camera: Camera, recorder_id: Optional[str]) -> bool:
        """Whether a camera stays on its recorder although a list names `recorder_id`: one of the same owner, or of the owner from whom somebody
        has taken the camera."""
        held = self._final.get(camera.recorder_id or "", camera.recorder_id)
        owner_id, named = self.owner_of_recorder(held), self.owner_of_recorder(recorder_id)
        if owner_id is not None and owner_id == named:
            return True
        earlier = self._settled.earlier("camera", camera.camera_id, "recorder_id", camera.recorder_id)
        return any(self._leads_to_owner(one) == named for one in earlier) if named is not None else recorder_id in earlier

    def _leads_to_owner(self, recorder_id: str) -> Optional[str]:
        return self.owner_of_recorder(self._final.get(recorder_id, recorder_id))

    def owners(self) -> list[Owner]:
        """Owners of the list with what it says of them; what it doesn't say stays as the inventory has it."""
        return [dataclasses.replace(self._owners[owner_id], **values) for owner_id, values in self._listed_owners.items()]

    def recorders(self) -> list[Recorder]:
        """Recorders of the list, likewise."""
        return [dataclasses.replace(self._recorders[recorder_id], **values) for recorder_id, values in self._listed_recorders.items()]

    def _find(self, number: Optional[str], name: str, city: Optional[str]) -> Optional[str]:
        if number is not None and number in self._by_number:
            return self._by_number[number]
        # The same name under another number, or in another town, is somebody else: two "Pharmacie du Centre".
        named = (owner_id for owner_id in self._by_name.get(owner_key(name), ()) if self._may_be(owner_id, number))
        return next((owner_id for owner_id in named if self._may_be_in(owner_id, city)), None)

    def _may_be(self, owner_id: str, number: Optional[str]) -> bool:
        return number is None or self._known(owner_id, "registration_number") in (None, number)

    def _may_be_in(self, owner_id: str, city: Optional[str]) -> bool:
        known = self._known(owner_id, "city")
        return not city or not known or plain(known) == plain(city)

    def _known(self, owner_id: str, name: str) -> Any:
        return getattr(self._owners[owner_id], name) or self._listed_owners.get(owner_id, {}).get(name)

    def _remember(self, owner_id: str, number: Optional[str], name: str) -> None:
        if number is not None:
            self._by_number.setdefault(number, owner_id)
        same = self._by_name.setdefault(owner_key(name), [])
        if owner_id not in same:
            same.append(owner_id)

    def _assumed(self, owner_id: Optional[str]) -> str:
        """Id of the recorder of an owner whose list names none: its assumed one, or what that of a merged owner was merged into."""
        if f"{owner_id}-1" not in self._recorders and owner_id in self._assumed_of:
            return self._assumed_of[owner_id]
        number = 1
        while f"{owner_id}-{number}" in self._retired:
            number += 1
        return f"{owner_id}-{number}"

    def _named(self, owner_id: Optional[str], name: str, is_id: bool) -> str:
        """Id of a named recorder: its delivered id where that is free or already this owner's, else the owner's id and its name."""
        wanted = slug(name, "recorder")
        if is_id or owner_id is None:
            holder = self._recorders.get(wanted) or self._merged_recorders.get(wanted)
            if wanted not in self._retired and (holder is None or owner_id in self._owners_of(holder)):
                return wanted
        own = f"{owner_id or 'recorder'}-{wanted}"
        if own not in self._recorders and (owner_id or "", wanted) in self._recorder_names:
            return self._recorder_names[owner_id or "", wanted]
        return _free(own, self._retired)

    def _owners_of(self, recorder: Recorder) -> list[Optional[str]]:
        """The owner of a recorder, and those from whom somebody has taken it; what was merged leads on."""
        earlier = self._settled.earlier("recorder", recorder.recorder_id, "owner_id", recorder.owner_id)
        return [self._final.get(one or "", one) for one in (recorder.owner_id, *earlier)]

    def _remember_recorder(self, recorder: Recorder) -> None:
        """Let a recorder be found under each owner that it has or had, by its name and by the part of its id that came from a name."""
        final = self._recorders.get(self._final.get(recorder.recorder_id, recorder.recorder_id))
        if final is None:
            return
        for owner_id in dict.fromkeys((*self._owners_of(recorder), final.owner_id)):
            key = owner_id or ""
            if recorder.name:
                self._recorder_names.setdefault((key, slug(recorder.name, "recorder")), final.recorder_id)
            for other in (key, *self._merged_owners.get(key, ())):
                if recorder.recorder_id.startswith(f"{other}-"):
                    self._recorder_names.setdefault((key, recorder.recorder_id[len(other) + 1 :]), final.recorder_id)
            if recorder.assumed:
                self._assumed_of.setdefault(key, final.recorder_id)

    def _drop_what_is_settled(
        self, table: str, record: Union[Owner, Recorder], record_id: str, values: dict[str, Any], flags: list[Flag]
    ) -> None:
        """Take out of `values` what was looked at and decided against when records were merged; of recorders that were merged the shortest
        retention counts."""
        for name, value in list(values.items()):
            held = getattr(record, name, None)
            if name in _NEVER_SETTLED or name not in values or held is None or held == value:
                continue
            settled = value in self._said_by_merged.get((table, record_id, name), ()) or value in self._settled.earlier(
                table, record_id, name, held
            )
            longer = name in _RETENTIONS and record_id in self._lead_to and value > held
            if settled or longer:
                if (record_id, name, value) not in self._told:
                    self._told.add((record_id, name, value))
                    flags.append(Flag("settled_kept", f"{table}.{name}", f"{value:g}" if isinstance(value, float) else str(value)))
                del values[name]
                if name in _RETENTIONS:
                    values.pop(f"{name.removesuffix('_days')}_on", None)


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


def _free(wanted: str, taken: Collection[str]) -> str:
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
