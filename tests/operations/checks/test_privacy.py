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


def test_a_name_is_found_in_another_incident_and_told_once_in_its_own(workspace):
    country, apart = Country(workspace), Country(workspace, 47.5)
    own, other = country.accident(), apart.accident()
    victim = country.victim(own)
    country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
    for accident in (own, other):
        country.update(accident, remarks="Aysel Mammadova was there")
    found = {(each.rule, each.record_id) for each in check_workspace(workspace, TODAY)}
    assert ("private_in_open_text", own.id) in found
    assert ("name_in_other_record", other.id) in found
    assert ("name_in_other_record", own.id) not in found


def test_names_of_staff_places_and_teams_are_their_own_business(workspace):
    country = Country(workspace)
    victim = country.victim(country.accident())
    country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
    country.add("place", name="Aysel Mammadova", kind="settlement", geometry=country.point())
    country.released(country.hazard(), approved_by="Aysel Mammadova")
    found = {each.rule for each in check_workspace(workspace, TODAY)}
    assert "name_in_other_record" not in found
