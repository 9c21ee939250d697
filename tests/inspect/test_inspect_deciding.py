"""Deciding on pairs of articles: who may, what is written, and that grouping follows at once."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from pipelines.store.archive import Archive
from pipelines.store.overrides import OverrideError, decide, list_overrides, revoke


def pair_of_one_group(path: Path) -> tuple[int, int]:
    with sqlite3.connect(path) as conn:
        row = conn.execute(
            """SELECT g.origin_article, a.id FROM copy_groups g JOIN articles a ON a.copy_group = g.id
            WHERE a.id <> g.origin_article AND g.articles = 2"""
        ).fetchone()
    return int(row[0]), int(row[1])


def groups(path: Path, *articles: int) -> list[tuple[int, int]]:
    with sqlite3.connect(path) as conn:
        return [
            conn.execute("SELECT copy_group, story FROM articles WHERE id = ?", (one,)).fetchone()
            for one in articles
        ]


def send(server: Any, path: str, form: dict[str, str], token: bool = True) -> Any:
    """Send a form as a browser does: with the token of the page it stands on."""
    page = server.as_root.get(f"/news/-/{path}")
    found = re.search(r'name="csrftoken" value="([^"]+)"', page.text)
    if token and found:
        form = {**form, "csrftoken": found[1]}
    target = re.search(r'<form[^>]*method="post" action="/news/-/([^"]+)"', page.text)
    address = target[1] if target else path
    return server.as_root.post(f"/news/-/{address}", data=form)


def test_different_texts_part_at_once_and_the_decision_can_be_taken_back(
    serve: Any, own_archive: Path
) -> None:
    one, other = pair_of_one_group(own_archive)
    server = serve(own_archive, edit=True)
    form = {"decision": "copy_group:different", "why": "The second has its own sources"}
    answer = send(server, f"decide/{one}/{other}", form)
    assert answer.status_code == 303
    assert re.match(r"/news/-/story/\d+\?decided=1", answer.headers["location"])
    assert groups(own_archive, one)[0][0] != groups(own_archive, other)[0][0]
    decision = server.client.get("/news/-/decisions.json").json()["decisions"][0]
    assert decision["why"] == "The second has its own sources"
    assert decision["who"] == "root"
    assert send(server, "decisions", {"id": str(decision["id"])}).status_code == 303
    assert groups(own_archive, one)[0][0] == groups(own_archive, other)[0][0]


def test_a_decision_without_a_reason_or_a_choice_is_not_stored(
    serve: Any, own_archive: Path
) -> None:
    one, other = pair_of_one_group(own_archive)
    server = serve(own_archive, edit=True)
    for form, said in (
        ({"decision": "copy_group:different", "why": " "}, "needs a reason"),
        ({"why": "because"}, "no decision was chosen"),
        ({"decision": "story:perhaps", "why": "because"}, "no decision was chosen"),
    ):
        answer = send(server, f"decide/{one}/{other}", form)
        assert answer.status_code == 400
        assert said in answer.text
    assert server.client.get("/news/-/decisions.json").json()["decisions"] == []


def test_deciding_needs_the_token_of_the_form(serve: Any, own_archive: Path) -> None:
    one, other = pair_of_one_group(own_archive)
    form = {"decision": "copy_group:different", "why": "because"}
    answer = send(serve(own_archive, edit=True), f"decide/{one}/{other}", form, token=False)
    assert answer.status_code == 403
    assert groups(own_archive, one) == groups(own_archive, other)


def test_nobody_decides_without_logging_in_nor_on_a_server_for_reading(
    serve: Any, own_archive: Path
) -> None:
    editing, reading = serve(own_archive, edit=True), serve(own_archive)
    assert editing.client.get("/news/-/decide/1/2").status_code == 403
    assert reading.as_root.get("/news/-/decide/1/2").status_code == 403
    for server in (editing, reading):
        link = "Decide about this pair"
        assert link not in server.client.get("/news/-/compare/2/3").text
    assert link in editing.as_root.get("/news/-/compare/2/3").text


def test_the_same_story_joins_two_stories_and_the_younger_address_leads_on(
    serve: Any, own_archive: Path
) -> None:
    with sqlite3.connect(own_archive) as conn:
        old, new = [r[0] for r in conn.execute("SELECT id FROM stories ORDER BY id LIMIT 2")]
        one, other = (
            conn.execute("SELECT min(id) FROM articles WHERE story = ?", (story,)).fetchone()[0]
            for story in (old, new)
        )
    server = serve(own_archive, edit=True)
    answer = send(server, f"decide/{one}/{other}", {"decision": "story:same", "why": "One event"})
    assert answer.headers["location"].startswith(f"/news/-/story/{old}?")
    moved = server.client.get(f"/news/-/story/{new}")
    assert (moved.status_code, moved.headers["location"]) == (301, f"/news/-/story/{old}")


def test_a_second_decision_on_a_pair_replaces_the_first(own_archive: Path) -> None:
    with Archive(own_archive) as archive:
        decide(archive, "copy_group", "different", 3, 2, "ana", "first thought")
        made = decide(archive, "copy_group", "same", 2, 3, "ben", "second thought")
        assert list_overrides(archive.db.conn) == [made]
        assert (made.article, made.other, made.who, made.why) == (2, 3, "ben", "second thought")


def test_one_text_in_different_stories_is_no_decision_to_keep(own_archive: Path) -> None:
    with Archive(own_archive) as archive:
        decide(archive, "copy_group", "same", 1, 60)
        decide(archive, "story", "different", 1, 60)
        assert [(o.level, o.decision) for o in list_overrides(archive.db.conn)] == [
            ("story", "different")
        ]
        decide(archive, "copy_group", "same", 60, 1)
        assert [(o.level, o.decision) for o in list_overrides(archive.db.conn)] == [
            ("copy_group", "same")
        ]


def test_decisions_survive_grouping_everything_anew(own_archive: Path) -> None:
    one, other = pair_of_one_group(own_archive)
    with Archive(own_archive) as archive:
        decide(archive, "copy_group", "different", one, other)
        archive.regroup()
    assert groups(own_archive, one)[0][0] != groups(own_archive, other)[0][0]


def test_a_decision_on_what_is_not_there_is_refused(own_archive: Path) -> None:
    with Archive(own_archive) as archive:
        with pytest.raises(OverrideError, match="article 99999: no such article"):
            decide(archive, "story", "same", 1, 99999)
        with pytest.raises(OverrideError, match="needs two articles"):
            decide(archive, "story", "same", 1, 1)
        with pytest.raises(OverrideError, match="decision 7: no such decision"):
            revoke(archive, 7)
        assert list_overrides(archive.db.conn) == []
