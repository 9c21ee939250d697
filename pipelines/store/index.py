"""The matching index in SQLite: fingerprints, and the postings that propose articles to compare.

A pair is a candidate when it shares a band, enough sketch hashes or enough event terms, where hashes and
terms that stand in very many articles do not count. Whether they do is a fact of the whole archive: when a
hash becomes common, the links that only it had proposed are dropped again. So the candidates of an archive
do not depend on the order in which it was filled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

import numpy as np
import xxhash
from sqlite_utils import Database

from pipelines import settings
from pipelines.match import Subject
from pipelines.store.times import read_time
from pipelines.text.fingerprint import Fingerprint, restored
from pipelines.text.signature import signed
from pipelines.text.terms import Terms

UNDATED = -1
"""Day of articles without a date: they may belong to any day's story."""


class Index:
    """Reads and writes the index of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute
        self._many = db.conn.executemany
        self._cache: dict[int, Subject] = {}

    def subject(self, article: int) -> Subject:
        """Return a stored article as matching sees it, its outlet's furniture struck out."""
        found = self._cache.get(article)
        if found is None:
            if len(self._cache) >= settings.CACHED_SUBJECTS:
                self._cache.clear()
            found = self._cache[article] = self._load(article)
        return found

    def flips(self, article: int, fingerprint: Fingerprint) -> set[int]:
        """Return the other articles of the outlet for which a sentence becomes furniture when this one
        arrives, or is furniture no more when it leaves: they have to be taken out and matched anew."""
        salt = self._outlet_salt(article)
        limit = settings.FURNITURE_TEXTS
        flipped: set[int] = set()
        for key in _sentences(fingerprint):
            sentence, beside = key ^ salt, fingerprint.beside(key)
            found = self._execute(
                "SELECT DISTINCT beside FROM sentences WHERE sentence = ? AND article != ? LIMIT ?",
                (sentence, article, limit),
            ).fetchall()
            # One unlike text short of being furniture without this article, and it makes up for that.
            if len(found) == limit - 1 and (beside,) not in found:
                flipped.update(self._holding(sentence))
        return flipped - {article}

    def add(self, article: int, fingerprint: Fingerprint) -> None:
        """Store an article's fingerprint and sentences; `post` comes after."""
        terms = fingerprint.terms
        self._execute(
            "INSERT OR REPLACE INTO fingerprints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article,
                settings.FINGERPRINT_VERSION,
                fingerprint.hashes.tobytes(),
                fingerprint.flags.tobytes(),
                fingerprint.sentences.tobytes(),
                fingerprint.title.tobytes(),
                terms.hashes.tobytes(),
                terms.weights.tobytes(),
                terms.titled.tobytes(),
            ),
        )
        salt = self._outlet_salt(article)
        self._many(
            "INSERT OR IGNORE INTO sentences VALUES (?, ?, ?)",
            [(key ^ salt, fingerprint.beside(key), article) for key in _sentences(fingerprint)],
        )

    def remove(self, article: int) -> None:
        """Take an article's fingerprint and sentences out; `unpost` comes before."""
        fingerprint = self.plain(article)
        salt = self._outlet_salt(article)
        self._many(
            "DELETE FROM sentences WHERE sentence = ? AND beside = ? AND article = ?",
            [(key ^ salt, fingerprint.beside(key), article) for key in _sentences(fingerprint)],
        )
        self._execute("DELETE FROM fingerprints WHERE article = ?", (article,))
        self._cache.pop(article, None)

    def post(self, article: int) -> list[tuple[int, int]]:
        """Write an article's postings; return the pairs that are no candidates any more."""
        subject = self.subject(article)
        keys = _keys(subject)
        self._many("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(k, article) for k in keys.bands])
        self._many(
            "INSERT OR IGNORE INTO postings VALUES (?, ?)", [(k, article) for k in keys.sketch]
        )
        self._many(
            "INSERT OR IGNORE INTO event_terms VALUES (?, ?, ?)",
            [(k, keys.day, article) for k in keys.terms],
        )
        crossed = self._crossing(keys)
        return self._dropped(crossed) if crossed else []

    def unpost(self, article: int) -> set[int]:
        """Take back an article's postings; return the articles that may have new candidates by it, since a
        key that was common is so no more."""
        keys = _keys(self.subject(article))
        revived = self._crossing(keys)
        self._many(
            "DELETE FROM bands WHERE band = ? AND article = ?", [(k, article) for k in keys.bands]
        )
        self._many(
            "DELETE FROM postings WHERE hash = ? AND article = ?",
            [(k, article) for k in keys.sketch],
        )
        self._many(
            "DELETE FROM event_terms WHERE term = ? AND day = ? AND article = ?",
            [(k, keys.day, article) for k in keys.terms],
        )
        self._cache.pop(article, None)
        return revived - {article}

    def candidates(self, article: int) -> set[int]:
        """Return the ids of the stored articles to be compared with a posted one."""
        subject = self.subject(article)
        keys = _keys(subject)
        found = {
            row[0]
            for row in self._execute(
                "SELECT DISTINCT b.article FROM json_each(?) k JOIN bands b ON b.band = k.value",
                (json.dumps(keys.bands),),
            )
        }
        shared: Counter[int] = Counter()
        for holders in self._holders_of_hashes(keys.sketch):
            shared.update(holders)
        found.update(other for other, count in shared.items() if count >= settings.SKETCH_SHARED)
        found.update(self._by_terms(keys))
        found.discard(article)
        return found

    def is_candidate(self, one: int, other: int) -> bool:
        """Say of one pair what `candidates` says of all."""
        left, right = self.subject(one), self.subject(other)
        mine, theirs = _keys(left), _keys(right)
        if set(mine.bands) & set(theirs.bands):
            return True
        sketch = set(mine.sketch) & set(theirs.sketch)
        if sum(1 for _ in self._holders_of_hashes(sketch)) >= settings.SKETCH_SHARED:
            return True
        if not _near(mine.day, theirs.day):
            return False
        terms = set(mine.terms) & set(theirs.terms)
        if UNDATED in (mine.day, theirs.day):
            rare = sum(not self._is_common(term) for term in terms)
        else:
            rare = sum(
                not self._is_common(term, mine.day) and not self._is_common(term, theirs.day)
                for term in terms
            )
        return rare >= settings.TERMS_SHARED

    def _load(self, article: int) -> Subject:
        row = self._execute(
            """SELECT a.url, a.outlet, o.kind, a.published_at, a.canonical_url
            FROM articles a JOIN outlets o ON o.domain = a.outlet WHERE a.id = ?""",
            (article,),
        ).fetchone()
        url, outlet, kind, published, canonical = row
        plain = self.plain(article)
        salt = self._outlet_salt(article)
        furniture = {key for key in _sentences(plain) if self._is_furniture(key ^ salt)}
        credited = self._execute(
            "SELECT DISTINCT outlet, kind FROM credits WHERE article = ? AND outlet IS NOT NULL",
            (article,),
        )
        return Subject(
            id=article,
            url=url,
            outlet=outlet,
            kind=kind,
            published_at=read_time(published),
            canonical_url=canonical,
            fingerprint=plain.without(furniture) if furniture else plain,
            credits=frozenset((domain, credit) for domain, credit in credited),
        )

    def plain(self, article: int) -> Fingerprint:
        """Return a stored fingerprint with nothing struck out as furniture."""
        hashes, flags, sentences, title, terms, weights, titled = self._execute(
            """SELECT hashes, flags, sentences, title, terms, weights, titled FROM fingerprints
            WHERE article = ?""",
            (article,),
        ).fetchone()
        return restored(
            np.frombuffer(hashes, dtype=np.uint32),
            np.frombuffer(flags, dtype=np.uint8),
            np.frombuffer(sentences, dtype=np.uint32),
            np.frombuffer(title, dtype=np.uint32),
            Terms(
                np.frombuffer(terms, dtype=np.int64),
                np.frombuffer(weights, dtype=np.float32),
                np.frombuffer(titled, dtype=np.bool_),
            ),
        )

    def _outlet_salt(self, article: int) -> int:
        """A number of the article's outlet, so that one column holds sentence and outlet together."""
        (outlet,) = self._execute("SELECT outlet FROM articles WHERE id = ?", (article,)).fetchone()
        return signed(xxhash.xxh64_intdigest(outlet.encode()))

    def _is_furniture(self, sentence: int) -> bool:
        found = self._execute(
            "SELECT DISTINCT beside FROM sentences WHERE sentence = ? LIMIT ?",
            (sentence, settings.FURNITURE_TEXTS),
        ).fetchall()
        return len(found) == settings.FURNITURE_TEXTS

    def _holding(self, sentence: int) -> set[int]:
        rows = self._execute("SELECT article FROM sentences WHERE sentence = ?", (sentence,))
        return {row[0] for row in rows}

    def _holders_of_hashes(self, keys: Iterable[int]) -> Iterable[list[int]]:
        """For each hash that is not common the articles that hold it."""
        limit = settings.COMMON_HASH + 1
        for key in keys:
            rows = self._execute(
                "SELECT article FROM postings WHERE hash = ? LIMIT ?", (key, limit)
            ).fetchall()
            if len(rows) < limit:
                yield [row[0] for row in rows]

    def _by_terms(self, keys: _Keys) -> Iterable[int]:
        shared: Counter[int] = Counter()
        limit = settings.COMMON_TERM + 1
        for term in keys.terms:
            rows = self._execute(
                "SELECT day, article FROM event_terms WHERE term = ? LIMIT ?", (term, limit)
            ).fetchall()
            if len(rows) < limit:
                shared.update(article for day, article in rows if _near(day, keys.day))
                continue
            if keys.day == UNDATED or self._is_common(term, keys.day):
                continue
            # Common in the archive: it proposes within its own days only, and undated articles not at all.
            for day in range(keys.day - settings.STORY_DAYS, keys.day + settings.STORY_DAYS + 1):
                rows = self._execute(
                    "SELECT article FROM event_terms WHERE term = ? AND day = ? LIMIT ?",
                    (term, day, limit),
                ).fetchall()
                if len(rows) < limit:
                    shared.update(row[0] for row in rows)
        return [other for other, count in shared.items() if count >= settings.TERMS_SHARED]

    def _is_common(self, term: int, day: int | None = None) -> bool:
        where, parameters = ("", [term]) if day is None else (" AND day = ?", [term, day])
        (count,) = self._execute(
            f"SELECT count(*) FROM (SELECT 1 FROM event_terms WHERE term = ?{where} LIMIT ?)",
            (*parameters, settings.COMMON_TERM + 1),
        ).fetchone()
        return bool(count > settings.COMMON_TERM)

    def _crossing(self, keys: _Keys) -> set[int]:
        """Articles that hold one of the keys that stand in one article more than makes them common: a key
        that has just become so, or is so no more when this article leaves."""
        hashes, terms = settings.COMMON_HASH + 1, settings.COMMON_TERM + 1
        articles: set[int] = set()
        for key in keys.sketch:
            rows = self._execute(
                "SELECT article FROM postings WHERE hash = ? LIMIT ?", (key, hashes + 1)
            ).fetchall()
            if len(rows) == hashes:
                articles.update(row[0] for row in rows)
        # A term common on one day proposes no pair of that day with a day near it either.
        around = (keys.day - settings.STORY_DAYS, keys.day + settings.STORY_DAYS)
        for term in keys.terms:
            for days, affected in (((-1 << 31, 1 << 31), None), ((keys.day, keys.day), around)):
                found = "SELECT article FROM event_terms WHERE term = ? AND day BETWEEN ? AND ?"
                rows = self._execute(f"{found} LIMIT ?", (term, *days, terms + 1)).fetchall()
                if len(rows) == terms:
                    if affected is not None:
                        rows = self._execute(found, (term, *affected)).fetchall()
                    articles.update(row[0] for row in rows)
        return articles

    def _dropped(self, articles: set[int]) -> list[tuple[int, int]]:
        pairs: set[tuple[int, int]] = set()
        among = json.dumps(sorted(articles))
        for table in ("links", "withheld_links", "likenesses"):
            pairs.update(
                self._execute(
                    f"""SELECT t.article, t.other FROM json_each(?) k JOIN {table} t ON t.article = k.value
                    WHERE t.other IN (SELECT value FROM json_each(?))""",
                    (among, among),
                )
            )
        return sorted(pair for pair in pairs if not self.is_candidate(*pair))


class _Keys:
    __slots__ = ("bands", "day", "sketch", "terms")

    def __init__(self, subject: Subject) -> None:
        self.bands = subject.fingerprint.bands
        self.sketch = subject.fingerprint.sketch
        self.terms = subject.fingerprint.terms.weightiest(settings.TERMS)
        self.day = UNDATED if subject.day is None else subject.day


def _keys(subject: Subject) -> _Keys:
    return _Keys(subject)


def _sentences(fingerprint: Fingerprint) -> set[int]:
    return {key for key in fingerprint.sentence_hashes.tolist() if key}


def _near(day: int, other: int) -> bool:
    return UNDATED in (day, other) or abs(day - other) <= settings.STORY_DAYS
