"""The algorithms: arrays and geometries in, plans out. No layers, no project, no widgets."""

from __future__ import annotations
