"""What frames a page, and is none of its text: banners, menus, boxes and footers.

A page with little text of its own, a video, a brief, a list of teasers, makes an extractor fall back on all
that it shows. Only such pages are read again without their frame: on a full article the extractor's own
rules are better, and nothing of it may be lost.
"""

from __future__ import annotations

import re
from copy import deepcopy

from lxml.html import HtmlElement

LITTLE = 150
"""Words up to which a page is read again without its frame."""
MOST_FRAME = 1_500
"""Characters of an element that is taken for frame by its name: what holds more may be the article."""

# A line that says something ends like a sentence; headlines, dates and names of sections do not.
_SENTENCE = re.compile(r"[.!?。！？؟।॥۔։።၊။។:;»”\"'’)\]](?:\s*)$")
_LEGAL = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_NO_MARKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")

_TAGS = frozenset(
    ("nav", "footer", "aside", "form", "dialog", "button", "menu", "select", "noscript")
)
_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "dialog",
        "alertdialog",
        "search",
        "menu",
    )
)
_NAMES = re.compile(
    r"(?i)(?:^|[\s_-])(?:cookies?|consent|gdpr|cmp|privacy|banner|onetrust|newsletter|subscri\w+|sign-?up"
    r"|share|sharing|social|follow|related|read-?more|more-?on|recommend\w*|most-?read|trending|popular"
    r"|footer|foot|colophon|imprint|copyright|legal|masthead|topbar|navbar|nav|menu|breadcrumbs?|skip"
    r"|tags?|comments?|promo|advert\w*|ad|ads|sponsor\w*|toolbar|sidebar|author-?box|bio|print)(?:$|[\s_-]|\d)"
)
_CONTENT = re.compile(r"(?i)(?:article|story|post|entry|main|content|body|text)")


def without_frame(tree: HtmlElement) -> HtmlElement:
    """Return a copy of a page's tree without what frames its text."""
    bare: HtmlElement = deepcopy(tree)
    body = bare.find(".//body")
    for element in list((bare if body is None else body).iterdescendants()):
        if isinstance(element.tag, str) and element.getparent() is not None and _is_frame(element):
            element.drop_tree()
    return bare


def _is_frame(element: HtmlElement) -> bool:
    if element.tag in _TAGS or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag == "header":
        return not any(above.tag in ("article", "main") for above in element.iterancestors())
    if element.tag in ("body", "main", "article"):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not _NAMES.search(named) or _CONTENT.search(named):
        return False
    return len(element.text_content()) <= MOST_FRAME


def sentences_only(text: str) -> str:
    """Return the lines of a short page's text that say something: no headlines, dates, legal lines, nor
    teasers cut short. Scripts that end sentences without a mark keep all."""
    if _NO_MARKS.search(text):
        return text
    lines = (line for line in text.split("\n") if not _LEGAL.match(line))
    return "\n".join(
        line
        for line in lines
        if _SENTENCE.search(line) and not line.rstrip().endswith(("...", "…"))
    )
