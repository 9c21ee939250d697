"""Ways in which sites mark up an article's headline, byline, date and paragraphs."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.extraction import furniture
from benchmarks.extraction.articles import Text

Body = Callable[[Text], str]
Byline = Callable[[Text], str]


def _p(lines: tuple[str, ...], tag: str = "p", css: str = "") -> list[str]:
    opening = f"<{tag} class='{css}'>" if css else f"<{tag}>"
    return [f"{opening}{escape(line, quote=False)}</{tag}>" for line in lines]


def _between(parts: list[str], box: str, at: int = 1) -> str:
    """The paragraphs with a box after the one at `at`."""
    return "\n".join([*parts[: at + 1], box, *parts[at + 1 :]])


# --- bylines and dates -----------------------------------------------------


def by_class(text: Text) -> str:
    """A byline and a date by class names."""
    names = " and ".join(text.authors)
    return (
        f"<div class='byline'>By <span class='author-name'>{escape(names)}</span></div>"
        f"<div class='dateline'><time datetime='{text.published.isoformat()}'>today</time></div>"
    )


def by_links(text: Text) -> str:
    """Links to the authors, which say so; a time within the header."""
    links = ", ".join(
        f"<a rel='author' href='/by/{n}'>{escape(a)}</a>" for n, a in enumerate(text.authors)
    )
    when = text.published.isoformat()
    return (
        f"<header class='meta'>{links}<time class='published' datetime='{when}'>x</time></header>"
    )


def by_microdata(text: Text) -> str:
    """Microdata of schema.org on the elements themselves."""
    people = "".join(
        "<span itemprop='author' itemscope itemtype='https://schema.org/Person'>"
        f"<span itemprop='name'>{escape(name)}</span></span>"
        for name in text.authors
    )
    when = text.published.isoformat()
    return f"<p class='info'>{people} <meta itemprop='datePublished' content='{when}'></p>"


def by_words(text: Text) -> str:
    """A line of text and a date in English words."""
    when = text.published.strftime("%B %d, %Y")
    byline = f"<p class='byline'>By {escape(text.authors[0])}</p>"
    return f"<div class='story-meta'><span class='date'>{when}</span> {byline}</div>"


def by_nobody(text: Text) -> str:
    """Neither byline nor date."""
    return ""


# --- the text ---------------------------------------------------------------


def semantic(text: Text) -> str:
    """Paragraphs in an article element, as the standard wants them."""
    return "\n".join(_p(text.paragraphs))


def blog(text: Text) -> str:
    """A blog theme: paragraphs in entry-content, a picture, share buttons, tags."""
    inner = _between(_p(text.paragraphs), furniture.figure(text))
    tags = "<div class='entry-tags'><a href='/tag/a'>harbour</a> <a href='/tag/b'>council</a></div>"
    return f"<div class='entry-content'>{inner}{furniture.share(text)}</div>{tags}"


def blocks(text: Text) -> str:
    """Each paragraph in a box of its own, with class names by a style compiler."""
    made = "".join(
        f"<div data-component='text-block' class='sc-18f{n}-0 eYpRq'><div class='sc-7b-1'>"
        f"<p class='sc-eb-0 dlf'>{escape(line, quote=False)}</p></div></div>"
        for n, line in enumerate(text.paragraphs)
    )
    return f"<div class='sc-aa-2'>{made}</div>"


def body_wrapper(text: Text) -> str:
    """A newspaper system's wrapper with advertisements and a newsletter between paragraphs."""
    parts = _p(text.paragraphs, css="c-paragraph")
    ad = "<div class='ad-slot' id='ad-3'><span>Advertisement</span></div>"
    return f"<div class='article-body-wrapper'>{_between(parts, ad + furniture.newsletter(text))}</div>"


def divisions(text: Text) -> str:
    """No paragraphs: divisions with hashed class names."""
    return "<div class='x1'>" + "".join(_p(text.paragraphs, "div", "x1-para")) + "</div>"


def line_breaks(text: Text) -> str:
    """One division, line breaks between paragraphs."""
    lines = "<br><br>\n".join(escape(line, quote=False) for line in text.paragraphs)
    return f"<div class='story-text'>{lines}</div>"


def sections(text: Text) -> str:
    """Paragraphs spread over several sections, an advertisement in each gap."""
    parts = _p(text.paragraphs)
    made = "".join(
        f"<section class='paragraphs'>{''.join(parts[n : n + 2])}</section><div class='gap'></div>"
        for n in range(0, len(parts), 2)
    )
    return f"<div class='storycontent'>{made}</div>"


def standfirst(text: Text) -> str:
    """The lead stands above the picture, outside of the body."""
    lead, *rest = _p(text.paragraphs)
    lead = lead.replace("<p>", "<p class='standfirst'>")
    return f"{lead}{furniture.figure(text)}<div class='article-body'>{''.join(rest)}</div>"


def boxes(text: Text) -> str:
    """Links to other articles and a share box between the paragraphs."""
    parts = _p(text.paragraphs)
    return f"<div class='post-content'>{_between(parts, furniture.read_also(text) + furniture.share(text))}</div>"


def old_table(text: Text) -> str:
    """A page laid out with tables, as in 2003."""
    inner = "<p>".join(
        f"<font face=Arial size=2>{escape(x, quote=False)}</font>" for x in text.paragraphs
    )
    left = "".join(f"<a href='/{n}'>Item {n}</a><br>" for n in range(12))
    return (
        f"<table width=780><tr><td width=120>{left}</td><td valign=top><p>{inner}</td></tr></table>"
    )


def microdata(text: Text) -> str:
    """articleBody as microdata."""
    return f"<div itemprop='articleBody'>{''.join(_p(text.paragraphs))}</div>"


def inline_markup(text: Text) -> str:
    """Links, emphasis and spans within the paragraphs."""
    made = []
    for line in text.paragraphs:
        words = escape(line, quote=False).split(" ")
        if len(words) > 8:
            words[2] = f"<a href='/topic/{len(words)}'>{words[2]}</a>"
            words[5] = f"<strong><span class='k'>{words[5]}</span></strong>"
        made.append(f"<p>{' '.join(words)}</p>")
    return f"<div class='article__content'>{''.join(made)}</div>"


def program_only(text: Text) -> str:
    """The page is built in the browser: its text stands only in the data for machines."""
    body = "\n\n".join(text.paragraphs)
    article = {"@type": "NewsArticle", "headline": text.title, "articleBody": body}
    data = json.dumps(article, ensure_ascii=False).replace("</", "<\\/")
    return f"<div id='root'></div><script type='application/ld+json'>{data}</script>"


def quotes(text: Text) -> str:
    """A pull quote repeats a sentence, a post of a network is embedded."""
    parts = _p(text.paragraphs)
    post = (
        "<blockquote class='twitter-tweet'><p>So proud of our team tonight.</p>— Somebody (@some)"
        " <a href='https://t.example/1'>5 May</a></blockquote>"
    )
    return f"<div class='article-text'>{_between(parts, post)}</div>"


def wrapped_in_form(text: Text) -> str:
    """A content system that puts the whole page into a form."""
    inner = "".join(_p(text.paragraphs))
    return f"<form id='aspnetForm' action='/'><div class='ms-rtestate-field'>{inner}</div></form>"


def many_articles(text: Text) -> str:
    """Endless scrolling: another whole article follows."""
    more = "".join(_p(text.teasers[:6]))
    return (
        f"<div class='article-body'>{''.join(_p(text.paragraphs))}</div>"
        f"<div class='infinite-scroll'><h2>{escape(text.others[0])}</h2>{more}</div>"
    )


def teaser_of_paywall(text: Text) -> str:
    """Two paragraphs, then an offer."""
    shown = "".join(_p(text.paragraphs[:2]))
    return (
        f"<div class='article-body'>{shown}</div><div class='paywall'><h3>Read on with a subscription</h3>"
        "<p>First month free. Cancel any time.</p><a href='/subscribe'>See offers</a></div>"
    )
