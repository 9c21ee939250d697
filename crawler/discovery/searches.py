"""Search sources: services and outlets' own searches, declared as templates in TOML."""

from __future__ import annotations

import base64
import binascii
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import parse_qs, quote, urljoin, urlsplit

from crawler.discovery.feeds import Entry, FeedError, newest_first, parse_feed, plain
from crawler.discovery.times import date

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

MAX_RESULTS = 500
"""Results taken of one answer; services give 100 to 250."""

Format = Literal["rss", "json", "google_news", "bing_news"]
_KEYS = {"name", "url", "format", "times", "site", "outlet", "items", "link", "title", "published",
         "key_env", "key_header"}  # fmt: skip
_PLACES = re.compile(r"\{(\w*)\}")
_ENDS_WITH_OUTLET = re.compile(r"\s+[-–|]\s+[^-–|]{2,60}$")


class SearchesError(ValueError):
    """A file of search sources is wrong; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search source. `url` is a template with {query}, and may have {start} and {end}."""

    name: str
    url: str
    format: Format = "rss"
    times: str = "%Y-%m-%d"
    """How {start} and {end} are written, as strftime has it."""
    site: str | None = None
    """The query that finds all articles of one {domain}; None where the service knows none."""
    outlet: str | None = None
    """Domain of the outlet whose own search this is: asked only where the seed names the outlet."""
    items: str = "items"
    """JSON: key of the list of results; `a.b` for one inside another."""
    link: str = "url"
    """JSON: key of a result's address; likewise `title` and `published`."""
    title: str = "title"
    published: str = "published"
    key_env: str | None = None
    """Environment variable that holds the key of a service which asks for one."""
    key_header: str = "Authorization: Token {key}"

    def address(self, query: str, start: datetime, end: datetime) -> str:
        """Return the address that answers a query for the time from `start` to `end`."""
        values = {
            "query": quote(query, safe=""),
            "start": quote(start.strftime(self.times), safe=""),
            "end": quote(end.strftime(self.times), safe=""),
        }
        return _PLACES.sub(lambda place: values[place[1]], self.url)

    @property
    def headers(self) -> dict[str, str] | None:
        """Headers of the request; None where the service's key is missing."""
        if self.key_env is None:
            return {}
        key = os.environ.get(self.key_env, "").strip()
        name, _, value = self.key_header.partition(":")
        return {name: value.strip().replace("{key}", key)} if key and key.isprintable() else None


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found."""

    entries: tuple[Entry, ...] = ()
    sealed: tuple[Entry, ...] = field(default=())
    """Results whose own address the service keeps to itself; title and source say where to look."""


def load_searches(path: Path) -> tuple[Search, ...]:
    """Return the search sources of a TOML file. Raises SearchesError, OSError."""
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except ValueError as error:
        raise SearchesError(f"{path}: not TOML in UTF-8: {' '.join(str(error).split())}") from None
    entries = document.get("search", [])
    if set(document) - {"search"} or not isinstance(entries, list):
        raise SearchesError(f"{path}: only [[search]] tables are expected")
    found = tuple(_search(entry, f"{path}: search {n}") for n, entry in enumerate(entries, 1))
    names = [search.name for search in found]
    if len(set(names)) < len(names):
        raise SearchesError(f"{path}: two searches have one name; rename one")
    return found


def _search(entry: object, where: str) -> Search:
    if not isinstance(entry, dict) or not all(isinstance(v, str) for v in entry.values()):
        raise SearchesError(f"{where}: every value is a string in quotes")
    if unknown := sorted(set(entry) - _KEYS):
        raise SearchesError(
            f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}"
        )
    if not entry.get("name") or not entry.get("url"):
        raise SearchesError(f'{where}: add name = "..." and url = "https://...{{query}}..."')
    search = Search(**entry)
    if search.format not in get_args(Format):
        raise SearchesError(
            f"{where}: format is {search.format!r}; use {', '.join(get_args(Format))}"
        )
    places = set(_PLACES.findall(search.url))
    if "query" not in places or places - {"query", "start", "end"}:
        raise SearchesError(
            f"{where}: url needs {{query}}, and may have {{start}} and {{end}} only"
        )
    if search.site is not None and _PLACES.findall(search.site) != ["domain"]:
        raise SearchesError(f"{where}: site is {search.site!r}; it needs {{domain}}, once")
    if urlsplit(search.url).scheme not in ("http", "https"):
        raise SearchesError(f"{where}: url is no web address; write https://...")
    return search


def parse_results(search: Search, body: bytes, url: str, content_type: str | None) -> Results:
    """Return what a source answered. Raises FeedError where that is no list of results; some
    services say in plain text, and with status 200, what they do not like."""
    if search.format == "json":
        return Results(_from_json(search, body, url))
    entries = parse_feed(body, url, content_type).entries[:MAX_RESULTS]
    if search.format == "bing_news":
        return Results(tuple(replace(entry, url=_unwrapped(entry.url)) for entry in entries))
    if search.format == "google_news":
        opened = [(entry, _opened(entry.url)) for entry in entries]
        return Results(
            tuple(replace(_named(entry), url=address) for entry, address in opened if address),
            tuple(_named(entry) for entry, address in opened if not address),
        )
    return Results(entries)


def _from_json(search: Search, body: bytes, url: str) -> tuple[Entry, ...]:
    try:
        document = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        said = plain(body[:300].decode("utf-8", "replace")) or "an empty answer"
        raise FeedError(f"no JSON: {said[:150]}") from None
    if document == {}:  # how GDELT says that it has found nothing
        return ()
    results = _at(document, search.items)
    if not isinstance(results, list):
        message = _at(document, "error") or _at(document, "message") or _at(document, "note")
        raise FeedError(
            f"JSON without {search.items!r}: {plain(message) or 'no reason given'}"[:200]
        )
    return newest_first(_result(search, item, url) for item in results[:MAX_RESULTS])


def _result(search: Search, item: object, url: str) -> Entry | None:
    link = _at(item, search.link)
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        address = urljoin(url, link.strip())
    except ValueError:
        return None
    published = _at(item, search.published)
    if isinstance(published, str):
        # GDELT: 20260304T081500Z
        published = re.sub(
            r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$", r"\1-\2-\3T\4:\5:\6Z", published
        )
    return Entry(address, title=plain(_at(item, search.title)), published_at=date(published))


def _at(document: object, path: str) -> object:
    for key in path.split("."):
        document = document.get(key) if isinstance(document, Mapping) else None
    return document


def _named(entry: Entry) -> Entry:
    """The title without the outlet's name, which Google News adds."""
    title = _ENDS_WITH_OUTLET.sub("", entry.title or "")
    return replace(entry, title=title or entry.title)


def _unwrapped(url: str) -> str:
    """The address behind Bing's click counter, which names it in its own."""
    try:
        parts = urlsplit(url)
        inner = parse_qs(parts.query).get("url", [""])[0]
    except ValueError:
        return url
    return inner if parts.path.endswith("/apiclick.aspx") and inner.startswith("http") else url


def _opened(url: str) -> str | None:
    """The address inside a Google News link; None where it is sealed, as all newer ones are.

    The last part of the path is base64 of a protocol buffer: bytes 08 13 22, a length, the address.
    Sealed ones begin with "AU_yqL" in its place, and only Google's own script opens them.
    """
    code = urlsplit(url).path.rpartition("/")[2]
    try:
        data = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except (binascii.Error, ValueError):
        return None
    if not data.startswith(b"\x08\x13\x22") or len(data) < 5:
        return None
    size, start = data[3], 4
    if size > 127:
        size, start = (size & 127) | data[4] << 7, 5
    address = data[start : start + size]
    good = address.startswith((b"http://", b"https://")) and address.isascii()
    return address.decode() if good else None
