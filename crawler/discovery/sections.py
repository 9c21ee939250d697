"""Section pages: where an outlet without feed and news sitemap names its new articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from urllib.parse import urljoin

from lxml.html import HtmlElement

from crawler.discovery.article_links import looks_like_article, looks_like_section
from crawler.discovery.feeds import MAX_TEXT, Entry, Feed, FeedError
from pipelines.charset import decode
from pipelines.extract import parse
from pipelines.urls import host_of, normalise

MAX_SECTIONS = 10
"""Pages of one outlet that are watched, its home page the first: each costs a request a poll."""
MAX_LINKS = 300
"""Articles taken of one page; the fullest home pages name 250."""
LEAST_LINKS = 2
"""Articles that a page must name to be a section."""
_MAX_ANCHORS = 5_000
# Elements and texts of one link that are looked at: links that are never closed hold all that follows.
_MAX_PARTS = 50
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def sections_of(body: bytes, url: str, content_type: str | None = None) -> tuple[str, ...]:
    """Return the section pages of a home page that answered at `url`, itself the first, then as linked.

    MAX_SECTIONS at most. Whether they list articles only `read_section` tells.
    """
    home = normalise(url)
    found = {home: None}
    for address, words in _links(body, home, content_type):
        if len(found) < MAX_SECTIONS and looks_like_section(address, words):
            found.setdefault(address)
    return tuple(found)


def read_section(body: bytes, url: str, content_type: str | None = None) -> Feed:
    """Return the articles to which a page links, the first on the page first, MAX_LINKS at most.

    Only links within the site. Raises FeedError where they are less than LEAST_LINKS.
    """
    here = normalise(url)
    titles: dict[str, str] = {}
    for address, words in _links(body, here, content_type):
        # The picture of an article links to it before its headline does.
        if len(words) > len(titles.get(address, "")) or address not in titles:
            titles[address] = words
    articles = [
        Entry(address, title=words or None)
        for address, words in titles.items()
        if looks_like_article(address, words)
    ]
    if len(articles) < LEAST_LINKS:
        raise FeedError(f"a page with {len(articles)} links to articles, no section")
    return Feed("section", tuple(articles[:MAX_LINKS]))


def _links(body: bytes, here: str, content_type: str | None) -> Iterator[tuple[str, str]]:
    """Normalised addresses within the site, and the words of the links, in their order."""
    tree = parse(decode(body, content_type)) if body else None
    if tree is None:
        return
    base = here
    for element in tree.iter("base"):
        base = _join(here, element.get("href") or "") or here
        break
    for number, anchor in enumerate(tree.iter("a")):
        if number >= _MAX_ANCHORS:
            return
        href = (anchor.get("href") or "").strip()
        paid = {"sponsored", "ugc"} & set((anchor.get("rel") or "").lower().split())
        if not href or href.startswith("#") or paid or not (address := _join(base, href)):
            continue
        if address != here and _same_site(here, address):
            yield address, _words(anchor)


def _words(anchor: HtmlElement) -> str:
    """The words of a link: of the heading in it, where there is one beside kicker and teaser."""
    within = islice(anchor.iter(), _MAX_PARTS)
    heading = next((element for element in within if element.tag in _HEADINGS), anchor)
    words = "".join(f"{text} " for text in islice(heading.itertext(), _MAX_PARTS))
    return " ".join(words[: 10 * MAX_TEXT].split())[:MAX_TEXT]


def _join(base: str, href: str) -> str | None:
    try:
        return normalise(urljoin(base, href))
    except ValueError:  # of urljoin; URLError is one
        return None


def _same_site(here: str, there: str) -> bool:
    """Whether one host is the other, or a part of it: sections may have hosts of their own."""
    one, other = (host_of(url).removeprefix("www.") for url in (here, there))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
