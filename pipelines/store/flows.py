"""Who runs whose texts, outlet by outlet: counted over the whole archive and kept for readers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from statistics import median

from pipelines.store.times import now, stamp

Flow = tuple[str, str, str, int, "int | None"]
"""(taker, giver, role, articles, median delay in minutes)"""

# The outer table's columns come from an index that holds them all: in the rows, role and copy group lie behind
# the texts. CROSS JOIN keeps SQLite to this order.
_COPIES = """
SELECT a.outlet, g.origin_outlet, a.role, (julianday(a.published_at) - julianday(o.published_at)) * 1440
FROM articles a CROSS JOIN copy_groups g ON g.id = a.copy_group
LEFT JOIN articles o ON o.id = g.origin_article
WHERE a.role IN ('copy', 'excerpt') AND g.origin_outlet IS NOT NULL"""

# A retelling may be linked with each copy of the text it retells: it counts once for their origin's outlet.
_RELAYS = """
SELECT a.outlet, coalesce(g.origin_outlet, b.outlet) AS giver, 'relay',
  (julianday(a.published_at) - julianday(min(coalesce(o.published_at, b.published_at)))) * 1440
FROM articles a INDEXED BY articles_story CROSS JOIN links l ON l.article = a.id AND l.relation = 'relay'
JOIN articles b ON b.id = l.other
LEFT JOIN copy_groups g ON g.id = b.copy_group LEFT JOIN articles o ON o.id = g.origin_article
WHERE a.story > 0 AND a.role = 'relay' AND a.copy_group IS NOT b.copy_group
GROUP BY a.id, giver"""

# Of a report that was never crawled only the credit tells.
_CREDITED_RELAYS = """
SELECT a.outlet, c.outlet, 'relay', NULL
FROM articles a INDEXED BY articles_story CROSS JOIN credits c ON c.article = a.id
WHERE a.story > 0 AND a.role = 'relay' AND c.kind IN ('told', 'according_to') AND c.outlet <> a.outlet
AND NOT EXISTS (SELECT 1 FROM links l WHERE l.article = a.id AND l.relation = 'relay')
GROUP BY a.id, c.outlet"""


def count_flows(conn: sqlite3.Connection) -> tuple[list[Flow], dict[str, int | None]]:
    """Count all flows; return them and each taker's median delay in minutes behind its origins.

    Reads every copy and retelling once: about 2 s for a million articles.
    """
    counts: dict[tuple[str, str, str], int] = {}
    delays: dict[tuple[str, str, str], list[float]] = {}
    of_taker: dict[str, list[float]] = {}
    for taker, giver, role, minutes in _rows(conn):
        if taker == giver:
            continue
        key = (taker, giver, role)
        counts[key] = counts.get(key, 0) + 1
        if minutes is not None:
            delays.setdefault(key, []).append(minutes)
            of_taker.setdefault(taker, []).append(minutes)
    flows = [
        (*key, number, round(median(delays[key])) if key in delays else None)
        for key, number in sorted(counts.items())
    ]
    return flows, {taker: round(median(found)) for taker, found in of_taker.items()}


def refresh_flows(conn: sqlite3.Connection) -> None:
    """Write `outlet_flows` and `outlet_counts` anew; belongs to the caller's transaction."""
    flows, medians = count_flows(conn)
    at = stamp(now())
    conn.execute("DELETE FROM outlet_flows")
    conn.execute("DELETE FROM outlet_counts")
    conn.executemany("INSERT INTO outlet_flows VALUES (?, ?, ?, ?, ?)", flows)
    conn.executemany(
        "INSERT INTO outlet_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        count_outlets(conn, flows, medians, at),
    )


def count_outlets(
    conn: sqlite3.Connection, flows: list[Flow], medians: dict[str, int | None], at: str
) -> list[tuple[object, ...]]:
    """Return the rows of `outlet_counts`: every outlet with an article, or that others have texts from."""
    roles: dict[str, dict[str, int]] = {}
    for outlet, role, number in conn.execute(
        "SELECT outlet, role, count(*) FROM articles GROUP BY outlet, role"
    ):
        roles.setdefault(outlet, {})[role or "own"] = number
    copied: dict[str, int] = {}
    retold: dict[str, int] = {}
    for _, giver, role, number, _ in flows:
        total = retold if role == "relay" else copied
        total[giver] = total.get(giver, 0) + number
    return [
        (
            outlet,
            sum(roles.get(outlet, {}).values()),
            *(
                roles.get(outlet, {}).get(role, 0)
                for role in ("own", "origin", "copy", "excerpt", "relay")
            ),
            copied.get(outlet, 0),
            retold.get(outlet, 0),
            medians.get(outlet),
            at,
        )
        for outlet in sorted({*roles, *copied, *retold})
    ]


def _rows(conn: sqlite3.Connection) -> Iterator[tuple[str, str, str, float | None]]:
    for query in (_COPIES, _RELAYS, _CREDITED_RELAYS):
        for row in conn.execute(query):
            yield tuple(row)
