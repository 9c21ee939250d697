"""The records that travel through Copydesk, one a step: Page → Article or Rejection; Credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from pipelines.text.fingerprint import Fingerprint

Fate = Literal[
    "new",
    "updated",
    "unchanged",
    "not_article",
    "too_short",
    "robots",
    "http_error",
    "timeout",
    "too_large",
    "failed",
    "out_of_scope",
]
FATES: tuple[Fate, ...] = get_args(Fate)

CreditKind = Literal[
    "byline",
    "dateline",
    "agency",
    "told",
    "first_reported",
    "according_to",
    "copyright",
    "hyperlink",
    "canonical",
    "structured_data",
]

Relation = Literal["identical", "copy", "excerpt", "relay"]
Role = Literal["origin", "copy", "excerpt", "relay", "own"]


@dataclass(frozen=True, slots=True)
class Page:
    """What one URL returned, or one record of an ingested file. All hints come from outside the page."""

    url: str
    """The URL that answered, after redirects, as `pipelines.urls.normalise` writes it."""
    fetched_at: datetime
    """When it was fetched; aware, UTC."""
    body: bytes = field(default=b"", repr=False)
    """The answer's body as received; empty where only `text` is known."""
    text: str | None = field(default=None, repr=False)
    """The article's plain text, for records that bring no HTML."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Response headers, names in lower case."""
    status: int = 200
    """HTTP status."""
    title: str | None = None
    """Title as a feed, a news sitemap or the record gives it."""
    byline: str | None = None
    """Author as a feed or the record gives it."""
    published_at: datetime | None = None
    """Time of publication as a feed, a news sitemap or the record gives it; aware, UTC."""
    lang: str | None = None
    """ISO 639-1 code as a feed or the record gives it."""
    source: str | None = None
    """Name or URL of the outlet an entry names in its RSS `<source>`."""
    opt_outs: tuple[str, ...] = ()
    """What the outlet reserves of it elsewhere, see `pipelines.site_opt_outs`."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A phrase or field with which an article names where it has its text or news from."""

    name: str
    """The name as written."""
    outlet: str | None
    """Domain of the outlet it resolves to; None where the registry does not know the name."""
    kind: CreditKind
    quote: str
    """The span of page or text that says so, at most 200 characters."""
    rule: str
    """Name of the rule that found it, such as `en.told`."""


@dataclass(frozen=True, slots=True)
class Article:
    """The extracted text and metadata of a page."""

    url: str
    canonical_url: str | None
    """What the page declares as its canonical URL, if that differs from `url`; never identifies the outlet."""
    outlet: str
    """Domain of the outlet of the fetched URL."""
    title: str | None
    byline: str | None
    published_at: datetime | None
    """Aware, UTC; None where nothing says when."""
    modified_at: datetime | None
    fetched_at: datetime
    lang: str | None
    """ISO 639-1 code."""
    text: str
    """Paragraphs separated by one line feed, as extracted."""
    words: int
    image_url: str | None = None
    paywalled: bool = False
    """The page says that this is not its whole text."""
    credits: tuple[Credit, ...] = ()
    opt_outs: tuple[str, ...] = ()
    """What the page and its outlet reserve against AI and text mining, see `pipelines.opt_outs` and
    `pipelines.site_opt_outs`."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where on the page a field's value comes from, by field: `og:title`, `json-ld:author`, `url`."""
    fingerprint: Fingerprint | None = field(default=None, repr=False, compare=False)
    """That of title, text and language, where a worker has computed it already."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A page that is no article, with the reason a person can read."""

    url: str
    fate: Fate
    reason: str
