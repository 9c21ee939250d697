"""Authors who sign below a text, or are told of there: where nothing above it names anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.author_names import clean_names
from pipelines.page_boxes import named
from pipelines.spoken_bylines import NAME, names_in
from pipelines.structured import fold, line_of

MAX_SIGNATURE = 120
"""Characters of a paragraph that is a signature."""
MAX_BIOGRAPHY = 400
"""Characters of a paragraph that says who wrote a text."""
MAX_BOXES = 3
"""Authors with a box each; more are a list of the outlet's."""

_SIGNED = re.compile(
    rf"^\(\s*(?P<names>{NAME}(?:(?:\s*,\s*|\s+(?:und|and|&)\s+){NAME})*)\s*,\s*\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}\s*\)$"
    r"|^\(?(?:Reporting|Writing) by (?P<reporting>[^;.()]+)"
)
# "(reporters A, B)" before a Chinese text, also "(agency reporter A, place, day)"; "(Name)" behind a Japanese one.
_CHINESE = re.compile(
    r"[（(][^（()）]{0,10}[記记]者[\s:：]*([\u4e00-\u9fff、\s]{2,14}?)"
    r"(?:[\u4e00-\u9fff]{2}\d{1,2}日[專电電]*|[\s，,]*通[讯訊][員员][^（()）]*)?[）)]"
)
_JAPANESE = re.compile(
    r"[。」]\s*[（【(]([\u4e00-\u9fff]{1,3}[\s　]?[\u3041-\u309f\u4e00-\u9fff]{2,3})[）】)]$"
)
_NO_SIGNATURE = frozenset(("敬称略", "未完待续", "未完待續", "全文完", "随時更新", "編集部"))
_RIGHT = re.compile(r"(?i)text-align:\s*(right|end)")
_BOX = re.compile(
    r"(?i)(author|autor|auteur|writer|contributor)s?[-_]*(bio|box|card|info|about|profile|block|details)"
    r"|about[-_]*(the[-_]*)?(author|writer)"
)
_ABOUT = re.compile(r"(?i)^(about|über|sobre|à propos de|over)( the author| den autor)?:?\s+")
_BIOGRAPHY = re.compile(
    rf"^(?P<names>{NAME}) (?:is|was|has been|covers|writes|reports|ist|schreibt|est|es|è) "
    r"(?:.*\b(?:writer|reporter|editor|journalist|columnist|correspondent|author|professor|fellow|covers|writes"
    r"|for|Autorin?|Redakteur|Journalist|journaliste|autrice|auteure?|periodista|giornalista)\b)"
)


def signed_names(tree: HtmlElement) -> Iterator[str]:
    """Yield the names that the end of a text gives, as they stand there.

    "(Name, day)", "(Reporting by Name; …", a name at the right; in Chinese and Japanese in brackets;
    else whom a box or a last line in italics tells of.
    """
    if names := _reported(tree):
        yield from names
        return
    for element in tree.iter("p", "em", "i", "div", "span"):
        text = (element.text or "").strip()
        if text.startswith(("(", "Reporting by", "Writing by")):
            if match := _SIGNED.search(fold(text)):
                yield match["names"] or match["reporting"]
                return
        elif element.tag == "p" and _is_at_the_right(element):
            signature = line_of(element)
            if names := names_in(signature) if len(signature) <= MAX_SIGNATURE else []:
                yield from names
                return
    yield from _told_of(tree)


def _reported(tree: HtmlElement) -> list[str]:
    """The names in brackets in the first or at the end of the last paragraphs of a text in Han letters."""
    last = ""
    for element in tree.iter("p"):
        text = line_of(element)
        if (match := _CHINESE.search(text[:60])) or (match := _CHINESE.search(text[-30:])):
            return clean_names([match[1]])
        if (match := _JAPANESE.search(text)) and match[1] not in _NO_SIGNATURE:
            last = match[1]
    return [last] if last else []


def _told_of(tree: HtmlElement) -> Iterator[str]:
    """The names at the heads of biographies' boxes, else in the first words of one in italics."""
    heads: dict[str, None] = {}
    for box in named(tree, _BOX):
        for element in box.iter("h2", "h3", "h4", "h5", "h6", "strong", "b", "a"):
            text = _ABOUT.sub("", line_of(element))
            if len(text) <= MAX_SIGNATURE and (names := names_in(text)):
                heads.update(dict.fromkeys(names))
                break
    if 0 < len(heads) <= MAX_BOXES:
        yield from heads
        return
    for element in tree.iter("em", "i"):
        text = line_of(element)
        if len(text) <= MAX_BIOGRAPHY and (match := _BIOGRAPHY.search(text)):
            yield match["names"]
            return


def _is_at_the_right(element: HtmlElement) -> bool:
    return element.get("align") == "right" or bool(_RIGHT.search(element.get("style") or ""))
