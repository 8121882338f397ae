"""What is watched while somebody wanders, and that the seed alone decides what is done."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from scripts.wander import actions, watch


def memory(*samples: tuple[float, float]) -> watch.Memory:
    found = watch.Memory()
    for minute, mib in samples:
        found.note(minute, mib)
    return found


def test_growth_is_reckoned_after_the_warm_up():
    """The first five minutes fill caches; then 10 MiB a minute for 55 minutes on 500 MiB are 110 %."""
    warming = [(minute, 100.0 + 80.0 * minute) for minute in range(5)]
    leaking = [(float(minute), 500.0 + 10.0 * (minute - 5)) for minute in range(5, 61)]
    found = memory(*warming, *leaking)
    assert found.slope() == pytest.approx(10.0)
    assert found.growth() == pytest.approx(1.1)
    assert found.judged()


def test_memory_that_goes_up_and_down_does_not_grow():
    assert memory(*((float(minute), 500.0 + 40.0 * (minute % 2)) for minute in range(5, 62))).growth() == pytest.approx(0.0, abs=0.01)


def test_few_samples_say_nothing():
    assert memory((0.0, 100.0), (1.0, 900.0)).growth() == 0.0
    assert not memory(*((minute / 2, 100.0 + minute) for minute in range(20))).judged()


def test_memory_is_told_at_every_fifth_minute():
    assert memory((0.3, 400.2), (4.9, 500.0), (5.3, 510.0), (9.8, 520.0)).told() == "0 min 400 MiB, 5 min 500 MiB, 10 min 520 MiB"


def test_the_memory_of_a_process_is_what_the_system_says():
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    assert watch.memory_mib(os.getpid()) == pytest.approx(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, rel=0.05)


def test_words_of_qt_that_name_us_are_kept_apart():
    log = "\n".join(
        [
            "Warning: QAction::event: Ambiguous shortcut overload: Ctrl+Alt+P",
            "a line of a program that has nothing to say",
            "Warning: QObject::connect: No such slot CameraRequisitionDock::nothing()",
            "Warning: QAction::event: Ambiguous shortcut overload: Ctrl+Alt+P",
            "Warning: Unable to detect a launcher for 'file:///home/somebody/Camera Requisition'",
        ]
    )
    ours, others = watch.qt_words(log)
    assert ours == ["Warning: QObject::connect: No such slot CameraRequisitionDock::nothing()"]
    assert list(others.values()) == [2]


DRAWING = "QgsMapRendererParallelJob::startPrivate()\nQgsVectorLayerRenderer::render()"


@pytest.mark.parametrize(
    ("python_stack", "log", "its_own"),
    [
        ("Current thread 0x01:\n  <no Python frame>\n", DRAWING, True),
        ('Current thread 0x01:\n  File "/p/camera_requisition/gui/desk.py", line 1 in show\n', DRAWING, False),
        ('Thread 0x02:\n  File "/p/camera_requisition/a.py"\n\nCurrent thread 0x01:\n  <no Python frame>\n', DRAWING, True),
        ("Current thread 0x01:\n  <no Python frame>\n", "QgsLocator::fetchResults", False),
    ],
    ids=["while drawing", "in a line of ours", "a line of ours elsewhere", "not while drawing"],
)
def test_a_crash_of_qgis_itself_is_told_apart_by_its_stack(python_stack, log, its_own):
    assert watch.of_qgis_itself(python_stack, log) is its_own


def test_every_action_can_come_and_a_seed_gives_the_same_ones():
    names = [actions.chosen(random.Random(f"{seed}")).name for seed in range(3_000)]
    assert set(names) == {action.name for action in actions.ACTIONS}
    assert names == [actions.chosen(random.Random(f"{seed}")).name for seed in range(3_000)]
