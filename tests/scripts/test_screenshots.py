"""The pictures of the documentation are small, and the same in both languages."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from scripts.screenshots import pictures
from scripts.screenshots.__main__ import LANGUAGES, PICTURES
from scripts.screenshots.scenes import SCENES

needs_imagemagick = pytest.mark.skipif(shutil.which("convert") is None, reason="ImageMagick isn't installed")


@needs_imagemagick
def test_a_picture_is_kept_with_few_colours_and_the_same_bytes_each_time(tmp_path):
    taken = tmp_path / "taken.png"
    subprocess.run(["convert", "-size", "400x300", "gradient:#000000-#ff8800", str(taken)], check=True)
    kept = [tmp_path / "en" / name for name in ("one.png", "two.png")]
    for target in kept:
        pictures.keep(taken, target, colours=16)
    said = subprocess.run(["identify", "-format", "%k %w %h", str(kept[0])], capture_output=True, text=True, check=True).stdout.split()
    assert int(said[0]) <= 16
    assert said[1:] == ["400", "300"]
    assert kept[0].read_bytes() == kept[1].read_bytes()


def test_what_is_too_large_is_named(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "small.png").write_bytes(b"0" * pictures.LARGEST)
    (tmp_path / "fr" / "large.png").write_bytes(b"0" * (pictures.LARGEST + 1))
    assert pictures.too_large(tmp_path) == [tmp_path / "fr" / "large.png"]


def test_pictures_of_the_repository_are_small_and_there_in_each_language():
    assert pictures.too_large(PICTURES) == []
    of_each = {language: {path.name for path in (PICTURES / language).glob("*.png")} for language in LANGUAGES}
    assert of_each["en"] == of_each["fr"]
    assert len(of_each["en"]) >= len(SCENES)
