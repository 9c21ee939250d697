"""`copydesk outlets check`: which feeds live and what is wrong with the others, seen on real answers."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from crawling import command, crawl_command, rows, run
from tinyweb import Answer, TinyWeb, article, item, redirect, rss

from crawler.samples import SampleWeb
from crawler.samples.traps import TRAP_HOST

NEWS = "http://news.example"
OTHER = "http://other.example"


def words(web: SampleWeb | TinyWeb, folder: Path, *arguments: str) -> list[str]:
    settings = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "COPYDESK_PROXY": web.proxy}
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    return command("outlets", "check", *arguments, "--db", str(folder / "news.db"), *pairs)


def check(web: SampleWeb | TinyWeb, folder: Path, *arguments: str) -> dict[str, Any]:
    """Outlet → what `outlets check` says of it."""
    done = run([*words(web, folder, *arguments), "--json"])
    assert "Traceback" not in done.stderr
    found = {one["outlet"]: one for one in json.loads(done.stdout)}
    assert done.returncode == any(one["wrong"] for one in found.values())
    return found


def feeds(found: dict[str, Any]) -> dict[str, Any]:
    return {feed["url"]: feed for feed in found["feeds"]}


def registry(folder: Path, **outlets: str) -> Path:
    """A registry beside the archive: domain without its end → further lines."""
    path = folder / "outlets.toml"
    path.write_text(
        "".join(
            f'[[outlet]]\ndomain = "{name}.example"\nname = "The {name.title()} Sheet"\n{more}\n'
            for name, more in outlets.items()
        ),
        encoding="utf-8",
    )
    return path


def listed(*paths: str) -> str:
    return f"feeds = [{', '.join(json.dumps(NEWS + path) for path in paths)}]"


def dated(url: str, age: timedelta) -> str:
    at = format_datetime(datetime.now(timezone.utc) - age, usegmt=True)
    return item(url).replace("</item>", f"<pubDate>{at}</pubDate></item>")


def fresh(*names: str, every: timedelta = timedelta(hours=2)) -> str:
    return rss(*(dated(f"{NEWS}/{name}", n * every) for n, name in enumerate(names)))


def link(href: str) -> str:
    return f'<link rel="alternate" type="application/rss+xml" href="{href}">'


def test_feeds_that_live_are_told_with_how_fresh_and_how_frequent_they_are(
    web: TinyWeb, tmp_path: Path
) -> None:
    registry(tmp_path, news=listed("/rss"))
    web.pages[f"{NEWS}/rss"] = fresh("a", "b", "c", "d")
    found = check(web, tmp_path)
    (feed,) = found["news.example"]["feeds"]
    assert not found["news.example"]["wrong"]
    newest = datetime.fromisoformat(feed["newest"].replace("Z", "+00:00"))
    assert abs(newest - datetime.now(timezone.utc)) < timedelta(minutes=2)
    assert {k: feed[k] for k in ("kind", "http_status", "entries", "dated", "problem")} == {
        "kind": "rss", "http_status": 200, "entries": 4, "dated": 4, "problem": None,
    }  # fmt: skip
    assert feed["median_interval_seconds"] == 7200
    # All is well, so nothing else was asked for.
    assert {url for _, url, _ in web.requests} == {f"{NEWS}/robots.txt", f"{NEWS}/rss"}
    done = run(words(web, tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "news.example" in done.stdout and "2 h" in done.stdout


def test_each_thing_that_can_be_wrong_is_named(web: TinyWeb, tmp_path: Path) -> None:
    day, bad = (
        timedelta(days=1),
        "/404 /500 /page /empty /undated /stale /single /plain /index /shut",
    )
    registry(tmp_path, news=listed("/rss", *bad.split()))
    plain = f"<urlset><url><loc>{NEWS}/a</loc></url></urlset>"
    web.pages |= {
        f"{NEWS}/robots.txt": "User-agent: *\nDisallow: /shut\n",
        f"{NEWS}/rss": fresh("a", "b"),
        f"{NEWS}/500": Answer("", 500),
        f"{NEWS}/page": article("Lock"),
        f"{NEWS}/empty": rss(),
        f"{NEWS}/undated": rss(item(f"{NEWS}/a"), item(f"{NEWS}/b"), dated(f"{NEWS}/c", 2 * day)),
        f"{NEWS}/stale": rss(*(dated(f"{NEWS}/{n}", (5 + n / 10) * day) for n in range(5))),
        f"{NEWS}/single": rss(dated(f"{NEWS}/a", 40 * day)),
        f"{NEWS}/plain": plain,
        f"{NEWS}/index": f"<sitemapindex><sitemap><loc>{NEWS}/plain</loc></sitemap></sitemapindex>",
    }
    (found,) = check(web, tmp_path).values()
    told = {url.removeprefix(NEWS): feed for url, feed in feeds(found).items()}
    assert {path: feed["problem"] for path, feed in told.items()} == {
        "/rss": None,
        "/404": "http_error",
        "/500": "http_error",
        "/page": "not_a_feed",
        "/empty": "empty",
        "/undated": "undated",
        "/stale": "stale",
        "/single": "stale",
        "/plain": "no_news",
        "/index": "no_news",
        "/shut": "robots",
    }
    assert told["/404"]["what"] == "HTTP status 404"
    assert told["/page"]["what"] == "not a feed but a web page"
    assert told["/undated"]["what"] == "2 of 3 entries have no date"
    assert told["/stale"]["what"] == "nothing new for 5 days"
    assert told["/shut"]["what"] == "disallowed by robots.txt"
    assert web.asked(f"{NEWS}/shut") == 0


def test_a_feed_that_rests_as_long_as_usual_is_not_stale(web: TinyWeb, tmp_path: Path) -> None:
    registry(tmp_path, news=listed("/weekly", "/weekend"))
    week, hour = timedelta(days=7), timedelta(hours=1)
    web.pages |= {
        f"{NEWS}/weekly": rss(*(dated(f"{NEWS}/{n}", (n + 2) * week) for n in range(4))),
        f"{NEWS}/weekend": rss(*(dated(f"{NEWS}/{n}", (n + 60) * hour) for n in range(4))),
    }
    assert not check(web, tmp_path)["news.example"]["wrong"]


def test_an_answer_that_takes_too_long_is_a_timeout(tmp_path: Path) -> None:
    registry(tmp_path, trap=f'feeds = ["http://{TRAP_HOST}/trickle"]')
    with SampleWeb() as web:
        found = check(web, tmp_path, "-s", "DOWNLOAD_TIMEOUT=2", "-s", "RETRY_ENABLED=0")
    (feed,) = found["trap.example"]["feeds"]
    assert (feed["problem"], feed["what"]) == ("timeout", "no full answer in time")


def test_where_a_feed_is_gone_others_that_the_site_announces_are_suggested(
    web: TinyWeb, tmp_path: Path
) -> None:
    registry(tmp_path, news=listed("/old"), other=f'feeds = ["{OTHER}/old"]')
    web.pages |= {
        f"{NEWS}/": link("/new") + link("/dead") + link("/old"),
        f"{NEWS}/new": fresh("a", "b"),
        f"{OTHER}/": "<p>Nothing is announced</p>",
        f"{OTHER}/rss.xml": fresh("a"),
    }
    found = check(web, tmp_path)
    (new,) = found["news.example"]["suggested"]
    assert (new["url"], new["origin"], new["problem"]) == (f"{NEWS}/new", "found", None)
    assert [feed["url"] for feed in found["other.example"]["suggested"]] == [f"{OTHER}/rss.xml"]
    assert web.asked(f"{NEWS}/old") == 1
    done = run(words(web, tmp_path, "news.example"))
    assert done.returncode == 1
    assert "HTTP status 404" in done.stdout
    assert f"news.example: found: {NEWS}/new (rss, 2 entries)\n" in done.stdout
    assert done.stderr == "Error: something is wrong with 1 of 1 outlets\n"


def test_an_outlet_without_a_listed_feed_is_well_if_a_crawl_would_find_one(
    web: TinyWeb, tmp_path: Path
) -> None:
    registry(tmp_path, news="", other="", third="")
    web.pages |= {
        f"{NEWS}/": link("/rss"),
        f"{NEWS}/rss": fresh("a"),
        f"{OTHER}/": "<a href='/2026/03/04/a'>A</a><a href='/2026/03/04/b'>B</a>",
    }
    found = check(web, tmp_path)
    assert [one["wrong"] for one in found.values()] == [False, False, True]
    assert feeds(found["news.example"])[f"{NEWS}/rss"]["problem"] is None
    section = feeds(found["other.example"])[f"{OTHER}/"]
    assert (section["kind"], section["entries"], section["problem"]) == ("section", 2, None)
    assert found["third.example"]["what"] == "its home page cannot be had: HTTP status 404"


def test_feeds_that_crawls_found_are_looked_at_but_only_all_of_them_dead_are_wrong(
    web: TinyWeb, tmp_path: Path
) -> None:
    path = registry(tmp_path, news="")
    db = tmp_path / "news.db"
    web.pages |= {
        f"{NEWS}/": link("/rss") + link("/more"),
        f"{NEWS}/rss": fresh("a"),
        f"{NEWS}/more": fresh("b"),
    }
    assert run(crawl_command(db, path, COPYDESK_PROXY=web.proxy)).returncode in (0, 1)
    before = rows(db, "SELECT * FROM feeds ORDER BY url"), rows(db, "SELECT count(*) FROM runs")
    del web.pages[f"{NEWS}/more"]
    found = check(web, tmp_path)["news.example"]
    assert not found["wrong"]
    problems = {url: (feed["origin"], feed["problem"]) for url, feed in feeds(found).items()}
    assert problems == {
        f"{NEWS}/rss": ("archive", None),
        f"{NEWS}/more": ("archive", "http_error"),
    }
    del web.pages[f"{NEWS}/rss"]
    assert check(web, tmp_path)["news.example"]["wrong"]
    # Looking changes nothing.
    after = rows(db, "SELECT * FROM feeds ORDER BY url"), rows(db, "SELECT count(*) FROM runs")
    assert after == before


def test_a_feed_that_has_moved_is_told_with_its_new_address(web: TinyWeb, tmp_path: Path) -> None:
    registry(tmp_path, news=listed("/old"))
    web.pages |= {f"{NEWS}/old": redirect("/new", 301), f"{NEWS}/new": fresh("a")}
    assert f"moved to {NEWS}/new" in run(words(web, tmp_path)).stdout


def test_the_sitemaps_of_an_index_count_for_it_whether_listed_or_not(
    web: TinyWeb, tmp_path: Path
) -> None:
    def news(name: str) -> str:
        at = datetime.now(timezone.utc).isoformat()
        return (
            f'<urlset xmlns:news="n"><url><loc>{NEWS}/{name}</loc><news:news><news:title>Lock'
            f"</news:title><news:publication_date>{at}</news:publication_date></news:news></url></urlset>"
        )

    def index(*names: str) -> str:
        listed = "".join(f"<sitemap><loc>{NEWS}/{n}.xml</loc></sitemap>" for n in names)
        return f"<sitemapindex>{listed}</sitemapindex>"

    sitemaps = json.dumps([f"{NEWS}/index.xml", f"{NEWS}/a.xml"])
    registry(tmp_path, news=f"sitemaps = {sitemaps}")
    web.pages |= {
        f"{NEWS}/index.xml": index("a", "b"),
        f"{NEWS}/a.xml": news("a"),
        f"{NEWS}/b.xml": news("b"),
    }
    found = check(web, tmp_path)["news.example"]
    told = feeds(found)
    assert not found["wrong"]
    assert (told[f"{NEWS}/index.xml"]["kind"], told[f"{NEWS}/index.xml"]["entries"]) == (
        "sitemap_index",
        2,
    )
    assert told[f"{NEWS}/a.xml"]["entries"] == 1
    assert web.asked(f"{NEWS}/a.xml") == 1


def test_nothing_that_the_web_says_reaches_the_terminal_as_a_command(
    web: TinyWeb, tmp_path: Path
) -> None:
    registry(tmp_path, news=listed("/old"))
    web.pages |= {
        f"{NEWS}/old": redirect("/x?[red]\x7f%1b[2J", 301),
        f"{NEWS}/": link("/new?[bold]&#27;[2J&#8238;"),
    }
    done = run(words(web, tmp_path))
    assert done.returncode == 1
    assert not {"\x1b", "\x7f", "\u202e"} & set(done.stdout + done.stderr)


def test_a_look_that_is_cut_short_concludes_nothing(tmp_path: Path) -> None:
    registry(tmp_path, trap=f'feeds = ["http://{TRAP_HOST}/trickle"]')
    with SampleWeb() as web:
        done = run(words(web, tmp_path, "-s", "CLOSESPIDER_TIMEOUT=1"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "ended early (closespider_timeout)" in done.stderr


def test_wrong_names_and_registries_are_told(web: TinyWeb, tmp_path: Path) -> None:
    registry(tmp_path, news="disabled = true")
    none = run(words(web, tmp_path))
    assert (none.returncode, "no enabled outlet" in none.stderr) == (1, True)
    unknown = run(words(web, tmp_path, "nosuch.example"))
    assert (unknown.returncode, "outlets add" in unknown.stderr) == (2, True)
    assert web.requests == []
    # A person who names it wants to know.
    web.pages |= {f"{NEWS}/": link("/rss"), f"{NEWS}/rss": fresh("a")}
    assert not check(web, tmp_path, "news.example")["news.example"]["wrong"]


def test_sample_outlets_are_looked_at_in_every_form_of_feed(tmp_path: Path) -> None:
    with SampleWeb() as web:
        own = tmp_path / "outlets.toml"
        own.write_bytes(web.outlets.read_bytes())
        found = check(web, tmp_path)
        kinds = {site.outlet.domain: site.site.feed for site in web.catalogue.sites.values()}
    forms = {"rss2": "rss", "rss1": "rss", "rss091": "rss", "atom": "atom", "jsonfeed": "json"}
    for domain, kind in kinds.items():
        told = {feed["kind"]: feed for feed in found[domain]["feeds"]}
        wanted = told[forms.get(kind, "sitemap_index")]
        assert wanted["entries"] > 0
        # The news of the sample web is of March 2026.
        assert wanted["problem"] in ("stale", "undated", None)
