"""Imports: what they share, and one module for each kind of record."""

from __future__ import annotations
