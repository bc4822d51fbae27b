"""Small pieces of a country, laid out near 46.5° E, 40° N."""

from datetime import date

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.teams import accredit, create_organisation, create_team


def square_wkt(x, y, size=0.01):
    right, top = x + size, y + size
    return f"MultiPolygon((({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y})))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def add_hazard(workspace):
    """Write a hazard of about 850 m × 1,110 m at a place (its south-west corner)."""

    def add(x=46.5, y=40.0, size=0.01, **fields):
        shape = None if x is None else QgsGeometry.fromWkt(square_wkt(x, y, size))
        given = {"hazard_class": "cha", "accuracy_m": 10.0, **fields}
        return create_hazard(workspace, shape, when=date(2026, 1, 5), **given)

    return add


@pytest.fixture
def add_released(workspace):
    """Write land that counts as released, unless the fields say otherwise."""

    def add(x=46.5, y=40.0, size=0.01, **fields):
        values = {"product": "cleared", "status": "handed_over", "record_status": "approved"}
        values.update(geometry=wkb(square_wkt(x, y, size)), **fields)
        with workspace.change("Release") as change:
            return change.insert("released_land", **values)

    return add


@pytest.fixture
def team(workspace):
    """A team of 1,000 m² a day, Monday to Friday, accredited for manual clearance in 2026–2030."""
    organisation = create_organisation(workspace, "Demining Company")
    code = create_team(
        workspace, "Team 1", organisation, ("manual",), 1000, ("mon", "tue", "wed", "thu", "fri")
    )
    accredit(workspace, "manual", date(2026, 1, 1), date(2030, 12, 31), team_code=code)
    return code
