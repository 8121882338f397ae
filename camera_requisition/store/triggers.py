"""What the inventory keeps true by itself, whoever edits it: history, ids used once, stale views, and the R-trees.

All but the R-tree triggers use SQLite's own functions only, so that a plain SQLite client can edit attributes. The R-tree triggers are those of
the GeoPackage standard (1.2, annex F.3), with one difference: the two that handle a changed key fire on an update *of the key*. In the
standard's text they fire on every update, and a client without ST_IsEmpty then cannot change even an attribute.
"""

from __future__ import annotations

from collections.abc import Iterable

from camera_requisition.store.inventory_schema import CAMERA, HISTORIES, OWNER, RECORDER, VIEW_COLUMNS
from camera_requisition.store.schema import FID, GEOMETRY, Table, literal, names, quoted

OUTSIDE = "outside the plugin, unknown"
NOW = "strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')"
_EDITED = ("edited_by", "edited_at", "edited_with")
UNDO = "undo of an intake"
LOADING_BUILDINGS = "loading_buildings"
"""A setting that stands while a whole layer of buildings is loaded, inside that one transaction."""
_UNDONE = f'OLD."edited_with" = {literal(UNDO)}'
_SAID = 'NEW."edited_at" IS NOT NULL AND NEW."edited_at" IS NOT OLD."edited_at"'


def inventory_triggers() -> list[str]:
    """The statements that make every trigger of an inventory but those of the R-trees."""
    return [
        *history_triggers().values(),
        *(statement for _, history in HISTORIES for statement in _closed(history.name)),
        *_ids_once(OWNER, "owner_id"),
        *_ids_once(RECORDER, "recorder_id"),
        *_ids_once(CAMERA, "camera_id"),
        *_closed("retired_id"),
        *_stale_views(),
        *building_triggers().values(),
    ]


def history_triggers() -> dict[str, str]:
    """The triggers that keep every earlier state of cameras, owners and recorders, by their names."""
    found = {}
    for table, history in HISTORIES:
        found[f"{history.name}_on_update"] = _history_on_update(table, history)
        found[f"{history.name}_on_delete"] = _history_on_delete(table, history)
        found[f"{table.name}_stamp_on_insert"] = _stamp_on_insert(table)
    return found


def building_triggers() -> dict[str, str]:
    """The triggers that keep where buildings have changed, by their names; while a whole layer is loaded they keep still."""
    put = 'INSERT INTO "building_change" ("shape")'
    loading = " ".join(('EXISTS (SELECT 1 FROM "setting" WHERE "key" =', literal(LOADING_BUILDINGS), ")"))
    changed = _differs((GEOMETRY, "height_m"))
    return {
        "building_added": _trigger("building_added", f'AFTER INSERT ON "building" WHEN NOT {loading}', f'{put} VALUES (NEW."geom")'),
        "building_taken_away": _trigger("building_taken_away", f'AFTER DELETE ON "building" WHEN NOT {loading}', f'{put} VALUES (OLD."geom")'),
        "building_altered": _trigger(
            "building_altered",
            f'AFTER UPDATE ON "building" WHEN {changed} AND NOT {loading}',
            f'{put} VALUES (OLD."geom")',
            f'{put} VALUES (NEW."geom")',
        ),
    }


def closing_triggers(table: Table) -> list[str]:
    """Triggers that refuse to change or delete a row of a history."""
    return _closed(table.name)


def append_only(table: Table) -> list[str]:
    """Triggers that refuse to change, delete or replace a row of `table`."""
    refusal = literal(f"{table.name} can only be added to")
    replaced = _trigger(
        f"{table.name}_no_replace",
        f"BEFORE INSERT ON {quoted(table.name)} WHEN {_there(table, FID)}",
        f"SELECT RAISE(ABORT, {refusal})",
    )
    return [*_closed(table.name), replaced]


def rtree_triggers(table: Table) -> list[str]:
    """The triggers that keep the R-tree of `table`."""
    tree, fid, geom = quoted(table.rtree), quoted(FID), quoted(GEOMETRY)
    bounds = ", ".join(f"{function}(NEW.{geom})" for function in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"))
    put = " ".join(("INSERT OR REPLACE INTO", tree, f"VALUES (NEW.{fid}, {bounds})"))
    drop = " ".join(("DELETE FROM", tree, f"WHERE id = OLD.{fid}"))
    drop_both = " ".join(("DELETE FROM", tree, f"WHERE id IN (OLD.{fid}, NEW.{fid})"))
    full = f"(NEW.{geom} NOT NULL AND NOT ST_IsEmpty(NEW.{geom}))"
    empty = f"(NEW.{geom} IS NULL OR ST_IsEmpty(NEW.{geom}))"
    on = f"ON {quoted(table.name)}"
    same, moved = f"OLD.{fid} = NEW.{fid}", f"OLD.{fid} != NEW.{fid}"
    return [
        _trigger(f"{table.rtree}_insert", f"AFTER INSERT {on} WHEN {full}", put),
        _trigger(f"{table.rtree}_update1", f"AFTER UPDATE OF {geom} {on} WHEN {same} AND {full}", put),
        _trigger(f"{table.rtree}_update2", f"AFTER UPDATE OF {geom} {on} WHEN {same} AND {empty}", drop),
        _trigger(f"{table.rtree}_update3", f"AFTER UPDATE OF {fid} {on} WHEN {moved} AND {full}", drop, put),
        _trigger(f"{table.rtree}_update4", f"AFTER UPDATE OF {fid} {on} WHEN {moved} AND {empty}", drop_both),
        _trigger(f"{table.rtree}_delete", f"AFTER DELETE {on} WHEN OLD.{geom} NOT NULL", drop),
    ]


def _trigger(name: str, when: str, *statements: str) -> str:
    body = " ".join(statement + ";" for statement in statements)
    return " ".join(("CREATE TRIGGER", quoted(name), when, "BEGIN", body, "END"))


def _there(table: Table, column: str) -> str:
    """INSERT OR REPLACE deletes without firing delete triggers, hence this look at the table itself."""
    return " ".join(("EXISTS (SELECT 1 FROM", quoted(table.name), "WHERE", quoted(column), f"= NEW.{quoted(column)})"))


def _differs(columns: Iterable[str]) -> str:
    return "(" + " OR ".join(f"OLD.{quoted(column)} IS NOT NEW.{quoted(column)}" for column in columns) + ")"


def _keep(table: Table, history: Table, change: str, at: str, by: str, used: str) -> str:
    kept = (*([GEOMETRY] if table.geometry_type else []), *table.column_names)
    into = names(("change", "changed_at", "changed_by", "changed_with", *kept))
    values = ", ".join((literal(change), at, by, used, names(kept, "OLD.")))
    return " ".join(("INSERT INTO", quoted(history.name), f"({into})", f"VALUES ({values})"))


def _history_on_update(table: Table, history: Table) -> str:
    geometry = [GEOMETRY] if table.geometry_type else []
    content = _differs((*geometry, *(name for name in table.column_names if name not in _EDITED)))
    # The stamp below changes only who, when and with what: it isn't an edit of its own, even where triggers call each other.
    signature = f'({_differs(_EDITED)} AND NEW."edited_with" IS NOT {literal(OUTSIDE)})'
    outside = literal(OUTSIDE)
    return _trigger(
        f"{history.name}_on_update",
        f"AFTER UPDATE ON {quoted(table.name)} WHEN {content} OR {signature}",
        _keep(
            table,
            history,
            "updated",
            f'CASE WHEN {_SAID} THEN NEW."edited_at" ELSE {NOW} END',
            f"CASE WHEN {_SAID} THEN coalesce(NEW.\"edited_by\", 'unknown') ELSE {outside} END",
            f"CASE WHEN {_SAID} THEN coalesce(NEW.\"edited_with\", 'unknown') ELSE {outside} END",
        ),
        " ".join(
            (
                "UPDATE",
                quoted(table.name),
                f'SET "edited_by" = {outside}, "edited_at" = {NOW}, "edited_with" = {outside}',
                f"WHERE {quoted(FID)} = NEW.{quoted(FID)} AND NOT ({_SAID})",
            )
        ),
    )


def _history_on_delete(table: Table, history: Table) -> str:
    # A camera's views go with it.
    below = [" ".join(("DELETE FROM", '"camera_view"', 'WHERE "camera_id" = OLD."camera_id"'))] if table is CAMERA else []
    return _trigger(
        f"{history.name}_on_delete",
        f"AFTER DELETE ON {quoted(table.name)}",
        # Taking an intake back signs what it deletes just before; whoever else deletes says nothing of himself.
        _keep(
            table,
            history,
            "deleted",
            NOW,
            f"CASE WHEN {_UNDONE} THEN coalesce(OLD.\"edited_by\", 'unknown') ELSE {literal(OUTSIDE)} END",
            f'CASE WHEN {_UNDONE} THEN OLD."edited_with" ELSE {literal(OUTSIDE)} END',
        ),
        *below,
    )


def _stamp_on_insert(table: Table) -> str:
    outside = literal(OUTSIDE)
    return _trigger(
        f"{table.name}_stamp_on_insert",
        f'AFTER INSERT ON {quoted(table.name)} WHEN NEW."edited_at" IS NULL',
        " ".join(
            (
                "UPDATE",
                quoted(table.name),
                f'SET "edited_by" = {outside}, "edited_at" = {NOW}, "edited_with" = {outside}',
                f"WHERE {quoted(FID)} = NEW.{quoted(FID)}",
            )
        ),
    )


def _closed(table: str) -> list[str]:
    refusal = literal(f"{table} can only be added to")
    return [
        _trigger(f"{table}_no_update", f"BEFORE UPDATE ON {quoted(table)}", f"SELECT RAISE(ABORT, {refusal})"),
        _trigger(f"{table}_no_delete", f"BEFORE DELETE ON {quoted(table)}", f"SELECT RAISE(ABORT, {refusal})"),
    ]


def _ids_once(table: Table, column: str) -> list[str]:
    id_, name = quoted(column), literal(table.name)
    used = " ".join(('EXISTS (SELECT 1 FROM "retired_id" WHERE "table_name" =', name, f'AND "id" = NEW.{id_})'))
    return [
        _trigger(
            f"{table.name}_id_once",
            f"BEFORE INSERT ON {quoted(table.name)} WHEN {used} OR {_there(table, column)}",
            f"SELECT RAISE(ABORT, {literal(f'this {column} was used before: ids are never used again')})",
        ),
        _trigger(
            f"{table.name}_id_fixed",
            f"BEFORE UPDATE OF {id_} ON {quoted(table.name)} WHEN OLD.{id_} IS NOT NEW.{id_}",
            f"SELECT RAISE(ABORT, {literal(f'a {column} cannot be changed')})",
        ),
        _trigger(
            f"{table.name}_id_retired",
            f"AFTER DELETE ON {quoted(table.name)}",
            " ".join(('INSERT INTO "retired_id"', f'("table_name", "id", "retired_at") VALUES ({name}, OLD.{id_}, {NOW})')),
        ),
    ]


def _stale_views() -> list[str]:
    mark = " ".join(("UPDATE", '"camera_view"', 'SET "stale" = 1 WHERE "camera_id" = NEW."camera_id" AND "stale" = 0'))
    columns = (GEOMETRY, *VIEW_COLUMNS)
    return [
        _trigger("camera_view_stale", f"AFTER UPDATE OF {names(columns)} ON {quoted(CAMERA.name)} WHEN {_differs(columns)}", mark),
        # A view drawn by hand is no computed view: what computes it changes the fingerprint, or writes the row anew.
        _trigger(
            "camera_view_by_hand",
            'AFTER UPDATE OF "geom" ON "camera_view" WHEN OLD."geom" IS NOT NEW."geom" AND OLD."fingerprint" IS NEW."fingerprint"',
            " ".join(("UPDATE", '"camera_view"', 'SET "stale" = 1 WHERE "fid" = NEW."fid"')),
        ),
    ]
