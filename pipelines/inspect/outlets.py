"""Outlet pages: how much is an outlet's own, from whom it has the rest, who has it from there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from math import log
from typing import Any

from pipelines.store.flows import count_flows, count_outlets

TOP = 25
"""Outlets in the matrix."""
LISTED = 100
PARTNERS = 50
RECENT = 40
LIVE = 50_000
"""Articles up to which counts are made when a page asks, where no run has left any."""
SORTS = {
    "articles": "Articles",
    "copied": "Taken over by others",
    "taken": "Taken from others",
    "own": "Own share",
    "name": "Name",
}
_COUNTS = ("articles", "own", "origin", "copy", "excerpt", "relay", "copied", "retold")


def read_outlets(conn: sqlite3.Connection, sort: str) -> dict[str, Any]:
    """The outlets with most articles and the matrix of who runs whose texts."""
    counts, live, counted_at = _counted(conn)
    keys: dict[str, Callable[[dict[str, Any]], Any]] = {
        "articles": lambda c: -c["articles"],
        "copied": lambda c: -(c["copied"] + c["retold"]),
        "taken": lambda c: -(c["copy"] + c["excerpt"] + c["relay"]),
        "own": lambda c: -((c["own"] + c["origin"]) / c["articles"] if c["articles"] else -1),
        "name": lambda c: c["name"].casefold(),
    }
    chosen = sort if sort in keys else "articles"
    ordered = sorted(counts, key=lambda c: (keys[chosen](c), c["outlet"]))
    top = sorted(counts, key=lambda c: (keys["copied"](c) + keys["taken"](c), c["outlet"]))[:TOP]
    return {
        "outlets": ordered[:LISTED],
        "left_out": max(0, len(ordered) - LISTED),
        "sort": chosen,
        "counted_at": counted_at,
        "matrix": matrix(_flows_among(conn, top, live), {c["outlet"]: c["name"] for c in top}),
    }


def matrix(flows: list[dict[str, Any]], names: dict[str, str]) -> dict[str, Any]:
    """Of the named outlets: how many texts each taker (a row) has from each giver (a column)."""
    cells: dict[tuple[str, str], int] = {}
    for flow in flows:
        pair = (flow["taker"], flow["giver"])
        cells[pair] = cells.get(pair, 0) + flow["articles"]
    given = {o: sum(n for (_, giver), n in cells.items() if giver == o) for o in names}
    taken = {o: sum(n for (taker, _), n in cells.items() if taker == o) for o in names}
    # Givers to the left, takers to the top: what an outlet has most of decides where it stands.
    givers = sorted((o for o in names if given[o]), key=lambda o: (-given[o], o))
    takers = sorted((o for o in names if taken[o]), key=lambda o: (-taken[o], o))
    most = max(cells.values(), default=0)
    return {
        "givers": [{"outlet": o, "name": names[o]} for o in givers],
        "takers": [
            {
                "outlet": taker,
                "name": names[taker],
                "cells": [
                    {"articles": n, "level": _level(n, most)}
                    for n in (cells.get((taker, giver), 0) for giver in givers)
                ],
            }
            for taker in takers
        ],
    }


def read_outlet(conn: sqlite3.Connection, domain: str) -> dict[str, Any] | None:
    """All about one outlet; None where there is none with this domain."""
    row = conn.execute("SELECT * FROM outlets WHERE domain = ?", (domain,)).fetchone()
    if row is None:
        return None
    counts, live, counted_at = _counted(conn, domain)
    flows = _flows_of(conn, domain, live)
    mine = next((c for c in counts if c["outlet"] == domain), None)
    return {
        "outlet": dict(row),
        "counts": mine or {**dict.fromkeys(_COUNTS, 0), "median_minutes": None},
        "takes_from": _partners(conn, [f for f in flows if f["taker"] == domain], "giver"),
        "gives_to": _partners(conn, [f for f in flows if f["giver"] == domain], "taker"),
        "counted_at": counted_at,
        "recent": [
            dict(r)
            for r in conn.execute(
                """SELECT i.id, i.published_at, i.role, i.story, a.title
                FROM (SELECT id, published_at, role, story FROM articles WHERE outlet = ?
                  ORDER BY published_at DESC LIMIT ?) i JOIN articles a ON a.id = i.id
                ORDER BY i.published_at DESC, i.id DESC""",
                (domain, RECENT),
            )
        ],
    }


def _partners(
    conn: sqlite3.Connection, flows: list[dict[str, Any]], side: str
) -> list[dict[str, Any]]:
    """The other outlets of some flows with the counts by role, most articles first."""
    found: dict[str, dict[str, Any]] = {}
    for flow in flows:
        partner = found.setdefault(
            flow[side],
            {"outlet": flow[side], "copy": 0, "excerpt": 0, "relay": 0, "articles": 0, "most": 0},
        )
        partner[flow["role"]] += flow["articles"]
        partner["articles"] += flow["articles"]
        if flow["articles"] > partner["most"]:
            partner["most"], partner["median_minutes"] = flow["articles"], flow["median_minutes"]
    ordered = sorted(found.values(), key=lambda p: (-p["articles"], p["outlet"]))[:PARTNERS]
    for partner in ordered:
        del partner["most"]
        row = conn.execute(
            "SELECT name FROM outlets WHERE domain = ?", (partner["outlet"],)
        ).fetchone()
        partner["name"] = row[0] if row is not None else partner["outlet"]
    return ordered


def _counted(
    conn: sqlite3.Connection, domain: str | None = None
) -> tuple[list[dict[str, Any]], list[dict[str, Any]] | None, str | None]:
    """(counts, flows, when they were made): the counts that the last run left, and None for the flows, which
    stand in their table; or both made now in a small archive."""
    made = conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'outlet_counts'").fetchone()
    if made and conn.execute("SELECT 1 FROM outlet_counts LIMIT 1").fetchone():
        only = "WHERE c.outlet = ?" if domain else ""
        counts = [
            dict(row)
            for row in conn.execute(
                f"SELECT c.*, o.name FROM outlet_counts c JOIN outlets o ON o.domain = c.outlet {only}",
                (domain,) if domain else (),
            )
        ]
        return counts, None, counts[0]["counted_at"] if counts else None
    if conn.execute("SELECT 1 FROM articles LIMIT 1 OFFSET ?", (LIVE,)).fetchone():
        return [], [], None
    found, medians = count_flows(conn)
    names = dict(conn.execute("SELECT domain, name FROM outlets").fetchall())
    columns = ("outlet", *_COUNTS, "median_minutes", "counted_at")
    live = [dict(zip(columns, row, strict=True)) for row in count_outlets(conn, found, medians, "")]
    for count in live:
        count["name"] = names.get(str(count["outlet"]), str(count["outlet"]))
    parts = ("taker", "giver", "role", "articles", "median_minutes")
    return live, [dict(zip(parts, flow, strict=True)) for flow in found], None


def _flows_of(
    conn: sqlite3.Connection, domain: str, live: list[dict[str, Any]] | None
) -> list[dict[str, Any]]:
    """The flows to and from one outlet."""
    if live is not None:
        return [flow for flow in live if domain in (flow["taker"], flow["giver"])]
    rows = conn.execute(
        """SELECT * FROM outlet_flows WHERE taker = ?1
        UNION ALL SELECT * FROM outlet_flows WHERE giver = ?1""",
        (domain,),
    )
    return [dict(row) for row in rows]


def _flows_among(
    conn: sqlite3.Connection, outlets: list[dict[str, Any]], live: list[dict[str, Any]] | None
) -> list[dict[str, Any]]:
    """The flows between some outlets."""
    chosen = [str(outlet["outlet"]) for outlet in outlets]
    if live is not None:
        return [flow for flow in live if flow["taker"] in chosen and flow["giver"] in chosen]
    marks = ",".join("?" * len(chosen))
    rows = conn.execute(
        f"SELECT * FROM outlet_flows WHERE taker IN ({marks}) AND giver IN ({marks})", chosen * 2
    )
    return [dict(row) for row in rows]


def _level(articles: int, most: int) -> int:
    """How dark a cell is, 0 to 5: by the logarithm, so that small counts still part."""
    if articles < 2 or most < 2:
        return min(articles, 1)
    return min(5, 1 + int(4.001 * log(articles) / log(most)))
