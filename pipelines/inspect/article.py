"""The article page: a text, what is known of it and from where, its credits, and what changed since."""

from __future__ import annotations

import json
import sqlite3
from itertools import pairwise
from typing import Any

from pipelines.inspect.differences import Change, paragraph_changes, word_changes
from pipelines.inspect.stories import outlet_names

MOST_RELATED = 25
MOST_REVISIONS = 50
MOST_CREDITS = 200

# Where the page's extraction noted no source, this is what can be said of a column's values.
SOURCES = {
    "outlet": "the address that was fetched",
    "canonical_url": "the page’s own declaration; it never decides whose article this is",
    "title": "the page, or the feed that announced it",
    "byline": "the page, or the feed that announced it",
    "published_at": "the page’s metadata; else its feed or news sitemap",
    "modified_at": "the page’s metadata",
    "first_seen_at": "Copydesk’s clock at the first fetch",
    "lang": "the page’s declaration and the text itself",
    "words": "counted in the extracted text",
    "image_url": "the page’s metadata",
    "paywalled": "the page’s metadata and wording",
    "opt_outs": "the page’s metadata, its answer’s headers, and robots.txt and tdmrep.json of its outlet",
}


_PLACES = {
    "h1": "the page’s first heading",
    "title": "the page’s title element",
    "time": "the page’s time element",
    "microdata": "the page’s microdata",
    "byline": "the page’s line of authors",
    "url": "the address itself",
    "text": "the visible text",
    "feed": "the feed or news sitemap that announced it",
}


def worded_source(source: str) -> str:
    """Where a value was found, in words, from what extraction noted: `h1`, `json-ld:author`, `og:title`."""
    if source in _PLACES:
        return _PLACES[source]
    kind, _, name = source.partition(":")
    return (
        f"the page’s JSON-LD, {name}"
        if kind == "json-ld" and name
        else f"the page’s {source} field"
    )


def read_article(conn: sqlite3.Connection, article: int) -> dict[str, Any] | None:
    """All that is known of an article; None where there is none with this id."""
    row = conn.execute(
        """SELECT a.*, o.name AS outlet_name, o.kind AS outlet_kind, o.country, o.owner, s.title AS story_title
        FROM articles a JOIN outlets o ON o.domain = a.outlet LEFT JOIN stories s ON s.id = a.story
        WHERE a.id = ?""",
        (article,),
    ).fetchone()
    if row is None:
        return None
    found = dict(row)
    # Archives that only newer code would write to have no such columns yet.
    noted = found["sources"] = json.loads(found.get("sources") or "{}")
    found["opt_outs"] = json.loads(found.get("opt_outs") or "[]")
    credits = [
        dict(c)
        for c in conn.execute(
            "SELECT id, outlet, name, kind, quote, rule FROM credits WHERE article = ? ORDER BY id LIMIT ?",
            (article, MOST_CREDITS),
        )
    ]
    return {
        "article": found,
        "sources": {**SOURCES, **{key: worded_source(str(said)) for key, said in noted.items()}},
        "credits": credits,
        "credit_names": outlet_names(conn, [c["outlet"] for c in credits if c["outlet"]]),
        "related": related(conn, article),
        "revisions": _revisions(conn, article),
        "pages": [
            dict(p)
            for p in conn.execute(
                """SELECT url, fate, http_status, first_seen_at, last_fetched_at FROM pages
                WHERE article = ? ORDER BY url LIMIT 50""",
                (article,),
            )
        ],
    }


def related(conn: sqlite3.Connection, article: int) -> list[dict[str, Any]]:
    """Articles that links relate with this one, those that share most with it first."""
    rows = conn.execute(
        """SELECT l.relation, l.article = ?1 AS takes, l.rule, l.share, b.id, b.title, b.published_at,
          b.outlet, o.name AS outlet_name FROM (
            SELECT article, other, other AS partner, relation, json_extract(evidence, '$.rule') AS rule,
              json_extract(evidence, '$.covered') AS share, contained AS rank FROM links WHERE article = ?1
            UNION ALL
            SELECT article, other, article, relation, json_extract(evidence, '$.rule'),
              json_extract(evidence, '$.covered'), contained FROM links WHERE other = ?1
            ORDER BY rank DESC LIMIT ?2) l
        JOIN articles b ON b.id = l.partner JOIN outlets o ON o.domain = b.outlet
        ORDER BY takes DESC, l.share DESC, b.id""",
        (article, MOST_RELATED),
    )
    return [dict(row) for row in rows]


def revision_changes(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Each revision with what the next one made of it, newest first."""
    article = data["article"]
    states = [*data["revisions"], {"title": article["title"], "text": article["text"]}]
    found: list[dict[str, Any]] = []
    for old, new in pairwise(states):
        changes = paragraph_changes(old["text"], new["text"])
        title = None
        if old["title"] != new["title"]:
            title = word_changes(old["title"] or "", new["title"] or "")
        found.append(
            {
                "number": old["number"],
                "seen_at": old["seen_at"],
                "title": title,
                "changes": changes,
                "changed": sum(change.kind != "same" for change in changes),
                "blocks": _folded(changes),
            }
        )
    return found[::-1]


def _folded(changes: list[Change]) -> list[Change | int]:
    """Changes with each run of unchanged paragraphs as its length."""
    blocks: list[Change | int] = []
    for change in changes:
        if change.kind != "same":
            blocks.append(change)
        elif blocks and isinstance(blocks[-1], int):
            blocks[-1] += 1
        else:
            blocks.append(1)
    return blocks


def _revisions(conn: sqlite3.Connection, article: int) -> list[dict[str, Any]]:
    rows = conn.execute(
        """SELECT number, seen_at, title, text FROM revisions WHERE article = ?
        ORDER BY number DESC LIMIT ?""",
        (article, MOST_REVISIONS),
    ).fetchall()
    return [dict(row) for row in reversed(rows)]
