"""Puts labelled texts through Copydesk as bare texts, and reads what it says of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import islice
from time import process_time

from benchmarks.quality.metrics import Pair, pair
from crawler.samples.stories import StoryArticle
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import Registry
from pipelines.store.archive import Archive
from pipelines.store.index import Index

FETCHED = datetime(2026, 6, 1, tzinfo=timezone.utc)
BATCH = 100
"""Articles stored in one transaction, as ingest does."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """Where the processor time of putting articles into an archive went; others' work does not count."""

    extraction: float
    """Metadata and credits of the text."""
    storing: float
    """Matching, grouping and writing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What Copydesk says of a set of articles, by URL."""

    rejected: Mapping[str, str]
    """Articles that it refused → reason."""
    links: Mapping[tuple[str, str], str]
    """(derived, source) → relation."""
    groups: Mapping[str, str]
    stories: Mapping[str, str]
    roles: Mapping[str, str]
    credits: Mapping[str, frozenset[tuple[str, str]]]
    """Article → (kind, domain, or the name in lower case where no outlet has it)."""
    origins: Mapping[str, tuple[str | None, str | None]]
    """Copy group → (outlet, article or None)."""
    origin_counts: Mapping[str, int]
    """Story → independent origins."""
    candidates: Mapping[str, frozenset[str]]
    """Article → articles that the index proposes to compare it with, once all are stored."""

    def linked(self) -> dict[Pair, str]:
        """Return unordered pair → relation."""
        return {pair(*ends): relation for ends, relation in self.links.items()}


def store(
    archive: Archive, articles: Iterable[StoryArticle], registry: Registry
) -> tuple[dict[str, str], Seconds]:
    """Extract, match and store `articles`, in the order given; return the refused ones, and the time."""
    rejected: dict[str, str] = {}
    extraction = storing = 0.0
    arriving = iter(articles)
    while batch := list(islice(arriving, BATCH)):
        started = process_time()
        outcomes = [extract(_page(article), registry) for article in batch]
        extracted = process_time()
        with archive.transaction():
            for outcome in outcomes:
                archive.record(outcome, fetched_at=FETCHED)
        extraction += extracted - started
        storing += process_time() - extracted
        rejected.update((o.url, o.reason) for o in outcomes if not isinstance(o, Article))
    return rejected, Seconds(extraction, storing)


def read_answer(archive: Archive, rejected: Mapping[str, str]) -> Answer:
    """Return what an archive says of all its articles."""
    execute = archive.db.conn.execute
    rows = execute("SELECT id, url, copy_group, story, role FROM articles").fetchall()
    url_of = {row[0]: row[1] for row in rows}
    index = Index(archive.db)
    credits: dict[str, set[tuple[str, str]]] = {row[1]: set() for row in rows}
    for article, outlet, name, kind in execute("SELECT article, outlet, name, kind FROM credits"):
        credits[url_of[article]].add((kind, outlet or name.casefold()))
    return Answer(
        rejected=rejected,
        links={
            (url_of[article], url_of[other]): relation
            for article, other, relation in execute("SELECT article, other, relation FROM links")
        },
        groups={row[1]: str(row[2]) for row in rows},
        stories={row[1]: str(row[3]) for row in rows},
        roles={row[1]: row[4] for row in rows},
        credits={url: frozenset(found) for url, found in credits.items()},
        origins={
            str(key): (outlet, url_of.get(article))
            for key, outlet, article in execute(
                "SELECT id, origin_outlet, origin_article FROM copy_groups"
            )
        },
        origin_counts={str(k): n for k, n in execute("SELECT id, origins FROM stories")},
        candidates={
            url: frozenset(url_of[other] for other in index.candidates(key))
            for key, url in url_of.items()
        },
    )


def run_pipeline(articles: Sequence[StoryArticle], registry: Registry, path: str) -> Answer:
    """Store `articles` in a new archive at `path`, in the order given, and return what it says of them."""
    with closing(Archive(path, registry)) as archive:
        rejected, _ = store(archive, articles, registry)
        return read_answer(archive, rejected)


def _page(article: StoryArticle) -> Page:
    return Page(
        url=article.url,
        fetched_at=FETCHED,
        text=article.text,
        title=article.title,
        byline=article.byline,
        published_at=article.published,
        lang=article.lang,
    )
