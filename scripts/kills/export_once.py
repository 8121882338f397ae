"""One export of a case with its register, by a program that may be killed at any moment. Says `ready`, `announced` and `done`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from scripts.bench.invented_city import City
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen


def main() -> int:
    """`python -m scripts.kills.export_once FOLDER OWNERS [REGISTER]`: the case in FOLDER, whose result is already in its file."""
    city = City(Path(sys.argv[1]), int(sys.argv[2]))
    register = sys.argv[3] if len(sys.argv) > 3 else str(city.folder / "register.gpkg")
    with qgis_without_screen(PLUGINS, city.folder / "profile"):
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs import packet_books
        from camera_requisition.jobs.case_particulars import read_particulars
        from camera_requisition.jobs.cases import case_state, open_case
        from camera_requisition.jobs.export_packets import ExportOptions, export_packets

        case_file = open_case(city.folder / "case.gpkg", log=city.folder / "events.sqlite")
        state = case_state(case_file, zone("Europe/Paris"))
        options = ExportOptions(register=register, case_file=case_file, log=city.folder / "events.sqlite")
        announce = packet_books.PacketBooks.announce

        def announced(self: packet_books.PacketBooks, report: Any) -> None:
            print("announced", flush=True)
            announce(self, report)

        packet_books.PacketBooks.announce = announced  # type: ignore[method-assign]
        print("ready", flush=True)
        export_packets(
            state.result,  # type: ignore[arg-type]
            read_particulars(state.particulars),
            pack="fr",
            inventory=str(city.inventory),
            output_folder=city.folder / "packets",
            options=options,
        )
        print("done", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
