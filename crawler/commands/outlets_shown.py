"""Feeds that were looked at, as a table for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from rich import box
from rich.markup import escape
from rich.table import Table

from crawler.commands.options import clean
from crawler.discovery.feed_checks import FeedCheck
from pipelines.store.times import stamp_or_none

_UNITS = ((86_400, "d"), (3600, "h"), (60, "min"))


def checks_table(rows: Iterable[tuple[FeedCheck, str]], last: str) -> Table:
    """Return a table of checks, each with a remark; `last` is the heading of the remarks."""
    table = Table(box=box.SIMPLE_HEAD)
    for name in ("outlet", "feed", "kind"):
        table.add_column(name, overflow="fold")
    for name in ("status", "entries", "newest", "every"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column(last, overflow="fold")
    for check, remark in rows:
        newest = check.newest
        table.add_row(
            *(escape(clean(text)) for text in (check.outlet, check.url, check.kind or "")),
            str(check.http_status or ""),
            str(len(check.urls)) if check.kind else "",
            f"{spell(check.at - newest)} ago" if newest is not None else "",
            spell(check.interval) if check.interval is not None else "",
            escape(clean(remark)),
        )
    return table


def check_json(check: FeedCheck) -> dict[str, Any]:
    """Return a check as JSON can hold it. Times are stamps, intervals seconds."""
    problem = check.problem
    return {
        "url": check.url,
        "origin": check.origin,
        "kind": check.kind,
        "http_status": check.http_status,
        "redirected_to": check.redirected_to,
        "entries": len(check.urls),
        "dated": len(check.dates),
        "newest": stamp_or_none(check.newest),
        "median_interval_seconds": (
            None if check.interval is None else round(check.interval.total_seconds())
        ),
        "problem": None if problem is None else problem[0],
        "what": None if problem is None else problem[1],
    }


def spell(time: timedelta) -> str:
    """Return a length of time in its largest whole unit: 3 d, 5 h, 12 min."""
    seconds = max(0, round(time.total_seconds()))
    for size, unit in _UNITS:
        if seconds >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
