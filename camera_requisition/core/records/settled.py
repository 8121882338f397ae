"""What people have settled by merging, assigning, deciding and correcting, so that a list that repeats itself doesn't unsettle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from camera_requisition.core.records.merging import Mergeable, final_ids
from camera_requisition.core.records.owner import Owner

Key = tuple[str, str, str]
"""Table, record id, column."""


@dataclass(frozen=True)
class Choice:
    """What a column says since somebody settled it (`now`), and what it said before: that which is no news."""

    now: Any
    earlier: tuple[Any, ...]


@dataclass(frozen=True)
class Settled:
    """The choices that stand, by table, record id and column. What was taken back is none."""

    choices: Mapping[Key, Choice] = field(default_factory=dict)

    def earlier(self, table: str, record_id: str, column: str, held: Any) -> tuple[Any, ...]:
        """What a column said before somebody settled that it says `held`; nothing where it has been changed since."""
        choice = self.choices.get((table, record_id, column))
        return choice.earlier if choice is not None and choice.now == held else ()


def settled_by(changes: Iterable[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]]) -> Settled:
    """What stands after changes of (table, record id, columns before, columns after), the oldest first."""
    choices: dict[Key, Choice] = {}
    for table, record_id, before, after in changes:
        for column, now in after.items():
            was = before.get(column)
            known = choices.get((table, record_id, column))
            # A choice that replaces another keeps in mind what that one had replaced.
            earlier = known.earlier if known is not None and known.now == was else ()
            choices[table, record_id, column] = Choice(now, (*earlier, *(() if was is None or was in earlier else (was,))))
    return Settled(choices)


def said_by_merged(records: Iterable[Mergeable]) -> dict[Key, set[Any]]:
    """What records that were merged say, by the record that they lead to: it was looked at when they were merged, and is no news of it."""
    held = list(records)
    final = final_ids(held)
    found: dict[Key, set[Any]] = {}
    for record in held:
        table, record_id = ("owner", record.owner_id) if isinstance(record, Owner) else ("recorder", record.recorder_id)
        if record_id in final:
            for column, value in vars(record).items():
                if value is not None:
                    found.setdefault((table, final[record_id], column), set()).add(value)
    return found
