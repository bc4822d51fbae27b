"""What is said of a store that fails: who only read is told nothing of writing."""

from __future__ import annotations

import pickle
import sqlite3

import pytest

from mine_action_plugin.store import (
    BusyStoreError,
    LostStoreError,
    UnsureStoreError,
    create_workspace,
    open_workspace,
    unwritten,
)
from mine_action_plugin.store.geopackage.connection import error_of
from mine_action_plugin.translation import error_text

AT_THE_END = "Nothing was written."


def test_a_server_that_is_gone_is_told_to_readers_without_a_word_of_writing(server):
    reference = f"postgres:service={server.service}/words"
    with create_workspace(reference, title="T") as workspace:
        server.stop("fast")
        try:
            with pytest.raises(LostStoreError) as reading:
                workspace.read("hazard")
            with pytest.raises(LostStoreError) as opening:
                open_workspace(reference)
            with pytest.raises(LostStoreError) as writing, workspace.change("T") as change:
                change.insert("hazard", hazard_class="sha")
        finally:
            server.start()
    for error in (reading.value, opening.value):
        assert "does not answer" in str(error)
        assert "written" not in str(error)
    assert "does not answer" in str(writing.value)
    assert str(writing.value).count(AT_THE_END) == 1
    assert writing.value.values["place"] == reading.value.values["place"]


def test_a_file_that_is_locked_is_told_to_readers_without_a_word_of_what_was_written(
    file_workspace,
):
    file_workspace.wait_for_locks(0)
    other = sqlite3.connect(file_workspace.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BusyStoreError) as reading:
        file_workspace.read("hazard")
    with pytest.raises(BusyStoreError) as writing, file_workspace.change("T") as change:
        change.insert("hazard", hazard_class="sha")
    other.close()
    assert AT_THE_END not in str(reading.value)
    assert str(writing.value) == f"{reading.value} {AT_THE_END}"


def test_a_disk_that_is_away_is_told_without_a_word_of_writing(tmp_path):
    error = error_of(tmp_path / "away.gpkg", "disk I/O error")
    assert isinstance(error, LostStoreError)
    assert "written" not in str(error)


def test_that_nothing_was_written_is_said_once_and_survives_a_process_border():
    fault = unwritten(LostStoreError("{place} does not answer.", place="postgres:s/x"))
    assert unwritten(fault) is fault
    copy = pickle.loads(pickle.dumps(fault))
    for error in (fault, copy):
        assert isinstance(error, LostStoreError)
        assert error_text(error) == str(error)
        assert str(error) == f"postgres:s/x does not answer. {AT_THE_END}"


def test_where_nobody_knows_what_was_written_nothing_is_claimed():
    unsure = UnsureStoreError("Gone at the end.")
    assert unwritten(unsure) is unsure
