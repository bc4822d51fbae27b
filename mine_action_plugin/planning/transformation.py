"""Transformations between coordinate systems that work, or say that they do not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import Optional, TypeVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
)


def transformation(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
) -> QgsCoordinateTransform:
    """A transformation that works; an invalid one would leave every coordinate as it is, unsaid.

    ``context`` holds the operations that a project prefers. ValueError where there is no way
    from one system to the other.
    """
    operations = context or QgsCoordinateTransformContext()
    transform = QgsCoordinateTransform(source, target, operations)
    if transform.isValid():
        return transform
    # QGIS keeps systems that a thread left behind when it ended; without them it works again.
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem.fromWkt(source.toWkt()),
        QgsCoordinateReferenceSystem.fromWkt(target.toWkt()),
        operations,
    )
    if not transform.isValid():
        raise ValueError(f"no transformation from {source.toProj()} to {target.toProj()}")
    return transform


Kept = TypeVar("Kept")
MOST_KEPT = 256


def kept_by_thread(make: Callable[..., Kept]) -> Callable[..., Kept]:
    """Remember what ``make`` returns for its arguments, in each thread for itself.

    Coordinate systems belong to the thread that made them: one that outlives it is dead.
    """
    local = threading.local()

    @wraps(make)
    def kept(*arguments: object) -> Kept:
        known: dict[tuple[object, ...], Kept] = local.__dict__.setdefault("known", {})
        if arguments not in known:
            if len(known) >= MOST_KEPT:
                known.clear()
            known[arguments] = make(*arguments)
        return known[arguments]

    return kept
