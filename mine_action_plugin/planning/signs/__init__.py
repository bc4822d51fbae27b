"""Warning signs round hazards: sign lines, where the signs stand, and an independent check."""

from __future__ import annotations
