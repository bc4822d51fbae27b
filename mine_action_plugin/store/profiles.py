"""Read the profiles that come with the plugin."""

from __future__ import annotations

import json
from functools import cache

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile, parse_profile
from ..resources import resource_path


def profile_names() -> tuple[str, ...]:
    """Return the names under which profiles can be loaded."""
    return tuple(sorted(path.stem for path in resource_path("profiles").glob("*.json")))


@cache
def load_profile(name: str) -> Profile:
    """Return the profile called ``name``; MineActionError names the ones there are."""
    if name not in profile_names():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "There is no profile {name}. Choose one of: {names}."),
            name=name,
            names=", ".join(profile_names()),
        )
    content = json.loads(resource_path("profiles", f"{name}.json").read_text(encoding="utf-8"))
    return parse_profile(name, content)
