"""Work in other processes: the same results in the same order, whatever becomes of a process."""

from __future__ import annotations

import os
import sys
import threading
import time

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning import processes
from mine_action_plugin.planning.processes import WAITING, in_processes, interpreter

# What the workers can import: a module on the path of this process.
WORK = """
import os
import sys
import time
from pathlib import Path

from mine_action_plugin.domain.errors import MineActionError


def place(item):
    time.sleep(0.05)
    print("a library says something")
    return item, os.getpid()


def refuse(item):
    if item == 3:
        raise MineActionError("Hazard {number} is not one.", number=item)
    return item


def end(item):
    number, parent = item
    if number == 2 and os.getpid() != parent:
        os._exit(1)
    return number


def stay(folder):
    Path(folder, str(os.getpid())).touch()
    time.sleep(60)


def knows_qgis(_):
    from mine_action_plugin.exchange import raster_windows
    from mine_action_plugin.planning.signs import chunk_plan, local_terrain

    return [name for name in sys.modules if name.partition(".")[0] in ("qgis", "PyQt5", "PyQt6")]
"""


@pytest.fixture
def work(tmp_path, monkeypatch):
    (tmp_path / "work_of_tests.py").write_text(WORK, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(processes, "processors", lambda: 2)
    import work_of_tests

    yield work_of_tests
    del sys.modules["work_of_tests"]


def test_results_come_in_order_from_other_processes(work):
    made = list(in_processes(work.place, range(9), 9))
    assert [item for item, _ in made] == list(range(9))
    pids = {pid for _, pid in made}
    assert len(pids) == 2
    assert os.getpid() not in pids


def test_one_process_alone_is_not_begun(work):
    assert list(in_processes(work.place, range(1), 1)) == [(0, os.getpid())]


def test_items_are_taken_by_the_caller_and_few_ahead_of_the_work(work):
    taken, by = [], set()

    def items():
        for item in range(40):
            taken.append(item)
            by.add(threading.get_ident())
            yield item

    for done, _ in enumerate(in_processes(work.place, items(), 40)):
        assert len(taken) <= done + 2 + WAITING + 1
    assert taken == list(range(40))
    assert by == {threading.get_ident()}


def test_an_error_arrives_as_it_was_raised(work):
    made = in_processes(work.refuse, range(9), 9)
    assert [next(made) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(MineActionError, match="Hazard 3 is not one") as caught:
        next(made)
    assert caught.value.values == {"number": 3}
    assert "in refuse" in str(caught.value.__cause__)


def test_what_a_process_leaves_undone_is_done_here(work, caplog):
    items = [(number, os.getpid()) for number in range(9)]
    assert list(in_processes(work.end, items, 9)) == list(range(9))
    assert "A worker process has ended" in caplog.text


def test_giving_up_ends_the_processes_at_once(work, tmp_path):
    pids = tmp_path / "pids"
    pids.mkdir()

    def cancel_when_both_work():
        if len(list(pids.iterdir())) == 2:
            raise MineActionError("Cancelled.")

    begun = time.monotonic()
    with pytest.raises(MineActionError, match="Cancelled"):
        list(in_processes(work.stay, [str(pids)] * 5, 5, cancel_when_both_work))
    assert time.monotonic() - begun < 20.0
    for pid in pids.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid.name), 0)


@pytest.mark.parametrize("missing", ["interpreter", "processor", "start"])
def test_without_processes_threads_do_the_work(work, monkeypatch, missing):
    if missing == "interpreter":
        monkeypatch.setattr(processes, "interpreter", lambda: None)
    elif missing == "processor":
        monkeypatch.setattr(processes, "processors", lambda: 1)
    else:
        monkeypatch.setattr(processes, "interpreter", lambda: "/nowhere/python3")
    made = list(in_processes(work.place, range(5), 5))
    assert made == [(item, os.getpid()) for item in range(5)]


def test_another_python_is_not_trusted_with_the_work(work, monkeypatch, caplog):
    monkeypatch.setattr(processes, "version", lambda: ("another", "one"))
    made = list(in_processes(work.place, range(5), 5))
    assert made == [(item, os.getpid()) for item in range(5)]
    assert "A worker process has ended" in caplog.text


def test_a_worker_does_without_qgis(work):
    assert list(in_processes(work.knows_qgis, range(2), 2)) == [[], []]


def test_the_python_is_found_where_its_library_is(tmp_path, monkeypatch):
    """In QGIS ``sys.executable`` may be QGIS, or another Python that is first on the path."""
    find = interpreter.__wrapped__
    assert find() is not None
    library = tmp_path / "library"
    monkeypatch.setattr(sys, "exec_prefix", str(library))
    monkeypatch.setattr(sys, "base_exec_prefix", str(library))
    monkeypatch.chdir(touched(tmp_path / "here" / "python3").parent)
    for name in ("qgis-bin.exe", "QGIS", "python3-config", "python.bat", ""):
        program = touched(tmp_path / "program" / (name or "none"))
        monkeypatch.setattr(sys, "executable", name and str(program))
        assert find() is None
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program" / "QGIS"))
    for place in ("program/bin/python3", "library/python.exe", "library/bin/python3"):
        expected = touched(tmp_path / place)
        assert find() == str(expected)
    monkeypatch.setattr(sys, "executable", str(touched(tmp_path / "path" / "python3")))
    assert find() == str(library / "bin" / "python3")


def test_any_python_is_better_than_none(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "exec_prefix", str(tmp_path / "nothing"))
    monkeypatch.setattr(sys, "base_exec_prefix", str(tmp_path / "nothing"))
    monkeypatch.setattr(sys, "executable", str(touched(tmp_path / "Python3.12.exe")))
    assert interpreter.__wrapped__() == str(tmp_path / "Python3.12.exe")


def touched(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path
