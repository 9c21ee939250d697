"""The lineage of a story as trees: an origin, whoever took its text, whoever told it anew, and so on."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipelines.inspect.wording import minutes_between
from pipelines.match import NEWS_CREDITS, TEXT_CREDITS

Row = Mapping[str, Any]


@dataclass(slots=True)
class Node:
    """An article in its place, or an outlet whose article was never crawled."""

    outlet: str
    name: str
    article: Row | None = None
    link: Row | None = None
    """Figures of the link to the article that it has its text or news from."""
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def role(self) -> str:
        """The article's role; an outlet never crawled is an origin."""
        return "origin" if self.article is None else (self.article["role"] or "own")

    @property
    def published_at(self) -> str | None:
        """When it was published; of an outlet never crawled nobody knows."""
        return None if self.article is None else self.article["published_at"]

    @property
    def order(self) -> tuple[bool, str, str]:
        """Earliest first; an outlet never crawled at the place of its earliest taker."""
        at = self.published_at
        if self.article is None:
            at = min((c.published_at for c in self.children if c.published_at), default=None)
        return (at is None, at or "", self.outlet)

    def descendants(self) -> list[Node]:
        """Everybody below, depth first."""
        return [one for child in self.children for one in (child, *child.descendants())]


def trees(
    conn: sqlite3.Connection, story: int, articles: Sequence[Row], names: dict[str, str]
) -> list[Node]:
    """Return the roots of a story: its independent origins, those that others took from first."""
    nodes = {row["id"]: Node(row["outlet"], row["outlet_name"], row) for row in articles}
    groups = {row["id"]: row for row in _groups(conn, story)}
    links = _links(conn, story, nodes)
    outside: dict[str, Node] = {}
    for row in articles:
        node, group = nodes[row["id"]], groups.get(row["copy_group"])
        if group is None:
            continue
        origin = nodes.get(group["origin_article"])
        if origin is node:
            _place_origin(node, group, nodes, groups, links, outside, names)
        elif origin is not None:
            _place_copy(node, origin, nodes, links)
        else:
            home = _home(group["origin_outlet"], groups, nodes)
            parent = home or _outsider(group["origin_outlet"], outside, names)
            _attach(node, parent, _best(links.get(row["id"], []), row["copy_group"], nodes))
    roots = [node for node in (*outside.values(), *nodes.values()) if node.parent is None]
    for node in (*outside.values(), *nodes.values()):
        node.children.sort(key=lambda child: child.order)
    # By time; but reports that nobody took over stand behind the first that somebody did, if they came later.
    first = min((root.order for root in roots if root.children), default=None)
    return sorted(
        roots,
        key=lambda r: (first is not None and not r.children and r.order > first, r.order),
    )


def node_json(node: Node, credits: Mapping[int, list[Row]]) -> dict[str, object]:
    """A tree as JSON can hold it."""
    row = node.article
    return {
        "article": None if row is None else row["id"],
        "outlet": node.outlet,
        "name": node.name,
        "title": None if row is None else row["title"],
        "published_at": node.published_at,
        "role": node.role,
        "copy_group": None if row is None else row["copy_group"],
        "minutes_after": minutes_after(node),
        "link": None if node.link is None else dict(node.link),
        "credits": [dict(credit) for credit in telling_credits(node, credits)],
        "children": [node_json(child, credits) for child in node.children],
    }


def minutes_after(node: Node) -> float | None:
    """Minutes between what it has its text or news from and itself."""
    return (
        None
        if node.parent is None
        else minutes_between(node.parent.published_at, node.published_at)
    )


def telling_credits(node: Node, credits: Mapping[int, list[Row]]) -> list[Row]:
    """The credits of an article that say whom it has its text or news from, the plainest first.

    Of those that name its parent, or an outlet further up, one; and whom it names as first to report, unless
    it has that with its parent's text.
    """
    if node.article is None:
        return []
    mine = credits.get(node.article["id"], [])
    above: list[str] = []
    parent = node.parent
    while parent is not None:
        above.append(parent.outlet)
        parent = parent.parent
    kinds = TEXT_CREDITS if node.role in ("copy", "excerpt") else NEWS_CREDITS
    told = [c for c in mine if c["outlet"] in above and c["kind"] != "first_reported"]
    told.sort(key=lambda c: (c["outlet"] != above[0], c["kind"] not in kinds, c["id"]))
    first = [
        c for c in mine if c["kind"] == "first_reported" and c["outlet"] not in (None, node.outlet)
    ]
    if node.role in ("copy", "excerpt") and parent_article(node) is not None:
        inherited = {
            c["outlet"]
            for c in credits.get(parent_article(node) or 0, [])
            if c["kind"] == "first_reported"
        }
        first = [c for c in first if c["outlet"] not in inherited]
    return [*told[:1], *first[:1]]


def parent_article(node: Node) -> int | None:
    """The id of the article from which a node has its text or news, where one is known."""
    parent = node.parent
    return None if parent is None or parent.article is None else parent.article["id"]


def _place_origin(
    node: Node,
    group: Row,
    nodes: Mapping[int, Node],
    groups: Mapping[int, Row],
    links: Mapping[int, list[Row]],
    outside: dict[str, Node],
    names: dict[str, str],
) -> None:
    """Hang the origin of a text under the report that it retells, where it retells one."""
    assert node.article is not None
    if node.role != "relay":
        return
    relays = [
        link
        for link in links.get(node.article["id"], [])
        if link["relation"] == "relay" and _group(nodes[link["other"]]) != group["id"]
    ]
    # A retelling resembles each copy of what it retells; the copies' origin stands for them all.
    relays.sort(key=lambda link: (not _is_origin(nodes[link["other"]], groups), -link["contained"]))
    for link in relays:
        if _attach(node, nodes[link["other"]], link):
            return
    credited = sorted({row[0] for row in group["news_credits"] if row[0] != node.outlet})
    if len(credited) == 1:
        home = _home(credited[0], groups, nodes, but=node)
        _attach(node, home or _outsider(credited[0], outside, names), None)


def _place_copy(
    node: Node, origin: Node, nodes: Mapping[int, Node], links: Mapping[int, list[Row]]
) -> None:
    """Hang a copy under its origin, or under the copy through which it has the text."""
    assert node.article is not None and origin.article is not None
    mine = links.get(node.article["id"], [])
    direct = next((link for link in mine if link["other"] == origin.article["id"]), None)
    if direct is None:
        best = _best(mine, node.article["copy_group"], nodes)
        if best is not None and _attach(node, nodes[best["other"]], best):
            return
    _attach(node, origin, direct)


def _best(links: Sequence[Row], group: int | None, nodes: Mapping[int, Node]) -> Row | None:
    within = [
        link
        for link in links
        if link["relation"] != "relay" and _group(nodes[link["other"]]) == group
    ]
    return max(within, key=lambda link: (link["covered"], -link["other"]), default=None)


def _attach(node: Node, parent: Node, link: Row | None) -> bool:
    """Make `parent` the parent, unless that closed a circle."""
    above: Node | None = parent
    while above is not None:
        if above is node:
            return False
        above = above.parent
    node.parent, node.link = parent, link
    parent.children.append(node)
    return True


def _home(
    outlet: str | None,
    groups: Mapping[int, Row],
    nodes: Mapping[int, Node],
    but: Node | None = None,
) -> Node | None:
    """The origin of another text in the story that is this outlet's own."""
    for group in groups.values():
        origin = nodes.get(group["origin_article"])
        if origin is not None and origin is not but and origin.outlet == outlet:
            return origin
    return None


def _outsider(outlet: str | None, outside: dict[str, Node], names: dict[str, str]) -> Node:
    domain = outlet or "unknown"
    return outside.setdefault(domain, Node(domain, names.get(domain, domain)))


def _is_origin(node: Node, groups: Mapping[int, Row]) -> bool:
    group = groups.get(_group(node) or 0)
    return (
        group is not None
        and node.article is not None
        and group["origin_article"] == node.article["id"]
    )


def _group(node: Node) -> int | None:
    return None if node.article is None else node.article["copy_group"]


def _groups(conn: sqlite3.Connection, story: int) -> list[dict[str, Any]]:
    groups = [
        dict(row)
        for row in conn.execute(
            """SELECT g.* FROM copy_groups g
            WHERE g.id IN (SELECT copy_group FROM articles WHERE story = ?) ORDER BY g.id""",
            (story,),
        )
    ]
    for group in groups:
        kinds = ",".join(f"'{kind}'" for kind in sorted(NEWS_CREDITS))
        group["news_credits"] = conn.execute(
            f"SELECT DISTINCT outlet FROM credits WHERE article = ? AND kind IN ({kinds}) AND outlet > ''",
            (group["origin_article"],),
        ).fetchall()
    return groups


_LINK = """l.article, l.other, l.relation, l.jaccard, l.contained, l.contains,
  json_extract(l.evidence, '$.covered') AS covered, json_extract(l.evidence, '$.covers') AS covers,
  json_extract(l.evidence, '$.rule') AS rule, json_extract(l.evidence, '$.direction') AS direction"""


def _links(conn: sqlite3.Connection, story: int, nodes: Mapping[int, Node]) -> dict[int, list[Row]]:
    """The links that a tree can need, by taker: to the origin of its copy group, of retellings all, and the
    closest copies where an article has none to its origin."""
    found: dict[int, list[Row]] = {}

    def keep(rows: list[Any], swap: bool = False) -> None:
        for row in rows:
            link = dict(row)
            if swap:
                link.update(
                    article=link["other"],
                    other=link["article"],
                    contained=link["contains"],
                    contains=link["contained"],
                    covered=link["covers"],
                    covers=link["covered"],
                )
            if link["article"] in nodes and link["other"] in nodes:
                found.setdefault(link["article"], []).append(link)

    ours = "FROM articles i JOIN copy_groups g ON g.id = i.copy_group"
    keep(
        conn.execute(
            f"""SELECT {_LINK} {ours} JOIN links l ON l.article = i.id AND l.other = g.origin_article
            WHERE i.story = ?""",
            (story,),
        ).fetchall()
    )
    keep(
        conn.execute(
            f"""SELECT {_LINK} {ours} JOIN links l ON l.article = g.origin_article AND l.other = i.id
            WHERE i.story = ?""",
            (story,),
        ).fetchall(),
        swap=True,
    )
    linked = {article for article, links in found.items() if links}
    for article, node in nodes.items():
        if node.role == "relay":
            keep(
                conn.execute(
                    f"SELECT {_LINK} FROM links l WHERE l.article = ? AND l.relation = 'relay'",
                    (article,),
                ).fetchall()
            )
        elif node.role in ("copy", "excerpt") and article not in linked:
            keep(
                conn.execute(
                    f"""SELECT {_LINK} FROM links l WHERE l.article = ? AND l.relation <> 'relay'
                    ORDER BY l.contained DESC LIMIT 50""",
                    (article,),
                ).fetchall()
            )
    return found
