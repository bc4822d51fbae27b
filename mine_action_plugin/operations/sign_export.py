"""Signs for handheld receivers, map viewers and spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Optional, Union

from qgis.core import QgsFeedback

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.privacy import Audience
from ..exchange.gpx import write_signs_gpx
from ..exchange.kml import write_signs_kml
from ..exchange.sign_facts import SignFacts
from ..exchange.sign_table import write_sign_table
from ..maps.export import stop_if_cancelled
from ..store import Workspace
from .outgoing import Outgoing
from .sign_reasons import reasons_in_words
from .sign_selection import accuracy_of, hazards_round, marked_hazards, select_signs

DRAWING_WRITERS: dict[str, Callable[..., int]] = {".gpx": write_signs_gpx, ".kml": write_signs_kml}
SUFFIXES = (*DRAWING_WRITERS, ".csv")
_PROGRESS_EVERY = 20


def export_signs(
    workspace: Workspace,
    path: Union[str, Path],
    signs: Optional[Sequence[str]] = None,
    hazards: Optional[Sequence[str]] = None,
    with_outlines: bool = False,
    feedback: Optional[QgsFeedback] = None,
) -> int:
    """Write signs to a .gpx, .kml or .csv and return how many.

    ``signs`` and ``hazards`` are codes: those signs, else the signs that mark those hazards,
    else all; signs that were removed or declined only by their own codes. ``with_outlines`` adds
    the open hazards round them as DANGER, which can be sensitive. No person's name is written,
    unless somebody wrote it into a remark (.csv only).

    Errors: MineActionError for another suffix, an unknown code, no sign, outlines in a table, a
    file that cannot be written, and when the person cancels; the file is then as it was.
    """
    target = Path(path)
    suffix = _checked_suffix(target, with_outlines)
    outgoing = Outgoing(workspace, Audience.TEAM)
    chosen = select_signs(outgoing, signs, hazards)
    near = hazards_round(outgoing, chosen) if with_outlines else []
    profile = workspace.profile
    stop_if_cancelled(feedback)
    facts = SignFacts(
        reasons=reasons_in_words(chosen, outgoing),
        marks=marked_hazards(outgoing, chosen),
        accuracy_m={hazard.id: accuracy_of(hazard, profile) for hazard in near},
    )
    rows = _with_progress(chosen, feedback)
    if suffix == ".csv":
        return write_sign_table(target, rows, facts)
    return DRAWING_WRITERS[suffix](target, rows, near, workspace.title, facts)


def _checked_suffix(path: Path, with_outlines: bool) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Signs cannot be written as {path}. Choose a name that ends in {known}."
            ),
            path=path.name,
            known=", ".join(SUFFIXES),
        )
    if with_outlines and suffix not in DRAWING_WRITERS:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is a table and cannot hold outlines. Choose {known}, or leave the outlines out.",
            ),
            path=path.name,
            known=" / ".join(DRAWING_WRITERS),
        )
    return suffix


def _with_progress(signs: Sequence[Record], feedback: Optional[QgsFeedback]) -> Iterator[Record]:
    for number, sign in enumerate(signs):
        if number % _PROGRESS_EVERY == 0 and feedback is not None:
            feedback.setProgress(100 * number / len(signs))
            stop_if_cancelled(feedback)
        yield sign
