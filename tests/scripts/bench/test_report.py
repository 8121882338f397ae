"""What the report says of figures: goals, tables and the drawing."""

from __future__ import annotations

from xml.dom import minidom

import pytest

from scripts.bench import goals, report, search, views
from scripts.bench.chart import bars_of, duration, panels_of, scale_of, short, svg, ticks_of
from scripts.bench.measure import Outcome, contest


def searched(key, size, ours, **peers):
    outcomes = [Outcome("ours", ours, {"matches": 9, "with_window": 9, "with_deadline": 8}, 100.0, 120.0)]
    outcomes += [Outcome(name, seconds, {"matches": 9, "only_ours": 0, "only_theirs": 0}, 90.0, 95.0) for name, seconds in peers.items()]
    return {**contest(search.QUESTIONS[key], "search", size, outcomes, "About <it> & all."), "key": key}


def goal(contests, beginning):
    return next(row for row in goals.judged(contests) if row["goal"].startswith(beginning))


@pytest.mark.parametrize(("ours", "reached"), [([0.1] * 3, True), ([1.0] * 3, False)], ids=["ten times as fast", "as fast"])
def test_a_goal_is_judged_by_the_median_ratio(ours, reached):
    contests = [searched("zone", "100000", ours, **{search.CHAIN: [1.2] * 3})]
    assert goal(contests, "zone, 100,000 cameras: faster than the chain")["reached"] is reached


def test_at_most_is_judged_the_other_way_round():
    contests = [searched("zone", "100000", [0.2] * 3, **{search.PYQGIS: [0.1] * 3})]
    found = goal(contests, "zone, 100,000 cameras: times as long as PyQGIS")
    assert found["measured"]["median"] == pytest.approx(2.0)
    assert found["reached"] is True


def test_growth_is_measured_between_sizes_of_the_same_search():
    contests = [searched("path", "100000", [1.0, 1.0]), searched("path", "1000000", [2.0, 4.0])]
    assert goal(contests, "path, 1,000,000 cameras: times as long")["measured"] == {"median": 3.0, "min": 2.0, "max": 4.0}


def test_what_was_not_measured_is_neither_reached_nor_missed():
    found = goals.judged([])
    assert {row["reached"] for row in found} == {None}
    assert report.goals_table(found).count("not measured") == len(found)


def test_a_contender_that_is_not_there_stands_in_the_table_with_the_reason():
    row = contest("what is visible", "views", "", [Outcome("ours", [1.0]), Outcome(views.SOVIST, missing="pysovist isn't there: no wheel")])
    assert "| pysovist | no figures | | | pysovist isn't there: no wheel |" in report.contest_table(row)


def test_a_table_names_differences_between_answers():
    assert report.answer_text({"matches": 7, "only_ours": 2, "only_theirs": 0}) == "7 cameras, 2 of ours not found"
    assert report.answer_text({"matches": 9, "only_ours": 0, "only_theirs": 0}) == "9 cameras, the same as ours"


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ({"oracle": True}, "the measure of the others"),
        ({"area_error": {"mean_percent": 0.0157, "worst_percent": 5.03}}, "area off by 0.0157 % on average, 5.03 % at worst"),
        ({"area_error": {"mean_percent": 1e-9, "worst_percent": 3e-5}}, "area off by under 0.001 % on average, under 0.001 % at worst"),
    ],
    ids=["oracle", "rays", "exact"],
)
def test_areas_are_told_as_errors(answer, text):
    assert report.answer_text(answer) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0004, "0.4 ms"), (0.01234, "12.3 ms"), (0.999, "999 ms"), (0.9999, "1 s"), (1.5, "1.5 s"), (75.26, "75.3 s"), (1234.0, "1,234 s")],
)
def test_times_have_three_figures_at_most(seconds, text):
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (100.0, "100"), (1000.0, "1,000"), (0.0302, "0.0302"), (0.000031, "0.00003"), (10.0, "10")]
)
def test_numbers_are_written_without_an_exponent(value, text):
    assert short(value) == text


def test_the_drawing_is_well_formed_and_holds_every_contender_ours_first():
    row = searched("zone", "100000", [0.1, 0.2], **{"A & B": [0.01, 0.02], "slow": [5.0, 6.0]})
    panels = panels_of([row])
    assert [bar.name for bar in panels[0].bars] == ["ours", "A & B", "slow"]
    drawn = minidom.parseString(svg(panels))
    assert len(drawn.getElementsByTagName("circle")) == 3


def test_times_that_lie_close_together_get_a_scale_of_more_than_a_power_of_ten():
    low, high = scale_of(bars_of(searched("zone", "100", [0.1, 0.11])))
    assert high - low == pytest.approx(1.2)
    assert low < -1.0 < high


def test_a_short_scale_has_ticks_at_1_2_and_5():
    assert ticks_of(-1.0, 0.5) == pytest.approx([0.1, 0.2, 0.5, 1.0, 2.0])
    assert ticks_of(-3.0, 0.0) == pytest.approx([0.001, 0.01, 0.1, 1.0])


def test_the_whole_report_names_machine_peers_and_what_is_missing():
    row = contest("what is visible", "views", "", [Outcome("ours", [1.0]), Outcome("peer", missing="failed (out of memory)")])
    whole = {
        "contests": [row], "goals": goals.judged([row]), "measured_on": "2026-11-27", "quick": True,
        "machine": {"cores": 2, "memory_gib": 24.0, "system": "Linux x86_64", "versions": {"QGIS": "3.22.16"}},
        "peers": {"versions": {"pysovist": "0.3.0"}, "absent": {"geopandas": "no network"}},
    }  # fmt: skip
    text = report.markdown(whole)
    for said in ("QGIS 3.22.16", "pysovist 0.3.0", "`--quick`", "geopandas: no network", "peer: failed (out of memory)", "performance.svg"):
        assert said in text
