"""From page to article: templates, encodings, hostile pages, pages that are no articles."""

# ruff: noqa: E501 - texts and pages stand in one piece

from __future__ import annotations

import pickle
import time
from dataclasses import replace
from datetime import datetime, timezone

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.extract import MAX_BYTES, count_words, extract
from pipelines.items import Article, Page, Rejection
from pipelines.outlets import EMPTY, Outlet, Registry

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
URL = "https://www.harbour-post.example/town/swing-bridge"
REGISTRY = Registry(
    [
        Outlet("harbour-post.example", "The Harbour Post", aliases=("Harbour Post",)),
        Outlet("tamblewire.example", "Tamble Wire", kind="wire"),
    ]
)
BRIDGE = (
    "The harbour board of Eastmere said on Tuesday that the old swing bridge will stay shut until the"
    " end of the month, because divers had found cracks in two of its seven piers.",
    "“We would rather be late than sorry,” said Maren Holt, who chairs the board, adding that a ferry"
    " would carry workers across the Tamble from Wednesday at six in the morning.",
    "Shopkeepers on the north bank told the board that the closure comes at the worst time, weeks"
    " before the herring fair, which brought 14,000 visitors to the town last year.",
)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/town'>Town</a></li></ul></nav>"
FOOTER = "<footer><p>© 2026 The Harbour Post. All rights reserved. <a href='/terms'>Terms</a></p></footer>"


def body_of(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)


def html(paragraphs: tuple[str, ...] = BRIDGE, head: str = "", lang: str = "en") -> str:
    return (
        f"<!doctype html><html lang='{lang}'><head>{head}<title>Swing bridge to stay shut</title></head>"
        f"<body>{MENU}<main><article><h1>Swing bridge to stay shut</h1>{body_of(paragraphs)}</article>"
        f"</main>{FOOTER}</body></html>"
    )


def page(content: str | bytes, url: str = URL, content_type: str | None = "text/html") -> Page:
    body = content.encode() if isinstance(content, str) else content
    headers = {"content-type": content_type} if content_type else {}
    return Page(url, FETCHED, body, headers=headers)


def article(given_page: Page) -> Article:
    outcome = extract(given_page, REGISTRY)
    assert isinstance(outcome, Article), outcome
    return outcome


def rejection(given_page: Page) -> Rejection:
    outcome = extract(given_page, REGISTRY)
    assert isinstance(outcome, Rejection), outcome.text[:200]
    return outcome


# --- articles ---------------------------------------------------------

TEMPLATES = {
    "semantic": html(),
    "divs": (
        "<html><body><div id='top'><a href='/'>Home</a></div><div class='content'><div class='story'>"
        f"<h1>Swing bridge to stay shut</h1>{body_of(BRIDGE)}</div></div><div class='footer'>Imprint</div></body></html>"
    ),
    "table layout": (
        "<html><body><table><tr><td><a href='/'>Home</a></td><td><font size=2>"
        f"{body_of(BRIDGE)}</font></td></tr></table></body></html>"
    ),
    "unclosed paragraphs": (
        "<html><body><article><h1>Swing bridge to stay shut</h1><p>"
        + "<p>".join(BRIDGE)
        + "</html>"
    ),
    "broken tags": (
        "<html><<body><article><h1>Swing bridge to stay shut</b></h1></span>"
        + body_of(BRIDGE).replace("</p>", "</p></div>", 1)
        + "<p <a></article"
    ),
    "xhtml": (
        "<?xml version='1.0' encoding='UTF-8'?>\n<html xmlns='http://www.w3.org/1999/xhtml'"
        f" xml:lang='en'><head><title>x</title></head><body><div>{body_of(BRIDGE)}</div></body></html>"
    ),
    "fragment": f"<h1>Swing bridge to stay shut</h1>{body_of(BRIDGE)}",
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_paragraphs_of_an_article_are_its_text(name: str) -> None:
    assert article(page(TEMPLATES[name])).text == "\n".join(BRIDGE)


def test_menu_footer_comments_and_related_links_are_no_text() -> None:
    related = "".join(f"<li><a href='/{n}'>Another headline, number {n}</a></li>" for n in range(8))
    comments = (
        f"<section id='comments' class='comments'><p>{'What nonsense this is. ' * 9}</p></section>"
    )
    source = html().replace(
        "</article>", f"</article><aside class='related'><ul>{related}</ul></aside>{comments}"
    )
    assert article(page(source)).text == "\n".join(BRIDGE)


def test_the_outlet_is_that_of_the_fetched_address_whatever_the_page_declares() -> None:
    head = (
        "<link rel=canonical href='https://tamblewire.example/bridge'>"
        "<meta property='og:url' content='https://tamblewire.example/bridge'>"
        "<meta property='og:site_name' content='Tamble Wire'>"
    )
    found = article(page(html(head=head)))
    assert found.outlet == "harbour-post.example"
    assert found.canonical_url == "https://tamblewire.example/bridge"


def test_an_unknown_outlet_is_the_registrable_domain() -> None:
    outcome = extract(page(html(), "https://news.eastmere.co.uk/a/b"), EMPTY)
    assert isinstance(outcome, Article)
    assert outcome.outlet == "eastmere.co.uk"


def test_the_same_page_gives_the_same_article_every_time() -> None:
    given_page = page(html())
    first = article(given_page)
    assert article(given_page) == first
    assert article(pickle.loads(pickle.dumps(given_page))) == first


def test_a_page_is_dated_by_its_fetch_and_not_by_the_clock_of_today() -> None:
    source = html().replace("</h1>", "</h1><span class='date'>March 2, 2026</span>")
    found = article(page(source))
    assert found.published_at == datetime(2026, 3, 2, tzinfo=timezone.utc)
    earlier = replace(page(source), fetched_at=datetime(2020, 1, 1, tzinfo=timezone.utc))
    assert article(earlier).published_at is None


def test_text_of_a_record_is_taken_as_it_is() -> None:
    given_page = Page(
        "https://tamblewire.example/1",
        FETCHED,
        text="\r\n  Caf\u0065\u0301 at the\x00 harbour\u200b\r\n \r\n\r\n"
        + "\u2028".join(BRIDGE)
        + "\r",
        title="Bridge &amp; ferry",
        byline="By Ilse Brandt",
        published_at=datetime(2026, 3, 3, tzinfo=timezone.utc),
        lang="en",
    )
    found = article(given_page)
    assert found.text == "Café at the harbour\n" + "\n".join(BRIDGE)
    assert (found.title, found.byline, found.lang) == ("Bridge & ferry", "Ilse Brandt", "en")
    assert found.published_at == datetime(2026, 3, 3, tzinfo=timezone.utc)
    assert (found.outlet, found.words) == ("tamblewire.example", count_words(found.text))


def test_a_plain_text_page_is_read_as_text() -> None:
    found = article(page("\n\n".join(BRIDGE), content_type="text/plain; charset=utf-8"))
    assert found.text == "\n".join(BRIDGE)


def test_credits_of_text_and_page_are_both_kept() -> None:
    first = (
        "Divers found cracks in two of the piers, the harbour board told Tamble Wire on Tuesday."
    )
    head = "<link rel=canonical href='https://tamblewire.example/bridge'>"
    found = article(page(html((first, *BRIDGE), head)))
    assert {(credit.outlet, credit.kind) for credit in found.credits} >= {
        ("tamblewire.example", "told"),
        ("tamblewire.example", "canonical"),
    }


# --- no articles ------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"%PDF-1.7 " + html().encode(), "text/html", "no page but a PDF file"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 99, None, "no page but a PNG image"),
        (b"\xff\xd8\xff\xe0" + b"x" * 99, "text/html", "no page but a JPEG image"),
        (b"<p>" + b"\x00\x01\x02" * 99, "text/html", "no page but binary data (NUL bytes)"),
        (html().encode(), "application/pdf", "no page but content type application/pdf"),
        (html().encode(), "application/json", "no page but content type application/json"),
        (b"", "text/html", "empty page"),
        (b"  \n ", None, "empty page"),
        (b"<!-- nothing -->", None, "empty page"),
        (b"<html><body></body></html>", None, "no text"),
        (
            b"<?xml version='1.0'?><rss><channel><item/></channel></rss>",
            "text/xml",
            "a feed or sitemap",
        ),
    ],
)
def test_what_is_no_page_is_no_article(body: bytes, content_type: str | None, reason: str) -> None:
    assert rejection(page(body, content_type=content_type)) == Rejection(URL, "not_article", reason)


@pytest.mark.parametrize(
    "content_type", ["text/html", "TEXT/HTML;charset=utf-8", None, "", "application/xhtml+xml"]
)
def test_content_types_of_pages_are_taken(content_type: str | None) -> None:
    assert article(page(html(), content_type=content_type)).text == "\n".join(BRIDGE)


def test_a_stray_nul_byte_loses_no_article() -> None:
    assert article(page(html().replace("piers", "pi\x00ers"))).text == "\n".join(BRIDGE)


def test_a_status_of_an_error_is_an_error() -> None:
    assert rejection(replace(page(html()), status=503)) == Rejection(
        URL, "http_error", "HTTP status 503"
    )


def test_a_page_of_50_megabytes_is_too_large_at_once() -> None:
    started = time.monotonic()
    found = rejection(page(b"<p>word</p>" * 5_000_000))
    assert (found.fate, found.reason) == ("too_large", f"55,000,000 bytes (limit {MAX_BYTES:,})")
    assert time.monotonic() - started < 0.5


def test_a_caption_is_too_short() -> None:
    found = rejection(
        page(html(("Maren Holt, who chairs the harbour board, at the bridge on Tuesday.",)))
    )
    assert found.fate == "too_short"
    assert found.reason.endswith("words (least 25)")
    assert rejection(Page(URL, FETCHED, text="A headline only")).fate == "too_short"
    assert rejection(Page(URL, FETCHED, text=" \n ")).fate == "not_article"


def section(teaser: bool, count: int = 14) -> str:
    items = "".join(
        f"<div class='item'><h2><a href='/town/{n}'>Council votes on harbour plan number {n} after a long"
        f" night of talks</a></h2>"
        + (
            f"<p>Members argued until {n} in the morning about the plan, which the town can hardly pay.</p>"
            * teaser
        )
        + "</div>"
        for n in range(count)
    )
    return (
        "<html><head><title>Town | The Harbour Post</title><meta property='og:type' content='website'>"
        f"</head><body>{MENU}<main>{items}</main>{FOOTER}</body></html>"
    )


ERROR = (
    "Sorry, the page that you asked for has gone. Try the search, or go back to our home page, where"
    * 2
)
CONSENT = (
    "We and our 812 partners store cookies on your device to show personalised ads. Accept all, or reject"
    " all and read on for a fee of two crowns a month. Our privacy policy says more about what we keep."
)


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (section(teaser=True), "https://www.harbour-post.example/town"),
        (section(teaser=False), "https://www.harbour-post.example/town"),
        (
            html(head="<meta property='og:type' content='website'>"),
            "https://www.harbour-post.example/",
        ),
        (
            f"<title>Page not found | The Harbour Post</title><h1>Page not found</h1><p>{ERROR}</p>",
            URL,
        ),
        (f"<title>404</title><p>{ERROR}</p>", URL),
        (f"<title>Seite nicht gefunden - Hafenpost</title><div><p>{ERROR}</p></div>", URL),
        (f"<title>Just a moment...</title><p>{ERROR}</p>", URL),
        (f"<title>Before you continue</title><p>{CONSENT}</p>", URL),
        (f"<title>The Harbour Post</title><p>{CONSENT}</p>", URL),
    ],
)
def test_sections_error_pages_and_consent_walls_are_no_articles(source: str, url: str) -> None:
    found = rejection(page(source, url))
    assert found.fate == "not_article"
    assert found.reason not in ("no text", "empty page")


@pytest.mark.parametrize(
    "source",
    [
        html(head="<meta property='og:type' content='website'>"),
        html().replace("Swing bridge to stay shut", "404 steps to the lighthouse"),
        html(
            (
                *BRIDGE,
                "Cookies and consent: the board asks its partners to accept all personal data.",
            )
        ),
        # Linked headlines below a short article.
        html().replace("</main>", section(teaser=True, count=6).partition("<main>")[2]),
        # A headline that links to itself.
        html().replace(
            "<h1>Swing bridge to stay shut</h1>", f"<h2><a href='{URL}'>Swing bridge shut</a></h2>"
        ),
        # Names that are links, in a report of results.
        html((*BRIDGE, *(f"<a href='/skipper/{n}'>Skipper number {n}</a>" for n in range(9)))),
    ],
)
def test_an_article_that_looks_a_little_like_none_is_kept(source: str) -> None:
    assert BRIDGE[0] in article(page(source)).text


# --- hostile pages ----------------------------------------------------

BOMBS = {
    "deep elements": "<div>" * 100_000 + BRIDGE[0] + "</div>" * 100_000,
    "deep JSON arrays": f"<script type='application/ld+json'>{'[' * 200_000}</script>" + html(),
    "deep JSON objects": "<script type='application/ld+json'>"
    + '{"a":' * 100_000
    + "</script>"
    + html(),
    "endless number": f"<script type='application/ld+json'>{{\"@type\":{'9' * 500_000}}}</script>"
    + html(),
    "spaces": "<script type='application/ld+json'>" + " " * 1_000_000 + "x</script>" + html(),
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    + f"]>{html().replace('Holt', '&a11;')}",
    "endless title": f"<title>{'- | ' * 300_000}</title>" + html(),
    "endless author": f"<meta name='author' content='{'a.b@' * 200_000}'>" + html(),
    "external entity": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    + html().replace("Holt", "Holt &x;"),
    "many graphs": "<script type='application/ld+json'>["
    + ",".join('{"@graph":[{"@type":"NewsArticle","headline":"x"}]}' for _ in range(50_000))
    + "]</script>"
    + html(),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_seconds_at_the_most(name: str) -> None:
    started = time.monotonic()
    outcome = extract(page(BOMBS[name]), REGISTRY)
    assert time.monotonic() - started < 5
    assert outcome.url == URL
    if isinstance(outcome, Article):
        assert len(outcome.text) < 10_000
        assert len(outcome.title or "") <= 300


def test_broken_structured_data_loses_no_article() -> None:
    for broken in (
        "{",
        "[]",
        "null",
        '"x"',
        '{"@graph":1}',
        '{"@type":[1,{}],"author":[[[]]]}',
        "\x00",
        "{]",
    ):
        found = article(page(html(head=f"<script type='application/ld+json'>{broken}</script>")))
        assert found.title == "Swing bridge to stay shut"


PIECES = """<html> <body> <p> </p> <div class='byline'> <a href='//['> </script> <!-- --> ]]> <![CDATA[
<script type='application/ld+json'> {"@type":"NewsArticle","author": [ ] } , "headline": "\\ud800"
1e999 <time datetime= 99999999999 <meta name=date content= <base href='http://[::1'> <svg> <table>
<link rel=canonical href=http://\u0130.x:99999/ <title> &#xd800; &#0; \x00 \ud7ff \u202e <td> <iframe>
<h1> <h2><a href=/x> word"""
MARKUP = st.lists(
    st.sampled_from(PIECES.split()) | st.text(max_size=30) | st.just(BRIDGE[0]),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | MARKUP.map(lambda text: text.encode("utf-8", "replace")))
@example(b"\xff\xfe")
@example(b"\x00")
@example(b"<html lang='\xff'>")
def test_extract_raises_nothing_whatever_the_bytes(body: bytes) -> None:
    outcome = extract(page(body, content_type=None), REGISTRY)
    assert outcome.url == URL
    if isinstance(outcome, Rejection):
        assert outcome.fate in ("not_article", "too_short")
    else:
        outcome.text.encode()
        (outcome.title or "").encode()


def test_a_line_of_rights_below_the_text_stays_where_it_is_a_credit() -> None:
    own = article(page(html((*BRIDGE, "© 2026 The Harbour Post. All rights reserved."))))
    assert own.text == "\n".join(BRIDGE)
    line = "© 2026 Tamble Wire. All rights reserved."
    found = article(page(html((*BRIDGE, line, "Read more"))))
    assert found.text == "\n".join((*BRIDGE, line))
    assert [(credit.outlet, credit.kind) for credit in found.credits] == [
        ("tamblewire.example", "copyright")
    ]
