"""Traps among feeds and sitemaps: lists that are too long, lead elsewhere, or lead to themselves."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache

from crawler.samples.pages import Reply

CROWD_HOST = "crowd.example"
"""An outlet whose feed has 100,000 entries, the oldest first."""
CROWD_ENTRIES = 100_000
STRAY_HOST = "stray.example"
"""An outlet whose feed leads away from it, but for one entry."""
STRAYS = (
    "http://10.0.0.8/admin",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.0.0.1:8001/",
    "http://localhost/",
    "http://[::1]/",
    "http://[fd00::8]/",
    "http://0x7f.1/",
    "http://elsewhere.example/a",
    "https://user:word@elsewhere.example/b",
)
"""Addresses that its feed names, as they stand there."""
MAZE_HOST = "maze.example"
"""An outlet whose sitemaps lead to each other without end."""
MAZE_CHILDREN = 10_000

_XML = "application/xml"


def feed_traps() -> Mapping[str, tuple[str, Callable[[str], Reply]]]:
    """Return URL → what the trap does, and its answer."""
    maze = f"http://{MAZE_HOST}"
    return {
        f"http://{CROWD_HOST}/feed": (
            "a feed of 100,000 entries, the oldest first",
            lambda _: Reply(200, _crowd(), "application/rss+xml"),
        ),
        f"http://{STRAY_HOST}/feed": (
            "a feed that leads to other outlets and into private networks",
            lambda _: Reply(200, _stray(), "application/rss+xml"),
        ),
        f"{maze}/sitemap.xml": (
            "a sitemap index of 10,000 others, itself among them",
            lambda _: Reply(200, _index(0), _XML),
        ),
        f"{maze}/bomb.xml.gz": (
            "a sitemap of 50 kB that unpacks to 50 MB",
            lambda _: Reply(200, _packed(), "application/gzip"),
        ),
        f"{maze}/news.xml": (
            "a news sitemap with one article, between the traps",
            lambda _: Reply(200, _news(), _XML),
        ),
    }


def maze_child(path: str) -> Reply | None:
    """Return one of the sitemaps that lead on for ever; None where the path is none of theirs."""
    number = path.removeprefix("/child/").removesuffix(".xml")
    if not path.startswith("/child/") or not number.isdigit():
        return None
    return Reply(200, _index(int(number)), _XML)


def _channel(items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>Swans</title>{items}</channel></rss>'.encode()


@lru_cache(maxsize=1)
def _crowd() -> bytes:
    begin = datetime(2026, 1, 1)
    return _channel(
        "".join(
            f"<item><link>http://{CROWD_HOST}/story/{n}</link>"
            f"<pubDate>{begin + timedelta(minutes=n):%Y-%m-%dT%H:%MZ}</pubDate></item>"
            for n in range(CROWD_ENTRIES)
        )
    )


def _stray() -> bytes:
    links = (*STRAYS, "file:///etc/hostname", "javascript:alert(1)", f"http://{STRAY_HOST}/story/1")
    return _channel("".join(f"<item><link>{link}</link></item>" for link in links))


@lru_cache(maxsize=4)
def _index(number: int) -> bytes:
    maze = f"http://{MAZE_HOST}"
    children = [f"{maze}/sitemap.xml", f"{maze}/bomb.xml.gz", f"{maze}/news.xml"]
    first = number * MAZE_CHILDREN + 1
    children += [f"{maze}/child/{n}.xml" for n in range(first, first + MAZE_CHILDREN)]
    listed = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in children)
    return f"<sitemapindex>{listed}</sitemapindex>".encode()


@lru_cache(maxsize=1)
def _packed() -> bytes:
    return gzip.compress(b"<urlset>" + b"<url/>" * 8_000_000 + b"</urlset>", mtime=0)


def _news() -> bytes:
    return (
        f'<urlset xmlns:news="n"><url><loc>http://{MAZE_HOST}/story/1</loc><news:news>'
        "<news:title>Swans counted</news:title></news:news></url></urlset>"
    ).encode()
