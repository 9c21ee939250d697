"""From a page to its article: text, metadata and credits, or the reason why it is none."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from lxml.etree import ElementDefaultClassLookup, HTMLParser, LxmlError
from lxml.html import HtmlElement, document_fromstring

from pipelines.author_names import clean_names
from pipelines.charset import binary_reason, decode
from pipelines.furniture_lines import without_tail
from pipelines.items import Article, Credit, Page, Rejection
from pipelines.language import language
from pipelines.leads import HEAD_LINES, without_head
from pipelines.maintext import main_text
from pipelines.metadata import Metadata, read_metadata
from pipelines.nonarticles import not_article_reason
from pipelines.opt_outs import read_opt_outs
from pipelines.outlets import Registry
from pipelines.page_credits import read_page_credits
from pipelines.page_frame import LITTLE, sentences_only, without_frame
from pipelines.page_markup import with_closed_margins
from pipelines.structured import fold, line_of, read_structured
from pipelines.text.cleaning import clean_text as clean_text
from pipelines.text.cleaning import count_words as count_words
from pipelines.text.credits import merge_credits, read_text_credits
from pipelines.text.fingerprint import fingerprint
from pipelines.text.outlet_names import names_of
from pipelines.titles import MAX_TITLE
from pipelines.urls import host_of, registrable_domain

log = logging.getLogger(__name__)

MAX_BYTES = 10_000_000
"""Of a body, or characters of a text: above that parsing takes longer than a worker may."""
MIN_WORDS = 25
"""Less is a headline, a caption or a stub, whose likeness to others means nothing."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_FEED_ROOT = re.compile(
    r"(?i)\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(rss|feed|urlset|sitemapindex|rdf:rdf)\b"
)
_PLAIN = re.compile(r"(?i)\s*text/plain\b")
_MARKUP = re.compile(r"(?i)<(html|head|body|div|p|article)\b")


def extract(page: Page, registry: Registry) -> Article | Rejection:
    """Return the article of a page, or why it has none.

    Pure: the same page gives the same answer, whenever and wherever it is asked. Raises nothing,
    whatever the bytes.
    """
    try:
        size = len(page.body if page.text is None else page.text)
        if size > MAX_BYTES:
            unit = "bytes" if page.text is None else "characters"
            return Rejection(page.url, "too_large", f"{size:,} {unit} (limit {MAX_BYTES:,})")
        if page.status >= 400 or page.status < 200:
            return Rejection(page.url, "http_error", f"HTTP status {page.status}")
        return _from_html(page, registry) if page.text is None else _from_text(page, registry)
    except Exception as error:  # parsers over hostile input: the page is lost, the crawl is not
        log.debug("extraction of %s failed", page.url, exc_info=True)
        reason = f"extraction failed: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        return Rejection(page.url, "failed", reason)


def _from_text(page: Page, registry: Registry) -> Article | Rejection:
    text = clean_text(page.text or "")
    byline = ", ".join(clean_names([page.byline or ""])) or None
    metadata = Metadata(
        title=fold(page.title)[:MAX_TITLE] or None if page.title else None,
        byline=byline,
        signed=byline,
        published_at=page.published_at,
        modified_at=None,
        lang=language([page.lang or ""], text),
        image_url=None,
        canonical_url=None,
        paywalled=False,
        opt_outs=read_opt_outs({}, page.headers),
        sources={},
    )
    words = count_words(text)
    return _short(page, text, words) or _article(page, registry, text, words, metadata, [])


def _from_html(page: Page, registry: Registry) -> Article | Rejection:
    content_type = page.headers.get("content-type")
    if reason := binary_reason(page.body, content_type):
        return Rejection(page.url, "not_article", f"no page but {reason}")
    source = decode(page.body, content_type)
    if _FEED_ROOT.match(source[:5000]):
        return Rejection(page.url, "not_article", "a feed or sitemap")
    if _PLAIN.match(content_type or "") and not _MARKUP.search(source):
        return _from_text(replace(page, text=source), registry)
    tree = parse(source)
    if tree is None:
        return Rejection(page.url, "not_article", "empty page")
    return _from_tree(page, registry, tree)


def parse(source: str) -> HtmlElement | None:
    """Return the tree of a page's characters, None where there is nothing to parse.

    libxml2 stops at 255 nested elements, which no page needs and many bombs have.
    """
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=False
    )
    # lxml.html asks a Python function for the class of each element that is touched.
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    # What no document may hold; without a regular expression, which looks at each character.
    content = source.encode(errors="ignore").translate(None, _CONTROLS)
    for character in _NO_CHARACTERS:
        content = content.replace(character, b"")
    try:
        return document_fromstring(with_closed_margins(content), parser=parser)
    except (LxmlError, ValueError):
        return None


def _from_tree(page: Page, registry: Registry, tree: HtmlElement) -> Article | Rejection:
    data = read_structured(tree, page.url)
    host = host_of(page.url)
    outlet = registry.of_host(host)
    # Before extraction, which strips bylines, agencies and copyright lines.
    found = read_page_credits(
        tree, data.nodes, page.url, _own(page, registry), registry, page.source
    )
    text = main_text(tree, data)
    if count_words(text) <= LITTLE:
        # Of a page with little text its frame is a large part, and may be all of it.
        alone = main_text(without_frame(tree), data)
        text = alone if len(alone) < len(text) else text
    if reason := not_article_reason(page.url, tree, data, text):
        return Rejection(page.url, "not_article", reason)
    words = count_words(text)
    said = words if words > LITTLE else count_words(sentences_only(text))
    if rejection := _short(page, text, said):
        return rejection
    names = (outlet.name, outlet.domain, *outlet.aliases) if outlet else (registrable_domain(host),)
    metadata = read_metadata(page, tree, data, text, words, names)
    metadata = replace(metadata, signed=metadata.signed or _outlet_above(text, registry))
    bare = _without_head(text, metadata, registry, tree)
    kept = without_tail(bare, metadata.byline.split(", ") if metadata.byline else [])
    words = words if kept == text else count_words(kept)
    return _short(page, kept, words) or _article(page, registry, kept, words, metadata, found, bare)


def _outlet_above(text: str, registry: Registry) -> str | None:
    """The line at the top of the text that is an outlet's name and nothing else: a byline."""
    names = names_of(registry)
    return next((line for line in text.split("\n", 3)[:3] if names.resolve(line)), None)


def _without_head(text: str, metadata: Metadata, registry: Registry, tree: HtmlElement) -> str:
    """The text without the headline and byline above it: of one text, some pages would have them."""
    headings = (line_of(h1) for h1 in tree.iter("h1"))
    # Agencies and newsrooms among them, which the byline leaves out.
    names = metadata.signed.split(", ") if metadata.signed else []
    top = "\n".join(text.split("\n", HEAD_LINES)[:HEAD_LINES])
    names += [top[name.start : name.end] for name in names_of(registry).find(top)]
    return without_head(text, [metadata.title or "", *headings], names, tree)


def _own(page: Page, registry: Registry) -> str:
    """The outlet is that of the fetched address: a relay names the original in rel=canonical."""
    host = host_of(page.url)
    outlet = registry.of_host(host)
    return outlet.domain if outlet else registrable_domain(host)


def _short(page: Page, text: str, words: int) -> Rejection | None:
    if not text:
        return Rejection(page.url, "not_article", "no text")
    if words < MIN_WORDS:
        return Rejection(page.url, "too_short", f"{words} words (least {MIN_WORDS})")
    return None


def _article(
    page: Page,
    registry: Registry,
    text: str,
    words: int,
    metadata: Metadata,
    found: list[Credit],
    shown: str = "",
) -> Article:
    """`shown` is the text with the lines below it; those that name whose it is stay, as evidence."""
    own = _own(page, registry)
    told = read_text_credits(
        shown or text,
        own,
        registry,
        lang=metadata.lang,
        byline=metadata.signed,
        title=metadata.title,
    )
    below = shown[len(text) :].split("\n")
    evidence = [line for line in below if any(credit.quote in fold(line) for credit in told)]
    if evidence:
        text = "\n".join([text, *evidence])
        words = count_words(text)
    return Article(
        url=page.url,
        canonical_url=metadata.canonical_url,
        outlet=own,
        title=metadata.title,
        byline=metadata.byline,
        published_at=metadata.published_at,
        modified_at=metadata.modified_at,
        fetched_at=page.fetched_at,
        lang=metadata.lang,
        text=text,
        words=words,
        image_url=metadata.image_url,
        paywalled=metadata.paywalled,
        credits=merge_credits(told, found),
        opt_outs=tuple(sorted({*metadata.opt_outs, *page.opt_outs})),
        sources=metadata.sources,
        fingerprint=fingerprint(metadata.title, text, metadata.lang).prepared(),
    )
