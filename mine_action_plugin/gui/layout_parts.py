"""Parts that pages and dialogs lay out alike."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """Put a form into a scroll area that never scrolls sideways."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def hint(text: str) -> QLabel:
    """Make a label for a sentence that wraps."""
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def mark_edge(label: QLabel, colour: str) -> None:
    """Give a label a coloured edge.

    Text and background stay those of the theme: QGIS's dark ones set them by style sheets, of
    which the palette knows nothing.
    """
    label.setStyleSheet(f"border-left: 4px solid {colour}; padding: 4px; background: transparent;")
