"""Print layouts of warning maps: content per language, preflight, export, postcheck."""
