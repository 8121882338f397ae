"""Fixtures that every room's tests may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Folder of the working copy."""
    return CHECKOUT


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
