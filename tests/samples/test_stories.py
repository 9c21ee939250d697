"""The story files and the manifest that is made of them."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from crawler.samples.sites import SampleError
from crawler.samples.stories import STORIES, Story, articles_at, expected, load_stories, url_of
from pipelines.urls import normalise

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "quality" / "stories"

OUTLETS = "".join(
    f'[[outlet]]\ndomain = "{name}.example"\nname = "{name.title()}"\nkind = "newspaper"\n'
    'country = "GB"\nlanguage = "en"\n'
    for name in ("wire", "paper", "relay", "own", "outside")
)
STORY = """
id = "dam"
title = "Crack found in a dam"
tests = "all roles"

[[article]]
id = "wire"
outlet = "wire.example"
title = "Crack found in dam"
published = 2026-03-04T08:00:00Z
lang = "en"
text = '''
First paragraph.

Second paragraph.
'''
group = "a"
role = "origin"

[[article]]
id = "paper"
outlet = "paper.example"
path = "/dam-crack?id=7"
title = "Crack in dam"
lang = "en"
text = "First paragraph."
group = "a"
role = "copy"
from = "wire"
canonical = "wire"
credits = [{ outlet = "wire.example", name = "Wire", kind = "byline" }]
later = { text = "First paragraph, corrected.", modified = 2026-03-05T08:00:00Z }

[[article]]
id = "relay"
outlet = "relay.example"
title = "Dam has crack"
lang = "en"
text = "Retold."
group = "b"
role = "relay"
from = "wire"

[[article]]
id = "own"
outlet = "own.example"
title = "Engineers look at dam"
lang = "en"
text = "Seen by ourselves."
group = "c"
role = "own"
crawl = 2

[[article]]
id = "second"
outlet = "paper.example"
title = "From a text that is not here"
lang = "en"
text = "Foreign text."
group = "d"
role = "copy"
from = "outside.example"

[[article]]
id = "third"
outlet = "own.example"
title = "From the same text, retold"
lang = "en"
text = "Foreign text, retold."
group = "e"
role = "relay"
from = "outside.example"
"""


def write(folder: Path, text: str) -> tuple[Story, ...]:
    (folder / "outlets.toml").write_text(OUTLETS, encoding="utf-8")
    (folder / "dam.toml").write_text(text, encoding="utf-8")
    return load_stories(folder)


def test_articles_without_a_path_get_one_from_story_and_id(tmp_path: Path) -> None:
    (story,) = write(tmp_path, STORY)
    by_id = {article.id: article for article in story.articles}
    assert url_of(by_id["wire"]) == "http://wire.example/dam/wire"
    assert url_of(by_id["paper"]) == "http://paper.example/dam-crack?id=7"
    assert by_id["wire"].paragraphs == ("First paragraph.", "Second paragraph.")


def test_the_manifest_names_groups_roles_relations_credits_and_origins(tmp_path: Path) -> None:
    stories = write(tmp_path, STORY)
    wire, paper = "http://wire.example/dam/wire", "http://paper.example/dam-crack?id=7"
    relay, own = "http://relay.example/dam/relay", "http://own.example/dam/own"
    first, second = expected(stories, 1), expected(stories, 2)
    assert first.groups[frozenset({wire, paper})] == "dam"
    assert len(first.groups) == 4
    assert first.relations == {(paper, wire): "copy", (relay, wire): "relay"}
    assert first.credits[paper] == {("byline", "wire.example"), ("canonical", "wire.example")}
    # The wire's text, and whatever stems from outside.example.
    assert first.origins == {"dam": 2}
    assert own not in first.roles
    assert second.roles[own] == "own"
    assert second.groups[frozenset({own})] == "dam"
    assert second.origins == {"dam": 3}
    assert second.stories["dam"] == {*first.stories["dam"], own}


def test_an_origin_counts_before_its_article_is_there(tmp_path: Path) -> None:
    late = STORY.replace('role = "origin"', 'role = "origin"\ncrawl = 2')
    manifest = expected(write(tmp_path, late), 1)
    assert manifest.relations == {}
    assert manifest.origins == {"dam": 2}


def test_the_second_crawl_shows_the_later_text(tmp_path: Path) -> None:
    stories = write(tmp_path, STORY)
    texts = [
        next(a for a in articles_at(stories, phase) if a.id == "paper").text for phase in (1, 2)
    ]
    assert texts == ["First paragraph.", "First paragraph, corrected."]
    later = next(a for a in articles_at(stories, 2) if a.id == "paper")
    assert later.modified == datetime(2026, 3, 5, 8, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "dam"', 'id = "damm"', "make it 'dam' like the file"),
        ('tests = "all roles"', "", "dam.toml: has no tests"),
        ('role = "own"', 'role = "owner"', "article own: role is 'owner', use one of origin"),
        ('from = "wire"', 'from = "wier"', "article paper: from is 'wier'"),
        ('role = "relay"\nfrom = "wire"', 'role = "relay"', "role is relay, so say in `from`"),
        ('group = "c"', 'gruppe = "c"', "unknown key 'gruppe'"),
        ('group = "c"', "", "article own: has no group"),
        ('group = "c"', "group = 3", "group is 3, not of type str"),
        ("crawl = 2", "crawl = 3", "crawl is 3, use 1 or 2"),
        ('kind = "byline"', 'kind = "by"', "credit: kind is 'by'"),
        ('{ outlet = "wire.example"', '{ outlet = "wir.example"', "'wir.example' is not in"),
        ('outlet = "own.example"', 'outlet = "owl.example"', "'owl.example' is not in"),
        ("2026-03-04T08:00:00Z", "2026-03-04T08:00:00", "write a Z at its end"),
        ('path = "/dam-crack?id=7"', 'path = "dam"', "must begin with a slash"),
        ('canonical = "wire"', 'canonical = "x"', "canonical is 'x'"),
        ('text = "Retold."', 'text = " "', "text is empty"),
        ('id = "third"', 'id = "own"', "two articles have the same id"),
        ("later = { text", "later = { txt", "later: unknown key 'txt'"),
        ('tests = "all roles"', 'tests = "x"\nnear = ["moon"]', "near: no story 'moon'"),
        ('title = "Crack found in a dam"', "title = ", "not a TOML file"),
    ],
)
def test_a_mistake_in_a_story_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in STORY
    with pytest.raises(SampleError, match="dam") as error:
        write(tmp_path, STORY.replace(old, new, 1))
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_folder_without_stories_is_named(tmp_path: Path) -> None:
    with pytest.raises(SampleError, match="no story"):
        load_stories(tmp_path)


@pytest.mark.parametrize("folder", [STORIES, BENCHMARK], ids=["samples", "benchmark"])
def test_all_stories_load_and_their_labels_agree(folder: Path) -> None:
    stories = load_stories(folder)
    for story in stories:
        for article in story.articles:
            assert url_of(article) == normalise(url_of(article))
            groups = {a.group for a in story.articles if a.id == article.source}
            if article.role in ("copy", "excerpt") and groups:
                assert groups == {article.group}, f"{story.id}/{article.id}"
            if article.role in ("relay", "own"):
                assert article.group not in groups, f"{story.id}/{article.id}"
    for phase in (1, 2):
        manifest = expected(stories, phase)
        members = [url for group in manifest.groups for url in group]
        assert len(members) == len(set(members)) == len(manifest.roles)
        assert set(members) == {url for urls in manifest.stories.values() for url in urls}
        for story_id, count in manifest.origins.items():
            groups_here = [g for g, s in manifest.groups.items() if s == story_id]
            assert 1 <= count <= len(groups_here)
