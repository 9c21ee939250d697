"""Layouts that hide paragraphs from an extractor: pages of tables, text that stands loose between line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.etree import XPath
from lxml.html import HtmlElement

LAYOUT_WORDS = 80
"""Words of a cell from which it is a column of the page."""
LOOSE = 60
"""Characters of loose text from which it is a paragraph."""
MOST_INSIDE = 300
"""Elements in a paragraph, and paragraphs in a part of a text, that are looked at."""
PICTURE_WORDS, PICTURE_CELLS = 60, 2
"""Words in a table that holds a picture and what is said of it, and cells with words."""

_PARAGRAPH = re.compile(r"(?i)paragraph|paragraf|parrafo|absatz|(?:^|[\s_-])para(?:$|[\s_-])")
_SENTENCE = re.compile(r"[.!?。！？؟।…»”\"'’)\]]\s*$")
_LINKED_HEADING = XPath("boolean(.//h2//a | .//h3//a | .//h4//a | .//a//h2 | .//a//h3 | .//a//h4)")
_CELLS = ("thead", "tbody", "tfoot", "tr", "td", "th")
_INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small",
     "span", "strong", "sub", "sup", "time", "u", "ins", "wbr"),
)  # fmt: skip
_HOLDERS = ("div", "td", "article", "section", "main", "center", "font", "span")


def settle(tree: HtmlElement) -> None:
    """Give a page's loose text its paragraphs, in place: columns of tables become blocks first."""
    for table in list(tree.iter("table")):
        if _is_picture(table):
            table.drop_tree()
        elif _is_layout(table):
            parts = [part for part in table.iter(*_CELLS) if _table_of(part) is table]
            for part in (table, *parts):
                part.tag = "div"
    for holder in list(tree.iter(*_HOLDERS)):
        if _is_loose(holder) and next(holder.iterancestors("p"), None) is None:
            _wrap(holder)
    for holder in list(tree.iter("div", "section", "article", "main", "td")):
        _name_paragraphs(holder)
    _free_text(tree)


def _is_layout(table: HtmlElement) -> bool:
    cells = (cell for cell in table.iter("td") if _table_of(cell) is table)
    return any(len(_own_text(cell).split()) > LAYOUT_WORDS for cell in cells)


def _is_picture(table: HtmlElement) -> bool:
    """Whether a table is there to put words below a picture."""
    if table.find(".//img") is None or table.getparent() is None:
        return False
    if len(_own_text(table).split()) > PICTURE_WORDS:
        return False
    cells = (cell for cell in table.iter("td", "th") if cell.find(".//table") is None)
    return sum(1 for cell in cells if cell.text_content().strip()) <= PICTURE_CELLS


def _name_paragraphs(holder: HtmlElement) -> None:
    """Call divisions of plain text what they are, where an editor wrote them instead of paragraphs.

    Where a page has paragraphs, an extractor reads nothing else. A division with any other class is more
    often a box.
    """
    divisions = [
        child
        for child in holder.iterchildren("div")
        if (not (named := _name(child)) or _PARAGRAPH.search(named)) and _is_inline(child)
    ]
    if any(map(_is_said, divisions)):
        for division in divisions:
            division.tag = "p"


def _is_inline(division: HtmlElement) -> bool:
    inner = list(islice(division.iterdescendants(), MOST_INSIDE))
    return len(inner) < MOST_INSIDE and all(one.tag in _INLINE or one.tag == "br" for one in inner)


def _name(element: HtmlElement) -> str:
    return " ".join(
        element.get(key) or "" for key in ("class", "data-testid", "data-component")
    ).strip()


def _free_text(tree: HtmlElement) -> None:
    """Take its class from an element that is called a teaser and holds plain paragraphs: the text's beginning."""
    for element in tree.iter("div", "section"):
        if "teaser" not in (element.get("class") or "").lower():
            continue
        long = [p for p in islice(element.iter("p"), MOST_INSIDE) if _is_said(p)]
        if len(long) > 1 and not _LINKED_HEADING(element):
            del element.attrib["class"]


def _is_said(division: HtmlElement) -> bool:
    """Whether a division holds a sentence or more that is no link."""
    text = " ".join(division.text_content().split())
    linked = sum(len(link.text_content()) for link in division.iter("a"))
    return len(text) >= LOOSE and linked * 2 < len(text) and bool(_SENTENCE.search(text))


def _own_text(cell: HtmlElement) -> str:
    return " ".join(cell.itertext())[: 20 * LAYOUT_WORDS]


def _table_of(part: HtmlElement) -> HtmlElement | None:
    found: HtmlElement | None = next(part.iterancestors("table"), None)
    return found


def _is_loose(holder: HtmlElement) -> bool:
    """Whether text stands in an element beside blocks or double line breaks."""
    size = len((holder.text or "").strip()) + sum(len((c.tail or "").strip()) for c in holder)
    if size < LOOSE:
        return False
    breaks = sum(1 for child in holder if child.tag == "br")
    return breaks > 1 or any(child.tag not in _INLINE and child.tag != "br" for child in holder)


def _wrap(holder: HtmlElement) -> None:
    """Put each run of loose text and inline elements that is long enough into a paragraph."""
    runs: list[list[HtmlElement | str]] = [[]]
    if holder.text:
        runs[-1].append(holder.text)
    children = list(holder)
    order: list[HtmlElement | int] = [0]
    for child in children:
        if child.tag in _INLINE:
            runs[-1].append(child)
        else:
            order += [child, len(runs)]
            runs.append([])
        if child.tail:
            runs[-1].append(child.tail)
    holder.text = None
    for child in children:
        child.tail = None
        holder.remove(child)
    for item in order:
        if isinstance(item, int):
            _put(holder, runs[item])
        else:
            holder.append(item)


def _put(holder: HtmlElement, run: Sequence[HtmlElement | str]) -> None:
    said = [part for part in run if not isinstance(part, str) or part.strip()]
    size = sum(len(part) if isinstance(part, str) else len(part.text_content()) for part in said)
    # Stressed words alone on a line are a heading.
    heading = len(said) == 1 and not isinstance(said[0], str) and said[0].tag in ("b", "strong")
    target = holder.makeelement("p") if size >= LOOSE or heading else holder
    for part in run:
        if not isinstance(part, str):
            target.append(part)
        elif len(target):
            target[-1].tail = (target[-1].tail or "") + part
        else:
            target.text = (target.text or "") + part
    if target is not holder:
        holder.append(target)
