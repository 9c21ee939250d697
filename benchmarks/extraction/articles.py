"""Texts for the pages, taken from the labelled stories, with bylines and times of their own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from benchmarks.quality.filler import filler
from crawler.samples.stories import load_stories

STORIES = Path(__file__).parents[1] / "quality" / "stories"
LEAST_WORDS = 90
"""Shorter texts are briefs: half of what a page shows would be their headline."""

_NAMES = {
    "de": ("Jutta Merkwald", "Henning von Aschau", "Ömer Tülay", "Käthe Brünning"),
    "fr": ("Maëlle Courtois", "Jean-Luc d’Arvers", "Anaïs Le Guennec"),
    "es": ("Íñigo Larrañaga", "María José Cantero", "Lucía de la Peña"),
    "ru": ("Мария Ольховская", "Пётр Грачёв"),
    "uk": ("Ганна Ковтун", "Ігор Шевчук"),
    "ar": ("ليلى الحداد", "سمير القاضي"),
    "zh": ("林晓燕", "周海"),
    "ja": ("高原 美咲", "森川 健"),
    "ko": ("한지우", "오세민"),
}
_LATIN_NAMES = (
    "Maren Holt", "Tobias O’Shea", "Anne-Marie Dupré", "R. J. McAllister", "Zoë van der Veen",
    "Łukasz Brzeziński", "Selin Aydoğan", "Giulia D’Amico",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """One article as a newsroom has it."""

    title: str
    paragraphs: tuple[str, ...]
    authors: tuple[str, ...]
    published: datetime
    """Aware, UTC."""
    lang: str
    section: str
    others: tuple[str, ...]
    """Headlines of other articles in its language, for lists and boxes."""
    teasers: tuple[str, ...]
    """Their first paragraphs."""


def read_texts(seed: int = 5) -> list[Text]:
    """Return the texts, one of each outlet's wording, in an order that mixes languages."""
    random_ = random.Random(seed)
    found = [
        article
        for story in load_stories(STORIES)
        for article in story.articles
        if article.title and article.role in ("origin", "own", "relay")
    ]
    random_.shuffle(found)
    by_language: dict[str, list[tuple[str, str]]] = {}
    bodies: dict[str, list[str]] = {}
    for article in found:
        lead, *rest = (line for line in article.text.split("\n") if line.strip())
        bodies.setdefault(article.lang, []).extend(rest[:3])
        by_language.setdefault(article.lang, []).append((article.title or "", lead))
    texts: list[Text] = []
    seen: set[str] = set()
    for number, article in enumerate(found):
        paragraphs = tuple(line for line in article.text.split("\n") if line.strip())
        if article.title is None or article.title in seen or len(paragraphs) < 3:
            continue
        if article.lang not in ("zh", "ja") and len(article.text.split()) < LEAST_WORDS:
            continue
        seen.add(article.title)
        names = _NAMES.get(article.lang, _LATIN_NAMES)
        others = [other for other in by_language[article.lang] if other[0] != article.title]
        others = (others * 6)[:24]
        when = article.published or datetime(2026, 2, 3, 9, 30, tzinfo=timezone.utc)
        texts.append(
            Text(
                title=article.title,
                paragraphs=_lengthened(paragraphs, number, bodies[article.lang]),
                authors=tuple(random_.sample(names, 1 + (number % 3 == 0))),
                published=when + timedelta(minutes=7 * (number % 9)),
                lang=article.lang,
                section=("World", "Business", "Politik", "Local", "Kultur")[number % 5],
                others=tuple(title for title, _ in others),
                teasers=tuple(lead for _, lead in others),
            )
        )
    return texts


def invented_texts(count: int) -> Iterator[Text]:
    """Yield texts that make no sense, no two alike: for speed, where a few real ones would repeat."""
    furniture = read_texts()
    for number in range(count):
        made = filler(number, ("harbourpost.example",), 5)
        around = furniture[number % len(furniture)]
        names = _NAMES.get(made.lang, _LATIN_NAMES)
        yield replace(
            around,
            title=made.title or around.title,
            paragraphs=tuple(line for line in made.text.split("\n") if line.strip()),
            authors=(names[number % len(names)],),
            published=made.published or around.published,
            lang=made.lang,
        )


def _lengthened(paragraphs: tuple[str, ...], number: int, more: list[str]) -> tuple[str, ...]:
    """Some as they are, others as long as a report or a feature: with other texts' paragraphs."""
    wanted = (0, 6, 14, 3, 24)[number % 5]
    start = number * 7 % len(more)
    extra = [line for line in (more[start:] + more[:start]) if line not in paragraphs]
    return (*paragraphs, *extra[:wanted])
