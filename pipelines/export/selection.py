"""Chooses the articles of a corpus: a temporary table in which each article has its reason to stay out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from pipelines.export.choice import Choice, Keep, conditions
from pipelines.export.splits import Split, split_of

_TABLE = """CREATE TEMP TABLE chosen (
  article INTEGER PRIMARY KEY,
  copy_group INTEGER,
  story INTEGER,
  words INTEGER,
  published_at TEXT,
  reason TEXT,
  split TEXT,
  share INTEGER NOT NULL DEFAULT 1
)"""

_BEST: Mapping[Keep, str] = {
    # `is_origin` of the group; then a rule that leaves no two equal.
    "origin": "is_origin DESC, words DESC, published_at IS NULL, published_at, article",
    "longest": "words DESC, is_origin DESC, published_at IS NULL, published_at, article",
    "first": "published_at IS NULL, published_at, article",
}


@dataclass(frozen=True, slots=True)
class Selection:
    """What was chosen."""

    articles: int
    """In the archive."""
    left_out: Mapping[str, int]
    """Reason → articles."""
    chosen: Mapping[str, int]
    """Split → articles; the name is empty where there are no splits."""


def select(
    db: Database, choice: Choice, splits: Sequence[Split], seed: int, *, touched: bool
) -> Selection:
    """Fill the temporary table `chosen`, inside the caller's transaction; `reason` is NULL for what goes
    into the corpus.

    With `touched`, only what belongs to a story of the temporary table `touched`. Raises OptionError.
    """
    wanted = conditions(db, choice)
    execute = db.conn.execute
    execute("DROP TABLE IF EXISTS temp.chosen")
    execute(_TABLE)
    # The first condition that fails is the reason; what cannot be told (NULL) fails. Without an order:
    # most choices need nothing but an index, and no text is read.
    cases = " ".join(f"WHEN ({c.sql}) IS NOT TRUE THEN '{c.reason}'" for c in wanted)
    reason = f"CASE {cases} END" if cases else "NULL"
    execute(
        f"""INSERT INTO chosen (article, copy_group, story, words, published_at, reason)
        SELECT id, copy_group, story, words, published_at, {reason} FROM articles""",
        [value for condition in wanted for value in condition.values],
    )
    if choice.keep == "all":
        execute(
            """UPDATE chosen SET share = n FROM (SELECT copy_group AS one, count(*) AS n FROM chosen
            WHERE reason IS NULL GROUP BY 1 HAVING n > 1) WHERE copy_group = one"""
        )
    else:
        execute(
            f"""UPDATE chosen SET reason = 'duplicate' WHERE article IN (
              SELECT article FROM (SELECT article, row_number() OVER (
                PARTITION BY copy_group ORDER BY {_BEST[choice.keep]}) AS place
              FROM (SELECT c.*, c.article IS g.origin_article AS is_origin FROM chosen c
                JOIN copy_groups g ON g.id = c.copy_group AND g.articles > 1
                WHERE c.reason IS NULL)) WHERE place > 1)"""
        )
    if touched:
        execute(
            """UPDATE chosen SET reason = 'since'
            WHERE reason IS NULL AND story NOT IN (SELECT story FROM touched)"""
        )
    if splits:
        db.conn.create_function(
            "split_of", 1, lambda story: split_of(story, splits, seed), deterministic=True
        )
        execute("UPDATE chosen SET split = split_of(story) WHERE reason IS NULL")
    left_out = dict(
        execute("SELECT reason, count(*) FROM chosen WHERE reason IS NOT NULL GROUP BY 1")
    )
    chosen = dict(
        execute(
            "SELECT coalesce(split, ''), count(*) FROM chosen WHERE reason IS NULL GROUP BY 1 ORDER BY 1"
        )
    )
    return Selection(sum(left_out.values()) + sum(chosen.values()), left_out, chosen)
