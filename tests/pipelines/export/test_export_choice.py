"""Policies and filters: which articles a corpus holds, and why the others stay out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from corpora import BOTE, COURIER, HERALD, T0, WIRE, Exporting, article, lines, prose, store

from pipelines.export.choice import Choice
from pipelines.export.errors import ExportError, OptionError
from pipelines.store.archive import Archive

Ids = Callable[..., list[int]]


def test_each_copy_group_gives_its_origin_and_names_the_copies(
    exporting: Exporting, tmp_path: Path
) -> None:
    document = exporting()
    read = lines(tmp_path / "out.jsonl")
    assert [line["id"] for line in read] == [1, 4, 5, 6, 7, 8, 9]
    storm = read[0]
    assert storm["role"] == "origin"
    assert storm["origin"] == {"outlet": WIRE, "url": f"https://{WIRE}/storm"}
    assert storm["copies"] == [
        {"outlet": HERALD, "url": f"https://{HERALD}/storm"},
        {"outlet": COURIER, "url": f"https://{COURIER}/storm"},
    ]
    assert {line["weight"] for line in read} == {1.0}
    assert {why: left["articles"] for why, left in document["left_out"].items()} == {
        "duplicate": 2,
        "opt_out": 1,
    }


@pytest.mark.parametrize(("keep", "of_storm"), [("origin", 1), ("longest", 3), ("first", 1)])
def test_one_text_of_a_group_is_kept(ids: Ids, keep: Any, of_storm: int) -> None:
    assert [one for one in ids(choice=Choice(keep=keep)) if one <= 3] == [of_storm]


def test_the_first_is_the_first_published_and_not_the_first_seen(
    ids: Ids, archive: Archive
) -> None:
    archive.db.conn.execute(
        "UPDATE articles SET published_at = '2026-01-01T00:00:00Z' WHERE id = 2"
    )
    assert [one for one in ids(choice=Choice(keep="first")) if one <= 3] == [2]


def test_all_texts_share_the_weight_of_their_group(exporting: Exporting, tmp_path: Path) -> None:
    exporting(choice=Choice(keep="all"))
    read = {line["id"]: line for line in lines(tmp_path / "out.jsonl")}
    assert sorted(read) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert [read[number]["weight"] for number in (1, 2, 3, 4)] == [0.333333] * 3 + [1.0]
    assert len({read[number]["copy_group"] for number in (1, 2, 3)}) == 1
    assert read[1]["copies"] == []  # they are in the corpus themselves


def test_where_the_origin_does_not_pass_the_fullest_stands_for_it(
    exporting: Exporting, tmp_path: Path
) -> None:
    exporting(choice=Choice(kinds=("newspaper",)))
    first = lines(tmp_path / "out.jsonl")[0]
    assert first["id"] == 3
    assert first["origin"]["url"] == f"https://{WIRE}/storm"
    assert [copy["outlet"] for copy in first["copies"]] == [WIRE, HERALD]


def test_relays_are_kept_marked_or_dropped(exporting: Exporting, ids: Ids, tmp_path: Path) -> None:
    assert 8 in ids(choice=Choice(relays="keep"))
    assert 8 not in ids(choice=Choice(relays="drop"))
    assert 8 in ids(choice=Choice(relays="mark"))
    weights = {line["id"]: line["weight"] for line in lines(tmp_path / "out.jsonl")}
    assert {number for number, weight in weights.items() if weight == 0} == {8}
    relay = next(line for line in lines(tmp_path / "out.jsonl") if line["id"] == 8)
    assert relay["retells"] == [{"outlet": WIRE, "url": f"https://{WIRE}/storm"}]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"after": T0 + timedelta(hours=3)}, [4, 5, 6, 7, 8]),
        ({"before": T0 + timedelta(hours=2)}, [1]),
        ({"outlets": (HERALD,)}, [2, 4, 5, 6, 7]),
        ({"outlets": (BOTE.upper(), WIRE)}, [1, 9]),
        ({"kinds": ("wire", "broadcaster")}, [1, 9]),
        ({"countries": ("gb",)}, [1, 8]),
        ({"languages": ("de",)}, [9]),
        ({"min_words": 200}, [9]),
        ({"max_words": 120}, [8]),
        ({"stories": (1,)}, [1, 8]),
        ({"where": "outlet LIKE 'bote%' -- a comment"}, [9]),
        ({"where": "id = 2 OR id = 3", "outlets": (COURIER,)}, [3]),
    ],
)
def test_an_article_must_pass_every_filter(
    ids: Ids, choice: dict[str, Any], expected: list[int]
) -> None:
    assert ids(choice=Choice(**choice)) == expected


def test_words_are_searched_in_title_and_text(ids: Ids, archive: Archive) -> None:
    store(archive, article(f"{BOTE}/x", prose("x"), title='The "quiet" harbour', hours=2000))
    assert ids(choice=Choice(search="quiet harbour")) == [11]
    assert ids(choice=Choice(search='"quiet harbour"')) == [11]
    with pytest.raises(ExportError, match="none of 11 articles matches"):
        ids(choice=Choice(search='"harbour quiet" AND ('))


def test_a_story_of_few_origins_is_left_out(ids: Ids, archive: Archive) -> None:
    archive.db.conn.execute("UPDATE stories SET origins = 2 WHERE id = 1")
    assert ids(choice=Choice(min_origins=2)) == [1, 8]


def test_a_story_that_was_merged_is_found_by_its_old_number(ids: Ids, archive: Archive) -> None:
    archive.db.conn.execute("INSERT INTO redirects VALUES ('story', 77, 1)")
    assert ids(choice=Choice(stories=(77,))) == [1, 8]


def test_a_reserved_text_stays_out_with_its_copies_unless_opt_outs_are_ignored(
    ids: Ids, archive: Archive, tmp_path: Path
) -> None:
    archive.db.conn.execute("""UPDATE articles SET opt_outs = '["tdm-reservation"]' WHERE id = 3""")
    assert ids() == [4, 5, 6, 7, 8, 9]
    assert ids(choice=Choice(respect_opt_outs=False)) == [1, 4, 5, 6, 7, 8, 9, 10]
    assert lines(tmp_path / "out.jsonl")[-1]["opt_outs"] == ["noai"]


@pytest.mark.parametrize(
    "marks",
    [
        '["robots:GPTBot"]',
        '["tdmrep.json"]',
        '["robots:ai-train=no"]',
        '["noimageai", "robots:CCBot"]',
    ],
)
def test_what_an_outlet_reserves_keeps_its_texts_out(
    ids: Ids, archive: Archive, marks: str
) -> None:
    archive.db.conn.execute("UPDATE articles SET opt_outs = ? WHERE id = 9", (marks,))
    assert 9 not in ids()
    assert 9 in ids(choice=Choice(respect_opt_outs=False))


def test_a_reservation_of_pictures_keeps_no_text_out(ids: Ids, archive: Archive) -> None:
    archive.db.conn.execute("""UPDATE articles SET opt_outs = '["noimageai"]' WHERE id = 9""")
    assert 9 in ids()


@pytest.mark.parametrize("sql", ["no_column = 1", "1) OR (", "1; DROP TABLE articles", ""])
def test_what_is_no_expression_is_said(ids: Ids, sql: str) -> None:
    with pytest.raises(OptionError, match="--where: is no SQL expression over articles: "):
        ids(choice=Choice(where=sql))


def test_a_filter_that_matches_nothing_says_what_left_them_out(ids: Ids, tmp_path: Path) -> None:
    with pytest.raises(
        ExportError, match=r"none of 10 articles matches \(left out by: language 10\)"
    ):
        ids(choice=Choice(languages=("xx",)))
    assert not list(tmp_path.glob("*out*"))
