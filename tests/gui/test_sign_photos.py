"""Photos in the dialogs about signs, and in the detail of a sign."""

from __future__ import annotations

import datetime
import threading

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.gui.pages import sign_list
from mine_action_plugin.gui.widgets import photo_box
from mine_action_plugin.gui.widgets.photo_box import PhotoBox
from mine_action_plugin.gui.widgets.photo_list import PhotoList, ShownPhoto, thumbnail
from mine_action_plugin.operations.sign_records import record_emplacement
from mine_action_plugin.store import open_workspace

LAST_MONTH = datetime.date.today() - datetime.timedelta(days=30)
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def picture(tmp_path):
    def write(name="IMG_1.jpg", colour="#cc0000", size=(400, 300)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        path = tmp_path / name
        assert image.save(str(path))
        return path

    return write


@pytest.fixture
def page(workbench, open_sign_list):
    workspace = workbench.session.workspace
    with workspace.change("Signs") as change:
        for y in (40.001, 40.002, 40.003):
            shape = QgsGeometry.fromWkt(f"POINT(46.998 {y})")
            change.insert("sign", geometry=bytes(shape.asWkb()))
    standing = workspace.read("sign", {"code": ["SG-0002", "SG-0003"]})
    record_emplacement(workspace, standing, LAST_MONTH)
    return open_sign_list()


def dropped(box, *paths):
    """What Qt does when files are dragged onto a widget and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    entered = QDragEnterEvent(QPoint(5, 5), copy, data, left, no.NoModifier)
    box.dragEnterEvent(entered)
    if entered.isAccepted():
        box.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, no.NoModifier))
    return entered.isAccepted()


def stored(page, table):
    with open_workspace(page.workbench.session.reference) as workspace:
        return workspace.read(table)


def files(page):
    return list(page.workbench.session.workspace.files_folder.rglob("*.jpg"))


def test_a_dropped_photo_is_kept_with_the_inspection_and_seen_in_the_detail(
    page, confirm, picture, qtbot, monkeypatch
):
    page.select(["SG-0002"])
    page.inspect_button.click()
    dialog = page.acts.dialog
    dialog.condition.set_code("damaged")
    assert dropped(dialog.photos, picture())
    qtbot.keyClicks(dialog.photos.caption, "Board torn off")
    confirm()
    (row,) = stored(page, "attachment")
    (entry,) = stored(page, "sign_inspection")
    assert (row.record_table, row.record_id) == ("sign_inspection", entry.id)
    assert row.caption == "Board torn off"
    shown = page.detail.photos
    assert not shown.isHidden()
    assert [photo.text for photo in shown.photos] == [datetime.date.today().isoformat()]
    assert "Board torn off" in shown.item(0).toolTip()
    qtbot.waitUntil(lambda: colour_of(shown, 0) == "#cc0000")
    opened = []
    monkeypatch.setattr(
        sign_list.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    shown.clicked.emit(shown.model().index(0, 0))
    assert opened == [str(files(page)[0].resolve())]


def colour_of(photos, row):
    image = photos.item(row).icon().pixmap(40, 30).toImage()
    red, green, blue, _ = image.pixelColor(image.width() // 2, image.height() // 2).getRgb()
    return f"#{round(red / 4) * 4:02x}{green // 8:02x}{blue // 8:02x}"


def test_a_photo_is_chosen_with_the_button_for_a_sign_that_is_put_up(
    page, confirm, picture, monkeypatch
):
    page.select(["SG-0001"])
    page.put_up_button.click()
    monkeypatch.setattr(
        photo_box.QFileDialog, "getOpenFileNames", lambda *given: ([str(picture())], "")
    )
    page.acts.dialog.photos.add_button.click()
    confirm()
    (row,) = stored(page, "attachment")
    assert row.record_table == "sign"
    assert [photo.text for photo in page.detail.photos.photos] == [
        datetime.date.today().isoformat()
    ]


def test_a_missing_sign_and_the_exceptions_of_a_round_have_photos(page, confirm, picture):
    page.select(["SG-0002", "SG-0003"])
    page.round_button.click()
    row = page.acts.dialog.add_exception()
    row.sign.setEditText("SG-0003")
    assert dropped(row.photos, picture("a.jpg"), picture("b.jpg"))
    confirm()
    entries = {each.id: each for each in stored(page, "sign_inspection")}
    found = [entries[each.record_id].condition for each in stored(page, "attachment")]
    assert found == ["missing", "missing"]
    page.select(["SG-0002"])
    page.acts.report_missing(["SG-0002"])
    assert dropped(page.acts.dialog.photos, picture("c.jpg"))
    confirm()
    assert len(stored(page, "attachment")) == 3


def test_a_photo_that_went_away_meanwhile_keeps_the_dialog_and_leaves_nothing(
    page, confirm, picture, messages
):
    page.select(["SG-0002"])
    page.inspect_button.click()
    dialog = page.acts.dialog
    dialog.photos.add([picture("stays.jpg"), picture("goes.jpg")])
    picture("goes.jpg").unlink()
    confirm()
    assert any("goes.jpg cannot be read" in text for text in messages())
    assert page.acts.dialog is dialog
    assert not page.workbench.session.workspace.files_folder.exists()
    assert stored(page, "sign_inspection") == []
    dialog.photos.list.setCurrentRow(1)
    dialog.photos.remove_current()
    confirm()
    assert len(files(page)) == len(stored(page, "attachment")) == 1


def test_photos_are_copied_away_from_the_main_thread(page, confirm, picture, monkeypatch):
    from mine_action_plugin.store import files as store_files

    threads = []
    copy = store_files.shutil.copyfileobj
    monkeypatch.setattr(
        store_files.shutil,
        "copyfileobj",
        lambda *given: threads.append(threading.current_thread()) or copy(*given),
    )
    page.select(["SG-0002"])
    page.inspect_button.click()
    page.acts.dialog.photos.add([picture()])
    confirm()
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_a_photo_whose_file_is_gone_says_so_and_opens_nothing(page, confirm, picture, qtbot):
    page.select(["SG-0002"])
    page.inspect_button.click()
    page.acts.dialog.photos.add([picture()])
    confirm()
    files(page)[0].unlink()
    page.select([])
    page.select(["SG-0002"])
    shown = page.detail.photos
    assert shown.item(0).text() == "missing"
    assert "is missing in the files folder" in shown.item(0).toolTip()
    with qtbot.assertNotEmitted(page.detail.photo_opened):
        shown.clicked.emit(shown.model().index(0, 0))


def test_the_detail_of_another_sign_shows_none(page, confirm, picture):
    page.select(["SG-0002"])
    page.inspect_button.click()
    page.acts.dialog.photos.add([picture()])
    confirm()
    page.select(["SG-0003"])
    assert page.detail.photos.isHidden()
    assert page.detail.photos.count() == 0


@pytest.fixture
def box(keep_widget):
    made = PhotoBox()
    keep_widget(made)
    return made


def test_what_is_no_picture_is_named_and_left_out(box, picture, tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    good = picture()
    assert dropped(box, good, text)
    assert [photo.path for photo in box.photos()] == [good]
    assert "notes.txt" in box.refused.text()
    assert dropped(box, good)
    assert len(box.photos()) == 1
    assert box.refused.isHidden()


def test_text_that_is_dragged_is_not_accepted(box):
    data = QMimeData()
    data.setText("just words")
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    box.dragEnterEvent(event)
    assert not event.isAccepted()


def test_delete_leaves_the_current_photo_out_and_each_keeps_its_words(box, picture, qtbot):
    paths = [picture(name) for name in ("a.jpg", "b.jpg", "c.jpg")]
    box.add(paths)
    for row, words in enumerate(("first", "second", "third")):
        box.list.setCurrentRow(row)
        qtbot.keyClicks(box.caption, words)
    box.list.setCurrentRow(1)
    qtbot.keyClick(box.list, Qt.Key.Key_Delete)
    assert [(each.path, each.caption) for each in box.photos()] == [
        (paths[0], "first"),
        (paths[2], "third"),
    ]
    assert box.caption.text() == "third"


def test_a_photo_box_fits_a_narrow_dialog(box, picture):
    box.add([picture(f"{number}.jpg") for number in range(9)])
    assert box.minimumSizeHint().width() <= 380


def test_the_dialog_grows_with_its_photos(page, picture, tmp_path, qtbot):
    page.select(["SG-0001"])
    page.put_up_button.click()
    dialog = page.acts.dialog
    before = dialog.height()
    dialog.photos.add([picture(), tmp_path / "notes.txt"])
    photos = dialog.photos
    assert dialog.height() > before
    assert not photos.list.geometry().intersects(photos.caption.geometry())
    assert not photos.list.geometry().intersects(photos.refused.geometry())


def test_a_picture_that_lies_on_its_side_is_stood_up(tmp_path, picture):
    from qgis.core import QgsExifTools

    path = picture(size=(400, 200))
    assert QgsExifTools.tagImage(str(path), "Exif.Image.Orientation", 6)
    found = thumbnail(path, QSize(100, 100))
    assert (found.width(), found.height()) == (50, 100)


def test_enter_opens_a_photo(keep_widget, qtbot, picture):
    shown = PhotoList("Photos")
    keep_widget(shown)
    path = picture()
    shown.show_photos([ShownPhoto(path, "one")])
    shown.setCurrentRow(0)
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args == [path]


def test_the_detail_shows_all_its_words_in_a_narrow_dock(page, confirm, picture, qtbot):
    page.resize(380, 700)
    page.show()
    page.select(["SG-0002"])
    page.inspect_button.click()
    page.acts.dialog.photos.add([picture()])
    confirm()
    page.select(["SG-0002"])
    qtbot.wait(50)
    summary = page.detail.summary
    assert summary.height() >= summary.heightForWidth(summary.width())
    assert not summary.geometry().intersects(page.detail.inspections.geometry())
    assert page.detail.minimumHeight() < 400
