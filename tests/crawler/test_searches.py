"""Search sources: their file, their addresses, and what services answer."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timezone
from pathlib import Path

import pytest

from crawler.discovery.feeds import FeedError
from crawler.discovery.searches import Search, SearchesError, load_searches, parse_results
from crawler.registry import shipped_searches

START = datetime(2026, 3, 1, 8, tzinfo=timezone.utc)
END = datetime(2026, 3, 5, tzinfo=timezone.utc)
GDELT = Search(
    "gdelt", "https://g.example/?q={query}", "json", items="articles", published="seendate"
)


def search_file(folder: Path, text: str) -> Path:
    path = folder / "searches.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_services_are_declared_and_one_of_them_needs_a_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = {search.name: search for search in load_searches(shipped_searches())}
    assert set(found) == {"gdelt", "google-news", "bing-news", "mediacloud"}
    address = found["gdelt"].address('"Ada Finch" 31', START, END)
    assert "query=%22Ada%20Finch%22%2031&" in address
    assert "startdatetime=20260301080000&enddatetime=20260305000000" in address
    monkeypatch.delenv("MEDIACLOUD_API_KEY", raising=False)
    assert found["mediacloud"].headers is None
    monkeypatch.setenv("MEDIACLOUD_API_KEY", "abc")
    assert found["mediacloud"].headers == {"Authorization": "Token abc"}
    monkeypatch.setenv("MEDIACLOUD_API_KEY", "abc\r\nX-Evil: 1")
    assert found["mediacloud"].headers is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[search]]\nname = 'a'\n", "add name"),
        ("[[search]]\nname = 'a'\nurl = 'https://a.example/'\n", "needs {query}"),
        ("[[search]]\nname = 'a'\nurl = 'https://a.example/{query}{q}'\n", "only"),
        ("[[search]]\nname = 'a'\nurl = 'ftp://a.example/{query}'\n", "no web address"),
        ("[[search]]\nname = 'a'\nurl = 'https://a/{query}'\nformat = 'xml'\n", "format is 'xml'"),
        ("[[search]]\nname = 'a'\nurl = 'https://a/{query}'\nkey = 'x'\n", "unknown key 'key'"),
        ("[[search]]\nname = 1\n", "string in quotes"),
        ("[[outlet]]\n", "only \\[\\[search\\]\\]"),
        ("[[search", "not TOML"),
        ("[[search]]\nname = 'a'\nurl = 'https://a/{query}'\n" * 2, "one name"),
    ],
)
def test_a_file_that_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SearchesError, match=said):
        load_searches(search_file(tmp_path, text))


def test_gdelt_says_what_it_dislikes_as_text_and_nothing_found_as_an_empty_object() -> None:
    with pytest.raises(FeedError, match="phrase is too short"):
        parse_results(GDELT, b"The specified phrase is too short.\n", "https://g.example/", None)
    assert not parse_results(GDELT, b"{}", "https://g.example/", None).entries
    body = {
        "articles": [
            {"url": "https://a.example/x", "title": "Swans , two", "seendate": "20260304T081500Z"}
        ]
    }
    (entry,) = parse_results(GDELT, json.dumps(body).encode(), "https://g.example/", None).entries
    assert (entry.url, entry.title) == ("https://a.example/x", "Swans , two")
    assert entry.published_at == datetime(2026, 3, 4, 8, 15, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "body",
    [b"[]", b"null", b'{"articles": 3}', b'{"error": "quota"}', b"[" * 100_000, b"\xff\xfe", b""],
)
def test_json_of_another_kind_is_no_list_of_results(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse_results(GDELT, body, "https://g.example/", None)


def test_results_without_a_usable_address_are_left_out() -> None:
    body = {
        "articles": [{"url": None}, 3, {"title": "x"}, {"url": "http://[broken"}, {"url": "/y"}]
    }
    found = parse_results(GDELT, json.dumps(body).encode(), "https://g.example/", None)
    assert [entry.url for entry in found.entries] == ["https://g.example/y"]


def rss(*links: str) -> bytes:
    items = "".join(
        f"<item><title>Swans counted - The Weir Post</title><link>{link}</link>"
        '<source url="https://weir.example">The Weir Post</source></item>'
        for link in links
    )
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def google(inner: bytes) -> str:
    code = base64.urlsafe_b64encode(b"\x08\x13\x22" + bytes([len(inner)]) + inner + b"\xd2\x01\x00")
    return f"https://news.google.com/rss/articles/{code.decode().rstrip('=')}?oc=5"


def test_google_news_gives_addresses_where_it_does_not_seal_them() -> None:
    search = Search("google", "https://n.example/?q={query}", "google_news")
    body = rss(
        google(b"https://weir.example/swans"), google(b"AU_yqLsealed"), "https://n.example/!!"
    )
    found = parse_results(search, body, "https://n.example/", None)
    assert [entry.url for entry in found.entries] == ["https://weir.example/swans"]
    assert [entry.source for entry in found.sealed] == ["The Weir Post"] * 2
    assert {entry.title for entry in (*found.entries, *found.sealed)} == {"Swans counted"}


def test_bing_news_names_the_address_within_its_click_counter() -> None:
    search = Search("bing", "https://b.example/?q={query}", "bing_news")
    counter = "http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fweir.example%2fswans&amp;c=1"
    evil = "http://www.bing.com/news/apiclick.aspx?url=file%3a%2f%2f%2fetc%2fpasswd"
    found = parse_results(search, rss(counter, evil), "https://b.example/", None)
    assert found.entries[0].url == "https://weir.example/swans"
    assert not any(entry.url.startswith("file") for entry in found.entries)


def test_services_that_find_a_whole_site_say_how(tmp_path: Path) -> None:
    found = {search.name: search.site for search in load_searches(shipped_searches())}
    assert found == {
        "gdelt": "domain:{domain}",
        "google-news": "site:{domain}",
        "bing-news": "site:{domain}",
        "mediacloud": "canonical_domain:{domain}",
    }
    text = "[[search]]\nname = 'a'\nurl = 'https://a.example/{query}'\nsite = 'site:{query}'\n"
    with pytest.raises(SearchesError, match=r"it needs \{domain\}, once"):
        load_searches(search_file(tmp_path, text))
