from __future__ import annotations

import hashlib
import json

import pytest

from camera_requisition.packets.manifest import manifest, sha256, without_places


def test_every_file_is_listed_with_the_hash_that_another_program_gives(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "é.txt").write_bytes(b"x" * 3_000_000)
    (tmp_path / "manifest.json").write_text("old", encoding="utf-8")
    data = json.loads(manifest(tmp_path, {"case": "7"}))
    assert data == {"case": "7", "files": [{"path": "a/é.txt", "bytes": 3_000_000, "sha256": hashlib.sha256(b"x" * 3_000_000).hexdigest()}]}


def test_the_hash_of_nothing_is_the_published_one(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    assert sha256(tmp_path / "empty") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("/home/jdupont/nantes.gpkg", "nantes.gpkg"),
        ("C:\\Users\\jdupont\\nantes.gpkg", "nantes.gpkg"),
        ("C:/Users/jdupont/nantes.gpkg|layername=zone", "nantes.gpkg|layername=zone"),
        ("\\\\server\\share\\nantes.gpkg", "nantes.gpkg"),
        ("~/nantes.gpkg", "nantes.gpkg"),
        ("file:///home/jdupont/nantes.gpkg", "nantes.gpkg"),
        ("postgresql: host=db.example dbname=cameras", "PostgreSQL"),
        ("host=db.example user=jdupont", "PostgreSQL"),
        ("2026-11-23T09:00:00+01:00", "2026-11-23T09:00:00+01:00"),
        ("Europe/Paris", "Europe/Paris"),
        ("2026/001234", "2026/001234"),
        ({"a": ["/x/y", 1, None]}, {"a": ["y", 1, None]}),
    ],
)
def test_parameters_tell_no_place_and_no_login(value, told):
    assert without_places(value) == told
