"""Links into the user guide."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

PACKAGE = Path(__file__).resolve().parents[1]
# In the built plugin, and in a checkout.
PLACES = (PACKAGE / "help" / "user-guide.html", PACKAGE.parent / "docs" / "user-guide.md")


def guide_url(section: str = "") -> QUrl:
    """Give the address of the guide that came with the plugin."""
    url = QUrl.fromLocalFile(str(next(path for path in PLACES if path.is_file())))
    if section:
        url.setFragment(section)
    return url


def open_guide(section: str = "") -> None:
    """Show the guide, at a section if one is named, in the browser; a page's NAME is a section."""
    QDesktopServices.openUrl(guide_url(section))
