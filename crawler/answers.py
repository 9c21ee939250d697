"""What an answer to a request says, as the rest of Copydesk takes it."""

from __future__ import annotations

from typing import Any

from scrapy.http import Response

from crawler.discovery.feeds import Entry
from crawler.middlewares.reservations import SITE_OPT_OUTS
from pipelines.items import Page
from pipelines.store.times import now
from pipelines.urls import URLError, normalise


def page_record(response: Response, url: str, entry: Entry | None) -> Page:
    """Return the page that a response brought, with what a feed said of it."""
    headers = {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    return Page(
        url=url,
        fetched_at=now(),
        body=response.body,
        headers=headers,
        status=response.status,
        title=entry.title if entry else None,
        byline=entry.author if entry else None,
        published_at=entry.published_at if entry else None,
        lang=entry.lang if entry else None,
        source=entry.source if entry else None,
        opt_outs=response.meta.get(SITE_OPT_OUTS) or (),
    )


def redirects(meta: dict[str, Any]) -> tuple[str, ...]:
    """Return the normalised URLs that redirected to a request with this meta."""
    found = []
    for url in meta.get("redirect_urls", ()):
        try:
            found.append(normalise(url))
        except URLError:
            continue
    return tuple(found)
