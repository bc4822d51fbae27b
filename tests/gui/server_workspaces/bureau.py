"""Connections that QGIS keeps, and opening a workspace by one of them."""

from __future__ import annotations

from qgis.core import QgsDataSourceUri, QgsProviderRegistry


def save_connection(name: str, host: str, port: int, user: str) -> None:
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = QgsDataSourceUri()
    uri.setConnection(host, str(port), "agency", user, "")
    metadata.saveConnection(metadata.createConnection(uri.uri(False), {"saveUsername": True}), name)


def opened(dock, reference, qtbot, settle):
    dock.menu.open(reference)
    qtbot.waitUntil(lambda: dock.workbench.session.reference == reference, timeout=20_000)
    settle()
