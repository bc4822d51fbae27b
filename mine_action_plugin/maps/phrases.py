"""The words of the maps per language, from ``resources/phrasebooks``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

PHRASEBOOKS = Path(__file__).parent.parent / "resources" / "phrasebooks"


@dataclass(frozen=True)
class Phrasebook:
    """The phrases of one language; ``unconfirmed`` are keys no authority has approved."""

    language: str
    name: str
    texts: dict[str, str]
    unconfirmed: tuple[str, ...]

    def phrase(self, key: str, **values: object) -> str:
        """Return a phrase with its values filled in; MineActionError where it is missing."""
        text = self.texts.get(key, "")
        if not text.strip():
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The phrase “{key}” is missing for the language {language}. "
                    "Add it to the phrasebook, or leave that language out.",
                ),
                key=key,
                language=self.language,
            )
        return text.format(**values)


def available_languages(folder: Path = PHRASEBOOKS) -> list[str]:
    """Return the codes of the languages that have a phrasebook."""
    return sorted(path.stem for path in folder.glob("*.json"))


def load_phrasebook(language: str, folder: Path = PHRASEBOOKS) -> Phrasebook:
    """Read a phrasebook; MineActionError where there is none for the language."""
    if language not in available_languages(folder):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no phrasebook for the language “{language}”. Choose from: {known}.",
            ),
            language=language,
            known=", ".join(available_languages(folder)),
        )
    content = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
    entries = content["phrases"]
    return Phrasebook(
        language=language,
        name=content["name"],
        texts={key: entry["text"] for key, entry in entries.items()},
        unconfirmed=tuple(key for key, entry in entries.items() if not entry["confirmed"]),
    )
