"""Short lines near a page's headline, where bylines and dates stand that no markup tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from pipelines.page_boxes import beside
from pipelines.structured import fold, line_of

MAX_LINE = 160
"""Characters of a line; longer ones are paragraphs."""
NEAR = 60
"""Elements after the headline that are looked at."""
BEFORE = 8
"""Elements before it."""

_FRAMES = frozenset(("script", "style", "noscript", "head", "title", "select", "option", "nav"))


def lines_below_headline(tree: HtmlElement) -> Iterator[str]:
    """Yield the short lines after the headline, then those just before it, outside of boxes.

    The same words may come more than once: as a line, and as a part of it.
    """
    for element in near_headline(tree):
        if not beside(element):
            yield from _lines(element)


def near_headline(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Return the elements after the headline, then those just before it, the nearest first."""
    heading = heading_of(tree)
    if heading is None:
        return islice(tree.iter(), 4 * NEAR)
    return chain(
        islice(heading.xpath("following::*"), NEAR),
        islice(reversed(heading.xpath("preceding::*")), BEFORE),
    )


def heading_of(tree: HtmlElement) -> HtmlElement | None:
    """The element that shows the headline: what the title tag begins or ends with, or the first h1."""
    title = next((line_of(e) for e in tree.iter("title")), "")
    for element in tree.iter("h1", "h2", "h3", "b", "span", "font", "strong", "div"):
        text = fold(element.text or "")
        if len(text.split()) > 2 and text in title and not beside(element):
            return element
    return next(tree.iter("h1"), None)


def _lines(element: HtmlElement) -> Iterator[str]:
    """The line that an element is, and those that stand loose in it."""
    if not isinstance(element.tag, str) or element.tag in _FRAMES:
        return
    if len(element) <= 8:
        whole = fold(" ".join(islice(element.itertext(), 20)))
        if 0 < len(whole) <= MAX_LINE:
            yield whole
            return
    for text in (element.text, *(child.tail for child in islice(element, 30))):
        if text and 0 < len(line := fold(text)) <= MAX_LINE:
            yield line
