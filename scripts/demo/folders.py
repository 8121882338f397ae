"""Where the demonstration puts its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CACHE = REPOSITORY / "build" / "cache"
PLUGINS = REPOSITORY / "build" / "plugins"


@dataclass(frozen=True)
class DemoFolders:
    """The files of one demonstration, all under ``root``."""

    root: Path

    @property
    def base_map(self) -> Path:
        return self.root / "base.gpkg"

    @property
    def lists(self) -> Path:
        return self.root / "lists"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def inventory(self) -> Path:
        return self.root / "inventory.gpkg"

    @property
    def territory(self) -> Path:
        return self.root / "territory.gpkg"

    @property
    def project(self) -> Path:
        return self.root / "demonstration.qgz"

    @property
    def incident(self) -> Path:
        return self.root / "incident.gpkg"

    @property
    def case(self) -> Path:
        return self.root / "case.json"

    @property
    def results(self) -> Path:
        return self.root / "results"

    @property
    def packets(self) -> Path:
        return self.root / "packets"

    @property
    def stamp(self) -> Path:
        return self.root / "built-from.txt"


DEFAULT = DemoFolders(REPOSITORY / "build" / "demo")
