"""Articles of the archive that a search for a story begins with and ends at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from pipelines.store.times import read_time, stamp

MOST_FOUND = 200
"""Articles that a search of the archive considers, the best first (bm25)."""

_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as a search needs it."""

    id: int
    url: str
    outlet: str
    """Domain."""
    title: str
    text: str
    lang: str | None
    published_at: datetime | None
    credited: tuple[str, ...]
    """Domains of the outlets that it names, itself left out."""


def article_at(db: Database, url: str) -> StoredArticle | None:
    """Return the article that a normalised URL leads to; None where it leads to none."""
    row = db.conn.execute(
        """SELECT a.id, a.url, a.outlet, coalesce(a.title, ''), a.text, a.lang, a.published_at
        FROM pages p JOIN articles a ON a.id = p.article WHERE p.url = ?""",
        (url,),
    ).fetchone()
    if row is None:
        return None
    credited = db.conn.execute(
        """SELECT DISTINCT outlet FROM credits
        WHERE article = ? AND outlet IS NOT NULL AND outlet <> ? ORDER BY outlet""",
        (row[0], row[2]),
    ).fetchall()
    article, address, outlet, title, text, lang, published = row
    names = tuple(name for (name,) in credited)
    return StoredArticle(article, address, outlet, title, text, lang, read_time(published), names)


def find_articles(
    db: Database, queries: Iterable[str], start: datetime, end: datetime
) -> list[tuple[str, str, str | None, datetime | None]]:
    """Return URL, title, language and time of articles that hold all terms of one of the queries.

    Terms are words, and phrases in quotes; undated articles are within every time. MOST_FOUND at most.
    """
    match = " OR ".join(f"({terms})" for query in queries if (terms := _all_of(query)))
    if not match:
        return []
    rows = db.conn.execute(
        """SELECT a.url, coalesce(a.title, ''), a.lang, a.published_at
        FROM articles_fts f JOIN articles a ON a.id = f.rowid
        WHERE articles_fts MATCH ? AND (a.published_at IS NULL OR a.published_at BETWEEN ? AND ?)
        ORDER BY bm25(articles_fts) LIMIT ?""",
        (match, stamp(start), stamp(end), MOST_FOUND),
    )
    return [(url, title, lang, read_time(at)) for url, title, lang, at in rows]


def story_of(db: Database, urls: Sequence[str]) -> tuple[int, ...]:
    """Return the stories of the articles that URLs lead to, the one with most of them first."""
    counts: dict[int, int] = {}
    for url in urls:
        row = db.conn.execute(
            "SELECT a.story FROM pages p JOIN articles a ON a.id = p.article WHERE p.url = ?",
            (url,),
        ).fetchone()
        if row is not None and row[0] is not None:
            counts[row[0]] = counts.get(row[0], 0) + 1
    return tuple(sorted(counts, key=lambda story: (-counts[story], story)))


def _all_of(query: str) -> str:
    # Quoted, so that nothing in a query is taken for an operator.
    terms = [phrase or word.replace('"', "") for phrase, word in _TERM.findall(query)]
    return " AND ".join(f'"{term}"' for term in terms if any(map(str.isalnum, term)))
