"""The sample outlets as sites: host, page template, kind of feed, and how the server behaves."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
OUTLETS = HERE / "outlets.toml"
"""The registry of the sample outlets, in the format of `crawler/outlets.toml`."""

FeedKind = Literal["rss2", "rss1", "rss091", "atom", "jsonfeed", "newssitemap", "none"]
Validators = Literal["both", "etag", "last-modified", "lying-etag", "none"]
Noise = Literal["section", "video", "gallery", "gone", "disallowed", "brief", "offsite"]


class SampleError(ValueError):
    """A file of the sample web is wrong; the message says which, where and what to do."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """What the registry says of an outlet, as far as its pages print it."""

    domain: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str
    language: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class Site:
    """How an outlet presents itself on the web."""

    domain: str
    host: str
    """The host that answers; the bare domain or `www.` in front of it, the other one redirects."""
    template: str
    """Name of the page template, without `.html`."""
    feed: FeedKind
    feed_path: str
    declared: Literal["link", "robots", "both"] = "link"
    """Where the feed is announced: `<link rel=alternate>` of the home page, robots.txt, or both."""
    validators: Validators = "both"
    """Which validators answers carry; `lying-etag` is a new one for the same body each time."""
    gzip: bool = False
    charset: str = "utf-8"
    charset_in_header: bool = True
    utc_offset: str = "+00:00"
    """Offset of the outlet's local time, in which its pages and feeds print dates."""
    accent: str = "#1d4e89"
    tagline: str = ""
    nav: tuple[str, ...] = ()
    noise: tuple[Noise, ...] = ()
    """Entries of the feed that are no articles."""
    utm: bool = False
    """Links of the feed carry campaign parameters."""
    feed_host: str | None = None
    """Host of a click counter through which the links of the feed redirect."""
    feed_source: bool = False
    """Entries name the outlet they have their text from in `<source>`."""
    feed_full_text: bool = False

    @property
    def base(self) -> str:
        """Scheme and host, without a slash at the end."""
        return f"http://{self.host}"

    @property
    def tz(self) -> timezone:
        """The outlet's local time."""
        sign = -1 if self.utc_offset.startswith("-") else 1
        hours, minutes = self.utc_offset[1:].split(":")
        return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))


def read_toml(path: Path) -> dict[str, Any]:
    """Return the TOML file as a dict. Raises SampleError where it cannot be read as one."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SampleError(f"{path}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SampleError(f"{path}: not a TOML file: {error}") from None


def registry_beside(folder: Path) -> Path:
    """Return the outlets.toml in or beside a folder of stories, else the one of the sample web."""
    for path in (folder / "outlets.toml", folder.parent / "outlets.toml"):
        if path.is_file():
            return path
    return OUTLETS


def load_outlets(path: Path) -> dict[str, Outlet]:
    """Return a registry file's outlets by domain. Raises SampleError where one is incomplete."""
    outlets = {}
    for number, entry in enumerate(read_toml(path).get("outlet", []), 1):
        try:
            outlet = Outlet(
                domain=entry["domain"],
                name=entry["name"],
                aliases=tuple(entry.get("aliases", ())),
                kind=entry["kind"],
                country=entry["country"],
                language=entry["language"],
                owner=entry.get("owner"),
            )
        except KeyError as error:
            raise SampleError(f"{path}: outlet {number} has no {error.args[0]}, add it") from None
        outlets[outlet.domain] = outlet
    return outlets


def _site(entry: Mapping[str, Any]) -> Site:
    domain = entry.get("domain", "?")
    known = {field.name for field in fields(Site)}
    for key in entry:
        if key not in known:
            raise SampleError(f"sites.toml: {domain}: unknown key {key!r}, take it out")
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    for key, allowed in (
        ("feed", get_args(FeedKind)),
        ("validators", get_args(Validators)),
    ):
        if values.get(key, allowed[0]) not in allowed:
            raise SampleError(
                f"sites.toml: {domain}: {key} is {values[key]!r}, use one of {', '.join(allowed)}"
            )
    return Site(**values)


@lru_cache(maxsize=1)
def packaged_sites() -> Mapping[str, Site]:
    """Return the sites of sites.toml by domain. Raises SampleError where one is wrong."""
    return {site.domain: site for site in map(_site, read_toml(HERE / "sites.toml")["site"])}


def site_of(domain: str) -> Site:
    """Return the site of an outlet; a plain one for an outlet that sites.toml does not know."""
    known = packaged_sites().get(domain)
    return known or Site(
        domain=domain, host=domain, template="portal", feed="rss2", feed_path="/feed.xml"
    )
