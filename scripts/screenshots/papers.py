"""Pages of the demonstration's packets as pictures."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from scripts.demo.folders import DemoFolders
from scripts.screenshots import pictures

OWNER = "*-Commune-de-Port-Imaginaire"
PAGES = (("requisition.png", f"*/{OWNER}/requisition.pdf"), ("annex.png", f"*/{OWNER}/annex.pdf"))
"""Picture, and the paper whose first page it shows. The packets are in the pack's language, which is French here."""
RESOLUTION = 72


def take(demonstration: DemoFolders, target: Path) -> None:
    """Write one picture for each of `PAGES`; raises FileNotFoundError where the packets lack a paper."""
    for name, pattern in PAGES:
        paper = next(iter(sorted(demonstration.packets.glob(pattern))), None)
        if paper is None:
            raise FileNotFoundError(f"{demonstration.packets / pattern}: run `make demo`")
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page"
            call = ["pdftoppm", "-png", "-r", str(RESOLUTION), "-f", "1", "-singlefile", str(paper), str(page)]
            subprocess.run(call, check=True)
            pictures.keep(page.with_suffix(".png"), target / name)
        print(target / name, flush=True)
