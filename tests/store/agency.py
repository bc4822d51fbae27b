"""A workspace on a server with people of every role, and records of each of them."""

from __future__ import annotations

import datetime as dt

from qgis.core import QgsGeometry

from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import Workspace, create_workspace, open_workspace

MARK = "Xanadu"
"""In every private value: whoever may not see them must find it nowhere."""

PEOPLE = {
    "vera": Role.VIEWER,
    "remy": Role.REPORTER,
    "rita": Role.REPORTER,
    "paul": Role.PLANNER,
    "mona": Role.MANAGER,
    "mark": Role.MANAGER,
}
OUTLINE = "MultiPolygon(((46.5 40, 46.51 40, 46.51 40.01, 46.5 40.01, 46.5 40)))"
POINT = "Point(46.505 40.005)"
DAY = dt.date(2026, 1, 5)


def wkb(wkt: str) -> bytes:
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


class Agency:
    """A workspace owned by the login ``chief``; ``stranger`` has no role in it."""

    schema = "agency"

    def __init__(self, server) -> None:
        self.server = server
        server.add_login("chief", "CREATEROLE")
        server.sql("GRANT CREATE ON DATABASE agency TO chief")
        for name in (*PEOPLE, "stranger"):
            server.add_login(name)
        with create_workspace(self.reference("chief"), title="Agency") as workspace:
            for name, role in PEOPLE.items():
                workspace.sharing.give_role(name, role)
        self._fill()
        self.state_at_first = self.state()

    def reference(self, person: str) -> str:
        return f"postgres:service={self.server.service}_{person}/{self.schema}"

    def open(self, person: str) -> Workspace:
        """The workspace as a person sees it."""
        return open_workspace(self.reference(person))

    def connect(self, person: str):
        """A plain connection of a person's, with the workspace in its search path."""
        connection = self.server.connect(user=person)
        with connection.cursor() as cursor:
            cursor.execute(f"SET search_path TO {self.schema}, public")
        return connection

    def state(self) -> list[tuple[str, str]]:
        """What is in every table, as the server's administrator sees it."""
        digest = (
            "SELECT '{0}', coalesce(md5(string_agg(t::text, '|' ORDER BY fid)), '') FROM {1}.{0} t"
        )
        return self.server.sql(
            " UNION ALL ".join(digest.format(name, self.schema) for name in TABLES)
        )

    def _fill(self) -> None:
        with self.open("paul") as workspace, workspace.change("Survey") as change:
            hazard = change.insert(
                "hazard", name="Ridge", hazard_class="cha", geometry=wkb(OUTLINE)
            )
            for status in ("open", "closed"):
                change.insert(
                    "hazard_event",
                    hazard_id=hazard.id,
                    hazard_class="cha",
                    status=status,
                    event_date=DAY,
                    process="correction",
                )
            change.insert("released_land", product="cleared", geometry=wkb(OUTLINE))
            change.insert("released_land", product="cleared", geometry=wkb(OUTLINE))
            change.insert("quarantine", **self._quarantined())
        with self.open("mona") as workspace, workspace.change("Approve") as change:
            land = workspace.find("released_land", "RL-0002")
            change.update(land, status="handed_over", record_status="approved")
        for person in ("remy", "rita"):
            with self.open(person) as workspace, workspace.change("Report") as change:
                self.report(change)

    def report(self, change) -> None:
        """Write an incident with a victim, and private values of both."""
        incident = change.insert("incident", kind="accident", occurred_on=DAY, geometry=wkb(POINT))
        change.insert("incident_private", incident_id=incident.id, reporter=f"{MARK} A")
        victim = change.insert("victim", incident_id=incident.id, outcome="injured")
        private = change.insert("victim_private", victim_id=victim.id, name=f"{MARK} B")
        change.update(private, address=f"{MARK} Street")

    def _quarantined(self) -> dict[str, object]:
        return {
            "import_id": "0" * 36,
            "record_table": "victim",
            "row_no": 1,
            "row": {"name": f"{MARK} C"},
            "reason": "no date",
        }
