"""Points drawn to the nearest line within reach."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.gui.line_snapping import LineSnapping


def test_a_point_a_few_metres_away_snaps_too():
    line = QgsGeometry.fromWkt("LINESTRING(46 41, 46.001 41)")
    found = LineSnapping([line]).snap(QgsPointXY(46.0005, 41.00003), 1e-4)
    assert found == QgsPointXY(46.0005, 41)


def test_a_point_snaps_to_the_nearest_line_within_reach():
    lines = [QgsGeometry.fromWkt(f"LINESTRING(0 {y}, 10 {y})") for y in (0, 1)]
    snapping = LineSnapping(lines)
    assert snapping.snap(QgsPointXY(3, 0.9), 0.2) == QgsPointXY(3, 1)
    assert snapping.snap(QgsPointXY(3, 0.6), 0.2) == QgsPointXY(3, 0.6)
    assert LineSnapping([]).snap(QgsPointXY(3, 1), 5) == QgsPointXY(3, 1)
