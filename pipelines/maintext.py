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
from functools import lru_cache

from lxml.etree import Element, SubElement, XPath, strip_elements
from lxml.html import HtmlElement, fragment_fromstring
from trafilatura import bare_extraction
from trafilatura.external import compare_extraction
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xml import xmltotxt
from trafilatura.xpaths import BODY_XPATH

from pipelines.furniture_lines import without_furniture
from pipelines.leads import with_lead
from pipelines.page_boxes import beside
from pipelines.page_furniture import drop_furniture
from pipelines.page_layout import settle
from pipelines.structured import Structured, locked
from pipelines.text.cleaning import clean_text

LEAST = 250
"""Characters below which a result is a stub: trafilatura's own bound for trying something else."""
LEAST_BLOCK, LEAST_ITEM = 25, 80
"""Characters of a paragraph, and of a list's item, that could be read as article."""
SOUND_SHARE = 0.5
"""Of the fullest container's characters, in a result that stands: others win by twice as much."""
LEAST_SHARE = 0.15
"""Of all paragraphs' characters: less, where the article's may be spread over many containers."""
FULLEST = 0.9
"""Of the fullest container's characters, in one inside of it that is the text's frame."""
MIN_DECLARED = 400
"""Characters of an `articleBody` that says something; shorter ones are summaries."""
AGREES = 0.75
"""Likeness to the declared body from which a result needs no second opinion."""
FAR_TOO_SHORT = 0.5
"""Share of the declared body's words below which the page hides its text from extraction."""
CELL_WORDS = 60
"""A table's cell with more is no cell but a column of a page laid out with tables."""

# Nothing in these is text of an article; the rules drop them one by one, in Python.
_NO_TEXT = (
    "script", "style", "svg", "noscript", "iframe", "template", "head", "link", "canvas", "select",
    "textarea", "object", "embed", "audio", "video", "picture", "amp-ad", "amp-embed", "amp-sidebar",
    "amp-consent",
)  # fmt: skip
_AROUND = ("nav", "footer", "aside", "button")
_BLOCKS = frozenset(
    ("p", "div", "blockquote", "li", "td", "section", "pre", "ul", "ol", "table", "article", "h1",
     "h2", "h3", "h4", "h5", "h6", "main", "header", "form", "figure", "dl", "tr", "tbody"),
)  # fmt: skip
# Zero-width joiners, as letters that no news page has (Linear B).
_JOINERS = str.maketrans({"\u200c": "\U00010080", "\u200d": "\U00010081"})
_JOINED = str.maketrans({"\U00010080": "\u200c", "\U00010081": "\u200d"})
_PARAGRAPHS = XPath("boolean(.//p//text())")
_NAMES = sorted({name for path in BODY_XPATH for name in re.findall(r"@([\w-]+)", path.path)})
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]{2}")
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]+|[^\W\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]+"
)
_TAG = re.compile(r"(?i)</?(p|br|div|h[1-6]|li|ul|ol|strong|em|a|span)\b[^<>]{0,500}>")
_OPTIONS = Extractor(output_format="python", fast=True, comments=False, tables=True)


@dataclass(frozen=True, slots=True)
class _Substance:
    """Characters of unlinked text on a page."""

    total: int
    """In all blocks that could be paragraphs."""
    largest: int
    """In the element that holds most of it, up to three levels down."""
    frame: HtmlElement | None
    """The innermost element that holds nearly as much as that one."""


def main_text(tree: HtmlElement, data: Structured) -> str:
    """Return the text of the article on a page, a line a paragraph; empty where there is none.

    `tree` stays as it is. What JSON-LD declares as `articleBody` decides between two results, and
    stands in where the page shows far less and does not say that it is locked.
    """
    declared = declared_body(data)
    cleaned = _cleaned(tree)
    substance = _substance(cleaned)
    _name_frame(cleaned, substance)
    body, found = extract_content(convert_tags(deepcopy(cleaned), _OPTIONS), _OPTIONS)
    text = _written(body)
    if not _sound(body, found, substance) or _disagree(text, declared):
        # As trafilatura goes on, and no further than needed: another algorithm, then all there are.
        others, found = compare_extraction(
            cleaned, _cleaned(tree, around=True), body, found, _OPTIONS
        )
        texts = [_written(others), text]
        if not _sound(others, found, substance) or _disagree(texts[0], declared):
            texts.insert(0, _thorough(tree, tables=True))
        text = max(texts, key=lambda one: likeness(one, declared)) if declared else texts[0]
        if declared and not locked(data.article) and _lacks(text, declared):
            return declared
    return with_lead(tree, data, without_furniture(_without_layout(tree, text)))


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


def likeness(text: str, other: str) -> float:
    """Return the harmonic mean of precision and recall over bags of words, 0..1."""
    mine, theirs = _tokens(text), _tokens(other)
    size = sum(mine.values()) + sum(theirs.values())
    return 2 * sum((mine & theirs).values()) / size if size else 0.0


def _tokens(text: str) -> Counter[str]:
    """Words, and pairs of characters where no spaces are: two texts share most single characters."""
    found = Counter(_TOKEN.findall(text))
    for run in [token for token in found if _UNSPACED.match(token)]:
        number = found.pop(run)
        for at in range(len(run) - 1):
            found[run[at : at + 2]] += number
    return found


def _copied(tree: HtmlElement, *without: str) -> HtmlElement:
    """A copy without elements of some tags, its joiners written as letters.

    Trafilatura drops joiners, and Persian words run together.
    """
    copied: HtmlElement = deepcopy(tree)
    for quotation in copied.iter("blockquote"):
        for footer in list(quotation.iter("footer")):
            footer.tag = "p"  # who said it
    strip_elements(copied, *without, with_tail=False)
    text = copied.text_content()
    if "\u200c" in text or "\u200d" in text:
        for element in copied.iter():
            if element.text:
                element.text = element.text.translate(_JOINERS)
            if element.tail:
                element.tail = element.tail.translate(_JOINERS)
    return copied


def _cleaned(tree: HtmlElement, *, around: bool = False) -> HtmlElement:
    """A copy without what is no text, comments and further articles; menus and margins stay if `around`."""
    bare = _copied(tree, *_NO_TEXT, *(() if around else _AROUND))
    drop_furniture(bare)
    settle(bare)
    return bare if around else tree_cleaning(bare, _OPTIONS)


def _sound(body: HtmlElement, text: str, substance: _Substance) -> bool:
    """Whether no other algorithm would be preferred, as trafilatura compares them.

    It takes another result where its own is a stub, has no paragraphs, is made of tables, or less
    than half as long. No result can be longer than all there is to read outside of boxes and links,
    and hardly longer than what one container holds.
    """
    size = len(text)
    tables, paragraphs = len(body.findall(".//table")), len(body.findall(".//p"))
    return (
        size >= LEAST
        and paragraphs >= tables
        and bool(_PARAGRAPHS(body))
        and size >= SOUND_SHARE * substance.largest
        and size >= LEAST_SHARE * substance.total
    )


def _disagree(text: str, declared: str) -> bool:
    return bool(declared) and likeness(text, declared) < AGREES


def _lacks(text: str, declared: str) -> bool:
    """Whether half of the declared text is missing: the page builds it in the browser, or hides it."""
    found, wanted = _tokens(text), _tokens(declared)
    return sum((found & wanted).values()) < FAR_TOO_SHORT * sum(wanted.values())


def _written(body: HtmlElement) -> str:
    return clean_text(xmltotxt(body, False).translate(_JOINED))


def _substance(tree: HtmlElement) -> _Substance:
    """How much a cleaned page has to read, apart from links and from boxes beside the article."""
    total = 0
    sums: Counter[HtmlElement] = Counter()
    for block in tree.iter("p", "div", "blockquote", "li", "td", "section", "pre"):
        inline = "".join(
            child.text_content() for child in block if child.tag not in _BLOCKS and child.tag != "a"
        )
        own = (block.text or "") + "".join(child.tail or "" for child in block)
        size = len(own.strip()) + (len(inline.strip()) if own.strip() else 0)
        if size < (LEAST_ITEM if block.tag == "li" else LEAST_BLOCK) or beside(block):
            continue
        total += size
        holder: HtmlElement | None = block if block.tag != "p" else block.getparent()
        for _ in range(3):
            if holder is not None:
                sums[holder] += size
                holder = holder.getparent()
    largest = max(sums.values(), default=0)
    fullest = [holder for holder, size in sums.items() if size >= FULLEST * largest]
    frame = max(fullest, key=lambda one: sum(1 for _ in one.iterancestors()), default=None)
    return _Substance(total, largest, frame)


def _name_frame(tree: HtmlElement, substance: _Substance) -> None:
    """Tell trafilatura where the text is, on a page where no name of an element does.

    It would take all paragraphs of the page then, and none of its lists.
    """
    frame = substance.frame
    if frame is None or frame.tag not in ("div", "section", "td", "center"):
        return
    elements = tree.iterdescendants("article", "main", "div", "section")
    if not any(_is_named(one.tag, *map(one.get, _NAMES)) for one in elements):
        frame.tag = "article"


@lru_cache(maxsize=20_000)
def _is_named(tag: str, *names: str | None) -> bool:
    """Whether trafilatura takes an element for the text's by its tag and what it has of _NAMES alone; one
    at a time, as pages of a site share them."""
    tree = Element("html")
    SubElement(tree, tag, {key: name for key, name in zip(_NAMES, names, strict=True) if name})
    return any(path(tree) for path in BODY_XPATH)


def _thorough(tree: HtmlElement, *, tables: bool) -> str:
    bare = _copied(tree, *_NO_TEXT)
    drop_furniture(bare)
    settle(bare)
    document = bare_extraction(bare, include_comments=False, include_tables=tables)
    return clean_text((getattr(document, "text", None) or "").translate(_JOINED))


def _without_layout(tree: HtmlElement, text: str) -> str:
    """The text read without tables, where their cells are too long to be any.

    Other tables stay: results and lists of names are text of their articles.
    """
    rows = [line for line in text.split("\n") if line.startswith("|")]
    if any(len(cell.split()) > CELL_WORDS for row in rows for cell in row.split("|")):
        plain = _thorough(tree, tables=False)
        if not _lacks(plain, text):
            return plain
    return text


def _rendered(markup: str) -> str:
    """Lines of markup within JSON, its blocks one a line; markup that cannot be read gives nothing."""
    if "&lt;" in markup:
        markup = markup.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    markup = re.sub(r"(?i)</(p|div|h[1-6]|li)>|<br\s*/?>", lambda found: f"\n{found[0]}", markup)
    try:
        return str(fragment_fromstring(markup, create_parent="div").text_content())
    except (ValueError, TypeError):
        return ""
