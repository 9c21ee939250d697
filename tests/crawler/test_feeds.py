"""Feeds as outlets write them, and as they should not."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from crawler.discovery.feeds import Entry, FeedError, parse_feed
from crawler.discovery.thinning import MAX_ENTRIES
from crawler.samples.traps import TRAP_HOST, TRAPS

URL = "https://news.example/feed.xml"
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=timezone.utc)


def rss(items: str, head: str = "<language>de-AT</language>") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">'
        f"<channel><title>Feed</title>{head}{items}</channel></rss>"
    ).encode()


def trap(path: str) -> tuple[bytes, str]:
    reply = TRAPS[f"http://{TRAP_HOST}{path}"].answer(path)
    return reply.body, reply.content_type


def test_an_rss_entry_keeps_all_that_the_feed_says_of_it() -> None:
    feed = parse_feed(
        rss(
            "<item><title>Dam &amp;amp; &lt;b&gt;bridge&lt;/b&gt;</title>"
            "<link>https://news.example/dam</link><dc:creator>Ada Lunt</dc:creator>"
            "<pubDate>Wed, 04 Mar 2026 13:00:00 +0100</pubDate>"
            '<source url="https://wire.example/rss">The Wire</source></item>'
        ),
        URL,
    )
    assert feed.kind == "rss"
    assert feed.entries == (
        Entry(
            url="https://news.example/dam",
            title="Dam & bridge",
            published_at=NOON,
            author="Ada Lunt",
            source="The Wire",
            lang="de",
        ),
    )


def test_an_atom_entry_tells_when_it_was_updated() -> None:
    body = (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>F</title><entry>'
        b'<title>Pont</title><link rel="alternate" href="/pont"/><id>1</id>'
        b"<published>2026-03-04T12:00:00Z</published><updated>2026-03-05T12:00:00Z</updated>"
        b"<author><name>Luc Pr\xc3\xa9</name></author></entry></feed>"
    )
    feed = parse_feed(body, URL, "application/atom+xml; charset=utf-8")
    (entry,) = feed.entries
    assert (feed.kind, entry.url, entry.author) == ("atom", "https://news.example/pont", "Luc Pré")
    assert (entry.published_at, entry.updated_at) == (NOON, NOON.replace(day=5))
    assert entry.lang == "fr"


def test_an_atom_entry_without_a_date_of_publication_has_none() -> None:
    body = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://news.example/1"/>'
        b"<updated>2026-03-05T12:00:00Z</updated></entry></feed>"
    )
    (entry,) = parse_feed(body, URL).entries
    assert (entry.published_at, entry.updated_at) == (None, NOON.replace(day=5))


def test_the_one_date_of_rss_1_is_that_of_publication() -> None:
    body = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        b' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        b'<item rdf:about="https://news.example/1"><title>A</title>'
        b"<link>https://news.example/1</link><dc:date>2026-03-04T12:00:00+00:00</dc:date>"
        b"</item></rdf:RDF>"
    )
    (entry,) = parse_feed(body, URL).entries
    assert entry.published_at == NOON


def test_a_json_feed_is_read() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "language": "es",
        "items": [
            {"id": "2", "url": "/b", "date_published": "2026-03-03T12:00:00Z"},
            {
                "id": "1",
                "url": "https://news.example/a",
                "title": "A",
                "date_published": "2026-03-04T13:00:00+01:00",
                "date_modified": "2026-03-05T12:00:00Z",
                "authors": [{"name": "Ada"}, {"name": "Bo"}, {}],
            },
            {"id": "no address"},
            "not an item",
        ],
    }
    feed = parse_feed(json.dumps(document).encode(), URL, "application/feed+json")
    assert feed.kind == "json"
    assert [entry.url for entry in feed.entries] == [
        "https://news.example/a",
        "https://news.example/b",
    ]
    first = feed.entries[0]
    assert (first.title, first.author, first.lang) == ("A", "Ada, Bo", "es")
    assert (first.published_at, first.updated_at) == (NOON, NOON.replace(day=5))


def test_the_newest_entries_come_first_and_undated_ones_last() -> None:
    feed = parse_feed(
        rss(
            "<item><link>https://news.example/undated</link></item>"
            "<item><link>https://news.example/old</link>"
            "<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>"
            "<item><link>https://news.example/new</link>"
            "<pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate></item>"
        ),
        URL,
    )
    assert [entry.url.rsplit("/", 1)[1] for entry in feed.entries] == ["new", "old", "undated"]


def test_a_click_counter_gives_way_to_the_address_that_it_counts_for() -> None:
    feed = parse_feed(
        rss(
            "<item><link>https://counter.example/~r/1</link>"
            "<feedburner:origLink>https://news.example/dam</feedburner:origLink></item>"
        ),
        URL,
    )
    assert feed.entries[0].url == "https://news.example/dam"


def test_of_a_feed_with_too_many_entries_the_bound_is_kept() -> None:
    items = "".join(f"<item><link>https://news.example/{n}</link></item>" for n in range(5_010))
    assert len(parse_feed(rss(items), URL).entries) == MAX_ENTRIES


def test_a_feed_that_breaks_off_gives_the_entries_before() -> None:
    body, content_type = trap("/feed/cut")
    entries = parse_feed(body, URL, content_type).entries
    assert [entry.url for entry in entries] == [f"http://{TRAP_HOST}/story/1"]


def test_a_feed_in_another_charset_than_declared_keeps_its_letters() -> None:
    text = (
        '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel>'
        "<item><title>Міст у Залужанах</title><link>https://news.example/1</link></item>"
        "</channel></rss>"
    )
    feed = parse_feed(text.encode("windows-1251"), URL, "text/xml")
    assert feed.entries[0].title == "Міст у Залужанах"


@pytest.mark.parametrize("path", ["/feed/entity-bomb", "/feed/xxe"])
def test_entities_of_a_feed_are_never_unfolded(path: str) -> None:
    body, content_type = trap(path)
    entries = parse_feed(body, URL, content_type).entries
    assert entries
    for entry in entries:
        assert len(entry.title or "") < 20
        assert "swan" not in (entry.title or "")


def test_dates_that_cannot_be_are_none() -> None:
    body, content_type = trap("/feed/dates")
    dates = {
        e.url.rsplit("/", 1)[1]: e.published_at for e in parse_feed(body, URL, content_type).entries
    }
    assert dates["right"] == NOON.replace(hour=8)
    assert {dates[name] for name in ("epoch", "nonsense", "thirteenth-month", "none")} == {None}
    # Nor does a date to come put an entry before all others.
    assert dates["future"] is None
    assert next(iter(dates)) == "right"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><body><p>Hello</p></body></html>", "a web page"),
        (b"<?xml version='1.0'?><opml><body/></opml>", "XML"),
        (b"just words", "something else"),
        (b'{"items": [', "broken JSON"),
        (b'{"name": "a setting"}', "other JSON"),
        (b'{"items": {"a": 1}}', "other JSON"),
        (b"{" * 100_000, "JSON"),
        (bytes(range(256)) * 40, "something else"),
    ],
)
def test_what_is_no_feed_is_said_to_be_something_else(body: bytes, said: str) -> None:
    with pytest.raises(FeedError, match=said):
        parse_feed(body, URL, "application/rss+xml")
