"""For each rule one case that breaks it and one, as near to it as can be, that does not."""

from __future__ import annotations

import datetime as dt
from typing import Callable, NamedTuple

from tests.operations.checks.country import SIZE, TODAY, Country, area, multi
from tests.store.outside import move_off_globe, write_past_the_rules

HALF = SIZE / 2


class Case(NamedTuple):
    """Both take a country; what ``broken`` returns is the record that is found."""

    broken: Callable
    sound: Callable


def bow_tie(country):
    left, low = country.x, country.y
    ring = [(left, low), (left + SIZE, low + SIZE), (left + SIZE, low), (left, low + SIZE)]
    return multi([*ring, ring[0]])


def two_points(country):
    """A square and, apart from it, a ring that goes to a point and back."""
    x, y = country.x + 0.02, country.y
    return multi(country.ring(), [(x, y), (x + HALF, y), (x, y), (x, y)])


def with_last_point_twice(country):
    ring = country.ring()
    return multi([*ring, ring[-1]])


def with_point_twice(country):
    ring = country.ring()
    return multi([ring[0], ring[1], *ring[1:]])


def touching_parts(country):
    """Two parts that touch in one corner only, as they may."""
    return multi(country.ring(), country.ring(x=SIZE, y=SIZE))


def long_edge(metres):
    return lambda country: country.hazard(country.square(width=metres / 85_400.0))


def off_globe(country):
    incident = country.accident()
    move_off_globe(country.workspace, "incident", incident.id)
    return incident


def unreadable_day(country):
    incident = country.accident()
    write_past_the_rules(country.workspace, "incident", incident.id, "occurred_on", "infinity")
    return incident


def same_outline(country):
    ring = country.ring()
    country.hazard()
    # The same square, begun at another corner and the other way round.
    return country.hazard(multi([*ring[2:], *ring[1:3]][::-1]))


def nearly_the_same_outline(country):
    country.hazard()
    country.hazard(country.square(x=0.05))


def overlap(share):
    def make(country):
        country.hazard()
        return country.hazard(country.square(x=SIZE * (1 - share)))

    return make


def overlap_with_closed(country):
    country.closed(reason="duplicate")
    country.hazard(country.square(x=HALF))


def code(first, second):
    def make(country):
        base = f"{country.x:.1f}"
        country.hazard(country.square(y=0.1), code=first.format(base))
        return country.hazard(code=second.format(base))

    return make


def survey_points(second_place):
    def make(country):
        hazard = country.hazard()
        values = {"hazard_id": hazard.id, "kind": "turning"}
        country.add("survey_point", point_no=1, geometry=country.point(), **values)
        return country.add("survey_point", point_no=2, geometry=second_place(country), **values)

    return make


def task_of(*statuses, **fields):
    """A task over one hazard for each status."""

    def make(country):
        makers = {"open": country.hazard, "closed": country.closed}
        hazards = [
            makers[status](shape=country.square(x=0.05 * number), reason="duplicate")
            if status == "closed"
            else makers[status](country.square(x=0.05 * number))
            for number, status in enumerate(statuses)
        ]
        return country.task(*hazards, **fields)

    return make


def accident_inside(reopened=False, **fields):
    def make(country):
        country.closed(reason="merged")
        if reopened:
            country.hazard(country.square(width=3 * SIZE))
        return country.accident(geometry=country.point(), **fields)

    return make


def closing_reason(status, reason):
    def make(country):
        return country.hazard(status=status, closure_reason=reason)

    return make


def released_half(outside=0.0):
    """Half of a hazard is released, so much of it (in degrees) beyond the outline."""

    def make(country):
        hazard = country.hazard()
        land = country.released(hazard, country.square(x=HALF, width=HALF + outside))
        country.shrink(hazard, country.square(width=HALF))
        return land

    return make


def area_kept(country):
    hazard = country.hazard()
    country.released(hazard, country.square(x=HALF, width=HALF))
    hazard = country.shrink(hazard, country.square(width=HALF))
    grown = country.square(x=-SIZE, width=SIZE + HALF)
    hazard = country.update(hazard, geometry=grown, area_m2=area(grown))
    country.event(hazard, dt.date(2026, 7, 1), "nts")
    # Questioned land that lies in the outline again is part of what remains.
    country.released(hazard, country.square(x=-SIZE, width=HALF), status="questioned")


def area_lost(country):
    hazard = country.hazard()
    country.released(hazard, country.square(x=HALF, width=HALF))
    # 3 m² more than was released are gone.
    return country.shrink(hazard, country.square(width=HALF - 3 / 85_400 / 1_110))


def history(hazard_class, status):
    def make(country):
        hazard = country.hazard(hazard_class="sha", status="open")
        country.event(
            hazard, dt.date(2026, 3, 1), "desk_review", hazard_class=hazard_class, status=status
        )
        return hazard

    return make


def task_history(status):
    def make(country):
        task = country.task(country.hazard(), status="assigned")
        when = dt.date(2026, 2, 2)
        country.add("task_event", task_id=task.id, status=status, event_date=when)
        return task

    return make


def task_dates(second):
    def make(country):
        task = country.task(country.hazard())
        for day in (dt.date(2026, 5, 5), second):
            country.add("task_event", task_id=task.id, status="assigned", event_date=day)
        return task

    return make


def died(when):
    return lambda country: country.victim(country.accident(), outcome="killed", died_on=when)


def orphan(country):
    hazard = country.hazard()
    attachment = country.attach(hazard, f"{hazard.code}.jpg")
    gone = "00000000-0000-4000-8000-000000000000"
    return country.update(attachment, record_id=gone)


def attached(country):
    hazard = country.hazard()
    return country.attach(hazard, f"{hazard.code}.jpg")


def unreachable(country):
    country.add("attachment", record_table="hazard", record_id=country.hazard().id, path="a.jpg")


def file_gone(country):
    attached(country)
    hazard = country.hazard(country.square(x=0.3))
    return country.attach(hazard, f"{hazard.code}-gone.jpg", content=None)


def unnamed_file(country):
    attached(country)
    country.put(f"signs/forgotten-{country.x:.1f}.jpg")


def private(table="incident", field="remarks", text="", **secrets):
    """An accident with a victim, and a text in one of them or in a photo's caption."""

    def make(country):
        accident = country.accident()
        victim = country.victim(accident)
        mine = {"reporter", "reporter_contact"} & secrets.keys()
        country.add("incident_private", incident_id=accident.id, **{n: secrets[n] for n in mine})
        others = {name: value for name, value in secrets.items() if name not in mine}
        country.add("victim_private", victim_id=victim.id, **others)
        if table == "attachment":
            return country.attach(victim, f"{victim.code}.jpg", **{field: text})
        return country.update(accident if table == "incident" else victim, **{field: text})

    return make


def name_elsewhere(text):
    """A hazard with a text, and somebody with a name in an incident that lies apart."""

    def make(country):
        victim = country.victim(country.accident())
        country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
        return country.hazard(remarks=text)

    return make


def remarks(text):
    return lambda country: country.hazard(remarks=text)


CASES: dict[str, Case] = {
    "hazard_outline_lost": Case(
        lambda country: country.redraw(country.hazard(), country.square(width=SIZE / 2)),
        lambda country: country.redraw(country.hazard(), country.square(width=SIZE * 1.5)),
    ),
    "hazard_outline_unkept": Case(
        lambda country: country.redraw_past_the_rules(
            country.hazard(), country.square(width=SIZE / 2)
        ),
        lambda country: country.redraw(country.hazard(), country.square(width=SIZE / 2)),
    ),
    "outline_invalid": Case(
        lambda country: country.hazard(bow_tie(country)),
        lambda country: country.hazard(touching_parts(country)),
    ),
    "outline_too_few_points": Case(
        lambda country: country.hazard(two_points(country)),
        lambda country: country.hazard(multi(country.ring()[:3] + country.ring()[:1])),
    ),
    "outline_last_point_twice": Case(
        lambda country: country.hazard(with_last_point_twice(country)),
        lambda country: country.hazard(with_point_twice(country)),
    ),
    "outline_point_twice": Case(
        lambda country: country.hazard(with_point_twice(country)),
        lambda country: country.hazard(with_last_point_twice(country)),
    ),
    "outline_points_far_apart": Case(long_edge(5_050), long_edge(4_950)),
    "hazard_parts": Case(
        lambda country: country.hazard(touching_parts(country)), lambda country: country.hazard()
    ),
    "place_off_globe": Case(off_globe, lambda country: country.accident()),
    "outline_twice": Case(same_outline, nearly_the_same_outline),
    "outline_overlap": Case(overlap(0.01), overlap(0.008)),
    "code_twice": Case(code("Z-{}", "Z-{} "), code("Z-{}", "Z-{}0")),
    "code_spaces": Case(code("Y-{}", " X-{}"), code("Y-{}", "X -{}")),
    "survey_point_twice": Case(
        survey_points(lambda country: country.point()),
        survey_points(lambda country: country.point(x=0.004)),
    ),
    "minimum_hazard": Case(
        lambda country: country.hazard(devices=()), lambda country: country.hazard()
    ),
    "minimum_accident": Case(
        lambda country: country.accident(demining=None),
        lambda country: country.accident(demining=None, status="duplicate"),
    ),
    "minimum_victim": Case(
        lambda country: country.victim(country.accident(), age=None),
        lambda country: country.victim(country.accident(), age=None, age_group="adult"),
    ),
    "minimum_released_land": Case(
        lambda country: country.released(country.closed(), depth_m=None),
        lambda country: country.released(country.closed(), product="reduced", depth_m=None),
    ),
    "minimum_activity": Case(
        lambda country: country.task(country.hazard(), methods=()),
        lambda country: country.task(country.hazard(), methods=(), status="draft"),
    ),
    "closed_hazard_open_task": Case(
        task_of("closed", "closed", status="in_progress"),
        lambda country: [
            task_of("closed", "open", status="in_progress")(country),
            task_of("closed", status="approved")(Country(country.workspace, country.x + 1)),
        ],
    ),
    "accident_in_closed_hazard": Case(
        accident_inside(occurred_on=dt.date(2026, 6, 1)),
        lambda country: [
            accident_inside(occurred_on=dt.date(2026, 5, 31))(country),
            accident_inside(reopened=True)(Country(country.workspace, country.x + 1)),
        ],
    ),
    "closed_without_reason": Case(
        closing_reason("closed", None), closing_reason("closed", "merged")
    ),
    "reason_while_open": Case(closing_reason("open", "merged"), closing_reason("closed", "merged")),
    "hazard_contradicts_history": Case(history("cha", "open"), history("sha", "open")),
    "hazard_without_history": Case(
        lambda country: country.hazard(events=False), lambda country: country.hazard()
    ),
    "task_contradicts_history": Case(task_history("in_progress"), task_history("assigned")),
    "released_outside_hazard": Case(
        released_half(outside=HALF * 0.02), released_half(outside=HALF * 0.005)
    ),
    "area_identity": Case(area_lost, area_kept),
    "dates_out_of_order": Case(died(dt.date(2026, 8, 7)), died(dt.date(2026, 8, 8))),
    "date_in_future": Case(
        lambda country: country.hazard(date_of_information=TODAY + dt.timedelta(1)),
        lambda country: country.hazard(date_of_information=TODAY),
    ),
    "task_events_out_of_order": Case(
        task_dates(dt.date(2026, 5, 4)), task_dates(dt.date(2026, 5, 5))
    ),
    "attachment_record_gone": Case(orphan, attached),
    "files_folder_unreachable": Case(unreachable, attached),
    "attachment_file_missing": Case(file_gone, attached),
    "file_unnamed": Case(unnamed_file, attached),
    "review_overdue": Case(
        lambda country: country.hazard(review_due=TODAY - dt.timedelta(1)),
        lambda country: [
            country.hazard(review_due=TODAY),
            country.closed(shape=country.square(x=0.1), review_due=dt.date(2020, 1, 1)),
        ],
    ),
    "conserved_without_review": Case(
        lambda country: country.hazard(conserved=True),
        lambda country: country.hazard(conserved=True, review_due=TODAY),
    ),
    "inspection_overdue": Case(
        lambda country: country.sign(inspection_due=TODAY - dt.timedelta(1)),
        lambda country: [
            country.sign(inspection_due=TODAY),
            country.sign(status="removed", inspection_due=dt.date(2020, 1, 1)),
        ],
    ),
    "private_in_open_text": Case(
        private(text="Seen by mammadova Aysel on her way", name="Aysel Mammadova"),
        private(text="Seen by a local resident of Kolvan", reporter="Local resident"),
    ),
    "name_in_other_record": Case(
        name_elsewhere("Told by MAMMADOVA, Aysel of the village"),
        name_elsewhere("Told by Aysel of Mammadova street, and by Mammadova"),
    ),
    "contact_in_remarks": Case(
        remarks("Ask +994 50 123 45 67"), remarks("Report 2026-11-20 at 40.12345, 47.12345")
    ),
    "unreadable_value": Case(
        unreadable_day, lambda country: country.accident(occurred_on=dt.date(1, 1, 1))
    ),
}
