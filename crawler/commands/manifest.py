"""The demo's grouping against the manifest of the sample web."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from crawler.samples.stories import Expected


def differences(db: Database, expected: Expected) -> list[str]:
    """Return in what the archive's stories, copy groups, roles and origins differ from the manifest,
    a line each; none where they are equal."""
    rows = db.conn.execute("SELECT url, story, copy_group, role FROM articles").fetchall()
    stories = _sets((story, url) for url, story, _, _ in rows)
    groups = _sets((group, url) for url, _, group, _ in rows)
    wanted = {url for urls in expected.stories.values() for url in urls}
    found = {row[0] for row in rows}
    lines = [f"missing article: {url}" for url in sorted(wanted - found)]
    lines += [f"no article by the manifest: {url}" for url in sorted(found - wanted)]
    lines += _apart("story", stories.values(), expected.stories.values())
    lines += _apart("copy group", groups.values(), expected.groups)
    for url, _, _, role in sorted(rows):
        right = expected.roles.get(url)
        if right is not None and role != right:
            lines.append(f"role of {url}: {role}, by the manifest {right}")
    origins = dict(db.conn.execute("SELECT id, origins FROM stories"))
    by_members = {members: story for story, members in stories.items()}
    for name, urls in sorted(expected.stories.items()):
        story = by_members.get(urls)
        if story is not None and origins[story] != expected.origins[name]:
            lines.append(
                f"origins of {name}: {origins[story]}, by the manifest {expected.origins[name]}"
            )
    return lines


def _sets(pairs: Iterable[tuple[int, str]]) -> Mapping[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for key, url in pairs:
        found[key].add(url)
    return {key: frozenset(urls) for key, urls in found.items()}


def _apart(
    what: str, found: Iterable[frozenset[str]], wanted: Iterable[frozenset[str]]
) -> list[str]:
    """The sets that only one side has; those of one that the manifest does not know are left out."""
    known = frozenset().union(*(wanted := list(wanted)))
    have = {members for members in found if members & known}
    lines = [f"{what} by the manifest, not found: {_list(m)}" for m in wanted if m not in have]
    lines += [f"{what} found, not in the manifest: {_list(m)}" for m in have if m not in wanted]
    return sorted(lines)


def _list(urls: Iterable[str]) -> str:
    return " ".join(sorted(urls))
