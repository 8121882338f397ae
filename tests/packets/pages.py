"""Every page of a PDF as it is rendered: not blank, nothing cut off, nothing on top of anything else."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.PyQt.QtGui import QImage

RESOLUTION = 60
MARGIN_MM = 6.0
LEAST_INK = 0.002
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@dataclass(frozen=True)
class Word:
    """A word and its box in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def rendered(pdf: Path, folder: Path) -> list[np.ndarray]:
    """Its pages in grey, 0 black to 255 white."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-gray", "-png", str(pdf), str(folder / "page")], check=True)
    pages = []
    for path in sorted(folder.glob("page-*.png")):
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
        bits = image.constBits()
        bits.setsize(image.sizeInBytes())
        grey = np.frombuffer(bytes(bits), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())[:, : image.width()]
        pages.append(grey.copy())
    return pages


def words(pdf: Path) -> list[tuple[float, float, list[Word]]]:
    """Width, height and words of each page, as another program finds them."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return [
        (float(width), float(height), [Word(*(float(number) for number in found[:4]), found[4]) for found in _WORD.findall(inside)])
        for width, height, inside in _PAGE.findall(text)
    ]


def faults(pdf: Path, folder: Path, *, blank_backs: bool = False) -> list[str]:
    """What is wrong on the pages of `pdf`; `blank_backs`: a page may be left blank so that the next paper begins a sheet."""
    found = []
    pictures, texts = rendered(pdf, folder), words(pdf)
    assert len(pictures) == len(texts) > 0
    for number, (grey, (width, height, listed)) in enumerate(zip(pictures, texts), start=1):
        ink = grey < 200
        if not ink.any() and blank_backs and number % 2 == 0:
            continue
        if ink.mean() < LEAST_INK:
            found.append(f"page {number}: nearly blank")
        edge = round(MARGIN_MM / 25.4 * RESOLUTION)
        inside = np.zeros_like(ink)
        inside[edge:-edge, edge:-edge] = True
        if (ink & ~inside).any():
            found.append(f"page {number}: ink in the margin")
        found += [f"page {number}: {word.text!r} reaches off the page" for word in listed if _outside(word, width, height)]
        found += [f"page {number}: {one.text!r} and {other.text!r} overlap" for one, other in _overlapping(listed)]
    return found


def _outside(word: Word, width: float, height: float) -> bool:
    return word.left < 0 or word.top < 0 or word.right > width or word.bottom > height


def _overlapping(listed: list[Word]) -> list[tuple[Word, Word]]:
    """Pairs of words that share more than a fifth of the smaller one's box; turned and single letters have loose boxes."""
    boxes = [word for word in listed if len(word.text) > 1 and word.bottom - word.top < 30 and word.right - word.left > word.bottom - word.top]
    boxes.sort(key=lambda word: word.top)
    pairs = []
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other.top >= one.bottom:
                break
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - other.top
            smaller = min((word.right - word.left) * (word.bottom - word.top) for word in (one, other))
            if wide > 0 and high > 0 and wide * high > 0.2 * smaller:
                pairs.append((one, other))
    return pairs
