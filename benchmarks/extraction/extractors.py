"""The extractors that are compared: ours, trafilatura's settings, and peers where they are installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib.util import find_spec
from typing import Any

from benchmarks.extraction.pages import Sample
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY

FETCHED = datetime(2026, 8, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor makes of a page; None for a field that it does not give."""

    text: str
    title: str | None = None
    authors: list[str] | None = None
    published: datetime | None = None
    metadata: bool = True


Extract = Callable[[Sample], Found]


def extractors() -> Iterator[tuple[str, Extract]]:
    """Yield name and function of each that can be imported here."""
    yield "Copydesk", ours
    yield "trafilatura", lambda sample: _trafilatura(sample)
    yield "trafilatura, fast", lambda sample: _trafilatura(sample, fast=True)
    yield "trafilatura, precision", lambda sample: _trafilatura(sample, favor_precision=True)
    yield "trafilatura, recall", lambda sample: _trafilatura(sample, favor_recall=True)
    for module, name, function in _PEERS:
        if find_spec(module) is not None:
            yield name, function


def ours(sample: Sample) -> Found:
    """Copydesk, from bytes to article."""
    headers = {"content-type": "text/html"}
    outcome = extract(Page(sample.url, FETCHED, sample.html.encode(), headers=headers), EMPTY)
    if not isinstance(outcome, Article):
        return Found("")
    authors = outcome.byline.split(", ") if outcome.byline else []
    return Found(outcome.text, outcome.title, authors, outcome.published_at)


def _trafilatura(sample: Sample, **options: bool) -> Found:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(sample.html, with_metadata=True, include_comments=False, **options)
    if found is None:
        return Found("")
    authors = found.author.split("; ") if found.author else []
    return Found(found.text or "", found.title, authors, _day(found.date))


def _newspaper(sample: Sample) -> Found:
    import newspaper

    article: Any = newspaper.Article(sample.url, language=sample.lang)
    article.download(input_html=sample.html)
    article.parse()
    return Found(article.text, article.title, list(article.authors), article.publish_date)


def _news_please(sample: Sample) -> Found:
    from newsplease import NewsPlease

    found: Any = NewsPlease.from_html(sample.html, url=sample.url)
    return Found(found.maintext or "", found.title, list(found.authors or ()), found.date_publish)


def _readability(sample: Sample) -> Found:
    from lxml.html import fromstring
    from readability import Document

    document: Any = Document(sample.html)
    text = " ".join(fromstring(document.summary()).itertext())
    return Found(text, document.short_title(), metadata=False)


def _resiliparse(sample: Sample) -> Found:
    from resiliparse.extract.html2text import extract_plain_text

    return Found(extract_plain_text(sample.html, main_content=True, comments=False), metadata=False)


def _day(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc) if text else None


_PEERS: tuple[tuple[str, str, Extract], ...] = (
    ("newspaper", "newspaper4k", _newspaper),
    ("newsplease", "news-please", _news_please),
    ("readability", "readability-lxml", _readability),
    ("resiliparse", "resiliparse", _resiliparse),
)
