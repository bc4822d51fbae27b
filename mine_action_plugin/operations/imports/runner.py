"""How every import runs: read, check, compare, and write in one change or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Optional, Union

from qgis.core import QgsFeedback

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.privacy import names_people
from ...domain.schema import TABLES, Field
from ...exchange.report import ReportLine, require_writable, write_report
from ...exchange.rows import SourceRows
from ...store import Change, Workspace
from ...translation import translate
from .batch import Batch, make_batch
from .identity import AllowShape, Decision, decide
from .quarantine import Quarantine, plan_quarantine

STEPS = 5


@dataclass(frozen=True)
class ImportResult:
    """How many rows became what; every row of the source is counted once in the first four.

    ``unplaced``: of the imported, those without a geometry; ``report``: the path of the CSV, or
    an empty string; ``lines``: what it holds.
    """

    imported: int
    updated: int
    unchanged: int
    rejected: int
    unplaced: int
    report: str
    lines: tuple[ReportLine, ...] = ()
    change_id: str = ""


class Importer:
    """One import into one table. Subclasses say what is special about theirs."""

    TABLE: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""
    """English title of the change, marked for translation; the history is read by it."""
    TITLES: ClassVar[tuple[str, ...]] = ()
    """All titles under which such records were imported, where they are several."""
    COMPARED: ClassVar[tuple[str, ...]] = ()
    """Further tables whose records it compares and updates."""
    ASSUMED: ClassVar[Mapping[str, Any]] = {}

    def __init__(
        self,
        workspace: Workspace,
        feedback: Optional[QgsFeedback] = None,
    ) -> None:
        self.workspace = workspace
        self.feedback = feedback

    def extra_targets(self) -> Sequence[Field]:
        """Targets of a mapping that are not fields of the table."""
        return ()

    def place(self, batch: Batch) -> None:
        """Fill ``batch.geometries``; reject rows whose shape cannot be taken."""

    def allow_shape(self, batch: Batch) -> Optional[AllowShape]:
        """The rule for known records that come with another shape; None: the shape follows."""
        return None

    def complete(self, batch: Batch, decision: Decision) -> None:
        """Add what is computed for new rows, and report what is odd about them."""

    def write_more(
        self, change: Change, batch: Batch, decision: Decision, ids: Sequence[str]
    ) -> None:
        """Write into further tables; ``ids`` are those of ``decision.new``, in order."""

    def run(
        self,
        rows: SourceRows,
        mapping: Optional[Mapping[str, Any]] = None,
        dry_run: bool = False,
        report_path: Union[str, Path, None] = None,
    ) -> ImportResult:
        """Import all rows of a source; a dry run writes the report and nothing else."""
        self.progress(1)
        batch = make_batch(
            self.workspace, self.TABLE, rows, mapping, self.extra_targets(), self.ASSUMED
        )
        self.progress(2)
        self.place(batch)
        self.progress(3)
        seen = self.workspace.mark()
        decision, quarantine = self.decide(batch)
        self.progress(4)
        change_id = ""
        if not dry_run and self.writes(decision, quarantine):
            # A change without its report would be half an import.
            if report_path:
                require_writable(report_path)
            change_id = self._write(batch, decision, quarantine, seen)
        lines = self._report(batch, decision, report_path)
        self.progress(5)
        return _result(batch, decision, report_path, lines, change_id)

    def progress(self, step: int) -> None:
        """Tell how far the import is; raises MineActionError when it was cancelled."""
        if self.feedback is None:
            return
        self.feedback.setProgress(100.0 * step / STEPS)
        if step < STEPS and self.feedback.isCanceled():
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "The import was cancelled. Nothing was written.")
            )

    def writes(self, decision: Decision, quarantine: Quarantine) -> bool:
        """Tell whether anything is to be written."""
        return decision.writes or quarantine.writes

    def more_lines(self) -> Sequence[ReportLine]:
        """Report lines about further tables."""
        return ()

    def decide(self, batch: Batch) -> tuple[Decision, Quarantine]:
        """Find what is new, changed and to be kept out; nothing is written yet."""
        titles = self.TITLES or (self.TITLE,)
        decision = decide(self.workspace, batch, titles, self.allow_shape(batch))
        _give_free_codes(self.workspace, batch, decision)
        self.complete(batch, decision)
        accepted = [*decision.new, *decision.unchanged, *(each[0] for each in decision.updates)]
        return decision, plan_quarantine(self.workspace, batch, sorted(accepted))

    def _write(self, batch: Batch, decision: Decision, quarantine: Quarantine, seen: str) -> str:
        with self.workspace.change(translate("changes", self.TITLE), batch.source) as change:
            compared = sorted({self.TABLE, *self.COMPARED, "quarantine"})
            for table in compared:
                change.hold_table(table)
            if self.workspace.written_since(seen).intersection(compared):
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Somebody else wrote into the workspace during the import. Nothing was"
                        " imported; start it again.",
                    )
                )
            ids = change.insert_many(self.TABLE, self.records(batch, decision.new))
            decision.ids.update(zip(decision.new, ids))
            change.update_many(self.TABLE, [(each[1], each[2]) for each in decision.updates])
            quarantine.write(change)
            self.write_more(change, batch, decision, ids)
            self.progress(4)
            self.read_codes(batch, decision)
            return change.id

    def records(self, batch: Batch, indexes: Sequence[int]) -> list[dict[str, Any]]:
        """Values of rows for the table, as the store takes them."""
        table = TABLES[self.TABLE]
        names = [name for name in batch.columns if table.has_field(name)]
        columns = [batch.columns[name] for name in names]
        if table.geometry:
            names.append("geometry")
            columns.append(batch.geometries)
        fixed = {"source": batch.source}
        keys = batch.keys
        return [
            {
                **fixed,
                "source_key": keys[index],
                **{name: column[index] for name, column in zip(names, columns)},
            }
            for index in indexes
        ]

    def read_codes(self, batch: Batch, decision: Decision) -> None:
        """Learn the codes that the workspace gave to new records."""
        if not TABLES[self.TABLE].code_prefix:
            return
        columns = self.workspace.columns(self.TABLE, ("id", "code"), {"source": batch.source})
        codes = dict(zip(columns["id"], columns["code"]))
        decision.codes = {index: codes[record] for index, record in decision.ids.items()}

    def _report(
        self, batch: Batch, decision: Decision, path: Union[str, Path, None]
    ) -> tuple[ReportLine, ...]:
        lines = (*report_lines(batch, decision), *self.more_lines())
        if path:
            write_report(path, lines)
        return lines


def _give_free_codes(workspace: Workspace, batch: Batch, decision: Decision) -> None:
    """Leave out codes that another record has: the workspace gives a new one, and it is said."""
    codes = batch.columns.get("code")
    if codes is None:
        return
    taken = set(workspace.columns(batch.table, ("code",))["code"])
    for index in decision.new:
        if codes[index] in taken:
            text = translate("import", "the code is taken: the record gets one of its own")
            batch.say(index, "note", text, "code", str(codes[index]))
            codes[index] = None
        elif codes[index]:
            taken.add(codes[index])


def report_lines(batch: Batch, decision: Decision) -> list[ReportLine]:
    """What became of each row, in the order of the rows; the whole file comes first."""
    codes = decision.codes
    lines = [
        line._replace(code=codes.get(line.row - 1, "")) if line.row else line
        for line in batch.lines
    ]
    lines += [ReportLine(index + 1, "imported", "", codes.get(index, "")) for index in decision.new]
    lines += [
        ReportLine(index + 1, "unchanged", "", codes.get(index, "")) for index in decision.unchanged
    ]
    for index, _, changes in decision.updates:
        code = codes.get(index, "")
        for name, value in changes.items():
            shown = "" if name == "geometry" else str(value)
            lines.append(ReportLine(index + 1, "updated", "", code, name, shown))
    for index, faults in batch.faults.items():
        code = codes.get(index, "")
        for fault in faults:
            value, reason = fault.value, fault.reason
            if names_people(batch.table, fault.field):
                value, reason = "", reason.without_value()
            sentence = reason.sentence()
            lines.append(ReportLine(index + 1, "rejected", sentence, code, fault.field, value))
    return sorted(lines, key=lambda line: line.row or 0)


def _result(
    batch: Batch,
    decision: Decision,
    report_path: Union[str, Path, None],
    lines: tuple[ReportLine, ...],
    change_id: str,
) -> ImportResult:
    return ImportResult(
        imported=len(decision.new),
        updated=len(decision.updates),
        unchanged=len(decision.unchanged),
        rejected=len(batch.faults),
        unplaced=len(batch.unplaced.intersection(decision.new)),
        report=str(report_path) if report_path else "",
        lines=lines,
        change_id=change_id,
    )
