"""Links into the user guide."""

from __future__ import annotations

import configparser
from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

PACKAGE = Path(__file__).resolve().parents[1]
GUIDE = "docs/user-guide.md"


def guide_url(section: str = "") -> QUrl:
    """Give the guide's address: the file beside the package if there is one, else the homepage."""
    for folder in (PACKAGE, PACKAGE.parent, PACKAGE.parent.parent):
        path = folder / GUIDE
        if path.is_file():
            url = QUrl.fromLocalFile(str(path))
            break
    else:
        url = QUrl(f"{_homepage().rstrip('/')}/{GUIDE}")
    if section:
        url.setFragment(section)
    return url


def open_guide(section: str = "") -> None:
    """Show the guide, at a section if one is named, in the browser; a page's NAME is a section."""
    QDesktopServices.openUrl(guide_url(section))


def _homepage() -> str:
    metadata = configparser.ConfigParser()
    for folder in (PACKAGE, PACKAGE.parent):
        if metadata.read(folder / "metadata.txt", encoding="utf-8"):
            return metadata.get("general", "homepage")
    return ""
