"""Fixtures that every room's tests may use."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is, with one run on each of its cores, and nothing of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

CHECKOUT = Path(__file__).resolve().parent.parent
LONG = ("tests/desktop/", "tests/docs/", "tests/scripts/demo/", "tests/packets/")
"""Where a file may take a minute: these begin, so that at the end no processor waits for one of them."""


_status = pytest.StashKey[int]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long files first; within them, and behind them, all stays as it was."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Note how the run ended."""
    session.config.stash[_status] = int(exitstatus)


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End here, after the summary, with the run's own status.

    Behind this point only Qt's, QGIS's and Python's destructors run, in no order that holds: now and then one of them crashed a run in
    which every test had passed.
    """
    status = config.stash.get(_status, None)
    if status is not None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Folder of the working copy."""
    return CHECKOUT


@pytest.fixture(scope="session")
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty global settings file, to be put back after a test had its own: QGIS refuses to have none again, and would keep the test's."""
    path = tmp_path_factory.mktemp("global") / "empty.ini"
    path.write_text("", encoding="utf-8")
    return str(path)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with the real lists, which are not part of the repository; skips where they are missing.

    `CAMERA_REQUISITION_SHARED` names the folder `shared` where it doesn't lie beside the working copy.
    """
    shared = Path(os.environ.get("CAMERA_REQUISITION_SHARED") or CHECKOUT.parent / "shared")
    data = shared / "data"
    if not data.is_dir():
        pytest.skip(f"the real lists are not here: no folder {data} (CAMERA_REQUISITION_SHARED names another)")
    return data
