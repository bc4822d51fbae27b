"""How many boards of each sort to order or to make."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Union

from ..domain.rules.privacy import Audience
from ..domain.rules.signs import Board, OrderLine, order_lines
from ..exchange.sign_lists import write_rows
from ..store import Workspace
from ..translation import code_label, translate
from .outgoing import Outgoing

_STATUSES = ("proposed", "missing", "damaged")


def order_list(workspace: Workspace, spares_share: Optional[float] = None) -> list[OrderLine]:
    """Return the boards to order, one line a sort: signs proposed, missing and damaged, and spares.

    ``spares_share``: of the boards needed, the profile's where None.
    """
    share = workspace.profile.number("sign_spares_share") if spares_share is None else spares_share
    names = ("kind", "languages", "model", "mount", "status")
    outgoing = Outgoing(workspace, Audience.TEAM)
    columns = outgoing.columns("sign", names, {"status": list(_STATUSES)})
    boards = (
        (Board(kind, languages or (), model or "", mount or ""), status)
        for kind, languages, model, mount, status in zip(*(columns[name] for name in names))
    )
    return order_lines(boards, share)


def write_order_list(workspace: Workspace, path: Union[str, Path]) -> int:
    """Write the order list as CSV in the user's language; return how many boards it asks for.

    Errors: MineActionError where the file cannot be written.
    """
    lines = order_list(workspace)
    headings = (
        translate("signs", "Kind"),
        translate("signs", "Languages"),
        translate("signs", "Model"),
        translate("signs", "Mount"),
        translate("signs", "For proposed signs"),
        translate("signs", "For missing signs"),
        translate("signs", "For damaged signs"),
        translate("signs", "Spares"),
        translate("signs", "Total"),
    )
    rows = [(*_labels(each.board), *each[1:], each.total) for each in lines]
    write_rows(path, headings, rows)
    return sum(each.total for each in lines)


def _labels(board: Board) -> tuple[str, str, str, str]:
    languages = ", ".join(code_label("language", code) for code in board.languages)
    return (
        code_label("sign_kind", board.kind),
        languages,
        board.model,
        code_label("mount", board.mount or None),
    )
