"""Signs and danger outlines for handheld GPS receivers (GPX 1.1).

An outline is always a track whose name begins with DANGER, never a route: a receiver must not
offer to navigate along it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Union

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QXmlStreamWriter

from ..domain.records import Record
from ..planning.measure import widen
from ..translation import translate
from .sign_facts import DANGER, SignFacts, danger_words, point_of, rings_of, shape_of, sign_lines
from .whole_file import whole_xml, xml_text

NAMESPACE = "http://www.topografix.com/GPX/1/1"
# A symbol that receivers know; others show their default one.
SYMBOL = "Skull and Crossbones"
NO_FACTS = SignFacts()


def write_signs_gpx(
    path: Union[str, Path],
    signs: Iterable[Record],
    hazards: Iterable[Record] = (),
    title: str = "",
    facts: SignFacts = NO_FACTS,
) -> int:
    """Write signs as waypoints, each with its facing and reason, and return how many.

    ``hazards`` adds their outlines as tracks, and where ``facts`` knows how far they may be off,
    the outline widened by that as a second track: exact outlines can be sensitive, so none by
    default. A hazard without a geometry cannot be drawn and is left out. ``title`` becomes the
    name of the file's content. An existing file is replaced at the end, in one step. Raises
    MineActionError when the file cannot be written.
    """
    with whole_xml(path) as writer:
        _start(writer, title)
        count = sum(_waypoint(writer, sign, facts) for sign in signs)
        for hazard in hazards:
            _tracks(writer, hazard, facts)
    return count


def _start(writer: QXmlStreamWriter, title: str) -> None:
    writer.writeStartElement("gpx")
    writer.writeDefaultNamespace(NAMESPACE)
    writer.writeAttribute("version", "1.1")
    writer.writeAttribute("creator", "Mine Action for QGIS")
    if title:
        writer.writeStartElement("metadata")
        writer.writeTextElement("name", xml_text(title))
        writer.writeEndElement()


def _waypoint(writer: QXmlStreamWriter, sign: Record, facts: SignFacts) -> int:
    _place(writer, "wpt", point_of(sign))
    text = xml_text(sign_text(sign, facts))
    writer.writeTextElement("name", xml_text(sign.code))
    writer.writeTextElement("cmt", text)
    writer.writeTextElement("desc", text)
    writer.writeTextElement("sym", SYMBOL)
    writer.writeTextElement("type", sign.kind)
    writer.writeEndElement()
    return 1


def sign_text(sign: Record, facts: SignFacts = NO_FACTS) -> str:
    """Return what a team needs beside the place, in one line."""
    return "; ".join(sign_lines(sign, facts))


def _tracks(writer: QXmlStreamWriter, hazard: Record, facts: SignFacts) -> None:
    outline = shape_of(hazard)
    if outline.isNull():
        return
    words = danger_words(hazard, facts)
    _track(writer, f"{DANGER} {hazard.code}", words, outline)
    accuracy = facts.accuracy_m.get(hazard.id, 0.0)
    if accuracy > 0:
        words = translate("signs", "the outline widened by its accuracy")
        _track(writer, f"{DANGER} {hazard.code} +{accuracy:g} m", words, widen(outline, accuracy))


def _track(writer: QXmlStreamWriter, name: str, words: str, outline: QgsGeometry) -> None:
    writer.writeStartElement("trk")
    writer.writeTextElement("name", xml_text(name))
    writer.writeTextElement("desc", xml_text(words))
    for ring in rings_of(outline):
        writer.writeStartElement("trkseg")
        for point in ring:
            _place(writer, "trkpt", point)
            writer.writeEndElement()
        writer.writeEndElement()
    writer.writeEndElement()


def _place(writer: QXmlStreamWriter, element: str, point: QgsPointXY) -> None:
    writer.writeStartElement(element)
    writer.writeAttribute("lat", f"{point.y():.7f}")
    writer.writeAttribute("lon", f"{point.x():.7f}")
