"""What people may write as an argument: checked before anything runs, refused in one sentence.

QGIS lets much pass that then reads as 0, empty or True (``KILLED=abc``, ``DRY_RUN=no``, a
misspelt name). In a hazard register such a value must stop the run.
"""

from __future__ import annotations

import difflib
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterNumber, QgsProperty

from ..domain.codes import CODE_LISTS
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..translation import translate

CODE_LIST_KEY = "mine_action_code_list"
SEVERAL_KEY = "mine_action_several"
DATE_KEY = "mine_action_partial_date"

_TRUTHS = ("true", "false", "1", "0")


def split_codes(value: Any) -> tuple[str, ...]:
    """Return the codes of comma-separated text (or of a list), trimmed, empty ones left out."""
    if value is None:
        return ()
    parts = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return tuple(str(part).strip() for part in parts if str(part).strip())


def read_json_object(name: str, value: Any) -> Optional[dict[str, Any]]:
    """Return the JSON object given as an object, as text or as a file's path; None if not given.

    Errors: MineActionError for everything else, naming argument ``name`` and what is wrong.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, Mapping):
        return dict(value)
    if not isinstance(value, str):
        raise _not_an_object(name, value)
    text = value.strip()
    if not text.startswith(("{", "[")):
        text = _read_file(name, text)
    try:
        found = json.loads(text)
    except ValueError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument}: this is not valid JSON ({fault}). Give a JSON object as text or in a"
                " file, for example {example}.",
            ),
            argument=name,
            fault=str(error),
            example='{"device": "ap_mine"}',
        ) from error
    if not isinstance(found, dict):
        raise _not_an_object(name, value)
    return found


def _not_an_object(name: str, value: Any) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{argument}: {value} is not a JSON object. Give {example}, as text, as the path of a"
            " file, or as an object on standard input.",
        ),
        argument=name,
        value=_shown(value),
        example='{"field": "value"}',
    )


def _read_file(name: str, path: str) -> str:
    try:
        return Path(path).expanduser().read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument}: {value} is neither a JSON object nor a file that can be read. Give a"
                " JSON object as text, or the path of a file that holds one.",
            ),
            argument=name,
            value=_shown(path),
        ) from error


def fault_in_names(given: Sequence[str], known: Sequence[str]) -> Optional[str]:
    """Return the sentence about the first argument that does not exist, or None."""
    for name in given:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            right = close[0] if close else ", ".join(known)
            return translate(
                "arguments", "There is no argument {argument}. Use {right} instead."
            ).format(argument=name, right=right)
    return None


def fault_in_value(definition: QgsProcessingParameterDefinition, value: Any) -> Optional[str]:
    """Return what is wrong with ``value`` for this parameter in one sentence, or None.

    A value that QGIS itself checks well (layers, rasters, files) is left to QGIS.
    """
    if isinstance(value, QgsProperty):
        return None
    if _is_missing(value):
        return _missing(definition)
    metadata = definition.metadata()
    if CODE_LIST_KEY in metadata:
        return _code_fault(definition, value)
    if DATE_KEY in metadata:
        return None
    check = _CHECKS.get(definition.type())
    return check(definition, value) if check else None


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, (str, list, tuple)) and len(value) == 0)


def _missing(definition: QgsProcessingParameterDefinition) -> Optional[str]:
    optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
    if optional or definition.defaultValue() is not None:
        return None
    return translate("arguments", "{argument} is missing: give {what}.").format(
        argument=definition.name(), what=definition.description()
    )


def _code_fault(definition: QgsProcessingParameterDefinition, value: Any) -> Optional[str]:
    metadata = definition.metadata()
    allowed = [str(code) for code in CODE_LISTS[metadata[CODE_LIST_KEY]]]
    codes = split_codes(value) if metadata.get(SEVERAL_KEY) else (str(value),)
    for code in codes:
        if code not in allowed:
            return _sentence(definition, code, ", ".join(allowed))
    return None


def _number_fault(definition: QgsProcessingParameterNumber, value: Any) -> Optional[str]:
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    low, high = definition.minimum(), definition.maximum()
    try:
        number = float("" if isinstance(value, bool) else value)
    except (TypeError, ValueError):
        number = math.nan
    fits = math.isfinite(number) and low <= number <= high
    if fits and not (whole and number != int(number)):
        return None
    return _sentence(definition, value, _number_wanted(whole, low, high))


def _number_wanted(whole: bool, low: float, high: float) -> str:
    # QGIS's own "no limit" differs between whole and real numbers; beyond 1e9 it says nothing.
    has_low, has_high = low > -1e9, high < 1e9
    if whole:
        kind = translate("arguments", "a whole number")
    else:
        kind = translate("arguments", "a number, with a point as decimal mark")
    if has_low and has_high:
        limits = translate("arguments", "from {low:g} to {high:g}")
    elif has_low:
        limits = translate("arguments", "of {low:g} or more")
    elif has_high:
        limits = translate("arguments", "of {high:g} or less")
    else:
        return kind
    return kind + " " + limits.format(low=low, high=high)


def _boolean_fault(definition: QgsProcessingParameterDefinition, value: Any) -> Optional[str]:
    if isinstance(value, bool) or str(value).lower() in _TRUTHS:
        return None
    return _sentence(definition, value, translate("arguments", "true or false"))


def _point_fault(definition: QgsProcessingParameterDefinition, value: Any) -> Optional[str]:
    if definition.checkValueIsAcceptable(value):
        return None
    wanted = translate("arguments", "x,y as in {example}").format(example="46.93,39.99 [EPSG:4326]")
    return _sentence(definition, value, wanted)


def _enum_fault(definition: QgsProcessingParameterDefinition, value: Any) -> Optional[str]:
    if definition.checkValueIsAcceptable(value):
        return None
    return _sentence(definition, value, ", ".join(definition.options()))


_CHECKS: dict[str, Callable[[Any, Any], Optional[str]]] = {
    "number": _number_fault,
    "distance": _number_fault,
    "boolean": _boolean_fault,
    "point": _point_fault,
    "enum": _enum_fault,
}


def _sentence(definition: QgsProcessingParameterDefinition, value: Any, wanted: str) -> str:
    return translate("arguments", "{argument} cannot be {value}: give {wanted}.").format(
        argument=definition.name(), value=_shown(value), wanted=wanted
    )


def _shown(value: Any) -> str:
    text = str(value)
    return f'"{text}"' if len(text) <= 80 else f'"{text[:77]}…"'
