"""The inventory on one server and the register on another, as a metropolis and a police service keep them: neither hears of the other."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from camera_requisition.jobs.local_copies import make_local_copy
from camera_requisition.store.postgis.connection import close_kept
from scripts.cluster import Cluster, ClusterMissingError, check_installed
from tests.acceptance import product
from tests.acceptance.test_postgis import invented
from tests.store.registers import made_register

EVERYTHING_SAID = {"fsync": "off", "log_statement": "all", "log_parameter_max_length": "-1"}
OF_THE_CASE = ("2026/17", "Brigade A", "Morvan", "arson", "322-5", "camera_requisition_investigator")
OF_THE_INVENTORY = ("camera_view", "ST_MakeEnvelope", "FROM building", "recorder.name")
SEARCH = {"START": "2026-11-20T22:00:00+01:00", "END": "2026-11-20T22:10:00+01:00", "NOW": "2026-11-21T08:00:00+01:00"}


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Cluster, Cluster]]:
    """The town's server and the service's, both of which write down every statement."""
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    with Cluster(settings=EVERYTHING_SAID) as town, Cluster(settings=EVERYTHING_SAID) as service:
        yield town, service
        close_kept()


class Heard:
    """What a server hears from now on."""

    def __init__(self, server: Cluster) -> None:
        self._log = server.log
        self._begin = len(self._log.read_text(encoding="utf-8"))

    def __str__(self) -> str:
        return self._log.read_text(encoding="utf-8")[self._begin :]


def test_each_server_hears_what_is_its_own(servers, tmp_path, provider, monkeypatch):
    town, service = servers
    register = made_register(service)
    inventory = town.reference("cameras")
    product.run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=inventory)
    delivered = product.write_list(tmp_path / "delivered.csv", invented(60))
    mapping = delivered.with_suffix(".mapping.json")
    product.run("importcameras", INPUT=delivered, INVENTORY=inventory, SOURCE="the town", MAPPING=mapping, INPUT_CRS="EPSG:4326")
    product.run("buildviews", INVENTORY=inventory)
    case = tmp_path / "case.json"
    particulars = {
        "number": "2026/17", "time_zone": "Europe/Paris", "frame": "flagrance", "opened_on": "2026-11-21", "offence": "arson",
        "articles": "322-5", "service": {"name": "Commissariat", "phone": "04 00 00 00 00"},
        "signer": {"rank": "Capitaine", "name": "Morvan", "capacity": "OPJ"},
    }  # fmt: skip
    case.write_text(json.dumps(particulars), encoding="utf-8")
    monkeypatch.setenv("PGUSER", "jane")
    # the town lets those of the service read
    town.run("CREATE ROLE jane LOGIN", "GRANT camera_requisition_reader TO jane")
    close_kept()
    at_town, at_service = Heard(town), Heard(service)
    zone = product.circle_layer(2.3528, 48.8506, 60.0)
    asked = {"INVENTORY": inventory, "ZONE": zone, "CASE": case, "REGISTER": register, "OUTPUT_FOLDER": tmp_path / "out", **SEARCH}
    made = product.run("exportpackets", **asked)
    assert made["OWNERS"] > 0
    noted = product.run("registerstatistics", REGISTER=register)
    assert noted["COUNT"] == made["OWNERS"]
    assert "camera_view" in str(at_town)
    assert "2026/17" in str(at_service)
    assert [word for word in OF_THE_CASE if word in str(at_town)] == []
    assert [word for word in OF_THE_INVENTORY if word in str(at_service)] == []

    # Where somebody searches is told by the statements: with a dated copy the town's server hears nothing.
    copy = make_local_copy(inventory, tmp_path / "copies")
    close_kept()
    quiet = Heard(town)
    found = product.run("exportpackets", **{**asked, "INVENTORY": copy.path, "OUTPUT_FOLDER": tmp_path / "again"})
    assert found["OWNERS"] == made["OWNERS"]
    assert str(quiet) == ""

    # What one of them can't say doesn't keep the other from being used.
    town.stop()
    close_kept()
    assert product.run("registerstatistics", REGISTER=register)["COUNT"] == made["OWNERS"]
    assert "cannot be reached" in product.refusal("matchcameras", INVENTORY=inventory, ZONE=zone, OUTPUT="memory:", **SEARCH)
    town.start()
