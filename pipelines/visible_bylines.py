"""Authors in what a page shows: elements that are marked as theirs, and links to their pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from pipelines.author_names import MAX_AUTHORS, MAX_NAME, clean_names, is_role, tells_of_others
from pipelines.headline_lines import near_headline
from pipelines.page_boxes import beside, hyphenated, named
from pipelines.structured import fold, line_of

MAX_NAME_WORDS = 7
"""Words of a visible name."""
MAX_BYLINE = 250
"""Characters of a visible line that names authors."""

_FULL_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,3}")
_MARKED = re.compile(
    r"(?i)author|creator|by-?line|autor|auteur|signature|firma|reporter|writer|contributor|journalist"
    r"|periodist|redact|redakt|muhabir|yazar|penulis|skribent|verfasser|szerz|kirjoittaja|toimittaja|forfatter"
)
_FRAMES = frozenset(("script", "meta", "link", "body", "html", "main", "article", "img", "svg"))
_PICTURES = frozenset(("figure", "figcaption", "picture"))
_CLASS = re.compile(
    r"(?i)(^|[\s_-])(by-?lines?(-?names?)?|author-?s?|author-?(names?|links?|info|list|lines?)|names?-?author"
    r"|(article|post|entry|story|content)-?(authors?|by-?line)|autor(en|es|name)?|auteurs?|autore|firma"
    r"|signature|reporters?|writers?|contributors?|journalists?|periodistas?|redact(eur|or)|redakteur"
    r"|muhabir|yazar(lar)?|penulis|skribent|verfasser|szerzo|kirjoittaja|toimittaja|forfatter)([\s_-]|$)"
)
_NOT_CLASS = re.compile(
    r"(?i)bio|avatar|image|img|photo|caption|picture|social|follow|share|comment|related|about|box|more"
    r"|icon|desc|widget|footer|credit|copyright|recirc|newsletter|count"
)
_PROFILE = re.compile(
    r"(?i)/(by|authors?|autor(en|es|a)?|auteurs?|autori|people|person|profil(e|es|o)?|staff|writers?"
    r"|team|journalists?|reporters?|contributors?|redaktion|impressum/autor|columnists?|correspondents)/"
)
# Where no class says so: not what may be a team of players, or the people of a story.
_AUTHORS_PAGE = re.compile(
    r"(?i)/(by|authors?|autor(en|es|a)?|auteurs?|autori|staff|writers?|journalists?|reporters?|columnists?"
    r"|contributors?|redaktion|correspondents|korrespondenten|yazar(lar)?|penulis|forfatter|profil(e|es|o)?)[/-]"
    r"|/impressum/autor"
)
# Whose margin or footer an element stands in, where not the article's.
_ANOTHERS = re.compile(
    r"(?i)comment|respon[ds]|reply|related|recommend|teaser|card|popular|latest|most-?read|more|promo|widget"
    r"|newsletter|carousel|site-?footer|sidebar"
)
_NOT_NAME = re.compile(
    r"(?i)(^|[\s_-])(roles?|job|position|date|time(stamp)?|published|bio|desc|location|tooltip|follow)([\s_-]|$)"
)


def marked_names(tree: HtmlElement) -> Iterator[tuple[list[str], str]]:
    """Yield names with their source: in elements marked by relation, then by class, then in links."""
    exact: list[str] = []
    loose: list[list[str]] = []
    for element in islice(named(tree, _MARKED), 300):
        if element.tag in _FRAMES:
            continue
        rel = (element.get("rel") or "").lower().split()
        prop = (element.get("itemprop") or "").lower().split()
        marked = "author" in rel or "author" in prop or "creator" in prop
        if not marked and not _is_authors(element):
            continue
        if len(loose) >= 10 or len(exact) >= 10 or _is_elsewhere(element):
            continue
        if marked:
            inner = [e for e in element.iter() if e.get("itemprop") == "name"] or [element]
            exact += [fold(e.get("content") or " ".join(e.itertext())) for e in inner[:MAX_AUTHORS]]
        elif names := _names(_named_within(element)):
            loose.append(names)
    yield _names(text for text in exact if len(text) <= MAX_NAME), "rel=author"
    if loose:
        # A byline's frame holds all of its names, the elements in it one each.
        yield max(loose[:3], key=len), "byline"
    yield _names(_links_near_headline(tree)), "byline"


def outside_names(tree: HtmlElement) -> Iterator[str]:
    """Yield names in marked elements of the article's own footer or margin, as they stand there."""
    for element in islice(named(tree, _MARKED), 300):
        ancestors = list(element.iterancestors())
        if element.tag in _FRAMES or not any(one.tag in ("article", "main") for one in ancestors):
            continue
        around = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in ancestors)
        rel = (element.get("rel") or "").lower().split()
        if ("author" in rel or _is_authors(element)) and not _ANOTHERS.search(around):
            yield from _names(_named_within(element))
            return


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is of another article, or of a picture, whose maker it names."""
    return beside(element) or any(one.tag in _PICTURES for one in element.iterancestors())


def _is_authors(element: HtmlElement) -> bool:
    names = (element.get(key) or "" for key in ("class", "data-testid", "id"))
    kind = hyphenated(" ".join(filter(None, names)))
    return bool(_CLASS.search(kind)) and not _NOT_CLASS.search(kind)


def _names(texts: Iterable[str]) -> list[str]:
    """The names in visible texts that can be names: a few words, no sentence, no number, no button."""
    return [
        text
        for text in clean_names(texts)
        if len(text.split()) <= MAX_NAME_WORDS
        and not text[:1].islower()
        and not any(mark in text for mark in '?!:…"“”')
        and not any(map(str.isdigit, text))
    ]


def _named_within(element: HtmlElement) -> list[str]:
    links = [
        line_of(link)
        for link in islice(element.iter("a"), 10)
        if _PROFILE.search(link.get("href") or "")
    ]
    if any(links) and not tells_of_others(" ".join(islice(element.itertext(), 30))):
        return [text for text in (*links, *_unlinked(element)) if text]
    parts = list(islice(_parts(element), 30))
    if 1 < len(parts) <= MAX_AUTHORS and all(map(_is_full_name, parts)):
        return [part for number, part in enumerate(parts) if not number or not is_role(part)]
    text = before = ""
    for part in parts:
        # Two elements are two names, or a name and an office, unless a word goes on.
        apart = _is_full_name(before) and part[:1].isupper()
        before = part
        text = f"{text}; {part}" if apart else fold(f"{text} {part}")
    return [text] if 0 < len(text) <= MAX_BYLINE else []


def _unlinked(element: HtmlElement) -> Iterator[str]:
    """Names without a link beside those that have one, of the same class as those."""
    inner = list(islice(element.iterdescendants(), 60))
    linked = {one for link in element.iter("a") for one in link.iter()}
    classes = {one.get("class") for one in linked} - {None, ""}
    for one in inner:
        if one not in linked and one.get("class") in classes and one.find(".//a") is None:
            inside = next((up for up in one.iterancestors() if up.get("class") in classes), None)
            if (inside is None or inside not in inner) and _is_full_name(text := line_of(one)):
                yield text


def _is_full_name(text: str) -> bool:
    """Whether a text is two to four words, the last of them no "by" or "and"."""
    return bool(_FULL_NAME.fullmatch(text)) and not text.split()[-1].islower()


def _parts(element: HtmlElement) -> Iterator[str]:
    """The texts in an element, each as it stands, without those of offices and times."""
    if text := fold(element.text or ""):
        yield text
    for child in element:
        if isinstance(child.tag, str) and not _NOT_NAME.search(
            hyphenated(child.get("class") or "")
        ):
            yield from _parts(child)
        if text := fold(child.tail or ""):
            yield text


def _links_near_headline(tree: HtmlElement) -> Iterator[str]:
    """Links near the headline, in short lines, whose address is that of an author's page, and addresses."""
    for element in near_headline(tree):
        linked = element.tag == "a" and _AUTHORS_PAGE.search(element.get("href") or "")
        if not linked and element.tag != "address":
            continue
        around = element.getparent() if linked else element
        line = "" if around is None else " ".join(islice(around.itertext(), 20))
        text = line_of(element)
        if len(line) > MAX_BYLINE or tells_of_others(line) or beside(element):
            continue
        if _is_full_name(text):
            yield text
