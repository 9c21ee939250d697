"""Pages of which it is asked whether they are articles at all."""

from __future__ import annotations

from benchmarks.extraction.extractors import FETCHED
from benchmarks.extraction.heldout.pages import Source, render
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY


def wanted_article(source: Source) -> bool:
    """Return whether a page of `others/` is an article."""
    return source.fields["article"] == "yes"


def is_article(source: Source) -> bool:
    """Return whether Copydesk takes it for one."""
    sample = render(source)
    headers = {"content-type": "text/html"}
    page = Page(sample.url, FETCHED, sample.html.encode(), headers=headers)
    return isinstance(extract(page, EMPTY), Article)
