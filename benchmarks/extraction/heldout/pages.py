"""The held-out pages: structures written from memory of how publishers build theirs, in data files.

A file of `articles/` or `others/` holds many pages, each a header and a Jinja template:

    === name | language | address
    title: …         as the page shows it
    by: …; …         people only
    at: …            ISO 8601; a day where the page says no more
    --- what the structure is
    <html>…

Its text comes from `stock/`. What a template hands to `b()` or takes from `ps()` is the article's.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from benchmarks.extraction.pages import Answer, Sample

HERE = Path(__file__).parent
_HALVES = ("tune", "test")
_NAMES = ("Rainy Day", "oldtimer44", "K. Brandt", "M. Sosa", "Lark")
_ENVIRONMENT = Environment(undefined=StrictUndefined, autoescape=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A page as its data file has it."""

    name: str
    lang: str
    url: str
    fields: dict[str, str]
    template: str

    @property
    def half(self) -> str:
        """`tune` or `test`: by a hash of the site, so that nobody chooses."""
        return _HALVES[hashlib.sha256(self.name.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Stock:
    """Lines of one language, by kind."""

    lines: dict[str, list[str]] = field(default_factory=dict)

    def all(self, kind: str, shift: int = 0) -> list[str]:
        """The lines of a kind, from another one on for each page."""
        lines = self.lines.get(kind, [])
        at = shift % len(lines) if lines else 0
        return lines[at:] + lines[:at]


class _Writer:
    """What a template may call; it keeps what of the page is the article."""

    def __init__(self, source: Source, stock: Stock) -> None:
        self.text: list[str] = []
        shift = hashlib.sha256(source.name.encode()).digest()[1]
        self.stock, self.shift = stock, shift
        self.paragraphs = [html.escape(p, quote=False) for p in stock.all("P", shift)]
        self.headlines = [html.escape(h, quote=False) for h in stock.all("H", shift)]
        self.leads = [html.escape(lead, quote=False) for lead in stock.all("L", shift)]

    def b(self, text: str) -> str:
        """`text`, which is the article's."""
        self.text.append(html.unescape(re.sub(r"<[^<>]+>", "", text)))
        return text

    def ps(self, start: int, end: int, form: str = "<p>%</p>") -> str:
        """Paragraphs of the stock in `form`, some with links and stress in them."""
        own = [
            _inline(self.b(text), self.shift + number)
            for number, text in enumerate(self.paragraphs[start:end])
        ]
        return "\n".join(form.replace("%", text) for text in own)

    def rel(self, count: int, form: str) -> str:
        """Other articles of the site: `{t}` headline, `{l}` teaser, `{i}` number."""
        heads = [h for h in self.headlines for _ in (0,)]
        return "\n".join(
            form.replace("{t}", heads[n % len(heads)])
            .replace("{l}", self.leads[-1 - n % len(self.leads)])
            .replace("{i}", f"{self.shift * 31 + n}")
            for n in range(count)
        )

    def com(self, count: int, form: str) -> str:
        """Comments of readers: `{n}` name, `{t}` text."""
        said = [html.escape(c, quote=False) for c in self.stock.all("C", self.shift)]
        return "\n".join(
            form.replace("{n}", _NAMES[n % len(_NAMES)]).replace("{t}", said[n % len(said)])
            for n in range(count)
        )

    def nav(self, form: str) -> str:
        """The menu: `{t}`."""
        words = self.stock.all("N")[0].split(", ")
        return "".join(form.replace("{t}", html.escape(word)) for word in words)


def sources(folder: str) -> list[Source]:
    """Return the pages of `articles` or `others`, in the order of the files."""
    return [
        _source(block)
        for path in sorted((HERE / folder).glob("*.txt"))
        for block in re.split(r"(?m)^=== ", path.read_text("utf-8"))[1:]
    ]


def samples(half: str | None = None) -> Iterator[Sample]:
    """Yield the pages of one half, or all, with their answers."""
    for source in sources("articles"):
        if half in (None, source.half):
            yield render(source)


def render(source: Source) -> Sample:
    """Return a page as HTML, and what is right of it."""
    writer = _Writer(source, _stocks()[source.lang])
    title = source.fields.get("title", "")
    escaped = html.escape(title, quote=True)
    page = _ENVIRONMENT.from_string(source.template).render(
        url=source.url, T=escaped, TJ=_json(title),
        P=writer.paragraphs, H=writer.headlines, lead=writer.leads[0],
        leadJ=_json(html.unescape(writer.leads[0])),
        body=_json(html.unescape("\n".join(writer.paragraphs[:9]))),
        S=[html.escape(s, quote=False) for s in writer.stock.all("S", writer.shift)] * 3,
        K=writer.stock.all("K", writer.shift) * 2, U=writer.stock.all("U")[0],
        Z=writer.stock.all("Z")[0], b=writer.b, ps=writer.ps, rel=writer.rel, com=writer.com,
        nav=writer.nav,
    )  # fmt: skip
    at = source.fields.get("at", "")
    published = datetime.fromisoformat(at.replace("Z", "+00:00")) if at else None
    if published is not None and published.tzinfo is None:
        published = published.replace(tzinfo=timezone.utc)
    authors = tuple(name for name in source.fields.get("by", "").split("; ") if name)
    answer = Answer("\n".join(writer.text), title, authors, published, day_only=len(at) == 10)
    return Sample(source.name, source.url, page, source.lang, answer)


def _source(block: str) -> Source:
    header, _, rest = block.partition("\n--- ")
    first, *lines = header.split("\n")
    name, lang, url = (part.strip() for part in first.split("|"))
    fields = dict(line.split(": ", 1) for line in lines if ": " in line)
    return Source(name, lang, url, fields, rest.partition("\n")[2])


def _stocks() -> dict[str, Stock]:
    stocks: dict[str, Stock] = {}
    for path in sorted((HERE / "stock").glob("*.txt")):
        current = Stock()
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("@"):
                current = stocks.setdefault(line[1:].strip(), Stock())
            elif line.strip():
                current.lines.setdefault(line[0], []).append(line[2:].strip())
    return stocks


def _inline(text: str, number: int) -> str:
    """A paragraph with a link or a stressed word where others have none, by its number."""
    words = text.split(" ")
    if len(words) < 12 or number % 3 == 2:
        return text
    at = 4 + number % 5
    form = '<a href="/topic/{0}">{1}</a>' if number % 3 == 0 else "<strong>{1}</strong>"
    inner = " ".join(words[at : at + 2])
    return " ".join([*words[:at], form.format(number, inner), *words[at + 2 :]])


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]
