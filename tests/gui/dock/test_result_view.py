"""The table: order, filters, groups, marks, and what it tells the map."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from camera_requisition.core.records.case import Marks
from camera_requisition.gis.time_zones import zone
from camera_requisition.gui.dock.result_filter import ResultFilter
from camera_requisition.gui.dock.result_model import MATCH_ROLE, Column
from camera_requisition.gui.dock.result_view import ResultView
from tests.gui import results


@pytest.fixture
def view(qgis_app, qtbot, qtmodeltester):
    widget = ResultView()
    qtbot.addWidget(widget)
    found = results.five()
    marks = {one.candidate.camera.camera_id: Marks(keep=True, request=one.certainty == "sees") for one in found.matches}
    widget.results.show(found, marks, zone("Europe/Paris"))
    widget.show()
    qtmodeltester.check(widget.results)
    return widget


def ids(view) -> list[str]:
    return [match.candidate.camera.camera_id for match in view.shown()]


def cell(view, row, column, role=Qt.ItemDataRole.DisplayRole):
    return view.model().index(row, column).data(role)


def test_it_begins_in_the_order_of_the_search(view):
    assert ids(view) == ["CAM-1", "CAM-2", "CAM-3", "CAM-4", "CAM-5"]


def test_distances_sort_by_metres_not_by_text(view):
    view.sortByColumn(Column.DISTANCE, Qt.SortOrder.AscendingOrder)
    assert ids(view) == ["CAM-5", "CAM-4", "CAM-2", "CAM-3", "CAM-1"]


def test_deadlines_sort_by_state_first(view):
    view.sortByColumn(Column.DISTANCE, Qt.SortOrder.AscendingOrder)
    view.sortByColumn(Column.DEADLINE, Qt.SortOrder.AscendingOrder)
    assert ids(view) == ["CAM-1", "CAM-2", "CAM-3", "CAM-4", "CAM-5"]


def test_a_deadline_says_its_state_in_words_beside_the_colour(view):
    # 2026-09-21T14:13:20Z and 2.2 days are 2026-09-23T19:01:20Z, 21:01 in Paris in summer
    assert cell(view, 1, Column.DEADLINE) == "23/09 21:01 · urgent (2 d 4 h left)"
    assert cell(view, 0, Column.DEADLINE).endswith("possibly overwritten")
    assert cell(view, 4, Column.DEADLINE).endswith("presumed overwritten")
    backgrounds = {cell(view, row, Column.DEADLINE, Qt.ItemDataRole.BackgroundRole).color().name() for row in range(5)}
    assert len(backgrounds) == 4


def test_the_tooltip_explains_the_reasons_in_sentences(view):
    assert "Its heading is not known" in cell(view, 0, Column.CAMERA, Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (ResultFilter.of("VILLE 3"), ["CAM-3"]),
        (ResultFilter.of("nobody"), []),
        (ResultFilter.of("", certainty="sees"), ["CAM-2", "CAM-4", "CAM-5"]),
        (ResultFilter.of("", state="safe"), ["CAM-3", "CAM-4"]),
        (ResultFilter.of(" ", certainty="sees", state="safe"), ["CAM-4"]),
    ],
    ids=["by words", "by a word that is nowhere", "by certainty", "by state", "by both"],
)
@pytest.mark.parametrize("grouped", [False, True], ids=["flat", "grouped"])
def test_filters_leave_what_they_say(view, chosen, left, grouped):
    view.set_grouped(grouped)
    view.set_filter(chosen)
    assert sorted(ids(view)) == left


def test_groups_are_owners_with_their_cameras(view, qtmodeltester):
    view.set_grouped(True)
    qtmodeltester.check(view.results)
    model = view.model()
    titles = {model.index(row, 0).data(): model.rowCount(model.index(row, 0)) for row in range(model.rowCount())}
    assert titles == {"Tram (1)": 1, "Ville (2)": 2, "owner to be found (1)": 1, "Shop (1)": 1}
    assert sorted(ids(view)) == ["CAM-1", "CAM-2", "CAM-3", "CAM-4", "CAM-5"]


def test_ticking_a_box_tells_which_camera_and_which_mark(view, qtbot):
    index = view.model().index(1, Column.KEEP)
    with qtbot.waitSignal(view.results.marks_edited) as told:
        assert view.model().setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [["CAM-2"], "keep", False]


def test_ticking_a_group_tells_all_its_cameras_and_a_mixed_one_is_half_ticked(view, qtbot):
    view.set_grouped(True)
    model = view.model()
    ville = next(row for row in range(model.rowCount()) if model.index(row, 0).data().startswith("Ville"))
    index = model.index(ville, Column.REQUEST)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    with qtbot.waitSignal(view.results.marks_edited) as told:
        model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [["CAM-2", "CAM-3"], "request", True]


def test_selecting_and_hovering_tell_the_map(view, qtbot):
    with qtbot.waitSignal(view.chosen) as told:
        view.setCurrentIndex(view.model().index(2, 0))
    assert [match.candidate.camera.camera_id for match in told.args[0]] == ["CAM-3"]
    with qtbot.waitSignal(view.hovered) as told:
        view.entered.emit(view.model().index(1, Column.OWNER))
    assert told.args[0] is view.model().index(1, 0).data(MATCH_ROLE)


def test_what_is_selected_stays_so_while_a_filter_lets_it_through_and_the_map_does_not_move(view, qtbot):
    view.setCurrentIndex(view.model().index(2, 0))
    with qtbot.assertNotEmitted(view.chosen):
        view.set_filter(ResultFilter.of("ville"))
    assert [match.candidate.camera.camera_id for match in view.selected()] == ["CAM-3"]
    with qtbot.waitSignal(view.chosen) as told:
        view.set_filter(ResultFilter.of("tram"))
    assert told.args == [[]]
    assert view.selected() == []


@pytest.mark.parametrize("grouped", [False, True], ids=["flat", "grouped"])
def test_what_is_selected_stays_so_when_the_order_changes(view, grouped):
    view.set_grouped(grouped)
    view.setCurrentIndex(view.model().index(0, 0))
    before = view.selected()
    view.sortByColumn(Column.DISTANCE, Qt.SortOrder.DescendingOrder)
    assert view.selected() == before


def test_groups_are_sorted_too(view):
    view.set_grouped(True)
    view.sortByColumn(Column.DISTANCE, Qt.SortOrder.AscendingOrder)
    model = view.model()
    # a group stands where its most urgent camera would: Shop 1 m, nobody's 8 m, Ville 9 m (not 31), Tram 102 m
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Shop (1)", "owner to be found (1)", "Ville (2)", "Tram (1)"]
    assert ids(view) == ["CAM-5", "CAM-4", "CAM-2", "CAM-3", "CAM-1"]


def test_ticking_a_box_moves_no_row_though_they_are_sorted_by_the_boxes(view):
    view.sortByColumn(Column.REQUEST, Qt.SortOrder.AscendingOrder)
    before = ids(view)
    view.results.show_marks({f"CAM-{number}": Marks(keep=False, request=False) for number in range(1, 6)})
    assert ids(view) == before
    assert cell(view, 0, Column.REQUEST, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


@pytest.mark.parametrize("grouped", [False, True], ids=["flat", "grouped"])
def test_the_model_keeps_qts_rules_while_it_is_filtered_and_sorted(view, qtmodeltester, grouped):
    view.set_grouped(grouped)
    view.set_filter(ResultFilter.of("e"))
    view.sortByColumn(Column.OWNER, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(view.results)


def test_a_letter_typed_asks_each_of_thousands_once(qgis_app, qtbot):
    """Counted, not timed: with Qt's own chain of filters each key asked every row a dozen times, and the desktop stood still for seconds."""
    widget = ResultView()
    qtbot.addWidget(widget)
    many = results.result(*(results.match(number, "ville", "sees", "safe", 5.0, float(number)) for number in range(3_000)))
    widget.results.show(many, {}, zone("Europe/Paris"))
    asked = []
    data = widget.results.data
    widget.results.data = lambda *question: (asked.append(1), data(*question))[1]
    widget.set_filter(ResultFilter.of("cam-1"))
    assert len(widget.shown()) == 1_111  # 1, 10 to 19, 100 to 199, 1000 to 1999
    assert len(asked) < 3_000


MANY = 3_000


@pytest.fixture
def many(qgis_app, qtbot):
    """Three thousand cameras of two hundred owners, grouped and unfolded."""
    widget = ResultView()
    qtbot.addWidget(widget)
    found = [results.match(number, f"owner {number % 200}", "sees", "safe", 5.0, float(number)) for number in range(MANY)]
    widget.results.show(results.result(*found), {}, zone("Europe/Paris"))
    widget.show()
    widget.set_grouped(True)
    qtbot.waitUntil(lambda: unfolded(widget) == 200)
    return widget


def unfolded(view) -> int:
    model = view.model()
    return sum(view.isExpanded(model.index(row, 0)) for row in range(model.rowCount()))


def test_a_key_unfolds_the_groups_that_can_be_seen_and_the_others_soon(many, qtbot):
    many.set_filter(ResultFilter.of("owner"))
    assert 0 < unfolded(many) < 200
    qtbot.waitUntil(lambda: unfolded(many) == 200)


def test_thousands_of_selected_rows_are_asked_for_by_ranges(many, qtbot, monkeypatch):
    looked_up = []
    usual = many.results.parent
    monkeypatch.setattr(type(many.results), "parent", lambda self, index: (looked_up.append(None), usual(index))[1])
    many.selectAll()
    looked_up.clear()
    with qtbot.waitSignal(many.chosen) as told:
        many.set_filter(ResultFilter.of("camera 2"))
    assert len(told.args[0]) == len(many.shown()) == MANY - 2 * 9**3  # of 0 to 2999, those that have a 2 among their figures
    assert len(looked_up) < 10 * MANY, "Qt looks through all rows for each"
    assert len(many.selected()) == len(many.shown())


def test_a_new_result_selects_nothing_and_doesn_t_move_the_map(view, qtbot):
    view.setCurrentIndex(view.model().index(2, 0))
    with qtbot.assertNotEmitted(view.chosen):
        view.results.show(results.five(), {}, zone("Europe/Paris"))
        view.set_filter(ResultFilter.of("VILLE"))
    assert view.selected() == []


def test_how_much_time_is_left_is_never_cut_off(view):
    text = cell(view, 1, Column.DEADLINE)
    assert "left" in text
    assert view.columnWidth(Column.DEADLINE) > view.fontMetrics().horizontalAdvance(text)
