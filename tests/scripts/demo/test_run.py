"""The command as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.demo import bundle, nantes, run, steps
from scripts.demo.folders import DemoFolders
from scripts.demo.problem import BaseMapUnreachable


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    (tmp_path / "plugins" / "camera_requisition").mkdir(parents=True)
    (tmp_path / "plugins" / "camera_requisition" / "__init__.py").write_text("", encoding="utf-8")
    return tmp_path / "plugins"


def test_an_unreachable_base_map_ends_with_its_sentence_and_exit_code(
    tmp_path: Path, staged: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unreachable(_cache: Path, _target: Path) -> nantes.BaseMap:
        raise BaseMapUnreachable("The base map of Nantes could not be fetched.")

    monkeypatch.setattr(nantes, "build_base_map", unreachable)
    assert bundle.main(["--fetch", "--folder", str(tmp_path / "bundle"), "--plugins", str(staged)]) == 3
    assert "The base map of Nantes could not be fetched." in capsys.readouterr().err
    assert not (tmp_path / "bundle").exists()


def test_without_another_base_map_that_of_the_plugin_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--folder", str(tmp_path / "demo"), "--plugins", str(tmp_path / "nowhere")]) == 1
    assert "make stage" in capsys.readouterr().err
    base = nantes.read_base_map(tmp_path / "demo" / "base.gpkg")
    assert {"Place Royale", "Rue Crébillon"} <= {street.name for street in base.streets}


def test_a_plugin_that_is_not_staged_is_named_with_what_to_do(tmp_path: Path, town: nantes.BaseMap, capsys: pytest.CaptureFixture[str]) -> None:
    nantes.write_base_map(town, tmp_path / "town.gpkg")
    arguments = ["--folder", str(tmp_path / "demo"), "--plugins", str(tmp_path / "nowhere"), "--base-map", str(tmp_path / "town.gpkg")]
    assert run.main(arguments) == 1
    assert "make stage" in capsys.readouterr().err


def test_data_are_current_only_while_nothing_that_made_them_changed(tmp_path: Path) -> None:
    folders = DemoFolders(tmp_path)
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.py").write_text("one", encoding="utf-8")
    before = steps.fingerprint_of([source], "base")
    assert not steps.data_are_current(folders, before)
    for path in (folders.inventory, folders.project, folders.base_map, folders.incident):
        path.write_bytes(b"")
    folders.stamp.write_text(before, encoding="utf-8")
    assert steps.data_are_current(folders, before)
    (source / "a.py").write_text("two", encoding="utf-8")
    assert not steps.data_are_current(folders, steps.fingerprint_of([source], "base"))
    assert not steps.data_are_current(folders, steps.fingerprint_of([source], "another base"))
