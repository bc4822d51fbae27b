"""Signs and danger outlines for handheld GPS receivers (GPX 1.1).

An outline is always a track whose name begins with DANGER, never a route: a receiver must not
offer to navigate along it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Union

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QFile, QIODevice, QXmlStreamWriter

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..translation import code_label, translate

NAMESPACE = "http://www.topografix.com/GPX/1/1"
# A symbol that receivers know; others show their default one.
SYMBOL = "Skull and Crossbones"
# Never translated: it warns people of any language, and other tools look for it.
DANGER = "DANGER"


def write_signs_gpx(
    path: Union[str, Path],
    signs: Iterable[Record],
    hazards: Iterable[Record] = (),
    title: str = "",
) -> int:
    """Write signs as waypoints, each with its facing and reason, and return how many.

    ``hazards`` adds their outlines as tracks: exact outlines can be sensitive, so none by
    default. A hazard without a geometry cannot be drawn and is left out. ``title`` becomes the
    name of the file's content. An existing file is replaced at the end, in one step. Raises
    MineActionError when the file cannot be written.
    """
    target = Path(path)
    beside = target.with_name(f".{target.name}.part")
    file = QFile(str(beside))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_written(target, file.errorString())
    writer = QXmlStreamWriter(file)
    count = _write(writer, signs, hazards, title)
    file.close()
    try:
        if writer.hasError() or file.error() != QFile.FileError.NoError:
            raise _not_written(target, file.errorString())
        beside.replace(target)
    except OSError as error:
        raise _not_written(target, str(error.strerror)) from error
    finally:
        beside.unlink(missing_ok=True)
    return count


def _not_written(path: Path, fault: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "The file {path} cannot be written: {fault}."),
        path=str(path),
        fault=fault,
    )


def _write(
    writer: QXmlStreamWriter, signs: Iterable[Record], hazards: Iterable[Record], title: str
) -> int:
    writer.setAutoFormatting(True)
    writer.writeStartDocument()
    writer.writeStartElement("gpx")
    writer.writeDefaultNamespace(NAMESPACE)
    writer.writeAttribute("version", "1.1")
    writer.writeAttribute("creator", "Mine Action for QGIS")
    if title:
        writer.writeStartElement("metadata")
        writer.writeTextElement("name", title)
        writer.writeEndElement()
    count = sum(_waypoint(writer, sign) for sign in signs)
    for hazard in hazards:
        _track(writer, hazard)
    writer.writeEndDocument()
    return count


def _waypoint(writer: QXmlStreamWriter, sign: Record) -> int:
    _place(writer, "wpt", _geometry(sign).asPoint())
    text = sign_text(sign)
    writer.writeTextElement("name", sign.code)
    writer.writeTextElement("cmt", text)
    writer.writeTextElement("desc", text)
    writer.writeTextElement("sym", SYMBOL)
    writer.writeTextElement("type", sign.kind)
    writer.writeEndElement()
    return 1


def sign_text(sign: Record) -> str:
    """What the team needs beside the place: kind, where the board faces, why it stands there."""
    parts = [code_label("sign_kind", sign.kind)]
    if sign.facing_deg is not None:
        facing = translate("gpx", "faces {degrees}° from true north")
        parts.append(facing.format(degrees=f"{round(sign.facing_deg) % 360:03d}"))
    if sign.reason:
        parts.append(code_label("sign_reason", sign.reason))
    return "; ".join(parts)


def _track(writer: QXmlStreamWriter, hazard: Record) -> None:
    rings = list(_rings(_geometry(hazard)))
    if not rings:
        return
    writer.writeStartElement("trk")
    writer.writeTextElement("name", f"{DANGER} {hazard.code}")
    writer.writeTextElement("desc", code_label("hazard_class", hazard.hazard_class))
    for ring in rings:
        writer.writeStartElement("trkseg")
        for point in ring:
            _place(writer, "trkpt", point)
            writer.writeEndElement()
        writer.writeEndElement()
    writer.writeEndElement()


def _rings(geometry: QgsGeometry) -> Iterator[list[QgsPointXY]]:
    """Yield each ring of each part, the inner ones too."""
    if geometry.isNull():
        return
    for part in geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]:
        yield from part


def _place(writer: QXmlStreamWriter, element: str, point: QgsPointXY) -> None:
    writer.writeStartElement(element)
    writer.writeAttribute("lat", f"{point.y():.7f}")
    writer.writeAttribute("lon", f"{point.x():.7f}")


def _geometry(record: Record) -> QgsGeometry:
    geometry = QgsGeometry()
    if record.geometry is not None:
        geometry.fromWkb(record.geometry)
    return geometry
