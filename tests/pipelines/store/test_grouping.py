"""Groups keep their ids, what persons decided, and counts that are true."""

from __future__ import annotations

from builders import (
    BLOG,
    COURIER,
    DIGEST,
    HERALD,
    T0,
    WIRE,
    archive_of,
    article,
    faults,
    groups,
    ids,
    prose,
    sentence,
)

from pipelines.items import Article
from pipelines.store.archive import Archive
from pipelines.store.overrides import decide, revoke


def _copy(outlet: str, text: str, hours: float = 0.0, number: int = 1) -> Article:
    return article(
        f"https://{outlet}/{number}", prose(text), title=sentence(f"title {text}", 7), hours=hours
    )


def _record(archive: Archive, *news: Article) -> None:
    with archive.transaction():
        for new in news:
            archive.record(new, fetched_at=T0)


def _redirects(archive: Archive, kind: str) -> dict[int, int]:
    rows = archive.db.conn.execute("SELECT old, new FROM redirects WHERE kind = ?", (kind,))
    return dict(rows.fetchall())


def _key(archive: Archive, url: str) -> int:
    (key,) = archive.db.conn.execute("SELECT id FROM articles WHERE url = ?", (url,)).fetchone()
    return int(key)


def test_a_group_keeps_its_id_as_members_come_and_when_all_is_grouped_anew() -> None:
    with archive_of([[_copy(HERALD, "a", 5)]]) as archive:
        first = ids(archive)[f"https://{HERALD}/1"]
        # Later and earlier ones, so that the group's origin changes.
        _record(archive, _copy(COURIER, "a", 9), _copy(BLOG, "b"), _copy(DIGEST, "a", 1))
        for _ in range(2):
            found = ids(archive)
            assert {found[f"https://{outlet}/1"] for outlet in (HERALD, COURIER, DIGEST)} == {first}
            assert found[f"https://{BLOG}/1"] != first
            archive.regroup()
        assert faults(archive) == []


def test_where_groups_merge_the_older_id_stays_and_the_other_leads_to_it() -> None:
    # Weeks apart, so that no two are one story.
    news = [[_copy(HERALD, "a")], [_copy(COURIER, "b", 240)], [_copy(BLOG, "c", 480)]]
    with archive_of(news) as archive:
        a, b, c = (ids(archive)[f"https://{outlet}/1"] for outlet in (HERALD, COURIER, BLOG))
        _record(archive, _copy(BLOG, "b", 240))
        assert ids(archive)[f"https://{BLOG}/1"] == b
        assert _redirects(archive, "copy_group") == {c[0]: b[0]}
        _record(archive, _copy(BLOG, "a"), _copy(COURIER, "a"))
        assert set(ids(archive).values()) == {a}
        assert _redirects(archive, "copy_group") == {c[0]: a[0], b[0]: a[0]}
        assert _redirects(archive, "story") == {c[1]: a[1], b[1]: a[1]}
        assert faults(archive) == []


def test_an_id_that_led_on_is_never_given_again() -> None:
    with archive_of([[_copy(HERALD, "a")]]) as archive:
        used = set(ids(archive).values())
        for round_ in range(4):
            _record(archive, _copy(COURIER, f"own {round_}", 24 * 9))
            new = ids(archive)[f"https://{COURIER}/1"]
            assert not {key for key, _ in used} & {new[0]}
            assert not {key for _, key in used} & {new[1]}
            used.add(new)
            _record(archive, _copy(COURIER, "a"))
            assert len(set(ids(archive).values())) == 1
        assert faults(archive) == []


def test_a_group_that_falls_apart_leaves_no_empty_one_behind() -> None:
    news = [_copy(outlet, "a", hours) for hours, outlet in enumerate((HERALD, COURIER, BLOG))]
    with archive_of([news]) as archive:
        _record(archive, _copy(COURIER, "b", 1), _copy(BLOG, "c", 2))
        assert len(set(ids(archive).values())) == 3
        with archive_of([[news[0], _copy(COURIER, "b", 1), _copy(BLOG, "c", 2)]]) as fresh:
            assert groups(archive) == groups(fresh)
        assert faults(archive) == []


def test_what_a_person_decided_holds_for_groups_and_stories_whatever_comes() -> None:
    with archive_of([[_copy(HERALD, "a"), _copy(COURIER, "a", 1), _copy(BLOG, "b", 2)]]) as archive:
        one, other, third = (_key(archive, f"https://{o}/1") for o in (HERALD, COURIER, BLOG))
        decided = decide(archive, "copy_group", "different", one, other, "an editor", "two texts")
        decide(archive, "story", "same", one, third)
        for _ in range(2):
            found = ids(archive)
            assert found[f"https://{HERALD}/1"][0] != found[f"https://{COURIER}/1"][0]
            assert found[f"https://{HERALD}/1"][1] == found[f"https://{BLOG}/1"][1]
            assert faults(archive) == []
            _record(archive, _copy(DIGEST, "a", 3), _copy(COURIER, "a", 1))
            archive.regroup()
        (who,) = archive.db.conn.execute("SELECT who FROM overrides ORDER BY id").fetchone()
        assert who == "an editor"
        revoke(archive, decided.id)
        found = ids(archive)
        assert found[f"https://{HERALD}/1"][0] == found[f"https://{COURIER}/1"][0]


def test_decisions_give_the_same_groups_in_any_order_of_arrival() -> None:
    news = [_copy(HERALD, "a"), _copy(COURIER, "a", 1), _copy(BLOG, "b", 2), _copy(DIGEST, "c", 3)]
    found = []
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]):
        with archive_of([[news[place]] for place in order]) as archive:
            keys = [_key(archive, new.url) for new in news]
            decide(archive, "copy_group", "same", keys[2], keys[3])
            decide(archive, "story", "different", keys[0], keys[2])
            decide(archive, "copy_group", "different", keys[0], keys[1])
            online = groups(archive)
            archive.regroup()
            assert groups(archive) == online
            found.append(online)
    assert found[0] == found[1] == found[2]


def test_a_text_of_an_agency_never_seen_has_an_origin_without_an_article() -> None:
    news = [
        article(f"https://{outlet}/1", prose("a"), hours=hours, credits=[(WIRE, "byline")])
        for hours, outlet in enumerate((HERALD, COURIER))
    ]
    with archive_of([news]) as archive:
        row = "SELECT origin_outlet, origin_article FROM copy_groups"
        assert archive.db.conn.execute(row).fetchall() == [(WIRE, None)]
        _record(archive, article(f"https://{WIRE}/1", prose("a"), hours=5))
        assert archive.db.conn.execute(row).fetchall() == [
            (WIRE, _key(archive, f"https://{WIRE}/1"))
        ]
        roles = archive.db.conn.execute("SELECT outlet, role FROM articles").fetchall()
        assert dict(roles) == {WIRE: "origin", HERALD: "copy", COURIER: "copy"}
