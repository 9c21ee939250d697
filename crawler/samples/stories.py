"""The stories of the sample web, read from TOML, and the right grouping of their articles.

The same format labels the quality benchmark: there the keys of presentation are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, get_args

from crawler.samples.sites import (
    Outlet,
    SampleError,
    load_outlets,
    read_toml,
    registry_beside,
    site_of,
)
from pipelines.items import CreditKind, Relation, Role
from pipelines.urls import normalise

STORIES = Path(__file__).parent / "stories"
"""The folder of the stories that ship with Copydesk."""

_STORY_KEYS = {"id", "title", "tests", "near", "split", "article"}
_ARTICLE_KEYS = {
    *("id", "outlet", "title", "byline", "published", "modified", "lang", "text", "group", "role"),
    *("from", "relation", "credits", "path", "section", "image", "pages", "amp", "paywalled"),
    *("crawl", "later", "canonical"),
}
_LATER_KEYS = {"title", "text", "modified", "byline"}
_DERIVED: Mapping[Role, Relation] = {"copy": "copy", "excerpt": "excerpt", "relay": "relay"}


@dataclass(frozen=True, slots=True)
class StoryCredit:
    """A credit that the article's byline or text makes, as a reader labelled it."""

    outlet: str | None
    """Domain; None where the credited name is in no registry."""
    name: str
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Later:
    """What an article shows from the second crawl on, where that differs."""

    title: str | None
    byline: str | None
    text: str | None
    modified: datetime | None


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """One labelled article."""

    story: str
    id: str
    outlet: str
    """Domain."""
    url: str
    """As `pipelines.urls.normalise` writes it."""
    title: str | None
    byline: str | None
    published: datetime | None
    """Aware, UTC; None where the page shows none."""
    modified: datetime | None
    lang: str
    text: str
    """Paragraphs separated by one empty line."""
    group: str
    """Label of the copy group within the story."""
    role: Role
    source: str | None
    """Id of the article, or domain of the outlet, that it has its text or news from."""
    relation: Relation | None
    """Relation to its source; None where it has none."""
    credits: tuple[StoryCredit, ...]
    section: str | None
    image: bool
    pages: int
    """Number of pages over which the site spreads the text."""
    amp: bool
    paywalled: bool
    crawl: int
    """The crawl, 1 or 2, from which on the page exists."""
    canonical: str | None
    """Id of the article, in this story, that rel=canonical of the page names."""
    later: Later | None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text's paragraphs."""
        return tuple(p.strip() for p in self.text.split("\n\n") if p.strip())


@dataclass(frozen=True, slots=True)
class Story:
    """One event and everything that the sample outlets publish about it."""

    id: str
    title: str
    tests: str
    """What the story is there to test, in one line."""
    near: tuple[str, ...]
    """Look-alike stories that must stay apart from this one."""
    split: str | None
    """`tune` or `test` in the quality benchmark; None in the sample web."""
    articles: tuple[StoryArticle, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """The right answer for the articles that exist at one crawl, by URL."""

    stories: Mapping[str, frozenset[str]]
    """Story id → URLs."""
    groups: Mapping[frozenset[str], str]
    """Copy group → story id; an article that nobody runs makes a group of its own."""
    roles: Mapping[str, Role]
    relations: Mapping[tuple[str, str], Relation]
    """(derived URL, source URL) → relation; only where both exist."""
    credits: Mapping[str, frozenset[tuple[CreditKind, str | None]]]
    """URL → (kind, outlet). Kind `structured_data` is not labelled: it depends on the template."""
    origins: Mapping[str, int]
    """Story id → number of independent origins."""


def url_of(article: StoryArticle) -> str:
    """Return the URL of the article's page, as `pipelines.urls.normalise` writes it."""
    return article.url


def load_stories(folder: Path = STORIES) -> tuple[Story, ...]:
    """Return the stories of all TOML files of the folder, in order of their ids.

    Outlets are checked against the outlets.toml in or beside the folder. Raises SampleError, which
    says file, article and key, where a story does not follow the format.
    """
    outlets = load_outlets(registry_beside(folder))
    paths = sorted(folder.glob("*.toml"))
    stories = tuple(_story(p, outlets) for p in paths if p.name != "outlets.toml")
    if not stories:
        raise SampleError(f"{folder}: no story (*.toml) in it")
    ids = {story.id for story in stories}
    seen: dict[str, str] = {}
    for story in stories:
        for near in story.near:
            if near not in ids:
                raise SampleError(f"{story.id}.toml: near: no story {near!r} in the folder")
        for article in story.articles:
            place = f"{story.id}/{article.id}"
            if article.url in seen:
                raise SampleError(
                    f"{place} has the address of {seen[article.url]}: {article.url}, change a path"
                )
            seen[article.url] = place
    return stories


def articles_at(stories: Iterable[Story], phase: int) -> tuple[StoryArticle, ...]:
    """Return the articles that exist at crawl 1 or 2, each as its page shows it then."""
    return tuple(
        _as_shown(article, phase)
        for story in stories
        for article in story.articles
        if article.crawl <= phase
    )


def expected(stories: Iterable[Story], phase: int = 1) -> Expected:
    """Return the right grouping of what exists at crawl 1 or 2.

    Independent origins of a story are the roots to which its copy groups lead back along `from`:
    groups that stem from no other, and outlets whose text was not labelled, each counted once.
    """
    by_story: dict[str, frozenset[str]] = {}
    groups: dict[frozenset[str], str] = {}
    roles: dict[str, Role] = {}
    relations: dict[tuple[str, str], Relation] = {}
    credits: dict[str, frozenset[tuple[CreditKind, str | None]]] = {}
    origins: dict[str, int] = {}
    for story in stories:
        shown = articles_at((story,), phase)
        if not shown:
            continue
        by_id = {article.id: article for article in story.articles}
        by_story[story.id] = frozenset(article.url for article in shown)
        for label in {article.group for article in shown}:
            groups[frozenset(a.url for a in shown if a.group == label)] = story.id
        for article in shown:
            roles[article.url] = article.role
            named = {(credit.kind, credit.outlet) for credit in article.credits}
            if article.canonical and by_id[article.canonical].outlet != article.outlet:
                named.add(("canonical", by_id[article.canonical].outlet))
            credits[article.url] = frozenset(named)
            source = by_id.get(article.source or "")
            if source and article.relation and source.crawl <= phase:
                relations[article.url, source.url] = article.relation
        origins[story.id] = len(_roots(story, {article.group for article in shown}))
    return Expected(by_story, groups, roles, relations, credits, origins)


def _roots(story: Story, labels: Iterable[str]) -> set[tuple[str, str]]:
    """Where the groups lead back to: ("group", label) or ("outlet", domain)."""
    group_of = {article.id: article.group for article in story.articles}
    roots: set[tuple[str, str]] = set()
    todo, done = list(labels), set[str]()
    while todo:
        label = todo.pop()
        if label in done:
            continue
        done.add(label)
        sources = {a.source for a in story.articles if a.group == label and a.source}
        outside = {s for s in sources if group_of.get(s) != label}
        if not outside:
            roots.add(("group", label))
        for source in outside:
            if source in group_of:
                todo.append(group_of[source])
            else:
                roots.add(("outlet", source))
    return roots


def _as_shown(article: StoryArticle, phase: int) -> StoryArticle:
    later = article.later
    if later is None or phase < 2:
        return article
    return replace(
        article,
        title=later.title or article.title,
        byline=later.byline or article.byline,
        text=later.text or article.text,
        modified=later.modified or article.modified,
    )


def _story(path: Path, outlets: Mapping[str, Outlet]) -> Story:
    raw = read_toml(path)
    place = path.name
    _no_others(raw, _STORY_KEYS, place)
    if _take(raw, "id", str, place) != path.stem:
        raise SampleError(f"{place}: id is {raw['id']!r}, make it {path.stem!r} like the file")
    entries = _take(raw, "article", list, place)
    articles = tuple(_article(raw["id"], entry, outlets) for entry in entries)
    ids = {article.id for article in articles}
    if len(ids) < len(articles):
        raise SampleError(f"{place}: two articles have the same id, rename one")
    for article in articles:
        where = f"{place}: article {article.id}"
        if article.source is not None and article.source not in ids | set(outlets):
            raise SampleError(f"{where}: from is {article.source!r}, no article and no outlet")
        if article.source == article.id:
            raise SampleError(f"{where}: from names the article itself")
        if article.canonical is not None and article.canonical not in ids:
            raise SampleError(f"{where}: canonical is {article.canonical!r}, not an article here")
    return Story(
        id=raw["id"],
        title=_take(raw, "title", str, place),
        tests=_take(raw, "tests", str, place),
        near=tuple(raw.get("near", ())),
        split=raw.get("split"),
        articles=articles,
    )


def _article(story: str, raw: Mapping[str, Any], outlets: Mapping[str, Outlet]) -> StoryArticle:
    name = _take(raw, "id", str, f"{story}.toml: an article")
    place = f"{story}.toml: article {name}"
    _no_others(raw, _ARTICLE_KEYS, place)
    outlet = _take(raw, "outlet", str, place)
    if outlet not in outlets:
        raise SampleError(f"{place}: outlet {outlet!r} is not in outlets.toml")
    role: Role = _one_of(_take(raw, "role", str, place), get_args(Role), f"{place}: role")
    relation = raw.get("relation", _DERIVED.get(role))
    if relation is not None:
        _one_of(relation, get_args(Relation), f"{place}: relation")
    source = _maybe(raw, "from", str, place)
    if role in ("excerpt", "relay") and source is None:
        raise SampleError(f"{place}: role is {role}, so say in `from` where it has its text from")
    path = _maybe(raw, "path", str, place) or f"/{story}/{name}"
    if not path.startswith("/"):
        raise SampleError(f"{place}: path {path!r} must begin with a slash")
    crawl = raw.get("crawl", 1)
    if crawl not in (1, 2):
        raise SampleError(f"{place}: crawl is {crawl!r}, use 1 or 2")
    text = _take(raw, "text", str, place).strip()
    if not text:
        raise SampleError(f"{place}: text is empty")
    return StoryArticle(
        story=story,
        id=name,
        outlet=outlet,
        url=normalise(site_of(outlet).base + path),
        title=_maybe(raw, "title", str, place),
        byline=_maybe(raw, "byline", str, place),
        published=_time(raw, "published", place),
        modified=_time(raw, "modified", place),
        lang=_take(raw, "lang", str, place),
        text=text,
        group=_take(raw, "group", str, place),
        role=role,
        source=source,
        relation=relation if source is not None else None,
        credits=tuple(_credit(credit, outlets, place) for credit in raw.get("credits", ())),
        section=_maybe(raw, "section", str, place),
        image=bool(_maybe(raw, "image", bool, place)),
        pages=_maybe(raw, "pages", int, place) or 1,
        amp=bool(_maybe(raw, "amp", bool, place)),
        paywalled=bool(_maybe(raw, "paywalled", bool, place)),
        crawl=crawl,
        canonical=_maybe(raw, "canonical", str, place),
        later=_later(raw.get("later"), place),
    )


def _later(raw: Mapping[str, Any] | None, place: str) -> Later | None:
    if raw is None:
        return None
    place = f"{place}: later"
    _no_others(raw, _LATER_KEYS, place)
    text = _maybe(raw, "text", str, place)
    return Later(
        title=_maybe(raw, "title", str, place),
        byline=_maybe(raw, "byline", str, place),
        text=text.strip() if text else None,
        modified=_time(raw, "modified", place),
    )


def _credit(raw: Mapping[str, Any], outlets: Mapping[str, Outlet], place: str) -> StoryCredit:
    place = f"{place}: credit"
    _no_others(raw, {"outlet", "name", "kind"}, place)
    outlet = _maybe(raw, "outlet", str, place)
    if outlet is not None and outlet not in outlets:
        raise SampleError(f"{place}: outlet {outlet!r} is not in outlets.toml")
    kind = _one_of(_take(raw, "kind", str, place), get_args(CreditKind), f"{place}: kind")
    return StoryCredit(outlet=outlet, name=_take(raw, "name", str, place), kind=kind)


def _no_others(raw: Mapping[str, Any], known: set[str], place: str) -> None:
    for key in raw:
        if key not in known:
            raise SampleError(f"{place}: unknown key {key!r}, take it out")


def _take(raw: Mapping[str, Any], key: str, kind: type, place: str) -> Any:
    if key not in raw:
        raise SampleError(f"{place}: has no {key}, add it")
    return _maybe(raw, key, kind, place)


def _maybe(raw: Mapping[str, Any], key: str, kind: type, place: str) -> Any:
    value = raw.get(key)
    if value is not None and not isinstance(value, kind):
        raise SampleError(f"{place}: {key} is {value!r}, not of type {kind.__name__}")
    return value


def _one_of(value: Any, allowed: tuple[str, ...], place: str) -> Any:
    if value not in allowed:
        raise SampleError(f"{place} is {value!r}, use one of {', '.join(allowed)}")
    return value


def _time(raw: Mapping[str, Any], key: str, place: str) -> datetime | None:
    value: datetime | None = _maybe(raw, key, datetime, place)
    if value is None:
        return None
    if value.tzinfo is None:
        raise SampleError(f"{place}: {key} has no offset, write a Z at its end")
    return value.astimezone(timezone.utc)
