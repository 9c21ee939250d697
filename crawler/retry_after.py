"""The header Retry-After: how long a server asks to be left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

from pipelines.dates import parse_date


def retry_after(value: str | None, at: datetime) -> timedelta | None:
    """Return how long a server asks to be left alone from `at` on; None where it does not say."""
    if value is None:
        return None
    if value.isdecimal():
        return timedelta(seconds=min(int(value[:9]), 10**6))
    until = parse_date(value)
    return None if until is None else max(until.at - at, timedelta(0))
