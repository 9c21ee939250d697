"""Three crawls of the sample web: everything, nothing new, and what is new or changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from crawling import STORED, crawl_command, fates, rows, run

from crawler.samples import SampleWeb
from crawler.samples.catalogue import Catalogue
from crawler.samples.stories import expected
from pipelines.site_opt_outs import TDMREP_PATH
from pipelines.urls import normalise


@dataclass
class Crawl:
    """One crawl and what came of it."""

    status: int
    summary: dict[str, Any]
    requests: list[tuple[str, int]]
    """URL and status of each."""
    fates: dict[str, str]
    catalogue: Catalogue


@dataclass
class Crawls:
    """The crawls of this module."""

    web: SampleWeb
    db: Path
    first: Crawl
    again: Crawl
    second: Crawl


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawls]:
    db = tmp_path_factory.mktemp("crawl") / "news.db"
    with SampleWeb() as web:

        def crawl(**settings: object) -> Crawl:
            begin = len(web.requests)
            words = crawl_command(db, web.outlets, "--json", COPYDESK_PROXY=web.proxy, **settings)
            done = run(words)
            assert done.returncode == 0, done.stderr
            asked = [
                (url, status) for method, url, status in web.requests[begin:] if method == "GET"
            ]
            return Crawl(done.returncode, json.loads(done.stdout), asked, fates(db), web.catalogue)

        first, again = crawl(), crawl()
        web.phase = 2
        yield Crawls(web, db, first, again, crawl(COPYDESK_REVISIT=0))


def pages_asked(crawls: Crawls, crawl: Crawl) -> list[tuple[str, int]]:
    """The requests for pages: neither rules, home pages, feeds nor sitemaps."""
    feeds = {url for (url,) in rows(crawls.db, "SELECT url FROM feeds")}
    return [
        (url, status)
        for url, status in crawl.requests
        if urlsplit(url).path not in ("/", "/robots.txt", TDMREP_PATH)
        and url not in feeds
        and status != 502  # the tunnel for https, which the sample web does not have
    ]


def test_the_first_crawl_stores_the_articles_of_the_manifest(crawls: Crawls) -> None:
    wanted = {url for urls in expected(crawls.web.stories, 1).stories.values() for url in urls}
    stored = {url for url, fate in crawls.first.fates.items() if fate in STORED}
    # Click counters and further pages lead to articles, and are none themselves.
    ways = {
        url
        for url, of in rows(
            crawls.db, "SELECT p.url, a.url FROM pages p JOIN articles a ON a.id = p.article"
        )
        if url != of
    }
    assert stored - ways == wanted


def test_every_entry_that_is_no_article_has_its_right_fate(crawls: Crawls) -> None:
    wrong = {
        url: crawls.first.fates.get(url)
        for url, right in crawls.web.noise.items()
        if crawls.first.fates.get(url) not in right
    }
    assert not wrong


def test_every_page_that_was_asked_for_or_listed_has_one_fate(crawls: Crawls) -> None:
    asked = {normalise(url) for url, _ in pages_asked(crawls, crawls.first)}
    listed = {*crawls.first.catalogue.by_url, *crawls.web.noise}
    assert asked | listed == set(crawls.first.fates)


def test_the_run_counts_what_the_pages_say(crawls: Crawls) -> None:
    counts = crawls.first.summary["fates"]
    assert crawls.first.summary["outcome"] == "finished"
    assert counts["new"] == len(
        {url for urls in expected(crawls.web.stories, 1).stories.values() for url in urls}
    )
    for fate in ("robots", "http_error", "out_of_scope"):
        assert counts[fate] == list(crawls.first.fates.values()).count(fate), fate


def test_what_robots_txt_closes_is_not_asked_for(crawls: Crawls) -> None:
    requests = crawls.first.requests + crawls.second.requests
    assert any(url.endswith("/robots.txt") for url, _ in requests)
    assert not [url for url, _ in requests if urlsplit(url).path.startswith("/preview/")]
    assert "robots" in crawls.first.fates.values()


def test_robots_txt_is_asked_before_anything_else_of_a_host(crawls: Crawls) -> None:
    first: dict[str, str] = {}
    for url, _ in crawls.first.requests:
        first.setdefault(urlsplit(url).netloc, urlsplit(url).path)
    assert {path for host, path in first.items() if "." in host and ":" not in host} == {
        "/robots.txt"
    }


def test_no_host_outside_of_the_registry_is_asked(crawls: Crawls) -> None:
    outside = [url for url, fate in crawls.first.fates.items() if fate == "out_of_scope"]
    assert outside
    asked = {urlsplit(url).hostname for url, _ in crawls.first.requests + crawls.second.requests}
    assert not asked & {urlsplit(url).hostname for url in outside}


def test_a_click_counter_shares_the_article_that_it_leads_to(crawls: Crawls) -> None:
    counters = rows(
        crawls.db,
        """SELECT p.fate, a.outlet FROM pages p JOIN articles a ON a.id = p.article
        WHERE p.url LIKE 'http://feeds.hbnnews.example/%'""",
    )
    assert counters
    assert {outlet for _, outlet in counters} == {"hbnnews.example"}
    assert {fate for fate, _ in counters} <= set(STORED)


def test_the_pages_of_a_long_article_are_joined(crawls: Crawls) -> None:
    longest = [article for article in crawls.first.catalogue.by_url.values() if article.pages > 1]
    assert longest
    for article in longest:
        ((text,),) = rows(crawls.db, "SELECT text FROM articles WHERE url = ?", article.url)
        lines = [line.replace("’", "'") for line in text.split("\n")]
        for paragraph in article.paragraphs:
            assert " ".join(paragraph.split()).replace("’", "'") in lines
        assert len(set(lines)) == len(lines)


def test_a_feed_is_found_for_every_outlet_and_remembered(crawls: Crawls) -> None:
    polled = rows(
        crawls.db,
        "SELECT DISTINCT outlet FROM feeds WHERE last_new IS NOT NULL AND failures = 0 AND NOT disabled",
    )
    assert {outlet for (outlet,) in polled} == set(crawls.first.catalogue.outlets)
    # Home pages are looked at only where no feed is known.
    assert not [url for url, _ in crawls.again.requests if urlsplit(url).path == "/"]


def test_the_next_crawl_asks_for_no_page_that_is_known(crawls: Crawls) -> None:
    assert not pages_asked(crawls, crawls.again)
    assert crawls.again.summary["fates"]["new"] == crawls.again.summary["fates"]["updated"] == 0


def test_feeds_with_validators_are_not_sent_again(crawls: Crawls) -> None:
    statuses = [
        status for url, status in crawls.again.requests if urlsplit(url).path != "/robots.txt"
    ]
    assert statuses.count(304) >= 10


def test_the_second_crawl_stores_only_what_is_new_or_changed(crawls: Crawls) -> None:
    before, after = crawls.first.catalogue, crawls.second.catalogue
    news = {url for url, fate in crawls.second.fates.items() if fate == "new"}
    assert {url for url in news if url in after.by_url} == set(after.by_url) - set(before.by_url)
    updated = {url for url, fate in crawls.second.fates.items() if fate == "updated"}
    assert {url for url in updated if url in after.by_url} == after.changed
    counts = crawls.second.summary["fates"]
    assert (counts["new"], counts["updated"]) == (
        len(set(after.by_url) - set(before.by_url)),
        len(after.changed),
    )


def test_pages_that_have_not_changed_are_not_sent_again(crawls: Crawls) -> None:
    """Where an outlet has nothing new its pages' boxes are the same too, and validators honest."""
    before, after = crawls.first.catalogue, crawls.second.catalogue
    quiet = {
        domain
        for domain, pages in after.sites.items()
        if not after.changed & set(pages.by_url)
        and set(pages.by_url) == set(before.sites[domain].by_url)
        and pages.site.validators in ("both", "etag", "last-modified")
    }
    known = {url for domain in quiet for url in after.sites[domain].by_url}
    assert len(known) > 20
    assert not [url for url, status in crawls.second.requests if url in known and status == 200]
    assert crawls.second.summary["not_modified"] >= len(known)


def test_the_earlier_text_of_a_changed_article_is_kept(crawls: Crawls) -> None:
    for url in crawls.second.catalogue.changed:
        revisions = rows(
            crawls.db,
            """SELECT r.number, r.title, a.title FROM revisions r JOIN articles a ON a.id = r.article
            WHERE a.url = ?""",
            url,
        )
        assert len(revisions) == 1
