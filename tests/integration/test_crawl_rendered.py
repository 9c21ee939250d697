"""Outlets whose pages are written by scripts, crawled with a real Chromium."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from crawling import command, crawl_command, fates, rows, run, start
from tinyweb import WORDS, Answer, TinyWeb, article, item, rss

from crawler.rendering.visit import MAX_PARTS

NEWS = "http://news.example"
BUSY = "http://busy.example"
HUNG = "http://hung.example"
PLAIN = "http://plain.example"
CDN = "http://cdn.example"
SCRIPT = "text/javascript"
SHOW = """
function show(title, lines) {
  document.title = title;
  document.getElementById("app").innerHTML = "<article><h1>" + title + "</h1>"
    + lines.map(line => "<p>" + line + "</p>").join("") + "</article>";
}
"""
APP = f"""{SHOW}
fetch("/api" + location.pathname + ".json").then(answer => answer.json())
  .then(found => show(found.title, found.lines));
"""
INLINE = f"{SHOW} show('Lock closed', {json.dumps(WORDS)});"
# The test's machine may be a container, where Chromium cannot have its sandbox.
SETTINGS = {"COPYDESK_WORKERS": 1, "COPYDESK_CHROMIUM_SANDBOX": 0, "COPYDESK_RENDER_TIMEOUT": 4}


def shell(script: str = "", more: str = "") -> str:
    """A page without a word, as it is before its scripts have run."""
    source = script if "\n" in script else f'<script src="{script}"></script>'
    code = f"<script>{script}</script>" if "\n" in script else source
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Loading</title>'
        f'</head><body><div id="app"></div>{more}{code}</body></html>'
    )


def data(title: str, *lines: str) -> Answer:
    """What a page's script asks for."""
    body = json.dumps({"title": title, "lines": lines or WORDS})
    return Answer(body, content_type="application/json")


def registry(folder: Path, *domains: str, **feeds: str) -> Path:
    """A registry of outlets, rendered unless they are called plain."""
    path = folder / "outlets.toml"
    path.write_text(
        "".join(
            f'[[outlet]]\ndomain = "{domain}"\nname = "The {domain} Sheet"\n'
            + ("" if domain.startswith("plain") else "render = true\n")
            + (f'feeds = ["{feed}"]\n' if (feed := feeds.get(domain.split(".")[0])) else "")
            for domain in domains
        ),
        encoding="utf-8",
    )
    return path


def reason(db: Path, url: str) -> str:
    return str(rows(db, "SELECT reason FROM pages WHERE url = ?", url)[0][0])


# --- one crawl over pages of all sorts ------------------------------------------------------------------

PAGES: dict[str, Answer | str] = {
    f"{NEWS}/rss": rss(*(item(f"{NEWS}/{name}") for name in ("a", "closed", "moved", "away"))),
    f"{NEWS}/robots.txt": "User-agent: *\nDisallow: /private/\n",
    f"{NEWS}/app.js": Answer(APP, content_type=SCRIPT),
    f"{NEWS}/a": Answer(shell("/app.js"), headers={"ETag": '"shell"'}),
    f"{NEWS}/api/a.json": data("Lock closed"),
    f"{NEWS}/closed": shell(APP.replace("/api", "/private")),
    f"{NEWS}/private/closed.json": data("Never shown"),
    f"{NEWS}/moved": shell("\nlocation.replace('/to?from=moved');\n"),
    f"{NEWS}/to?from=moved": shell(f"{CDN}/other.js"),
    f"{CDN}/other.js": Answer(INLINE, content_type=SCRIPT),
    f"{NEWS}/away": shell("\nlocation.href = 'http://elsewhere.example/x';\n"),
    "http://elsewhere.example/x": article("Elsewhere"),
    f"{BUSY}/rss": rss(
        *(item(f"{BUSY}/{name}") for name in ("polls", "again", "wide", "heavy", "round1", "gone"))
    ),
    f"{BUSY}/polls": shell(f"{INLINE} let n = 0; setInterval(() => fetch('/tick?' + n++), 10);"),
    f"{HUNG}/rss": rss(item(f"{HUNG}/a")),
    f"{HUNG}/a": shell(f"{INLINE} setTimeout(() => {{ for (;;); }}, 100);"),
    f"{BUSY}/wide": shell(f"{INLINE} document.body.append('wide '.repeat(200000));"),
    f"{BUSY}/heavy": shell(
        f"{INLINE} fetch('/post', {{method: 'POST', body: 'x'}}); navigator.sendBeacon('/beacon');"
        "new EventSource('/events'); alert('stop');",
        '<img src="/image.png"><video src="/film.mp4"></video><iframe src="/frame"></iframe>'
        '<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.png">'
        '<style>@font-face { font-family: F; src: url("/font.woff") } * { font-family: F }</style>',
    ),
    f"{BUSY}/round1": shell("\nlocation.href = '/round2';\n"),
    f"{BUSY}/round2": shell("\nlocation.href = '/round1';\n"),
    f"{BUSY}/again": shell(f"{INLINE} location.reload();"),
    f"{BUSY}/gone": Answer(shell(INLINE), 404),
    f"{PLAIN}/rss": rss(item(f"{PLAIN}/a")),
    f"{PLAIN}/a": article("Lock closed", "No script wrote this.", f"<script>{INLINE}</script>"),
}


class Crawled:
    """The archive and the web after a crawl of all of PAGES."""

    def __init__(self, folder: Path, web: TinyWeb) -> None:
        self.web = web
        self.db = folder / "news.db"
        self.warc = folder / "warc"
        hosts = {"news": NEWS, "busy": BUSY, "hung": HUNG, "plain": PLAIN}
        domains = [f"{name}.example" for name in hosts]
        feeds = {name: f"{host}/rss" for name, host in hosts.items()}
        self.registry = registry(folder, *domains, **feeds)
        words = ("--warc", str(self.warc))
        limits = {"DOWNLOAD_MAXSIZE": 500_000, "COPYDESK_PROXY": web.proxy}
        self.done = run(crawl_command(self.db, self.registry, *words, **{**SETTINGS, **limits}))
        self.asked = [url for _, url, _ in web.requests]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    with TinyWeb(dict(PAGES)) as web:
        yield Crawled(tmp_path_factory.mktemp("rendered"), web)


def test_every_page_of_a_rendered_outlet_has_the_fate_of_what_its_scripts_made(
    crawled: Crawled,
) -> None:
    assert crawled.done.returncode == 0, crawled.done.stderr
    assert fates(crawled.db) == {
        f"{NEWS}/a": "new",
        # Its text is where robots.txt lets nobody in.
        f"{NEWS}/closed": "not_article",
        f"{NEWS}/moved": "new",
        f"{NEWS}/to?from=moved": "new",
        f"{NEWS}/away": "out_of_scope",
        "http://elsewhere.example/x": "out_of_scope",
        f"{BUSY}/polls": "new",
        f"{BUSY}/again": "new",
        f"{HUNG}/a": "timeout",
        f"{BUSY}/wide": "too_large",
        f"{BUSY}/heavy": "new",
        f"{BUSY}/round1": "failed",
        f"{BUSY}/round2": "failed",
        f"{BUSY}/gone": "http_error",
        f"{PLAIN}/a": "new",
    }
    assert "Traceback" not in crawled.done.stderr


def test_what_a_script_wrote_is_the_articles_text(crawled: Crawled) -> None:
    ((title, text),) = rows(
        crawled.db, "SELECT title, text FROM articles WHERE url = ?", f"{NEWS}/a"
    )
    assert (title, text) == ("Lock closed", "\n".join(WORDS))


def test_a_page_whose_script_leads_on_is_a_redirect(crawled: Crawled) -> None:
    urls = [url for (url,) in rows(crawled.db, "SELECT url FROM articles")]
    assert f"{NEWS}/to?from=moved" in urls and f"{NEWS}/moved" not in urls


def test_a_script_that_leads_out_of_the_registry_is_not_followed(crawled: Crawled) -> None:
    assert not [url for url in crawled.asked if "elsewhere" in url]
    assert "host of no outlet" in reason(crawled.db, f"{NEWS}/away")


def test_scripts_get_what_robots_txt_allows_and_nothing_else(crawled: Crawled) -> None:
    assert f"{NEWS}/private/closed.json" not in crawled.asked
    assert f"{CDN}/robots.txt" in crawled.asked


def test_a_page_brings_scripts_and_data_and_nothing_to_look_at(crawled: Crawled) -> None:
    heavy = {"/image.png", "/film.mp4", "/frame", "/style.css", "/icon.png", "/font.woff"}
    sent = {"/post", "/beacon", "/events"}
    assert not [url for url in crawled.asked if url.removeprefix(BUSY) in heavy | sent]


def test_a_page_that_asks_for_ever_is_answered_up_to_a_bound(crawled: Crawled) -> None:
    ticks = [url for url in crawled.asked if url.startswith(f"{BUSY}/tick")]
    assert 10 < len(ticks) <= MAX_PARTS


def test_feeds_and_other_outlets_are_fetched_as_they_are(crawled: Crawled) -> None:
    assert crawled.web.asked(f"{NEWS}/rss") == 1
    ((text,),) = rows(crawled.db, "SELECT text FROM articles WHERE url = ?", f"{PLAIN}/a")
    assert "No script wrote this." in text


def test_scripts_ask_under_the_crawlers_name(crawled: Crawled) -> None:
    agents = {headers["User-Agent"].split("/")[0] for _, _, headers in crawled.web.requests}
    assert agents == {"copydesk"}


def test_the_warc_of_a_crawl_has_the_pages_as_they_were_rendered(
    crawled: Crawled, tmp_path: Path
) -> None:
    again = tmp_path / "again.db"
    words = ("--db", str(again), "--registry", str(crawled.registry))
    done = run(command("ingest", str(crawled.warc), *words))
    assert done.returncode == 0, done.stderr
    sql = "SELECT url, title, text FROM articles ORDER BY url"
    assert rows(again, sql) == rows(crawled.db, sql)


def test_another_look_sees_what_changed_though_the_page_itself_did_not(crawled: Crawled) -> None:
    web = crawled.web
    words = crawl_command(
        crawled.db,
        crawled.registry,
        *("--url", f"{NEWS}/a", "--url", f"{NEWS}/to?from=moved"),
        **SETTINGS,
        COPYDESK_PROXY=web.proxy,
    )
    web.pages[f"{NEWS}/api/a.json"] = data("Lock closed", *WORDS, "It opens on Friday.")
    before = len(web.requests)
    assert run(words).returncode == 0
    seen = fates(crawled.db)
    assert (seen[f"{NEWS}/a"], seen[f"{NEWS}/to?from=moved"]) == ("updated", "unchanged")
    # The server knows the frame of the page only, and would say that it is as before.
    later = [headers for _, url, headers in web.requests[before:] if url == f"{NEWS}/a"]
    assert len(later) == 1 and "If-None-Match" not in later[0]


# --- the machine's own network --------------------------------------------------------------------------


def test_no_way_leads_from_a_page_into_a_private_network(web: TinyWeb, tmp_path: Path) -> None:
    inside = f"http://localhost:{web.port}/secret"
    reads = f"""{INLINE}
      fetch("{inside}-fetch", {{mode: "no-cors"}});
      fetch("/hop").then(answer => answer.text()).then(text => document.body.append(text));
      const script = document.createElement("script");
      script.src = "{inside}-script"; document.body.append(script);
      const frame = document.createElement("iframe");
      frame.src = "{inside}-frame"; document.body.append(frame);
      const hint = document.createElement("link");
      hint.rel = "prefetch"; hint.href = "{inside}-prefetch"; document.head.append(hint);
      window.open("{inside}-window");
      new WebSocket("{inside.replace("http", "ws", 1)}-socket");
      new Worker(URL.createObjectURL(new Blob(["fetch('{inside}-worker')"])));
    """
    web.pages |= {
        f"{web.proxy}/reads": shell(reads),
        f"{web.proxy}/hop": Answer("", 302, headers={"Location": f"{inside}-hop"}),
        f"{web.proxy}/goes": shell(f"\nlocation.href = '{inside}-page';\n"),
    }
    db, outlets = tmp_path / "news.db", registry(tmp_path, "127.0.0.1")
    words = ("--url", f"{web.proxy}/reads", "--url", f"{web.proxy}/goes")
    done = run(crawl_command(db, outlets, *words, **SETTINGS))
    assert "Traceback" not in done.stderr
    seen = fates(db)
    assert seen[f"{web.proxy}/reads"] == "new", reason(db, f"{web.proxy}/reads")
    assert seen[f"{web.proxy}/goes"] == "out_of_scope"
    assert "private network" in reason(db, f"{web.proxy}/goes")
    assert web.asked(f"{web.proxy}/hop") == 1
    assert not [url for _, url, _ in web.requests if "secret" in url]


# --- politeness -----------------------------------------------------------------------------------------


def test_delays_hold_for_what_scripts_ask_for_and_scripts_are_asked_for_once(
    web: TinyWeb, tmp_path: Path
) -> None:
    web.pages |= {
        f"{NEWS}/robots.txt": "User-agent: *\nCrawl-delay: 2\n",
        f"{NEWS}/app.js": Answer(APP, content_type=SCRIPT),
    }
    for name in "ab":
        web.pages |= {f"{NEWS}/{name}": shell("/app.js"), f"{NEWS}/api/{name}.json": data(name * 9)}
    db, outlets = tmp_path / "news.db", registry(tmp_path, "news.example")
    words = [word for name in "ab" for word in ("--url", f"{NEWS}/{name}")]
    # Shorter than what the delays make the first page wait for: waiting in turn costs a page no time.
    settings = {**SETTINGS, "COPYDESK_PROXY": web.proxy, "COPYDESK_RENDER_TIMEOUT": 2}
    run(crawl_command(db, outlets, *words, **settings))
    assert set(fates(db).values()) == {"new"}
    assert web.asked(f"{NEWS}/app.js") == 1
    times = [time for time, url, _ in web.requests if not url.endswith("robots.txt")]
    assert len(times) >= 5
    assert min(later - earlier for earlier, later in pairwise(times)) >= 1.95


# --- no browser -----------------------------------------------------------------------------------------


def without_scrapy_playwright(words: list[str]) -> list[str]:
    """The same command in a Python that has no scrapy-playwright."""
    code = (
        "import sys; sys.modules['scrapy_playwright'] = None; sys.argv[0] = 'copydesk';"
        "from crawler.cli import main; main()"
    )
    return [sys.executable, "-c", code, *words[3:]]


def test_without_the_extra_it_is_said_once_what_to_install_and_the_rest_goes_on(
    web: TinyWeb, tmp_path: Path
) -> None:
    web.pages |= {
        f"{NEWS}/rss": rss(item(f"{NEWS}/a"), item(f"{NEWS}/b")),
        f"{NEWS}/a": shell(INLINE),
        f"{NEWS}/b": shell(INLINE),
        f"{PLAIN}/rss": rss(item(f"{PLAIN}/a")),
        f"{PLAIN}/a": article("Lock closed"),
    }
    db = tmp_path / "news.db"
    feeds = {"news": f"{NEWS}/rss", "plain": f"{PLAIN}/rss"}
    outlets = registry(tmp_path, "news.example", "plain.example", **feeds)
    settings: dict[str, Any] = {**SETTINGS, "COPYDESK_PROXY": web.proxy}
    done = run(without_scrapy_playwright(crawl_command(db, outlets, **settings)))
    assert done.returncode == 0, done.stderr
    assert fates(db) == {f"{NEWS}/a": "failed", f"{NEWS}/b": "failed", f"{PLAIN}/a": "new"}
    assert "pip install 'copydesk[browser]'" in reason(db, f"{NEWS}/b")
    assert done.stderr.count("pip install") == 1
    assert (web.asked(f"{NEWS}/a"), web.asked(f"{NEWS}/b")) == (0, 0)
    # Where nothing else was asked for, that is what went wrong.
    words = crawl_command(db, outlets, "--url", f"{NEWS}/a", **settings)
    done = run(without_scrapy_playwright(words))
    assert done.returncode == 1
    assert "pip install" in done.stderr.splitlines()[-1]


def test_a_browser_that_is_not_there_is_named(web: TinyWeb, tmp_path: Path) -> None:
    web.pages[f"{NEWS}/a"] = shell(INLINE)
    db, outlets = tmp_path / "news.db", registry(tmp_path, "news.example")
    settings = {**SETTINGS, "COPYDESK_PROXY": web.proxy, "COPYDESK_CHROMIUM": "/no/chromium"}
    done = run(crawl_command(db, outlets, "--url", f"{NEWS}/a", **settings))
    assert done.returncode == 1
    assert "COPYDESK_CHROMIUM is /no/chromium" in reason(db, f"{NEWS}/a")
    assert "Traceback" not in done.stderr


# --- the end --------------------------------------------------------------------------------------------


def descendants(process: int) -> set[int]:
    """The processes that a process has started, and those that they have (Linux)."""
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(path.parent.name)] = int(fields[1])
    found = {process}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {process}


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_crawl_that_is_told_to_stop_leaves_no_browser_and_the_page_to_the_next_crawl(
    web: TinyWeb, tmp_path: Path
) -> None:
    web.pages[f"{NEWS}/a"] = shell(f"{INLINE} fetch('/ready').then(() => {{ for (;;); }});")
    db, outlets = tmp_path / "news.db", registry(tmp_path, "news.example")
    settings = {**SETTINGS, "COPYDESK_PROXY": web.proxy, "COPYDESK_RENDER_TIMEOUT": 90}
    crawl = start(crawl_command(db, outlets, "--url", f"{NEWS}/a", **settings))
    try:
        end = monotonic() + 60
        while not web.asked(f"{NEWS}/ready") and monotonic() < end and crawl.poll() is None:
            sleep(0.05)
        started = descendants(crawl.pid)
        names = [
            Path(f"/proc/{child}/comm").read_text().strip() for child in started if alive(child)
        ]
        assert any("chrom" in name or "headless" in name for name in names), names
        told = monotonic()
        os.kill(crawl.pid, signal.SIGTERM)
        _, stderr = crawl.communicate(timeout=40)
    finally:
        crawl.kill()
        crawl.communicate()
    assert monotonic() - told < 30
    assert "Traceback" not in stderr
    assert fates(db) == {}
    end = monotonic() + 5
    while any(map(alive, started)) and monotonic() < end:
        sleep(0.1)
    assert [child for child in started if alive(child)] == []
