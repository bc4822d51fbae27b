"""What QGIS itself says when it could not save a layer: found again, so that it can be taken away."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip

from ..translation import translate

# By both ways to save: of the main window, and of attribute tables and forms.
_CONTEXTS = ("QgisApp", "QgsGuiVectorLayerTools")
_TITLE, _TEXT = "Commit errors", "Could not commit changes to layer %1"


def commit_errors(bar: QgsMessageBar, layer: QgsVectorLayer) -> list[QgsMessageBarItem]:
    """Return the messages of QGIS in the bar which say that this layer could not be saved."""
    wanted = {
        (translate(context, _TITLE), translate(context, _TEXT).replace("%1", layer.name()))
        for context in _CONTEXTS
    }
    return [item for item in bar.items() if (item.title(), item.text()) in wanted]


class CommitMessages:
    """Remembers what QGIS said of saves that were refused, until the layer is saved."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._items: list[QgsMessageBarItem] = []

    def note(self, bar: QgsMessageBar) -> None:
        """Remember what stands in the bar now."""
        self._items += [item for item in commit_errors(bar, self._layer) if item not in self._items]

    def drop(self, bar: QgsMessageBar) -> None:
        """Take those away that nobody has closed yet, and no other message."""
        items, self._items = self._items, []
        for item in items:
            if not sip.isdeleted(item) and item in bar.items():
                bar.popWidget(item)
