"""The main text of a page: a quick reading, and a second opinion where that is doubtful.

Nearly all of trafilatura's time goes into comparing its own rules with two other algorithms, whose
results it then drops on most pages. Here its rules run once on a tree without scripts and menus; the
comparison follows only where it could change the result. Its steps are called one by one because
`bare_extraction` has no way to ask for the first alone.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass

from lxml.etree import XPath, strip_elements
from lxml.html import HtmlElement, fragment_fromstring
from trafilatura import bare_extraction
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xml import xmltotxt

from pipelines.page_boxes import beside
from pipelines.structured import Structured, locked, strings
from pipelines.text.cleaning import clean_text

LEAST = 250
"""Characters below which a result is a stub: trafilatura's own bound for trying something else."""
SOUND_SHARE = 0.5
"""Of the characters that could be article, in the result: the other algorithms win by twice as much."""
LEAST_SHARE = 0.15
"""The same, where no single container holds more than the result: text spread over a page."""
MIN_DECLARED = 400
"""Characters of an `articleBody` that says something; shorter ones are summaries."""
AGREES = 0.75
"""Likeness to the declared body from which a result needs no second opinion."""
FAR_TOO_SHORT = 0.5
"""Share of the declared body's length below which the page hides its text from extraction."""
CELL_WORDS = 60
"""A table's cell with more is no cell but a column of a page laid out with tables."""

MIN_LEAD, MAX_LEAD = 50, 1000
"""Characters of a lead."""
LEAD_WITHIN = 3000
"""Characters of a text in which its lead stands, if it has one."""

# Nothing in these is text of an article; the rules drop them one by one, in Python.
_NO_TEXT = (
    "script", "style", "svg", "noscript", "iframe", "template", "head", "link", "canvas", "select",
    "textarea", "object", "embed", "audio", "video", "picture",
)  # fmt: skip
_AROUND = ("nav", "footer", "aside", "button")
# Trafilatura's expressions for comments and for further articles that follow endlessly, which call
# Python for each element and pattern; here a class that many elements share is looked at once.
_COMMENTS_ID = re.compile(r"^(?:[Cc]omment(?!ary)|comol|disqus_thread|dsq-comments)")
_COMMENTS_CLASS = re.compile(r"^[Cc]omment(?!ary)|(?:article|post)-comments")
_NEXT_ARTICLE = re.compile(r"mvp-post-add-(?:box|wrap)|infinite-?scroll")
_LISTS = frozenset(("ol", "ul", "details"))
_PARAGRAPHS = XPath("boolean(.//p//text())")
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]+"
)
_TAG = re.compile(r"(?i)</?(p|br|div|h[1-6]|li|ul|ol|strong|em|a|span)\b[^<>]{0,500}>")
_OPTIONS = Extractor(output_format="python", fast=True, comments=False, tables=True)


@dataclass(frozen=True, slots=True)
class _Quick:
    text: str
    sound: bool


def main_text(tree: HtmlElement, data: Structured) -> str:
    """Return the text of the article on a page, a line a paragraph; empty where there is none.

    `tree` stays as it is. What JSON-LD declares as `articleBody` decides between two results, and
    stands in where the page shows far less and does not say that it is locked.
    """
    declared = declared_body(data)
    quick = _quick(tree)
    if quick.sound and (not declared or likeness(quick.text, declared) >= AGREES):
        return _with_lead(tree, data, _without_layout(tree, quick.text))
    results = [_thorough(tree, tables=True), quick.text]
    best = max(results, key=lambda text: likeness(text, declared)) if declared else results[0]
    if declared and len(best) < FAR_TOO_SHORT * len(declared) and not locked(data.article):
        return declared
    return _with_lead(tree, data, _without_layout(tree, best))


def declared_body(data: Structured) -> str:
    """Return what JSON-LD declares as the article's whole text; empty where it is none or a stump."""
    own = (data.article or {}).get("articleBody")
    found = (
        [own] if own else [node["articleBody"] for node in data.articles if "articleBody" in node]
    )
    value = found[0] if len(found) == 1 else None
    if not isinstance(value, str) or len(value) < MIN_DECLARED:
        return ""
    if _TAG.search(value) or "&lt;p" in value:
        value = _rendered(value)
    text = clean_text(value)
    stump = text.endswith(("…", "..."))
    return "" if stump or len(text) < MIN_DECLARED else text


def _with_lead(tree: HtmlElement, data: Structured, text: str) -> str:
    """The text with the lead that stands above it, outside of the frame that holds the rest.

    A lead is what the page shows and declares as its description, word for word.
    """
    given = (*strings((data.article or {}).get("description")), *data.meta.get("og:description", ()),
             *data.meta.get("description", ()))  # fmt: skip
    wanted = {letters for one in given if len(letters := _letters(one)) >= MIN_LEAD}
    if not wanted or not text:
        return text
    start = _letters(text[:LEAD_WITHIN])
    if any(letters[:MIN_LEAD] in start for letters in wanted):
        return text
    for element in tree.iter("p", "h2", "div", "h3", "strong", "span"):
        if len(element) > 3 or not MIN_LEAD <= len(shown := element.text_content()) <= MAX_LEAD:
            continue
        if _letters(shown) in wanted and not beside(element):
            lead = clean_text(" ".join(shown.split()))
            return text if lead in text else f"{lead}\n{text}"
    return text


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def likeness(text: str, other: str) -> float:
    """Return the harmonic mean of precision and recall over bags of words, 0..1."""
    mine, theirs = Counter(_TOKEN.findall(text)), Counter(_TOKEN.findall(other))
    size = sum(mine.values()) + sum(theirs.values())
    return 2 * sum((mine & theirs).values()) / size if size else 0.0


def _quick(tree: HtmlElement) -> _Quick:
    bare = deepcopy(tree)
    strip_elements(bare, *_NO_TEXT, *_AROUND, with_tail=False)
    _prune_followers(bare)
    converted = convert_tags(tree_cleaning(bare, _OPTIONS), _OPTIONS, None)
    page = _length(converted.text_content())
    linked = sum(len(link.text_content()) for link in converted.iter("ref"))
    containers = _largest_container(converted)
    body, text = extract_content(converted, _OPTIONS)
    size = len(text)
    tables, paragraphs = len(body.findall(".//table")), len(body.findall(".//p"))
    sound = (
        size >= LEAST
        and bool(_PARAGRAPHS(body))
        and tables <= paragraphs
        and (
            size >= SOUND_SHARE * (page - linked)
            or (size >= LEAST_SHARE * (page - linked) and size >= SOUND_SHARE * containers)
        )
    )
    return _Quick(clean_text(xmltotxt(body, False)), sound)


def _prune_followers(tree: HtmlElement) -> None:
    """Drop readers' comments and whole articles that follow this one; text after them stays."""
    seen: dict[tuple[str, str], tuple[bool, bool]] = {}
    found: list[HtmlElement] = []
    for element in tree.iter("div", "section", "aside", "details", "ol", "ul"):
        key = element.get("id") or "", element.get("class") or ""
        if key not in seen:
            seen[key] = (
                bool(_COMMENTS_ID.search(key[0]) or _COMMENTS_CLASS.search(key[1])),
                any(map(_NEXT_ARTICLE.search, key)) or "elementor-share-buttons" in key[1],
            )
        comments, follower = seen[key]
        follower = follower and element.tag not in _LISTS
        if follower and "mvp-post" not in "".join(key):
            # A frame of that name around the page's heading holds the article itself.
            follower = next(element.iter("h1"), None) is None
        if follower or (comments and element.tag != "aside"):
            found.append(element)
    for element in found:
        if element.getparent() is not None:
            element.drop_tree()


def _largest_container(tree: HtmlElement) -> int:
    """Characters of unlinked text in the element that holds most of it in its children's children."""
    sums: Counter[HtmlElement] = Counter()
    for block in tree.iter("p", "div", "quote", "item", "td", "section"):
        own = (block.text or "") + "".join(child.tail or "" for child in block)
        size = len(own.strip())
        if size < 25:
            continue
        size += sum(len(child.text_content()) for child in block if child.tag in ("span", "hi"))
        parent = block.getparent()
        if block.tag != "p":
            sums[block] += size
        if parent is not None:
            sums[parent] += size
            above = parent.getparent()
            if above is not None:
                sums[above] += size
    return max(sums.values(), default=0)


def _thorough(tree: HtmlElement, *, tables: bool) -> str:
    bare = deepcopy(tree)
    strip_elements(bare, *_NO_TEXT, with_tail=False)
    document = bare_extraction(bare, include_comments=False, include_tables=tables)
    return clean_text(getattr(document, "text", None) or "")


def _without_layout(tree: HtmlElement, text: str) -> str:
    """The text read without tables, where their cells are too long to be any.

    Other tables stay: results and lists of names are text of their articles.
    """
    rows = [line for line in text.split("\n") if line.startswith("|")]
    if any(len(cell.split()) > CELL_WORDS for row in rows for cell in row.split("|")):
        plain = _thorough(tree, tables=False)
        if 2 * len(plain.split()) >= len(text.split()):
            return plain
    return text


def _length(text: str) -> int:
    return len(" ".join(text.split()))


def _rendered(markup: str) -> str:
    """Lines of markup within JSON, its blocks one a line; markup that cannot be read gives nothing."""
    if "&lt;" in markup:
        markup = markup.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    markup = re.sub(r"(?i)</(p|div|h[1-6]|li)>|<br\s*/?>", lambda found: f"\n{found[0]}", markup)
    try:
        return str(fragment_fromstring(markup, create_parent="div").text_content())
    except (ValueError, TypeError):
        return ""
