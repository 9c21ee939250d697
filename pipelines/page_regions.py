"""Where on a page its article stands, and what of it is furniture."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import XPath
from lxml.html import HtmlElement

from pipelines.page_boxes import attributes

_MOST_INSIDE = 60
_ASIDE_TAGS = frozenset(("aside", "nav", "figure", "figcaption", "form", "picture", "video"))
_ASIDE = re.compile(
    r"related|recommend|newsletter|promo|share|social|caption|gallery|carousel|sidebar"
    r"|comment|teaser|read-?more|most-?read"
    r"|advert|breadcrumb|figure"
)
_TYPES, _ROLES = XPath("//@itemtype"), XPath("//@role")


def article_region(tree: HtmlElement) -> HtmlElement | None:
    """The element that holds the article: the outermost article or main element, the first of several."""
    types, roles = attributes(tree, _TYPES), attributes(tree, _ROLES)
    for found in (
        (element for kind, element in types if "Article" in kind and element is not tree),
        tree.iterdescendants("article"),
        tree.iterdescendants("main"),
        (element for role, element in roles if role == "main" and element is not tree),
    ):
        # Further article elements of a page are teasers for other articles.
        if several := list(islice(found, 20)):
            return max(several, key=lambda one: sum(1 for _ in one.iterdescendants("p")))
    return None


def classes_of(element: HtmlElement) -> str:
    """What an element says it is: class, itemprop, rel and data-testid, in lower case."""
    keys = ("class", "itemprop", "rel", "data-testid")
    return " ".join(element.get(key) or "" for key in keys)[:300].casefold().strip()


def text_of(element: HtmlElement, limit: int) -> str:
    """The element's text on one line, its first `limit` characters; empty where it holds many elements.

    A line of a page has few elements in it, and walking all of a nested page again and again is slow.
    """
    if sum(1 for _ in islice(element.iterdescendants(), _MOST_INSIDE)) == _MOST_INSIDE:
        return ""
    parts = [str(part)[: limit * 2] for part in element.itertext()]
    return " ".join("".join(parts).split())[:limit]


def in_aside(element: HtmlElement, region: HtmlElement) -> bool:
    """Whether an element stands in a caption, a box of related articles or the like within `region`."""
    at: HtmlElement | None = element
    for _ in range(40):
        if at is None or at is region:
            return False
        if at.tag in _ASIDE_TAGS or _ASIDE.search(classes_of(at)):
            return True
        at = at.getparent()
    return True
