"""The dock: tabs, header, menu, welcome page."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSlot
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QMainWindow, QScrollArea

from mine_action_plugin.gui.dock import MineActionDock, PageTabs
from mine_action_plugin.project.layers import workspace_layer
from mine_action_plugin.settings import settings
from mine_action_plugin.store import create_workspace


def test_six_pages_each_with_icon_label_and_name_for_screen_readers(dock):
    labels = [button.text() for button in dock.tabs.buttons]
    assert labels == ["Situation", "Incidents", "Hazards", "Signs", "Tasks", "Maps"]
    assert all(not button.icon().isNull() for button in dock.tabs.buttons)
    assert [button.accessibleName() for button in dock.tabs.buttons] == labels


def test_labels_give_way_to_icons_where_the_dock_is_narrow(dock, keep_widget):
    tabs = PageTabs(list(dock.pages.values()))
    keep_widget(tabs)
    tabs.resize(900, 50)
    tabs.show()
    assert tabs.buttons[0].toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    tabs.resize(260, 50)
    assert tabs.buttons[0].toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.mark.parametrize("larger", [1.0, 1.25])
def test_every_page_fits_a_dock_of_380_pixels(dock, larger, qapp, qtbot):
    font = qapp.font()
    bigger = qapp.font()
    bigger.setPointSizeF(font.pointSizeF() * larger)
    dock.setFont(bigger)
    dock.pages["incidents"].form.victims.add()
    widths = {name: page.minimumSizeHint().width() for name, page in dock.pages.items()}
    for area in dock.findChildren(QScrollArea):
        # The scroll bar takes its part of the width.
        if area.widget() is not None:
            widths[area.widget()] = area.widget().minimumSizeHint().width() + 20
    assert max(widths.values()) <= 380, widths


def test_everything_that_takes_the_keyboard_has_a_name(dock):
    from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QTableView

    buddies = {label.buddy() for label in dock.findChildren(QLabel) if label.buddy()}
    nameless = [
        widget
        for kind in (QComboBox, QLineEdit, QTableView, QAbstractButton)
        for widget in dock.widget().findChildren(kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or widget in buddies or widget.parent() in buddies)
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not isinstance(widget.parent(), (QComboBox,))
        and not (widget.objectName().startswith("qt_"))
        and widget.parent().metaObject().className() not in ("QgsFileWidget", "QgsFilterLineEdit")
    ]
    assert [type(widget).__name__ for widget in nameless] == []


def mnemonics(widgets):
    texts = [widget.text().replace("&&", "") for widget in widgets]
    return [text[text.index("&") + 1].upper() for text in texts if "&" in text]


def test_no_mnemonic_is_taken_by_the_menus_of_qgis_or_meant_twice_on_a_page(dock):
    lists = dock.pages["incidents"]._list, dock.pages["incidents"].form
    tasks = dock.pages["tasks"].task_list, dock.pages["tasks"].team_list
    signs = dock.pages["signs"].plan, dock.pages["signs"].list
    tabbed = ("incidents", "tasks", "signs")
    others = [page for name, page in dock.pages.items() if name not in tabbed]
    for part in (*lists, *tasks, *signs, *others, dock.welcome):
        letters = mnemonics([*part.findChildren(QAbstractButton), *part.findChildren(QLabel)])
        assert len(letters) == len(set(letters)), letters
        assert not set(letters) & set("JEVLSPORDWMCH"), letters


def test_the_page_shown_last_is_remembered(dock, workbench, keep_widget):
    dock.show_page("tasks")
    assert settings().page.value() == "tasks"
    again = MineActionDock(workbench)
    keep_widget(again)
    assert again.current_page == "tasks"
    again.release()


def test_the_menu_names_the_change_that_undo_takes_back(dock, workbench, messages, settle):
    dock.menu.aboutToShow.emit()
    assert dock.menu.undo_action.text() == "&Undo: Test data"
    dock.menu.undo_action.trigger()
    settle()
    assert workbench.session.workspace.count("hazard") == 0
    assert any("Test data" in text for text in messages())
    dock.menu.aboutToShow.emit()
    assert not dock.menu.undo_action.isEnabled()


def test_without_a_workspace_the_dock_helps_to_open_one(dock, workbench, filled, settle):
    workbench.session.close()
    assert dock.stack.currentWidget() is dock.welcome
    assert not dock.tabs.isEnabled()
    dock.welcome.fill_recent()
    item = dock.welcome.recent.item(0)
    dock.welcome._open(item)
    settle()
    assert workbench.session.reference == filled
    assert workspace_layer(QgsProject.instance(), "hazard") is not None


class MainWindow(QMainWindow):
    """QGIS's main window has this slot, and looks into the project there."""

    def __init__(self):
        super().__init__()
        self.titles = []

    @pyqtSlot()
    def projectReadDecorationItems(self):
        self.titles.append(QgsProject.instance().readEntry("TitleLabel", "/Label")[0])


def test_the_mark_of_training_data_shows_as_soon_as_its_layers_are_in_the_project(
    dock, tmp_path, qgis_iface, monkeypatch, keep_widget
):
    window = MainWindow()
    keep_widget(window)
    monkeypatch.setattr(qgis_iface, "mainWindow", lambda: window)
    dock.menu.add_layers()
    assert window.titles == []
    path = str(tmp_path / "training.gpkg")
    with create_workspace(path, title="Training") as workspace, workspace.change("Mark") as change:
        change.set_info("training", "true")
    dock.menu.open(path)
    assert len(window.titles) == 1
    assert "fictional" in window.titles[0].lower()


def test_the_map_shows_the_place_of_a_workspace_in_a_projection_in_metres(
    dock, canvas, workbench, qtbot
):
    project = workbench.project
    dock.menu.add_layers()
    # What QGIS does to a project whose first layer comes.
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32638"))
    qtbot.wait(50)
    assert project.crs().authid() == "EPSG:32638"
    shown = workbench.view_rectangle()
    assert shown.contains(QgsPointXY(47.005, 40.005))
    assert shown.width() < 5
    workbench.zoom_to_rectangle(QgsRectangle(10, 50, 10, 50))
    dock.menu.add_layers()
    qtbot.wait(50)
    assert workbench.view_rectangle().contains(QgsPointXY(10, 50))


def test_the_header_shows_title_and_date(dock, workbench):
    assert dock.header.title.toolTip() == "Test"
    assert dock.header.date.text().startswith("data of ")


def test_a_file_that_is_no_workspace_is_refused_in_a_sentence(dock, tmp_path, messages):
    other = tmp_path / "other.gpkg"
    other.write_text("nothing")
    assert not dock.menu.open(str(other))
    assert len(messages()) == 1


def test_what_was_said_of_another_file_is_not_said_of_the_workspace_that_opens(
    dock, workbench, filled, qgis_iface, monkeypatch, keep_widget, tmp_path
):
    bar = QgsMessageBar()
    keep_widget(bar)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    other = tmp_path / "other.gpkg"
    other.write_text("nothing")
    assert not dock.menu.open(str(other))
    assert len(bar.items()) == 1
    assert dock.menu.open(filled)
    assert bar.items() == []
