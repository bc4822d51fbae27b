"""Attachments and the files folder."""

import unicodedata

from mine_action_plugin.operations.checks import check_workspace, repair
from tests.operations.checks.country import TODAY, Country


def found(workspace):
    return {(each.rule, each.code) for each in check_workspace(workspace, TODAY)}


def test_a_path_that_leads_out_of_the_folder_counts_as_missing(workspace):
    country = Country(workspace)
    hazard = country.hazard()
    country.put("inside.jpg")
    outside = workspace.files_folder.parent / "outside.jpg"
    outside.write_text("not ours")
    country.attach(hazard, "../outside.jpg", content=None)
    assert found(workspace) == {
        ("attachment_file_missing", "../outside.jpg"),
        ("file_unnamed", "inside.jpg"),
    }


def test_a_folder_in_place_of_a_file_is_no_file(workspace):
    country = Country(workspace)
    (workspace.files_folder / "photos").mkdir(parents=True)
    country.attach(country.hazard(), "photos", content=None)
    assert found(workspace) == {("attachment_file_missing", "photos")}


def test_an_attachment_of_an_unknown_table_has_no_record(workspace):
    country = Country(workspace)
    country.put("a.jpg")
    hazard = country.hazard()
    country.add("attachment", record_table="minefield", record_id=hazard.id, path="a.jpg")
    assert found(workspace) == {("attachment_record_gone", "a.jpg")}


def test_dropping_an_entry_leaves_the_file(workspace):
    country = Country(workspace)
    path = country.put("a.jpg")
    hazard = country.hazard()
    country.add("attachment", record_table="minefield", record_id=hazard.id, path="a.jpg")
    repair(workspace, [each for each in check_workspace(workspace, TODAY) if each.can_repair])
    assert path.read_text() == "a photo"
    assert found(workspace) == {("file_unnamed", "a.jpg")}


def test_without_attachments_and_without_a_folder_nothing_is_said(workspace):
    Country(workspace).hazard()
    assert not workspace.files_folder.exists()
    assert found(workspace) == set()


def test_what_the_system_leaves_in_folders_is_nobodys_file(workspace):
    country = Country(workspace)
    for name in ("Thumbs.db", "photos/.DS_Store", "photos/Desktop.ini", "photos/new.jpg"):
        country.put(name)
    assert found(workspace) == {("file_unnamed", "photos/new.jpg")}


def test_a_name_is_the_same_however_the_disk_writes_its_letters(workspace):
    country = Country(workspace)
    # As macOS may keep it: the letter and its mark apart.
    written = unicodedata.normalize("NFD", "Şəkil й.jpg")
    country.attach(country.hazard(), written)
    with workspace.change("Name") as change:
        (attachment,) = workspace.read("attachment")
        change.update(attachment, path=unicodedata.normalize("NFC", written))
    assert ("file_unnamed", "Şəkil й.jpg") not in found(workspace)
