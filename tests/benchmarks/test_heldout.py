"""The held-out pages: what the marks say, and that no page goes wrong in the reading of its data file."""

from __future__ import annotations

import pytest

from benchmarks.extraction.extractors import extractors
from benchmarks.extraction.heldout.others import is_article, wanted_article
from benchmarks.extraction.heldout.pages import Source, render, samples, sources
from benchmarks.extraction.run import Score, score

PEERS = ("trafilatura", "trafilatura, recall")
OTHERS = sources("others")


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    pages = list(samples())
    return {
        name: score(pages, function)
        for name, function in extractors()
        if name == "Copydesk" or name in PEERS
    }


def test_titles_authors_and_days_reach_their_marks(scores: dict[str, Score]) -> None:
    count = len(sources("articles"))
    found = scores["Copydesk"]
    assert found.title / count >= 0.95
    assert found.authors / count >= 0.95
    assert found.published / count >= 0.985


@pytest.mark.parametrize("peer", PEERS)
def test_texts_are_no_worse_than_those_of_trafilatura(scores: dict[str, Score], peer: str) -> None:
    assert scores["Copydesk"].text >= scores[peer].text


@pytest.mark.parametrize("other", OTHERS, ids=[other.name for other in OTHERS])
def test_articles_are_told_from_other_pages(other: Source) -> None:
    assert is_article(other) == wanted_article(other)


def test_each_page_is_of_a_site_of_its_own_and_has_a_text() -> None:
    found = [*sources("articles"), *OTHERS]
    assert len({source.name for source in found}) == len(found)
    assert {source.half for source in found} == {"tune", "test"}
    for source in sources("articles"):
        sample = render(source)
        assert len(sample.answer.text) > 250
        assert sample.answer.title
        assert sample.answer.published is not None
