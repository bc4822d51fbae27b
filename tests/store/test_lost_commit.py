"""A server that is lost between a commit and its answer: what became of the change is found out."""

from __future__ import annotations

import contextlib
import socket
import time

import pytest

from mine_action_plugin.store import (
    BusyStoreError,
    LostStoreError,
    UnsureStoreError,
    create_workspace,
    open_workspace,
)
from tools.line import Line

COMMIT = b"COMMIT\0"


class BreakingLine(Line):
    """Breaks at the next COMMIT: before or after it got through, and then perhaps for good."""

    mode = "whole"

    def is_up(self):
        return self.mode != "dead"

    def on_request(self, data, client, server):
        mode = self.mode
        if COMMIT not in data or mode == "whole":
            return True
        self.mode = "dead" if mode == "lost for good" else "whole"
        client.shutdown(socket.SHUT_RDWR)
        if mode == "lost before":
            server.shutdown(socket.SHUT_RDWR)
        else:
            server.sendall(data)  # and nobody hears the answer
        return False


@pytest.fixture
def line(server):
    made = BreakingLine(server.port)
    yield made
    made.close()


@pytest.fixture
def workspace(server, line, new_schema):
    service = server.add_service(f"far_{line.port}", "postgres", line.port)
    create_workspace(new_schema, title="T").close()
    with open_workspace(new_schema.replace(server.service, service)) as opened:
        yield opened


@pytest.fixture
def new_schema(server):
    reference = f"postgres:service={server.service}/lost_commit"
    yield reference
    server.sql("DROP SCHEMA lost_commit CASCADE")


def write_first(workspace):
    with workspace.change("Write") as change:
        change.insert("hazard", hazard_class="sha")
    return change.id


def write_with_the_commit(workspace):
    with workspace.change("Write") as change:
        change.insert_many("hazard", [{"hazard_class": "sha"}])
    return change.id


each_way = pytest.mark.parametrize("write", [write_first, write_with_the_commit])


@each_way
def test_a_change_whose_answer_was_lost_is_found_written(workspace, line, write):
    line.mode = "lost after"
    written = write(workspace)
    assert workspace.has_change(written)
    assert workspace.count("hazard") == 1
    write(workspace)
    assert workspace.count("hazard") == 2


@each_way
def test_a_change_that_did_not_get_through_is_said_to_be_lost(workspace, line, write):
    line.mode = "lost before"
    with pytest.raises(LostStoreError) as caught:
        write(workspace)
    assert not isinstance(caught.value, UnsureStoreError)
    assert "Nothing was written" in str(caught.value)
    assert workspace.count("hazard") == 0


@each_way
def test_where_nobody_can_be_asked_the_error_says_so_and_the_change_can_be_found_later(
    workspace, line, write
):
    line.mode = "lost for good"
    with pytest.raises(UnsureStoreError) as caught:
        write(workspace)
    assert "not known yet" in str(caught.value)
    line.mode = "whole"
    assert workspace.has_change(caught.value.change_id)
    assert workspace.count("hazard") == 1


@each_way
def test_a_commit_that_is_still_running_is_waited_for(workspace, line, server, write):
    slow_down(server)
    line.mode = "lost after"
    assert workspace.has_change(write(workspace))


def slow_down(server):
    """The commit itself takes a second, long after the line has broken."""
    server.sql(
        "CREATE FUNCTION lost_commit.slow() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$"
    )
    server.sql(
        "CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON lost_commit.hazard DEFERRABLE INITIALLY "
        "DEFERRED FOR EACH ROW EXECUTE FUNCTION lost_commit.slow()"
    )


def test_what_is_still_being_committed_is_not_said_to_be_lost(workspace, line, server):
    slow_down(server)
    line.mode = "lost for good"
    with pytest.raises(UnsureStoreError) as caught:
        write_with_the_commit(workspace)
    line.mode = "whole"
    with pytest.raises(BusyStoreError):
        workspace.has_change(caught.value.change_id)
    waited_until = time.monotonic() + 30
    while time.monotonic() < waited_until:
        with contextlib.suppress(BusyStoreError):
            assert workspace.has_change(caught.value.change_id)
            return
    pytest.fail("it never ended")
