"""A whole country of broken rules gives the same findings in a file and on a server."""

import pytest

from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.operations.checks import (
    CHECKS,
    check_changes,
    check_workspace,
    newest_change,
    repair,
)
from mine_action_plugin.store import create_workspace, open_workspace
from tests.operations.checks.broken import CASES
from tests.operations.checks.country import TODAY, Country

# It needs a workspace whose folder is not there, the others one that has files.
APART = "files_folder_unreachable"


def test_all_rules_are_found_and_repaired_on_both_stores(new_reference, tmp_path):
    reference = new_reference()
    with create_workspace(reference, title="Test") as workspace:
        if reference.startswith("postgres"):
            folder = tmp_path / "files"
            folder.mkdir()
            with workspace.change("Name the folder") as change:
                change.set_info("files_folder", str(folder))
        wanted = [rule for rule in CASES if rule != APART]
        records = {
            rule: CASES[rule].broken(Country(workspace, 40.0 + 2 * at))
            for at, rule in enumerate(wanted)
        }
        found = check_workspace(workspace, TODAY)
        own = {(finding.rule, finding.record_id) for finding in found}
        missed = {
            rule
            for rule, record in records.items()
            if record is not None and (rule, record.id) not in own
        }
        assert missed == set()
        assert {rule for rule, _ in own} == set(wanted)
        mendable = [finding for finding in found if finding.can_repair]
        assert {finding.rule for finding in mendable} == {
            rule for rule, check in CHECKS.items() if check.repair
        }
        repair(workspace, mendable)
        assert not any(finding.can_repair for finding in check_workspace(workspace, TODAY))


def test_a_server_workspace_without_a_files_folder_has_no_finding_of_files(server):
    reference = f"postgres:service={server.service}/nofiles"
    with create_workspace(reference, title="Test") as workspace:
        country = Country(workspace)
        hazard = country.hazard()
        country.add("attachment", record_table="hazard", record_id=hazard.id, path="a.jpg")
        assert check_workspace(workspace, TODAY) == []


@pytest.mark.parametrize("role", list(Role))
def test_people_of_every_role_see_what_is_wrong_with_what_they_may_read(server, role):
    schema, login = f"checked_{role.code}", f"checker_{role.code}"
    server.add_login(login)
    with create_workspace(f"postgres:service={server.service}/{schema}", title="T") as workspace:
        workspace.sharing.give_role(login, role)
        country = Country(workspace)
        hazard = country.hazard(review_due=TODAY.replace(year=2020))
        with open_workspace(f"postgres:service={server.service}_{login}/{schema}") as theirs:
            before = newest_change(theirs)
            incident = country.add(
                "incident", kind="eo_find", occurred_on=TODAY, geometry=country.point()
            )
            country.add("incident_private", incident_id=incident.id, reporter="Zarifa Abasova")
            country.add("attachment", record_table="incident", record_id="gone", path="a.jpg")
            with workspace.change("Word") as change:
                change.update(workspace.get("incident", incident.id), remarks="Zarifa Abasova")
            found = {each.rule: each.record_id for each in check_workspace(theirs, TODAY)}
            rules = {each.rule for each in check_changes(theirs, before, today=TODAY).findings}
    assert found["review_overdue"] == hazard.id
    assert ("private_in_open_text" in found) == (role >= Role.PLANNER)
    assert ("private_in_open_text" in rules) == (role >= Role.PLANNER)
    assert {"attachment_record_gone"} <= rules & found.keys()
