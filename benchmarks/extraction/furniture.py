"""What stands around an article: menus, cards, boxes, comments, scripts."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from html import escape

from benchmarks.extraction.articles import Text

Furniture = Callable[[Text], str]
_SECTIONS = (
    "Home", "World", "Politics", "Business", "Technology", "Science", "Health", "Sport", "Culture",
    "Opinion", "Weather", "Video", "Podcasts", "Newsletters", "Subscribe", "Sign in", "Jobs",
)  # fmt: skip


def header(text: Text) -> str:
    """A header with a menu of many levels, a search form and icons."""
    icon = "<svg viewBox='0 0 24 24'><path d='M12 2 2 7v10l10 5 10-5V7z'/></svg>"
    items = "".join(
        f"<li class='menu-item'><a href='/{section.lower()}'><span>{section}</span></a><ul class='sub-menu'>"
        + "".join(
            f"<li class='menu-item menu-item--sub'><a href='/{section.lower()}/{n}'>"
            f"<span class='menu-label'>{section} {n}</span></a></li>"
            for n in range(9)
        )
        + "</ul></li>"
        for section in _SECTIONS
    )
    return (
        f"<header class='site-header'><a class='logo' href='/'>{icon}</a>"
        f"<nav class='main-nav'><ul>{items}</ul></nav>"
        "<form role='search'><input name='q'><button>Search</button></form></header>"
    )


def plain_header(text: Text) -> str:
    """The same of plain divisions: nothing says that it is a menu but its links."""
    links = " ".join(
        f"<div class='xk{n}'><a href='/{n}'>{s}</a></div>" for n, s in enumerate(_SECTIONS)
    )
    return f"<div id='masthead'><div class='r1'>{links}</div></div>"


def cards(text: Text) -> str:
    """A grid of teasers for other articles, each an `<article>` of its own."""
    made = "".join(
        f"<div class='grid__cell'><article class='card'><div class='card__media'><a href='/c/{n}'>"
        f"<picture><source srcset='/t{n}.webp'><source srcset='/t{n}.avif'><img src='/t{n}.jpg' alt=''>"
        "</picture></a></div><div class='card__inner'><span class='card__label'>News</span>"
        f"<h3 class='card__title'><a href='/c/{n}'>{escape(title)}</a></h3>"
        f"<p class='card__text'>{escape(teaser[:110])}…</p>"
        "<div class='card__foot'><time datetime='2025-12-24T08:00:00Z'>24 Dec</time>"
        "<button><svg><path d='M1 1'/>"
        "</svg><span>Save</span></button></div></div></article></div>"
        for n, (title, teaser) in enumerate(zip(text.others, text.teasers, strict=True))
    )
    return f"<section class='related-articles'><h2>More on this</h2>{made}</section>"


def most_read(text: Text) -> str:
    """A numbered list of headlines in the margin."""
    items = "".join(
        f"<li><span>{n}</span><a href='/m/{n}'>{escape(title)}</a></li>"
        for n, title in enumerate(text.others[:10], 1)
    )
    return f"<aside class='sidebar'><h4>Most read</h4><ol>{items}</ol></aside>"


def hashed_cards(text: Text) -> str:
    """Cards whose class names are hashes, as style compilers write them."""
    made = "".join(
        f"<div class='css-1a{n}x'><div class='css-0'><a class='css-9kq' href='/h/{n}'>"
        f"<div class='css-b'><img src='/'></div><div class='css-z3'><span>{escape(title)}</span></div></a>"
        "</div><div class='css-4'><span>4 h</span><span>·</span><span>3 min</span></div></div>"
        for n, title in enumerate(text.others * 3)
    )
    return f"<div class='css-0p1'>{made}</div>"


def comments(text: Text) -> str:
    """Readers' comments, many and long."""
    made = "".join(
        f"<li class='comment' id='comment-{n}'><div class='comment-head'><img src='/u{n}.png' alt=''>"
        f"<cite>reader{n}</cite><time datetime='2026-06-0{n % 9 + 1}'></time></div>"
        f"<div class='comment-text'><p>{escape(teaser)} I was there and saw it with my own eyes, believe me.</p>"
        "</div><div class='comment-foot'><button>Reply</button><button>Like</button></div></li>"
        for n, teaser in enumerate(text.teasers)
    )
    return f"<section id='comments' class='comments-area'><h2>24 comments</h2><ol>{made}</ol></section>"


def footer(text: Text) -> str:
    """Legal lines and links, and the box that asks for consent."""
    links = "".join(
        f"<li class='foot-item'><a href='/f/{n}'><span>{section} {n}</span></a></li>"
        for n, section in enumerate(_SECTIONS * 5)
    )
    return (
        f"<footer class='site-footer'><ul>{links}</ul><p>© 2026 All rights reserved.</p></footer>"
        "<div id='onetrust-consent-sdk' class='cookie-banner'><p>We and our partners use cookies to"
        " store and access personal data on your device.</p><button>Accept all</button></div>"
    )


def plain_footer(text: Text) -> str:
    """The same of plain divisions."""
    links = " | ".join(f"<a href='/f/{n}'>{section}</a>" for n, section in enumerate(_SECTIONS[:8]))
    return f"<div class='btm'><div>{links}</div><div>© 2026. Do not copy.</div></div>"


def scripts(text: Text) -> str:
    """The state that a page's program starts with, and trackers: most of a page's bytes."""
    random_ = random.Random(len(text.title))
    state = {
        f"node{n}": {
            "id": random_.getrandbits(64),
            "title": title,
            "lead": teaser,
            "props": [n] * 40,
        }
        for n, (title, teaser) in enumerate(zip(text.others * 5, text.teasers * 5, strict=True))
    }
    blob = json.dumps(state, ensure_ascii=False).replace("</", "<\\/")
    trackers = "".join(
        f"<script>(function(w,d){{w['q{n}']=w['q{n}']||[];d.createElement('script')}})(window,document)</script>"
        for n in range(20)
    )
    style = (
        "<style>"
        + "".join(f".a{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(900))
        + "</style>"
    )
    return f"{style}<script id='__STATE__'>window.__STATE__={blob}</script>{trackers}"


def newsletter(text: Text) -> str:
    """A box that interrupts the article."""
    return (
        "<div class='newsletter-signup'><h3>Never miss a story</h3><p>Sign up for our morning letter and"
        " get the news before everybody else.</p><input type='email'><button>Sign up</button></div>"
    )


def read_also(text: Text) -> str:
    """A link to another article between two paragraphs."""
    return f"<p class='read-more'><strong>Read also: <a href='/r/1'>{escape(text.others[1])}</a></strong></p>"


def figure(text: Text) -> str:
    """A picture with caption and credit."""
    return (
        "<figure class='wp-caption'><picture><source srcset='/1.webp'><img src='/1.jpg' alt='x'></picture>"
        "<figcaption>The scene on the day after. <span class='credit'>Photo: A. Lens</span></figcaption></figure>"
    )


def share(text: Text) -> str:
    """Buttons of social networks."""
    names = ("Facebook", "X", "WhatsApp", "E-mail")
    buttons = "".join(
        f"<li><a class='share-btn' href='#'>Share on {name}</a></li>" for name in names
    )
    return f"<div class='social-share'><ul>{buttons}</ul></div>"
