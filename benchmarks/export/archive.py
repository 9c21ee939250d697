"""A large archive in seconds: invented articles written with SQL, grouped as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import xxhash

from pipelines.outlets import EMPTY
from pipelines.store.archive import Archive
from pipelines.store.times import stamp
from pipelines.text.fingerprint import restored
from pipelines.text.signature import signed
from pipelines.text.terms import Terms
from pipelines.text.tokens import tokenise

OUTLETS = 200
COPIED = 0.25
"""Share of the articles that run an earlier one's text."""
FRAMED = 0.5
"""Share of the outlets that print two lines of furniture on each page."""
START = datetime(2026, 1, 1, tzinfo=timezone.utc)
_BATCH = 2_000
_NO_TERMS = Terms(
    np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.bool_)
)
_NO_TITLE = np.zeros(0, dtype=np.uint32)


def fill(path: Path, count: int, seed: int) -> None:
    """Write an archive of `count` articles of about 400 words: texts, groups, credits, sentences."""
    with Archive(path, EMPTY) as archive:
        execute = archive.db.conn.execute
        made = _articles(count, seed)
        domains = [_domain(number) for number in range(OUTLETS)]
        execute("BEGIN")
        archive.db.conn.executemany(
            "INSERT INTO outlets (domain, name) VALUES (?, ?)", [(name, name) for name in domains]
        )
        while batch := list(islice(made, _BATCH)):
            _insert(archive, batch)
        execute(
            """UPDATE copy_groups SET (articles, outlets) = (SELECT count(*), count(DISTINCT outlet)
              FROM articles WHERE copy_group = copy_groups.id),
              (origin_article, origin_outlet) = (SELECT id, outlet FROM articles WHERE id = copy_groups.id)"""
        )
        execute("COMMIT")
        execute("PRAGMA wal_checkpoint(TRUNCATE)")
        execute("ANALYZE")


def _domain(number: int) -> str:
    return f"outlet{number:03d}.example"


def _articles(count: int, seed: int) -> Iterator[dict[str, Any]]:
    chance = Random(seed)
    words = [
        "".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(size))
        for size in chance.choices((1, 2, 2, 3, 4), k=20_000)
    ]
    weights = [1 / (rank + 20) for rank in range(len(words))]
    frames = {
        number: [
            f"Sign of the house {number}: {' '.join(chance.choices(words, k=9))}." for _ in "ab"
        ]
        for number in range(OUTLETS)
    }
    drawn: list[str] = []
    texts: dict[int, str] = {}
    for number in range(1, count + 1):
        if len(drawn) < 2_000:
            drawn = chance.choices(words, weights=weights, k=400_000)
        origin = number
        if number > 10 and chance.random() < COPIED:
            origin = number - chance.randint(1, min(number - 1, 200))
            origin = origin if origin in texts else number
        if origin == number:
            paragraphs = []
            for _ in range(chance.randint(4, 14)):
                sentences = [
                    " ".join([drawn.pop() for _ in range(chance.randint(8, 22))]).capitalize() + "."
                    for _ in range(chance.randint(1, 4))
                ]
                paragraphs.append(" ".join(sentences))
            texts[number] = "\n".join(paragraphs)
            texts.pop(number - 400, None)
        text = texts[origin]
        outlet = chance.randrange(OUTLETS)
        if outlet < OUTLETS * FRAMED:
            text = "\n".join([frames[outlet][0], text, frames[outlet][1]])
        if number % 7 == 0:
            text += f"\n© 2026 House {outlet}. All rights reserved."
        yield {
            "id": number,
            "outlet": _domain(outlet),
            "url": f"https://{_domain(outlet)}/{number}",
            "title": text[:60],
            "text": text,
            "group": origin,
            "published_at": stamp(START + timedelta(minutes=number)),
        }


def _insert(archive: Archive, batch: list[dict[str, Any]]) -> None:
    many = archive.db.conn.executemany
    many(
        """INSERT INTO pages (url, outlet, fate, first_seen_at, article)
        VALUES (:url, :outlet, 'new', :published_at, NULL)""",
        batch,
    )
    many(
        "INSERT OR IGNORE INTO copy_groups VALUES (:group, NULL, NULL, 0, 0, :published_at, NULL)",
        batch,
    )
    many(
        "INSERT OR IGNORE INTO stories VALUES (:group, :title, 1, 1, 1, 1, :published_at, NULL)",
        batch,
    )
    many(
        """INSERT INTO articles (id, url, outlet, title, published_at, first_seen_at, lang, text, words,
          copy_group, story, role) VALUES (:id, :url, :outlet, :title, :published_at, :published_at, 'en',
          :text, :words, :group, :group, :role)""",
        [
            {
                **one,
                "words": one["text"].count(" ") + 1,
                "role": "own" if one["id"] == one["group"] else "copy",
            }
            for one in batch
        ],
    )
    many(
        """INSERT INTO credits (article, name, kind, quote, rule)
        VALUES (:id, 'Agency', 'agency', 'With material from Agency', 'en.agency')""",
        [one for one in batch if one["id"] % 3 == 0],
    )
    many(
        "INSERT OR IGNORE INTO sentences VALUES (?, ?, ?)",
        [row for one in batch for row in _sentences(one)],
    )


def _sentences(article: dict[str, Any]) -> Iterator[tuple[int, int, int]]:
    """What the matching index would hold of a text's sentences."""
    tokens = tokenise(article["text"])
    printed = restored(tokens.hashes, tokens.flags, tokens.sentences, _NO_TITLE, _NO_TERMS)
    salt = signed(xxhash.xxh64_intdigest(article["outlet"].encode()))
    for key in {key for key in printed.sentence_hashes.tolist() if key}:
        yield key ^ salt, printed.beside(key), article["id"]
