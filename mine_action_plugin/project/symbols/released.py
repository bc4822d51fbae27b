"""Released land: the only green there is, and only where the land has really been handed over."""

from __future__ import annotations

from qgis.core import QgsFillSymbol

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import area, fill_symbol, hatch, outline, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key
from .small_areas import where_large, where_small

NOT_HANDED_OVER = QT_TRANSLATE_NOOP("project", "Not handed over yet")
OTHER_PRODUCT = QT_TRANSLATE_NOOP("project", "Released, product missing or unknown")

_HANDED_OVER = is_code("status", "handed_over")
_PRODUCTS = ("cancelled", "reduced", "cleared")
_SETTLED = ("handed_over", "questioned", "revoked")


def released_rules() -> list[Rule]:
    """Return the rules of the released land layer: by product once handed over, else by status."""
    return [
        _product_rule("cleared", _green("40,130,60,128", "#0f5a26", 0, 90)),
        _product_rule("reduced", _green("119,187,108,128", "#3f8a39", 90)),
        _product_rule("cancelled", _green("190,226,180,128", "#6fae66", 0)),
        Rule(
            text_key(OTHER_PRODUCT),
            _green("214,236,208,128", "#7fae78", 45),
            f"{_HANDED_OVER} AND {is_none_of('product', *_PRODUCTS)}",
        ),
        Rule(code_key("released_status", "questioned"), _violet(1), _is("questioned")),
        Rule(code_key("released_status", "revoked"), _violet(2), _is("revoked")),
        Rule(text_key(NOT_HANDED_OVER), _pending(), is_none_of("status", *_SETTLED)),
    ]


def _is(status: str) -> str:
    return is_code("status", status)


def _product_rule(code: str, symbol: QgsFillSymbol) -> Rule:
    return Rule(code_key("product", code), symbol, f"{_HANDED_OVER} AND {is_code('product', code)}")


def _green(colour: str, line: str, *angles_deg: float) -> QgsFillSymbol:
    return fill_symbol(
        where_large(area(colour)),
        *(where_large(hatch(line, angle, 3.2, 0.15)) for angle in angles_deg),
        where_large(outline(line, 0.4)),
        where_small(shape("square", 2.4, colour.rsplit(",", 1)[0] + ",255", line, 0.25)),
    )


def _pending() -> QgsFillSymbol:
    return fill_symbol(
        where_large(area("200,208,216,90")),
        where_large(outline("#5f7183", 0.4, "2;1.2")),
        where_small(shape("square", 2.4, "#dfe5ea", "#5f7183", 0.25)),
    )


def _violet(hatches: int) -> QgsFillSymbol:
    lines = [where_large(hatch("#5b2a86", angle, 2.6, 0.25)) for angle in (135, 45)[:hatches]]
    return fill_symbol(
        where_large(area("142,68,173,110")),
        *lines,
        where_large(outline("#5b2a86", 0.6)),
        where_small(shape("pentagon", 3.2, "#8e44ad", "#ffffff", 0.3)),
    )
