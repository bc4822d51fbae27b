"""Icons and sign artwork: listed, drawable by Qt, and seen on every theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from mine_action_plugin.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted(resource_path("icons").glob("*.svg"))
SIGNS = sorted(resource_path("signs").glob("*.svg"))
DRAWN_BY_QT = {"svg", "g", "path", "circle", "rect"}
THEMES = ("#ffffff", "#2b2b2b")


def name(path):
    return path.stem


def contrast(first, second):
    """WCAG 2 contrast ratio of two colours."""

    def luminance(text):
        channels = (QColor(text).redF(), QColor(text).greenF(), QColor(text).blueF())
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def drawn_pixels(path, size):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(str(path)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(size) for y in range(size))


def test_the_resource_list_names_exactly_the_artwork_on_disk():
    listed = {
        ROOT / element.text for element in etree.parse(str(ROOT / "resources.qrc")).iter("file")
    }
    assert listed == set(ICONS) | set(SIGNS)


@pytest.mark.parametrize("path", ICONS + SIGNS, ids=name)
def test_artwork_uses_only_what_qt_draws(path):
    tags = {etree.QName(element).localname for element in etree.parse(str(path)).iter("*")}
    assert tags <= DRAWN_BY_QT
    text = path.read_text(encoding="utf-8")
    assert "class=" not in text
    assert "filter" not in text
    assert QSvgRenderer(str(path)).isValid()


@pytest.mark.parametrize("path", ICONS, ids=name)
def test_icons_are_one_family_that_light_and_dark_themes_show(path):
    root = etree.parse(str(path)).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    widths = {e.get("stroke-width") for e in root.iter("*") if e.get("stroke-width")}
    assert widths <= {"1.6"}
    colours = {e.get(key) for e in root.iter("*") for key in ("stroke", "fill")} - {None, "none"}
    assert colours
    assert all(contrast(colour, theme) >= 3 for colour in colours for theme in THEMES)


@pytest.mark.parametrize("path", ICONS, ids=name)
def test_an_icon_leaves_a_clear_mark_at_16_pixels(path):
    assert drawn_pixels(path, 16) >= 15


def test_sign_artwork_keeps_the_proportions_of_the_technical_annex():
    triangle = QSvgRenderer(str(resource_path("signs", "triangle_mines.svg"))).viewBoxF()
    square = QSvgRenderer(str(resource_path("signs", "square_mines.svg"))).viewBoxF()
    assert triangle.width() / triangle.height() == pytest.approx(28 / 20)
    assert square.width() == square.height()
