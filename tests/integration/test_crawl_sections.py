"""Outlets with neither feed nor news sitemap: their section pages are polled, as the last resort."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawling import crawl_command, fates, rows, run
from tinyweb import Answer, TinyWeb, article, item, rss

from crawler.samples import SampleWeb

SILENT = (
    "altamark.example",
    "krynytsia.example",
    "marlowbayobserver.example",
    "millhavendaily.example",
)
NEWS = "http://news.example"
_RULES = ("/robots.txt", "/.well-known/tdmrep.json")


@pytest.fixture
def sample() -> Iterator[SampleWeb]:
    with SampleWeb(silent=SILENT) as running:
        yield running


def crawl(
    web: SampleWeb | TinyWeb, db: Path, registry: Path, *arguments: str, **settings: Any
) -> dict[str, Any]:
    settings = {"COPYDESK_PROXY": web.proxy, "COPYDESK_WORKERS": 1, **settings}
    done = run(crawl_command(db, registry, "--json", *arguments, **settings))
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "log": done.stderr}


def front(*paths: str, sections: tuple[str, ...] = ()) -> str:
    """A page with links to sections and articles."""
    links = [*(f'<a href="{path}">News</a>' for path in sections)]
    links += [f'<a href="{path}">A lock at the weir is closed</a>' for path in paths]
    return f"<html><body>{''.join(links)}</body></html>"


def registry(folder: Path, more: str = "") -> Path:
    path = folder / "outlets.toml"
    path.write_text(f'[[outlet]]\ndomain = "news.example"\nname = "News"\n{more}', "utf-8")
    return path


def test_all_articles_of_outlets_without_feeds_are_found_on_their_section_pages(
    sample: SampleWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    crawl(sample, db, sample.outlets, *SILENT)
    first = listed(sample)
    # All of them, and nothing else was taken for an article.
    assert fates(db) == dict.fromkeys(first, "new")
    sections = {url for (url,) in rows(db, "SELECT url FROM feeds WHERE kind = 'section'")}
    assert rows(db, "SELECT count(*) FROM feeds") == [(len(sections),)]

    sample.phase = 2
    before = len(sample.requests)
    crawl(sample, db, sample.outlets, *SILENT)
    asked = [url for _, url, _ in sample.requests[before:] if not url.endswith(_RULES)]
    fresh = listed(sample) - first
    # A second poll costs the section pages and what is new on them.
    assert fresh
    assert sorted(asked) == sorted(sections | fresh)


def listed(sample: SampleWeb) -> set[str]:
    return {a.url for domain in SILENT for a in sample.catalogue.sites[domain].articles}


def test_an_outlet_with_a_feed_is_not_read_from_its_section_pages(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    web.pages |= {
        f"{NEWS}/": front("/2026/03/04/a", "/2026/03/04/b", sections=("/local",)),
        f"{NEWS}/local": front("/2026/03/04/a", "/2026/03/04/b"),
        f"{NEWS}/rss.xml": rss(item(f"{NEWS}/2026/03/04/a")),
        f"{NEWS}/2026/03/04/a": article("Lock"),
    }
    crawl(web, db, registry(tmp_path))
    assert fates(db) == {f"{NEWS}/2026/03/04/a": "new"}
    assert rows(db, "SELECT url, kind FROM feeds") == [(f"{NEWS}/rss.xml", "rss")]
    assert web.asked(f"{NEWS}/local") == 0


def test_the_first_on_the_page_is_fetched_first_and_each_article_once(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    paths = [f"/2026/03/04/lock-{letter}" for letter in "fbdace"]
    web.pages |= {f"{NEWS}{path}": article(f"Lock {path[-1]}", path) for path in paths}
    web.pages |= {
        f"{NEWS}/": front(*paths, sections=("/local", "/empty")),
        f"{NEWS}/local": front(*reversed(paths)),
        f"{NEWS}/empty": "<p>Nothing here</p>",
    }
    place = registry(tmp_path)
    budget = crawl(web, db, place, "--max-pages", "2", CONCURRENT_REQUESTS_PER_DOMAIN=1)
    assert budget["fates"]["new"] == 2
    crawl(web, db, place, CONCURRENT_REQUESTS_PER_DOMAIN=1)
    asked = [url for _, url, _ in web.requests if "/lock-" in url]
    assert len(asked) == len(set(asked)) == 6
    assert {url for (url,) in rows(db, "SELECT url FROM feeds")} == {f"{NEWS}/", f"{NEWS}/local"}
    # Whichever of the two sections answered first, its own first articles came first.
    first = [f"{NEWS}{path}" for path in paths]
    assert asked[:2] in (first[:2], first[:-3:-1])


def test_a_section_page_that_is_as_before_is_not_read_and_no_article_asked_for(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    web.pages[f"{NEWS}/"] = Answer(front("/2026/03/04/a", "/2026/03/04/b"), headers={"ETag": '"1"'})
    web.pages |= {f"{NEWS}/2026/03/04/{name}": article(name, name) for name in "ab"}
    place = registry(tmp_path)
    crawl(web, db, place)
    before = len(web.requests)
    again = crawl(web, db, place)
    assert sum(again["fates"].values()) == 0
    ((_, url, headers),) = [r for r in web.requests[before:] if not r[1].endswith("robots.txt")]
    assert (url, headers["If-None-Match"]) == (f"{NEWS}/", '"1"')


def test_sections_that_the_registry_names_are_polled_and_nothing_else_is_looked_for(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    web.pages |= {
        f"{NEWS}/": front("/2026/03/04/elsewhere", "/2026/03/04/far"),
        f"{NEWS}/lokal/": front("/2026/03/04/a", "/2026/03/04/b"),
        f"{NEWS}/2026/03/04/a": article("Lock", "One"),
        f"{NEWS}/2026/03/04/b": article("Weir", "Two"),
    }
    crawl(web, db, registry(tmp_path, f'sections = ["{NEWS}/lokal/"]\n'))
    assert set(fates(db)) == {f"{NEWS}/2026/03/04/a", f"{NEWS}/2026/03/04/b"}
    assert web.asked(f"{NEWS}/") == 0


def test_section_pages_lead_neither_out_of_the_site_nor_past_robots_txt(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    web.pages |= {
        f"{NEWS}/robots.txt": "User-agent: *\nDisallow: /2026/03/05/\nDisallow: /closed\n",
        f"{NEWS}/": front(
            "/2026/03/04/a",
            "/2026/03/05/closed",
            "http://elsewhere.example/2026/03/04/x",
            f"{web.proxy}/2026/03/04/x",
            "javascript:alert(1)",
            sections=("/closed",),
        ),
        f"{NEWS}/closed": front("/2026/03/04/b", "/2026/03/04/c"),
        f"{NEWS}/2026/03/04/a": article("Lock"),
    }
    crawl(web, db, registry(tmp_path))
    assert fates(db) == {f"{NEWS}/2026/03/04/a": "new", f"{NEWS}/2026/03/05/closed": "robots"}
    assert rows(db, "SELECT url FROM feeds") == [(f"{NEWS}/",)]
    assert not [url for _, url, _ in web.requests if "elsewhere" in url or "/x" in url]


def test_a_site_that_lists_no_articles_anywhere_is_told(web: TinyWeb, tmp_path: Path) -> None:
    web.pages[f"{NEWS}/"] = "<html><body><a href='/local'>Local</a></body></html>"
    found = crawl(web, tmp_path / "news.db", registry(tmp_path))
    assert "news.example: no feed found" in found["log"]
    assert rows(tmp_path / "news.db", "SELECT * FROM feeds") == []
