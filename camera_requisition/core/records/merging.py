"""Records that are found to be one: what the one that stays says, what moves to it, and what becomes of the others.

A merged record stays in the inventory with `merged_into`, out of use: its id is never used again, and lists that go on naming it lead to the
one that stays.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional, Union

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.camera import Camera
from camera_requisition.core.records.owner import Owner
from camera_requisition.core.records.recorder import Recorder

Mergeable = Union[Owner, Recorder]
_NOT_TAKEN_OVER = frozenset({"owner_id", "recorder_id", "merged_into", "edited_by", "edited_at", "edited_with", "assumed", "notes"})
_RETENTIONS = tuple(f"retention_{kind}" for kind in ("authorised", "declared", "observed"))
_DATES_OF_RETENTIONS = frozenset(f"{retention}_on" for retention in _RETENTIONS)
_NEWEST = frozenset({"verified_on"})


@dataclass(frozen=True)
class Merged:
    """The owners, recorders and cameras that a merge changes, as they are afterwards."""

    owners: tuple[Owner, ...] = ()
    recorders: tuple[Recorder, ...] = ()
    cameras: tuple[Camera, ...] = ()


def differences(records: Sequence[Mergeable]) -> dict[str, tuple[Any, ...]]:
    """For each column in which `records` say different things what they say, missing values left out, in their order. The date of a figure of
    retention goes with the figure."""
    found = {}
    for field in dataclasses.fields(records[0]):
        if field.name not in _NOT_TAKEN_OVER | _DATES_OF_RETENTIONS:
            said = tuple(dict.fromkeys(value for record in records if (value := getattr(record, field.name)) is not None))
            if len(said) > 1:
                found[field.name] = said
    return found


def proposed(kept: Mergeable, merged: Sequence[Mergeable]) -> dict[str, Any]:
    """What the one that stays says, in the columns in which they differ, where nothing is chosen."""
    figures = _figures([record for record in (kept, *merged) if isinstance(record, Recorder)], {})
    stays = _combined(kept, merged, figures)
    return {column: getattr(stays, column) for column in differences([kept, *merged])}


def merge_owners(
    kept: Owner, merged: Sequence[Owner], recorders: Iterable[Recorder], cameras: Iterable[Camera], chosen: Mapping[str, Any]
) -> Merged:
    """`merged` are `kept`: their recorders are its own from now on, their assumed ones become its one recorder where it has just one.

    `recorders` and `cameras` are all that may be concerned; `chosen` are values (by column) for what the owners say differently, else the one
    that stays counts. Raises InputError `merge_into_itself`, `merge_of_merged`.
    """
    _check(kept, merged, "owner_id")
    gone = {owner.owner_id for owner in merged}
    stays = _combined(kept, merged, chosen)
    theirs = [recorder for recorder in recorders if recorder.merged_into is None and recorder.owner_id in gone | {kept.owner_id}]
    own = [recorder for recorder in theirs if recorder.owner_id == kept.owner_id]
    moving = [recorder for recorder in theirs if recorder.owner_id in gone]
    target = own[0] if len(own) == 1 else next((recorder for recorder in own if recorder.assumed), None)
    assumed = [recorder for recorder in moving if recorder.assumed]
    if target is None and len(assumed) > 1:
        target, assumed = dataclasses.replace(assumed[0], owner_id=kept.owner_id), assumed[1:]
        moving = [recorder for recorder in moving if recorder.recorder_id != target.recorder_id]
    elif target is None:
        assumed = []
    joined = merge_recorders(target, assumed, cameras, {}) if target is not None and assumed else Merged()
    joined_ids = {recorder.recorder_id for recorder in joined.recorders}
    moved = [dataclasses.replace(one, owner_id=kept.owner_id) for one in moving if one.recorder_id not in joined_ids]
    # A recorder that is merged away moves along: its owner must not be one that is out of use.
    along = [dataclasses.replace(one, owner_id=kept.owner_id) for one in joined.recorders]
    out = [dataclasses.replace(owner, merged_into=kept.owner_id) for owner in merged]
    return Merged((stays, *out), (*along, *moved), joined.cameras)


def merge_recorders(kept: Recorder, merged: Sequence[Recorder], cameras: Iterable[Camera], chosen: Mapping[str, Any]) -> Merged:
    """`merged` are `kept`: their cameras hang on it from now on. Of figures of retention the shortest counts; each has the date on which it
    was learnt, the chosen ones too.

    `chosen` as for `merge_owners`. Raises InputError `merge_into_itself`, `merge_of_merged`.
    """
    _check(kept, merged, "recorder_id")
    gone = {recorder.recorder_id for recorder in merged}
    stays = _combined(kept, merged, {**_figures((kept, *merged), chosen), **chosen})
    if kept.assumed and not all(recorder.assumed for recorder in merged):
        stays = dataclasses.replace(stays, assumed=False)
    out = [dataclasses.replace(recorder, merged_into=kept.recorder_id) for recorder in merged]
    moved = [dataclasses.replace(camera, recorder_id=kept.recorder_id) for camera in cameras if camera.recorder_id in gone]
    return Merged((), (stays, *out), tuple(moved))


def final_ids(records: Iterable[Mergeable]) -> dict[str, str]:
    """For each record that was merged, the id of the one that it leads to in the end; a circle leads nowhere and is left out."""
    return _ends({_id(record): record.merged_into for record in records if record.merged_into})


def final_cameras(cameras: Iterable[Camera]) -> dict[str, str]:
    """Likewise for cameras."""
    return _ends({camera.camera_id: camera.merged_into for camera in cameras if camera.merged_into})


def end_of(first: str, following: Callable[[str], Optional[str]]) -> Optional[str]:
    """The id to which `first` leads in the end, each to the one that `following` gives for it; None for a circle."""
    seen, last = {first}, first
    while further := following(last):
        if further in seen:
            return None
        seen.add(further)
        last = further
    return last


def _ends(into: Mapping[str, str]) -> dict[str, str]:
    return {first: end for first in into if (end := end_of(first, into.get)) is not None}


def _check(kept: Mergeable, merged: Sequence[Mergeable], key: str) -> None:
    ids = [getattr(record, key) for record in (kept, *merged)]
    if len(set(ids)) < len(ids) or not merged:
        raise InputError("merge_into_itself", record_id=getattr(kept, key))
    for record in (kept, *merged):
        if record.merged_into:
            raise InputError("merge_of_merged", record_id=getattr(record, key), into=record.merged_into)


def _combined(kept: Any, merged: Sequence[Any], chosen: Mapping[str, Any]) -> Any:
    """What the one that stays says: what is chosen, else its own, else the first that another says; the newest confirmation; all notes."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kept):
        if field.name in _NOT_TAKEN_OVER:
            continue
        said = [value for record in (kept, *merged) if (value := getattr(record, field.name)) is not None]
        if field.name in chosen:
            values[field.name] = chosen[field.name]
        elif said:
            values[field.name] = max(said) if field.name in _NEWEST else said[0]
    notes = list(dict.fromkeys(record.notes for record in (kept, *merged) if record.notes))
    return dataclasses.replace(kept, **values, notes="\n".join(notes) or None)


def _figures(recorders: Sequence[Recorder], chosen: Mapping[str, Any]) -> dict[str, Any]:
    """For each kind of retention the chosen figure, else the shortest, and when it was learnt last."""
    found: dict[str, Any] = {}
    for retention in _RETENTIONS:
        days, on = f"{retention}_days", f"{retention}_on"
        known = [figure for recorder in recorders if (figure := getattr(recorder, days)) is not None]
        if known:
            found[days] = chosen.get(days, min(known))
            dates = [date for recorder in recorders if getattr(recorder, days) == found[days] and (date := getattr(recorder, on)) is not None]
            found[on] = max(dates, default=None)
    return found


def _id(record: Mergeable) -> str:
    return record.owner_id if isinstance(record, Owner) else record.recorder_id


def renumbered(known: Camera, new: Camera) -> bool:
    """Whether `new` is `known` under another key of the same list, which no longer names it under its own."""
    return known.source == new.source and (known.missing_since is not None or known.source_id is None)


def same_camera(known: Camera, new: Camera, news: Optional[Mapping[str, Any]] = None) -> tuple[Camera, Camera]:
    """`new` is `known`: (the new record out of use, the known one), in the order in which they have to be written.

    `news` is what the new record says that is welcome to the known one. A list that no longer names the known camera has renumbered it: the
    known one takes over the key under which the list has it now. Where its own list still names it, or the other comes from another source,
    each keeps its own key, so that the next list finds it. Raises InputError `merge_into_itself`, `merge_of_merged`.
    """
    if known.camera_id == new.camera_id:
        raise InputError("merge_into_itself", record_id=known.camera_id)
    for record in (known, new):
        if record.merged_into:
            raise InputError("merge_of_merged", record_id=record.camera_id, into=record.merged_into)
    missing_since = None if known.source == new.source else known.missing_since
    stays = dataclasses.replace(known, **(news or {}), missing_since=missing_since)
    gone = dataclasses.replace(new, merged_into=known.camera_id, status="removed")
    if renumbered(known, new):
        stays = dataclasses.replace(stays, source_id=new.source_id, head=new.head)
        gone = dataclasses.replace(gone, source_id=None, head=None)
    return gone, stays
