"""What lets a crawl run for months without anybody: intervals, later looks, back-off, budgets."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from time import monotonic
from typing import Any

from crawling import crawl_command, fates, rows, run
from tinyweb import Answer, TinyWeb, article, item, rss

NEWS = "http://news.example"
FEED = f"{NEWS}/rss"


def crawl(web: TinyWeb, db: Path, *arguments: str, **settings: Any) -> dict[str, Any]:
    registry = web.registry(db.parent, news=FEED)
    settings = {"COPYDESK_PROXY": web.proxy, "COPYDESK_WORKERS": 1, "due_only": True, **settings}
    done = run(crawl_command(db, registry, "--json", *arguments, **settings))
    found: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
    return {**found, "status": done.returncode, "log": done.stderr}


def turn_back(db: Path, seconds: int) -> None:
    """Make everything in the archive as much older, as if time had passed."""
    with closing(sqlite3.connect(db)) as conn, conn:
        for table, columns in (
            ("feeds", ("last_checked", "next_check", "last_new")),
            ("pages", ("first_seen_at", "last_fetched_at")),
            ("runs", ("started_at", "finished_at")),
        ):
            for column in columns:
                conn.execute(
                    f"UPDATE {table} SET {column} = strftime('%Y-%m-%dT%H:%M:%SZ', {column}, ?)",
                    (f"-{seconds} seconds",),
                )


def interval(db: Path) -> int:
    ((seconds,),) = rows(
        db, "SELECT strftime('%s', next_check) - strftime('%s', last_checked) FROM feeds"
    )
    return int(seconds)


def test_a_feed_rests_until_it_is_due_and_longer_when_it_had_nothing_new(
    web: TinyWeb, db: Path
) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a")), f"{NEWS}/a": article("Lock")}
    assert crawl(web, db)["fates"]["new"] == 1
    assert interval(db) == 900
    resting = crawl(web, db)
    assert (resting["status"], resting["feeds_not_due"], web.asked(FEED)) == (0, 1, 1)
    turn_back(db, 901)
    crawl(web, db)
    assert (web.asked(FEED), web.asked(f"{NEWS}/a")) == (2, 1)
    assert interval(db) == 1350
    crawl(web, db, "--all")
    assert web.asked(FEED) == 3


def test_a_feed_that_shows_nothing_known_any_more_is_told_and_polled_again_at_once(
    web: TinyWeb, db: Path
) -> None:
    pages = {f"{NEWS}/{n}": article(f"Lock {n}", f"Swan {n} was seen there.") for n in range(6)}
    first, second = list(pages)[:3], list(pages)[3:]
    web.pages |= {FEED: rss(*map(item, first)), **pages}
    crawl(web, db)
    web.pages[FEED] = rss(*map(item, second))
    turn_back(db, 4 * 3600)
    outrun = crawl(web, db)
    assert outrun["fates"]["new"] == 3
    assert "others may have come and gone" in outrun["log"]
    assert rows(db, "SELECT gaps, last_gap = last_checked FROM feeds") == [(1, 1)]
    assert interval(db) == 300


def test_a_feed_that_comes_due_before_half_the_time_to_the_next_crawl_is_polled_now(
    web: TinyWeb, db: Path
) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a")), f"{NEWS}/a": article("Lock")}
    crawl(web, db)
    turn_back(db, 895)  # a crawl every 15 minutes begins some seconds before the feed is due
    crawl(web, db)
    assert web.asked(FEED) == 2


def test_a_feed_whose_articles_are_left_for_the_next_crawl_is_due_at_once(
    web: TinyWeb, db: Path
) -> None:
    pages = {f"{NEWS}/{n}": article(f"Lock {n}", f"Swan {n} was seen at the lock.") for n in "ab"}
    web.pages |= {FEED: rss(*map(item, pages)), **pages}
    assert crawl(web, db, "--max-pages", "1")["left"] == 1
    assert crawl(web, db)["fates"]["new"] == 1
    assert fates(db) == dict.fromkeys(pages, "new")
    assert interval(db) == 900


def test_an_article_that_two_feeds_announce_is_left_for_the_next_crawl_once(
    web: TinyWeb, db: Path
) -> None:
    other = "http://other.example/rss"
    pages = {f"{NEWS}/{n}": article(f"Lock {n}", f"Swan {n} was seen at the lock.") for n in "abc"}
    web.pages |= {FEED: rss(*map(item, pages)), other: rss(*map(item, pages)), **pages}
    registry = web.registry(db.parent, news=FEED, other=other)
    words = ("--json", "--max-pages", "1")
    done = run(crawl_command(db, registry, *words, COPYDESK_PROXY=web.proxy, COPYDESK_WORKERS=1))
    assert json.loads(done.stdout)["left"] == 2


def test_an_article_that_no_feed_names_any_more_is_looked_at_when_it_comes_of_age(
    web: TinyWeb, db: Path
) -> None:
    old = f"{NEWS}/a"
    web.pages |= {FEED: rss(item(old)), old: article("Lock")}
    crawl(web, db)
    web.pages |= {FEED: rss(item(f"{NEWS}/b")), f"{NEWS}/b": article("Weir", "Another report.")}
    turn_back(db, 1800)
    crawl(web, db)
    assert web.asked(old) == 1
    web.pages[old] = article("Lock", "Correction: the lock opens again on Friday, not on Thursday.")
    turn_back(db, 1800)
    assert crawl(web, db)["fates"]["updated"] == 1
    assert rows(db, "SELECT count(*) FROM revisions") == [(1,)]
    turn_back(db, 3 * 3600)
    crawl(web, db)
    assert web.asked(old) == 2
    turn_back(db, 2 * 3600)
    # Of age for the second time: as before, and so no revision.
    assert crawl(web, db)["fates"]["unchanged"] >= 1
    assert web.asked(old) == 3
    assert rows(db, "SELECT count(*) FROM revisions") == [(1,)]


def test_a_host_that_is_asked_too_much_gets_its_pause_and_then_answers(
    web: TinyWeb, db: Path
) -> None:
    pages = [f"{NEWS}/{n}" for n in range(4)]
    web.pages |= {page: Answer("", 429, headers={"Retry-After": "2"}) for page in pages}
    registry = web.registry(db.parent, news=FEED)
    words = crawl_command(
        db,
        registry,
        *(word for page in pages for word in ("--url", page)),
        COPYDESK_PROXY=web.proxy,
        CONCURRENT_REQUESTS_PER_DOMAIN=1,
    )
    done = run(words)
    assert done.returncode == 1
    times = sorted(time for time, url, _ in web.requests if url in pages)
    # Asked twice each, and never sooner than the host wants.
    assert len(times) == 8
    assert min(b - a for a, b in pairwise(times)) > 1.9


def test_a_host_that_asks_for_an_hour_is_asked_nothing_more_while_others_go_on(
    web: TinyWeb, db: Path
) -> None:
    other = [f"http://other.example/{n}" for n in range(3)]
    ours = [f"{NEWS}/{n}" for n in range(20)]
    web.pages |= {url: article(f"Lock {url}", f"Seen from {url}.") for url in other}
    web.pages |= {url: Answer("", 503, headers={"Retry-After": "3600"}) for url in ours}
    registry = web.registry(db.parent, news=FEED)
    words = [word for url in (*ours, *other) for word in ("--url", url)]
    begun = monotonic()
    run(crawl_command(db, registry, *words, COPYDESK_PROXY=web.proxy, DOWNLOAD_DELAY=0.05))
    assert monotonic() - begun < 60
    found = fates(db)
    assert {found[url] for url in ours} == {"http_error"}
    assert {found[url] for url in other} == {"new"}
    assert sum(web.asked(url) for url in ours) <= 2
    reasons = dict(
        rows(db, "SELECT reason, count(*) FROM pages WHERE outlet = 'news.example' GROUP BY 1")
    )
    assert any("left alone for 3600 s" in reason for reason in reasons)


def test_a_budget_of_time_ends_a_crawl_without_fault_and_the_next_one_goes_on(
    web: TinyWeb, db: Path
) -> None:
    pages = {f"{NEWS}/{n}": article(f"Lock {n}", f"Swan {n} was seen there.") for n in range(9)}
    web.pages |= {FEED: rss(*map(item, pages)), **pages}
    summary = crawl(
        web, db, CLOSESPIDER_TIMEOUT=4, DOWNLOAD_DELAY=1, CONCURRENT_REQUESTS_PER_DOMAIN=1
    )
    assert (summary["status"], summary["outcome"]) == (0, "out_of_time")
    assert 0 < summary["fates"]["new"] < 9
    assert crawl(web, db)["fates"]["new"] == 9 - summary["fates"]["new"]


def test_a_crawl_stops_before_it_fills_the_disk(web: TinyWeb, db: Path) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a")), f"{NEWS}/a": article("Lock")}
    summary = crawl(web, db, COPYDESK_MIN_DISK=10**17)
    assert summary["status"] == 1
    assert "MB are free" in summary["log"].strip().splitlines()[-1]
    assert rows(db, "SELECT outcome FROM runs") == [("failed",)]
    assert crawl(web, db)["fates"]["new"] == 1


def test_ages_that_are_none_are_bad_usage(web: TinyWeb, db: Path) -> None:
    summary = crawl(web, db, COPYDESK_REVISIT="hourly")
    assert summary["status"] == 2
    assert "write ages in seconds" in summary["log"]


def test_an_outlet_without_a_feed_is_looked_at_for_one_after_ever_longer_pauses(
    web: TinyWeb, db: Path
) -> None:
    home = f"{NEWS}/"
    web.pages[home] = article("Nothing to subscribe to")
    registry = db.parent / "outlets.toml"
    registry.write_text('[[outlet]]\ndomain = "news.example"\nname = "The News Sheet"\n')
    words = crawl_command(db, registry, COPYDESK_PROXY=web.proxy, due_only=True)
    run(words)
    once = web.asked(home)
    assert once
    run(words)
    assert web.asked(home) == once
    for hours, searches in ((1, 2), (1, 2), (1, 3)):
        with closing(sqlite3.connect(db)) as conn, conn:
            conn.execute(
                "UPDATE feed_searches SET next_search = strftime('%Y-%m-%dT%H:%M:%SZ', next_search, ?)",
                (f"-{hours} hours",),
            )
        run(words)
        assert web.asked(home) == searches * once
    web.pages |= {f"{NEWS}/feed.xml": rss(item(f"{NEWS}/a")), f"{NEWS}/a": article("Lock")}
    run([*words, "--all"])
    assert fates(db) == {f"{NEWS}/a": "new"}
    assert rows(db, "SELECT * FROM feed_searches") == []
