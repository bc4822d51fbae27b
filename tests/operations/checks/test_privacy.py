"""Restricted values in open fields: found in each field, said without repeating them, taken out."""

import datetime as dt

import pytest

from mine_action_plugin.operations.checks import check_workspace, repair, write_report
from tests.operations.checks.broken import private
from tests.operations.checks.country import TODAY, Country

SECRETS = {
    "reporter": "Rashid Aliyev",
    "reporter_contact": "+994 50 123 45 67",
    "name": "Aysel Mammadova",
    "birth_date": dt.date(1990, 5, 1),
    "address": "Nizami street 12",
}
WRITTEN = {
    "reporter": "told by Rashid ALIYEV",
    "reporter_contact": "call 050 123-45-67 first",
    "name": "the wounded: Mammadova, Aysel",
    "birth_date": "woman, born 01.05.1990",
    "address": "lives at Nizami Street 12",
}
PLACES = [("incident", "remarks"), ("incident", "place_name"), ("victim", "remarks")]
PLACES += [("attachment", "caption"), ("attachment", "remarks")]


def leaks(workspace):
    found = check_workspace(workspace, TODAY)
    return [each for each in found if each.rule == "private_in_open_text"]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(("table", "field"), PLACES)
def test_each_secret_is_found_in_each_open_field_and_taken_out(workspace, table, field, secret):
    record = private(table, field, WRITTEN[secret], **{secret: SECRETS[secret]})(Country(workspace))
    (finding,) = leaks(workspace)
    assert (finding.table, finding.record_id) == (table, record.id)
    repair(workspace, [finding])
    assert leaks(workspace) == []
    text = getattr(workspace.get(table, record.id), field)
    assert "[…]" in text
    # What is no secret stays.
    assert WRITTEN[secret].split()[0] in text


def test_no_message_and_no_report_repeats_a_secret(workspace, tmp_path):
    country = Country(workspace)
    for number, secret in enumerate(SECRETS):
        private(text=WRITTEN[secret], **{secret: SECRETS[secret]})(
            Country(workspace, country.x + number)
        )
    assert len(leaks(workspace)) == len(SECRETS)
    path = tmp_path / "report.csv"
    write_report(path, check_workspace(workspace, TODAY))
    said = path.read_text(encoding="utf-8").casefold()
    for word in ("rashid", "aliyev", "123", "aysel", "mammadova", "1990", "nizami"):
        assert word not in said


def test_a_name_in_the_text_of_another_incident_is_not_its_secret(workspace):
    country = Country(workspace)
    private(text="nothing", **SECRETS)(country)
    country.accident(remarks=WRITTEN["name"])
    assert leaks(workspace) == []
