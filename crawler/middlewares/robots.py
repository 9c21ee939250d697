"""robots.txt as RFC 9309 has it, with Crawl-delay and Sitemap lines."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request
from scrapy.http.request import NO_CALLBACK

from crawler.failures import RobotsForbidden, fate_of
from crawler.middlewares.origins import once
from pipelines.items import Fate
from pipelines.site_opt_outs import MAX_ROBOTS, ROBOTS_PATH, Robots, parse_robots, robots_opt_outs

log = logging.getLogger(__name__)

_PRIORITY = 1000


@dataclass(frozen=True, slots=True)
class Rules:
    """What the robots.txt of one origin says."""

    robots: Robots | None
    """None where there is no such file: all is allowed."""
    unreachable: RobotsForbidden | None = None
    """What to raise where it could not be read: nothing is allowed (RFC 9309, 2.3.1.4)."""


class RobotsMiddleware:
    """Asks each origin's robots.txt before its first page; one file holds for its own origin only."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        if not settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self._crawler = crawler
        self._agent: str = settings["ROBOTSTXT_USER_AGENT"] or settings["USER_AGENT"]
        self._longest = settings.getfloat("COPYDESK_MAX_CRAWL_DELAY")
        self._rules: dict[str, asyncio.Future[Rules]] = {}
        self._delays: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsMiddleware:
        """Raises NotConfigured where robots.txt is not to be obeyed."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raises RobotsForbidden where the request may not be sent."""
        if request.meta.get("dont_obey_robotstxt"):
            return
        parts = urlsplit(request.url)
        rules = await self._of(f"{parts.scheme}://{parts.netloc}")
        if rules.unreachable is not None:
            raise RobotsForbidden(str(rules.unreachable), rules.unreachable.fate)
        robots = rules.robots
        if robots is not None and not robots.rules.can_fetch(request.url, self._agent):
            raise RobotsForbidden("disallowed by robots.txt")
        if (parts.hostname or "") in self._delays:
            # The host has said how fast; a quick answer is no reason to be faster.
            request.meta["autothrottle_dont_adjust_delay"] = True

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """Return the `Sitemap` lines of the robots.txt that holds for `url`, as far as it is known."""
        robots = self._known(url)
        return () if robots is None else tuple(dict.fromkeys(robots.rules.sitemaps))

    def opt_outs(self, url: str) -> tuple[str, ...]:
        """Return against whom the robots.txt that holds for `url` reserves it, as far as it is known."""
        robots = self._known(url)
        return () if robots is None else robots_opt_outs(robots, url)

    def _known(self, url: str) -> Robots | None:
        parts = urlsplit(url)
        known = self._rules.get(f"{parts.scheme}://{parts.netloc}")
        return known.result().robots if known is not None and known.done() else None

    async def _of(self, origin: str) -> Rules:
        lost = _unreachable("its request was cancelled", "failed")
        return await once(self._rules, origin, self._ask, lost)

    async def _ask(self, origin: str) -> Rules:
        request = Request(
            f"{origin}{ROBOTS_PATH}",
            priority=_PRIORITY,
            meta={"dont_obey_robotstxt": True},
            callback=NO_CALLBACK,
            dont_filter=True,
        )
        try:
            response = await self._crawler.engine.download_async(request)
        except Exception as error:  # whatever the network came to
            log.debug("%s/robots.txt failed", origin, exc_info=True)
            fate, reason = fate_of(error)
            return _unreachable(reason, fate)
        if response.status >= 500 or response.status == 429:
            return _unreachable(f"HTTP status {response.status}")
        if not 200 <= response.status < 300:
            return Rules(None)
        try:
            robots = parse_robots(
                _whole_lines(response.body, MAX_ROBOTS).decode("utf-8-sig", "replace")
            )
        except Exception as error:  # a parser over hostile input
            return _unreachable(type(error).__name__)
        self._slow_down(urlsplit(origin).hostname or "", robots.rules)
        return Rules(robots)

    def _slow_down(self, host: str, parsed: Protego) -> None:
        asked = parsed.crawl_delay(self._agent)
        if asked is None or asked <= self._crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        delay = min(float(asked), self._longest)
        if delay < asked:
            log.info("%s asks for %g s between requests; keeping %g s", host, asked, delay)
        self._delays[host] = delay
        # For the host's slot, and for one that is made anew after a rest.
        downloader = self._crawler.engine.downloader
        downloader.per_slot_settings[host] = {"delay": delay, "concurrency": 1, "jitter": 0.0}
        if (slot := downloader.slots.get(host)) is not None:
            slot.delay, slot.concurrency, slot.jitter = delay, 1, 0.0


def _whole_lines(body: bytes, most: int) -> bytes:
    """The lines within the first bytes: half of a rule may be one that closes everything."""
    return body if len(body) <= most else body[: body.rfind(b"\n", 0, most) + 1]


def _unreachable(why: str, fate: Fate = "robots") -> Rules:
    return Rules(None, RobotsForbidden(f"robots.txt cannot be read: {why}", fate))
