"""The story page: who was first, who copied, who retold, and how many independent origins there are."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipelines.inspect.lineage import Node, minutes_after, node_json, telling_credits, trees
from pipelines.inspect.stories import outlet_names

MOST_ARTICLES = 1_500
"""Articles of a story that are read for its page; the rest is counted and stands in the tables."""
PAGE = 100
"""Articles on a page of the list."""
SHOWN_CHILDREN = 8
"""Takers that stand open under one article; the others unfold."""
FOLDED_CHILDREN = 60
"""Takers, or origins, that stand in the lineage at all; the list has the rest."""
SHOWN_ROOTS = 20
"""Independent origins that stand open in the lineage."""

Row = Mapping[str, Any]


class StoryView:
    """A story as read from the database; `data` is what JSON shows, the rest is for drawing."""

    def __init__(self, conn: sqlite3.Connection, story: Row, page: int = 1) -> None:
        """`story` is a row of `stories`."""
        self.story = dict(story)
        self.articles = _articles(conn, story["id"])
        self.credits = _credits(conn, story["id"])
        names = outlet_names(
            conn,
            [c["outlet"] for found in self.credits.values() for c in found if c["outlet"]]
            + _origin_outlets(conn, story["id"]),
        )
        self.names = {**names, **{row["outlet"]: row["outlet_name"] for row in self.articles}}
        self.roots = trees(conn, story["id"], self.articles, self.names)
        self.nodes = {
            node.article["id"]: node
            for root in self.roots
            for node in (root, *root.descendants())
            if node.article is not None
        }
        self.pages = -(-len(self.articles) // PAGE) or 1
        self.page = min(max(page, 1), self.pages)
        self.listed = self.articles[(self.page - 1) * PAGE : self.page * PAGE]

    def lineage(self) -> list[dict[str, object]]:
        """The trees as JSON shows them."""
        return [node_json(root, self.credits) for root in self.roots]

    def data(self) -> dict[str, object]:
        """The story as JSON shows it, but for its lineage."""
        return {
            "story": self.story,
            "summary": self.summary(),
            "articles": [self.listing(row) for row in self.listed],
            "page": self.page,
            "pages": self.pages,
            "articles_left_out": max(0, self.story["articles"] - len(self.articles)),
        }

    def summary(self) -> dict[str, object]:
        """Who was first, who copied whom, who retold whom, who reported by itself."""
        dated = [row for row in self.articles if row["published_at"]]
        first = dated[0] if dated else None
        copied: list[dict[str, object]] = []
        retold: list[dict[str, object]] = []
        for root in self.roots:
            for node in (root, *root.descendants()):
                takers = [c for c in node.children if c.role in ("copy", "excerpt")]
                retellers = [c for c in node.children if c.role == "relay"]
                if takers:
                    copied.append(_taken(node, takers))
                if retellers:
                    retold.append(_taken(node, retellers))
        own = [root for root in self.roots if not root.children]
        return {
            "first": None if first is None else self.named(first),
            "named_first": self._named_as_first(None if first is None else first["outlet"]),
            "copied": copied,
            "retold": retold,
            "own": [self.named(root.article) for root in own if root.article is not None],
            "origins": [
                {"outlet": root.outlet, "name": root.name, "crawled": root.article is not None}
                for root in self.roots
            ],
            "origin_names": _numbered(root.name for root in self.roots),
        }

    def listing(self, row: Row) -> dict[str, object]:
        """An article of the list: its figures against what it has its text or news from."""
        node = self.nodes.get(row["id"])
        link = node.link if node is not None else None
        parent = node.parent if node is not None else None
        other = link["other"] if link is not None else None
        if other is None and parent is not None and parent.article is not None:
            other = parent.article["id"]
        return {
            **{
                key: row[key]
                for key in ("id", "outlet", "published_at", "title", "role", "url", "words")
            },
            "lang": row["lang"],
            "name": row["outlet_name"],
            "copy_group": row["copy_group"],
            "from": None if parent is None else parent.name,
            "share": None if link is None else link["covered"],
            "minutes_after": None if node is None else minutes_after(node),
            "compared_with": other,
        }

    def named(self, row: Row) -> dict[str, object]:
        """An article in one line: what a summary says of it."""
        return {
            "article": row["id"],
            "outlet": row["outlet"],
            "name": row["outlet_name"],
            "published_at": row["published_at"],
        }

    def later(self, node: Node) -> float | None:
        """Minutes by which a node came after what it has its text or news from."""
        return minutes_after(node)

    def telling(self, node: Node) -> list[Row]:
        """The credits that say whom a node has it from."""
        return telling_credits(node, self.credits)

    def named_first(self) -> list[tuple[Node, Node]]:
        """Pairs of an article and the first one of the outlet that it names as first to report."""
        earliest: dict[str, Node] = {}
        for row in self.articles:
            earliest.setdefault(row["outlet"], self.nodes[row["id"]])
        return [
            (node, earliest[credit["outlet"]])
            for node in self.nodes.values()
            for credit in self.telling(node)
            if credit["kind"] == "first_reported" and credit["outlet"] in earliest
        ]

    def _named_as_first(self, first: str | None) -> list[dict[str, object]]:
        """Outlets that articles of others name as first to report, crawled or not; `first` published first."""
        namers: dict[str, dict[str, None]] = {}
        for row in self.articles:
            for credit in self.credits.get(row["id"], ()):
                outlet = credit["outlet"]
                if credit["kind"] == "first_reported" and outlet and outlet != row["outlet"]:
                    namers.setdefault(outlet, {})[row["outlet_name"]] = None
        return [
            {
                "outlet": outlet,
                "name": self.names.get(outlet, outlet),
                "by": list(by),
                "published_first": outlet == first,
                "crawled": any(row["outlet"] == outlet for row in self.articles),
            }
            for outlet, by in sorted(namers.items(), key=lambda item: (-len(item[1]), item[0]))
        ]


def read_story(conn: sqlite3.Connection, story: int) -> Row | None:
    """The row of a story; None where there is none with this id."""
    row: Row | None = conn.execute("SELECT * FROM stories WHERE id = ?", (story,)).fetchone()
    return row


def redirected(conn: sqlite3.Connection, kind: str, old: int) -> int | None:
    """The id on which an old one leads, `kind` being `story` or `copy_group`; None where it leads nowhere."""
    seen = {old}
    present = old
    while True:
        row = conn.execute(
            "SELECT new FROM redirects WHERE kind = ? AND old = ?", (kind, present)
        ).fetchone()
        if row is None:
            return present if present != old else None
        present = row[0]
        if present in seen:
            return None
        seen.add(present)


def _numbered(names: Iterable[str]) -> list[str]:
    """Names in order, each once; how often one comes where that is more than once."""
    return [name if n == 1 else f"{name} ({n})" for name, n in Counter(names).items()]


def _taken(node: Node, takers: Sequence[Node]) -> dict[str, object]:
    names = list(dict.fromkeys(taker.name for taker in takers))
    return {
        "from": node.name,
        "outlet": node.outlet,
        "article": None if node.article is None else node.article["id"],
        "by": names,
        "articles": len(takers),
    }


def _articles(conn: sqlite3.Connection, story: int) -> list[dict[str, Any]]:
    # The columns of `i` come from an index: in the rows they lie behind the texts.
    return [
        dict(row)
        for row in conn.execute(
            """SELECT i.id, i.published_at, i.role, i.outlet, i.copy_group, i.lang, i.words,
              a.title, a.url, a.byline, o.name AS outlet_name, o.kind AS outlet_kind
            FROM articles i JOIN articles a ON a.id = i.id JOIN outlets o ON o.domain = i.outlet
            WHERE i.story = ? ORDER BY i.published_at IS NULL, i.published_at, i.id LIMIT ?""",
            (story, MOST_ARTICLES),
        )
    ]


def _credits(conn: sqlite3.Connection, story: int) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in conn.execute(
        """SELECT c.id, c.article, c.outlet, c.name, c.kind, c.quote, c.rule
        FROM articles i JOIN credits c ON c.article = i.id WHERE i.story = ? ORDER BY c.id LIMIT 20000""",
        (story,),
    ):
        found.setdefault(row["article"], []).append(dict(row))
    return found


def _origin_outlets(conn: sqlite3.Connection, story: int) -> list[str]:
    return [
        row[0]
        for row in conn.execute(
            """SELECT DISTINCT g.origin_outlet FROM articles i JOIN copy_groups g ON g.id = i.copy_group
            WHERE i.story = ? AND g.origin_outlet IS NOT NULL""",
            (story,),
        )
    ]
