"""A workspace on disk: create, open, read, write, history. The only room that knows databases."""

from __future__ import annotations

from .change import Change
from .database import Selection
from .errors import (
    BusyStoreError,
    LostStoreError,
    StaleRecordError,
    StoreFaultError,
    UnsureStoreError,
    unwritten,
)
from .geometry import Bounds
from .history import ChangeInfo, LogEntry
from .postgis.people import Person, Sharing
from .profiles import load_profile
from .reader import Reader
from .rows import UnreadableValue
from .workspace import Workspace, create_workspace, open_workspace

__all__ = [
    "Bounds",
    "BusyStoreError",
    "Change",
    "ChangeInfo",
    "LogEntry",
    "LostStoreError",
    "Person",
    "Reader",
    "Selection",
    "Sharing",
    "StaleRecordError",
    "StoreFaultError",
    "UnreadableValue",
    "UnsureStoreError",
    "Workspace",
    "create_workspace",
    "load_profile",
    "open_workspace",
    "unwritten",
]
