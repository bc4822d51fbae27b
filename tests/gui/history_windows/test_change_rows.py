"""What a change wrote, row by row."""

from __future__ import annotations

import datetime

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.gui.dialogs.row_changes import ChangeRowsDialog
from mine_action_plugin.gui.widgets.row_change_view import RowChangeView
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.operations.history import FieldChange, RowChange, change_rows
from tests.gui.history_windows.windows import field_rows


def test_what_a_change_wrote_is_named_by_the_record_it_belongs_to(workbench, edited, settle):
    record_process(edited, "HZ-0001", "nts", datetime.date(2026, 1, 5), "seen", status="worked_on")
    (change,) = edited.changes(limit=1)
    lines = [(each.table.name, each.name) for each in change_rows(edited, change.id, 10)]
    assert sorted(lines) == [("hazard", "HZ-0001"), ("hazard_event", "HZ-0001")]


def test_values_that_are_read_alike_are_shown_to_their_last_digit(workbench, keep_widget):
    view = RowChangeView(workbench.canvas)
    keep_widget(view)
    field = TABLES["hazard"].field("area_m2")
    changed = (FieldChange(field, 1.00000000001, 1.0),)
    change = RowChange(None, TABLES["hazard"], "HZ-0001", changed, None, False)
    view.show_change(change)
    assert view.fields.item(0, 1).text() == "1.00000000001"
    assert view.fields.item(0, 2).text() == "1.0"


def test_restricted_values_are_not_shown(dock, edited, history, settle):
    with edited.change("Names") as change:
        incident = edited.find("incident", "IN-0001")
        victim = change.insert("victim", incident_id=incident.id, outcome="injured")
        change.insert("victim_private", victim_id=victim.id, name="MARKED NAME")
    dock.workbench.session.note_change()
    settle()
    history.table.selectRow(0)
    history.open_selected()
    settle()
    window = dock.history.windows[-1]
    assert isinstance(window, ChangeRowsDialog)
    assert window.timeline.count() == 2
    window.timeline.setCurrentRow(1)
    assert window.view.note.text() == "Restricted: what was written is not shown."
    texts = [window.timeline.item(row).text() for row in range(2)]
    assert "MARKED" not in " ".join(
        [*texts, window.head.text(), *map(str, window.changes[1].fields)]
    )
    assert field_rows(window) == []
