"""Polls of feeds, each kept open until every entry that it announced has its fate on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pipelines.items import Fate
from pipelines.store.feeds import StoredFeed


@dataclass(slots=True)
class Poll:
    """One look at one feed in this run."""

    url: str
    outlet: str
    """Domain."""
    stored: StoredFeed | None
    """What was known of it; None where it is only a candidate."""
    fixed: bool = False
    """The registry names it: it is kept, however often it fails."""
    depth: int = 0
    """Sitemap indexes that led here."""
    search: Search | None = None
    """The search for an outlet's feeds that this is part of."""
    checked_at: datetime | None = None
    validators: Mapping[str, str | None] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)
    """URLs of its entries without a fate."""
    new: bool = False
    """An entry was a new article."""
    entries: int = 0
    known: int = 0
    """Entries whose pages were known before."""
    dates: list[datetime] = field(default_factory=list)
    """Times of its entries, as far as they have one."""


@dataclass(slots=True)
class Search:
    """The search for an outlet's feeds, from its home page on."""

    outlet: str
    homes: list[str]
    """Addresses of the home page that are still to be tried."""
    guesses: list[str] = field(default_factory=list)
    """Usual addresses of feeds that are still to be tried."""
    open: int = 0
    """Candidates without an answer."""
    found: int = 0


class Ledger:
    """Which open polls wait for which URLs."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Poll]] = {}

    def open(self, poll: Poll, urls: Iterable[str]) -> bool:
        """Let a poll wait for the fates of `urls`; return whether it waits for any."""
        poll.pending = set(urls)
        for url in poll.pending:
            self._waiting.setdefault(url, []).append(poll)
        return bool(poll.pending)

    def settle(self, urls: Iterable[str], fate: Fate) -> list[Poll]:
        """Note the fate of URLs; return the polls that wait for no more."""
        complete = []
        for url in urls:
            for poll in self._waiting.pop(url, ()):
                poll.new |= fate == "new"
                poll.pending.discard(url)
                if not poll.pending:
                    complete.append(poll)
        return complete
