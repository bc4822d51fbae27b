"""A workspace with something of everything: history, undo, deletes, scripts, gaps, photos."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qgis.core import QgsGeometry

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store.copy import snapshot_of
from mine_action_plugin.store.progress import Progress
from mine_action_plugin.store.reference import place_of

DAY = dt.date(2026, 3, 1)
FILES = {"photo.jpg": b"\xff\xd8 a photo", "2026/Şəkil və фото.png": b"\x89PNG" + bytes(300_000)}


def wkb(wkt: str) -> bytes:
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


POINT = wkb("Point(44.123456789012345 40.987654321098765)")
SQUARE = wkb("MultiPolygon(((44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40)))")
LINE = wkb("MultiLineString((44 40, 44.1 40.1, 44.2 40.123456789))")


def fill(workspace, files_folder: Path | None = None, many: int = 250) -> str:
    """Fill it and return the id of a change that can be undone: it closed nothing, it renamed."""
    with workspace.change("Seed", "Başlanğıc · начало · \t tab and \\ backslash\nline") as change:
        hazard = change.insert(
            "hazard",
            hazard_class="sha",
            name='Qaradağ ‘north’ "ridge"\t\\N\r\nsecond line',
            devices=("ap_mine", "uxo"),
            accuracy_m=0.1 + 0.2,
            conserved=True,
            fenced=False,
            date_of_information=DAY,
            geometry=SQUARE,
        )
        change.insert("hazard", hazard_class="cha", code="HZ-0041")
        change.insert(
            "hazard_event",
            hazard_id=hazard.id,
            hazard_class="sha",
            status="open",
            event_date=DAY,
            process="nts",
            geometry=SQUARE,
        )
        incident = change.insert(
            "incident",
            kind="accident",
            occurred_on=DAY,
            geometry=POINT,
            hazard_id=hazard.id,
            distance_m=1e-17,
            device="ap_mine",
        )
        change.insert("incident_private", incident_id=incident.id, reporter="Ə. Məmmədov")
        change.insert_many("victim", [{"incident_id": incident.id, "outcome": "injured"}] * 3)
        change.insert("access_line", kind="track", geometry=LINE)
        change.insert(
            "place",
            name="Ağdam",
            kind="settlement",
            geometry=POINT,
            names={"az": "Ağdam", "ru": "Агдам", "en": "Aghdam"},
        )
        change.insert("organisation", name="Demining Ltd", kind="operator")
        for name in FILES:
            change.insert("attachment", record_table="hazard", record_id=hazard.id, path=name)
        change.insert_many(
            "place", [{"name": f"P{n}", "kind": "water", "geometry": POINT} for n in range(many)]
        )
    with workspace.change("Rename") as change:
        renamed = change.update(workspace.get("hazard", hazard.id), name="Renamed", area_m2=12.5)
    with workspace.change("Verify") as change:
        change.update(workspace.get("incident", incident.id), status="verified")
    workspace.undo(change.id)
    with workspace.change("Add and delete") as change:
        change.delete(change.insert("incident", kind="eo_find", occurred_on=DAY, geometry=POINT))
        change.delete(change.insert("organisation", name="Gone", kind="operator"))
    with workspace.change("Title") as change:
        change.set_info("title", "Sınaq · проба")
    if files_folder is not None:
        for name, content in FILES.items():
            path = files_folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    rename = next(each for each in workspace.changes() if each.title == "Rename")
    assert workspace.get("hazard", renamed.id).name == "Renamed"
    return rename.id


def everything(reference: str) -> dict:
    """Every stored row of every table, and the numbers that come next."""
    with snapshot_of(place_of(reference), Progress()) as snapshot:
        assert {table.name for table in snapshot.tables} == set(TABLES)
        rows = {table.name: list(snapshot.rows(table)) for table in snapshot.tables}
        rows["workspace_info"] = [row for row in rows["workspace_info"] if row[1] != "files_folder"]
        last = {
            table.name: (
                snapshot.last_fid(table),
                snapshot.last_code(table.code_prefix) if table.code_prefix else 0,
            )
            for table in snapshot.tables
            if table.history
        }
        return {"rows": rows, "last": last}


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
