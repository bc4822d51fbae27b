"""A whole country of broken rules gives the same findings in a file and on a server."""

from mine_action_plugin.operations.checks import CHECKS, check_workspace, repair
from mine_action_plugin.store import create_workspace
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
