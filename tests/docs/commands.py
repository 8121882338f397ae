"""The commands that README and documentation show."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(?P<kind>\S*)[^\n]*\n(?P<body>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
SHELL = "bash"
PROCESS = "scripts/process"
IN_TEXT = re.compile(r"`(?P<command>(?:make|scripts/process) [^`\n]+)`")


@dataclass(frozen=True)
class Block:
    """A fenced block of a document; `line` counts from 1."""

    document: str
    line: int
    kind: str
    body: str

    @property
    def lines(self) -> list[str]:
        """Its commands, without comments and empty lines."""
        return [line.strip() for line in self.body.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def documents(checkout: Path) -> list[Path]:
    """README and every page of the documentation."""
    return [checkout / "README.md", *sorted((checkout / "docs").glob("*.md"))]


def blocks(path: Path, checkout: Path) -> list[Block]:
    """The fenced blocks of one document, in their order."""
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(checkout).as_posix()
    return [Block(name, text.count("\n", 0, found.start()) + 1, found["kind"], found["body"]) for found in FENCE.finditer(text)]


def shell_blocks(checkout: Path) -> list[Block]:
    """Every block of commands of every document."""
    return [block for path in documents(checkout) for block in blocks(path, checkout) if block.kind == SHELL]


def in_text(checkout: Path) -> list[tuple[str, str]]:
    """Document and command of each `make …` and `scripts/process …` that stands in a sentence or table."""
    return [
        (path.relative_to(checkout).as_posix(), found["command"])
        for path in documents(checkout)
        for found in IN_TEXT.finditer(FENCE.sub("", path.read_text(encoding="utf-8")))
    ]


def process_call(line: str) -> tuple[str, dict[str, str]]:
    """Algorithm and parameters of a line that begins with `scripts/process`."""
    _program, algorithm, *given = shlex.split(line, comments=True)
    return algorithm, dict(parameter.split("=", 1) for parameter in given)
