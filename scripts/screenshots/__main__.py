"""`make screenshots`: takes all pictures anew, in English and French, into docs/pictures. Takes some minutes and no screen."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from scripts.demo.folders import DEFAULT
from scripts.screenshots import papers, pictures, scenes
from scripts.screenshots.desk import SIZE, Desk, copied_demonstration
from tests.desktop.driver import Desktop, missing_programs

CHECKOUT = Path(__file__).resolve().parents[2]
PICTURES = CHECKOUT / "docs" / "pictures"
LANGUAGES = ("en", "fr")


def main(arguments: list[str] | None = None) -> int:
    """Command line; 1 where something is missing, with what to do."""
    asked = _arguments(arguments)
    missing = missing_programs()
    if missing:
        print(f"A desktop needs {', '.join(missing)}: run `make setup`.", file=sys.stderr)
        return 1
    if not DEFAULT.packets.is_dir():
        print("The demonstration isn't built: run `make demo`.", file=sys.stderr)
        return 1
    for language in asked.language or LANGUAGES:
        _take(language, asked.folder / language, asked.only)
    if not asked.only:
        papers.take(DEFAULT, asked.folder)
    too_large = pictures.too_large(asked.folder)
    for path in too_large:
        print(f"{path} has {path.stat().st_size} bytes, more than {pictures.LARGEST}", file=sys.stderr)
    return 1 if too_large else 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Take the pictures of the documentation.")
    parser.add_argument("--folder", type=Path, default=PICTURES, help="where they are written (default: docs/pictures)")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="only this language; may be given twice")
    parser.add_argument("--only", action="append", choices=sorted(scenes.SCENES), help="only this picture; may be given several times")
    return parser.parse_args(arguments)


def _take(language: str, target: Path, only: list[str] | None) -> None:
    """All pictures of one language, each in a desktop of its own: none shows what another has left behind."""
    target.mkdir(parents=True, exist_ok=True)
    for name, scene in scenes.SCENES.items():
        if only and name not in only:
            continue
        with tempfile.TemporaryDirectory(prefix="screenshots-") as folder:
            screen = Desktop(Path(folder), size=SIZE, language=language, enabled=True)
            try:
                screen.start()
                desk = Desk(screen, copied_demonstration(DEFAULT, Path(folder) / "demonstration"), language)
                desk.open()
                for picture in scene(desk, DEFAULT):
                    pictures.keep(screen.screenshot("taken"), target / f"{picture}.png")
                    print(target / f"{picture}.png", flush=True)
            finally:
                screen.stop()


if __name__ == "__main__":
    sys.exit(main())
