"""Write docs/data-dictionary.md from the schema: every table, field and code list.

python3 tools/data_dictionary.py [FILE]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mine_action_plugin.domain.codes import CODE_LISTS  # noqa: E402
from mine_action_plugin.domain.schema import SCHEMA_VERSION, TABLES, Field, FieldType, Table  # noqa: E402

HEAD = f"""# Data dictionary

Every table of a workspace, schema version {SCHEMA_VERSION}. Geometry is EPSG:4326, XY. Every table also
has `fid`, which only the storage uses. Multiple codes are stored as `{{"ap_mine","uxo"}}`, moments in
UTC. Fields marked † never leave the workspace unless somebody chose that for one output.
"""


def dictionary() -> str:
    """Return the whole document."""
    parts = [HEAD, "## Tables\n"]
    parts += [_table(table) for table in TABLES.values()]
    parts.append("## Code lists\n")
    parts += [_code_list(name) for name in CODE_LISTS]
    return "\n".join(parts)


def _table(table: Table) -> str:
    mark = " †" if table.restricted else ""
    lines = [f"### `{table.name}`{mark}", "", f"{table.label}. {table.help}".strip(), ""]
    if table.geometry:
        lines += [
            f"Geometry: {table.geometry.value}{'' if table.geometry_required else ', may be missing'}.",
            "",
        ]
    if table.code_prefix:
        lines += [f"Codes: `{table.code_prefix}-0001` …", ""]
    lines += ["| field | label | type | notes |", "|---|---|---|---|"]
    lines += [_field(field) for field in table.fields]
    return "\n".join([*lines, ""])


def _field(field: Field) -> str:
    return f"| `{field.name}` | {field.label} | {_type(field)} | {'; '.join(_notes(field))} |"


def _type(field: Field) -> str:
    if field.code_list:
        several = "codes" if field.type is FieldType.CODES else "code"
        return f"{several} of [`{field.code_list}`](#{field.code_list})"
    if field.references:
        return f"`id` of [`{field.references}`](#{field.references})"
    return field.type.value


def _notes(field: Field) -> Iterator[str]:
    if field.required:
        yield "required"
    if field.system:
        yield "kept by the workspace"
    if field.restricted:
        yield "†"
    if field.unit:
        yield f"in {field.unit}"
    if field.minimum is not None or field.maximum is not None:
        low = "" if field.minimum is None else f"from {field.minimum:g} "
        yield low + ("" if field.maximum is None else f"to {field.maximum:g}")
    if field.default not in (None, False):
        yield f"default `{field.default}`"
    if field.help:
        yield field.help.rstrip(".")


def _code_list(name: str) -> str:
    codes = CODE_LISTS[name]
    lines = [f"### `{name}`", "", "| code | label |", "|---|---|"]
    lines += [f"| `{code}` | {label} |" for code, label in codes.labels().items()]
    return "\n".join([*lines, ""])


def main() -> None:
    """Write the document where the first argument says, else into docs/."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "data-dictionary.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(dictionary(), encoding="utf-8")


if __name__ == "__main__":
    main()
