"""Run inside QGIS (`--code`): work through the dock with mouse and keyboard, as a new user would.

After each piece of work the workspace is read by a connection of its own: what was done has to be
there. $WORK/done tells the clicks and seconds of each.
"""

from __future__ import annotations

import time

from driving import (
    WORK,
    Driver,
    Hands,
    Steps,
    arrange_window,
    dialog_open,
    no_dialog,
    settled,
)
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QWidget
from qgis.utils import plugins

from mine_action_plugin.store import open_workspace

WORKSPACE = str(WORK / "training-area" / "workspace.gpkg")
POSITION = "40.98338, -33.03890"


def work_a_day() -> Steps:
    """Each piece of work in turn; the report is the generator's result."""
    dock = plugins["mine_action_plugin"].dock
    yield from arrange_window(dock)
    report = []
    for work in (log_an_incident, create_and_assign_a_task, propose_signs, export_a_map):
        hands, started = Hands(), time.monotonic()
        yield from work(dock, hands)
        seconds = time.monotonic() - started
        report.append(f"{work.__name__}: {hands.clicks} clicks, {seconds:.0f} s\n")
    return "".join(report)


def log_an_incident(dock: QWidget, hands: Hands) -> Steps:
    """An accident with two victims, by three clicks and the keyboard."""
    page = dock.pages["incidents"]
    yield hands.click(dock.tabs.buttons[1])
    yield hands.click(page.log_button)
    yield hands.type(POSITION)
    expect("outside every known hazard" in page.form.banner.text().lower(), "the banner speaks")
    # Pick button, position from, three parts of the date, its precision, kind.
    yield hands.press(*["Tab"] * 8)
    yield hands.type("anti-p")
    yield hands.press("Tab")
    yield hands.type("herd")
    for outcome, sex, age in (("inj", "m", "34"), ("kil", "f", "11")):
        yield from _add_person(page.form, hands, outcome, sex, age)
    yield hands.click(page.form.save_button)
    with open_workspace(WORKSPACE) as workspace:
        incident = workspace.read("incident", order=("-code",), limit=1)[0]
        victims = workspace.read("victim", {"incident_id": incident.id}, order=("age",))
    expect(incident.entered_as == POSITION, "the position is kept as typed")
    expect((incident.device, incident.activity) == ("ap_mine", "herding"), "device and activity")
    expect([each.age for each in victims] == [11, 34], "two victims with their ages")
    expect((incident.killed, incident.injured) == (1, 1), "one killed, one injured")


def _add_person(form: QWidget, hands: Hands, *texts: str) -> Steps:
    while not form.victims.add_button.hasFocus():
        yield hands.press("Tab")
    yield hands.press("space")
    for number, text in enumerate(texts):
        if number:
            yield hands.press("Tab")
        yield hands.type(text)


def create_and_assign_a_task(dock: QWidget, hands: Hands) -> Steps:
    """From the search for a hazard to a team with dates."""
    page = dock.pages["hazards"]
    yield hands.click(dock.tabs.buttons[2])
    yield hands.click(page.search_box)
    yield hands.type("HZ-0009")
    yield hands.click(page.table.viewport(), QPoint(30, 10))
    expect(page.selected_codes() == ["HZ-0009"], "the hazard is selected")
    hands.click(page.task_button)
    yield dialog_open
    yield settled()
    hands.press("Return")
    yield no_dialog
    yield settled()
    task_list = dock.pages["tasks"].task_list
    hands.click(task_list.assign_button)
    yield dialog_open
    yield settled()
    yield hands.type("EOD")
    hands.click(QApplication.activeModalWidget().buttons.button(_OK))
    yield no_dialog
    yield settled()
    with open_workspace(WORKSPACE) as workspace:
        task = workspace.read("task", order=("-code",), limit=1)[0]
        team = workspace.get("team", task.team_id)
    expect((task.status, team.name) == ("assigned", "EOD team"), "assigned to the team")
    expect(task.planned_end > task.planned_start, "with dates")


_OK = QDialogButtonBox.StandardButton.Ok


def propose_signs(dock: QWidget, hands: Hands) -> Steps:
    """Preview and accept."""
    page = dock.pages["signs"].plan
    with open_workspace(WORKSPACE) as workspace:
        before = workspace.count("sign")
    yield hands.click(dock.tabs.buttons[3])
    yield hands.click(page.hazards_box)
    yield hands.type("HZ-0023, HZ-0010")
    yield hands.click(page.propose_button)
    expect(page.proposal is not None, "there is a proposal")
    wanted = len(page.proposal.signs)
    yield hands.click(page.accept_button)
    with open_workspace(WORKSPACE) as workspace:
        expect(workspace.count("sign") == before + wanted > before, "every sign is written")


def export_a_map(dock: QWidget, hands: Hands) -> Steps:
    """One page."""
    page = dock.pages["maps"]
    yield hands.click(dock.tabs.buttons[5])
    yield hands.click(page.filter)
    yield hands.type("\"name\" = 'Kolvan'")
    yield hands.click(page.export_button)
    yield page.export_button.isEnabled
    exported = list((WORK / "training-area" / "maps").glob("*_A4_en_*Kolvan.pdf"))
    expect(len(exported) == 1 and exported[0].stat().st_size > 10_000, "the page is there")


def expect(holds: bool, what: str) -> None:
    """Fail with what did not hold."""
    if not holds:
        raise RuntimeError(f"not so: {what}")


driver = Driver(work_a_day())
