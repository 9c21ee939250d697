"""Articles for the tests of exports, and what was written of them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from pipelines.items import Article, Credit, CreditKind
from pipelines.outlets import Outlet, Registry
from pipelines.store.archive import Archive
from pipelines.text.cleaning import count_words

T0 = datetime(2026, 3, 2, 6, 0, tzinfo=timezone.utc)
WIRE, HERALD, COURIER, BOTE = (
    "northwire.example",
    "herald.example",
    "courier.example",
    "bote.example",
)
REGISTRY = Registry(
    (
        Outlet(WIRE, "Northwire", kind="wire", country="GB"),
        Outlet(HERALD, "Varden Herald", kind="newspaper", country="US"),
        Outlet(COURIER, "Elsby Courier", kind="newspaper", country="GB"),
        Outlet(BOTE, "Waldbote", kind="broadcaster", country="DE"),
    )
)
FURNITURE = "This page works best with the latest version of your browser installed."
CALL = "Sign up to our morning newsletter and read the day in five minutes."
RIGHTS = "© 2026 Varden Herald. All rights reserved."

Exporting = Callable[..., dict[str, Any]]


def prose(seed: str, sentences: int = 8) -> str:
    """Return a text of invented words that depends on `seed` alone, a sentence a line."""
    chance = random.Random(f"prose {seed}")

    def word() -> str:
        return "".join(
            chance.choice("bdfgklmnprstvz") + chance.choice("aeiou")
            for _ in range(chance.choice((1, 2, 2, 3, 4)))
        )

    lines = (" ".join(word() for _ in range(13)).capitalize() + "." for _ in range(sentences))
    return "\n".join(lines)


def article(
    url: str,
    text: str,
    *,
    hours: float | None = 0.0,
    lang: str = "en",
    title: str | None = None,
    opt_outs: tuple[str, ...] = (),
    credits: Sequence[tuple[str, CreditKind, str]] = (),
) -> Article:
    """Return an article of the outlet that its address names, published `hours` after T0."""
    return Article(
        url=f"https://{url}",
        canonical_url=None,
        outlet=url.split("/")[0],
        title=title or f"Title of {url}",
        byline=None,
        published_at=None if hours is None else T0 + timedelta(hours=hours),
        modified_at=None,
        fetched_at=T0,
        lang=lang,
        text=text,
        words=count_words(text),
        credits=tuple(Credit(name, name, kind, quote, "test") for name, kind, quote in credits),
        opt_outs=opt_outs,
    )


def store(archive: Archive, *articles: Article) -> None:
    """Record some articles in one transaction."""
    with archive.transaction():
        for one in articles:
            archive.record(one, fetched_at=T0)


STORM = prose("storm", 10)
"""Runs at the wire first, at the Herald an hour later, at the Courier with a line more."""


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
