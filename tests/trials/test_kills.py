"""A process that is killed leaves all of a change or none of it, and nothing confirmed is lost."""

from __future__ import annotations

import itertools
import random
from collections import Counter

LOGGED = Counter(
    {
        ("incident", "insert"): 1,
        ("incident_private", "insert"): 1,
        ("victim", "insert"): 2,
        ("victim_private", "insert"): 2,
    }
)
CREATED = {("task", "insert"): 1, ("task_link", "insert"): 1, ("task_event", "insert"): 1}
ASSIGNED = Counter({("task", "update"): 1, ("task_event", "insert"): 1})


def confirmed_until_killed(worker, seconds):
    """Kill the worker after a while; return what it had confirmed."""
    said = worker.kill(seconds)
    assert not [each for each in said if each.startswith("refused")], said
    return Counter(said)


def signs_per_proposal(shape):
    return shape["sign", "insert"], shape["sign_link", "insert"]


def require_complete(found, trial):
    """No change wrote more or less than its kind does."""
    assert all(shape == LOGGED for shape in found.get("Log incident", []))
    imports = found.get("Import incidents", [])
    assert all(shape == Counter({("incident", "insert"): trial.rows}) for shape in imports)
    # The hazards are equal squares: a plan round one has as many signs as round another.
    plans = {signs_per_proposal(shape) for shape in found.get("Propose signs", [])}
    assert len(plans) <= 1
    for title, shapes in found.items():
        if title.startswith("Assign"):
            assert all(shape == ASSIGNED for shape in shapes)
        if title == "Create task":
            assert all(CREATED.items() <= shape.items() for shape in shapes)


def test_killed_at_any_moment_every_change_is_whole(new_reference, trial, extent, source_file):
    rng = random.Random(11)
    seeds = iter(range(extent.kills))
    # Imports make a workspace large: after some kills another begins, or each look takes long.
    while batch := list(itertools.islice(seeds, 25)):
        reference, confirmed = trial.stock(new_reference()), Counter()
        for seed in batch:
            worker = trial.start(reference, seed, trial.forever, "mixed", source_file)
            confirmed += confirmed_until_killed(worker, rng.uniform(0, 1.5))
        check(reference, confirmed, trial)


def check(reference, confirmed, trial):
    found = trial.require_whole(reference)
    require_complete(found, trial)
    written = {title: len(shapes) for title, shapes in found.items()}
    assert written.get("Log incident", 0) >= confirmed["log"]
    assert written.get("Import incidents", 0) >= confirmed["import"]
    assert written.get("Propose signs", 0) >= confirmed["propose"]
    assigned = sum(count for title, count in written.items() if title.startswith("Assign"))
    assigned += written.get("Create task", 0)
    assert assigned >= confirmed["assign"]
    assert sum(confirmed.values()) > 0
