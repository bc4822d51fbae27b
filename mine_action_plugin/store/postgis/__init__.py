"""Workspaces in a schema of a PostgreSQL database with PostGIS."""
