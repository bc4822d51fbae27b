"""Other people's files in and out: field mapping, values as people write them, reports."""

from __future__ import annotations
