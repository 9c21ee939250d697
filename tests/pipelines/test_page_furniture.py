"""What stands within a text and is none of it: what goes, and what stays."""

from __future__ import annotations

import time

import pytest
from lxml.html import HtmlElement, document_fromstring

from pipelines.page_furniture import drop_furniture

LINES = [
    f"The board of harbour {number} said that its bridge stays shut until divers have looked at it."
    for number in range(12)
]
POINTER = "<a href='/1'>A headline of another article</a> "
TEXT = "".join(f"<p>{line}</p>" for line in LINES)


def left(body: str) -> str:
    """What is left of a page's words."""
    page: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    drop_furniture(page)
    return " ".join(page.text_content().split())


@pytest.mark.parametrize(
    "pointer",
    [
        "<p>Read also: <a href='/1'>Ferry shut after engine trouble</a></p>",
        "<p>ALSO READ | <a href='/1'>Ferry shut after engine trouble</a></p>",
        "<p>Baca juga <a href='/1'>Feri ditutup karena mesin rusak</a></p>",
        "<div><strong>Lire aussi</strong> <a href='/1'>Le bac reste au port ce lundi</a></div>",
        "<p class='x'><a href='/1'><b>[READ MORE: Ferry shut after engine trouble]</b></a></p>",
        "<p><i>[</i><a href='/n'><i>Sign up for the morning letter</i></a><i>]</i></p>",
    ],
)
def test_lines_that_point_to_other_articles_go(pointer: str) -> None:
    assert left(f"<article>{TEXT}{pointer}</article>") == left(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "<p>The minister said: <a href='/2'>the report on the bridge</a> was wrong.</p>",
        "<p><a href='/3'>This sentence is a link to its source, the report of the divers.</a></p>",
        "<h3><a href='/4'>What the divers said of the bridge</a></h3>",
        "<p><a name='piers'>A line that is an anchor and leads nowhere</a></p>",
        "<p>Ilse Brandt, <a href='/5'>the harbour master</a>, and <a href='/6'>her son</a></p>",
    ],
)
def test_lines_with_links_that_say_something_stay(line: str) -> None:
    assert left(f"{TEXT}{line}").endswith(left(line))


def test_a_list_of_linked_headlines_goes_with_its_label() -> None:
    items = "".join(f"<li><a href='/{n}'>Ferry shut for day {n} of the week</a></li>" for n in "12")
    assert left(f"{TEXT}<h4>Related stories</h4><ul>{items}</ul>") == left(TEXT)


def test_a_list_of_the_text_stays_where_words_in_it_are_links() -> None:
    items = "".join(
        f"<li><a href='/{n}'>Pier number {n} in the east</a>: cracked</li>" for n in "12"
    )
    assert "Pier number 2 in the east: cracked" in left(f"{TEXT}<ul>{items}</ul>")


def test_cards_of_other_articles_go_and_posts_of_a_live_blog_stay() -> None:
    card = "<article><h3><a href='/1'>Ferry shut</a></h3><p>Engine trouble again…</p></article>"
    post = f"<article><h3>The vote is over</h3><p>{LINES[0]}</p></article>"
    found = left(card * 2 + post * 2)
    assert "Ferry" not in found
    assert found.count("The vote is over") == 2


def test_a_link_around_a_headline_and_its_teaser_goes() -> None:
    card = "<a href='/1'><h4>Ferry shut</h4><p>Engine trouble keeps it at the pier again.</p></a>"
    assert left(TEXT + card) == left(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='c-newsletter_box'><h3>The day's news</h3><p>Every morning at six.</p></div>",
        "<div class='xyz-whatsapp'><p><strong>Join the channel of the Post: post.example</strong></p></div>",
        "<div class='mediaListen'><p>The audio version is made by a machine.</p></div>",
        "<div class='post-about-author'><p>Ilse Brandt has written on harbours since 2011.</p></div>",
        "<section class='xyz-wall'><h3>For subscribers</h3><p>Subscribe for 1 a month.</p></section>",
        "<div class='paywall-offer'><ul><li>Log in to read more</li></ul></div>",
        "<blockquote class='article__pullquote'><p>The bridge stays shut.</p></blockquote>",
        "<p class='visually-hidden'>Article content</p>",
        "<p class='imageCaption'>The bridge in spring, before it was shut.</p>",
        "<div class='news-pie_foto'>El puente en marzo.</div>",
        "<blockquote class='twitter-tweet'><p>So proud tonight.</p>— Some Body</blockquote>",
        "<p><img src='/1.jpg'><br><em>The bridge in spring. (Photo: A. Lens)</em></p>",
        "<div class='cc-x cookie-banner'><p>We and our partners keep cookies.</p></div>",
        "<table class='infobox'><tr><td>Built</td><td>1911</td></tr></table>",
        "<div class='published-dates'><h2>Updates</h2><p>Last changed in May.</p></div>",
        "<div class='news-ticker'><ul><li>Ferry shut</li></ul></div>",
        "<div class='swiper'><div><a href='/1'>Ferry</a></div></div>",
        "<section amp-access='NOT subscriber'><p>From 1 a month.</p></section>",
        "<section class='b-au'><p>Más información</p><a href='/1'>La piscina no abrirá</a></section>",
        "<div hidden><p>Thank you, your letter is on its way.</p></div>",
        "<section class='xyz-comments'><h3>Remarks</h3><p>I saw it coming.</p></section>",
        "<div id='contComentarios'><p>Ya era hora.</p></div>",
        "<div class='c-contribution-box'><p>Will you keep this newsroom free?</p><a>Yes, 5 a month</a></div>",
        "<section class='x1a' data-component='links-block'><h2>More</h2><p>Not our sites.</p></section>",
        "<section class='_r' data-dtm-region='articulo_firmas'><h5>Sobre la firma</h5></section>",
        "<div class='FactBox__root___2X'><p>Built in 1911.</p></div>",
        "<div class='article__share'><p>Read by a machine.</p></div>",
        "<div class='article__video'><h3>What neighbours say of it</h3></div>",
    ],
)
def test_boxes_go_by_their_names(box: str) -> None:
    assert left(f"<article><h1>Bridge shut</h1>{TEXT}{box}</article>") == left(
        f"<h1>Bridge shut</h1>{TEXT}"
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='paywall'>{TEXT}</div>",
        "".join(f"<div class='related-text'><p>{line}</p></div>" for line in LINES),
        "".join(f"<p class='subscriber-only'>{line} Subscribe.</p>" for line in LINES),
        f"<div class='premium-paywall'><p>{LINES[0]}</p></div>{TEXT}",
        f"<div class='post tag-comments comments-open'><h2>Bridge</h2>{TEXT}</div>",
        f"<div class='tag-newsletter category-audio'><p>{LINES[0]}</p></div>{TEXT}",
        f"<div class='commentary'>{TEXT}</div>",
        f"<blockquote class='wp-block-pullquote'><p>{LINES[0]}</p></blockquote>{TEXT}",
        f"<div class='audio'><h1>Bridge shut</h1><p>{LINES[0]}</p></div>{TEXT}",
        f"<div class='has-newsletter'><p>{LINES[0]}</p></div>{TEXT}",
        f"<div class='is-hidden' hidden>{TEXT}</div>",
        f"<p class='sr-only'>{LINES[0]}</p>{TEXT}",
        f"<div class='has-caption'>{TEXT}</div>",
        f"<p><img src='/1.jpg'> {LINES[0]} <em>Soon.</em></p>{TEXT}",
        f"<blockquote class='quote'><p>{LINES[0]}</p></blockquote>{TEXT}",
        f"<section amp-access='subscriber'>{TEXT}</section>",
    ],
)
def test_text_under_a_name_of_boxes_stays(body: str) -> None:
    page: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    assert left(body) == " ".join(page.text_content().split())


@pytest.mark.parametrize(
    "body",
    [
        "<div class='ad'>" + "<div class='ad'><span>" * 110 + TEXT * 300,
        "<p>" + POINTER * 20_000,
        f"<p>{POINTER}</p>" * 10_000,
        "<div><b>" * 110 + "<a href='/1'>" + "word " * 400_000,
        "<ul>" + f"<li>{POINTER}</li>" * 10_000,
        "<a href='/1'><p><div>word</div></p>" * 10_000,
        "<p><img>" * 20_000 + TEXT,
    ],
    ids=["nested boxes", "links", "paragraphs", "nested tags", "items", "cards", "pictures"],
)
def test_a_hostile_page_takes_two_seconds_at_most(body: str) -> None:
    page: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    began = time.process_time()
    drop_furniture(page)
    assert time.process_time() - began < 2


def test_a_label_that_runs_into_a_line_is_no_word_of_it() -> None:
    assert left("<p><span class='intro-label'>with video</span>The bridge is shut.</p>") == (
        "The bridge is shut."
    )


@pytest.mark.parametrize(
    "line",
    [
        "<p><span class='label'>The board</span> said that the bridge is shut.</p>",
        "<p><span class='drop-cap'>T</span>he bridge is shut.</p>",
        "<p>The bridge <span class='label'>with video</span>Shut.</p>",
    ],
)
def test_other_words_in_an_element_of_their_own_stay(line: str) -> None:
    assert left(line) == " ".join(document_fromstring(line).text_content().split())
