"""Names under which pages declare when an article was published."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
TEXT = "".join(
    f"<p>The board of harbour {number} said that its bridge stays shut until divers look at it.</p>"
    for number in range(5)
)


def published(head: str) -> datetime | None:
    source = f"<html><head>{head}</head><body><h1>Bridge shut</h1>{TEXT}</body></html>"
    outcome = extract(Page("https://www.post.example/bridge", FETCHED, source.encode()), EMPTY)
    assert isinstance(outcome, Article)
    return outcome.published_at


@pytest.mark.parametrize(
    "name",
    [
        "content_PublishedDate",
        "publication-time",
        "article:create_at",
        "releaseDate",
        "fecha",
        "og:release_date",
    ],
)
def test_names_of_publication_have_many_spellings(name: str) -> None:
    head = f"<meta name='{name}' content='2026-03-02T08:00:00Z'>"
    assert published(head) == datetime(2026, 3, 2, 8, tzinfo=timezone.utc)


@pytest.mark.parametrize("name", ["publisher", "updated_publication", "expires", "unpublish_date"])
def test_names_of_other_times_tell_nothing_of_publication(name: str) -> None:
    head = f"<meta name='{name}' content='2026-03-02T08:00:00Z'>"
    head += "<time datetime='2026-02-27'>27 February</time>"
    assert published(head) == datetime(2026, 2, 27, tzinfo=timezone.utc)


def test_a_name_that_is_known_goes_before_one_that_only_looks_like_it() -> None:
    head = "<meta name='created_by_system' content='2026-02-01'>"
    head += "<meta property='article:published_time' content='2026-03-02T08:00:00Z'>"
    assert published(head) == datetime(2026, 3, 2, 8, tzinfo=timezone.utc)
