"""Links to the same article: AMP twins and further pages."""

from __future__ import annotations

import pytest

from crawler.links import amp_canonical, next_page

URL = "https://news.example/dam"
ARTICLE = '<meta property="og:type" content="article">'


def page(head: str, html: str = "<html>") -> bytes:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body><p>Text</p></body></html>".encode()


@pytest.mark.parametrize("html", ["<html amp>", '<html lang="en" amp class="x">', "<html ⚡>"])
def test_an_amp_page_leads_to_its_canonical_twin(html: str) -> None:
    body = page('<link rel="canonical" href="/dam">', html)
    assert amp_canonical(body, "https://news.example/dam/amp", None) == URL


@pytest.mark.parametrize(
    ("html", "canonical"),
    [
        ("<html>", "/dam"),
        ('<html lang="amp">', "/dam"),
        ("<html amp>", "https://other.example/dam"),
        ("<html amp>", "/dam/amp"),
        ("<html amp>", "mailto:x"),
        ("<html amp>", "http://[broken"),
    ],
)
def test_other_pages_have_no_twin(html: str, canonical: str) -> None:
    body = page(f'<link rel="canonical" href="{canonical}">', html)
    assert amp_canonical(body, "https://news.example/dam/amp", None) is None


@pytest.mark.parametrize(
    ("url", "following", "number"),
    [
        (URL, "https://news.example/dam?page=2", 1),
        (f"{URL}?page=2", "https://news.example/dam?page=3", 2),
        (f"{URL}?page=1&id=7", "https://news.example/dam?id=7&page=2", 1),
        (f"{URL}/", "https://news.example/dam/2/", 1),
        (f"{URL}/page/2", "https://news.example/dam/page/3", 2),
        (f"{URL}.html", "https://news.example/dam-2.html", 1),
        (f"{URL}-p2.html", "https://news.example/dam-p3.html", 2),
    ],
)
def test_the_next_page_of_an_article_is_followed(url: str, following: str, number: int) -> None:
    body = page(f'{ARTICLE}<link rel="next" href="{following}">')
    found = next_page(body, url, None, number)
    assert found is not None
    assert set(found.split("?")[-1].split("&")) == set(following.split("?")[-1].split("&"))


@pytest.mark.parametrize(
    ("url", "following"),
    [
        (URL, "https://news.example/flood"),
        ("https://news.example/news/12", "https://news.example/news/13"),
        (URL, "https://other.example/dam?page=2"),
        (URL, "https://news.example/dam?page=3"),
        (f"{URL}?page=2", "https://news.example/dam?page=3"),
        (URL, URL),
        (URL, "http://[broken"),
    ],
)
def test_the_next_article_is_not_a_next_page(url: str, following: str) -> None:
    body = page(f'{ARTICLE}<link rel="next" href="{following}">')
    assert next_page(body, url, None) is None


def test_the_next_page_of_a_list_is_not_followed() -> None:
    body = page('<meta property="og:type" content="website"><link rel="next" href="?page=2">')
    assert next_page(body, URL, None) is None
