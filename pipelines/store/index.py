"""Fingerprints in SQLite, and what each outlet repeats: the articles as matching sees them."""

from __future__ import annotations

import json
from collections.abc import Iterable

import numpy as np
import xxhash
from sqlite_utils import Database

from pipelines import settings
from pipelines.match import Subject, meaning
from pipelines.store.postings import Postings, keys_of
from pipelines.store.times import read_time
from pipelines.text.fingerprint import Fingerprint, restored
from pipelines.text.signature import signed
from pipelines.text.terms import Terms


class Index:
    """Reads and writes the index of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute
        self._many = db.conn.executemany
        self._postings = Postings(db)
        self._cache: dict[int, Subject] = {}
        self._added: tuple[int, Fingerprint] | None = None

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
        for sentence in self._repeated(fingerprint, salt):
            found = self._execute(
                "SELECT DISTINCT beside FROM sentences WHERE sentence = ? AND article != ? LIMIT ?",
                (sentence, article, limit),
            ).fetchall()
            # One unlike text short of being furniture without this article, and it makes up for that.
            if len(found) == limit - 1 and (fingerprint.beside(sentence ^ salt),) not in found:
                flipped.update(
                    row[0]
                    for row in self._execute(
                        "SELECT article FROM sentences WHERE sentence = ?", (sentence,)
                    )
                )
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
        self._many(
            "INSERT OR IGNORE INTO sentences VALUES (?, ?, ?)",
            self._sentence_rows(article, fingerprint),
        )
        self._added = (article, fingerprint)

    def remove(self, article: int) -> None:
        """Take an article's fingerprint and sentences out; `unpost` comes before."""
        self._many(
            "DELETE FROM sentences WHERE sentence = ? AND beside = ? AND article = ?",
            self._sentence_rows(article, self.plain(article)),
        )
        self._execute("DELETE FROM fingerprints WHERE article = ?", (article,))
        self._added = None
        self.forget(article)

    def post(self, article: int) -> list[tuple[int, int]]:
        """Write an article's postings; return the pairs that are no candidates any more."""
        crossed = self._postings.add(article, keys_of(self.subject(article)))
        return self._dropped(crossed) if crossed else []

    def unpost(self, article: int) -> set[int]:
        """Take back an article's postings; return the articles that may have new candidates by it."""
        revived = self._postings.remove(article, keys_of(self.subject(article)))
        self.forget(article)
        return revived

    def forget(self, article: int) -> None:
        """Drop what is remembered of an article that is about to change."""
        self._cache.pop(article, None)

    def candidates(self, article: int) -> set[int]:
        """Return the ids of the stored articles to be compared with a posted one."""
        return self._postings.candidates(article, keys_of(self.subject(article)))

    def is_candidate(self, one: int, other: int) -> bool:
        """Say of one pair what `candidates` says of all."""
        return self._postings.proposes(keys_of(self.subject(one)), keys_of(self.subject(other)))

    def plain(self, article: int) -> Fingerprint:
        """Return a stored fingerprint with nothing struck out as furniture."""
        if self._added is not None and self._added[0] == article:
            return self._added[1]  # with all that was computed of it in the worker
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

    def _load(self, article: int) -> Subject:
        url, outlet, kind, published, canonical = self._execute(
            """SELECT a.url, a.outlet, o.kind, a.published_at, a.canonical_url
            FROM articles a JOIN outlets o ON o.domain = a.outlet WHERE a.id = ?""",
            (article,),
        ).fetchone()
        plain = self.plain(article)
        salt = self._outlet_salt(article)
        repeated = self._repeated(plain, salt)
        furniture = {sentence ^ salt for sentence in repeated if self._is_furniture(sentence)}
        credited = self._execute(
            "SELECT outlet, kind, rule FROM credits WHERE article = ? AND outlet IS NOT NULL",
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
            credits=frozenset((domain, meaning(said, rule)) for domain, said, rule in credited),
        )

    def _outlet_salt(self, article: int) -> int:
        """A number of the article's outlet, so that one column holds sentence and outlet together."""
        (outlet,) = self._execute("SELECT outlet FROM articles WHERE id = ?", (article,)).fetchone()
        return signed(xxhash.xxh64_intdigest(outlet.encode()))

    def _sentence_rows(self, article: int, fingerprint: Fingerprint) -> list[tuple[int, int, int]]:
        salt = self._outlet_salt(article)
        return [(key ^ salt, fingerprint.beside(key), article) for key in _sentences(fingerprint)]

    def _repeated(self, fingerprint: Fingerprint, salt: int) -> list[int]:
        """Those of a text's sentences that the outlet has in two unlike texts at the least: few."""
        rows = self._execute(
            """SELECT k.value FROM json_each(?) k WHERE EXISTS (
              SELECT 1 FROM sentences s WHERE s.sentence = k.value LIMIT 1 OFFSET ?)""",
            (
                json.dumps([key ^ salt for key in _sentences(fingerprint)]),
                settings.FURNITURE_TEXTS - 2,
            ),
        )
        return [row[0] for row in rows]

    def _is_furniture(self, sentence: int) -> bool:
        found = self._execute(
            "SELECT DISTINCT beside FROM sentences WHERE sentence = ? LIMIT ?",
            (sentence, settings.FURNITURE_TEXTS),
        ).fetchall()
        return len(found) == settings.FURNITURE_TEXTS

    def _dropped(self, articles: Iterable[int]) -> list[tuple[int, int]]:
        """Linked pairs among some articles that are no candidates any more."""
        among = json.dumps(sorted(articles))
        pairs: set[tuple[int, int]] = set()
        for table in ("links", "withheld_links", "likenesses"):
            pairs.update(
                self._execute(
                    f"""SELECT t.article, t.other FROM json_each(?) k JOIN {table} t ON t.article = k.value
                    WHERE t.other IN (SELECT value FROM json_each(?))""",
                    (among, among),
                )
            )
        return sorted(pair for pair in pairs if not self.is_candidate(*pair))


def _sentences(fingerprint: Fingerprint) -> set[int]:
    return {key for key in fingerprint.sentence_hashes.tolist() if key}
