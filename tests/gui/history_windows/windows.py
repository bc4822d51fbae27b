"""How tests read the windows of the history."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMessageBox


def field_rows(window):
    table = window.view.fields
    return [
        tuple(table.item(row, column).text() for column in range(3))
        for row in range(table.rowCount())
    ]


def titles(window):
    return [window.model.value(row, "title") for row in range(window.model.rowCount())]


def answer(monkeypatch, button):
    asked = []

    def question(parent, title, text, buttons):
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked
