"""Item models over the columns of a workspace."""
