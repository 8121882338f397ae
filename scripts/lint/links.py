"""Links of README and documentation: what they lead to exists, anchors too; every page and every picture is reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from scripts.lint.finding import CHECKOUT, Finding

LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?(?P<target>[^)\s>]+)>?[^)]*\)")
HEADING = re.compile(r"^#{1,6} +(?P<title>.+?) *#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```\s*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
BEGIN = "README.md"
PICTURES = (".png", ".svg")


def check(root: Path = CHECKOUT) -> list[Finding]:
    """Broken links and anchors in README.md, CHANGELOG.md and docs/*.md, and pages and pictures of docs/ that no page leads to."""
    pages = [path for path in (root / BEGIN, root / "CHANGELOG.md", *sorted((root / "docs").rglob("*.md"))) if path.is_file()]
    findings: list[Finding] = []
    reached: dict[Path, set[Path]] = {}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        reached[page.resolve()] = set()
        for line, target in _links(text):
            path, problem = _followed(page, target, root)
            if problem:
                findings.append(Finding(page.relative_to(root).as_posix(), line, "link", problem))
            if path is not None:
                reached[page.resolve()].add(path.resolve())
    return [*findings, *_never_reached(root, reached)]


def anchors(text: str) -> set[str]:
    """The anchors that GitHub and GitLab give to the headings of a page."""
    found: set[str] = set()
    for heading in HEADING.finditer(FENCE.sub("", text)):
        title = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading["title"]).lower()
        slug = re.sub(r"[^\w\- ]", "", title).replace(" ", "-")
        number = 0
        while (slug if not number else f"{slug}-{number}") in found:
            number += 1
        found.add(slug if not number else f"{slug}-{number}")
    return found


def _links(text: str) -> Iterator[tuple[int, str]]:
    """Line and target of each link that isn't shown as code."""
    plain = CODE.sub(_blanked, FENCE.sub(_blanked, text))
    for found in LINK.finditer(plain):
        yield plain.count("\n", 0, found.start()) + 1, found["target"]


def _blanked(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _followed(page: Path, target: str, root: Path) -> tuple[Path | None, str]:
    """The file that `target` leads to, and what is wrong with it."""
    if ELSEWHERE.match(target):
        return None, ""
    name, _, anchor = target.partition("#")
    path = (page.parent / unquote(name)).resolve() if name else page.resolve()
    if root.resolve() not in path.parents:
        return None, f"{target} leads out of the working copy"
    if not path.exists():
        return None, f"{target} leads nowhere"
    if anchor and path.suffix == ".md" and unquote(anchor) not in anchors(path.read_text(encoding="utf-8")):
        return path, f"{path.name} has no heading for #{anchor}"
    return path, ""


def _never_reached(root: Path, reached: dict[Path, set[Path]]) -> Iterable[Finding]:
    """Pages and pictures below docs/ that one doesn't come to from the README."""
    seen: set[Path] = set()
    waiting = [(root / BEGIN).resolve()]
    while waiting:
        page = waiting.pop()
        if page not in seen:
            seen.add(page)
            waiting.extend(reached.get(page, ()))
    for path in sorted((root / "docs").rglob("*")):
        if path.suffix in {".md", *PICTURES} and path.resolve() not in seen:
            yield Finding(path.relative_to(root).as_posix(), 1, "link", "no page leads to it from the README")
