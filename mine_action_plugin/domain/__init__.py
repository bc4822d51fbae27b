"""What mine action is, in plain Python: no QGIS, no Qt, no files opened but our own."""
