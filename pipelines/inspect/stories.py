"""The stories page: newest and largest stories, filtered and searched, at a million articles."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.inspect.wording import ROLES, listed

PAGE = 30
"""Stories on a page."""
MOST_PAGES = 200
"""Pages that can be turned; deeper than this nobody reads, and each costs more."""
MOST_COUNTED = 10_000
"""Stories that are counted exactly; beyond that the page says "more than"."""
DENSE = 20_000
"""Articles that fit a filter from which walking through all stories is faster than listing theirs."""
MOST_FOUND = 5_000
"""Articles, newest first, that a search considers."""

# Where a script has no spaces the index holds whole stretches: they are found by their beginnings.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

SORTS = {"newest": "Newest first", "largest": "Largest first"}
SIZES = {
    "1": "Any size",
    "2": "2 articles or more",
    "5": "5 or more",
    "10": "10 or more",
    "25": "25 or more",
}
ORIGINS = {
    "": "Any number",
    "1": "One origin",
    "2": "2 or more",
    "3": "3 or more",
    "5": "5 or more",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader asked for; every field as the address holds it, checked."""

    q: str = ""
    outlet: str = ""
    lang: str = ""
    since: str = ""
    until: str = ""
    size: str = "2"
    origins: str = ""
    sort: str = "newest"
    page: int = 1
    problem: str = ""
    """What could not be used, for the reader; empty where all could."""

    def query(self) -> dict[str, object]:
        """The filter as an address holds it, defaults left out."""
        base = Filter()
        names = ("q", "outlet", "lang", "since", "until", "size", "origins", "sort")
        return {n: getattr(self, n) for n in names if getattr(self, n) != getattr(base, n)}

    @property
    def narrowed(self) -> int:
        """How many filters are set, beside search and order."""
        return len(set(self.query()) - {"q", "sort"})


def read_filter(conn: sqlite3.Connection, asked: Mapping[str, str]) -> Filter:
    """Check what an address asks for; whatever cannot be used is left out and named in `problem`."""
    problems: list[str] = []
    outlet = ""
    if wanted := asked.get("outlet", "").strip():
        outlet = _outlet(conn, wanted) or ""
        if not outlet:
            problems.append(f"There is no outlet “{wanted[:80]}” here.")
    days: dict[str, str] = {}
    for key in ("since", "until"):
        value = asked.get(key, "").strip()
        try:
            days[key] = date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            days[key] = ""
            problems.append(f"“{value[:80]}” is no date like 2026-03-31.")
    page = asked.get("page", "1")
    return Filter(
        q=asked.get("q", "").strip()[:400],
        outlet=outlet,
        lang=asked.get("lang", "").strip()[:20],
        since=days["since"],
        until=days["until"],
        size=asked["size"] if asked.get("size") in SIZES else "2",
        origins=asked.get("origins", "") if asked.get("origins") in ORIGINS else "",
        sort=asked["sort"] if asked.get("sort") in SORTS else "newest",
        page=min(int(page), MOST_PAGES) if page.isdecimal() and int(page) else 1,
        problem=" ".join(problems),
    )


def read_stories(conn: sqlite3.Connection, chosen: Filter) -> dict[str, object]:
    """One page of the stories that fit, with what a reader needs to choose one."""
    conditions, values = _conditions(conn, chosen)
    found_only_newest = False
    if chosen.q:
        stories, found_only_newest = _search(conn, chosen.q)
        conditions.append(f"s.id IN ({','.join(map(str, stories))})")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    # The order must not tempt SQLite into walking through all stories where few are listed.
    plus = "+" if chosen.q else ""
    order = {
        "newest": f"{plus}s.last_published_at DESC, s.id DESC",
        "largest": f"{plus}s.articles DESC, s.last_published_at DESC, s.id DESC",
    }[chosen.sort]
    ids = [
        row[0]
        for row in conn.execute(
            f"SELECT s.id FROM stories s {where} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, PAGE + 1, (chosen.page - 1) * PAGE),
        )
    ]
    (total,) = conn.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM stories s {where} LIMIT ?)",
        (*values, MOST_COUNTED + 1),
    ).fetchone()
    return {
        "stories": describe_stories(conn, ids[:PAGE]),
        "total": min(total, MOST_COUNTED),
        "total_is_exact": total <= MOST_COUNTED,
        "search_covers_newest_only": found_only_newest,
        "page": chosen.page,
        "next_page": chosen.page + 1 if len(ids) > PAGE and chosen.page < MOST_PAGES else None,
        "filter": chosen.query(),
        "problem": chosen.problem or None,
    }


def describe_stories(conn: sqlite3.Connection, ids: list[int]) -> list[dict[str, object]]:
    """For each story its figures, its articles by role, and who was first."""
    among = ",".join(map(str, ids))
    rows = {
        row["id"]: dict(row) for row in conn.execute(f"SELECT * FROM stories WHERE id IN ({among})")
    }
    for row in rows.values():
        row["roles"] = dict.fromkeys(ROLES, 0)
        row["first"] = None
    for story, role, number in conn.execute(
        f"SELECT story, role, count(*) FROM articles WHERE story IN ({among}) GROUP BY story, role"
    ):
        if role is not None:
            rows[story]["roles"][role] = number
    for story, row in rows.items():
        first = conn.execute(
            """SELECT i.id, i.outlet, o.name, i.published_at FROM articles i JOIN outlets o ON o.domain = i.outlet
            WHERE i.story = ? AND i.published_at > '' ORDER BY i.published_at, i.id LIMIT 1""",
            (story,),
        ).fetchone()
        row["first"] = dict(first) if first is not None else None
    return [rows[story] for story in ids if story in rows]


def story_of_url(conn: sqlite3.Connection, text: str) -> int | None:
    """The story of an article whose address somebody typed into the search field."""
    if not text.startswith(("http://", "https://")):
        return None
    row = conn.execute(
        "SELECT a.story FROM pages p JOIN articles a ON a.id = p.article WHERE p.url = ?", (text,)
    ).fetchone()
    return None if row is None else row[0]


def languages_of(conn: sqlite3.Connection) -> list[str]:
    """Codes of all languages in the archive; jumps through the index, one step a language."""
    return [
        row[0]
        for row in conn.execute(
            """WITH RECURSIVE found(lang) AS (
              SELECT min(lang) FROM articles UNION ALL
              SELECT (SELECT min(lang) FROM articles WHERE lang > found.lang) FROM found
              WHERE found.lang IS NOT NULL)
            SELECT lang FROM found WHERE lang IS NOT NULL LIMIT 200"""
        )
    ]


def outlet_names(conn: sqlite3.Connection, domains: Iterable[str]) -> dict[str, str]:
    """Names of outlets by their domains."""
    names: dict[str, str] = {}
    for domain in set(domains):
        row = conn.execute("SELECT name FROM outlets WHERE domain = ?", (domain,)).fetchone()
        names[domain] = row[0] if row is not None else domain
    return names


def first_line(story: Mapping[str, object]) -> str:
    """Who published first, in words, for the list."""
    first = story["first"]
    return listed([first["name"]]) if isinstance(first, dict) else ""


def _outlet(conn: sqlite3.Connection, wanted: str) -> str | None:
    """The domain of the outlet somebody typed: by domain, name or alias."""
    row = conn.execute(
        """SELECT domain FROM outlets WHERE domain = ?1 OR name = ?1 COLLATE NOCASE
        OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = ?1 COLLATE NOCASE)
        ORDER BY domain = ?1 DESC, name = ?1 COLLATE NOCASE DESC LIMIT 1""",
        (wanted.lower() if "." in wanted else wanted,),
    ).fetchone()
    return None if row is None else row[0]


def _conditions(conn: sqlite3.Connection, chosen: Filter) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if chosen.size != "1":
        conditions.append("s.articles >= ?")
        values.append(int(chosen.size))
    if chosen.origins:
        conditions.append("s.origins = 1" if chosen.origins == "1" else "s.origins >= ?")
        if chosen.origins != "1":
            values.append(int(chosen.origins))
    if chosen.since:
        conditions.append("s.last_published_at >= ?")
        values.append(chosen.since)
    if chosen.until:
        conditions.append("s.first_published_at < ?")
        values.append((date.fromisoformat(chosen.until) + timedelta(days=1)).isoformat())
    wanted = {key: getattr(chosen, key) for key in ("outlet", "lang") if getattr(chosen, key)}
    if wanted:
        fits = " AND ".join(f"f.{key} = ?" for key in wanted)
        (fitting,) = conn.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM articles f WHERE {fits} LIMIT ?)",
            (*wanted.values(), DENSE + 1),
        ).fetchone()
        if fitting > DENSE:
            conditions.append(f"EXISTS (SELECT 1 FROM articles f WHERE f.story = s.id AND {fits})")
        else:
            conditions.append(f"s.id IN (SELECT f.story FROM articles f WHERE {fits})")
        values += wanted.values()
    return conditions, values


def _search(conn: sqlite3.Connection, words: str) -> tuple[list[int], bool]:
    """Stories of the newest articles that hold all words; whether older ones were left out."""
    parts = [part.replace('"', "") for part in words.split()]
    match = " ".join(f'"{part}"{"*" if _UNSPACED.search(part) else ""}' for part in parts if part)
    if not match:
        return [], False
    rows = conn.execute(
        """SELECT a.story FROM (SELECT rowid AS id FROM articles_fts WHERE articles_fts MATCH ?
          ORDER BY rowid DESC LIMIT ?) f JOIN articles a ON a.id = f.id""",
        (match, MOST_FOUND),
    ).fetchall()
    return sorted({row[0] for row in rows if row[0] is not None}), len(rows) == MOST_FOUND
