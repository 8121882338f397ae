"""`scripts/process` is a thin layer over qgis_process: values in unharmed, results as one line, errors as one sentence."""

from __future__ import annotations

import json

import pytest

from scripts import run_algorithm
from scripts.run_algorithm import RunError

METADATA = """[general]
name=Stand-in
qgisMinimumVersion=3.22
description=Stand-in
version=0.1.0
author=Nobody
email=nobody@example.org
hasProcessingProvider=yes
"""

# A plugin of the same name with three algorithms: one that repeats its value, one that fails as ours do, one that crashes.
PLUGIN = """
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingOutputString
from qgis.core import QgsProcessingParameterString, QgsProcessingProvider

class Base(QgsProcessingAlgorithm):
    def displayName(self): return self.name()
    def createInstance(self): return type(self)()
    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterString("VALUE", "Value", optional=True))
        self.addOutput(QgsProcessingOutputString("REPEATED", "Repeated"))
    def processAlgorithm(self, parameters, context, feedback):
        print("chatter on standard output { not json")
        return self.work(self.parameterAsString(parameters, "VALUE", context))

class Repeat(Base):
    def name(self): return "repeat"
    def work(self, value): return {"REPEATED": value}

class Fail(Base):
    def name(self): return "fail"
    def work(self, value): raise QgsProcessingException("There is no inventory at " + value + ". Choose an existing file.")

class Crash(Base):
    def name(self): return "crash"
    def work(self, value): return {"REPEATED": 1 / 0}

class Provider(QgsProcessingProvider):
    def id(self): return "camera_requisition"
    def name(self): return "Stand-in"
    def loadAlgorithms(self):
        for algorithm in (Repeat, Fail, Crash):
            self.addAlgorithm(algorithm())

class Plugin:
    def initProcessing(self):
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)
    def initGui(self): self.initProcessing()
    def unload(self): QgsApplication.processingRegistry().removeProvider(self.provider)

def classFactory(iface): return Plugin()
"""


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory):
    """Environment of a QGIS whose only plugin is the stand-in."""
    folder = tmp_path_factory.mktemp("process")
    plugin = folder / "plugins" / "camera_requisition"
    plugin.mkdir(parents=True)
    (plugin / "metadata.txt").write_text(METADATA, encoding="utf-8")
    (plugin / "__init__.py").write_text(PLUGIN, encoding="utf-8")
    return run_algorithm.environment(folder / "configuration", folder / "plugins")


@pytest.mark.parametrize("value", ["a b  c", 'it\'s "quoted"', "host=h dbname=d", "=1", "--json", "Île\nde France", r"C:\temp\$x;`y`", "*"])
def test_value_arrives_as_it_was_given(stand_in, value):
    algorithm, parameters = run_algorithm.parse(["repeat", f"VALUE={value}"])
    assert run_algorithm.run(algorithm, parameters, stand_in) == {"REPEATED": value}


def test_failure_is_the_sentence_alone(stand_in):
    with pytest.raises(RunError) as failure:
        run_algorithm.run("camera_requisition:fail", ["VALUE=/nowhere/a.gpkg"], stand_in)
    assert str(failure.value) == "There is no inventory at /nowhere/a.gpkg. Choose an existing file."


def test_crash_is_told_without_its_traceback(stand_in):
    with pytest.raises(RunError) as failure:
        run_algorithm.run("camera_requisition:crash", [], stand_in)
    assert "division by zero" in str(failure.value)
    assert "Traceback" not in str(failure.value)
    assert "File " not in str(failure.value)


def test_unknown_algorithm_is_named(stand_in):
    with pytest.raises(RunError, match="camera_requisition:nothing"):
        run_algorithm.run("camera_requisition:nothing", [], stand_in)


def test_plugin_finds_the_shapely_of_the_environment():
    assert "site-packages" in run_algorithm.environment()["PYTHONPATH"]


def test_own_algorithms_need_no_prefix():
    assert run_algorithm.parse(["buildviews", "INVENTORY=a.gpkg"]) == ("camera_requisition:buildviews", ["INVENTORY=a.gpkg"])
    assert run_algorithm.parse(["native:buffer"]) == ("native:buffer", [])


@pytest.mark.parametrize("arguments", [[], ["repeat", "VALUE"], ["repeat", "=1"], ["repeat", "--VALUE=1"]])
def test_wrong_call_says_how_it_goes(arguments):
    with pytest.raises(RunError, match="Usage"):
        run_algorithm.parse(arguments)


def test_wrong_call_ends_with_one_on_standard_error(capsys):
    assert run_algorithm.main(["repeat", "VALUE"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "VALUE" in printed.err


def test_results_are_found_behind_chatter():
    printed = "chatter { of a plugin\n{\n not json\n" + json.dumps({"inputs": {}, "results": {"COUNT": 3}}, indent=2)
    assert run_algorithm.results(printed) == {"COUNT": 3}


def test_missing_results_are_an_error():
    with pytest.raises(RunError):
        run_algorithm.results('{"inputs": {}}')


def test_warnings_and_the_code_they_quote_are_not_part_of_the_error():
    printed = "/usr/lib/a.py:1: ResourceWarning: unclosed file\n  exec(open(path).read())\nERROR:\tThe list has no rows.\n\tAsk for another.\n"
    assert run_algorithm.sentence(printed) == "The list has no rows.\nAsk for another."
