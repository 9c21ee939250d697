"""Rules of the crawl, one by one, on a web of a few pages."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from crawling import crawl_command, fates, rows, run
from tinyweb import Answer, TinyWeb, article, item, redirect, rss

from crawler.discovery.news_sitemaps import MAX_SITEMAPS

NEWS = "http://news.example"
FEED = f"{NEWS}/rss"
NEWS_SITEMAP = (
    f'<urlset xmlns:news="n"><url><loc>{NEWS}/a</loc>'
    "<news:news><news:title>Lock</news:title></news:news></url></urlset>"
)


def crawl(web: TinyWeb, db: Path, *arguments: str, **settings: Any) -> dict[str, Any]:
    """Poll the feed of news.example, or what the arguments name; return the summary."""
    registry = web.registry(db.parent, news=FEED)
    settings = {"COPYDESK_PROXY": web.proxy, "COPYDESK_WORKERS": 1, **settings}
    done = run(crawl_command(db, registry, "--json", *arguments, **settings))
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "status": done.returncode, "log": done.stderr}


def feed_row(db: Path, columns: str) -> tuple[Any, ...]:
    return rows(db, f"SELECT {columns} FROM feeds WHERE url = ?", FEED)[0]


# --- robots.txt -----------------------------------------------------------------------------------------


def test_the_delay_that_robots_txt_asks_for_is_kept(web: TinyWeb, db: Path) -> None:
    pages = [f"{NEWS}/{n}" for n in range(3)]
    web.pages |= {page: article(f"Lock {page[-1]}", page) for page in pages}
    web.pages[f"{NEWS}/robots.txt"] = Answer(
        "User-agent: *\nCrawl-delay: 0.8\n", content_type="text/plain"
    )
    summary = crawl(web, db, *(word for page in pages for word in ("--url", page)))
    assert summary["fates"]["new"] == 3
    times = sorted(time for time, url, _ in web.requests if url in pages)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 0.75


def test_rules_are_those_of_the_crawlers_name_and_of_each_host_alone(
    web: TinyWeb, db: Path
) -> None:
    other = "http://other.example"
    for host in (NEWS, other):
        web.pages[f"{host}/a"] = article("Lock", host)
    web.pages[f"{NEWS}/robots.txt"] = (
        "User-agent: *\nAllow: /\n\nUser-agent: copydesk\nDisallow: /a\n"
    )
    web.pages[f"{other}/robots.txt"] = "User-agent: elsewhere\nDisallow: /\n"
    crawl(web, db, "--url", f"{NEWS}/a", "--url", f"{other}/a")
    assert fates(db) == {f"{NEWS}/a": "robots", f"{other}/a": "new"}
    agents = {headers["User-Agent"].split("/")[0] for _, _, headers in web.requests}
    assert agents == {"copydesk"}


def test_where_robots_txt_fails_with_a_server_error_nothing_is_fetched(
    web: TinyWeb, db: Path
) -> None:
    web.pages |= {f"{NEWS}/robots.txt": Answer("", 503), f"{NEWS}/a": article("Lock")}
    crawl(web, db, "--url", f"{NEWS}/a")
    assert rows(db, "SELECT fate, reason FROM pages") == [
        ("robots", "robots.txt cannot be read: HTTP status 503")
    ]
    assert web.asked(f"{NEWS}/a") == 0


def test_an_error_page_in_place_of_robots_txt_allows_all(web: TinyWeb, db: Path) -> None:
    web.pages |= {
        f"{NEWS}/robots.txt": Answer("User-agent: *\nDisallow: /", 404),
        f"{NEWS}/a": article("Lock"),
    }
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db) == {f"{NEWS}/a": "new"}


# --- redirects ------------------------------------------------------------------------------------------


def test_a_redirect_to_another_outlet_belongs_to_that_outlet(web: TinyWeb, db: Path) -> None:
    web.pages |= {
        f"{NEWS}/a": redirect("http://www.other.example/b", 301),
        "http://www.other.example/b": article("Lock"),
    }
    crawl(web, db, "--url", f"{NEWS}/a")
    found = rows(
        db,
        "SELECT p.url, p.fate, p.outlet, a.outlet FROM pages p JOIN articles a ON a.id = article",
    )
    assert sorted(found) == [
        (f"{NEWS}/a", "new", "news.example", "other.example"),
        ("http://www.other.example/b", "new", "other.example", "other.example"),
    ]


def test_a_redirect_out_of_the_registry_is_not_followed(web: TinyWeb, db: Path) -> None:
    web.pages |= {f"{NEWS}/a": redirect("http://elsewhere.example/b")}
    web.pages["http://elsewhere.example/b"] = article("Lock")
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db) == {f"{NEWS}/a": "out_of_scope"}
    assert not [url for _, url, _ in web.requests if "elsewhere" in url]


def test_a_page_whose_redirect_is_closed_by_robots_txt_is_closed(web: TinyWeb, db: Path) -> None:
    web.pages |= {
        f"{NEWS}/robots.txt": "User-agent: *\nDisallow: /closed\n",
        f"{NEWS}/a": redirect("/closed/b"),
        f"{NEWS}/closed/b": article("Lock"),
    }
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db)[f"{NEWS}/a"] == "robots"
    assert web.asked(f"{NEWS}/closed/b") == 0


def test_without_a_proxy_no_redirect_leads_into_a_private_network(web: TinyWeb, db: Path) -> None:
    inside = f"http://localhost:{web.port}/secret"
    web.pages |= {f"{web.proxy}/a": redirect(inside), f"{web.proxy}/secret": article("Secret")}
    crawl(web, db, "--url", f"{web.proxy}/a", COPYDESK_PROXY="")
    assert fates(db) == {f"{web.proxy}/a": "out_of_scope"}
    assert "private" in rows(db, "SELECT reason FROM pages")[0][0]
    assert web.asked(f"{web.proxy}/secret") == 0


def test_a_page_that_sends_its_reader_on_at_once_is_a_redirect(web: TinyWeb, db: Path) -> None:
    web.pages |= {
        f"{NEWS}/a": '<html><head><meta http-equiv="refresh" content="0; url=/b"></head></html>',
        f"{NEWS}/b": article("Lock", head='<meta http-equiv="refresh" content="60; url=/b">'),
    }
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db) == {f"{NEWS}/a": "new", f"{NEWS}/b": "new"}
    assert web.asked(f"{NEWS}/b") == 1


# --- one article, several pages -------------------------------------------------------------------------


def test_an_amp_page_gives_way_to_its_twin_and_shares_its_fate(web: TinyWeb, db: Path) -> None:
    amp = article("Lock", head='<link rel="canonical" href="/a">').replace("<html ", "<html amp ")
    web.pages |= {f"{NEWS}/a/amp": amp, f"{NEWS}/a": article("Lock", "Only the twin says this.")}
    crawl(web, db, "--url", f"{NEWS}/a/amp")
    assert fates(db) == {f"{NEWS}/a": "new", f"{NEWS}/a/amp": "new"}
    ((url, text),) = rows(db, "SELECT url, text FROM articles")
    assert (url, "Only the twin says this." in text) == (f"{NEWS}/a", True)


def test_amp_pages_that_name_each_other_end(web: TinyWeb, db: Path) -> None:
    for one, two in (("a", "b"), ("b", "a")):
        page = article("Lock", head=f'<link rel="canonical" href="/{two}">')
        web.pages[f"{NEWS}/{one}"] = page.replace("<html ", "<html amp ")
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db) == {f"{NEWS}/a": "new", f"{NEWS}/b": "new"}


def test_pages_without_end_are_joined_up_to_a_bound(web: TinyWeb, db: Path) -> None:
    for n in range(1, 15):
        url = f"{NEWS}/a" if n == 1 else f"{NEWS}/a?page={n}"
        head = f'<link rel="next" href="/a?page={n + 1}">'
        web.pages[url] = article("Lock", f"Page {n} has a line of its own here.", head)
    crawl(web, db, "--url", f"{NEWS}/a")
    ((text,),) = rows(db, "SELECT text FROM articles")
    assert [n for n in range(1, 15) if f"Page {n} has" in text] == list(range(1, 11))
    assert text.count("The lock at Hollow Weir") == 1
    assert len(fates(db)) == 10


def test_a_further_page_that_fails_leaves_the_article_as_far_as_it_was_read(
    web: TinyWeb, db: Path
) -> None:
    web.pages[f"{NEWS}/a"] = article("Lock", head='<link rel="next" href="/a?page=2">')
    crawl(web, db, "--url", f"{NEWS}/a")
    assert fates(db) == {f"{NEWS}/a": "new", f"{NEWS}/a?page=2": "http_error"}


# --- polling --------------------------------------------------------------------------------------------


def test_a_feed_whose_etag_lies_is_known_by_its_body(web: TinyWeb, db: Path) -> None:
    web.pages |= {f"{NEWS}/a": article("Lock")}
    web.pages[FEED] = Answer(rss(item(f"{NEWS}/a")), headers={"ETag": '"1"'})
    assert crawl(web, db)["fates"]["new"] == 1
    web.pages[FEED] = Answer(rss(item(f"{NEWS}/a")), headers={"ETag": '"2"'})
    again = crawl(web, db)
    assert sum(again["fates"].values()) == 0
    assert web.asked(f"{NEWS}/a") == 1
    assert feed_row(db, "failures, kind, etag") == (0, "rss", '"1"')


def test_an_entry_that_says_it_was_updated_is_looked_at_again(web: TinyWeb, db: Path) -> None:
    def atom(updated: str) -> str:
        return (
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Lock</title>'
            f'<link href="{NEWS}/a"/><updated>{updated}</updated></entry></feed>'
        )

    web.pages |= {FEED: atom("2026-03-01T12:00:00Z"), f"{NEWS}/a": article("Lock")}
    crawl(web, db)
    with_clock = rows(db, "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+5 minutes')")[0][0]
    web.pages |= {FEED: atom(with_clock), f"{NEWS}/a": article("Lock", "The gates are hung now.")}
    assert crawl(web, db)["fates"]["updated"] == 1
    assert "gates are hung" in rows(db, "SELECT text FROM articles")[0][0]


def test_a_page_that_is_no_article_is_not_asked_for_at_each_poll(web: TinyWeb, db: Path) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a")), f"{NEWS}/a": Answer("", headers={"ETag": '"1"'})}
    crawl(web, db)
    web.pages[FEED] = rss(item(f"{NEWS}/a"), item(f"{NEWS}/gone"))
    crawl(web, db)
    assert web.asked(f"{NEWS}/a") == 1
    web.pages[FEED] = rss(item(f"{NEWS}/a"))
    summary = crawl(web, db, COPYDESK_REVISIT=0)
    assert web.asked(f"{NEWS}/a") == 2
    # A 304 says that it is what it was, and that was no article.
    assert summary["fates"]["not_article"] == 1
    assert fates(db)[f"{NEWS}/a"] == "not_article"


def test_what_failed_for_the_moment_is_tried_by_the_next_crawl(web: TinyWeb, db: Path) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a"), item(f"{NEWS}/b")), f"{NEWS}/a": Answer("", 500)}
    web.pages[f"{NEWS}/b"] = article("Weir", "Something else about the weir stands here.")
    assert crawl(web, db)["fates"]["http_error"] == 1
    web.pages |= {f"{NEWS}/a": article("Lock"), FEED: rss(item(f"{NEWS}/b"), item(f"{NEWS}/a"))}
    crawl(web, db)
    assert fates(db) == {f"{NEWS}/a": "new", f"{NEWS}/b": "new"}
    assert web.asked(f"{NEWS}/b") == 1


def test_an_article_that_is_gone_keeps_its_text(web: TinyWeb, db: Path) -> None:
    web.pages |= {FEED: rss(item(f"{NEWS}/a")), f"{NEWS}/a": article("Lock")}
    crawl(web, db)
    web.pages[f"{NEWS}/a"] = Answer("", 410)
    crawl(web, db, COPYDESK_REVISIT=0)
    assert fates(db) == {f"{NEWS}/a": "http_error"}
    assert rows(db, "SELECT count(*) FROM articles") == [(1,)]


def test_a_feed_that_asks_for_a_pause_gets_it(web: TinyWeb, db: Path) -> None:
    web.pages[FEED] = Answer("", 429, headers={"Retry-After": "600"})
    first = crawl(web, db)
    assert (first["status"], first["feeds_failed"]) == (1, 1)
    assert feed_row(db, "failures, next_check > last_checked") == (1, 1)
    crawl(web, db, due_only=True)
    assert web.asked(FEED) == 1


def test_what_is_no_feed_is_counted_as_a_failure_and_told(web: TinyWeb, db: Path) -> None:
    web.pages[FEED] = article("Lock")
    summary = crawl(web, db)
    assert f"feed {FEED}: not a feed but a web page" in summary["log"]
    assert feed_row(db, "failures, disabled") == (1, 0)


def test_entries_that_are_no_addresses_do_not_hide_the_others(web: TinyWeb, db: Path) -> None:
    web.pages |= {f"{NEWS}/a": article("Lock")}
    links = (
        "javascript:alert(1)",
        "http://[::1",
        "file:///etc/hostname",
        f"{NEWS}/a",
        "http://x.example/",
    )
    web.pages[FEED] = rss(*map(item, links))
    crawl(web, db)
    assert fates(db) == {f"{NEWS}/a": "new", "http://x.example/": "out_of_scope"}


def test_pages_of_a_disabled_outlet_are_not_fetched_from_the_feed_of_another(
    web: TinyWeb, db: Path
) -> None:
    other = "http://www.other.example/b"
    web.pages |= {FEED: rss(item(f"{NEWS}/a"), item(other)), f"{NEWS}/a": article("Lock")}
    crawl(web, db)
    assert fates(db) == {f"{NEWS}/a": "new", other: "out_of_scope"}
    reasons = rows(db, "SELECT reason FROM pages WHERE url = ?", other)
    assert reasons == [("announced by a feed, at an outlet that is disabled: other.example",)]
    assert web.asked(other) == 0


def test_a_site_that_announces_nothing_is_guessed_at(web: TinyWeb, db: Path) -> None:
    web.pages |= {
        f"{NEWS}/": "<html><body><p>Welcome</p></body></html>",
        f"{NEWS}/rss.xml": rss(item(f"{NEWS}/a")),
        f"{NEWS}/a": article("Lock"),
    }
    registry = web.registry(db.parent, news=FEED)
    registry.write_text(
        registry.read_text(encoding="utf-8").replace(f'feeds = ["{FEED}"]\n', ""), encoding="utf-8"
    )
    done = run(crawl_command(db, registry, COPYDESK_PROXY=web.proxy, COPYDESK_WORKERS=1))
    assert done.returncode == 0, done.stderr
    assert rows(db, "SELECT url, kind FROM feeds") == [(f"{NEWS}/rss.xml", "rss")]
    assert fates(db) == {f"{NEWS}/a": "new"}


def test_indexes_within_indexes_are_followed_to_a_bound(web: TinyWeb, db: Path) -> None:
    web.pages |= {f"{NEWS}/a": article("Lock"), f"{NEWS}/1.xml": NEWS_SITEMAP}
    for n in range(1, 6):
        inner = f"<sitemap><loc>{NEWS}/index{n}</loc></sitemap>"
        listed = f"<sitemap><loc>{NEWS}/{n}.xml</loc></sitemap>"
        url = FEED if n == 1 else f"{NEWS}/index{n - 1}"
        web.pages[url] = f"<sitemapindex>{inner}{listed}</sitemapindex>"
    crawl(web, db)
    assert fates(db) == {f"{NEWS}/a": "new"}
    assert [web.asked(f"{NEWS}/index{n}") for n in range(1, 5)] == [1, 1, 0, 0]


def test_of_an_index_with_thousands_of_sitemaps_those_of_news_are_asked(
    web: TinyWeb, db: Path
) -> None:
    web.pages |= {f"{NEWS}/a": article("Lock"), f"{NEWS}/news.xml": NEWS_SITEMAP}
    names = (*(f"archive{n}.xml" for n in range(3000)), "news.xml")
    listed = "".join(f"<sitemap><loc>{NEWS}/{name}</loc></sitemap>" for name in names)
    web.pages[FEED] = f"<sitemapindex>{listed}</sitemapindex>"
    crawl(web, db)
    assert fates(db) == {f"{NEWS}/a": "new"}
    assert len([url for _, url, _ in web.requests if url.endswith(".xml")]) == MAX_SITEMAPS


def test_a_sitemap_cannot_send_the_crawler_into_a_private_network(web: TinyWeb, db: Path) -> None:
    inside = f"http://127.0.0.1:{web.port}"
    links = (f"{inside}/secret", "file:///etc/hostname", "http://[broken", "nonsense", "")
    children = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in links)
    web.pages |= {
        f"{inside}/index": f"<sitemapindex>{children}</sitemapindex>",
        f"{inside}/secret": rss(),
    }
    registry = db.parent / "outlets.toml"
    registry.write_text(
        '[[outlet]]\ndomain = "news.example"\nname = "The News Sheet"\n'
        f'feeds = ["{inside}/index"]\n',
        encoding="utf-8",
    )
    done = run(crawl_command(db, registry, COPYDESK_WORKERS=1))
    assert done.returncode == 0, done.stderr
    assert web.asked(f"{inside}/index") == 1  # the registry names it
    assert web.asked(f"{inside}/secret") == 0  # a sitemap does
