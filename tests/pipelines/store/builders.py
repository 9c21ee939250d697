"""Small corpora for the tests of the store, and what an archive holds, told by address instead of id."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pipelines import settings
from pipelines.items import Article, Credit, CreditKind
from pipelines.outlets import Outlet, Registry
from pipelines.store.archive import Archive

T0 = datetime(2026, 3, 2, 6, 0, tzinfo=timezone.utc)
"""A Monday morning on which the invented events of the tests begin."""

WIRE, HERALD, COURIER, DIGEST, BLOG = (
    "northwire.example",
    "herald.example",
    "courier.example",
    "digest.example",
    "blog.example",
)
OUTLETS = (WIRE, HERALD, COURIER, DIGEST, BLOG)
REGISTRY = Registry(
    (
        Outlet(WIRE, "Northwire", kind="wire"),
        Outlet(HERALD, "Varden Herald", kind="newspaper"),
        Outlet(COURIER, "Elsby Courier", kind="newspaper"),
        Outlet(DIGEST, "Digest of Today", kind="aggregator"),
    )
)

# fmt: off
_WORDS = (
    "harbour", "bridge", "council", "river", "engine", "winter", "market", "valley", "tunnel", "border",
    "school", "forest", "vote", "copper", "ferry", "glacier", "orchard", "signal", "treaty", "budget",
    "captain", "doctor", "farmer", "judge", "miner", "pilot", "sailor", "teacher", "widow", "voter",
    "carried", "closed", "counted", "crossed", "damaged", "delayed", "feared", "founded", "hired",
    "leaked", "lifted", "opened", "painted", "rebuilt", "refused", "repaired", "sank", "sold", "spoke",
    "struck", "under", "over", "after", "before", "beside", "against", "without", "because", "while",
    "until", "since", "heavy", "quiet", "narrow", "frozen", "wooden", "empty", "crowded", "sudden",
    "northern", "public", "private", "second", "late", "early", "grain", "timber", "salt", "wool",
    "glass", "steel", "cable", "railway", "canal", "mill", "quarry", "chapel", "barracks", "ballot",
    "parade", "strike", "flood", "storm", "fire", "drought", "harvest", "festival",
)
_NAMES = (
    "Orlin", "Vessa", "Tarbek", "Mirelle", "Jostad", "Quenby", "Halvik", "Sarnow", "Pellan", "Drovna",
    "Ischia", "Brandt",
)
# fmt: on
_EVENT_NAMES = (
    ("Amsterbo", "Belfrund", "Corvanth", "Dulmarsk", "Eskervil", "Fenwolde"),
    ("Gorlitha", "Hexwater", "Inverdun", "Jarnosta", "Kelmouth", "Lorgatze"),
    ("Morvenna", "Nestrava", "Ostgarde", "Pirvalen", "Questren", "Rostwick"),
)


def sentence(seed: object, words: int = 13) -> str:
    """Return one sentence that depends on `seed` alone, with a name and a number in it."""
    rng = random.Random(f"sentence {seed}")
    chosen = [rng.choice(_WORDS) for _ in range(words)]
    chosen[rng.randrange(2, words)] = rng.choice(_NAMES)
    chosen[rng.randrange(2, words)] = str(rng.randrange(11, 989))
    return " ".join(chosen).capitalize() + "."


def prose(seed: object, sentences: int = 12, words: int = 13) -> str:
    """Return a text that depends on `seed` alone, a sentence a line."""
    return "\n".join(sentence(f"{seed}/{number}", words) for number in range(sentences))


def article(
    url: str,
    text: str,
    *,
    title: str | None = None,
    hours: float | None = 0.0,
    credits: Sequence[tuple[str, CreditKind]] = (),
    lang: str | None = "en",
    canonical_url: str | None = None,
) -> Article:
    """Return an article of the outlet that its address names, published `hours` after T0."""
    return Article(
        url=url,
        canonical_url=canonical_url,
        outlet=url.split("/")[2],
        title=title,
        byline=None,
        published_at=None if hours is None else T0 + timedelta(hours=hours),
        modified_at=None,
        fetched_at=T0,
        lang=lang,
        text=text,
        words=len(text.split()),
        credits=tuple(Credit(name, name, kind, name, "test") for name, kind in credits),
    )


@dataclass(frozen=True)
class Draft:
    """A recipe of an article, small enough that a random search finds corpora in which rules meet."""

    outlet: int
    topic: int
    part: str
    edit: int
    furniture: int
    day: int | None
    credit: tuple[tuple[int, CreditKind], ...]
    untitled: bool = False

    def write(self, number: int) -> Article:
        domain = OUTLETS[self.outlet]
        base = [sentence(f"topic {self.topic}/{place}") for place in range(10)]
        if self.part == "first":
            base = base[:6]
        elif self.part == "last":
            base = base[4:]
        elif self.part == "three":
            base = base[2:5]
        elif self.part == "mixed":
            base = base[:5] + [sentence(f"topic {self.topic + 1}/{place}") for place in range(5)]
        elif self.part == "own":
            base = [*base[:2], *(sentence(f"own {self.edit}/{place}") for place in range(6))]
        elif self.part == "event":
            # Words of its own around some of the event's names: only terms propose such pairs.
            rng = random.Random(f"event {number}")
            base = [sentence(f"event {number}/{place}") for place in range(4)]
            for name in rng.sample(_EVENT_NAMES[self.topic], 4):
                place = rng.randrange(4)
                base[place] = base[place].replace(" ", f" {name} ", 1)
        lines = [self._edited(line, place) for place, line in enumerate(base)]
        # Two lines, so that one outlet's frame is seen as two sentences of furniture.
        frame = [sentence(f"frame {domain}/{place}", 9) for place in range(2)]
        if self.furniture & 1:
            lines.insert(0, frame[0])
        if self.furniture & 2:
            lines.append(frame[1])
        title = None if self.untitled else sentence(f"title {self.topic}", 7)[:-1]
        return article(
            f"https://{domain}/{number}",
            "\n".join(lines),
            title=title,
            hours=None if self.day is None else 24.0 * self.day + self.outlet,
            credits=[(OUTLETS[outlet], kind) for outlet, kind in self.credit],
        )

    def _edited(self, line: str, place: int) -> str:
        words = line.rstrip(".").split()
        rng = random.Random(f"edit {self.edit}/{place}")
        if self.edit == 1 and place % 3 == 0:
            words = [str(int(word) + 7) if word.isdigit() else word for word in words]
        elif self.edit == 2:
            words[rng.randrange(3, len(words))] = rng.choice(_WORDS)
        elif self.edit == 3:
            words = words[:4] + [rng.choice(_WORDS) for _ in range(4)] + words[8:]
        return " ".join(words) + "."


@contextmanager
def small_limits(
    *, common_hash: int = 3, common_term: int = 3, furniture_texts: int = 3
) -> Iterator[None]:
    """Let the rules on common keys and on furniture act in corpora of a dozen articles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "COMMON_HASH", common_hash)
        patch.setattr(settings, "COMMON_TERM", common_term)
        patch.setattr(settings, "FURNITURE_TEXTS", furniture_texts)
        yield


def archive_of(
    batches: Iterable[Iterable[Article]],
    path: str | Path = ":memory:",
    registry: Registry = REGISTRY,
) -> Archive:
    """Return a new archive into which each of the batches went as one transaction."""
    archive = Archive(path, registry)
    for batch in batches:
        with archive.transaction():
            for new in batch:
                archive.record(new, fetched_at=T0, http_status=200)
    return archive


def groups(archive: Archive) -> dict[str, object]:
    """Return copy groups, stories, roles, links, likenesses and index of an archive, told by address."""
    execute = archive.db.conn.execute
    url = dict(execute("SELECT id, url FROM articles"))

    def members(column: str, key: int) -> frozenset[str]:
        return frozenset(
            row[0] for row in execute(f"SELECT url FROM articles WHERE {column} = ?", (key,))
        )

    return {
        "copy groups": {
            members("copy_group", row[0]): (url.get(row[1]), *row[2:])
            for row in execute("SELECT * FROM copy_groups").fetchall()
        },
        "stories": {
            members("story", row[0]): row[1:] for row in execute("SELECT * FROM stories").fetchall()
        },
        "roles": dict(execute("SELECT url, role FROM articles")),
        **{
            table: {
                (url[row[0]], url[row[1]]): row[2:]
                for row in execute(f"SELECT * FROM {table}").fetchall()
            }
            for table in ("links", "withheld_links")
        },
        "likenesses": {
            tuple(sorted((url[row[0]], url[row[1]]))): row[2:]
            for row in execute("SELECT * FROM likenesses").fetchall()
        },
        **{
            table: sorted(
                (url[row[-1]], *row[:-1]) for row in execute(f"SELECT * FROM {table}").fetchall()
            )
            for table in ("bands", "postings", "event_terms", "sentences")
        },
        **{
            table: sorted(execute(f"SELECT * FROM {table}").fetchall())
            for table in ("common_hashes", "common_terms")
        },
        "term counts": sorted(execute("SELECT * FROM term_counts WHERE articles").fetchall()),
    }


def ids(archive: Archive) -> dict[str, tuple[int, int]]:
    """Return (copy group, story) of each address."""
    rows = archive.db.conn.execute("SELECT url, copy_group, story FROM articles")
    return {row[0]: (row[1], row[2]) for row in rows}


def everything(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables, for comparing an archive with itself at another time."""
    execute = archive.db.conn.execute
    names = execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'articles_fts%'"
        " AND name != 'changes'"  # holds this machine's time
    ).fetchall()
    return {
        name: sorted(execute(f"SELECT * FROM {name}").fetchall(), key=repr) for (name,) in names
    }


def faults(archive: Archive) -> list[tuple[object, ...]]:
    """Return what SQLite and the counts of groups and stories say against an archive; [] if nothing."""
    execute = archive.db.conn.execute
    found = list(execute("PRAGMA foreign_key_check"))
    found += [row for row in execute("PRAGMA integrity_check") if row != ("ok",)]
    found += execute(
        """SELECT 'group', g.id FROM copy_groups g WHERE (g.articles, g.outlets) IS NOT
        (SELECT count(*), count(DISTINCT outlet) FROM articles WHERE copy_group = g.id)
        UNION ALL SELECT 'story', s.id FROM stories s WHERE (s.articles, s.outlets, s.copy_groups)
        IS NOT (SELECT count(*), count(DISTINCT outlet), count(DISTINCT copy_group)
          FROM articles WHERE story = s.id)
        UNION ALL SELECT 'two stories', copy_group FROM articles GROUP BY copy_group
          HAVING count(DISTINCT story) > 1
        UNION ALL SELECT 'no group', id FROM articles WHERE copy_group IS NULL OR story IS NULL
          OR role IS NULL
        UNION ALL SELECT 'no page', id FROM articles WHERE url NOT IN (SELECT url FROM pages)
        UNION ALL SELECT 'redirect to nothing', r.old FROM redirects r WHERE NOT EXISTS (
          SELECT 1 FROM copy_groups g WHERE r.kind = 'copy_group' AND g.id = r.new
          UNION ALL SELECT 1 FROM stories s WHERE r.kind = 'story' AND s.id = r.new)
        UNION ALL SELECT 'redirect from a living id', r.old FROM redirects r WHERE EXISTS (
          SELECT 1 FROM copy_groups g WHERE r.kind = 'copy_group' AND g.id = r.old
          UNION ALL SELECT 1 FROM stories s WHERE r.kind = 'story' AND s.id = r.old)"""
    ).fetchall()
    return found
