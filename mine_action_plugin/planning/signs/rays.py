"""Lines of sight from an eye to a board, in the cells of a raster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from mine_action_plugin.planning.signs.heights import Heights
from mine_action_plugin.planning.signs.model import Floats, Ints

# signs.md, rule `sight`.
EYES_M = (1.6, 1.1)
BOARD_M = 1.2
# Both lines of sight end at the same board, and before it the lower eye's is the lower one: what
# is under it is under the other. So what the lower eye sees the higher one sees too.
EYE_M = min(EYES_M)


@dataclass(frozen=True)
class Ends:
    """Where rays begin and how far they go, in cells of one raster, one entry a ray."""

    column: Floats
    row: Floats
    columns: Floats
    rows: Floats

    @classmethod
    def between(cls, column: Floats, row: Floats, to_column: Floats, to_row: Floats) -> Ends:
        """The rays from the first points to the second."""
        return cls(column, row, to_column - column, to_row - row)

    @property
    def to_column(self) -> Floats:
        """The columns at which the rays end."""
        return self.column + self.columns

    @property
    def to_row(self) -> Floats:
        """The rows at which the rays end."""
        return self.row + self.rows

    def some(self, rays: Union[slice, Ints]) -> Ends:
        """These rays only."""
        return Ends(self.column[rays], self.row[rays], self.columns[rays], self.rows[rays])

    @property
    def corners(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Columns and rows at which the rays begin and end."""
        return self.column, self.row, self.to_column, self.to_row


@dataclass(frozen=True)
class Rays:
    """Rays over the ground, with the heights of the eye and of the board above the eye."""

    ends: Ends
    eye_z: Floats
    rise: Floats

    @classmethod
    def over(cls, ground: Heights, ends: Ends) -> Rays:
        """Rays of the lower eye; the ground at both ends must be loaded."""
        eye_z = ground.at(ends.column, ends.row) + EYE_M
        board_z = ground.at(ends.to_column, ends.to_row) + BOARD_M
        return cls(ends, eye_z, board_z - eye_z)

    def some(self, rays: Union[slice, Ints]) -> Rays:
        """These rays only."""
        return Rays(self.ends.some(rays), self.eye_z[rays], self.rise[rays])
