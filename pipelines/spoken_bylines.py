"""Authors that a page names in words only: "By Ilse Brandt" near its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipelines.author_names import BY, CJK, LABEL, ROLE_BEFORE, clean_names
from pipelines.headline_lines import lines_below_headline
from pipelines.persons import people

# Vowel signs of Indian and Thai letters are no letters.
_IN_NAME = r"[\w\u0900-\u0dff\u0e31-\u0e4e'’.-]*"
NAME = (
    rf"[^\W\d_a-zß-ÿа-яё]{_IN_NAME}(?:\s(?:d[’'])?(?:(?:de|del|dell[ae]|degli|dalla|di|da|dos|das|do|van|von|vom|der|den|ten"
    rf"|ter|zu[mr]?|la|le|lo|el|al|bin|ibn|af|och|y|['’]t)\s){{0,2}}(?:al-|el-|ul-)?[^\W\d_a-zß-ÿа-яё]{_IN_NAME}){{1,3}}"
)
_WHOLE_NAME = re.compile(NAME)
# Only what a content system writes may stand before it: a verb and the date.
_BEFORE = (
    r"(?:(?:posted|published|submitted|written|updated|created|geschrieben|veröffentlicht|publié|publicado"
    r"|pubblicato|escrito|scritto|publicerad|publisert)\b[^!?]{0,50}?\s|[^.!?]{0,20}\b(?:19|20)\d\d(?:\s*[|•·–—,-])?\s)?"
)
_LINE = re.compile(
    rf"^(?i:{_BEFORE}(?:{BY}\s*[:：]?|{LABEL}\s*[:：])\s+)(?:{ROLE_BEFORE})?(?=[^\W\d_a-zß-ÿа-яё])"
)
# A name alone counts where a mail address or an office follows.
_OFFICE = re.compile(
    rf"^{NAME}\s*[,|•·–—-]?\s*(?:[\w.+-]+@[\w-]+\.[\w.]+|(?i:(?:staff|senior|guest|contributing) )?"
    r"(?i:writer|reporter|correspondent|columnist|journaliste?|periodista|redactora?|redakteur(?:in)?"
    r"|giornalista|jornalista))$"
)
_UNSPACED = re.compile(
    rf"(?:^|\s)[〔【(（]?(?:{CJK}\s*[:：／/・=＝]\s*|[\u4e00-\u9fff]{{0,8}}[記记]者\s*)([\u3041-\u9fff]{{2,6}})\s*(?:$|[\s／/|（(])"
    r"|(?:^|\s)([가-힣]{2,4})\s*기자(?:$|\s)|^기자 ([가-힣]{2,4})$"
    r"|^([\u4e00-\u9fff]{1,4}\s?[\u3041-\u9fff]{1,4})\s?[記记]者$"
)


def spoken_names(tree: HtmlElement) -> Iterator[str]:
    """Yield the names in lines below the headline that are a byline, as they stand there."""
    found: list[str] = []
    for line in lines_below_headline(tree):
        if match := _UNSPACED.search(line):
            found.append(next(filter(None, match.groups())))
        else:
            found += _named(line)
    # A line may run on into what stands beside the name.
    yield from (name for name in found if not any(name.startswith(f"{one} ") for one in found))


def _named(line: str) -> list[str]:
    """The names in a line that is a byline and no sentence."""
    if match := _LINE.search(line):
        return names_in(line[match.end() :])
    return names_in(line) if _OFFICE.search(line) else []


def names_in(text: str) -> list[str]:
    """What `text` names, where that begins with a name of at least two words."""
    names = clean_names([text])
    first = people(names[:1])
    return names if first and _WHOLE_NAME.fullmatch(first[0]) else []
