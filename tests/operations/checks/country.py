"""A little country to break: records that contradict nothing until somebody says so."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsGeometry

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.operations.hazard_events import insert_event
from mine_action_plugin.planning.measure import ground_area_m2

# A repair dates its events today, whatever the calendar of this machine says.
TODAY = max(dt.date(2026, 11, 20), dt.date.today())
RECORDED = dt.date(2026, 1, 5)
SIZE = 0.01


def wkb(wkt: str) -> bytes:
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


def multi(*rings) -> bytes:
    """A multi polygon of one part to each ring of (x, y), as it is given."""
    parts = ", ".join("((" + ", ".join(f"{x} {y}" for x, y in ring) + "))" for ring in rings)
    return wkb(f"MultiPolygon({parts})")


class Country:
    """Writes records near a place of its own, so that two of them never meet."""

    def __init__(self, workspace, x: float = 46.5) -> None:
        self.workspace, self.x, self.y = workspace, x, 40.0

    def add(self, table: str, **values):
        with self.workspace.change("Add") as change:
            return change.insert(table, **values)

    def update(self, record, **values):
        with self.workspace.change("Update") as change:
            return change.update(record, **values)

    def ring(self, x=0.0, y=0.0, width=SIZE, height=SIZE):
        left, low = self.x + x, self.y + y
        right, high = left + width, low + height
        return [(left, low), (right, low), (right, high), (left, high), (left, low)]

    def square(self, **place) -> bytes:
        return multi(self.ring(**place))

    def point(self, x=SIZE / 2, y=SIZE / 2) -> bytes:
        return wkb(f"Point({self.x + x} {self.y + y})")

    def hazard(self, shape: bytes | None = None, events=True, **fields):
        """An open hazard with a history and all that the minimum asks for."""
        given = {"hazard_class": "cha", "status": "open", "devices": ("ap_mine",), **fields}
        shape = shape or self.square()
        hazard = self.add("hazard", geometry=shape, area_m2=area(shape), **given)
        if events:
            self.event(hazard)
        self.add("evidence", hazard_id=hazard.id, kind="visual", geometry=self.point())
        self.add("beneficiaries", record_table="hazard", record_id=hazard.id, direct=10)
        return hazard

    def event(self, hazard, when=RECORDED, process="nts", **values):
        kept = ("hazard_class", "status", "conserved", "area_m2", "geometry")
        same = {name: getattr(hazard, name) for name in kept}
        return self.add(
            "hazard_event",
            hazard_id=hazard.id,
            event_date=when,
            process=process,
            **{**same, **values},
        )

    def closed(self, reason="released", when=dt.date(2026, 6, 1), **fields):
        end = {"status": "closed", "closure_reason": reason}
        if self.workspace.takes_two:
            # Closing takes somebody else; one that was closed elsewhere comes as it is.
            hazard = self.hazard(events=False, **{**fields, **end})
            self.event(hazard, status="open")
        else:
            hazard = self.update(self.hazard(**fields), **end)
        self.event(hazard, when, "clearance")
        return hazard

    def released(self, hazard, shape: bytes | None = None, **fields):
        shape = shape or hazard.geometry
        given = {
            "product": "cleared",
            "status": "handed_over",
            "record_status": "approved",
            "depth_m": 0.2,
            "residual_note": "None known",
            "completed_on": dt.date(2026, 5, 1),
            "handed_over_on": dt.date(2026, 6, 1),
            **fields,
        }
        with self.approving():
            return self.add(
                "released_land", hazard_id=hazard.id, geometry=shape, area_m2=area(shape), **given
            )

    @contextmanager
    def approving(self):
        """Released land that somebody else has approved; here one person does it all."""
        if not self.workspace.takes_two:
            yield
            return
        statement = "ALTER TABLE released_land {} TRIGGER d_approve_land"
        self.workspace._database.execute(statement.format("DISABLE"))
        yield
        self.workspace._database.execute(statement.format("ENABLE"))

    def shrink(self, hazard, shape: bytes, process="clearance"):
        """What releasing part of a hazard leaves, with the event that says so."""
        with self.workspace.change("Release") as change:
            hazard = change.update(hazard, geometry=shape, area_m2=area(shape))
            insert_event(change, hazard, process, dt.date(2026, 6, 1), "Report")
            for kept in self.workspace.read("kept_outline", {"hazard_id": hazard.id}):
                change.delete(kept)
        return hazard

    def redraw(self, hazard, shape: bytes):
        """By hand, as the vertex tool does it."""
        return self.update(hazard, geometry=shape)

    def redraw_past_the_rules(self, hazard, shape: bytes):
        """As somebody does who can set the rules of the database aside."""
        database = self.workspace._database
        aside, back = "UPDATE store_state SET inside = 1", "UPDATE store_state SET inside = 0"
        if database.provider == "postgres":
            aside, back = (
                f"ALTER TABLE hazard {each} TRIGGER USER" for each in ("DISABLE", "ENABLE")
            )
        database.begin()
        database.execute(aside)
        database.update(TABLES["hazard"], hazard.id, {"geometry": shape})
        database.execute(back)
        database.commit()
        return self.workspace.get("hazard", hazard.id)

    def task(self, *hazards, **fields):
        given = {
            "kind": "clearance",
            "status": "assigned",
            "methods": ("manual",),
            "organisation_id": self.add("organisation", name="Operator").id,
            "planned_start": dt.date(2026, 2, 1),
            "planned_end": dt.date(2026, 9, 1),
            **fields,
        }
        task = self.add("task", **given)
        for hazard in hazards:
            self.add("task_link", task_id=task.id, hazard_id=hazard.id)
        self.add("task_event", task_id=task.id, status=task.status, event_date=RECORDED)
        return task

    def accident(self, **fields):
        given = {
            "kind": "accident",
            "occurred_on": dt.date(2026, 8, 8),
            "device": "ap_mine",
            "demining": False,
            "injured": 1,
            "geometry": self.point(x=0.1),
            **fields,
        }
        return self.add("incident", **given)

    def victim(self, incident, **fields):
        given = {
            "sex": "female",
            "age": 34,
            "outcome": "injured",
            "activity": "farming",
            "tampered": False,
            **fields,
        }
        return self.add("victim", incident_id=incident.id, **given)

    def sign(self, **fields):
        given = {"status": "emplaced", "emplaced_on": RECORDED, "geometry": self.point(x=-0.001)}
        return self.add("sign", **{**given, **fields})

    def attach(self, record, path: str, content: str | None = "a photo", **fields):
        """Attach a file to a record, and put it into the folder unless ``content`` is None."""
        if content is not None:
            self.put(path, content)
        return self.add(
            "attachment", record_table=record.TABLE, record_id=record.id, path=path, **fields
        )

    def put(self, path: str, content: str = "a photo") -> Path:
        target = self.workspace.files_folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content)
        return target


def area(shape: bytes) -> float:
    geometry = QgsGeometry()
    geometry.fromWkb(shape)
    return ground_area_m2(geometry)
