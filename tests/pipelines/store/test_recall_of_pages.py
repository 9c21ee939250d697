"""Which addresses the archive has seen, in whatever form they are given."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import HERALD, REGISTRY, T0, WIRE, article, prose

from pipelines.items import Fate, Rejection
from pipelines.store.archive import Archive
from pipelines.store.recall import crawled_outlets, recall, twin_key


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x",
        "http://www.a.example/x/",
        "https://m.a.example/x",
    ],
)
def test_scheme_www_and_a_last_slash_make_no_other_page(url: str) -> None:
    assert twin_key(url) == twin_key("http://a.example/x")


@pytest.mark.parametrize(
    "url",
    ["http://a.example/X", "http://a.example/x?p=1", "http://b.example/x", "http://a.example/"],
)
def test_path_query_and_host_do(url: str) -> None:
    assert twin_key(url) != twin_key("http://a.example/x")


def test_addresses_are_stored_or_known_otherwise_or_never_seen(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", REGISTRY) as archive:
        run = archive.start_run("outlets")
        with archive.transaction():
            for name in ("a", "b"):
                url = f"https://{HERALD}/{name}"
                archive.record(article(url, prose(name)), fetched_at=T0, run=run)
            archive.record(article(f"https://{WIRE}/w", prose("w")), fetched_at=T0, run=run)
            fates: dict[str, Fate] = {"gone": "http_error", "list": "not_article", "shut": "robots"}
            for name, fate in fates.items():
                url = f"https://{HERALD}/{name}"
                archive.record(Rejection(url, fate, "so it is"), fetched_at=T0, run=run)
        names = ("a", "gone", "list", "shut", "never", "never/again")
        found = recall(archive.db, HERALD, [f"http://www.{HERALD}/{name}/" for name in names])
        assert found.stored == [f"http://www.{HERALD}/a/"]
        assert {fate: len(urls) for fate, urls in found.fates.items()} == {
            "http_error": 1,
            "not_article": 1,
            "robots": 1,
        }
        assert found.never_seen == [
            f"http://www.{HERALD}/never/",
            f"http://www.{HERALD}/never/again/",
        ]
        assert found.found == 6
        # One stored, three missed; what is no article or not allowed is no miss.
        assert (found.missed, found.share) == (3, 0.25)
        # Pages of another outlet do not count for this one.
        assert recall(archive.db, HERALD, [f"https://{WIRE}/w"]).stored == []
        assert crawled_outlets(archive.db, 5) == [HERALD, WIRE]
        assert crawled_outlets(archive.db, 1) == [HERALD]


def test_nothing_found_has_no_share(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", REGISTRY) as archive:
        assert recall(archive.db, HERALD, []).share is None
