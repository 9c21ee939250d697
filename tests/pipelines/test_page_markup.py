"""Markup that a browser reads as its author meant."""

from __future__ import annotations

import time

import pytest

from pipelines.extract import parse
from pipelines.page_markup import with_closed_margins


@pytest.mark.parametrize("name", ["aside", "nav", "footer"])
def test_a_division_left_open_ends_with_its_margin(name: str) -> None:
    tree = parse(f"<div><{name}><div><div>Letter</div></{name}></div><p>The bridge is shut.</p>")
    assert tree is not None
    (paragraph,) = tree.iter("p")
    assert not [one for one in paragraph.iterancestors() if one.tag == name]


@pytest.mark.parametrize(
    "source",
    [
        "<aside><div>Letter</div></aside><p>The bridge is shut.</p>",
        "<aside><!-- <div> --><script>'<div>'</script></aside>",
        "<aside data-form='<div>'></aside>",
        "<aside><div-card></div-card></aside>",
        "</aside><div>",
    ],
)
def test_other_markup_stays_as_it_is(source: str) -> None:
    assert with_closed_margins(source.encode()) == source.encode()


@pytest.mark.parametrize("piece", ["<aside", "</aside>", "<aside><div></aside>", "<div><!--"])
def test_a_hostile_page_takes_two_seconds_at_most(piece: str) -> None:
    content = f"<aside>{piece * (3_000_000 // len(piece))}</aside>".encode()
    start = time.process_time()
    with_closed_margins(content)
    assert time.process_time() - start < 2
