"""Postings in SQLite that propose articles to compare, and the rule by which common keys stop proposing.

A pair is a candidate when it shares a band, enough sketch hashes or enough event terms, where hashes and
terms that stand in very many articles do not count. Whether they do is a fact of the whole archive, so the
candidates of an archive do not depend on the order in which it was filled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from pipelines import settings
from pipelines.match import Subject

UNDATED = -1
"""Day of articles without a date: they may belong to any day's story."""

_NEAR_HASHES = """SELECT p.hash, p.article FROM json_each(?) k CROSS JOIN postings p ON p.hash = k.value
WHERE NOT EXISTS (SELECT 1 FROM common_hashes c WHERE c.hash = k.value)"""
_NEAR_TERMS = """SELECT t.article
FROM json_each(?) k CROSS JOIN json_each(?) d CROSS JOIN event_terms t ON t.term = k.value AND t.day = d.value
WHERE NOT EXISTS (SELECT 1 FROM common_terms c WHERE c.term = k.value AND c.day = d.value)
GROUP BY t.article HAVING count(*) >= ?"""
_UNDATED_TERMS = """SELECT t.article FROM json_each(?) k
CROSS JOIN event_terms t ON t.term = k.value AND t.day = -1
CROSS JOIN term_counts n ON n.term = k.value AND n.articles <= ?
GROUP BY t.article HAVING count(*) >= ?"""
# Terms are kept by day, so that those of a day's news lie together, on few pages of the file, however
# large the archive: to ask for all days is to ask for each. The days there are come by jumps.
_DAYS = """WITH RECURSIVE days(day) AS (
  SELECT min(day) FROM event_terms
  UNION ALL
  SELECT (SELECT min(t.day) FROM event_terms t WHERE t.day > days.day) FROM days WHERE day IS NOT NULL
)"""
_ANY_TERMS = f"""{_DAYS} SELECT t.article FROM json_each(?) k
CROSS JOIN term_counts n ON n.term = k.value AND n.articles <= ?
CROSS JOIN days d CROSS JOIN event_terms t ON t.day = d.day AND t.term = k.value
GROUP BY t.article HAVING count(*) >= ?"""
_AT_LIMIT_OF_UNDATED = f"""{_DAYS} SELECT t.article FROM json_each(?) k
CROSS JOIN term_counts n ON n.term = k.value AND n.articles = ?
CROSS JOIN days d CROSS JOIN event_terms t ON t.day = d.day AND t.term = k.value
WHERE EXISTS (SELECT 1 FROM event_terms u WHERE u.day = -1 AND u.term = k.value)"""


@dataclass(frozen=True, slots=True)
class Keys:
    """What an article is posted under."""

    bands: list[int]
    sketch: list[int]
    terms: list[int]
    day: int
    """Of publication, counted from 1970; UNDATED where nothing says when."""


def keys_of(subject: Subject) -> Keys:
    """Return the keys under which a subject is posted; what is furniture has no part in them."""
    print_ = subject.fingerprint
    return Keys(
        print_.bands,
        print_.sketch,
        print_.terms.weightiest(settings.TERMS),
        UNDATED if subject.day is None else subject.day,
    )


class Postings:
    """The postings of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute
        self._many = db.conn.executemany

    def add(self, article: int, keys: Keys) -> set[int]:
        """Post an article; return the articles that hold a key which became common by it: links between
        them may have lost what proposed them."""
        self._many("INSERT INTO bands VALUES (?, ?)", [(key, article) for key in keys.bands])
        self._many("INSERT INTO postings VALUES (?, ?)", [(key, article) for key in keys.sketch])
        self._many(
            "INSERT INTO event_terms (term, day, article) VALUES (?, ?, ?)",
            [(key, keys.day, article) for key in sorted(keys.terms)],
        )
        self._many(
            """INSERT INTO term_counts VALUES (?, 1)
            ON CONFLICT (term) DO UPDATE SET articles = articles + 1""",
            [(key,) for key in keys.terms],
        )
        hashes, terms = self._at_the_limit(keys)
        self._many("INSERT OR IGNORE INTO common_hashes VALUES (?)", [(key,) for key in hashes])
        self._many(
            "INSERT OR IGNORE INTO common_terms VALUES (?, ?)", [(key, keys.day) for key in terms]
        )
        return self._holders(keys, hashes, terms)

    def remove(self, article: int, keys: Keys) -> set[int]:
        """Take an article's postings back; return the other articles that may have new candidates by it,
        since a key that was common is so no more."""
        hashes, terms = self._at_the_limit(keys)
        revived = self._holders(keys, hashes, terms)
        self._many("DELETE FROM common_hashes WHERE hash = ?", [(key,) for key in hashes])
        self._many(
            "DELETE FROM common_terms WHERE term = ? AND day = ?",
            [(key, keys.day) for key in terms],
        )
        self._many(
            "DELETE FROM bands WHERE band = ? AND article = ?",
            [(key, article) for key in keys.bands],
        )
        self._many(
            "DELETE FROM postings WHERE hash = ? AND article = ?",
            [(key, article) for key in keys.sketch],
        )
        self._many(
            "DELETE FROM event_terms WHERE term = ? AND day = ? AND article = ?",
            [(key, keys.day, article) for key in keys.terms],
        )
        self._many(
            "UPDATE term_counts SET articles = articles - 1 WHERE term = ?",
            [(key,) for key in keys.terms],
        )
        return revived - {article}

    def candidates(self, article: int, keys: Keys) -> set[int]:
        """Return the ids of the posted articles to be compared with a posted one."""
        found = {
            row[0]
            for row in self._execute(
                "SELECT b.article FROM json_each(?) k CROSS JOIN bands b ON b.band = k.value",
                (json.dumps(keys.bands),),
            )
        }
        hashes = Counter(
            holder for _, holder in self._execute(_NEAR_HASHES, (json.dumps(keys.sketch),))
        )
        found.update(key for key, count in hashes.items() if count >= settings.SKETCH_SHARED)
        found.update(self._term_holders(keys))
        found.discard(article)
        return found

    def proposes(self, mine: Keys, theirs: Keys) -> bool:
        """Say of one pair what `candidates` says of all."""
        if not set(mine.bands).isdisjoint(theirs.bands):
            return True
        sketch = set(mine.sketch) & set(theirs.sketch)
        if len(sketch) - self._count("common_hashes", "hash", sketch) >= settings.SKETCH_SHARED:
            return True
        terms = set(mine.terms) & set(theirs.terms)
        if UNDATED in (mine.day, theirs.day):
            (rare,) = self._execute(
                """SELECT count(*) FROM json_each(?) k JOIN term_counts n ON n.term = k.value
                WHERE n.articles <= ?""",
                (json.dumps(sorted(terms)), settings.COMMON_TERM),
            ).fetchone()
            return bool(rare >= settings.TERMS_SHARED)
        if abs(mine.day - theirs.day) > settings.STORY_DAYS:
            return False
        (common,) = self._execute(
            """SELECT count(DISTINCT k.value) FROM json_each(?) k
            JOIN common_terms c ON c.term = k.value AND c.day IN (?, ?)""",
            (json.dumps(sorted(terms)), mine.day, theirs.day),
        ).fetchone()
        return bool(len(terms) - common >= settings.TERMS_SHARED)

    def _term_holders(self, keys: Keys) -> Iterator[int]:
        """Articles that share enough of the terms that count between the two."""
        least = settings.TERMS_SHARED
        rare = (json.dumps(keys.terms), settings.COMMON_TERM, least)
        if keys.day == UNDATED:
            asked: list[tuple[str, tuple[object, ...]]] = [(_ANY_TERMS, rare)]
        else:
            counting = json.dumps(sorted(set(keys.terms) - self._common_on(keys)))
            near = (counting, json.dumps(_days(keys.day)), least)
            asked = [(_NEAR_TERMS, near), (_UNDATED_TERMS, rare)]
        for statement, values in asked:
            yield from (holder for (holder,) in self._execute(statement, values))

    def _common_on(self, keys: Keys) -> set[int]:
        rows = self._execute(
            """SELECT c.term FROM json_each(?) k
            CROSS JOIN common_terms c ON c.term = k.value AND c.day = ?""",
            (json.dumps(keys.terms), keys.day),
        )
        return {row[0] for row in rows}

    def _at_the_limit(self, keys: Keys) -> tuple[list[int], list[int]]:
        """Those keys that stand in one article more than a key may that still proposes: they become common
        by this article's coming, or are so no more by its going."""
        hashes = self._standing_in(
            "SELECT 1 FROM postings WHERE hash = k.value LIMIT ?",
            keys.sketch,
            settings.COMMON_HASH + 1,
        )
        terms = (
            self._standing_in(
                f"SELECT 1 FROM event_terms WHERE term = k.value AND day = {keys.day} LIMIT ?",
                keys.terms,
                settings.COMMON_TERM + 1,
            )
            if keys.day != UNDATED
            else []
        )
        return hashes, terms

    def _standing_in(self, postings: str, keys: list[int], articles: int) -> list[int]:
        rows = self._execute(
            f"SELECT k.value FROM json_each(?) k WHERE (SELECT count(*) FROM ({postings})) = ?",
            (json.dumps(keys), articles + 1, articles),
        )
        return [row[0] for row in rows]

    def _holders(self, keys: Keys, hashes: list[int], terms: list[int]) -> set[int]:
        """Articles with some of the keys, and with a term whose number of articles is at the limit where
        that counts: between articles without a date and all others."""
        found = {
            row[0]
            for row in self._execute(
                "SELECT p.article FROM json_each(?) k CROSS JOIN postings p ON p.hash = k.value",
                (json.dumps(hashes),),
            )
        }
        if terms:
            found.update(
                row[2]
                for row in self._execute(
                    """SELECT t.term, t.day, t.article FROM json_each(?) k CROSS JOIN json_each(?) d
                    CROSS JOIN event_terms t ON t.term = k.value AND t.day = d.value""",
                    (json.dumps(terms), json.dumps(_days(keys.day))),
                )
            )
        found.update(
            row[0]
            for row in self._execute(
                _AT_LIMIT_OF_UNDATED,
                (json.dumps(keys.terms), settings.COMMON_TERM + 1),
            )
        )
        return found

    def _count(self, table: str, column: str, keys: set[int]) -> int:
        (count,) = self._execute(
            f"SELECT count(*) FROM json_each(?) k JOIN {table} t ON t.{column} = k.value",
            (json.dumps(sorted(keys)),),
        ).fetchone()
        return int(count)


def _days(day: int) -> list[int]:
    return list(range(day - settings.STORY_DAYS, day + settings.STORY_DAYS + 1))
