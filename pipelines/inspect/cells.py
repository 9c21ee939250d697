"""How Datasette's tables show addresses, times, and what has a page of its own."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from pipelines.inspect.addresses import Addresses, safe_url
from pipelines.inspect.wording import moment

SHOWN = 80
"""Characters of an address or a name that a cell shows."""
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ARTICLES = frozenset(("article", "other", "origin_article"))
_OUTLETS = frozenset(("outlet", "origin_outlet", "taker", "giver"))
_TITLED = {"stories": "story", "articles": "article"}


def cell(row: Any, value: object, column: str, table: str | None, to: Addresses) -> Markup | None:
    """The HTML of a cell; None where Datasette's own will do.

    A value is a dict of `value` and `label` where Datasette knows what a foreign key points to. Titles of
    stories and articles lead to their pages.
    """
    label: object = None
    if isinstance(value, dict):
        label = value["label"]
        value = value["value"]
    if column == "title" and table in _TITLED and value:
        value, label, column = row["id"], value, _TITLED[table]
    page = _page(value, column, to)
    if page is not None:
        return Markup('<a href="{}">{}</a>').format(page, _shortened(str(label or value)))
    if not isinstance(value, str) or label is not None:
        return None
    if safe_url(value):
        return Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(
            value, _shortened(value.partition("://")[2])
        )
    if _TIME.fullmatch(value) and (shown := moment(value)) != "no date":
        return Markup('<time datetime="{}" title="{}">{}</time>').format(value, value, shown)
    return None


def _page(value: object, column: str, to: Addresses) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        if column == "story":
            return to.story(value)
        return to.article(value) if column in _ARTICLES else None
    if isinstance(value, str) and value and column in _OUTLETS and re.fullmatch(r"[\w.-]+", value):
        return to.outlet(value)
    return None


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
