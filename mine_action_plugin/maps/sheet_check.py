"""Does a field sheet show what it must? Asked of the layout and the renderer, not of who made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsLayoutItemLabel,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from .content import MapContent
from .findings import Finding, finding
from .postcheck import CHECK_DPI, DrawnIds, rendered_opacity
from .sheet_content import SheetContent
from .sheet_labels import overlapping
from .sheet_page import SheetPage
from .text import missing_glyphs
from .view import is_on_sheet

MOST_NAMED = 10


def check_sheet(page: SheetPage, content: SheetContent, name: str, family: str) -> list[Finding]:
    """Return what is wrong with a page before it is printed; an ``error`` stops the export."""
    findings = [
        finding("broken_layer", name, layer=layer.name())
        for layer in page.layers.stack
        if not layer.isValid()
    ]
    words = {word for text in page.texts for word in missing_glyphs(text, family)}
    findings += [finding("missing_glyph", name, word=word) for word in sorted(words)]
    drawn = _drawn(page)
    for sign, point in page.drawing.signs:
        if sign.code not in drawn or not page.view.extent.contains(point):
            findings.append(finding("sign_not_drawn", name, sign.code, sign=sign.code))
    for code in _hazards_expected(page, content.ground):
        if code not in drawn:
            findings.append(finding("hazard_not_drawn", name, code, hazard=code))
    # On the overview only the numbers of the sheets must be told apart.
    overview = bool(page.drawing.frames)
    hidden = overlapping([each for each in page.labels if each.wish.boxed or not overview])
    if hidden:
        findings.append(finding("label_hidden", name, labels=", ".join(hidden[:MOST_NAMED])))
    return findings


def _hazards_expected(page: SheetPage, ground: MapContent) -> list[str]:
    """Return the codes of the hazards that reach, with their accuracy, onto the sheet."""
    near = ground.hazards_nearby.within(page.view.degrees())
    return [hazard.code for hazard in near if is_on_sheet(hazard, page.view)]


def _drawn(page: SheetPage) -> set[str]:
    """Return the codes of the signs and hazards that the renderer handed to a painter."""
    drawn: set[str] = set()
    for layer in (page.layers.signs, page.layers.edges):
        settings = _settings(page, layer)
        handler = DrawnIds(layer)
        settings.addRenderedFeatureHandler(handler)
        if rendered_opacity(settings).any():
            drawn |= handler.ids
    return drawn


def _settings(page: SheetPage, layer: QgsVectorLayer) -> QgsMapSettings:
    box = page.map_item.rect()
    size = QSize(round(box.width() / 25.4 * CHECK_DPI), round(box.height() / 25.4 * CHECK_DPI))
    settings = page.map_item.mapSettings(page.map_item.extent(), QSizeF(size), CHECK_DPI, True)
    settings.setLayers([each for each in settings.layers() if each.id() == layer.id()])
    settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, False)
    settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    return settings


def codes_printed(page: SheetPage, codes: Iterable[str]) -> Counter[str]:
    """Count how often each code begins a label of a page."""
    wanted = set(codes)
    begins: Counter[str] = Counter()
    for item in page.layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            first = item.text().split(maxsplit=1)[:1]
            begins.update(each for each in first if each in wanted)
    return begins


def not_once(content: SheetContent, printed: Counter[str]) -> list[Finding]:
    """Return a finding for each sign that does not stand exactly once in the tables."""
    codes: Sequence[str] = [sign.code for sign in content.signs]
    return [
        finding("sign_not_listed_once", record=code, sign=code, count=printed[code])
        for code in codes
        if printed[code] != 1
    ]
