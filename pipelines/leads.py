"""What stands above an article's text: its lead belongs to it, its byline and day do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from pipelines.headline_lines import heading_of
from pipelines.page_boxes import beside, hyphenated
from pipelines.page_furniture import opening_tag
from pipelines.structured import Structured, fold, line_of, strings
from pipelines.text.cleaning import clean_text
from pipelines.written_dates import names_month

MIN_LEAD, MAX_LEAD = 50, 1000
"""Characters of a lead."""
LEAD_WITHIN = 3000
"""Characters of a text in which its lead stands, if it has one."""
BELOW = 80
"""Elements after the headline among which a lead stands."""
ABOVE, MAX_KICKER = 60, 60
"""Elements before the headline among which a kicker stands, and its characters."""
HEAD_LINES = 6
"""Lines of a text that may be what stands above it."""
HEADINGS, MIN_HEAD = 10, 10
"""Headings of a page among which its own stands, and letters of a headline."""
BYLINE_WORDS = 10
"""Words of a line that begins like a byline and names one who signed."""
MAX_HEAD_LINE = 160
"""Characters of such a line."""

_NAMED = re.compile(
    r"(^|[\s_-])(lead|lede|lead-?text|standfirst|chapo|chapeau|sub-?title|second-title|subtitulo|bajada"
    r"|entradilla|sottotitolo|sommario|occhiello|story-?summary|article-?summary|summary|intro|preface|perex"
    r"|opener|dek|deck|excerpt|sub-?head|sub-?heading|sub-?headline|vorspann|teaser-?text|ingress|sapo"
    r"|blurb|synopsis|spot|desc|description|st|linha-fina|anons|zajawka)([\s_-]|$|\d)"
)
_TEXT = ("p", "h2", "h3", "h4", "h5")
_SAYS = ("class", "id", "itemprop", "data-testid", "data-qa", "data-component", "data-name")
_SENTENCE = re.compile(r"[.!?。！？؟।…»”\"']\s*$")
_LINES = ("p", "div", "h2", "h3", "h4", "h5", "strong", "span", "li")
_INLINE = frozenset(("a", "b", "strong", "em", "i", "span", "br", "abbr", "mark", "u", "q", "cite"))
_WORD = re.compile(r"[^\W\d_]+")
_BY = frozenset(("by", "von", "par", "por", "di", "door", "av", "af"))
# After the names of those who signed: what they are, whom they write for, where they are.
_SIGNED = re.compile(
    r"\W*(?:(?:and|und|et|y|e|en|og|och|i|и|und|&)\W+)?(?:[,|/•·–—-]|(?:in|aus|à|en|a|em|from)\s)"
)
_BYLINE = re.compile(
    r"(?:By|BY|Von|Par|Por|Door|Av) [^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,3}"
    r"(?:\s*[,|/–—-].{1,60})?(?<![.!?])"
)
# What content systems write around names and days; one word of it is no name and no news.
_HEAD_WORDS = frozenset(re.findall(r"\S+", (
    "年 月 日 時 时 分 년 월 일"
    " a actualizado af aggiornato aktualisiert aktualizacja al alle am and at atualizado auteur"
    " author authors autor autores av bijgewerkt bst by cest cet correspondent created da data"
    " date de del di dienstag dimanche domenica domingo donnerstag door e edt el en est et feira"
    " freitag fri friday gepubliceerd geändert giovedì gmt h i il in ist jeudi jour jueves"
    " julkaistu kl klo la last le lectura lecture lesezeit lettura lundi lunedì lunes maj mardi"
    " martedì martes mercoledì mercredi min minutes minuti minutos mis mittwoch miércoles"
    " modified mon monday montag nd och od of og on opdateret oppdatert par pm por posted"
    " pubblicato publicado publicerad publikacji publisert published publié päivitetty quarta"
    " quinta rd read reading reporter sabato samedi samstag sat saturday segunda sexta sonntag st"
    " staff stand submitted sun sunday sábado tekst temps terça text th the thu thur thurs"
    " thursday time to tue tues tuesday udgivet uhr um und updated uppdaterad utc vendredi"
    " ago first hour hours hace hora horas vor stunde stunden heure heures ore fa geleden uur om em às lesedauer"
    " minuten sedan siden timmar timer temu godz часов назад минут часа p m story photo photos photography video"
    " words reporting illustrations 오전 오후 게재 등록"
    " 송고시간 입력시간 수정시간 등록일 발행일 기사입력 기사수정 최종수정"
    " venerdì veröffentlicht viernes von wed wednesday writer written y à às а автор автори"
    " авторы и обновлено оновлено опубликовано опубліковано та текст 入力 来源 記者 记者 送稿 기자 송고 수정 입력"
)))  # fmt: skip


def with_lead(tree: HtmlElement, data: Structured, text: str) -> str:
    """Return the text with the lead that stands above it, outside of the frame that holds the rest.

    A lead is what the page shows and declares as its description, word for word; else what a class
    calls so between the headline and the text.
    """
    if not text:
        return text
    declared = strings((data.article or {}).get("description"))
    given = [*declared, *data.meta.get("og:description", ()), *data.meta.get("description", ())]
    wanted = {letters for one in given if len(letters := _letters(one)) >= MIN_LEAD}
    start = _letters(text[:LEAD_WITHIN])
    if any(letters[:MIN_LEAD] in start for letters in wanted):
        return text
    lead = _declared(tree, wanted) if wanted else ""
    lead = lead or _named_lead(tree, start)
    return text if not lead or lead in text else f"{lead}\n{text}"


def without_head(
    text: str, headings: Sequence[str], names: Sequence[str], tree: HtmlElement | None = None
) -> str:
    """Return the text without the headline, the byline and the day, where they are lines above it.

    `headings` are the title and what the page shows as such, `names` those of the byline. With the
    page's tree, what it shows above its heading goes too: a section's name, a kicker. A line that says
    anything else stays.
    """
    lines = text.split("\n")
    heads = {fold(head).casefold() for head in headings if head}
    if tree is not None and any(map(_is_kicker, lines[:HEAD_LINES])):
        heads |= _kickers(tree, heads)
    fused = set() if tree is None else _fused(tree, heads)
    above = [
        line
        for line in lines[:HEAD_LINES]
        if not _is_head(line, heads, names) and _letters(line) not in fused
    ]
    return "\n".join([*above, *lines[HEAD_LINES:]]) or text


def _is_head(line: str, heads: set[str], names: Sequence[str]) -> bool:
    if len(line) > MAX_HEAD_LINE and line.casefold() not in heads:
        return False
    bare = line.casefold().strip(" -#*•|")
    if bare in heads:
        return True
    named = False
    for name in names:
        rest = bare.replace(name.casefold(), " ")
        named, bare = named or rest != bare, rest
    words = _WORD.findall(line.casefold())
    digits = sum(map(str.isdigit, bare))
    dated = digits >= 3 or (digits > 0 and len(words) > 1)
    if line.endswith(":") and words and all(word in _HEAD_WORDS for word in words):
        return True
    if _BYLINE.fullmatch(line):
        return True
    if not named and not dated:
        return False
    if named and len(words) <= BYLINE_WORDS and line[-1] not in ".!?…":
        first = any(line.casefold().startswith(name.casefold()) for name in names)
        if words[0] in _BY or (first and _SIGNED.match(bare)):
            return True
    return all(word in _HEAD_WORDS or (dated and names_month(word)) for word in _WORD.findall(bare))


def _fused(tree: HtmlElement, heads: set[str]) -> set[str]:
    """The letters of headings that hold the headline and a kicker before it, which may run together."""
    ends = tuple(letters for head in heads if len(letters := _letters(head)) >= MIN_HEAD)
    whole = (
        _letters(heading.text_content()) for heading in islice(tree.iter("h1", "h2"), HEADINGS)
    )
    return {letters for letters in whole if ends and letters.endswith(ends)}


def _is_kicker(line: str) -> bool:
    return len(line) <= MAX_KICKER and not _SENTENCE.search(line)


def _kickers(tree: HtmlElement, heads: set[str]) -> set[str]:
    """Short lines that the page shows before the heading of its article."""
    headings = list(tree.iter("h1"))
    own = [h1 for h1 in headings if line_of(h1).casefold() in heads]
    if not own:
        return set()
    before = own[0].xpath("preceding::*")
    lines = (line_of(element) for element in before[-ABOVE:] if len(element) < 3)
    return {line.casefold() for line in lines if _is_kicker(line)}


def _declared(tree: HtmlElement, wanted: set[str]) -> str:
    for element in tree.iter(*_LINES):
        if len(element) > 3 or not MIN_LEAD <= len(shown := element.text_content()) <= MAX_LEAD:
            continue
        letters = _letters(shown := _untagged(element, shown))
        # Descriptions are often the lead's first words.
        if any(letters.startswith(one) for one in wanted) and not beside(element):
            return clean_text(" ".join(shown.split()))
    return ""


def _named_lead(tree: HtmlElement, start: str) -> str:
    heading = next((h1 for h1 in tree.iter("h1") if not beside(h1)), None)
    heading = heading_of(tree) if heading is None else heading
    if heading is None:
        return ""
    next_line = _next(heading)
    for element in islice(heading.xpath("following::*"), BELOW):
        if element.tag not in _LINES:
            continue
        shown = _untagged(element, element.text_content())[: 2 * MAX_LEAD]
        shown = " ".join(shown.split())
        letters = _letters(shown)
        if len(letters) >= MIN_LEAD and letters[:MIN_LEAD] in start:
            return ""  # the text begins here, or its lead is in it
        if not MIN_LEAD <= len(shown) <= MAX_LEAD or not _SENTENCE.search(shown):
            continue
        if (
            (element is next_line or any(_is_named(one) for one in _upwards(element)))
            and _is_line(element)
            and not beside(element)
        ):
            return clean_text(shown)
    return ""


def _untagged(element: HtmlElement, shown: str) -> str:
    """What an element shows without the label that it begins with."""
    tag = opening_tag(element)
    return shown if tag is None else shown.lstrip().removeprefix(tag.text_content().lstrip())


def _next(heading: HtmlElement) -> HtmlElement | None:
    """What stands directly below a heading: the next element with words, without frames around it."""
    at = heading
    for _ in range(3):
        below = at.getnext()
        while below is not None and not below.text_content().strip():
            below = below.getnext()
        if below is not None:
            while len(below) == 1 and not (below.text or "").strip() and below.tag not in _TEXT:
                below = below[0]
            return below
        parent = at.getparent()
        if parent is None or parent.tag in ("body", "article", "main"):
            return None
        at = parent
    return None


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """The element, and those that hold nothing else."""
    at: HtmlElement | None = element
    for _ in range(3):
        if at is None or at.tag in ("body", "article", "main", "header"):
            return
        yield at
        parent = at.getparent()
        at = parent if parent is not None and len(parent) == 1 else None


def _is_named(element: HtmlElement) -> bool:
    named = " ".join(element.get(key) or "" for key in _SAYS)
    return bool(_NAMED.search(hyphenated(named).lower()))


def _is_line(element: HtmlElement) -> bool:
    """Whether an element is one line of text, mostly without links."""
    if any(child.tag not in _INLINE for child in islice(element.iterdescendants(), 30)):
        return False
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return linked * 2 < len(element.text_content())


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
