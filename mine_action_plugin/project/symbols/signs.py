"""Signs: a dot from afar; near by a board by kind, coloured by status, with the way it faces."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import Property, driven, marker_symbol, only_where, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key

# A country has a million signs: further out they are not read from the file at all.
FARTHEST_SCALE = 50_000
BOARD_SCALE = 7_500

OTHER_STATUS = QT_TRANSLATE_NOOP("project", "Status missing or unknown")

_BOARD = (
    "CASE WHEN \"kind\" = 'advance_warning' THEN 'diamond' "
    "WHEN \"kind\" = 'information_board' THEN 'square' ELSE 'triangle' END"
)
_NEAR = f"@map_scale <= {BOARD_SCALE}"
_FAR = f"@map_scale > {BOARD_SCALE}"

# Fill and edge of the board. Only a sign that stands is red with the yellow border of a sign.
_LOOKS: dict[str, tuple[str, str]] = {
    "proposed": ("#ffffff", "#d00000"),
    "emplaced": ("#d00000", "#ffd400"),
    "damaged": ("#ff8c00", "#5c1a00"),
    "missing": ("#ffffff", "#c4007a"),
    "removed": ("#d9d9d9", "#8a8a8a"),
    "declined": ("#f2f2f2", "#b0b0b0"),
}


def sign_rules() -> list[Rule]:
    """Return the rules of the sign layer; removed and declined signs are off until asked for."""
    rules = []
    for status, (fill, edge) in _LOOKS.items():
        shown = status not in ("removed", "declined")
        symbol = _sign(fill, edge, crossed=status == "missing")
        rules.append(
            Rule(code_key("sign_status", status), symbol, is_code("status", status), shown)
        )
    other = _sign("#ffffff", "#555555")
    return [*rules, Rule(text_key(OTHER_STATUS), other, is_none_of("status", *_LOOKS))]


def _sign(fill: str, edge: str, crossed: bool = False) -> QgsMarkerSymbol:
    dark = "#7a0000" if edge == "#ffd400" else edge
    dot = only_where(shape("circle", 0.8, fill, dark, 0.2), _FAR)
    pointer = driven(
        shape("triangle", 1.7, dark, None, offset_mm=(0, -3.4)), Property.Angle, '"facing_deg"'
    )
    only_where(pointer, f'{_NEAR} AND "facing_deg" IS NOT NULL')
    rim = only_where(driven(shape("triangle", 4.2, dark, dark, 0.3), Property.Name, _BOARD), _NEAR)
    board = shape("triangle", 3.6, fill, edge, 0.45)
    only_where(driven(board, Property.Name, _BOARD), _NEAR)
    if not crossed:
        return marker_symbol(dot, pointer, rim, board)
    cross = only_where(shape("cross2", 3.0, edge, edge, 0.5), _NEAR)
    return marker_symbol(dot, pointer, rim, board, cross)
