"""What is done with a whole workspace by a process that somebody kills."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from mine_action_plugin.domain import schema
from mine_action_plugin.store import migrations
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.restore import restore_in_place

Say = Callable[[str], None]


def copy(say: Say, source: str, target: str) -> None:
    say("ready")
    copy_workspace(source, target)
    say("done")


def restore(say: Say, backup: str, reference: str) -> None:
    say("ready")
    restore_in_place(Path(backup), reference, Path(backup).parent)
    say("done")


def migrate_as_far_as(say: Say, reference: str, step: int) -> None:
    """Migrate to a version that is yet to come, and wait for the kill before a step."""

    def wait(_migration: object) -> None:
        say(f"at {step}")
        time.sleep(60)

    say("ready")
    schema.SCHEMA_VERSION += 1
    steps = migrations.steps_from(schema.SCHEMA_VERSION - 1)
    migrations.steps_from = lambda version: [*steps[:step], wait, *steps[step:]]
    migrations.migrate(reference)
