"""Which of many polygons lie on one another, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsGeometry, QgsSpatialIndex

# GICHD geocheck: what covers less than 0.9 % of the smaller outline is drawing noise.
NOISE_SHARE = 0.009


def overlapping_pairs(
    shapes: Sequence[QgsGeometry], first: int
) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of one of the ``first`` shapes and any later one, once each.

    The third is the share of the smaller one that the other covers, more than 0.9 %.
    """
    boxes = [shape.boundingBox() for shape in shapes]
    index = QgsSpatialIndex()
    for at, box in enumerate(boxes):
        # The index breaks, and QGIS with it, under a shape that is empty.
        if not box.isNull():
            index.addFeature(at, box)
    for at in range(first):
        shape = shapes[at]
        engine = None
        for other in sorted(index.intersects(boxes[at])):
            if other <= at:
                continue
            if engine is None:
                engine = QgsGeometry.createGeometryEngine(shape.constGet())
                engine.prepareGeometry()
            if not engine.intersects(shapes[other].constGet()):
                continue
            share = _share(shape, shapes[other])
            if share > NOISE_SHARE:
                yield at, other, share


def _share(one: QgsGeometry, other: QgsGeometry) -> float:
    smaller = min(one.area(), other.area())
    return float(min(1.0, one.intersection(other).area() / smaller)) if smaller else 0.0
