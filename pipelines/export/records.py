"""Reads the chosen articles in the order of their numbers and makes a record of each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from pipelines.export.choice import Choice
from pipelines.export.cleaning import LEAST_WORDS, Report, Step, clean
from pipelines.export.content import Content
from pipelines.export.fields import NAMES, Field, Record
from pipelines.export.furniture import Furniture
from pipelines.export.repeats import Repeats

BATCH = 500
"""Articles read and held at a time."""

_ARTICLES = """SELECT a.id, a.url, a.outlet, a.title, a.byline, a.published_at, a.lang, a.text, a.words,
  a.story, a.copy_group, a.role, a.opt_outs, c.share, coalesce(c.split, ''), g.articles, g.origin_outlet,
  g.origin_article
FROM chosen c CROSS JOIN articles a ON a.id = c.article LEFT JOIN copy_groups g ON g.id = a.copy_group
WHERE c.reason IS NULL ORDER BY c.article"""
_QUOTING = ("byline", "agency", "copyright", "dateline")
"""Kinds of credits whose line says nothing else, where it is nothing but the quote."""

_Rows = Mapping[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Source:
    """How records are made."""

    choice: Choice
    steps: frozenset[Step]
    fields: Sequence[Field]
    repeated: Repeats
    furniture: Furniture = field(default_factory=Furniture)
    report: Report = field(default_factory=Report)
    content: Content = field(default_factory=Content)


def records(db: Database, source: Source) -> Iterator[tuple[str, Record | int]]:
    """Yield (split, record) for each article of the temporary table `chosen`; (split, id) for one that
    cleaning drops.

    Reads in batches: memory does not grow with the archive.
    """
    fields = [one.name for one in source.fields]
    names = set(fields)
    whole = fields == list(NAMES)
    articles = db.conn.execute(_ARTICLES)
    while batch := articles.fetchmany(BATCH):
        ids = json.dumps([row[0] for row in batch])
        credits = _credits(db, ids) if names & {"credits", "credit_lines", "text", "words"} else {}
        furnished = _furnished(db, ids) if "furniture" in source.steps else {}
        shared = [row[10] for row in batch if row[15] is not None and row[15] > 1]
        members = _members(db, shared) if shared and names & {"copies", "origin"} else {}
        retold = (
            _retold(db, [row[0] for row in batch if row[11] == "relay"])
            if "retells" in names
            else {}
        )
        for row in batch:
            record = _record(row, source, credits, furnished, members, retold)
            if record is None:
                yield row[14], row[0]
            else:
                yield row[14], record if whole else {name: record[name] for name in fields}


def _record(
    row: Sequence[Any],
    source: Source,
    credits: _Rows,
    furnished: _Rows,
    members: _Rows,
    retold: _Rows,
) -> Record | None:
    (
        id_, url, outlet, title, byline, published_at, lang, text, words, story, group, role, opt_outs, share,
        _, _, origin_outlet, origin_article,
    ) = row  # fmt: skip
    named = credits.get(id_, [])
    sentences = furnished.get(id_)
    lines = text.split("\n")
    cleaned = clean(
        text,
        lines,
        steps=source.steps,
        group=group or 0,
        furniture=source.furniture.among(lines, outlet, sentences) if sentences else (),
        repeated=source.repeated.of(group),
        quotes={credit["quote"] for credit in named if credit["kind"] in _QUOTING},
        byline=byline,
    )
    source.report.add(cleaned)
    words = max(0, words - cleaned.words_cut)
    if (
        "boilerplate" in source.steps
        and cleaned.words_cut
        and (words < LEAST_WORDS or not cleaned.text)
    ):
        source.report.articles["boilerplate"] += 1
        return None
    source.content.add(outlet, lang, words, published_at)
    others = members.get(group, [])
    origin_url = url if origin_article == id_ else None
    for number, _, address, _ in others:
        if number == origin_article:
            origin_url = address
    return {
        "id": id_,
        "url": url,
        "outlet": outlet,
        "title": title,
        "byline": byline,
        "published_at": published_at,
        "language": lang,
        "text": cleaned.text,
        "words": words,
        "story": story,
        "copy_group": group,
        "role": role,
        "origin": {"outlet": origin_outlet, "url": origin_url},
        "retells": retold.get(id_, []),
        "copies": [
            {"outlet": domain, "url": address}
            for number, domain, address, inside in others
            if number != id_ and not inside
        ],
        "credits": named,
        "credit_lines": list(cleaned.credit_lines),
        "opt_outs": json.loads(opt_outs) if opt_outs != "[]" else [],
        "weight": 0.0
        if role == "relay" and source.choice.relays == "mark"
        else round(1 / share, 6),
    }


def _credits(db: Database, ids: str) -> _Rows:
    found: dict[int, list[Record]] = defaultdict(list)
    for article, kind, name, outlet, quote, rule in db.conn.execute(
        """SELECT c.article, c.kind, c.name, c.outlet, c.quote, c.rule
        FROM json_each(?) k CROSS JOIN credits c ON c.article = k.value
        ORDER BY c.article, c.kind, c.name, c.rule, c.quote""",
        (ids,),
    ):
        found[article].append(
            {"kind": kind, "name": name, "outlet": outlet, "quote": quote, "rule": rule}
        )
    return found


def _furnished(db: Database, ids: str) -> _Rows:
    found: dict[int, list[int]] = defaultdict(list)
    for article, sentence in db.conn.execute(
        """SELECT f.article, f.sentence
        FROM json_each(?) k CROSS JOIN furnished f ON f.article = k.value""",
        (ids,),
    ):
        found[article].append(sentence)
    return found


def _members(db: Database, groups: Iterable[int]) -> _Rows:
    """Copy group → (id, outlet, url, whether it is in the corpus), in order of publication."""
    found: dict[int, list[tuple[int, str, str, bool]]] = defaultdict(list)
    for group, article, outlet, url, inside in db.conn.execute(
        """SELECT a.copy_group, a.id, a.outlet, a.url, c.reason IS NULL FROM json_each(?) k
        CROSS JOIN articles a ON a.copy_group = k.value CROSS JOIN chosen c ON c.article = a.id
        ORDER BY a.copy_group, a.published_at IS NULL, a.published_at, a.id""",
        (json.dumps(sorted(set(groups))),),
    ):
        found[group].append((article, outlet, url, bool(inside)))
    return found


def _retold(db: Database, relays: Sequence[int]) -> _Rows:
    found: dict[int, list[Record]] = defaultdict(list)
    if relays:
        for article, outlet, url in db.conn.execute(
            """SELECT l.article, b.outlet, b.url
            FROM json_each(?) k CROSS JOIN links l ON l.article = k.value AND l.relation = 'relay'
            JOIN articles b ON b.id = l.other
            ORDER BY l.article, b.published_at IS NULL, b.published_at, b.id""",
            (json.dumps(relays),),
        ):
            found[article].append({"outlet": outlet, "url": url})
    return found
