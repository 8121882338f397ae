"""No password gets into QGIS's history of runs: every algorithm refuses a connection text that holds one before QGIS notes it."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext

from camera_requisition.processing.algorithm import CONNECTIONS

TEXTS = ("postgresql:dbname=x password=geheim", "postgres://u:geheim@h/x", "PG:dbname=x user=u password=geheim")


@pytest.mark.parametrize("text", TEXTS)
def test_every_algorithm_refuses_it_before_the_run(provider, text):
    looked_at = []
    for algorithm in provider.algorithms():
        found = QgsApplication.processingRegistry().createAlgorithmById(algorithm.id())
        names = {definition.name() for definition in found.parameterDefinitions()} & CONNECTIONS - (
            {"OUTPUT"} if found.name() != "createinventory" else set()
        )
        for name in sorted(names):
            usable, why = found.checkParameterValues({name: text}, QgsProcessingContext())
            assert not usable
            assert "authcfg" in why, (algorithm.id(), name, why)
            assert "geheim" not in why
            looked_at.append(algorithm.id())
    assert len(looked_at) > 20
