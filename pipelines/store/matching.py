"""Keeps links and likenesses true to what is stored, as articles arrive, change and go."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from pipelines import settings
from pipelines.match import Pair, Verdict, judge
from pipelines.store.index import Index
from pipelines.store.repeats import Repeats
from pipelines.text.fingerprint import Fingerprint, fingerprint
from pipelines.text.tokens import Tokens, tokenise

TABLES = ("links", "withheld_links", "likenesses")
"""Where pairs of articles stand."""
RECENT_TEXTS = 200
"""Tokenised texts that stay in memory: one text is often linked with many in a row."""
PASSAGES = 40
"""Shared passages that a link's evidence names, longest first; all can be recomputed from the texts."""


class Matcher:
    """Matches articles of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._execute = db.conn.execute
        self.index = Index(db)
        self._repeats = Repeats(db)
        self._recent: dict[int, Tokens] = {}

    def arrive(self, article: int, printed: Fingerprint | None = None) -> set[int]:
        """Match a stored article that is not in the index; return articles of which each pair that changed has
        one at the least.

        `printed` is its fingerprint, where that is known.
        """
        if printed is None:
            title, text, lang = self._execute(
                "SELECT title, text, lang FROM articles WHERE id = ?", (article,)
            ).fetchone()
            printed = fingerprint(title, text, lang)
        flipped = self.index.flips(article, printed)
        touched = self._withdraw(flipped)
        self.index.add(article, printed)
        return touched | self._match([article, *sorted(flipped)])

    def depart(self, article: int) -> set[int]:
        """Take an article out of index and links, as before its text changes; return whom that touched."""
        flipped = self.index.flips(article, self.index.plain(article))
        touched = self._withdraw({article, *flipped})
        self.index.remove(article)
        self._recent.pop(article, None)
        return touched | self._match(sorted(flipped))

    def withdraw(self, article: int) -> set[int]:
        """Take back postings and links of an article whose date or credits are about to change, but not its
        text; `restore` comes after."""
        return self._withdraw({article})

    def restore(self, article: int) -> set[int]:
        """Match a withdrawn article anew."""
        return self._match([article])

    def _withdraw(self, articles: Iterable[int]) -> set[int]:
        """Take back postings and links of some articles; links of others may come by that, as a hash that
        was common becomes rare, or as one of them stood for repeats of its text."""
        touched: set[int] = set()
        revived: set[int] = set()
        heirs: dict[int, list[int]] = {}
        gone = set(articles)
        for article in sorted(gone):
            stood, others = self._repeats.leave(self.index.subject(article))
            touched.add(article)
            self._unlink(article)
            # Who has just inherited is not posted yet.
            if stood and article not in heirs:
                revived |= self.index.unpost(article)
            self.index.forget(article)
            heirs.pop(article, None)
            if stood and others:
                heirs[others[0]] = others[1:]
        for article, repeats in sorted(heirs.items()):
            if article not in gone:
                touched |= self._stand(article, repeats)
        for article in sorted(revived - gone - heirs.keys()):
            touched.add(article)
            self._judge(article)
        return touched

    def _match(self, articles: list[int]) -> set[int]:
        touched = set(articles)
        for article in articles:
            first, *others = self._repeats.join(self.index.subject(article))
            if first != article:
                self._link(article, first)
                continue
            if others:
                # The one that stood for them until now has a later address.
                self._unlink(others[0])
                for revived in sorted(self.index.unpost(others[0]) - {article}):
                    touched.add(revived)
                    self._judge(revived)
            touched |= self._stand(article, others)
        return touched

    def _stand(self, article: int, repeats: list[int]) -> set[int]:
        """Post and judge an article that stands for the repeats of its text."""
        touched = {article, *repeats}
        for one, other in self.index.post(article):
            self._drop(one, other)
            touched.add(one)
        self._judge(article)
        for repeat in repeats:
            self._unlink(repeat)
            self._link(repeat, article)
        return touched

    def _link(self, article: int, other: int) -> None:
        pair = judge(self.index.subject(article), self.index.subject(other))
        self._store(article, other, pair)

    def _judge(self, article: int) -> None:
        """Compare an article with all its candidates and store what comes of it."""
        subject = self.index.subject(article)
        for candidate in sorted(self.index.candidates(article)):
            self._store(article, candidate, judge(subject, self.index.subject(candidate)))

    def _store(self, article: int, candidate: int, pair: Pair) -> None:
        verdict = pair.verdict
        if verdict is not None:
            self._drop(article, candidate)
            self._execute(
                "INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    verdict.derived.id,
                    verdict.source.id,
                    verdict.relation,
                    round(verdict.comparison.jaccard, 4),
                    round(verdict.comparison.contained, 4),
                    round(verdict.comparison.contains, 4),
                    json.dumps(self._evidence(verdict), ensure_ascii=False),
                    verdict.relation,
                ),
            )
        if max(pair.text, pair.event) >= settings.KEPT_PROBABILITY:
            self._execute(
                "INSERT OR REPLACE INTO likenesses VALUES (?, ?, ?, ?)",
                (
                    min(article, candidate),
                    max(article, candidate),
                    round(pair.text, 4),
                    round(pair.event, 4),
                ),
            )

    def _evidence(self, verdict: Verdict) -> dict[str, object]:
        c = verdict.comparison
        derived, source = self._tokens(verdict.derived.id), self._tokens(verdict.source.id)
        runs = sorted(c.runs, key=lambda run: (-run.length, run.start))[:PASSAGES]
        return {
            "rule": verdict.rule,
            "direction": verdict.direction,
            "credits": [list(credit) for credit in verdict.credits],
            "covered": round(c.covered, 4),
            "covers": round(c.covers, 4),
            "longest": c.longest,
            "ordered": round(c.ordered, 4),
            "numbers": {"shared": c.numbers_shared, "conflicts": c.number_conflicts},
            "names": {"shared": c.names_shared, "conflicts": c.name_conflicts},
            "passages": [
                [
                    int(derived.starts[run.start]),
                    int(derived.ends[run.start + run.length - 1]),
                    int(source.starts[run.other_start]),
                    int(source.ends[run.other_start + run.length - 1]),
                ]
                for run in sorted(runs, key=lambda run: run.start)
            ],
        }

    def _tokens(self, article: int) -> Tokens:
        found = self._recent.get(article)
        if found is None:
            if len(self._recent) >= RECENT_TEXTS:
                self._recent.clear()
            found = self._recent[article] = self._tokenised(article)
        return found

    def _tokenised(self, article: int) -> Tokens:
        (text,) = self._execute("SELECT text FROM articles WHERE id = ?", (article,)).fetchone()
        return tokenise(text)

    def _unlink(self, article: int) -> None:
        for table in TABLES:
            self._execute(f"DELETE FROM {table} WHERE article = ? OR other = ?", (article, article))

    def _drop(self, one: int, other: int) -> None:
        for table in TABLES:
            self._execute(
                f"DELETE FROM {table} WHERE (article = ? AND other = ?) OR (article = ? AND other = ?)",
                (one, other, other, one),
            )
