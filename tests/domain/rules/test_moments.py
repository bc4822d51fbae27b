"""Moments as people write them."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.dates import read_moment

BAKU = timezone(timedelta(hours=4))


@pytest.fixture(autouse=True)
def in_baku(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Baku")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-23", datetime(2026, 11, 23, 23, 59, 59, 999_000, BAKU)),
        (" 2026-11-3 ", datetime(2026, 11, 3, 23, 59, 59, 999_000, BAKU)),
        ("2026-11-23 14:30", datetime(2026, 11, 23, 14, 30, tzinfo=BAKU)),
        ("2026-11-23T14:30:05", datetime(2026, 11, 23, 14, 30, 5, tzinfo=BAKU)),
        ("2026-11-23T14:30:05.5", datetime(2026, 11, 23, 14, 30, 5, 500_000, BAKU)),
        ("2026-11-23T14:30:05.123456Z", datetime(2026, 11, 23, 14, 30, 5, 123_456, timezone.utc)),
        ("2026-11-23T14:30:00+04:00", datetime(2026, 11, 23, 14, 30, tzinfo=BAKU)),
        ("2026-11-23 14:30 -0330", datetime(2026, 11, 23, 18, 0, tzinfo=timezone.utc)),
    ],
)
def test_a_day_is_its_end_and_a_time_without_zone_is_local(text, moment):
    assert read_moment(text) == moment
    assert read_moment(text).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "2026",
        "2026-11",
        "2026-13-01",
        "23.11.2026",
        "2026-11-23 24:01",
        "2026-11-23 14",
        "2026-11-23T14:30+4",
        "0000-01-01",
        "9999-12-31",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(MineActionError, match="is not a moment"):
        read_moment(text)
