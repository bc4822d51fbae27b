"""Every task that is given to QGIS begins, and one that waits can be cancelled."""

from __future__ import annotations

import random
import time

from qgis.PyQt.QtCore import QTimer

from mine_action_plugin.gui.background import ApartTask
from mine_action_plugin.gui.own_task import add_task, is_busy

COUNT = 400


def short_work(rng):
    seconds = rng.uniform(0, 0.003)

    def work(_feedback):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            pass

    return work


def test_tasks_that_begin_as_others_end_are_all_done(qtbot):
    rng, begun, done = random.Random(1), [], []

    def begin():
        if len(begun) < COUNT:
            task = ApartTask("", short_work(rng), on_done, lambda error: None)
            begun.append(task)
            add_task(task)

    def on_done(_result):
        done.append(True)
        begin()
        QTimer.singleShot(rng.randrange(2), begin)

    begin()
    qtbot.waitUntil(lambda: len(done) == COUNT, timeout=30_000)
    qtbot.waitUntil(lambda: not is_busy())


def test_who_cancels_a_task_that_waits_hears_so_at_once(qtbot, settle):
    ended = []
    first, second = (
        ApartTask("", lambda _feedback: None, lambda result: ended.append("done"), ended.append)
        for _ in range(2)
    )
    add_task(first)
    # Past its code, and QGIS cannot hear of it before the next event.
    while not first.is_past_its_code:
        time.sleep(0.001)
    add_task(second)
    second.cancel()
    assert ended == [None]
    settle()
    assert ended == [None, "done"]
