"""Who is writing."""

from __future__ import annotations

import getpass

from ..settings import settings


def current_user() -> str:
    """Return the name in the settings, else the name of the account."""
    return str(settings().user_name.value() or getpass.getuser())
