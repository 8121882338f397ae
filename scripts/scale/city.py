"""A city of any number of cameras on a private server: the bench's town of 10,000, and copies of it side by side, so that a local search finds
the same cameras in all of them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from scripts.bench.town import Town, side_of, town
from scripts.cluster import Cluster

SEED = 10_000
SETTINGS = {"shared_buffers": "1GB", "work_mem": "32MB", "maintenance_work_mem": "512MB", "max_wal_size": "8GB", "random_page_cost": "1.1"}
_TABLES = ("owner", "recorder", "camera", "camera_view")
_KEYS = ("owner_id", "recorder_id", "camera_id", "source_id")


@dataclass(frozen=True)
class Made:
    """A city: how long filling and indexing took (seconds), and how large it is (bytes by table, indexes apart)."""

    cameras: int
    reference: str
    filled_s: float
    sizes: dict[str, tuple[int, int]]


def copied(cluster: Cluster, cameras: int) -> tuple[str, float]:
    """The bench's town as `copyinventory` brings it to the server, and the seconds that took."""
    from camera_requisition.jobs.copy_inventory import copy_inventory

    made: Town = town(cameras)
    reference = cluster.reference(f"copied_{cameras}")
    began = time.perf_counter()
    copy_inventory(str(made.inventory), reference)
    return reference, time.perf_counter() - began


def grown(cluster: Cluster, cameras: int) -> Made:
    """A city of `cameras`, a multiple of `SEED`: copies are made by the server itself, as a restored backup would be."""
    from camera_requisition.jobs.copy_inventory import copy_inventory

    reference, schema = cluster.reference(f"city_{cameras}"), f"city_{cameras}"
    copy_inventory(str(town(SEED).inventory), reference)
    began = time.perf_counter()
    side = side_of(SEED)
    indexes = cluster.run(
        " ".join(
            (
                "SELECT indexname, indexdef FROM pg_indexes JOIN pg_class ON relname = indexname JOIN pg_index ON indexrelid = pg_class.oid",
                f"WHERE schemaname = '{schema}' AND tablename IN ('camera', 'camera_view') AND NOT indisprimary AND NOT indisunique",
                f"AND relnamespace = '{schema}'::regnamespace",
            )
        )
    )
    statements = ["SET session_replication_role = replica", f"SET search_path TO {schema}, public"]
    statements += [f"DROP INDEX {schema}.{name}" for name, _ in indexes]
    for table in _TABLES:
        statements.append(_copies(cluster, schema, table, cameras // SEED, side))
    statements += [str(definition) for _, definition in indexes]
    statements += ["SET session_replication_role = origin", *(f"VACUUM ANALYZE {table}" for table in _TABLES)]
    cluster.run(*statements)
    sizes: dict[str, tuple[int, int]] = {}
    for table in _TABLES:
        (size,) = cluster.run(f"SELECT pg_table_size('{schema}.{table}'), pg_indexes_size('{schema}.{table}')")
        sizes[table] = int(str(size[0])), int(str(size[1]))
    return Made(cameras, reference, time.perf_counter() - began, sizes)


def _copies(cluster: Cluster, schema: str, table: str, times: int, side: float) -> str:
    """The statement that adds `times` − 1 copies of a table's rows, each with keys of its own and further to the east."""
    found = cluster.run(
        " ".join(
            (
                f"SELECT column_name FROM information_schema.columns WHERE table_schema = '{schema}' AND table_name = '{table}'",  # noqa: S608
                "AND column_name <> 'fid' ORDER BY ordinal_position",
            )
        )
    )
    columns = [str(name) for (name,) in found]
    values = [f"{name} || '-' || k" if name in _KEYS else f"ST_Translate(geom, k * {side}, 0)" if name == "geom" else name for name in columns]
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table}, generate_series(1, {times - 1}) AS k "  # noqa: S608
        "ORDER BY k, fid"
    )


def said(sizes: dict[str, tuple[int, int]], cameras: int) -> dict[str, Any]:
    """Bytes a camera, of tables and of indexes."""
    tables, indexes = (sum(size[place] for size in sizes.values()) for place in (0, 1))
    return {"table_bytes_a_camera": tables / cameras, "index_bytes_a_camera": indexes / cameras}
