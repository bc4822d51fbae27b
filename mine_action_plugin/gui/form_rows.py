"""Rows of a form that come and go."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFormLayout, QWidget


def show_row(form: QFormLayout, field: QWidget, visible: bool) -> None:
    """Show or hide a field of a form with its label; Qt 5 has no word for that."""
    label = form.labelForField(field)
    for part in (field, label):
        if part is not None:
            part.setVisible(visible)
