"""Reports that are there with the write they tell of, or not at all."""

from __future__ import annotations

import pytest

from camera_requisition.core.errors import WriteError
from camera_requisition.jobs.report_files import ReportFiles


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_new_files_replace_old_ones_at_the_end(tmp_path):
    (tmp_path / "a.json").write_text("old", encoding="utf-8")
    with ReportFiles([(tmp_path / "a.json", "new"), (tmp_path / "sub" / "b.csv", "x\r\n")]) as files:
        files.move_into_place()
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "sub" / "b.csv").read_bytes() == b"\xef\xbb\xbfx\r\n"
    assert names(tmp_path) == ["a.json", "sub"]
    assert names(tmp_path / "sub") == ["b.csv"]


def test_without_the_move_everything_is_as_it_was(tmp_path):
    (tmp_path / "a.json").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError, match="stop"), ReportFiles([(tmp_path / "a.json", "new"), (tmp_path / "b.csv", "x")]):
        raise RuntimeError("stop")
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.json"]


def test_a_place_that_cannot_be_written_is_named_and_the_others_stay_as_they_were(tmp_path):
    (tmp_path / "a.json").write_text("old", encoding="utf-8")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WriteError, match=r"b\.csv"), ReportFiles([(tmp_path / "a.json", "new"), (tmp_path / "file" / "b.csv", "x")]):
        pytest.fail("entered all the same")
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.json", "file", "folder.csv"]
