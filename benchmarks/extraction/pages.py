"""The sixty pages: each a way to say what the article is, a way to mark it up, and its surroundings."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from benchmarks.extraction import bodies, furniture, heads
from benchmarks.extraction.articles import Text, invented_texts, read_texts
from benchmarks.extraction.bodies import Body, Byline
from benchmarks.extraction.furniture import Furniture
from benchmarks.extraction.heads import Head, Site

_ARTICLE = "<main><article><h1>{title}</h1>{byline}{body}</article></main>"
SITES = (
    Site("The Harbour Post", "harbourpost.example"), Site("Nordkurier Aktuell", "nordkurier.example"),
    Site("Tamble Valley Times", "tvtimes.example"), Site("La Gaceta del Sur", "gacetasur.example"),
    Site("DER BOTE", "bote.example"), Site("Ostwind", "ostwind.example"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page's article is."""

    text: str
    title: str
    authors: tuple[str, ...]
    """Empty where the page does not name them."""
    published: datetime | None
    """Aware, UTC; None where the page does not say."""
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A page and its answer."""

    name: str
    url: str
    html: str
    lang: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Template:
    """One structure of a page."""

    head: Head
    byline: Byline
    body: Body
    before: tuple[Furniture, ...]
    after: tuple[Furniture, ...]
    wrap: str = _ARTICLE
    path: str = "/news/{slug}"


_RICH = (furniture.header,)
_POOR = (furniture.plain_header, furniture.plain_header)
_ALL = (
    furniture.cards, furniture.most_read, furniture.comments, furniture.hashed_cards,
    furniture.cards, furniture.footer, furniture.scripts,
)  # fmt: skip
_SOME = (
    furniture.most_read, furniture.hashed_cards, furniture.cards, furniture.footer,
    furniture.scripts,
)  # fmt: skip
_HASHED = (
    furniture.hashed_cards, furniture.cards, furniture.hashed_cards, furniture.plain_footer,
    furniture.scripts,
)  # fmt: skip
_LITTLE = (furniture.plain_footer,)
_DIVS = (
    "<div id='page'><div class='content-area'><div class='headline'><h1>{title}</h1></div>{byline}"
    "{body}</div></div>"
)
_HASHES = (
    "<div class='css-1'><div class='css-2'><h1 class='css-3'>{title}</h1>{byline}{body}</div></div>"
)
_KICKER = (
    "<main><article><header><h1><span class='kicker'>{section}</span> <span>{title}</span></h1>"
    "</header>{byline}{body}</article></main>"
)
_MICRODATA = (
    "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>{title}</h1>"
    "{byline}{body}</div>"
)
_DATED = "/{year}/{month}/{day}/{slug}.html"


def templates() -> dict[str, Template]:
    """The templates by name."""
    made: dict[str, Template] = {}
    surroundings = ((_RICH, _ALL), (_RICH, _SOME), (_POOR, _HASHED), (_POOR, _LITTLE))
    wraps = (_ARTICLE, _DIVS, _HASHES, _ARTICLE)
    # Every head meets two bodies, every body several heads: 26 × 2 pages.
    texts = (
        bodies.semantic, bodies.blog, bodies.blocks, bodies.body_wrapper, bodies.divisions,
        bodies.line_breaks, bodies.sections, bodies.standfirst, bodies.boxes, bodies.inline_markup,
        bodies.quotes,
    )  # fmt: skip
    for number, head in enumerate(_HEADS):
        for turn in (0, 1):
            place = number + turn * 5
            byline = _BYLINES.get(head, (bodies.by_class, bodies.by_links)[turn])
            before, after = surroundings[(place + turn) % 4]
            body = texts[place % len(texts)]
            made[f"{head.__name__}-{body.__name__}"] = Template(
                head, byline, body, before, after, wraps[(place + turn * 2) % 4]
            )
    rest = {
        "kicker": Template(heads.plain, bodies.by_class, bodies.semantic, _RICH, _ALL, _KICKER),
        "microdata": Template(
            heads.bare, bodies.by_microdata, bodies.microdata, _RICH, _SOME, _MICRODATA
        ),
        "old-table": Template(
            heads.bare,
            bodies.by_nobody,
            bodies.old_table,
            (),
            (),
            "<center>{body}</center>",
            _DATED,
        ),
        "program-only": Template(
            heads.plain, bodies.by_nobody, bodies.program_only, (), _SOME, "{body}"
        ),
        "form": Template(heads.bare, bodies.by_words, bodies.wrapped_in_form, _POOR, _LITTLE),
        "endless": Template(heads.plain, bodies.by_class, bodies.many_articles, _RICH, _ALL),
        "paywall": Template(heads.plain, bodies.by_class, bodies.teaser_of_paywall, _RICH, _SOME),
        "dated-address": Template(
            heads.bare, bodies.by_nobody, bodies.blog, _RICH, _SOME, _ARTICLE, _DATED
        ),
        "words-only": Template(heads.bare, bodies.by_words, bodies.blog, _RICH, _SOME),
    }
    return made | rest


_HEADS: tuple[Head, ...] = (
    heads.graph, heads.plain, heads.listed, heads.related_first, heads.related_without_addresses,
    heads.own_organisation, heads.broken_json, heads.escaped_twice, heads.one_string, heads.roles,
    heads.within_page, heads.cut_headline, heads.other_headline_in_json,
    heads.other_headline_for_networks, heads.parsely, heads.sailthru, heads.dublin_core,
    heads.cxense, heads.opengraph, heads.without_zone, heads.live_blog, heads.video_beside,
    heads.page_node_only, heads.graph, heads.plain, heads.listed,
)  # fmt: skip
# Where the head does not say it, or where a byline beside it would hide whether it was read.
_BYLINES: dict[Head, Byline] = {
    heads.own_organisation: bodies.by_class,
    heads.one_string: bodies.by_nobody,
    heads.roles: bodies.by_nobody,
    heads.parsely: bodies.by_nobody,
    heads.dublin_core: bodies.by_nobody,
    heads.opengraph: bodies.by_nobody,
    heads.page_node_only: bodies.by_links,
}
_DAY_ONLY = frozenset({"old-table", "form", "dated-address", "words-only"})
_NO_AUTHOR = frozenset({"old-table", "dated-address"})
_ONE_AUTHOR = frozenset({"form", "words-only"})


def samples() -> Iterator[Sample]:
    """Yield the pages, each with its text."""
    yield from (
        _sample(name, template, text, SITES[number % len(SITES)])
        for number, ((name, template), text) in enumerate(
            zip(templates().items(), read_texts(), strict=False)
        )
    )


def many(count: int) -> Iterator[Sample]:
    """Yield `count` pages with invented texts, the templates in turn, a fifth of the texts twice.

    Each has an address of its own. For speed: the texts make no sense.
    """
    structures = list(templates().items())
    earlier: deque[Text] = deque(maxlen=20)
    for number, text in enumerate(invented_texts(count)):
        shown = earlier[0] if number % 5 == 4 else text
        earlier.append(text)
        name, template = structures[number % len(structures)]
        site = SITES[number % len(SITES)]
        yield _sample(f"{name}-{number}", template, shown, site)


def _sample(name: str, template: Template, text: Text, site: Site) -> Sample:
    when = text.published
    path = template.path.format(
        slug=f"story-{name}", year=f"{when:%Y}", month=f"{when:%m}", day=f"{when:%d}"
    )
    url = f"https://www.{site.domain}{path}"
    main = template.wrap.format(
        title=escape(text.title, quote=False), section=escape(text.section),
        byline=template.byline(text), body=template.body(text),
    )  # fmt: skip
    around = [
        *(part(text) for part in template.before),
        main,
        *(part(text) for part in template.after),
    ]
    html = (
        f"<!DOCTYPE html><html lang='{text.lang}'><head><meta charset='utf-8'>"
        f"<link rel='canonical' href='{url}'>{template.head(text, site, url)}</head>"
        f"<body class='single'>{''.join(around)}</body></html>"
    )
    kind = next((key for key in (*_DAY_ONLY, *_NO_AUTHOR) if name.startswith(key)), "")
    day_only = kind in _DAY_ONLY or name.startswith("dublin_core")
    authors = (
        text.authors[:1] if kind in _ONE_AUTHOR else () if kind in _NO_AUTHOR else text.authors
    )
    shown = text.paragraphs[:2] if name.startswith("paywall") else text.paragraphs
    if day_only:
        when = when.replace(hour=0, minute=0, second=0)
    answer = Answer("\n".join(shown), text.title, authors, when, day_only)
    return Sample(name, url, html, text.lang, answer)
