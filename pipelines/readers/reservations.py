"""What outlets reserve of the pages in a file: the robots.txt and tdmrep.json that it holds as well."""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from pipelines.site_opt_outs import (
    MAX_ROBOTS,
    ROBOTS_PATH,
    TDMREP_PATH,
    Robots,
    parse_robots,
    parse_tdmrep,
    robots_opt_outs,
    tdmrep_opt_outs,
)

_MOST_ORIGINS = 2_000
"""Whose rules are held at a time; archives of the whole web have millions."""


class Reservations:
    """The rules of origins, as far as their files have been read; they count for the pages that follow."""

    def __init__(self) -> None:
        self._robots: dict[str, Robots] = {}
        self._tdmrep: dict[str, Protego] = {}

    def note(self, url: str, status: int | None, body: bytes) -> None:
        """Take in an answer for which `is_rules` holds."""
        origin, path = _split(url)
        self._tdmrep.pop(origin, None) if path == TDMREP_PATH else self._robots.pop(origin, None)
        if status != 200:
            return
        if path == TDMREP_PATH:
            if rules := parse_tdmrep(body):
                _keep(self._tdmrep, origin, rules)
            return
        try:
            robots = parse_robots(body[:MAX_ROBOTS].decode("utf-8-sig", "replace"))
        except Exception:  # a parser over hostile input
            return
        _keep(self._robots, origin, robots)

    def of(self, url: str) -> tuple[str, ...]:
        """Return what the outlet of a page reserves of it."""
        origin, _ = _split(url)
        robots = self._robots.get(origin)
        said = robots_opt_outs(robots, url) if robots is not None else ()
        return (*said, *tdmrep_opt_outs(self._tdmrep.get(origin), url))


def is_rules(url: str) -> bool:
    """Say whether a URL is that of a robots.txt or a tdmrep.json."""
    return _split(url)[1] in (ROBOTS_PATH, TDMREP_PATH)


def _split(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}", parts.path


def _keep(held: dict[str, Robots] | dict[str, Protego], origin: str, rules: object) -> None:
    if len(held) >= _MOST_ORIGINS:
        del held[next(iter(held))]
    held[origin] = rules  # type: ignore[assignment]
