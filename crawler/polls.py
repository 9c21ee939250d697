"""Polls of feeds, each kept open until every entry that it announced has its fate on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlite_utils import Database

from crawler.discovery.feeds import Entry
from crawler.intervals import gap, next_interval, unchanged_interval
from crawler.rhythm import Look, read_rhythm, rhythm_text
from pipelines.dates import AHEAD
from pipelines.items import Fate
from pipelines.store.feeds import StoredFeed, feed_settled
from pipelines.store.revisits import StoredPage
from pipelines.store.times import now


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
    checked_at: datetime = field(default_factory=now)
    """When it answered; before that, when it was asked."""
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


def note_entry(poll: Poll, entry: Entry, stored: StoredPage | None) -> None:
    """Count an entry of a poll; `stored` is what is known of its page."""
    poll.entries += 1
    poll.known += stored is not None
    date, first = entry.published_at, stored.first_seen_at if stored is not None else None
    # Some feeds give all their entries the time at which the feed was written.
    if date is not None and date <= poll.checked_at and (first is None or date <= first + AHEAD):
        poll.dates.append(date)


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows from a poll."""

    interval: timedelta
    """Until the next one."""
    rhythm: str
    """To be kept for it."""
    missed: bool = False
    """Entries may have come and gone since the poll before."""


def rest_after(poll: Poll, least: timedelta, most: timedelta) -> Rest:
    """Return what follows from a poll whose entries all have their fates."""
    if not poll.entries:
        return rest_unchanged(poll, least, most)
    before = poll.stored.interval if poll.stored is not None else None
    rhythm = read_rhythm(poll.stored.rhythm if poll.stored is not None else None)
    look = Look(poll.checked_at, _since(poll), poll.entries, poll.known, poll.dates)
    learned = rhythm.after(look)
    interval = next_interval(before, look, learned, least, most)
    # Addresses that change with each poll and lead to known pages or to none are no sign.
    return Rest(interval, rhythm_text(learned), poll.new and gap(look, rhythm))


def settle(db: Database, poll: Poll, rest: Rest) -> None:
    """Store a poll whose entries all have their fates; inside a transaction."""
    feed_settled(
        db,
        poll.url,
        poll.checked_at,
        poll.validators,
        new=poll.new,
        interval=rest.interval,
        rhythm=rest.rhythm,
        missed=rest.missed,
    )


def rest_unchanged(poll: Poll, least: timedelta, most: timedelta) -> Rest:
    """Return what follows from a poll that brought no entries, or the same as before."""
    before = poll.stored.interval if poll.stored is not None else None
    rhythm = read_rhythm(poll.stored.rhythm if poll.stored is not None else None)
    learned = rhythm.after(Look(poll.checked_at, _since(poll)))
    interval = unchanged_interval(before, poll.checked_at, learned, least, most)
    return Rest(interval, rhythm_text(learned))


def _since(poll: Poll) -> datetime | None:
    """The poll before this one, if it was dealt with to its end."""
    stored = poll.stored
    if stored is None or stored.interval is None or stored.failures:
        return None
    return stored.checked_at


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
