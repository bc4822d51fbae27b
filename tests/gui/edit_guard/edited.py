"""What tests of QGIS's own editing do to a layer of hazards, and what others write meanwhile."""

from __future__ import annotations

from qgis.core import QgsGeometry

SQUARE = "MultiPolygon(((46 41, 46.001 41, 46.001 41.001, 46 41.001, 46 41)))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


def edit(layer, name, /, **values):
    feature = next(each for each in layer.getFeatures() if each["name"] == name)
    for field, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().lookupField(field), value)
    return feature.id()


def write(other, name, /, **values):
    with other.change("Written elsewhere") as change:
        (record,) = other.read("hazard", {"name": name})
        return change.update(record, **values)


def save(layer, qtbot):
    saved = layer.commitChanges(False)
    qtbot.wait(150)
    return saved


def be_told_of_a_conflict(layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert not layer.commitChanges(False)
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))
