"""The schema is whole, and what is derived from it follows it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.fields import Field, FieldType
from mine_action_plugin.domain.records import record_class
from mine_action_plugin.domain.schema import TABLES, code_prefixes
from mine_action_plugin.store.geopackage.tables import create_statement
from mine_action_plugin.store.geopackage.triggers import table_triggers

ROOT = Path(__file__).resolve().parents[2]
TABLE_FIELDS = [(table, field) for table in TABLES.values() for field in table.fields]
CONTRACT_KEYS = {
    "id", "created_at", "created_by", "modified_at", "modified_by", "version", "source",
    "source_key", "external_system", "external_id", "remarks",
}  # fmt: skip


def test_every_field_leads_to_lists_and_tables_that_exist():
    for table, field in TABLE_FIELDS:
        name = f"{table.name}.{field.name}"
        assert field.label, name
        assert field.code_list is None or field.code_list in CODE_LISTS, name
        assert field.references is None or field.references in TABLES, name
        assert (field.type in (FieldType.CODE, FieldType.CODES)) is (field.code_list is not None)
        assert (field.type is FieldType.REFERENCE) is (field.references is not None), name
        if field.code_list and field.default is not None:
            assert field.default in CODE_LISTS[field.code_list].labels(), name


def test_every_record_table_has_the_shared_fields():
    for table in TABLES.values():
        if table.history:
            assert set(table.field_names) >= CONTRACT_KEYS, table.name
            assert len(set(table.field_names)) == len(table.field_names), table.name
        if table.code_prefix:
            assert {"code", "record_status"} <= set(table.field_names), table.name


def test_codes_are_lower_case_and_labels_differ_within_a_list():
    for name, codes in CODE_LISTS.items():
        labels = codes.labels()
        assert all(code == code.lower() for code in labels), name
        assert len(set(labels.values())) == len(labels), name


def test_each_prefix_belongs_to_one_table():
    prefixes = [table.code_prefix for table in TABLES.values() if table.code_prefix]
    assert len(set(prefixes)) == len(prefixes)
    assert code_prefixes()["HZ"] == "hazard"


def test_only_restricted_tables_hold_restricted_fields():
    assert {table.name for table, field in TABLE_FIELDS if field.restricted} == {
        table.name for table in TABLES.values() if table.restricted
    }


def test_a_new_field_reaches_tables_triggers_and_records(monkeypatch):
    table = TABLES["hazard"]
    added = Field("slope_deg", FieldType.REAL, "Slope", minimum=0, maximum=90, required=True)
    wider = replace(table, fields=(*table.fields, added))
    monkeypatch.setitem(TABLES, "hazard", wider)
    record_class.cache_clear()
    try:
        assert (
            '"slope_deg" REAL NOT NULL CHECK ("slope_deg" >= 0) CHECK ("slope_deg" <= 90)'
            in create_statement(wider)
        )
        logging = [each for each in table_triggers(wider) if "INSERT INTO change_log" in each]
        assert len(logging) == 3
        assert all("slope_deg" in each for each in logging)
        assert record_class("hazard")(slope_deg=3.5).slope_deg == 3.5
    finally:
        record_class.cache_clear()


def test_the_data_dictionary_names_every_table_field_and_code(tmp_path):
    target = tmp_path / "dictionary.md"
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "data_dictionary.py"), str(target)], check=True
    )
    text = target.read_text(encoding="utf-8")
    for table, field in TABLE_FIELDS:
        assert f"### `{table.name}`" in text
        assert f"| `{field.name}` | {field.label} |" in text
    assert all(f"| `{code}` |" in text for codes in CODE_LISTS.values() for code in codes.labels())
