"""Addresses of the plugin's pages, and which addresses from the web a page may link to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


def safe_url(url: object) -> str | None:
    """Return a web address that a page may link to; None for `javascript:` and all but http and https."""
    if not isinstance(url, str) or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def safe_domain(domain: str) -> str:
    """A domain as a path's segment."""
    return quote(domain, safe="")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths on the server that shows the database."""

    base: str
    """Prefix of all paths, without a slash at its end."""
    database: str
    """The database's name as Datasette writes it in paths."""

    def _page(self, path: str, query: Mapping[str, object] | None = None) -> str:
        kept = {key: value for key, value in (query or {}).items() if value not in (None, "")}
        tail = f"?{urlencode(kept)}" if kept else ""
        return f"{self.base}/{self.database}/-/{path}{tail}"

    def home(self) -> str:
        return f"{self.base}/"

    def tables(self) -> str:
        return f"{self.base}/{self.database}"

    def row(self, table: str, key: object) -> str:
        return f"{self.base}/{self.database}/{table}/{key}"

    def stylesheet(self, version: str) -> str:
        return f"{self.base}/-/copydesk/inspect.css?v={version}"

    def stories(self, query: Mapping[str, object] | None = None, **more: object) -> str:
        return self._page("stories", {**(query or {}), **more})

    def story(self, story: int, **query: object) -> str:
        return self._page(f"story/{story}", query)

    def article(self, article: int) -> str:
        return self._page(f"article/{article}")

    def compare(self, article: int, other: int) -> str:
        return self._page(f"compare/{article}/{other}")

    def compare_form(self) -> str:
        return self._page("compare")

    def outlets(self, **query: object) -> str:
        return self._page("outlets", query)

    def outlet(self, domain: str) -> str:
        return self._page(f"outlet/{safe_domain(domain)}")

    def decide(self, article: int, other: int) -> str:
        return self._page(f"decide/{article}/{other}")

    def decisions(self) -> str:
        return self._page("decisions")

    def revoke(self) -> str:
        return self._page("decisions/revoke")
