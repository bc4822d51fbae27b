"""MAPPING: which source field, constant or expression fills which field of the workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from difflib import get_close_matches
from typing import Any, Optional

from qgis.core import QgsExpression

from ..domain.codes import CODE_LISTS
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.schema import Field, FieldType
from .readers import reader_of
from .reasons import Unreadable
from .values import plain_text

PLACE_KEY = "geometry"
FORMS = '"field name", {"field": …, "map": …, "default": …}, {"value": …} or {"expression": …}'
RULE_KEYS = ("field", "map", "default", "value", "expression")
PLACE_KEYS = ("x", "y", "position", "wkt", "crs")


@dataclass(frozen=True)
class FieldRule:
    """How one target is filled; exactly one of ``field``, ``value``, ``expression`` holds.

    ``map`` goes from source values as text to values of the target; ``guessed`` tells that
    nobody named this rule.
    """

    target: str
    field: Optional[str] = None
    map: Optional[Mapping[str, Any]] = None
    default: Any = None
    value: Any = None
    expression: Optional[str] = None
    guessed: bool = False


@dataclass(frozen=True)
class PlaceRule:
    """Columns that hold a position: ``x`` with ``y``, or ``position``, or ``wkt``; in ``crs``."""

    x: Optional[str] = None
    y: Optional[str] = None
    position: Optional[str] = None
    wkt: Optional[str] = None
    crs: str = ""
    guessed: bool = False


@dataclass(frozen=True)
class FieldMapping:
    """Rules by target, where the position comes from, and mappings of tables beside this one."""

    rules: Mapping[str, FieldRule] = dataclass_field(default_factory=dict)
    place: Optional[PlaceRule] = None


def parse_mapping(
    raw: Mapping[str, Any], targets: Mapping[str, Field], source_fields: Sequence[str]
) -> FieldMapping:
    """Check a MAPPING against the fields it may fill and those that the source has.

    ``targets`` are the fields by name; a JSON field may also be filled key by key, as in
    ``names.az``. Raises MineActionError naming the key, what stands there and what would do.
    """
    rules: dict[str, FieldRule] = {}
    place = None
    for key, rule in raw.items():
        if key == PLACE_KEY:
            place = _place_rule(rule, source_fields)
        else:
            rules[key] = _field_rule(key, rule, _target(key, targets), source_fields)
    return FieldMapping(rules, place)


def _target(key: str, targets: Mapping[str, Field]) -> Field:
    name, _, inner = key.partition(".")
    target = targets.get(name)
    if target is None or (inner and target.type is not FieldType.JSON):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "MAPPING: there is no field {key} to fill. Use one of: {names}."
            ),
            key=key,
            names=_nearest(key, [*targets, PLACE_KEY]),
        )
    return target


def _nearest(name: str, names: Sequence[str]) -> str:
    close = get_close_matches(name, names, n=3)
    return ", ".join(close or names)


def _field_rule(key: str, raw: Any, target: Field, source_fields: Sequence[str]) -> FieldRule:
    if isinstance(raw, str):
        return FieldRule(key, field=_source_field(key, raw, source_fields))
    if not isinstance(raw, dict) or not raw:
        raise _malformed(key, raw)
    unknown = [name for name in raw if name not in RULE_KEYS]
    chosen = [name for name in ("field", "value", "expression") if name in raw]
    if unknown or len(chosen) != 1 or (chosen != ["field"] and "map" in raw):
        raise _malformed(key, raw)
    if chosen == ["value"]:
        return FieldRule(key, value=_checked(key, raw["value"], target))
    default = _checked(key, raw["default"], target) if "default" in raw else None
    if chosen == ["expression"]:
        expression = _expression(key, raw["expression"])
        return FieldRule(key, expression=expression, default=default)
    return FieldRule(
        key,
        field=_source_field(key, raw["field"], source_fields),
        map=_value_map(key, raw["map"], target) if "map" in raw else None,
        default=default,
    )


def _malformed(key: str, raw: Any) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "MAPPING: {key} cannot be {value}. Write {forms}."),
        key=key,
        value=str(raw),
        forms=FORMS,
    )


def _source_field(key: str, name: Any, source_fields: Sequence[str]) -> str:
    if name in source_fields:
        return str(name)
    folded = {str(each).strip().lower(): each for each in source_fields}
    found = folded.get(str(name).strip().lower())
    if found is not None:
        return str(found)
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "MAPPING: {key} asks for {field}, which the source does not have: {names}."
        ),
        key=key,
        field=str(name),
        names=", ".join(source_fields),
    )


def _value_map(key: str, raw: Any, target: Field) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _malformed(key, {"map": raw})
    return {plain_text(source): _checked(key, value, target) for source, value in raw.items()}


def _expression(key: str, text: Any) -> str:
    parsed = QgsExpression(str(text))
    if parsed.hasParserError():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "MAPPING: the expression {expression} of {key} cannot be read: {fault}"
            ),
            key=key,
            expression=str(text),
            fault=parsed.parserErrorString().strip(),
        )
    return str(text)


def _checked(key: str, value: Any, target: Field) -> Any:
    """Check a constant of the mapping: a code is written as the code itself."""
    if value is None or "." in key:
        return value
    if target.type in (FieldType.CODE, FieldType.CODES):
        codes = value if isinstance(value, list) else [value]
        allowed = list(CODE_LISTS[str(target.code_list)].labels())
        wrong = [code for code in codes if code not in allowed]
        if wrong or (target.type is FieldType.CODE and isinstance(value, list)):
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "MAPPING: {key} cannot become {value}. Use one of: {codes}."
                ),
                key=key,
                value=str(wrong[0] if wrong else value),
                codes=", ".join(allowed),
            )
        return tuple(codes) if target.type is FieldType.CODES else value
    return _checked_scalar(key, value, target)


def _checked_scalar(key: str, value: Any, target: Field) -> Any:
    try:
        return reader_of(target, [value])(value)
    except Unreadable as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "MAPPING: {key} cannot become {value}: {fault}."),
            key=key,
            value=str(value),
            fault=error.reason.sentence(),
        ) from error


def _place_rule(raw: Any, source_fields: Sequence[str]) -> PlaceRule:
    if isinstance(raw, str):
        return PlaceRule(wkt=_source_field(PLACE_KEY, raw, source_fields))
    if not isinstance(raw, dict) or [name for name in raw if name not in PLACE_KEYS]:
        raise _malformed_place(raw)
    named = {
        name: _source_field(PLACE_KEY, raw[name], source_fields) for name in raw if name != "crs"
    }
    if sorted(named) not in (["x", "y"], ["position"], ["wkt"]):
        raise _malformed_place(raw)
    return PlaceRule(crs=str(raw.get("crs", "")), **named)


def _malformed_place(raw: Any) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "MAPPING: {key} cannot be {value}. Write {forms}."),
        key=PLACE_KEY,
        value=str(raw),
        forms='{"x": …, "y": …, "crs": "EPSG:4326"}, {"position": …} or {"wkt": …}',
    )


def mapped_fields(mapping: FieldMapping) -> tuple[str, ...]:
    """Source fields that a mapping reads by name, in the order of its rules."""
    named: list[Optional[str]] = [rule.field for rule in mapping.rules.values()]
    if mapping.place:
        named += [mapping.place.x, mapping.place.y, mapping.place.position, mapping.place.wkt]
    return tuple(dict.fromkeys(name for name in named if name))
