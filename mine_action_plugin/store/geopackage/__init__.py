"""The GeoPackage dialect: tables, triggers, geometry blobs and the one connection."""
