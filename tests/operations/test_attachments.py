"""Photos of signs: in the files folder together with their records, or not at all."""

import datetime as dt
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsExifTools, QgsGeometry
from qgis.PyQt.QtGui import QColor, QImage

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.attachments import Photo, photos_copied, photos_of
from mine_action_plugin.operations.sign_inspections import (
    record_inspection,
    record_missing,
    record_round,
)
from mine_action_plugin.operations.sign_records import record_emplacement, record_replacement
from mine_action_plugin.operations.workspaces import undo_last
from mine_action_plugin.store import StaleRecordError, UnsureStoreError
from mine_action_plugin.store.files import files_copied

DAY, LATER = date(2026, 3, 1), date(2026, 6, 1)


@pytest.fixture
def picture(tmp_path):
    """Write a picture beside the workspace."""

    def write(name="IMG_1.jpg", colour="#336699"):
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        path = tmp_path / "camera" / name
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
        return path

    return write


@pytest.fixture
def proposed(workspace):
    with workspace.change("Signs") as change:
        for y in (40.0, 40.1, 40.2):
            shape = QgsGeometry.fromWkt(f"POINT(46.5 {y})")
            change.insert("sign", geometry=bytes(shape.asWkb()))
    return workspace.read("sign", order=("code",))


@pytest.fixture
def standing(workspace, proposed):
    record_emplacement(workspace, proposed, DAY)
    return workspace.read("sign", order=("code",))


def files(workspace):
    folder = workspace.files_folder
    return sorted(each for each in folder.rglob("*") if each.is_file()) if folder.exists() else []


def test_a_photo_of_an_inspection_is_copied_and_named_by_its_record(workspace, standing, picture):
    source = picture()
    photos = [Photo(source, " Board torn off ")]
    record_missing(workspace, standing[:1], LATER, "stolen", photos=photos)
    (entry,) = workspace.read("sign_inspection")
    (row,) = workspace.read("attachment")
    assert (row.record_table, row.record_id) == ("sign_inspection", entry.id)
    assert row.caption == "Board torn off"
    assert row.path.startswith("sign/SG-0001_")
    assert row.path.endswith(".jpg")
    copy = workspace.files_folder / row.path
    assert copy.read_bytes() == source.read_bytes()
    assert workspace.files_folder == workspace.path.with_name("workspace_files")
    (found,) = photos_of(workspace, "sign_inspection", [entry.id])
    assert (found.path, found.caption, found.taken_at) == (copy.resolve(), "Board torn off", None)


def test_record_and_photo_are_one_change(workspace, standing, picture):
    before = len(workspace.changes())
    record_inspection(workspace, standing[:1], LATER, "faded", photos=[Photo(picture())])
    assert len(workspace.changes()) == before + 1
    undo_last(workspace)
    assert workspace.count("attachment") == workspace.count("sign_inspection") == 0


def test_a_photo_stays_while_nobody_knows_whether_its_record_was_written(
    workspace, standing, picture, monkeypatch
):
    def lost(self):
        raise UnsureStoreError("The server stopped answering.")

    monkeypatch.setattr(type(workspace._database), "commit", lost)
    with pytest.raises(UnsureStoreError):
        record_inspection(workspace, standing[:1], LATER, "faded", photos=[Photo(picture())])
    assert len(list(workspace.files_folder.rglob("*.jpg"))) == 1


def test_when_a_photo_was_taken_is_read_from_it(workspace, standing, picture):
    source = picture()
    when = dt.datetime(2026, 5, 31, 14, 5, 9)
    assert QgsExifTools.tagImage(str(source), "Exif.Photo.DateTimeOriginal", "2026:05:31 14:05:09")
    record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(source)])
    assert workspace.read("attachment")[0].taken_at == when.astimezone()


def test_one_photo_of_several_signs_is_copied_once(workspace, proposed, picture):
    record_emplacement(workspace, proposed, DAY, photos=[Photo(picture())])
    rows = workspace.read("attachment")
    assert {row.record_id for row in rows} == {sign.id for sign in proposed}
    assert {row.record_table for row in rows} == {"sign"}
    assert len({row.path for row in rows}) == len(files(workspace)) == 1


def test_a_sign_put_up_again_has_its_photo_at_that_inspection(workspace, standing, picture):
    record_missing(workspace, standing[:1], LATER)
    missing = [workspace.find("sign", "SG-0001")]
    record_replacement(workspace, missing, date(2026, 6, 9), photos=[Photo(picture())])
    (row,) = workspace.read("attachment")
    entry = workspace.get("sign_inspection", row.record_id)
    assert (entry.condition, entry.inspected_on) == ("good", date(2026, 6, 9))


def test_in_a_round_each_exception_has_its_own_photos(workspace, standing, picture):
    odd = {
        "SG-0001": ("damaged", "flood", "", [Photo(picture("a.jpg")), Photo(picture("b.png"))]),
        "SG-0003": ("missing", "stolen", "", [Photo(picture("c.jpg"))]),
    }
    record_round(workspace, standing, LATER, "A. Aliyev", odd)
    entries = {each.sign_id: each.id for each in workspace.read("sign_inspection")}
    counts = [len(photos_of(workspace, "sign_inspection", [entries[s.id]])) for s in standing]
    assert counts == [2, 0, 1]


def test_two_photos_of_the_same_name_are_two_files(workspace, standing, picture, tmp_path):
    other = tmp_path / "other" / "IMG_1.jpg"
    other.parent.mkdir()
    picture(colour="#ff0000").rename(other)
    photos = [Photo(picture()), Photo(other)]
    record_inspection(workspace, standing[:1], LATER, "good", photos=photos)
    attached = photos_of(workspace, "sign_inspection", [workspace.read("sign_inspection")[0].id])
    assert [each.path.read_bytes() for each in attached] == [p.path.read_bytes() for p in photos]
    assert len(files(workspace)) == 2
    assert len({each.read_bytes() for each in files(workspace)}) == 2


@pytest.mark.parametrize("kind", ["text", "cut", "gone", "folder", "empty"])
def test_what_is_no_picture_is_refused_in_one_sentence_and_leaves_nothing(
    workspace, standing, picture, kind
):
    good, bad = picture("good.jpg"), picture("bad.jpg")
    if kind == "text":
        bad.write_text("no picture")
    elif kind == "cut":
        bad.write_bytes(bad.read_bytes()[:200])
    elif kind == "empty":
        bad.write_bytes(b"")
    else:
        bad.unlink()
        if kind == "folder":
            bad.mkdir()
    with pytest.raises(MineActionError, match=r"bad\.jpg cannot be read.*\.$") as raised:
        record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(good), Photo(bad)])
    assert "\n" not in str(raised.value)
    assert not workspace.files_folder.exists()
    assert workspace.count("sign_inspection") == workspace.count("attachment") == 0


def test_a_record_that_somebody_changed_meanwhile_leaves_no_copy(workspace, standing, picture):
    with workspace.change("Somebody else") as change:
        change.update(standing[0], remarks="Seen")
    with pytest.raises(StaleRecordError):
        record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(picture())])
    assert not workspace.files_folder.exists()


def test_a_save_that_fails_at_its_very_end_leaves_no_copy(
    workspace, standing, picture, monkeypatch
):
    record_inspection(workspace, standing[1:2], LATER, "good", photos=[Photo(picture())])
    before = files(workspace)

    def refuse(self):
        raise OSError("disk full")

    monkeypatch.setattr(type(workspace._database), "commit", refuse)
    with pytest.raises(OSError, match="disk full"):
        record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(picture())])
    assert files(workspace) == before
    assert workspace.count("attachment") == 1


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(workspace, standing, picture):
    workspace.files_folder.write_text("a file in the way")
    with pytest.raises(MineActionError, match=r"IMG_1\.jpg cannot be copied to .* was recorded\.$"):
        record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(picture())])
    assert workspace.count("sign_inspection") == 0


def test_no_file_is_ever_overwritten_nor_one_of_others_taken_back(tmp_path, picture):
    folder = tmp_path / "files"
    folder.mkdir()
    theirs = folder / "a.jpg"
    theirs.write_text("theirs")
    with pytest.raises(MineActionError), files_copied(folder, {"a.jpg": picture()}):
        pass
    assert theirs.read_text() == "theirs"


def test_a_path_that_leads_outside_the_folder_is_not_followed(workspace, standing):
    with workspace.change("From elsewhere") as change:
        for path in ("../a.jpg", "/etc/a.jpg", "sign/../../a.jpg", "sign/a.exe", "sign/a"):
            change.insert("attachment", record_table="sign", record_id=standing[0].id, path=path)
    found = photos_of(workspace, "sign", [standing[0].id])
    assert [each.path for each in found] == [None] * 5


def test_a_picture_with_another_ending_gets_its_own(workspace, standing, picture):
    source = picture().rename(picture("b.jpg").with_name("IMG_2.exe"))
    record_inspection(workspace, standing[:1], LATER, "good", photos=[Photo(source)])
    (row,) = workspace.read("attachment")
    assert row.path.endswith(".jpeg")


def test_incidents_can_have_photos_by_the_same_door(workspace, picture):
    photos = [Photo(picture())]
    place = bytes(QgsGeometry.fromWkt("POINT(46.5 40)").asWkb())
    with (
        photos_copied(workspace, "incident", {"IN-0001": photos}) as copied,
        workspace.change("Incident") as change,
    ):
        incident = change.insert("incident", kind="accident", occurred_on=DAY, geometry=place)
        copied.attach(change, "incident", [(incident.id, photos)])
    (photo,) = photos_of(workspace, "incident", [incident.id])
    assert isinstance(photo.path, Path)
    assert photo.path.is_file()
