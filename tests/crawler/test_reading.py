"""Documents that parsers take minutes over cost their outlet a few seconds, and nobody else."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Iterator
from time import monotonic

import pytest

from crawler.discovery.documents import read_document
from crawler.discovery.feeds import Feed, FeedError
from crawler.discovery.reading import SMALL, DocumentReader
from crawler.discovery.thinning import MAX_ENTRIES, thin
from crawler.links import next_page

URL = "http://news.example/rss"


def rss(*items: str) -> bytes:
    return f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()


def item(number: int, day: int) -> str:
    date = f"{day:02} Mar 2026 08:00:00 GMT"
    link = f"<link>http://news.example/{number}</link>"
    return f"<item>{link}<pubDate>Wed, {date}</pubDate></item>"


SLOW = rss("<item " + " ".join(f"a{n}=''" for n in range(90_000)) + "></item>")
"""Half a minute and more for feedparser, which looks at each attribute once for each."""
LARGE = rss(*(item(n, 1 + n // 500) for n in range(1_500)))


@pytest.fixture
def reader() -> Iterator[DocumentReader]:
    reader = DocumentReader(seconds=5)
    yield reader
    reader.close()


def test_what_takes_too_long_is_no_feed_and_others_are_read_meanwhile(
    reader: DocumentReader,
) -> None:
    async def both() -> tuple[object, object, bool]:
        slow = asyncio.ensure_future(reader.read(read_document, SLOW, URL, None, "slow.example"))
        other = await reader.read(read_document, LARGE, URL, None, "other.example")
        waited = slow.done()
        return other, (await asyncio.gather(slow, return_exceptions=True))[0], waited

    assert len(SLOW) > SMALL and len(LARGE) > SMALL
    other, error, waited = asyncio.run(both())
    assert isinstance(other, Feed) and len(other.entries) == 1_500
    assert isinstance(error, FeedError)
    assert str(error) == "takes over 5 s to read"
    assert not waited


def test_a_sitemap_that_fills_the_memory_is_refused_and_the_next_is_read() -> None:
    reader = DocumentReader(seconds=30, memory=100_000_000)
    bomb = gzip.compress(b"<urlset>" + b"<a/>" * 4_500_000 + b"</urlset>")
    try:
        with pytest.raises(FeedError):
            asyncio.run(reader.read(read_document, bomb, URL, None, "news.example"))
        found = asyncio.run(reader.read(read_document, LARGE, URL, None, "news.example"))
    finally:
        reader.close()
    assert len(found.entries) == 1_500


def test_of_a_feed_with_a_hundred_thousand_entries_the_newest_are_parsed() -> None:
    items = [item(n, 1) for n in range(99_990)] + [item(n, 2) for n in range(99_990, 100_000)]
    thinned = thin(rss(*items))
    assert thinned.count(b"<item>") == MAX_ENTRIES
    assert thinned.startswith(b"<rss version='2.0'><channel><item>")
    assert thinned.endswith(b"</item></channel></rss>")
    assert all(f"/{n}<".encode() in thinned for n in range(99_990, 100_000))


def test_a_feed_that_is_cut_down_ends_as_it_did() -> None:
    items = [item(n, 2) for n in range(MAX_ENTRIES)] + [item(MAX_ENTRIES, 1)]
    assert thin(rss(*items)) == rss(*items[:-1])
    few = rss(*items[:9])
    assert thin(few) is few


@pytest.mark.parametrize(
    "filler",
    [b'<article><a rel="next" "@type":' + b" " * 3_000_000, b"<article>" + b"rel=next " * 300_000,
     b"<article>rel" + b" " * 3_000_000, b"<article><a rel=next>" + b"<br>" * 2_000_000],
)  # fmt: skip
def test_looking_for_a_next_page_ends_soon_whatever_the_page_is(filler: bytes) -> None:
    begun = monotonic()
    assert next_page(b"<html>" + filler, "http://news.example/a", None) is None
    assert monotonic() - begun < 5
