"""Invented places with names in three languages, and the ways between them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from . import ground


class Place(NamedTuple):
    """A place that people know: position in local metres, names by language."""

    kind: str
    x: float
    y: float
    population: int
    en: str
    az: str
    ru: str


class Way(NamedTuple):
    """A way that people use: a line in local metres, speed in km/h (0 on foot)."""

    name: str
    kind: str
    use: str
    speed: int
    line: np.ndarray


AREA = "Orvanta"

PLACES = (
    Place("settlement", 10900, 6150, 4200, "Ardelun", "Ardelun", "Арделун"),
    Place("settlement", 3300, 9450, 1350, "Besmira", "Besmirə", "Бесмира"),
    Place("settlement", 6000, 8300, 640, "Kolvan", "Kolvan", "Колван"),
    Place("settlement", 14800, 4400, 880, "Dermunay", "Dərmunay", "Дермунай"),
    Place("settlement", 4500, 4050, 210, "Eshkoru", "Eşkoru", "Эшкору"),
    Place("settlement", 12700, 9850, 430, "Fendaral", "Fəndaral", "Фендарал"),
    Place("settlement", 8000, 2600, 1900, "Gulvesh", "Gülveş", "Гюльвеш"),
    Place("settlement", 15600, 12400, 360, "Hovratun", "Hövratun", "Гёвратун"),
    Place("settlement", 1500, 11900, 720, "Imbersu", "İmbərsu", "Имберсу"),
    Place("settlement", 13200, 1700, 540, "Jastoran", "Castoran", "Джасторан"),
    Place("settlement", 9000, 11000, 160, "Kelmurt", "Kəlmurt", "Кельмурт"),
    Place("settlement", 16300, 7600, 980, "Lorvaz", "Lorvaz", "Лорваз"),
    Place("hospital", 11300, 5800, 0, "Ardelun hospital", "Ardelun xəstəxanası",
          "Больница Арделун"),
    Place("school", 10600, 6500, 0, "Ardelun school", "Ardelun məktəbi", "Школа Арделун"),
    Place("school", 3650, 9250, 0, "Besmira school", "Besmirə məktəbi", "Школа Бесмира"),
    Place("school", 12450, 10050, 0, "Fendaral school", "Fəndaral məktəbi", "Школа Фендарал"),
    Place("school", 8250, 2350, 0, "Gulvesh school", "Gülveş məktəbi", "Школа Гюльвеш"),
    Place("clinic", 16500, 7350, 0, "Lorvaz clinic", "Lorvaz tibb məntəqəsi",
          "Медпункт Лорваз"),
    Place("water", 5150, 4450, 0, "Stone well", "Daş quyu", "Каменный колодец"),
    Place("water", 12050, 9350, 0, "Three Poplars spring", "Üç qovaq bulağı",
          "Родник Три тополя"),
    Place("water", 8550, 10200, 0, "Shepherds' spring", "Çobanlar bulağı",
          "Родник пастухов"),
    Place("market", 11150, 6400, 0, "Cattle market", "Mal bazarı", "Скотный рынок"),
    Place("worship", 8150, 2850, 0, "Gulvesh mosque", "Gülveş məscidi", "Мечеть Гюльвеш"),
    Place("cemetery", 4050, 4650, 0, "Old cemetery", "Köhnə qəbiristanlıq",
          "Старое кладбище"),
    Place("cemetery", 13100, 9600, 0, "Fendaral cemetery", "Fəndaral qəbiristanlığı",
          "Кладбище Фендарал"),
    Place("pasture", 7100, 5000, 0, "Lower pasture", "Aşağı otlaq", "Нижнее пастбище"),
    Place("pasture", 14600, 9500, 0, "Upper pasture", "Yuxarı otlaq", "Верхнее пастбище"),
    Place("work_site", 2100, 4150, 0, "Quarry", "Daş karxanası", "Каменный карьер"),
    Place("checkpoint", 8750, 6500, 0, "Bridge checkpoint", "Körpü keçid məntəqəsi",
          "Пост у моста"),
)  # fmt: skip

# From, to, kind, use, speed, how far it sways to its sides in metres.
_LINKS = (
    ("Imbersu", "Besmira", "road", "daily", 80, 200),
    ("Besmira", "Kolvan", "road", "daily", 80, 150),
    ("Kolvan", "Bridge checkpoint", "road", "daily", 80, 150),
    ("Bridge checkpoint", "Ardelun", "road", "daily", 80, 100),
    ("Ardelun", "Dermunay", "road", "daily", 80, 250),
    ("Ardelun", "Gulvesh", "road", "daily", 50, 250),
    ("Ardelun", "Lorvaz", "road", "daily", 50, 350),
    ("Dermunay", "Jastoran", "road", "daily", 50, 200),
    ("Gulvesh", "Jastoran", "road", "unknown", 50, 350),
    ("Lorvaz", "Hovratun", "road", "closed", 50, 300),
    ("Ardelun", "Fendaral", "track", "daily", 30, 260),
    ("Eshkoru", "Gulvesh", "track", "daily", 30, 250),
    ("Eshkoru", "Kolvan", "track", "closed", 30, 260),
    ("Eshkoru", "Quarry", "track", "unknown", 30, 160),
    ("Quarry", "Besmira", "track", "seasonal", 30, 300),
    ("Kelmurt", "Fendaral", "track", "daily", 30, 250),
    ("Kelmurt", "Kolvan", "track", "daily", 30, 250),
    ("Fendaral", "Hovratun", "track", "seasonal", 30, 220),
    ("Lorvaz", "Upper pasture", "track", "seasonal", 30, 180),
    ("Eshkoru", "Stone well", "path", "daily", 0, 50),
    ("Eshkoru", "Old cemetery", "path", "seasonal", 0, 50),
    ("Fendaral", "Three Poplars spring", "path", "daily", 0, 60),
    ("Fendaral", "Fendaral cemetery", "path", "seasonal", 0, 30),
    ("Kelmurt", "Shepherds' spring", "path", "daily", 0, 60),
    ("Gulvesh", "Gulvesh school", "path", "daily", 0, 15),
    ("Besmira", "Besmira school", "path", "daily", 0, 20),
    ("Ardelun", "Ardelun school", "path", "daily", 0, 25),
    ("Fendaral", "Fendaral school", "path", "daily", 0, 15),
    ("Kolvan", "Lower pasture", "cattle_track", "seasonal", 0, 240),
    ("Gulvesh", "Lower pasture", "cattle_track", "daily", 0, 220),
    ("Stone well", "Lower pasture", "cattle_track", "unknown", 0, 150),
    ("Fendaral", "Upper pasture", "cattle_track", "daily", 0, 160),
    ("Hovratun", "Upper pasture", "cattle_track", "seasonal", 0, 200),
    ("Shepherds' spring", "Three Poplars spring", "cattle_track", "unknown", 0, 260),
)


def ways(rng: np.random.Generator) -> list[Way]:
    """Return the ways: links between places, the canal's service track and a ford."""
    at = {place.en: (place.x, place.y) for place in PLACES}
    made = [
        Way(f"{start} – {end}", kind, use, speed, _wander(rng, at[start], at[end], sway))
        for start, end, kind, use, speed, sway in _LINKS
    ]
    river = ground.curve(ground.RIVER_BENDS)
    canal = ground.sideways(ground.stretch(river, 9_000, 6_500), 420.0)
    made.append(Way("Canal", "canal_track", "daily", 20, canal))
    ford = ground.stretch(river, 5_200, 60)[0]
    made.append(Way("Ford", "river_ford", "seasonal", 10, ford + np.array([[-60, -90], [70, 95]])))
    dermunay = at["Dermunay"]
    made.append(Way("East road", "road", "daily", 80, _wander(rng, dermunay, (18_000, 2_900), 120)))
    return made


def _wander(rng: np.random.Generator, start: tuple, end: tuple, sway: float) -> np.ndarray:
    """A line that leaves the straight one by some ``sway`` metres and comes back to it."""
    straight = np.array([start, end], float)
    length = float(np.hypot(*(straight[1] - straight[0])))
    line = ground.even(straight, 60.0)
    t = np.linspace(0, 1, len(line))
    shift = np.zeros(len(line))
    for wave in range(1, 6):
        shift += rng.normal(0, 1 / wave) * np.sin(np.pi * wave * t)
    return ground.sideways(line, shift * min(sway, length / 8))


def nearest_settlement(x: float, y: float) -> tuple[Place, str]:
    """Return the settlement nearest to a point and the side of it on which the point lies."""
    settlements = [place for place in PLACES if place.kind == "settlement"]
    best = min(settlements, key=lambda place: (place.x - x) ** 2 + (place.y - y) ** 2)
    bearing = np.degrees(np.arctan2(x - best.x, y - best.y)) % 360
    sides = ("north", "east", "south", "west")
    return best, sides[int((bearing + 45) // 90) % 4]
