"""Every trap of the sample web ends in its right fate, and the pages beside it are stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from crawling import crawl_command, rows, run, run_measured

from crawler.links import MAX_PAGES
from crawler.samples import SampleWeb
from crawler.samples.traps import (
    FAILING_ROBOTS_HOST,
    LARGE_ROBOTS_HOST,
    SLOW_ROBOTS_HOST,
    TRAP_HOST,
    TRAPS,
)

HARMLESS = tuple(f"http://{TRAP_HOST}/story/{number}" for number in range(3))
FATES = {
    "/redirect/endless/1": "failed",
    "/redirect/loop/a": "failed",
    "/redirect/loop/b": "failed",
    "/redirect/self": "failed",
    "/redirect/file": "http_error",
    "/redirect/nowhere": "http_error",
    "/huge": "too_large",
    "/gzip-bomb": "too_large",
    "/binary": "not_article",
    "/empty": "not_article",
    "/wrong-charset": "new",
    "/unknown-charset": "new",
    "/deep": "not_article",
    "/trickle": "timeout",
    "/cut-off": "failed",
    "/500": "http_error",
    "/503": "http_error",
    "/503-hour": "http_error",
    "/429": "http_error",
    "/feed/entity-bomb": "not_article",
    "/feed/xxe": "not_article",
    "/feed/html": "not_article",
    "/feed/dates": "not_article",
    "/feed/cut": "not_article",
    "/feed/long": "not_article",
    "/feed/hosts": "not_article",
    "/redirect/metadata": "out_of_scope",
    "/redirect/away": "out_of_scope",
    "/calendar/1": "new",
    "/headers/endless": "too_large",
    "/headers/long": "failed",
    "/headers/informational": "too_large",
    "/open/without-length": "timeout",
    "/open/with-length": "new",
    "/open/short": "timeout",
    "/encoding/broken": "failed",
    "/encoding/unknown": "new",
    "/chunked/broken": "failed",
    "/no-http": "failed",
}
PAGES = tuple(url for url in TRAPS if url.startswith(f"http://{TRAP_HOST}/"))
ROBOTS = (f"http://{LARGE_ROBOTS_HOST}/story/1", f"http://{LARGE_ROBOTS_HOST}/closed/1",
          f"http://{FAILING_ROBOTS_HOST}/story/1")  # fmt: skip


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, Any], SampleWeb]]:
    folder = tmp_path_factory.mktemp("traps")
    slow = f"http://{SLOW_ROBOTS_HOST}/"
    listed = [*HARMLESS[:1], *PAGES, *ROBOTS, slow, *HARMLESS[1:]]
    # It closes its host for the rest of a run, and all of these share one.
    closing = f"http://{TRAP_HOST}/503-hour"
    first = [url for url in listed if url != closing]
    (folder / "urls.txt").write_text("# traps\n\n" + "\n".join(first), encoding="utf-8")
    with SampleWeb() as web:
        words = crawl_command(
            folder / "news.db",
            web.outlets,
            *("--urls-from", str(folder / "urls.txt"), "--json"),
            COPYDESK_PROXY=web.proxy,
            DOWNLOAD_TIMEOUT=6,
            CONCURRENT_REQUESTS_PER_DOMAIN=16,
        )
        done, peak = run_measured(words)
        assert done.returncode == 0, done.stderr
        last = ("--url", closing)
        run(crawl_command(folder / "news.db", web.outlets, *last, COPYDESK_PROXY=web.proxy))
        found = rows(folder / "news.db", "SELECT url, fate, reason, http_status FROM pages")
        (stats,) = rows(folder / "news.db", "SELECT stats FROM runs WHERE id = 1")
        pages = {url: (fate, reason, status) for url, fate, reason, status in found}
        yield (
            {
                "pages": pages,
                "summary": json.loads(done.stdout),
                "stats": json.loads(stats[0]),
                "listed": listed,
                "peak": peak,
            },
            web,
        )


def test_the_table_above_names_every_trap() -> None:
    assert {f"http://{TRAP_HOST}{path}" for path in FATES} == set(PAGES)


@pytest.mark.parametrize("path", FATES)
def test_a_trap_ends_in_its_fate(path: str, trapped: tuple[dict[str, Any], SampleWeb]) -> None:
    fate, reason, _ = trapped[0]["pages"][f"http://{TRAP_HOST}{path}"]
    assert fate == FATES[path]
    assert fate == "new" or reason


def test_the_harmless_pages_between_are_stored(trapped: tuple[dict[str, Any], SampleWeb]) -> None:
    assert {trapped[0]["pages"][url][0] for url in HARMLESS} == {"new"}


def test_a_host_whose_robots_txt_is_silent_is_left_alone(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = trapped
    fate, reason, _ = found["pages"][f"http://{SLOW_ROBOTS_HOST}/"]
    assert (fate, "robots.txt" in reason) == ("timeout", True)
    asked = {url for _, url, _ in web.requests if SLOW_ROBOTS_HOST in url}
    assert asked == {f"http://{SLOW_ROBOTS_HOST}/robots.txt"}


def test_robots_txt_of_five_megabytes_is_read_as_far_as_is_due_and_one_that_fails_closes_its_host(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = trapped
    assert [found["pages"][url][0] for url in ROBOTS] == ["new", "robots", "robots"]
    assert "HTTP status 500" in found["pages"][ROBOTS[2]][1]
    assert not {url for _, url, _ in web.requests} & set(ROBOTS[1:])


def test_a_calendar_without_end_is_followed_to_a_bound_that_is_told(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = trapped
    asked = {url for _, url, _ in web.requests if "/calendar/" in url}
    assert len(asked) == MAX_PAGES
    assert {found["pages"][url][0] for url in asked} == {"new"}
    assert found["stats"]["copydesk/articles_cut"] == 1


def test_no_trap_fills_the_memory(trapped: tuple[dict[str, Any], SampleWeb]) -> None:
    # 150 MB are what a crawl has without them; among the traps are 300 MB of headers.
    assert trapped[0]["peak"] < 500_000_000


def test_nothing_was_fetched_that_a_document_type_names(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    assert not [url for _, url, _ in trapped[1].requests if "xxe-was-fetched" in url]


def test_every_listed_page_has_a_fate_and_no_trap_stops_the_run(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, _ = trapped
    assert set(found["listed"]) <= set(found["pages"])
    assert found["summary"]["outcome"] == "finished"
    # The two halves of the loop lead to each other: one look tells the fate of both. One page has a
    # run of its own.
    assert sum(found["summary"]["fates"].values()) == len(found["listed"]) - 2


def test_what_fails_for_the_moment_is_asked_twice_and_what_closes_for_an_hour_once(
    trapped: tuple[dict[str, Any], SampleWeb],
) -> None:
    asked = [url for _, url, _ in trapped[1].requests]
    assert asked.count(f"http://{TRAP_HOST}/500") == 2
    # Once more after the two seconds that it asks for.
    assert asked.count(f"http://{TRAP_HOST}/429") == 2
    assert asked.count(f"http://{TRAP_HOST}/503-hour") == 1
