"""What all sources say of a story, gathered and ranked before any page is fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from crawler.discovery.feeds import Entry
from crawler.discovery.ranking import Candidate, Ranking, Seed, best_first, words_of
from pipelines.store.times import stamp_or_none
from pipelines.urls import URLError, host_of, normalise, registrable_domain

REPORTED = 200
"""Candidates that a report names."""
MOST_LIKELY = 20_000
"""Candidates that are kept: the feeds of a thousand outlets name a few hundred of any story."""


class Coverage:
    """The candidates for one seed between two times."""

    def __init__(self, seed: Seed, start: datetime, end: datetime) -> None:
        self.start, self.end = start, end
        self._seed = seed
        self._ranking = Ranking(seed)
        self._found: dict[str, Candidate] = {}
        self._entries: dict[str, Entry] = {}
        self._heard: Counter[str] = Counter()
        self._sealed: Counter[str] = Counter()
        self._failures: dict[str, Counter[str]] = {}

    def add_entries(self, entries: Iterable[Entry], source: str) -> None:
        """Take what a feed or a search names."""
        self._heard[source] += 0
        for entry in entries:
            self._heard[source] += 1
            self.add(
                entry.url,
                entry.title or words_of(entry.url),
                source,
                lang=entry.lang,
                published_at=entry.published_at,
                entry=entry,
            )

    def add(
        self,
        address: str,
        title: str,
        source: str,
        *,
        lang: str | None = None,
        published_at: datetime | None = None,
        entry: Entry | None = None,
    ) -> None:
        """Take a candidate if its title is like the seed and its time within the window."""
        if published_at is not None and not self.start <= published_at <= self.end:
            return
        try:
            url = normalise(address)
        except URLError:
            return
        if url == self._seed.url or self._is_seed(url, title):
            return
        likeness = self._ranking.likeness(title, lang)
        before = self._found.get(url)
        if before is not None:
            sources = tuple(dict.fromkeys((*before.found_by, source)))
            title = before.title if before.likeness >= likeness else title
            likeness = max(likeness, before.likeness)
            published_at = before.published_at or published_at
        elif likeness < self._ranking.least or len(self._found) >= MOST_LIKELY:
            return
        else:
            sources = (source,)
        self._found[url] = Candidate(url, title, likeness, sources, published_at)
        if entry is not None:
            self._entries.setdefault(url, entry)

    def _is_seed(self, url: str, title: str) -> bool:
        """Whether a page is the seed under another address: its click counter's, its AMP twin's."""
        same_outlet = registrable_domain(host_of(url)) == self._seed.outlet
        return same_outlet and title.casefold() == self._seed.title.casefold()

    def sealed(self, source: str, entry: Entry) -> bool:
        """Note a result without an address; return whether it is like the seed."""
        self._sealed[source] += 1
        return self._ranking.likeness(entry.title or "", entry.lang) >= self._ranking.least

    def failed(self, source: str, why: str) -> None:
        """Note that a source could not be heard."""
        self._failures.setdefault(source, Counter())[why] += 1

    def likely(self) -> list[Candidate]:
        """Return the candidates, the likeliest first."""
        return best_first(self._found.values())

    def entry(self, url: str) -> Entry | None:
        """Return what announced a candidate."""
        return self._entries.get(url)

    def report(
        self,
        url: str | None,
        queries: Sequence[str],
        likely: Sequence[Candidate],
        chosen: Sequence[Candidate],
    ) -> dict[str, Any]:
        """Return all of it as JSON can hold it."""
        asked = {candidate.url for candidate in chosen}
        by_source = Counter(source for candidate in likely for source in candidate.found_by)
        sources = {*self._heard, *self._failures, *self._sealed, *by_source}
        return {
            "seed": url,
            "title": self._seed.title[:300],
            "from": stamp_or_none(self.start),
            "to": stamp_or_none(self.end),
            "queries": list(queries),
            "sources": {
                source: {
                    "results": self._heard[source],
                    "without_address": self._sealed[source],
                    "likely": by_source[source],
                    "failures": dict(self._failures.get(source, Counter()).most_common(5)),
                }
                for source in sorted(sources)
            },
            "likely": len(likely),
            "candidates": [
                {
                    "url": candidate.url,
                    "title": candidate.title[:300],
                    "likeness": round(candidate.likeness, 3),
                    "found_by": list(candidate.found_by),
                    "asked": candidate.url in asked,
                }
                for candidate in likely[:REPORTED]
            ],
        }
