"""Invented articles out of frequency lists: what a large archive holds besides the texts in question.

They make no sense and need none. What counts is that words, names, numbers and lengths are spread as in
news: a few subjects an article, frequent words between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from itertools import accumulate
from random import Random

import wordfreq

from benchmarks.quality.mutations import EDITS, Mutant, invented_name, mutate
from crawler.samples.stories import StoryArticle

LANGUAGES = ("en", "en", "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr")
A_DAY = 2_000
"""Articles that are published in a day."""
START = datetime(2026, 3, 1, tzinfo=timezone.utc)
MUTATED = 0.3
"""Share of a stream that are mutants of an article that arrived shortly before."""
RECENT = 500
"""Articles back, at the most, to the one that a mutant of the stream is made of."""


def filler(number: int, outlets: Sequence[str], seed: int) -> StoryArticle:
    """Return the invented article of that number: 150 to 900 words, a tenth of them notes of 40 to 80."""
    rng = Random(f"{seed} filler {number}")
    lang = rng.choice(LANGUAGES)
    words, weights, rare = _vocabulary(lang)
    subjects = rng.sample(rare, 25)
    names = [invented_name(rng, words[0]) for _ in range(8)]
    length = rng.randint(40, 80) if rng.random() < 0.1 else rng.randint(150, 900)
    paragraphs: list[str] = []
    count = 0
    while count < length:
        sentences = [_sentence(rng, words, weights, subjects, names) for _ in range(3)]
        count += sum(len(sentence.split()) for sentence in sentences)
        paragraphs.append(" ".join(sentences))
    title = " ".join([rng.choice(names), *rng.sample(subjects, 5), rng.choice(names)])
    outlet = rng.choice(outlets)
    return StoryArticle(
        story=f"filler-{number}",
        id=f"filler-{number}",
        outlet=outlet,
        url=f"https://{outlet}/filler/{number}",
        title=title.capitalize(),
        byline=None,
        published=START + timedelta(days=number / A_DAY),
        modified=None,
        lang=lang,
        text="\n\n".join(paragraphs),
        group="a",
        role="own",
        source=None,
        relation=None,
        credits=(),
        section=None,
        image=False,
        pages=1,
        amp=False,
        paywalled=False,
        crawl=1,
        canonical=None,
        later=None,
    )


def stream(outlets: Sequence[str], seed: int) -> Iterator[Mutant | StoryArticle]:
    """Yield invented articles without end; MUTATED of them are edits of one that came shortly before."""
    rng = Random(f"{seed} stream")
    recent: list[StoryArticle] = []
    kinds = tuple(EDITS)
    number = 0
    while True:
        number += 1
        if recent and rng.random() < MUTATED:
            yield mutate(rng.choice(recent), kinds[number % len(kinds)], outlets, number, seed)
            continue
        found = filler(number, outlets, seed)
        recent = [*recent[-RECENT + 1 :], found]
        yield found


@lru_cache(maxsize=32)
def _vocabulary(lang: str) -> tuple[list[str], list[float], list[str]]:
    """Frequent words, their cumulated frequencies, and rarer words that can be a subject."""
    words = [word for word in wordfreq.top_n_list(lang, 20_000) if word.isalpha()]
    weights = list(accumulate(wordfreq.word_frequency(word, lang) for word in words))
    return words, weights, [word for word in words[2_000:] if len(word) > 3]


def _sentence(
    rng: Random,
    words: Sequence[str],
    weights: Sequence[float],
    subjects: Sequence[str],
    names: Sequence[str],
) -> str:
    drawn = rng.choices(words, cum_weights=weights, k=rng.randint(8, 24))
    for place in range(len(drawn)):
        chance = rng.random()
        if chance < 0.12:
            drawn[place] = rng.choice(subjects)
        elif chance < 0.16:
            drawn[place] = rng.choice(names)
        elif chance < 0.18:
            drawn[place] = str(rng.randint(2, 5000))
    sentence = " ".join(drawn)
    return sentence[0].upper() + sentence[1:] + "."
