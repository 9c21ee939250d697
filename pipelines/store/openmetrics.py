"""The state of an archive, or a run, as OpenMetrics text, for Prometheus and its like (openmetrics.io, 1.0)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.store.health import Trouble
from pipelines.store.times import read_time

RUN_COUNTS = {
    "requests": ("downloader/request_count", "Requests that were sent."),
    "answers": ("downloader/response_count", "Answers that came."),
    "known_pages": ("copydesk/known", "Known pages that were not due for another look."),
    "unmodified_pages": ("copydesk/not_modified", "Pages that a server said are as before."),
    "left_pages": ("copydesk/left", "Pages left for the next run by --max-pages."),
    "left_pages_of_outlets": (
        "copydesk/left_of_outlets",
        "Pages left for the next run by COPYDESK_MAX_OUTLET_PAGES.",
    ),
    "cut_articles": ("copydesk/articles_cut", "Articles of more pages than are joined."),
    "feeds_not_due": ("copydesk/feeds_not_due", "Feeds that were not due."),
    "feeds_failed": ("copydesk/feeds_failed", "Feeds that failed."),
    "feeds_left": ("copydesk/feeds_left", "Feeds left for the next run: one outlet has too many."),
    "feeds_with_gap": ("copydesk/feeds_with_gap", "Feeds that moved on faster than polled."),
    "outlets_without_feed": ("copydesk/outlets_without_feed", "Outlets without a feed."),
    "outlets_unreachable": ("copydesk/outlets_unreachable", "Outlets that cannot be reached."),
}
"""Name of a metric of a run, after `copydesk_run_` → the statistic that it tells, and what that is."""
_AS_IT_SHOULD = ("finished", "out_of_time")


def openmetrics(status: Mapping[str, Any], troubles: Iterable[Trouble]) -> str:
    """Return the figures of `status.status` and `health.troubles` as OpenMetrics text."""
    feeds = status["feeds"]
    states = {
        "all": feeds["all"],
        "disabled": feeds["disabled"],
        "failing": len(feeds["failing"]),
        "silent": len(feeds["silent"]),
        "gap": len(feeds["gaps"]),
    }
    sorts: Counter[str] = Counter(trouble.sort for trouble in troubles)
    lines = [
        *_family("copydesk_rows", "Rows of a table.", _labelled("table", status["counts"])),
        *_family("copydesk_pages", "Pages by fate.", _labelled("fate", status["fates"])),
        *_one("copydesk_database_bytes", "Size of the archive.", status["database"]["bytes"]),
        *_family("copydesk_feeds", "Feeds by state.", _labelled("state", states)),
        *_family("copydesk_troubles", "What copydesk status --strict finds.",
                 _labelled("sort", sorts)),
    ]  # fmt: skip
    finished = [run for run in status["runs"] if run["finished_at"]]
    if finished:
        last = finished[0]
        pages = _labelled("fate", last["fates"])
        lines += _family("copydesk_last_run_pages", "Pages of the last run by fate.", pages)
        ended = read_time(last["finished_at"])
        if ended is not None:
            said = "When the last run ended."
            lines += _one("copydesk_last_run_timestamp_seconds", said, ended.timestamp())
        said = "Whether the last run ended as it should."
        lines += _one("copydesk_last_run_ok", said, last["outcome"] in _AS_IT_SHOULD)
    return "\n".join([*lines, "# EOF", ""])


def run_openmetrics(
    outcome: str | None,
    fates: Mapping[str, int],
    stats: Mapping[str, Any],
    begun: datetime,
    ended: datetime,
) -> str:
    """Return what a run recorded of itself as OpenMetrics text: its outcome (None where it was killed),
    pages by fate, and the statistics that RUN_COUNTS names. `begun` and `ended` are aware.

    All names begin with `copydesk_run_`, none with those of `openmetrics`: both may be collected.
    """
    lines = [
        *_family("copydesk_run_pages", "Pages of the run by fate.", _labelled("fate", fates)),
        *_one("copydesk_run_ok", "Whether the run ended as it should.", outcome in _AS_IT_SHOULD),
        *_family("copydesk_run_outcome", "How the run ended.",
                 _labelled("outcome", {outcome or "killed": 1})),
        *_one("copydesk_run_timestamp_seconds", "When the run ended.", ended.timestamp()),
        *_one("copydesk_run_duration_seconds", "How long it took.",
              (ended - begun).total_seconds()),
        *_one("copydesk_run_received_bytes", "Bytes of all answers, as they were sent.",
              stats.get("downloader/response_bytes", 0)),
    ]  # fmt: skip
    for name, (key, said) in RUN_COUNTS.items():
        lines += _one(f"copydesk_run_{name}", said, stats.get(key, 0))
    return "\n".join([*lines, "# EOF", ""])


def write_metrics(path: Path, text: str) -> None:
    """Write a file whole or not at all: a collector may read it at any moment. Raises OSError."""
    unfinished = path.with_name(path.name + ".new")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


def _family(name: str, said: str, samples: Iterable[tuple[str, float]]) -> list[str]:
    unit = name.rpartition("_")[2]
    lines = [f"# TYPE {name} gauge"]
    if unit in ("seconds", "bytes"):
        lines.append(f"# UNIT {name} {unit}")
    lines.append(f"# HELP {name} {said}")
    return [*lines, *(f"{name}{labels} {value:.15g}" for labels, value in samples)]


def _one(name: str, said: str, value: float) -> list[str]:
    return _family(name, said, [("", float(value))])


def _labelled(label: str, values: Mapping[str, float]) -> list[tuple[str, float]]:
    return [(f'{{{label}="{name}"}}', value) for name, value in sorted(values.items())]
