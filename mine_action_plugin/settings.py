"""What the plugin remembers between sessions, as typed entries of QGIS's settings tree."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.core import (
    QgsSettingsEntryInteger,
    QgsSettingsEntryString,
    QgsSettingsEntryStringList,
    QgsSettingsEntryVariantMap,
    QgsSettingsTree,
)

PLUGIN_KEY = "mine_action"
RECENT_LIMIT = 8


class Settings(NamedTuple):
    """The entries; each has value() and setValue()."""

    user_name: QgsSettingsEntryString
    language: QgsSettingsEntryString
    profile: QgsSettingsEntryString
    last_workspace: QgsSettingsEntryString
    recent_workspaces: QgsSettingsEntryStringList
    quiet_workspaces: QgsSettingsEntryStringList
    page: QgsSettingsEntryString
    map_template: QgsSettingsEntryString
    map_languages: QgsSettingsEntryStringList
    map_paper: QgsSettingsEntryString
    map_format: QgsSettingsEntryString
    map_folder: QgsSettingsEntryString
    backup_folder: QgsSettingsEntryString
    sign_rasters: QgsSettingsEntryVariantMap
    sign_folder: QgsSettingsEntryString
    sign_mode: QgsSettingsEntryString
    sign_limit: QgsSettingsEntryInteger


_settings: Optional[Settings] = None


def settings() -> Settings:
    """Give the settings; QGIS allows each entry to be made only once, so they are kept."""
    global _settings
    if _settings is None:
        _settings = _build()
    return _settings


def release_settings() -> None:
    """Take the entries out of QGIS's tree; the stored values stay."""
    global _settings
    if _settings is not None:
        _settings = None
        QgsSettingsTree.unregisterPluginTreeNode(PLUGIN_KEY)


def remember_workspace(reference: str) -> None:
    """Put a workspace first in the list of recent ones."""
    entries = settings()
    recent = [known for known in entries.recent_workspaces.value() if known != reference]
    entries.recent_workspaces.setValue([reference, *recent][:RECENT_LIMIT])
    entries.last_workspace.setValue(reference)


def _build() -> Settings:
    node = QgsSettingsTree.createPluginTreeNode(PLUGIN_KEY)

    def text(key: str, default: str, description: str) -> QgsSettingsEntryString:
        return QgsSettingsEntryString(key, node, default, description)

    def texts(key: str, default: list, description: str) -> QgsSettingsEntryStringList:
        return QgsSettingsEntryStringList(key, node, default, description)

    return Settings(
        user_name=text("user-name", "", "Name written into the history of changes"),
        language=text("language", "", "Language of the plugin; empty follows QGIS"),
        profile=text("profile", "international", "Profile of new workspaces"),
        last_workspace=text("last-workspace", "", "Workspace that was open last"),
        recent_workspaces=texts("recent-workspaces", [], "Workspaces opened lately"),
        quiet_workspaces=texts(
            "quiet-workspaces", [], "Shared workspaces about which no warning is wanted"
        ),
        page=text("page", "situation", "Page of the dock shown last"),
        map_template=text("map-template", "community_warning", "Template of warning maps"),
        map_languages=texts("map-languages", ["en"], "Languages of warning maps"),
        map_paper=text("map-paper", "A4", "Paper of warning maps"),
        map_format=text("map-format", "PDF", "File format of warning maps"),
        map_folder=text("map-folder", "", "Folder of exported warning maps"),
        backup_folder=text("backup-folder", "", "Folder of backups of workspaces on a server"),
        sign_rasters=QgsSettingsEntryVariantMap(
            "sign-rasters", node, {}, "Sources of DEM and vegetation by workspace"
        ),
        sign_folder=text("sign-folder", "", "Folder of exported lists and sheets of signs"),
        sign_mode=text("sign-mode", "perimeter", "How much of the sign lines is signed"),
        sign_limit=QgsSettingsEntryInteger(
            "sign-limit", node, 0, "Signs at most in the mode by exposure; 0 is no limit"
        ),
    )
