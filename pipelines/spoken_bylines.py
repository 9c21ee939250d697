"""Authors that a page names in words only: "By Ilse Brandt" near its headline, a signature at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.author_names import BY, CJK, LABEL, clean_names
from pipelines.headline_lines import lines_below_headline
from pipelines.structured import fold

MAX_SIGNATURE = 120
"""Characters of a paragraph that is a signature."""

_NAME = (
    r"[^\W\d_a-zß-ÿа-яё][\w'’.-]*(?:\s(?:d[’'])?(?:(?:de|del|della|di|da|dos|das|do|van|von|der|den|ten|ter|zu|la|le|el"
    r"|al|bin|ibn|af|och|y)\s){0,2}[^\W\d_a-zß-ÿа-яё][\w'’.-]*){1,3}"
)
_WHOLE_NAME = re.compile(_NAME.replace("{1,3}", "{1,5}"))
# Only what a content system writes may stand before it: a verb and the date.
_BEFORE = (
    r"(?:(?:posted|published|submitted|written|updated|created|geschrieben|veröffentlicht|publié|publicado"
    r"|pubblicato|escrito|scritto|publicerad|publisert)\b[^!?]{0,50}?\s|[^.!?]{0,20}\b(?:19|20)\d\d(?:\s*[|•·–—,-])?\s)?"
)
_LINE = re.compile(rf"^(?i:{_BEFORE}(?:{BY}\s*[:：]?|{LABEL}\s*[:：])\s+)(?=[^\W\d_a-zß-ÿа-яё])")
# A name alone counts where a mail address or an office follows.
_OFFICE = re.compile(
    rf"^{_NAME}\s*[,|•·–—-]?\s*(?:[\w.+-]+@[\w-]+\.[\w.]+|(?i:(?:staff|senior|guest|contributing) )?"
    r"(?i:writer|reporter|correspondent|columnist|journaliste?|periodista|redactora?|redakteur(?:in)?"
    r"|giornalista|jornalista))$"
)
_UNSPACED = re.compile(
    rf"(?:^|\s)[〔【(（]?(?:{CJK}\s*[:：／/・=＝]\s*|[記记]者\s*)([\u3041-\u9fff]{{2,6}})\s*(?:$|[\s／/|（(])"
    r"|(?:^|\s)([가-힣]{2,4})\s*기자(?:$|\s)|^기자 ([가-힣]{2,4})$"
    r"|^([\u4e00-\u9fff]{1,4}\s?[\u3041-\u9fff]{1,4})\s?[記记]者$"
)
_SIGNED = re.compile(
    rf"^\(\s*(?P<names>{_NAME}(?:(?:\s*,\s*|\s+(?:und|and|&)\s+){_NAME})*)\s*,\s*\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}\s*\)$"
    r"|^\(?(?:Reporting|Writing) by (?P<reporting>[^;.()]+)"
)
_RIGHT = re.compile(r"(?i)text-align:\s*(right|end)")


def spoken_names(tree: HtmlElement) -> Iterator[str]:
    """Yield the names in lines below the headline that are a byline, as they stand there.

    Where there is none, those in a last line: "(Name, day)", "(Reporting by Name; …", a name at the right.
    """
    found = False
    for line in lines_below_headline(tree):
        if match := _UNSPACED.search(line):
            found = True
            yield next(filter(None, match.groups()))
        elif names := _named(line):
            found = True
            yield from names
    for element in () if found else tree.iter("p", "em", "i", "div", "span"):
        text = (element.text or "").strip()
        if text.startswith(("(", "Reporting by", "Writing by")):
            if match := _SIGNED.search(fold(text)):
                yield match["names"] or match["reporting"]
                return
        elif element.tag == "p" and _is_at_the_right(element):
            signature = fold(" ".join(element.itertext()))
            if names := _people(signature) if len(signature) <= MAX_SIGNATURE else []:
                yield from names
                return


def _named(line: str) -> list[str]:
    """The names in a line that is a byline and no sentence."""
    if match := _LINE.search(line):
        return _people(line[match.end() :])
    return _people(line) if _OFFICE.search(line) else []


def _people(text: str) -> list[str]:
    """What `text` names, where that begins with a name of at least two words."""
    names = clean_names([text])
    return names if names and _WHOLE_NAME.fullmatch(names[0]) else []


def _is_at_the_right(element: HtmlElement) -> bool:
    return element.get("align") == "right" or bool(_RIGHT.search(element.get("style") or ""))
