"""Which of an outlet's addresses the archive has seen, whatever form they are given in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sqlite_utils import Database

from pipelines.items import Fate

NO_MISS: frozenset[Fate] = frozenset({"not_article", "too_short", "robots", "out_of_scope"})
"""Fates of pages that were seen and are rightly not stored."""


def twin_key(url: str) -> str:
    """Return what addresses of one page have in common that differ in scheme, www. or the last slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


@dataclass(slots=True)
class Recall:
    """How much of what others know of an outlet the archive has."""

    stored: list[str] = field(default_factory=list)
    """URLs whose articles are stored."""
    fates: dict[Fate, list[str]] = field(default_factory=dict)
    """Fate → URLs that were seen and brought no article."""
    never_seen: list[str] = field(default_factory=list)

    @property
    def found(self) -> int:
        """Number of URLs in all."""
        return len(self.stored) + len(self.never_seen) + sum(map(len, self.fates.values()))

    @property
    def missed(self) -> int:
        """Number of URLs that were never seen, or could not be fetched."""
        lost = (urls for fate, urls in self.fates.items() if fate not in NO_MISS)
        return len(self.never_seen) + sum(map(len, lost))

    @property
    def share(self) -> float | None:
        """Share of the stored ones in those that are stored or missed; None where there is none."""
        relevant = len(self.stored) + self.missed
        return len(self.stored) / relevant if relevant else None


def recall(db: Database, outlet: str, urls: Iterable[str]) -> Recall:
    """Compare normalised URLs with what is stored of an outlet (its domain)."""
    known = _known(db, outlet)
    found = Recall()
    for url in urls:
        at = known.get(twin_key(url))
        if at is None:
            found.never_seen.append(url)
        elif at[1]:
            found.stored.append(url)
        else:
            found.fates.setdefault(at[0], []).append(url)
    return found


def crawled_outlets(db: Database, most: int) -> list[str]:
    """Return the domains of the outlets with the most articles."""
    rows = db.conn.execute(
        "SELECT outlet FROM articles GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ?",
        (most,),
    )
    return [outlet for (outlet,) in rows]


def _known(db: Database, outlet: str) -> Mapping[str, tuple[Fate, bool]]:
    """Keys of an outlet's pages, and of what they call their canonical address."""
    found: dict[str, tuple[Fate, bool]] = {}
    rows = db.conn.execute(
        "SELECT url, canonical_url, fate, article IS NOT NULL FROM pages WHERE outlet = ?",
        (outlet,),
    )
    for url, canonical, fate, stored in rows:
        for address in (url, canonical):
            if address is not None:
                key = twin_key(address)
                # Of two twins the one with an article tells.
                if stored or key not in found:
                    found[key] = (fate, bool(stored))
    return found
