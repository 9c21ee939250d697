"""Times that feeds and sitemaps give their entries."""

from __future__ import annotations

from datetime import datetime

from pipelines.dates import AHEAD, EARLIEST, parse_date
from pipelines.store.times import now


def date(value: object) -> datetime | None:
    """Return the time that a feed's field names; None where it names none, one before the web, or one
    to come: entries of 2099 would go before all others for ever."""
    moment = parse_date(value) if isinstance(value, str) else None
    return moment.at if moment is not None and EARLIEST <= moment.at <= now() + AHEAD else None
