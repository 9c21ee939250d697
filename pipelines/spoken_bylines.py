"""Authors that a page names in words only: "By Ilse Brandt" near its headline, "(Ilse Brandt)" at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.headline_lines import lines_below_headline
from pipelines.structured import fold

_NAME = (
    r"[^\W\d_a-zß-ÿа-яё][\w'’.-]*(?:\s(?:d[’'])?(?:(?:de|del|della|di|da|dos|das|do|van|von|der|den|ten|ter|zu|la|le|el"
    r"|al|bin|ibn|af|och|y)\s){0,2}[^\W\d_a-zß-ÿа-яё][\w'’.-]*){1,3}"
)
_JOIN = r"(?:\s*,\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|та|ve|și|és|ja|&)\s+)"
_BY = (
    r"(?:by|von|par|por|di|door|av|af|od|przez|autor(?:i|es|en|in|a|zy|ři)?|автор(?:ы|и|ка)?|текст|text|tekst"
    r"|szerző|yazan|συντάκτης|του|de notre (?:correspondante?|envoyée? spéciale?)|words)"
)
# Only what a content system writes may stand before it: a verb and the date.
_BEFORE = (
    r"(?:(?:posted|published|submitted|written|story|updated|created|geschrieben|veröffentlicht|publié|publicado"
    r"|pubblicato|escrito|scritto)\b[^.!?]{0,50}?\s)?"
)
_END = r"(?=\s*(?:$|[|•·–—(/;@]|-\s|,|\d|\s(?:on|am|le|il|el|em|in|at|à|den|for|für|pour)\s))"
_LINE = re.compile(rf"^(?i:{_BEFORE}{_BY})\s*:?\s+(?P<names>{_NAME}(?:{_JOIN}{_NAME})*){_END}")
_SIGNED = re.compile(
    rf"^\(\s*(?P<names>{_NAME}(?:{_JOIN}{_NAME})*)\s*,\s*\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}\s*\)$"
)


def spoken_names(tree: HtmlElement) -> Iterator[str]:
    """Yield the names in lines below the headline that begin like a byline, as they stand there.

    Where there is none, those in a last line of the form "(Name, day)".
    """
    found = False
    for line in lines_below_headline(tree):
        if match := _LINE.search(line):
            found = True
            yield match["names"]
    for element in () if found else tree.iter("p", "em", "i", "div", "span"):
        text = (element.text or "").strip()
        if text.startswith("(") and (match := _SIGNED.search(fold(text))):
            yield match["names"]
            return
