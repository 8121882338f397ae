"""`metadata.txt` is the single source of name and version, and says what QGIS needs to know."""

from __future__ import annotations

import pytest

from scripts.package.checks import read_metadata


@pytest.fixture(scope="module")
def metadata(checkout):
    return read_metadata((checkout / "metadata.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Camera Requisition"),
        ("qgisMinimumVersion", "3.22"),
        # QGIS 4 loads a plugin only where its range includes it.
        ("qgisMaximumVersion", "4.99"),
        # Without it qgis_process doesn't load the plugin.
        ("hasProcessingProvider", "yes"),
    ],
)
def test_field_has_the_value_that_qgis_goes_by(metadata, field, value):
    assert metadata[field] == value


def test_version_has_its_entry_among_the_changes(metadata, checkout):
    changes = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## {metadata['version']} " in changes
    assert metadata["version"] in metadata["changelog"]


def test_icon_is_in_the_package(metadata, checkout):
    assert (checkout / "camera_requisition" / metadata["icon"]).is_file()
