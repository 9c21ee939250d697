"""Which articles go into a corpus: filters and policies, and the SQL that says the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from sqlite_utils import Database

from pipelines.export.errors import OptionError
from pipelines.store.times import stamp

Keep = Literal["origin", "longest", "first", "all"]
Relays = Literal["keep", "mark", "drop"]
KEEPS: tuple[Keep, ...] = get_args(Keep)
RELAYS: tuple[Relays, ...] = get_args(Relays)

FREE = ("[]", '["noimageai"]')
"""Lists of opt-outs, as they are stored, that leave the text free: of all that there are, only `noimageai` is
about pictures."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a corpus is to hold; an article must pass every filter that is set."""

    keep: Keep = "origin"
    """Which of a copy group's texts that pass: the origin's or the fullest, the longest, the first
    published, or all."""
    relays: Relays = "keep"
    min_origins: int = 0
    """Independent origins that an article's story has at the least."""
    after: datetime | None = None
    """Published then or later."""
    before: datetime | None = None
    """Published earlier."""
    outlets: tuple[str, ...] = ()
    """Domains."""
    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    min_words: int = 0
    max_words: int | None = None
    stories: tuple[int, ...] = ()
    search: str | None = None
    """Words and quoted phrases that title or text hold."""
    where: str | None = None
    """An SQL expression over the table articles."""
    respect_opt_outs: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing an article has to fulfil."""

    reason: str
    """Why an article is left out that does not fulfil it."""
    sql: str
    values: tuple[object, ...] = ()


def conditions(db: Database, choice: Choice) -> list[Condition]:
    """Return the conditions of a choice, over the columns of the table articles.

    Raises OptionError where `where` is no expression.
    """
    found = list(_filters(db, choice))
    if choice.where is not None:
        found.append(_where(db, choice.where))
    if choice.min_origins:
        story = "story IN (SELECT id FROM stories WHERE origins >= ?)"
        found.append(Condition("min_origins", story, (choice.min_origins,)))
    if choice.relays == "drop":
        found.append(Condition("relay", "role IS NOT 'relay'"))
    if choice.respect_opt_outs:
        # A text that one page reserves is not free because another page runs it, too.
        reserved = """coalesce(copy_group, -id) NOT IN (SELECT copy_group FROM articles r
          WHERE r.opt_outs != '[]' AND r.opt_outs NOT IN (?, ?) AND r.copy_group IS NOT NULL)"""
        found.append(Condition("opt_out", reserved, FREE))
    return found


def _filters(db: Database, choice: Choice) -> Iterator[Condition]:
    if choice.after is not None:
        yield Condition("time", "published_at >= ?", (stamp(choice.after),))
    if choice.before is not None:
        yield Condition("time", "published_at < ?", (stamp(choice.before),))
    if choice.outlets:
        yield _one_of("outlet", "outlet", choice.outlets)
    for column, values in (("kind", choice.kinds), ("country", choice.countries)):
        if values:
            inner = _one_of(column, column, values)
            yield Condition(
                column, f"outlet IN (SELECT domain FROM outlets WHERE {inner.sql})", inner.values
            )
    if choice.languages:
        yield _one_of("language", "lang", choice.languages)
    if choice.min_words:
        yield Condition("words", "words >= ?", (choice.min_words,))
    if choice.max_words is not None:
        yield Condition("words", "words <= ?", (choice.max_words,))
    if choice.stories:
        yield _one_of("story", "story", [_present(db, story) for story in choice.stories])
    if choice.search is not None:
        query = db.quote_fts(choice.search)
        matching = "id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
        yield Condition("search", matching, (query,))


def _one_of(reason: str, column: str, values: Sequence[object]) -> Condition:
    return Condition(
        reason, f"{column} COLLATE NOCASE IN ({', '.join('?' for _ in values)})", tuple(values)
    )


def _present(db: Database, story: int) -> int:
    """A story that was merged into another is found by its old number, too."""
    row = db.conn.execute(
        "SELECT new FROM redirects WHERE kind = 'story' AND old = ?", (story,)
    ).fetchone()
    return story if row is None else int(row[0])


def _where(db: Database, expression: str) -> Condition:
    # On lines of their own: a comment in the expression ends with its line.
    condition = Condition("where", f"(\n{expression}\n)")
    try:
        db.conn.execute(f"EXPLAIN SELECT 1 FROM articles WHERE {condition.sql}").fetchall()
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        raise OptionError(f"--where: is no SQL expression over articles: {error}") from error
    return condition
