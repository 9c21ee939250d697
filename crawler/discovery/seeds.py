"""What a search for a story starts from: an address, a file, or words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from crawler.discovery.ranking import Seed
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import Registry
from pipelines.readers.html import read_html
from pipelines.readers.records import Record
from pipelines.store.finding import StoredArticle

MAX_TEXT = 5_000_000
"""Bytes of a seed's file."""
_HTML = (".html", ".htm", ".xhtml")
_NOWHERE = "https://seed.invalid/"


class SeedError(ValueError):
    """The seed cannot be read; the message says why."""


def is_file(given: str) -> bool:
    """Return whether a seed names a file. Raises SeedError for one that looks so and is missing."""
    try:
        found = Path(given).is_file()
    except (OSError, ValueError):  # words that no path can be
        return False
    if not found and " " not in given.strip() and Path(given).suffix.lower() in (*_HTML, ".txt"):
        raise SeedError(f"{given}: no such file")
    return found


def seed_of_file(path: Path, registry: Registry, now: datetime) -> Seed:
    """Return the seed in a saved page, or in a text file: title in the first line, text below it.

    Raises SeedError where there is no text in it.
    """
    try:
        if path.stat().st_size > MAX_TEXT:
            raise SeedError(f"{path}: larger than {MAX_TEXT:,} bytes")
        body = path.read_bytes()
        if path.suffix.lower() in _HTML:
            return _of_page(path, body, registry, now)
    except OSError as error:
        raise SeedError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        title, _, text = body.decode("utf-8-sig").strip().partition("\n")
    except UnicodeDecodeError:
        raise SeedError(
            f"{path}: no text in UTF-8; save it as UTF-8, or name a .html file"
        ) from None
    if not title.strip():
        raise SeedError(f"{path}: empty")
    return Seed(" ".join(title.split()), text.strip())


def seed_of_article(article: StoredArticle) -> Seed:
    """Return the seed that an article of the archive is."""
    return Seed(
        title=article.title or article.text[:100],
        text=article.text,
        lang=article.lang,
        published_at=article.published_at,
        url=article.url,
        outlet=article.outlet,
        credited=article.credited,
    )


def _of_page(path: Path, body: bytes, registry: Registry, now: datetime) -> Seed:
    records = [r for r in read_html(path, str(path), now=now) if isinstance(r, Record)]
    page = records[0].page if records else Page(_NOWHERE, now, body)
    found = extract(page, registry)
    if not isinstance(found, Article):
        raise SeedError(f"{path}: no article in it: {found.reason}")
    outlets = {credit.outlet for credit in found.credits if credit.outlet}
    return Seed(
        title=found.title or found.text[:100],
        text=found.text,
        lang=found.lang,
        published_at=found.published_at,
        outlet=found.outlet if records else None,
        credited=tuple(sorted(outlets - {found.outlet})),
    )
