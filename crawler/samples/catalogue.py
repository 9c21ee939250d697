"""What each site of the sample web holds at one crawl: its articles, its sections, its noise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from crawler.samples.sites import (
    HERE,
    Noise,
    Outlet,
    Site,
    load_outlets,
    read_toml,
    registry_beside,
    site_of,
)
from crawler.samples.stories import Story, StoryArticle, articles_at, load_stories
from pipelines.items import Fate
from pipelines.urls import normalise

_EPOCH = datetime(2026, 3, 1, 6, tzinfo=timezone.utc)

# A page without an article may be told by its form or by its few words: both are right.
_FATES: Mapping[Noise, frozenset[Fate]] = {
    "section": frozenset({"not_article", "too_short"}),
    "video": frozenset({"not_article", "too_short"}),
    "gallery": frozenset({"not_article", "too_short"}),
    "gone": frozenset({"http_error"}),
    "disallowed": frozenset({"robots"}),
    "brief": frozenset({"too_short"}),
    "offsite": frozenset({"out_of_scope"}),
}
_NOISE_PATHS: Mapping[Noise, str] = {
    "video": "/video/1043-two-minutes",
    "gallery": "/galleries/frost-1187",
    "gone": "/news/ticket-office-sundays-3381",
    "disallowed": "/preview/archive-hours-5520",
    "brief": "/briefs/footbridge-212",
}
OFFSITE = "http://coupons.example/garden?pid=77"


@dataclass(frozen=True, slots=True)
class NoiseEntry:
    """An entry of a feed that leads to no article."""

    kind: Noise
    url: str
    title: str
    text: str
    published: datetime
    fates: frozenset[Fate]
    """The fates that a crawler may give its URL."""


@dataclass(frozen=True, slots=True)
class SitePages:
    """One site at one crawl."""

    site: Site
    outlet: Outlet
    articles: tuple[StoryArticle, ...]
    """Newest first."""
    noise: tuple[NoiseEntry, ...]
    sections: Mapping[str, str]
    """Name of the section → URL, in the order of the navigation."""
    by_url: Mapping[str, StoryArticle]
    changed_at: datetime
    """When the site's lists last changed."""

    @property
    def words(self) -> Mapping[str, Any]:
        """The language's furniture."""
        return furniture(self.outlet.language)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole sample web at one crawl."""

    phase: int
    stories: tuple[Story, ...]
    outlets: Mapping[str, Outlet]
    sites: Mapping[str, SitePages]
    """By domain."""
    hosts: Mapping[str, SitePages]
    """By the host that answers."""
    aliases: Mapping[str, str]
    """Host that redirects → host that answers."""
    by_url: Mapping[str, StoryArticle]
    changed: frozenset[str]
    """URLs of articles that read otherwise at the second crawl."""
    end: datetime
    """Later than every time on any page."""

    def article(self, story: str, name: str) -> StoryArticle | None:
        """Return the article with this id in the story, None where this crawl does not have it."""
        found = (a for a in self.by_url.values() if (a.story, a.id) == (story, name))
        return next(found, None)


@lru_cache(maxsize=1)
def _all_furniture() -> Mapping[str, Any]:
    return read_toml(HERE / "furniture.toml")


def furniture(lang: str) -> Mapping[str, Any]:
    """Return the page furniture in a language; in English where there is none in that language."""
    known = _all_furniture()
    found: Mapping[str, Any] = known.get(lang, known["en"])
    return found


def slug(name: str) -> str:
    """Return the name as a path segment: lower case, words joined by hyphens, accents dropped."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = plain if re.search(r"[a-z]", plain, re.I) else name
    return quote(re.sub(r"[\W_]+", "-", kept.lower()).strip("-"))


def build(folder: Path, phase: int, silent: Collection[str] = ()) -> Catalogue:
    """Return the sample web with the stories of a folder, as it is at crawl 1 or 2; the outlets with
    the domains `silent` have neither feed nor sitemap.

    Raises SampleError where a story or a registry does not follow its format.
    """
    stories = load_stories(folder)
    outlets = load_outlets(registry_beside(folder))
    shown = articles_at(stories, phase)
    first = {a.url: a for a in articles_at(stories, 1)}
    changed = frozenset(a.url for a in shown if phase == 2 and a != first.get(a.url, a))
    fresh = {a.outlet for a in shown if phase == 2 and a != first.get(a.url)}
    every = articles_at(stories, 1) + articles_at(stories, 2)
    times = [t for a in every for t in (a.published, a.modified) if t]
    end = max(times, default=_EPOCH) + timedelta(hours=1)
    sites = {
        domain: _site_pages(
            outlet,
            tuple(a for a in shown if a.outlet == domain),
            end if domain in fresh else None,
            domain in silent,
        )
        for domain, outlet in outlets.items()
    }
    hosts = {pages.site.host: pages for pages in sites.values()}
    return Catalogue(
        phase=phase,
        stories=stories,
        outlets=outlets,
        sites=sites,
        hosts=hosts,
        aliases={
            host.removeprefix("www.") if host.startswith("www.") else f"www.{host}": host
            for host in hosts
        },
        by_url={article.url: article for article in shown},
        changed=changed,
        end=end,
    )


def _site_pages(
    outlet: Outlet,
    articles: tuple[StoryArticle, ...],
    changed_at: datetime | None,
    silent: bool,
) -> SitePages:
    site = site_of(outlet.domain)
    if silent:
        site = replace(site, feed="none")
    newest_first = tuple(
        sorted(articles, key=lambda a: (a.published or _EPOCH, a.url), reverse=True)
    )
    names = [*site.nav, *(a.section for a in articles if a.section)]
    sections = {name: normalise(f"{site.base}/section/{slug(name)}") for name in names}
    latest = max((a.published for a in articles if a.published), default=_EPOCH)
    return SitePages(
        site=site,
        outlet=outlet,
        articles=newest_first,
        noise=_noise(site, outlet, sections),
        sections=sections,
        by_url={article.url: article for article in newest_first},
        changed_at=changed_at or latest,
    )


def _noise(site: Site, outlet: Outlet, sections: Mapping[str, str]) -> tuple[NoiseEntry, ...]:
    words = furniture(outlet.language)["noise"]
    entries = []
    for number, kind in enumerate(site.noise):
        if kind == "section":
            title, text = next(iter(sections)), ""
            url = sections[title]
        else:
            title, text = words[kind]
            url = OFFSITE if kind == "offsite" else site.base + _NOISE_PATHS[kind]
        published = _EPOCH + timedelta(hours=number)
        entries.append(NoiseEntry(kind, url, title, text, published, _FATES[kind]))
    return tuple(entries)
