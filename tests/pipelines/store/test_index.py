"""What proposes articles to compare, and what an outlet repeats."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from builders import (
    COURIER,
    HERALD,
    OUTLETS,
    T0,
    Draft,
    archive_of,
    article,
    groups,
    prose,
    sentence,
    small_limits,
)
from hypothesis import given, settings
from test_order import CORPORA

from pipelines.items import Article
from pipelines.store.archive import Archive
from pipelines.store.index import Index
from pipelines.store.repeats import Repeats
from pipelines.text import signature


def _one_by_one(articles: Sequence[Article]) -> Archive:
    return archive_of([[new] for new in articles])


def _linked(archive: Archive) -> set[frozenset[str]]:
    return {
        frozenset(row)
        for row in archive.db.conn.execute(
            "SELECT a.url, b.url FROM links l JOIN articles a ON a.id = l.article"
            " JOIN articles b ON b.id = l.other"
        )
    }


@settings(deadline=None, max_examples=25)
@given(CORPORA)
def test_candidates_of_one_are_those_pairs_that_are_candidates(drafts: list[Draft]) -> None:
    articles = [draft.write(number) for number, draft in enumerate(drafts)]
    with small_limits(), archive_of([articles]) as archive:
        index = Index(archive.db)
        stands = Repeats(archive.db).stands
        rows = archive.db.conn.execute("SELECT id FROM articles").fetchall()
        keys = [row[0] for row in rows if stands(index.subject(row[0]))]
        for one in keys:
            found = index.candidates(one)
            assert found == {
                other for other in keys if other != one and index.is_candidate(one, other)
            }
            assert all(one in index.candidates(other) for other in found)


def _own_words(seed: int) -> str:
    """A sentence of words that no other text has."""
    rng = random.Random(f"own {seed}")
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    return " ".join("".join(rng.choices(syllables, k=4)) for _ in range(30)) + "."


@pytest.mark.parametrize("seed", range(4))
def test_a_term_common_on_one_day_proposes_no_pair_of_that_day_with_the_next(seed: int) -> None:
    names = ("Amsterbo", "Belfrund", "Corvanth")

    def news(number: int, hours: float, held: Sequence[str]) -> Article:
        return article(
            f"https://{OUTLETS[number % 5]}/{number}",
            _own_words(number),
            hours=hours,
            title=" ".join(held),
        )

    # Four hours apart, with midnight between them.
    pair = [news(0, 16, names), news(1, 20, names)]
    crowd = [news(2 + number, number, names[2:]) for number in range(3)]
    far = [news(6 + number, 24 * 20, names[2:]) for number in range(2)]
    shuffled = random.Random(seed).sample([*pair, *crowd, *far], 7)
    with small_limits():
        with _one_by_one(pair) as alone:
            assert len(groups(alone)["likenesses"]) == 1
        with _one_by_one(shuffled) as online, archive_of([[*pair, *crowd, *far]]) as batch:
            assert groups(online) == groups(batch)
            assert tuple(sorted(a.url for a in pair)) not in groups(online)["likenesses"]


def test_a_passage_of_many_texts_proposes_nothing_until_few_have_it_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        signature, "bands", lambda shingles: []
    )  # two texts may share one by chance
    passage = prose("passage", 3)
    urls = [f"https://{outlet}/x" for outlet in OUTLETS]
    news = [
        article(url, f"{prose(url, 3)}\n{passage}\n{prose(url + '/', 3)}", hours=place, lang=None)
        for place, url in enumerate(urls)
    ]
    other = article(urls[4], prose("other", 9), hours=4, lang=None)
    with small_limits(common_hash=4, common_term=0):
        with _one_by_one(news[:4]) as few:
            proposed = groups(few)["likenesses"]
            assert len(proposed) == 6
        with _one_by_one(news) as archive:
            assert groups(archive)["likenesses"] == {}
            with archive.transaction():
                archive.record(other, fetched_at=T0)
            assert groups(archive)["likenesses"] == proposed


def _framed(outlet: str, number: int, frame: Sequence[str], *, first: bool = True) -> Article:
    lines = [sentence(f"{outlet} {number} {place}", 9) for place in range(8)]
    lines = [*frame, *lines] if first else [*lines, *frame]
    return article(f"https://{outlet}/{number}", "\n".join(lines), hours=number)


_LONG = sentence("a call to subscribe", 60)
_SECOND = sentence("a legal line", 55)


def _kept(archive: Archive, number: int) -> int:
    index = Index(archive.db)
    (key,) = archive.db.conn.execute(
        "SELECT id FROM articles WHERE url = ?", (f"https://{HERALD}/{number}",)
    ).fetchone()
    return int(index.subject(key).fingerprint.kept.sum())


@pytest.mark.parametrize("first", [True, False])
def test_a_sentence_in_three_unlike_texts_of_an_outlet_counts_for_nothing(first: bool) -> None:
    news = [_framed(HERALD, number, [_LONG], first=first) for number in range(3)]
    with _one_by_one(news[:2]) as two:
        assert _kept(two, 0) == 60 + 72
    with _one_by_one(news) as three:
        assert [_kept(three, number) for number in range(3)] == [72, 72, 72]
        assert _linked(three) == set()


def test_furniture_counts_again_when_a_text_that_had_it_changes() -> None:
    news = [_framed(HERALD, number, [_LONG]) for number in range(3)]
    with _one_by_one([*news, _framed(HERALD, 2, [])]) as archive:
        assert _kept(archive, 0) == 60 + 72
        with _one_by_one([*news[:2], _framed(HERALD, 2, [])]) as fresh:
            assert groups(archive) == groups(fresh)


def test_what_another_outlet_repeats_is_no_furniture_here() -> None:
    others = [_framed(COURIER, number, [_LONG]) for number in range(5)]
    with _one_by_one([*others, _framed(HERALD, 0, [_LONG])]) as archive:
        assert _kept(archive, 0) == 60 + 72


def test_one_text_at_many_addresses_of_an_outlet_is_no_furniture() -> None:
    text = prose("one text", 8)
    news = [article(f"https://{HERALD}/{number}", text) for number in range(6)]
    with _one_by_one(news) as archive:
        # The one with the first address stands for the others.
        assert len(_linked(archive)) == 5
        assert archive.db.conn.execute("SELECT count(*) FROM copy_groups").fetchone() == (1,)


def test_two_long_lines_of_furniture_are_seen_where_titles_tell_texts_apart() -> None:
    news = [
        replace(_framed(HERALD, number, [_LONG, _SECOND]), title=sentence(f"title {number}", 6))
        for number in range(5)
    ]
    with _one_by_one(news) as archive:
        assert [_kept(archive, number) for number in range(5)] == [72] * 5
        assert _linked(archive) == set()
