"""Days of scheduled crawls, by a clock that is turned: real spider, archive and requests."""

from __future__ import annotations

import json
import sys
from typing import Any

from crawling import run


def days(*arguments: str) -> dict[str, Any]:
    # A process of its own: a reactor starts once.
    done = run([sys.executable, "-m", "benchmarks.crawl.days", *arguments], timeout=400)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_day_of_polling_finds_each_article_once_with_sixty_percent_fewer_feed_requests() -> None:
    found = days("--outlets", "15", "--every", "15", "--revisit", "172800")
    (day,) = found["days"]
    assert day["published"] > 500
    assert (found["missed"], found["repeated"], found["problems"]) == ([], 0, 0)
    assert day["article_requests"] == day["published"]
    assert day["spared"] >= 0.6


def test_days_of_few_articles_leave_no_more_behind_than_they_take() -> None:
    found = days("--outlets", "6", "--days", "3", "--every", "180", "--a-day", "3")
    first, last = found["days"][1], found["days"][-1]
    assert (found["missed"], found["repeated"], found["problems"]) == ([], 0, 0)
    rows = last["rows"]
    assert rows["pages"] == rows["articles"] == found["published"]
    assert (rows["feeds"], rows["outlets"]) == (6, 6)
    assert rows["runs"] == 1 + 3 * 8
    assert last["memory"] < first["memory"] + 50_000_000
    assert last["polls"] <= first["polls"]
    assert found["silent_feeds"] == 0
