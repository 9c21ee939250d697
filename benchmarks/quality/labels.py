"""What the labelled stories say of pairs and groups of articles, ready to compare answers with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from benchmarks.quality.metrics import Pair, components, pair, pairs_within
from crawler.samples.stories import Story, StoryArticle, expected

OWN_TEXT = ("origin", "own", "relay")
"""Roles of articles that run nobody else's text."""
NEWS_CREDITS = ("told", "according_to")
"""Credits by which a relay may draw on more outlets than the one that its label names."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The right answers for the stories of one split. Articles are named by their URLs."""

    articles: Mapping[str, StoryArticle]
    groups: Mapping[str, str]
    """Article → label of its copy group, unique over all stories."""
    stories: Mapping[str, str]
    """Article → id of its story."""
    kinds: Mapping[Pair, str]
    """Every pair of a copy group → `identical`, `copy` or `excerpt`."""
    draws_on: Mapping[str, frozenset[str]]
    """Copy group → the groups from which it has its news, directly or through others, by its labelled source or
    by a relay's credits."""
    relayed: Mapping[str, str]
    """Relay → copy group that it retells, or the outlet where no article of it is in the set."""
    origins: Mapping[str, tuple[str, str | None]]
    """Copy group that is run by several, or has its text from outside → (outlet, article or None)."""
    origin_counts: Mapping[str, int]
    """Story → number of independent origins."""
    near: frozenset[Pair]
    """Pairs of articles of look-alike stories."""


def read_labels(stories: Sequence[Story]) -> Labels:
    """Return what the stories' labels say; `near` stories outside of `stories` are left out."""
    articles = {article.url: article for story in stories for article in story.articles}
    groups = {url: _group(article) for url, article in articles.items()}
    by_id = {(a.story, a.id): a for a in articles.values()}

    def source_of(article: StoryArticle) -> StoryArticle | None:
        return by_id.get((article.story, article.source or ""))

    draws: dict[str, set[str]] = {label: set() for label in groups.values()}
    relayed: dict[str, str] = {}
    for url, article in articles.items():
        source = source_of(article)
        if source is not None and groups[source.url] != groups[url]:
            draws[groups[url]].add(groups[source.url])
        if article.role == "relay" and article.source is not None:
            relayed[url] = groups[source.url] if source is not None else article.source
            draws[groups[url]] |= _credited_groups(article, articles, groups)
    return Labels(
        articles=articles,
        groups=groups,
        stories={url: article.story for url, article in articles.items()},
        kinds=_kinds(articles, groups, by_id),
        draws_on={label: frozenset(_reach(label, draws)) for label in draws},
        relayed=relayed,
        origins=_origins(articles, groups, by_id),
        origin_counts=expected(stories).origins,
        near=frozenset(_near(stories)),
    )


def _group(article: StoryArticle) -> str:
    return f"{article.story}/{article.group}"


def _credited_groups(
    relay: StoryArticle, articles: Mapping[str, StoryArticle], groups: Mapping[str, str]
) -> set[str]:
    """Groups of the story that are an own text of an outlet whose news the relay says it tells."""
    named = {credit.outlet for credit in relay.credits if credit.kind in NEWS_CREDITS}
    return {
        groups[url]
        for url, article in articles.items()
        if article.story == relay.story and article.outlet in named and article.role in OWN_TEXT
    } - {groups[relay.url]}


def _kinds(
    articles: Mapping[str, StoryArticle],
    groups: Mapping[str, str],
    by_id: Mapping[tuple[str, str], StoryArticle],
) -> dict[Pair, str]:
    """Two articles are identical where `identical` steps of `from` connect them, over a text outside too."""
    nodes: dict[str, None] = dict.fromkeys(articles)
    steps: list[tuple[str, str]] = []
    for url, article in articles.items():
        if article.relation == "identical" and article.source:
            source = by_id.get((article.story, article.source))
            other = source.url if source is not None else f"{groups[url]} {article.source}"
            nodes[other] = None
            steps.append((url, other))
    same = components(nodes, steps)
    kinds: dict[Pair, str] = {}
    for one, other in pairs_within(groups):
        if same[one] == same[other]:
            kinds[one, other] = "identical"
        elif "excerpt" in (articles[one].role, articles[other].role):
            kinds[one, other] = "excerpt"
        else:
            kinds[one, other] = "copy"
    return kinds


def _origins(
    articles: Mapping[str, StoryArticle],
    groups: Mapping[str, str],
    by_id: Mapping[tuple[str, str], StoryArticle],
) -> dict[str, tuple[str, str | None]]:
    members: dict[str, list[StoryArticle]] = {}
    for url, label in groups.items():
        members.setdefault(label, []).append(articles[url])
    found: dict[str, tuple[str, str | None]] = {}
    for label, group in members.items():
        own = [article for article in group if article.role in OWN_TEXT]
        outside = {a.source for a in group if a.source and (a.story, a.source) not in by_id}
        if own and len(group) > 1:
            found[label] = (own[0].outlet, own[0].url)
        elif not own and outside:
            found[label] = (min(outside), None)
    return found


def _reach(label: str, draws: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = [label]
    while todo:
        for other in draws[todo.pop()] - found:
            found.add(other)
            todo.append(other)
    return found - {label}


def _near(stories: Sequence[Story]) -> set[Pair]:
    by_id = {story.id: story for story in stories}
    return {
        pair(one.url, other.url)
        for story in stories
        for near in story.near
        if near in by_id
        for one, other in product(story.articles, by_id[near].articles)
    }
