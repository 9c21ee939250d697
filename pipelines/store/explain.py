"""Why two articles are, or are not, together: what was decided, by which rule, and what they share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from pipelines.match import Pair, judge
from pipelines.store.archive import Archive
from pipelines.store.index import Index
from pipelines.urls import URLError, normalise


class ExplainError(ValueError):
    """There is no such article; the message says what was looked for and how to name one."""


@dataclass(frozen=True, slots=True)
class Described:
    """An article and where it stands."""

    id: int
    url: str
    title: str | None
    outlet: str
    """Name."""
    published_at: str | None
    role: str
    copy_group: int
    story: int
    origin: str | None
    """Name of the outlet that its copy group has its text from."""
    credits: tuple[tuple[str, str, str], ...]
    """(kind, name, quote)."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A link of an article: what it is to the other, and what that rests on."""

    relation: str
    derived: Described
    source: Described
    contained: float
    contains: float
    evidence: Mapping[str, object]
    passages: tuple[str, ...]
    """The shared passages as the derived article has them, longest first."""


@dataclass(frozen=True, slots=True)
class PairExplained:
    """Two articles held against each other, anew."""

    one: Described
    other: Described
    link: Relation | None
    """The link that stands; None where there is none."""
    judged: Pair
    """What the matcher says of the two by themselves."""
    proposed: bool
    """Whether the index proposes the pair at all."""
    decisions: tuple[str, ...]
    """What persons decided of the two."""


def find(archive: Archive, name: str) -> int:
    """Return the id of the article that `name`, an id or an address, names. Raises ExplainError."""
    execute = archive.db.conn.execute
    if name.isdecimal() and len(name) < 19:
        row = execute("SELECT id FROM articles WHERE id = ?", (int(name),)).fetchone()
    else:
        try:
            address = normalise(name)
        except URLError as error:
            raise ExplainError(f"{error}; name an article by its id or its address") from None
        row = execute("SELECT article FROM pages WHERE url = ?", (address,)).fetchone()
    if row is None or row[0] is None:
        raise ExplainError(
            f"no article {name} in {archive.path}; name one by its id or its address"
        )
    return int(row[0])


def describe(archive: Archive, article: int) -> Described:
    """Return an article and where it stands."""
    execute = archive.db.conn.execute
    row = execute(
        """SELECT a.id, a.url, a.title, o.name, a.published_at, a.role, a.copy_group, a.story, p.name
        FROM articles a JOIN outlets o ON o.domain = a.outlet
        JOIN copy_groups g ON g.id = a.copy_group
        LEFT JOIN outlets p ON p.domain = g.origin_outlet WHERE a.id = ?""",
        (article,),
    ).fetchone()
    credited = execute(
        "SELECT kind, name, quote FROM credits WHERE article = ? ORDER BY id", (article,)
    ).fetchall()
    return Described(*(*row, tuple(credited)))


def relations(archive: Archive, article: int) -> list[Relation]:
    """Return all links of an article, what it has from others first."""
    rows = archive.db.conn.execute(
        """SELECT article, other FROM links WHERE article = ?1 OR other = ?1
        ORDER BY article != ?1, relation, article, other""",
        (article,),
    ).fetchall()
    found = (_link(archive, derived, source) for derived, source in rows)
    return [link for link in found if link is not None]


def explain(archive: Archive, one: int, other: int) -> PairExplained:
    """Hold two articles against each other, anew, and say what stands of it."""
    index = Index(archive.db)
    decided = archive.db.conn.execute(
        """SELECT decision || ' ' || CASE level WHEN 'story' THEN 'story' ELSE 'text' END
          || coalesce(' by ' || who, '') || coalesce(': ' || why, '')
        FROM overrides WHERE article = ? AND other = ?""",
        (min(one, other), max(one, other)),
    ).fetchall()
    return PairExplained(
        one=describe(archive, one),
        other=describe(archive, other),
        link=_link(archive, one, other) or _link(archive, other, one),
        judged=judge(index.subject(one), index.subject(other)),
        proposed=index.is_candidate(one, other),
        decisions=tuple(row[0] for row in decided),
    )


def _link(archive: Archive, derived: int, source: int) -> Relation | None:
    row = archive.db.conn.execute(
        """SELECT l.relation, l.contained, l.contains, l.evidence, a.text
        FROM links l JOIN articles a ON a.id = l.article WHERE l.article = ? AND l.other = ?""",
        (derived, source),
    ).fetchone()
    if row is None:
        return None
    relation, contained, contains, evidence, text = row
    held = json.loads(evidence)
    spans = sorted(held.pop("passages"), key=lambda span: span[0] - span[1])
    return Relation(
        relation,
        describe(archive, derived),
        describe(archive, source),
        contained,
        contains,
        held,
        tuple(text[span[0] : span[1]] for span in spans),
    )
