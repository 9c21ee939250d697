"""The state of an archive as OpenMetrics text, for Prometheus and its like (openmetrics.io, 1.0)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from pipelines.store.health import Trouble
from pipelines.store.times import read_time


def openmetrics(status: Mapping[str, Any], troubles: Iterable[Trouble]) -> str:
    """Return the figures of `status.status` and `health.troubles` as OpenMetrics text."""
    lines: list[str] = []

    def family(name: str, said: str, samples: Iterable[tuple[str, float]], unit: str = "") -> None:
        lines.append(f"# TYPE {name} gauge")
        if unit:
            lines.append(f"# UNIT {name} {unit}")
        lines.append(f"# HELP {name} {said}")
        lines.extend(f"{name}{labels} {value:.15g}" for labels, value in samples)

    counts = status["counts"]
    family("copydesk_rows", "Rows of a table.", _labelled("table", counts))
    family("copydesk_pages", "Pages by fate.", _labelled("fate", status["fates"]))
    family("copydesk_database_bytes", "Size of the archive.",
           [("", status["database"]["bytes"])], "bytes")  # fmt: skip
    feeds = status["feeds"]
    states = {
        "all": feeds["all"],
        "disabled": feeds["disabled"],
        "failing": len(feeds["failing"]),
        "silent": len(feeds["silent"]),
        "gap": len(feeds["gaps"]),
    }
    family("copydesk_feeds", "Feeds by state.", _labelled("state", states))
    sorts: Counter[str] = Counter(trouble.sort for trouble in troubles)
    family("copydesk_troubles", "What copydesk status --strict finds.", _labelled("sort", sorts))
    finished = [run for run in status["runs"] if run["finished_at"]]
    if finished:
        last = finished[0]
        family("copydesk_last_run_pages", "Pages of the last run by fate.",
               _labelled("fate", last["fates"]))  # fmt: skip
        ended = read_time(last["finished_at"])
        if ended is not None:
            family("copydesk_last_run_timestamp_seconds", "When the last run ended.",
                   [("", ended.timestamp())], "seconds")  # fmt: skip
        family("copydesk_last_run_ok", "Whether the last run ended as it should.",
               [("", float(last["outcome"] in ("finished", "out_of_time")))])  # fmt: skip
    return "\n".join([*lines, "# EOF", ""])


def _labelled(label: str, values: Mapping[str, float]) -> list[tuple[str, float]]:
    return [(f'{{{label}="{name}"}}', value) for name, value in sorted(values.items())]
