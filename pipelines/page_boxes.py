"""What on a page belongs to something other than its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.etree import XPath, _ElementUnicodeResult
from lxml.html import HtmlElement

_BOX = re.compile(
    r"(?i)(^|[\s_-])(related|sidebar|aside|comments?|recommend\w*|teasers?|footer|nav|more|popular"
    r"|latest|most-read|cards?|promo|newsletter|carousel)([\s_-]|$)"
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMES = XPath("//@class | //@id | //@rel | //@itemprop | //@data-testid")


def named(tree: HtmlElement, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    """Yield the elements whose class, id, relation or property matches, in the page's order, once each.

    Many elements share a class: each text is looked at once. An XPath of as many `contains` takes
    ten times as long.
    """
    verdicts: dict[str, bool] = {}
    last = None
    names = _NAMES(tree)
    assert isinstance(names, list)
    for text in names:
        assert isinstance(text, _ElementUnicodeResult)
        if text not in verdicts:
            verdicts[text] = bool(pattern.search(text))
        element = text.getparent() if verdicts[text] else None
        if isinstance(element, HtmlElement) and element is not last:
            last = element
            yield element


def attributes(tree: HtmlElement, path: XPath) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the attributes that `path` names, each with its element, in the page's order."""
    found = path(tree)
    assert isinstance(found, list)
    for text in found:
        assert isinstance(text, _ElementUnicodeResult)
        element = text.getparent()
        assert isinstance(element, HtmlElement)
        yield text, element


def hyphenated(names: str) -> str:
    """Return classes or ids with a hyphen before each capital within a word: "article-Body" of "articleBody"."""
    return _HUMP.sub("-", names)


def beside(element: HtmlElement) -> bool:
    """Whether an element stands in a margin, a menu, a footer or a box of another article.

    A box that holds the page's heading is the article's own, whatever its name.
    """
    for ancestor in element.iterancestors():
        if ancestor.tag in ("aside", "nav", "footer"):
            return True
        named = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        if (
            len(named) > 1
            and ancestor.tag not in ("body", "html", "main")
            and _is_box(named)
            and next(ancestor.iter("h1"), None) is None
        ):
            return True
    return False


@lru_cache(maxsize=20_000)
def _is_box(named: str) -> bool:
    return bool(_BOX.search(named))
