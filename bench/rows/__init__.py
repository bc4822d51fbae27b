"""The rows of the benchmark by name: each takes the number of runs and gives a comparison."""

from __future__ import annotations

from .history import (
    history_postgis_row,
    history_row,
    long_history_postgis_row,
    long_history_row,
)
from .imports import import_hazards_row, import_incidents_row
from .log_incident import (
    log_incident_network_row,
    log_incident_postgis_row,
    log_incident_row,
)
from .opening import open_row
from .signs import (
    signs_growth_row,
    signs_memory_row,
    signs_plan_access_row,
    signs_plan_dem_row,
    signs_plan_row,
)

ROWS = {
    "signs_plan": signs_plan_row,
    "signs_plan_access": signs_plan_access_row,
    "signs_plan_dem": signs_plan_dem_row,
    "signs_growth": signs_growth_row,
    "signs_memory": signs_memory_row,
    "import_incidents": import_incidents_row,
    "import_hazards": import_hazards_row,
    "log_incident": log_incident_row,
    "log_incident_postgis": log_incident_postgis_row,
    "log_incident_network": log_incident_network_row,
    "history": history_row,
    "history_postgis": history_postgis_row,
    "long_history": long_history_row,
    "long_history_postgis": long_history_postgis_row,
    "open": open_row,
}
