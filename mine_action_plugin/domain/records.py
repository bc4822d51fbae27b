"""Records: frozen dataclasses made from the schema, one class for each table."""

from __future__ import annotations

from dataclasses import field, make_dataclass, replace
from functools import cache
from typing import Any, ClassVar, Optional

from .schema import TABLES


class Record:
    """A row of a record table, as it was read. Values are plain Python (see ``store``):

    codes are ``str``, multiple codes a ``tuple`` of them, dates ``datetime.date``, moments aware
    UTC ``datetime``, ``geometry`` ISO WKB (EPSG:4326, XY) or None, whatever is missing None.
    """

    TABLE: ClassVar[str] = ""
    id: str
    version: int
    geometry: Optional[bytes]

    def __getattr__(self, name: str) -> Any:
        # Only reached for names that the class lacks; declared so that type checkers accept fields.
        raise AttributeError(f"{self.TABLE or type(self).__name__} has no field {name}")

    def with_values(self, **values: object) -> Record:
        """Return a copy with some values replaced; the stored row is not touched."""
        return replace(self, **values)  # type: ignore[type-var]


@cache
def record_class(table_name: str) -> type[Record]:
    """Return the dataclass for rows of ``table_name``; KeyError for an unknown table."""
    table = TABLES[table_name]
    names = [*table.field_names, "geometry"] if table.geometry else list(table.field_names)
    class_name = "".join(part.capitalize() for part in table_name.split("_"))
    return make_dataclass(
        class_name,
        [(name, object, field(default=None)) for name in names],
        bases=(Record,),
        frozen=True,
        namespace={"TABLE": table_name, "__module__": __name__},
    )
