"""A hundred and twenty invented incidents, and invented people who were harmed in them."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import numpy as np
from osgeo import ogr

from . import ground
from .country import Way, nearest_settlement
from .hazards import Hazard, parts, point

COUNT = 120
KINDS = (
    ("Accident", 62), ("Explosion, nobody hurt", 8), ("Suspicious object", 30),
    ("Item found", 14), ("Dangerous area reported", 6),
)  # fmt: skip

# Syllables that make names of no language in particular.
GIVEN = (
    "Arvel", "Besta", "Celmo", "Dariv", "Elsun", "Fimra", "Garo", "Hesti", "Ilvan", "Jorta",
    "Kemu", "Lirva", "Mertan", "Nasvi", "Orel", "Pimra", "Rusta", "Selvu", "Tarim", "Umay",
)  # fmt: skip
FAMILY = (
    "Akelrun", "Bervosh", "Dulmarek", "Esperan", "Fortuvash", "Gelimor", "Hanzavel", "Istravan",
    "Kolmeraz", "Lustovan", "Morvesh", "Nelkuran", "Ostervun", "Pelmadar", "Sturvaz",
)  # fmt: skip
ACTIVITIES = (
    "Herding", "Farming", "Collecting wood or plants", "Scrap collecting", "Travelling on foot",
    "Driving", "Playing", "Construction", "Visiting a grave", "Tampering", "Not known",
)  # fmt: skip
ACTIVITY_SHARE = (0.24, 0.2, 0.12, 0.08, 0.1, 0.1, 0.04, 0.04, 0.03, 0.02, 0.03)
DEVICES = ("AP mine", "AT mine", "UXO", "Cluster", "Booby trap", "Unknown")
DEVICE_SHARE = (0.46, 0.14, 0.22, 0.08, 0.02, 0.08)


class Victim(NamedTuple):
    """A row of the victims' list, keyed by the report's number."""

    report_no: str
    name: str
    sex: str
    age: str
    outcome: str
    status: str
    occupation: str
    activity: str


class Incident(NamedTuple):
    """A row of the incident register; the position is in local metres."""

    report_no: str
    event: str
    date: str
    x: float
    y: float
    device: str
    activity: str
    killed: int
    injured: int
    near: str
    reporter: str
    contact: str


def incidents(
    rng: np.random.Generator, hazards: list[Hazard], ways: list[Way], today: datetime.date
) -> tuple[list[Incident], list[Victim]]:
    """Return the incidents by date, and the victims of the accidents among them."""
    days = np.sort(_days_ago(rng))[::-1]
    kinds = rng.permutation([kind for kind, count in KINDS for _ in range(count)])
    rows, victims = [], []
    for k, (ago, kind) in enumerate(zip(days, kinds)):
        report_no = f"R-{k + 1:04d}"
        date = today - datetime.timedelta(days=int(ago))
        activity = str(rng.choice(ACTIVITIES, p=ACTIVITY_SHARE))
        hurt = _victims(rng, report_no, activity) if kind == "Accident" else []
        x, y = _position(rng, hazards, ways)
        rows.append(
            Incident(
                report_no=report_no,
                event=str(kind),
                date=_as_reported(rng, date),
                x=x,
                y=y,
                device=str(rng.choice(DEVICES, p=DEVICE_SHARE)),
                activity=activity if kind == "Accident" else "",
                killed=sum(victim.outcome == "Killed" for victim in hurt),
                injured=sum(victim.outcome == "Injured" for victim in hurt),
                near=nearest_settlement(x, y)[0].en,
                reporter=_person(rng),
                contact=f"000-{int(rng.integers(0, 10_000)):04d}",
            )
        )
        victims += hurt
    return rows, victims


def _days_ago(rng: np.random.Generator) -> np.ndarray:
    """Many soon after people came back five years ago, fewer since."""
    return np.r_[rng.integers(3, 365, 22), rng.integers(365, 730, 27), rng.integers(730, 2_100, 71)]


def _as_reported(rng: np.random.Generator, date: datetime.date) -> str:
    """Most reports name the day; of some only the month or the year is known."""
    share = rng.random()
    if share < 0.03:
        return f"{date:%Y}"
    return f"{date:%Y-%m}" if share < 0.09 else date.isoformat()


def _position(
    rng: np.random.Generator, hazards: list[Hazard], ways: list[Way]
) -> tuple[float, float]:
    """In an open hazard, a little beside one, or on a way where no hazard is known."""
    share = rng.random()
    drawn = [each.shape for each in hazards if each.shape is not None and each.status != "Closed"]
    if share < 0.42:
        x, y = _inside(rng, drawn[int(rng.integers(len(drawn)))])
        return x, y
    if share < 0.7:
        x, y = _inside(rng, drawn[int(rng.integers(len(drawn)))])
        dx, dy = rng.normal(0, 160, 2)
        return x + dx, y + dy
    line = ways[int(rng.integers(len(ways)))].line
    x, y = line[int(rng.integers(len(line)))] + rng.normal(0, 40, 2)
    return float(np.clip(x, 50, ground.WIDTH - 50)), float(np.clip(y, 50, ground.HEIGHT - 50))


def _inside(rng: np.random.Generator, shape: ogr.Geometry) -> tuple[float, float]:
    part = parts(shape)[0]
    west, east, south, north = part.GetEnvelope()
    for _ in range(10_000):
        x, y = rng.uniform(west, east), rng.uniform(south, north)
        if part.Contains(point(x, y)):
            return float(x), float(y)
    raise RuntimeError("no point found inside a hazard")


def _victims(rng: np.random.Generator, report_no: str, activity: str) -> list[Victim]:
    count = int(rng.choice((1, 2, 3, 4), p=(0.68, 0.2, 0.09, 0.03)))
    return [_victim(rng, report_no, activity) for _ in range(count)]


def _victim(rng: np.random.Generator, report_no: str, activity: str) -> Victim:
    child = activity == "Playing" or rng.random() < 0.16
    age = int(rng.integers(7, 18)) if child else int(rng.integers(18, 74))
    trade = {"Herding": "Herder", "Farming": "Farmer", "Driving": "Driver"}.get(activity, "Other")
    return Victim(
        report_no=report_no,
        name=_person(rng),
        sex=str(rng.choice(("M", "F", ""), p=(0.78, 0.2, 0.02))),
        age=str(age) if rng.random() < 0.94 else "",
        outcome=str(rng.choice(("Killed", "Injured"), p=(0.28, 0.72))),
        status="Deminer" if rng.random() < 0.03 else "Civilian",
        occupation="Pupil" if child else trade,
        activity=activity,
    )


def _person(rng: np.random.Generator) -> str:
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
