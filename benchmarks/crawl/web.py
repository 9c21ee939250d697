"""A web of invented outlets that publish as the clock goes, served like the sample web."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random
from threading import Event
from typing import Literal
from urllib.parse import urlsplit

import wordfreq

from benchmarks.crawl.rhythms import Habit, day_of
from crawler.samples import feeds
from crawler.samples.catalogue import Catalogue, SitePages
from crawler.samples.pages import Reply, article_page, list_page
from crawler.samples.server import LocalWeb
from crawler.samples.sites import FeedKind, Outlet, Site, Validators
from crawler.samples.stories import StoryArticle

Sort = Literal["policy", "article", "feed"]
BEGIN = datetime(2026, 3, 4, tzinfo=timezone.utc)
Fault = Literal["dead", "fails", "flaky", "slow"]
FAULTS: Mapping[int, Fault] = {7: "dead", 23: "fails", 41: "flaky", 59: "slow"}
"""Of 60 outlets the ones with these numbers: no host, a feed that fails always or at each fifth request,
answers that take a while."""
A_DAY = (2, 5, 10, 25, 60, 120)
"""Articles a day that an outlet publishes, one of these."""
SIX = 15
"""One in so many outlets publishes all at six in the morning."""
COPIED = 0.2
"""Share of the articles that are word for word those of another outlet."""
FLAKY = 5
_SLOW_SECONDS = 0.3
_KINDS: tuple[FeedKind, ...] = ("rss2", "rss2", "atom", "rss1", "newssitemap", "jsonfeed", "rss2")
_PATHS: Mapping[FeedKind, str] = {"newssitemap": "/sitemap_index.xml", "jsonfeed": "/feed.json"}
_VALIDATORS: tuple[Validators, ...] = ("both", "etag", "none", "last-modified", "lying-etag")
_TEMPLATES = ("portal", "wire", "broadcast", "broadsheet", "county", "minimal", "stream")
_DAYS_BEFORE = 14
"""Days of publishing that feeds show at the begin."""


def requests_by_sort(urls: Iterable[str]) -> Counter[Sort]:
    """Return how many requests asked for what: what a host allows (robots.txt and its like), an article,
    or a feed or what might stand in for one."""
    return Counter(map(_sort, urls))


def _sort(url: str) -> Sort:
    if url.endswith("/robots.txt") or "/.well-known/" in url:
        return "policy"
    return "article" if "/news/" in url else "feed"


@dataclass(frozen=True, slots=True)
class Publisher:
    """One outlet of the web."""

    number: int
    outlet: Outlet
    site: Site
    slots: int
    """Entries in its feed."""
    times: tuple[datetime, ...]
    """When its articles were and will be published, in order; the first is its article 0."""
    fault: Fault | None

    @property
    def feed(self) -> str:
        """Address of the feed or news sitemap that the registry names."""
        if self.site.feed == "newssitemap":
            return feeds.news_sitemap_url(self.site)
        return self.site.base + self.site.feed_path

    def url(self, article: int) -> str:
        """Address of an article."""
        return f"{self.site.base}/news/{self.number}-{article}"


class GeneratedWeb(LocalWeb):
    """A web of `outlets` outlets at the time that `at` says; a context manager as LocalWeb.

    `days` are those from `begin` on in which they publish; `before` bounds the articles that an
    outlet published before. The same `seed` makes the same web.
    """

    def __init__(
        self,
        seed: int,
        outlets: int,
        *,
        days: int = 1,
        before: int | None = None,
        a_day: tuple[int, ...] = A_DAY,
        begin: datetime = BEGIN,
    ) -> None:
        super().__init__()
        self.at: datetime = begin
        """The time that the web shows; whoever holds the clock sets it."""
        self.begin = begin
        self._feed_requests: Counter[str] = Counter()
        self.publishers = tuple(
            _publisher(number, seed, days, before, a_day, begin) for number in range(outlets)
        )
        self._by_host = {publisher.site.host: publisher for publisher in self.publishers}
        self._catalogue = Catalogue(
            phase=1,
            stories=(),
            outlets={p.outlet.domain: p.outlet for p in self.publishers},
            sites={},
            hosts={},
            aliases={},
            by_url={},
            changed=frozenset(),
            end=begin,
        )
        self._seed = seed
        self._rendered: Callable[[int, str, int], Reply] = lru_cache(2 * outlets)(self._feed)

    def registry(self, path: Path) -> Path:
        """Write the registry of the web's outlets."""
        lines = []
        for publisher in self.publishers:
            key = "sitemaps" if publisher.site.feed == "newssitemap" else "feeds"
            lines += [
                "[[outlet]]",
                f'domain = "{publisher.outlet.domain}"',
                f'name = "{publisher.outlet.name}"',
                f'{key} = ["{publisher.feed}"]',
                "",
            ]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    def published(self, since: datetime | None, until: datetime) -> dict[str, datetime]:
        """Return the articles published after `since` and not after `until`, at outlets that can be
        read; without `since` those that feeds show at `until`."""
        found = {}
        for publisher in self.publishers:
            if publisher.fault in ("dead", "fails"):
                continue
            end = bisect_right(publisher.times, until)
            first = end - publisher.slots if since is None else bisect_right(publisher.times, since)
            for article in range(max(0, first), end):
                found[publisher.url(article)] = publisher.times[article]
        return found

    # --- what is served --------------------------------------------------------------------------------

    def site(self, host: str) -> Site | None:
        """Return the site of a host."""
        publisher = self._by_host.get(host)
        return None if publisher is None else publisher.site

    def reply(self, host: str, target: str, authorization: str) -> Reply:
        """Return what a host answers at the web's time."""
        publisher = self._by_host.get(host)
        if publisher is None or publisher.fault == "dead":
            return Reply(502, b"no such host\n", "text/plain")
        path = urlsplit(target).path
        found = self._found(publisher, path)
        if publisher.fault == "slow" and path != "/robots.txt":
            return replace(found, stream=_slowly(found.body), body=b"", silent=True)
        return found

    def _found(self, publisher: Publisher, path: str) -> Reply:
        url = publisher.site.base + path
        shown = bisect_right(publisher.times, self.at)
        if path == "/robots.txt":
            return feeds.robots(self._pages(publisher, shown, shown))
        if url in (publisher.feed, publisher.site.base + publisher.site.feed_path):
            self._feed_requests[url] += 1
            flaky = publisher.fault == "flaky" and self._feed_requests[url] % FLAKY == 0
            if flaky or publisher.fault == "fails":
                return Reply(500, b"out of order\n", "text/plain")
            return self._rendered(publisher.number, url, shown)
        if path == "/":
            return list_page(self._pages(publisher, max(0, shown - publisher.slots), shown))
        article = self._article_of(publisher, path)
        if article is None or article >= shown:
            return Reply(404, b"not here\n", "text/plain")
        story = self.article(publisher, article)
        pages = self._pages(publisher, article, article + 1)
        return article_page(self._catalogue, pages, story) or Reply(404)

    def _feed(self, number: int, url: str, shown: int) -> Reply:
        publisher = self.publishers[number]
        pages = self._pages(publisher, max(0, shown - publisher.slots), shown)
        if publisher.site.feed == "newssitemap" and url == publisher.feed:
            return feeds.news_sitemap(self._catalogue, pages)
        return feeds.feed(self._catalogue, pages)

    def _pages(self, publisher: Publisher, first: int, end: int) -> SitePages:
        articles = tuple(self.article(publisher, n) for n in reversed(range(first, end)))
        changed = publisher.times[end - 1] if end else self.begin
        return SitePages(publisher.site, publisher.outlet, articles, (), {}, {}, changed)

    @staticmethod
    def _article_of(publisher: Publisher, path: str) -> int | None:
        head, _, name = path.rpartition("/")
        number, _, article = name.partition("-")
        if head != "/news" or number != str(publisher.number) or not article.isdecimal():
            return None
        return int(article)

    def article(self, publisher: Publisher, article: int) -> StoryArticle:
        """Return an article of an outlet; one in five has its text from another outlet's."""
        dice = Random(f"{self._seed} {publisher.number} {article}")
        source, number = publisher.number, article
        if dice.random() < COPIED:
            source, number = dice.randrange(len(self.publishers)), article % 50
        title, text = _text(self._seed, source, number)
        url = publisher.url(article)
        return replace(
            _BLANK,
            outlet=publisher.outlet.domain,
            url=url,
            id=url,
            title=title,
            text=text,
            published=publisher.times[article].replace(microsecond=0),
        )

    def story_at(self, url: str) -> StoryArticle | None:
        """Return the article at an address, None where there is none."""
        parts = urlsplit(url)
        publisher = self._by_host.get(parts.hostname or "")
        article = None if publisher is None else self._article_of(publisher, parts.path)
        return None if publisher is None or article is None else self.article(publisher, article)


_BLANK = StoryArticle(
    story="", id="", outlet="", url="", title=None, byline=None, published=None, modified=None,
    lang="en", text="", group="", role="own", source=None, relation=None, credits=(), section=None,
    image=False, pages=1, amp=False, paywalled=False, crawl=1, canonical=None, later=None,
)  # fmt: skip


def _publisher(
    number: int,
    seed: int,
    days: int,
    before: int | None,
    a_day: tuple[int, ...],
    begin: datetime,
) -> Publisher:
    dice = Random(f"{seed} outlet {number}")
    domain = f"paper{number:03}.example"
    fault = FAULTS.get(number % 60)
    habit: Habit = "at six" if number % SIX == SIX - 1 else "by day"
    slots = 20 if habit == "at six" else dice.choice((10, 20, 30, 50))
    rate = dice.choice(a_day)
    times: list[datetime] = []
    for day in range(-_DAYS_BEFORE, days):
        times += day_of(dice, habit, rate, slots, begin + timedelta(days=day))
    times.sort()
    if before is not None:
        old = bisect_right(times, begin)
        times = times[max(0, old - before) :]
    kind = _KINDS[number % len(_KINDS)]
    site = Site(
        domain=domain,
        host=domain,
        template=_TEMPLATES[number % len(_TEMPLATES)],
        feed=kind,
        feed_path=_PATHS.get(kind, "/feed.xml"),
        validators=_VALIDATORS[number % len(_VALIDATORS)],
        gzip=number % 3 == 0,
        utc_offset=dice.choice(("+00:00", "+01:00", "-05:00")),
    )
    outlet = Outlet(domain, f"Paper {number:03}", (), "newspaper", "GB", "en", None)
    return Publisher(number, outlet, site, slots, tuple(times), fault)


def _slowly(body: bytes) -> Callable[[Event], Iterator[bytes]]:
    def stream(stop: Event) -> Iterator[bytes]:
        stop.wait(_SLOW_SECONDS)
        yield body

    return stream


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[list[str], list[float]]:
    words = [word for word in wordfreq.top_n_list("en", 20_000) if word.isalpha()]
    return words, list(accumulate(wordfreq.word_frequency(word, "en") for word in words))


@lru_cache(maxsize=4_000)
def _text(seed: int, outlet: int, number: int) -> tuple[str, str]:
    """Title and text of 130 to 300 words that make no sense; the subjects are its own, so that no two
    texts are about one event by chance."""
    dice = Random(f"{seed} text {outlet} {number}")
    words, weights = _vocabulary()
    subjects = [
        "".join(dice.choice("bdfgklmnprst") + dice.choice("aeiou") for _ in range(4))
        for _ in range(40)
    ]
    paragraphs = []
    for _ in range(dice.randint(4, 7)):
        sentences = []
        for _ in range(3):
            drawn = dice.choices(words, cum_weights=weights, k=dice.randint(8, 18))
            drawn = [dice.choice(subjects) if dice.random() < 0.25 else word for word in drawn]
            sentences.append(" ".join(drawn).capitalize() + ".")
        paragraphs.append(" ".join(sentences))
    return " ".join(dice.sample(subjects, 6)).capitalize(), "\n\n".join(paragraphs)
