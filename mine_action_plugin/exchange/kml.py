"""Signs and danger outlines for map viewers on phones and computers (KML 2.2).

An outline is a red area whose name begins with DANGER, never a path to follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Union

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QXmlStreamWriter

from ..domain.records import Record
from ..planning.measure import widen
from ..translation import translate
from .sign_facts import DANGER, SignFacts, danger_words, point_of, shape_of, sign_lines
from .whole_file import whole_xml, xml_text

NAMESPACE = "http://www.opengis.net/kml/2.2"
# Colours (aabbggrr) for the viewer's own pin: a picture of ours would have to be fetched from
# the net, which is not there where signs are put up.
STYLES = {
    "proposed": "ff00a5ff",
    "emplaced": "ff0000ff",
    "damaged": "ff00ffff",
    "missing": "ffff00ff",
    "removed": "ff888888",
    "declined": "ffcccccc",
}
DANGER_LINE, DANGER_FILL = "ff0000ff", "400000ff"
NO_FACTS = SignFacts()


def write_signs_kml(
    path: Union[str, Path],
    signs: Iterable[Record],
    hazards: Iterable[Record] = (),
    title: str = "",
    facts: SignFacts = NO_FACTS,
) -> int:
    """Write signs as placemarks, a folder for each sign line, and return how many.

    ``hazards`` adds their outlines and, where ``facts`` knows how far they may be off, the
    outlines widened by that: exact outlines can be sensitive, so none by default. A hazard
    without a geometry is left out. An existing file is replaced at the end, in one step. Raises
    MineActionError when the file cannot be written.
    """
    ordered = sorted(signs, key=_line_and_place)
    with whole_xml(path) as writer:
        writer.writeStartElement("kml")
        writer.writeDefaultNamespace(NAMESPACE)
        writer.writeStartElement("Document")
        writer.writeTextElement("name", xml_text(title or translate("signs", "Signs")))
        _styles(writer)
        _danger_folder(writer, list(hazards), facts)
        for line, members in groupby(ordered, key=lambda sign: sign.line_no):
            _line_folder(writer, line, members, facts)
    return len(ordered)


def _line_and_place(sign: Record) -> tuple[bool, int, bool, int, str]:
    return (
        sign.line_no is None,
        sign.line_no or 0,
        not sign.sequence,
        sign.sequence or 0,
        sign.code,
    )


def _styles(writer: QXmlStreamWriter) -> None:
    for status, color in STYLES.items():
        writer.writeStartElement("Style")
        writer.writeAttribute("id", status)
        writer.writeStartElement("IconStyle")
        writer.writeTextElement("color", color)
        writer.writeEndElement()
        writer.writeEndElement()
    writer.writeStartElement("Style")
    writer.writeAttribute("id", DANGER)
    writer.writeStartElement("LineStyle")
    writer.writeTextElement("color", DANGER_LINE)
    writer.writeTextElement("width", "2")
    writer.writeEndElement()
    writer.writeStartElement("PolyStyle")
    writer.writeTextElement("color", DANGER_FILL)
    writer.writeEndElement()
    writer.writeEndElement()


def _line_folder(
    writer: QXmlStreamWriter, line: int | None, signs: Iterable[Record], facts: SignFacts
) -> None:
    writer.writeStartElement("Folder")
    name = translate("signs", "Signs on no line")
    if line is not None:
        name = translate("signs", "Sign line {number}").format(number=line)
    writer.writeTextElement("name", name)
    for sign in signs:
        _placemark(writer, sign.code, "\n".join(sign_lines(sign, facts)), sign.status)
        writer.writeStartElement("Point")
        writer.writeTextElement("coordinates", _coordinates([point_of(sign)]))
        writer.writeEndElement()
        writer.writeEndElement()
    writer.writeEndElement()


def _danger_folder(writer: QXmlStreamWriter, hazards: Sequence[Record], facts: SignFacts) -> None:
    drawn = [hazard for hazard in hazards if not shape_of(hazard).isNull()]
    if not drawn:
        return
    writer.writeStartElement("Folder")
    writer.writeTextElement("name", DANGER)
    for hazard in drawn:
        outline = shape_of(hazard)
        _area(writer, f"{DANGER} {hazard.code}", danger_words(hazard, facts), outline)
        accuracy = facts.accuracy_m.get(hazard.id, 0.0)
        if accuracy > 0:
            name = f"{DANGER} {hazard.code} +{accuracy:g} m"
            words = translate("signs", "the outline widened by its accuracy")
            _area(writer, name, words, widen(outline, accuracy))
    writer.writeEndElement()


def _area(writer: QXmlStreamWriter, name: str, words: str, outline: QgsGeometry) -> None:
    _placemark(writer, name, words, DANGER)
    writer.writeStartElement("MultiGeometry")
    parts = outline.asMultiPolygon() if outline.isMultipart() else [outline.asPolygon()]
    for rings in parts:
        writer.writeStartElement("Polygon")
        for number, ring in enumerate(rings):
            writer.writeStartElement("innerBoundaryIs" if number else "outerBoundaryIs")
            writer.writeStartElement("LinearRing")
            writer.writeTextElement("coordinates", _coordinates(ring))
            writer.writeEndElement()
            writer.writeEndElement()
        writer.writeEndElement()
    writer.writeEndElement()
    writer.writeEndElement()


def _placemark(writer: QXmlStreamWriter, name: str, words: str, style: str) -> None:
    writer.writeStartElement("Placemark")
    writer.writeTextElement("name", xml_text(name))
    writer.writeTextElement("description", xml_text(words))
    writer.writeTextElement("styleUrl", f"#{style}")


def _coordinates(points: Iterable[QgsPointXY]) -> str:
    return " ".join(f"{point.x():.7f},{point.y():.7f}" for point in points)
