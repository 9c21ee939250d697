"""Who wrote an article, as its page names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from pipelines.items import Page
from pipelines.page_boxes import beside, named
from pipelines.persons import people, plain
from pipelines.spoken_bylines import spoken_names
from pipelines.structured import Structured, fold, strings
from pipelines.urls import host_of

MAX_NAME = 120
"""Characters of one author's name; longer ones are biographies."""
MAX_NAME_WORDS = 7
"""Words of a visible name."""
MAX_BYLINE = 250
"""Characters of a visible line that names authors."""
MAX_AUTHORS = 20
"""Authors of one article; more are a list of something else."""

_META = (
    "author", "parsely-author", "article:author", "sailthru.author", "cxenseparse:author", "byl",
    "byline", "dc.creator", "dcterms.creator", "dc.contributor", "article:author_name", "authors",
    "article.author", "og:article:author", "og:author", "citation_author", "creator",
    "rnews:author", "vr:author",
)  # fmt: skip
_WRITTEN_BY = re.compile(
    r"(?i)written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door"
    r"|author|autor|auteur|skrevet av|skriven av|napisane przez|автор|yazan|作者|執筆者|글쓴이"
)
_BY = re.compile(
    r"(?i)^(by|von|par|por|di|door|av|af|od|przez|authors?|autor(?:en|in|es|a)?|auteure?|autore|text[eo]?"
    r"|(?:written|reported|reporting|story|words|analysis|review|opinion|column|interview|essay"
    r"|commentary|published|posted) by|de notre (?:correspondante?|envoyée? spéciale?)|автор|текст|yazan"
    r"|penulis|oleh|作者|本?[報报]?[記记]者|文|기자)(?:\s*[:：／/]\s*|\s+(?:by\s+)?)(?=\S)"
)
_NO_NAME = re.compile(
    r"(?i)https?://|www\.|^@|^@?[\w.-]+\.(com|org|net)$|^(admin|administrator|null|none|undefined"
    r"|unknown|n/a|staff|staff (writer|reporter)|webmaster|editor|user|guest|author|authors|by|anonymous"
    r"|redaktion|redaction|share|follow|updated|published|\W*)$"
)
_MAIL = re.compile(r"[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[>)]?")
_MORE = re.compile(r"\s*[;|•·／\n]\s*|\s+[/–—-]\s+|\s*[、，]\s*")
_AND = re.compile(
    r"\s+(?:and|und|et|y|och|og|en|e|i|ve|и|та|και|dan|with|mit|avec)\s+|\s*&\s*", re.IGNORECASE
)
_AGENCY = re.compile(r"[A-Z]{2,5}|dpa|Reuters|Bloomberg|Xinhua|Kyodo|Agenturen|Agencies|Agencias")
_ROLE = re.compile(
    r"(?i)\b(editor|editor-in-chief|correspondent|reporter|writer|columnist|contributor|producer"
    r"|journalist|photographer|analyst|critic|bureau|chief|fellow|professor|director|redakteur(in)?"
    r"|korrespondent(in)?|journaliste?|reporterin|chefredakteur(in)?|ressortleiter(in)?|volontär(in)?"
    r"|periodista|corresponsal|redactora?|redattore|redattrice|jornalista|redacteur|rédact\w+"
    r"|ph\.?d|m\.?d|esq|freelance|special to .*)\b\.?$"
)
_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv)\.?$")
_TAIL_ROLE = re.compile(
    r"(?i)\s+(?:-|–|—)?\s*(?:(?:senior|chief|staff|political|business|sports?|health|science|world"
    r"|technology|education|environment|home affairs|foreign|diplomatic|economics?|news|national|opinion|guest"
    r"|deputy|assistant|associate|contributing|general|special|legal|crime|city) )*"
    r"(?:staff writer|writer|reporter|correspondent|editor|columnist|contributor)s?$"
)
_HANDLE = re.compile(r"\s+@\w+$")
_NO_WRITER = re.compile(
    r"(?i)^(foto|photo|bild|image|video|grafik|illustration)s?\s*[:：]|^(à|in|im|aus|en)\s"
    r"|^(edited|editing|compiled|produced|translated|photo\w*|video|graphics?|illustrations?) by\s"
    r"|\((photos?|fotos?|video|bild(er)?|grafi[ck]s?|illustrations?)\)$"
)
_OF_ANOTHER = re.compile(
    r"^(?:for|For|FOR|from|of|at|da|do|della|del)\s|^(?:New York|Los Angeles|San Francisco|New Delhi"
    r"|Hong Kong|Tel Aviv|Buenos Aires|São Paulo|Mexico City|Cape Town|Washington,? D\.?C\.?)$"
)
_REMARK = re.compile(r"(?<=\S)\s*\([^()]{1,40}\)$")
_AFTER = re.compile(r"\s+(?:Updated|UPDATED|Published|PUBLISHED|Posted|POSTED)\b.*$")
_FULL_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,3}")
_REPORTER = re.compile(r"(?<=\S)\s*(?:기자|특파원|記者|记者)$")
_SLASH = re.compile(r"(?<=\w)/(?=[^\W\d_])")
_WHERE = re.compile(r"\s+(?:in|for|FOR|For|aus|à|en|at)\s+[\w'’ .-]+$")
_CLOCK = re.compile(r"\d{4}|\d{1,2}[:.h]\d{2}|\d{1,2}[./]\d{1,2}|\b(?:ago|min(?:utes)?|hours?)\b")
_MARKED = re.compile(
    r"(?i)author|creator|by-?line|autore?|auteur|signature|firma|reporter|writer|contributor"
)
_FRAMES = frozenset(("script", "meta", "link", "body", "html", "main", "article", "img", "svg"))
_CLASS = re.compile(
    r"(?i)(^|[\s_-])(by-?lines?(-?names?)?|author-?s?|author-?(names?|links?|info|list)|names?-?author"
    r"|(article|post|entry|story|content)-?(authors?|by-?line)|autor(en|es|name)?|auteurs?|autore|firma"
    r"|signature|reporters?|writers?|contributors?)([\s_-]|$)"
)
_NOT_CLASS = re.compile(
    r"(?i)bio|avatar|image|img|photo|caption|picture|social|follow|share|comment|related|about|box|more"
    r"|icon|desc|widget|footer|credit|copyright|recirc|newsletter|count"
)
_PROFILE = re.compile(
    r"(?i)/(by|authors?|autor(en|es|a)?|auteurs?|autori|people|person|profil(e|es|o)?|staff|writers?"
    r"|team|journalists?|reporters?|contributors?|redaktion|impressum/autor|columnists?|correspondents)/"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signed an article."""

    people: tuple[str, ...]
    """In the page's order; empty where an outlet, an agency or an office signed."""
    signed: str
    """All that the first place which names somebody says, agencies and outlets with it."""
    source: str
    """The place that names the people, or else the first that names anybody."""


def find_byline(
    page: Page, tree: HtmlElement, data: Structured, own_names: Iterable[str]
) -> Byline | None:
    """Return who signed a page's article; None where nobody did.

    JSON-LD counts first, then `<meta>`, then the visible byline, then the feed, then a line that begins
    like a byline. Places that name no person stand back behind those that do.
    """
    own = {*own_names, *strings((data.article or {}).get("publisher"))}
    own.update(data.meta.get("og:site_name", ()))
    mine, host = {plain(name) for name in own}, host_of(page.url)
    own |= set(_organisations(data))
    signed: tuple[list[str], str] | None = None
    for names, source in _sources(page, tree, data):
        if names and (signed is None or {plain(name) for name in signed[0]} <= mine):
            signed = names, source
        if signed and (found := people(names, own, host)):
            return Byline(tuple(found), ", ".join(signed[0]), source)
    return Byline((), ", ".join(signed[0]), signed[1]) if signed else None


def _organisations(data: Structured) -> Iterator[str]:
    """Names that JSON-LD declares to be no person's."""
    found = [(data.article or {}).get(key) for key in ("author", "creator", "publisher")]
    for value in found:
        for node in value[:50] if isinstance(value, list) else [value]:
            if isinstance(node, dict) and "organi" in str(node.get("@type")).lower():
                yield from strings(node)
    for node in data.nodes:
        if "organi" in str(node.get("@type")).lower():
            yield from strings(node)


def _sources(page: Page, tree: HtmlElement, data: Structured) -> Iterator[tuple[list[str], str]]:
    article = data.article or {}
    declared = clean_names(_referred(article.get("author") or article.get("creator"), data))
    meta = [(clean_names(data.meta.get(key, ())), key) for key in _META]
    if declared:
        # Some software declares the first of several authors only.
        for names, key in meta:
            if len(names) > len(declared) and set(map(plain, declared)) < set(map(plain, names)):
                yield names, key
        yield declared, "json-ld:author"
    yield from meta
    for node in data.nodes:
        if "webpage" in str(node.get("@type")).lower():
            yield clean_names(_referred(node.get("author"), data)), "json-ld:author"
    for number in ("1", "2"):
        label = data.first(f"twitter:label{number}")
        if label and _WRITTEN_BY.search(label):
            yield clean_names(data.meta.get(f"twitter:data{number}", ())), "twitter:data"
    yield from _visible(tree)
    yield clean_names([page.byline or ""]), "feed"
    yield clean_names(spoken_names(tree)), "text"


def _referred(value: object, data: Structured, depth: int = 0) -> list[str]:
    """Names in an author field, of Role objects, and of the objects it refers to by `@id`."""
    found: list[str] = []
    for item in (value if isinstance(value, list) else [value])[:50]:
        if not isinstance(item, dict):
            found += strings(item)
        elif inner := (item.get("author") or item.get("creator")) if depth < 3 else None:
            found += _referred(inner, data, depth + 1)
        elif item.get("name"):
            found += strings(item)
        elif reference := item.get("@id"):
            found += [
                name
                for node in data.nodes
                if node.get("@id") == reference
                for name in strings(node.get("name"))
            ]
    return found


def _visible(tree: HtmlElement) -> Iterator[tuple[list[str], str]]:
    """Names in elements that are marked as the author's: by relation first, then by class."""
    exact: list[str] = []
    loose: list[list[str]] = []
    for element in islice(named(tree, _MARKED), 300):
        if element.tag in _FRAMES:
            continue
        rel = (element.get("rel") or "").lower().split()
        prop = (element.get("itemprop") or "").lower().split()
        kind = f"{element.get('class') or ''} {element.get('data-testid') or ''}"
        marked = "author" in rel or "author" in prop or "creator" in prop
        if not marked and (not _CLASS.search(kind) or _NOT_CLASS.search(kind)):
            continue
        if len(loose) >= 10 or len(exact) >= 10 or beside(element):
            continue
        if marked:
            inner = next((e for e in element.iter() if e.get("itemprop") == "name"), element)
            exact.append(fold(inner.get("content") or " ".join(inner.itertext())))
        elif names := list(filter(_is_name, clean_names(_named_within(element)))):
            loose.append(names)
    names = clean_names(text for text in exact if len(text) <= MAX_NAME)
    yield list(filter(_is_name, names)), "rel=author"
    if loose:
        # A byline's frame holds all of its names, the elements in it one each.
        yield max(loose[:3], key=len), "byline"


def _is_name(text: str) -> bool:
    """Whether visible text can be a name: a few words, no sentence, no number, no button."""
    return (
        len(text.split()) <= MAX_NAME_WORDS
        and not text[:1].islower()
        and not any(mark in text for mark in '?!:…"“”')
        and not any(map(str.isdigit, text))
    )


def _named_within(element: HtmlElement) -> list[str]:
    links = [
        fold(" ".join(link.itertext()))
        for link in islice(element.iter("a"), 10)
        if _PROFILE.search(link.get("href") or "")
    ]
    if any(links):
        return [text for text in links if text]
    parts = [part for text in islice(element.itertext(), 30) if (part := fold(text))]
    if 1 < len(parts) <= MAX_AUTHORS and all(map(_FULL_NAME.fullmatch, parts)):
        return parts  # one element each, nothing between
    text = fold(" ".join(parts))
    return [text] if 0 < len(text) <= MAX_BYLINE else []


def clean_names(source: Iterable[str]) -> list[str]:
    """Return names without "By", addresses and offices, each once; parts of one string apart."""
    names: dict[str, str] = {}
    for text in source:
        for part in _parts(_BY.sub("", fold(_MAIL.sub(" ", fold(text)).strip(" ,;|·•-–—")))):
            name = fold(_BY.sub("", part).strip(" ,;|·•-–—"))
            if name.startswith("(") and name.endswith(")"):
                name = name[1:-1].strip()
            if 2 <= len(name) <= MAX_NAME and not _NO_NAME.search(name):
                names.setdefault(name.casefold(), name)
    return list(names.values())[:MAX_AUTHORS]


def _parts(text: str) -> Iterator[str]:
    """The names that one string holds, without offices, places and times."""
    pieces = _MORE.split(text)
    slashes = _SLASH.split(text)
    if len(pieces) == 1 < len(slashes) and len(slashes[0].split()) > 1 and "(" not in slashes[0]:
        pieces = slashes
    for place, piece in enumerate(pieces):
        if len(pieces) > 1 and (_CLOCK.search(piece) or _NO_WRITER.search(piece)):
            continue
        if place and _is_beside(piece) and len(pieces[0].split()) > 1:
            continue  # an outlet or a place
        commas = [part.strip() for part in piece.split(",") if part.strip()]
        words = [len(part.split()) for part in commas]
        if len(commas) == 2 and words == [1, 1]:
            yield piece  # "Brandt, Ilse"
            continue
        joined: list[str] = []
        for number, part in enumerate(commas):
            if number and _SUFFIX.match(part):
                joined[-1] = f"{joined[-1]}, {part}"
            elif number and any(p.search(part) for p in (_ROLE, _CLOCK, _NO_WRITER, _OF_ANOTHER)):
                continue
            elif (
                number
                and len(commas) == 2
                and words[1] == 1
                and words[0] > 1
                and not _AGENCY.fullmatch(part)
            ):
                continue  # the place or office of the first
            else:
                joined.append(re.sub(r"(?i)^(and|und|et|y|e|i|og|och|en)\s+", "", part))
        for part in joined:
            yield from _people(part)


def _is_beside(piece: str) -> bool:
    """Whether a piece is one word of an alphabet with capitals that is no agency."""
    return (
        len(piece.split()) == 1 and piece.lower() != piece.upper() and not _AGENCY.fullmatch(piece)
    )


def _people(text: str) -> Iterator[str]:
    """The names on both sides of an "and", where both can be names."""
    sides = [side.strip() for side in _AND.split(text) if side.strip()]
    whole = [len(side.split()) > 1 or bool(_AGENCY.fullmatch(side)) for side in sides]
    capital = [not side[:1].islower() for side in sides]
    for side in sides if len(sides) > 1 and all(whole) and all(capital) else [text]:
        name = _REPORTER.sub("", _REMARK.sub("", _AFTER.sub("", _HANDLE.sub("", side))))
        without = _TAIL_ROLE.sub("", name)
        name = without if len(without.split()) > 1 else name
        short = _WHERE.sub("", name)
        yield short if len(short.split()) > 1 else name
