"""Bring a workspace of an older version up to this one's: wholly, or not at all.

What the schema has and the workspace lacks (tables, fields, indexes) is added from the schema
itself, and all rules (triggers and what they call) are made anew, for every version alike. What a
version does to records that are there already is a step of its own in ``RECORD_STEPS``.

Nothing is ever taken away: a field that is no longer used stays where it is. A new field is
optional or has a default, since records that are there already have no other value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Callable, Optional, Protocol

from qgis.core import QgsFeedback

from ..domain import schema
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .code_lists import CODE_LIST_COLUMNS, code_list_rows
from .database import Database
from .geopackage.migration import FileMigration
from .opening import schema_version
from .postgis.migration import SchemaMigration
from .progress import Progress
from .reference import place_of


class Migration(Database, Protocol):
    """A workspace whose tables may be changed; everything is in one transaction."""

    def drop_rules(self) -> None:
        """Take away the triggers, so that steps may write records without new history."""

    def add_missing(self) -> None:
        """Make the tables, fields and indexes that the schema has and the workspace lacks."""

    def make_rules(self) -> None:
        """Make all triggers anew, as a new workspace has them."""


Step = Callable[[Migration], None]


def _drop_short_index(migration: Migration) -> None:
    """An index over more columns, of another name, takes its place."""
    migration.execute("DROP INDEX IF EXISTS change_log_change")


RECORD_STEPS: Mapping[int, Sequence[Step]] = {1: (_drop_short_index,)}
"""What is done to the records of a workspace of a version, to lead it to the next one."""


def migrate(reference: str, feedback: Optional[QgsFeedback] = None) -> int:
    """Bring a workspace up to this version and return the one it had; make a backup first.

    All in one transaction: a failure, a kill or a cancel leaves the workspace as it was. Nothing
    is done to one that is of this version already. MineActionError where it cannot be done.
    """
    place, progress = place_of(reference), Progress(feedback)
    make = FileMigration if isinstance(place, Path) else SchemaMigration
    with closing(make(place)) as migration:  # type: ignore[arg-type]
        migration.begin()
        try:
            version = schema_version(migration, place)
            _run(migration, version, progress)
            progress.stop_if_cancelled()
            migration.commit()
        except BaseException:
            migration.rollback()
            raise
    return version


def _run(migration: Migration, version: int, progress: Progress) -> None:
    if version == schema.SCHEMA_VERSION:
        return
    before = _counts(migration)
    steps = steps_from(version)
    for number, step in enumerate(steps):
        progress.at(number / len(steps))
        step(migration)
    _require_kept(before, _counts(migration))


def steps_from(version: int) -> list[Step]:
    """Return what leads a workspace of ``version`` to this one's, in order."""
    versions = range(version, schema.SCHEMA_VERSION)
    records = [step for each in versions for step in RECORD_STEPS.get(each, ())]
    return [
        _drop_rules,
        _add_missing,
        *records,
        _write_code_lists,
        _make_rules,
        _count_given_codes,
        _set_version,
    ]


def _drop_rules(migration: Migration) -> None:
    migration.drop_rules()


def _add_missing(migration: Migration) -> None:
    migration.add_missing()


def _make_rules(migration: Migration) -> None:
    migration.make_rules()


def _write_code_lists(migration: Migration) -> None:
    """Codes that are new, and labels as they are now; a code that is no longer used stays."""
    columns, marks = ", ".join(CODE_LIST_COLUMNS), ", ".join("?" * len(CODE_LIST_COLUMNS))
    changed = ", ".join(f"{name} = excluded.{name}" for name in CODE_LIST_COLUMNS[2:])
    parts = ("INSERT INTO code_list (", columns, ") VALUES (", marks, ")")
    statement = " ".join((*parts, "ON CONFLICT (list, code) DO UPDATE SET", changed))
    for row in code_list_rows():
        migration.execute(statement, row)


def _count_given_codes(migration: Migration) -> None:
    """No code that a record has is handed out again: earlier rules forgot those altered later."""
    for table in schema.TABLES.values():
        if table.code_prefix:
            codes = [code for (code,) in migration.select(table, ("code",)) if code]
            migration.take_codes(table.code_prefix, codes, 0)


def _set_version(migration: Migration) -> None:
    migration.execute(
        "UPDATE workspace_info SET value = ? WHERE key = 'schema_version'",
        (str(schema.SCHEMA_VERSION),),
    )


def _counts(migration: Migration) -> dict[str, int]:
    """How many records there are, and entries of the history."""
    return {
        table.name: migration.count(table)
        for table in schema.TABLES.values()
        if (table.history or table.name in ("change", "change_log"))
        and migration.has_table(table.name)
    }


def _require_kept(before: dict[str, int], after: dict[str, int]) -> None:
    for name, count in before.items():
        if after[name] < count:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The migration would lose rows of {table} ({before} before, {after} after). "
                    "Nothing was changed; report this to the makers of the plugin.",
                ),
                table=name,
                before=count,
                after=after[name],
            )
