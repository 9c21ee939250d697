"""What other methods make of the same texts: MinHash with LSH, title overlap, tf-idf with average linkage.

Libraries are called as their documentation shows. Where one is not installed its row says so; `pip install
"copydesk[bench]"` brings them.
"""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import combinations
from typing import Any

import numpy as np
from datasketch import MinHash, MinHashLSH

from benchmarks.quality.labels import Labels
from benchmarks.quality.metrics import BCubed, bcubed, components, pairs_within, set_score
from benchmarks.quality.tables import Cell, Table
from crawler.samples.stories import StoryArticle

PERMUTATIONS = 128
THRESHOLDS = 200
"""Steps between 0 and 1 in which the best threshold is looked for."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Grouping:
    """What one method makes of the articles; None where it does not try."""

    name: str
    groups: Mapping[str, str] | None = None
    """Article → copy group."""
    stories: Mapping[str, str] | None = None
    """Article → story."""
    missing: str | None = None
    """The library that is not installed."""


def baselines(labels: Labels) -> list[Grouping]:
    """Return what every baseline makes of the labelled articles."""
    articles = list(labels.articles.values())
    found: list[Grouping] = []
    for size in (3, 5):
        for threshold in (0.5, 0.7, 0.8):
            found.append(_datasketch(articles, size, threshold))
    for method in (_rensa, _datatrove):
        try:
            found.append(method(articles))
        except ImportError as error:
            name = method.__name__.strip("_")
            found.append(Grouping(f"{name} MinHash", missing=error.name or name))
    found.append(_title_overlap(articles))
    try:
        found.append(_tf_idf(articles, labels))
    except ImportError:
        found.append(Grouping("tf-idf, average linkage", missing="scikit-learn"))
    return found


def comparison_table(labels: Labels, ours: Grouping) -> Table:
    """Ours beside the baselines, by the same figures on the same texts."""
    rows = [_row(labels, ours), *(_row(labels, other) for other in baselines(labels))]
    return Table(
        "Beside other methods",
        (
            "method",
            "copy pairs precision",
            "copy pairs recall",
            "copy groups B³ P",
            "B³ R",
            "B³ F",
            "stories B³ P",
            "stories B³ R",
            "stories B³ F",
        ),
        tuple(rows),
        "Copy pairs: pairs of articles in one copy group. MinHash: candidates of the index, joined where they "
        "connect. tf-idf has, separately for groups and stories, the threshold that is best on these very "
        "labels: an upper bound that no user reaches.",
    )


def _row(labels: Labels, grouping: Grouping) -> tuple[Cell, ...]:
    if grouping.missing is not None:
        return (f"{grouping.name} ({grouping.missing} is not installed)", *[None] * 8)
    cells: list[Cell] = [grouping.name]
    if grouping.groups is None:
        cells += [None] * 5
    else:
        known = {url: label for url, label in grouping.groups.items() if url in labels.articles}
        score = set_score(set(pairs_within(known)), set(labels.kinds))
        cells += [score.precision, score.recall, *_cells(bcubed(known, labels.groups))]
    if grouping.stories is None:
        cells += [None] * 3
    else:
        cells += _cells(bcubed(grouping.stories, labels.stories))
    return tuple(cells)


def _cells(b: BCubed) -> list[Cell]:
    return [b.precision, b.recall, b.f]


def _shingles(article: StoryArticle, size: int) -> set[bytes]:
    words = _WORD.findall(article.text.casefold())
    return {
        " ".join(words[start : start + size]).encode()
        for start in range(max(1, len(words) - size + 1))
    }


def _joined(
    name: str, articles: Sequence[StoryArticle], pairs: Iterable[tuple[str, str]]
) -> Grouping:
    found = components([article.url for article in articles], pairs)
    return Grouping(name, groups=found, stories=found)


def _datasketch(articles: Sequence[StoryArticle], size: int, threshold: float) -> Grouping:
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    pairs: list[tuple[str, str]] = []
    for article in articles:
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch(_shingles(article, size))
        pairs += [(article.url, other) for other in index.query(signature)]
        index.insert(article.url, signature)
    return _joined(f"datasketch MinHashLSH {threshold}, {size}-grams", articles, pairs)


def _rensa(articles: Sequence[StoryArticle]) -> Grouping:
    rensa = import_module("rensa")
    bands = 16
    index = rensa.RMinHashLSH(threshold=0.7, num_perm=PERMUTATIONS, num_bands=bands)
    signatures: list[Any] = []
    pairs: list[tuple[str, str]] = []
    for place, article in enumerate(articles):
        signature = rensa.RMinHash(num_perm=PERMUTATIONS, seed=42)
        signature.update([shingle.decode() for shingle in sorted(_shingles(article, 3))])
        pairs += [
            (article.url, articles[other].url)
            for other in index.query(signature)
            if signature.jaccard(signatures[other]) >= 0.7
        ]
        index.insert(place, signature)
        signatures.append(signature)
    return _joined("rensa RMinHashLSH 0.7, 3-grams", articles, pairs)


def _datatrove(articles: Sequence[StoryArticle]) -> Grouping:
    """Its signatures and buckets as they come: 5-grams, 14 buckets of 8 hashes, any equal bucket."""
    minhash = import_module("datatrove.pipeline.dedup.minhash")
    hashing = import_module("datatrove.utils.hashing")
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        # Its default hash function fails with newer xxhash; which one it is changes nothing here.
        config = minhash.MinhashConfig(hash_config=hashing.HashConfig(hash_fc="sha1"))
        step = minhash.MinhashDedupSignature(folder, config)
        for article in articles:
            shingles = step.get_shingles(article.text)
            if shingles.size:
                for number, bucket in enumerate(step.get_signature(shingles)):
                    buckets[number, tuple(bucket)].append(article.url)
    pairs = [pair for urls in buckets.values() for pair in combinations(urls, 2)]
    return _joined("datatrove MinHash 14×8, 5-grams", articles, pairs)


TITLE_WORDS = 5
"""Significant words that a title has at the least to be compared by overlap."""
TITLE_SHARED = 3
TITLE_OVERLAP = 0.6
"""Of the smaller title's words; NewsBlur's three numbers (apps/clustering/models.py)."""
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a about after all an and are as at be been before but by can did do does for from had has have he her "
        "his how if in into is it its may more new no not of off on or our out over says she so than that the "
        "their them they this to up us was we were what when where who why will with would you your",
    )
)


def _title_overlap(articles: Sequence[StoryArticle]) -> Grouping:
    """Equal titles, or titles of different outlets whose words overlap: how NewsBlur groups stories."""
    titles = {a.url: tuple(_WORD.findall((a.title or "").casefold())) for a in articles}
    significant = {
        url: {w for w in words if w not in _STOP_WORDS and len(w) > 1 and not w.isdigit()}
        for url, words in titles.items()
    }
    pairs: list[tuple[str, str]] = []
    for one, other in combinations(articles, 2):
        if one.outlet == other.outlet or not titles[one.url] or not titles[other.url]:
            continue
        mine, theirs = significant[one.url], significant[other.url]
        shared, least = len(mine & theirs), min(len(mine), len(theirs))
        overlaps = (
            least >= TITLE_WORDS and shared >= TITLE_SHARED and shared / least >= TITLE_OVERLAP
        )
        if titles[one.url] == titles[other.url] or overlaps:
            pairs.append((one.url, other.url))
    found = components([article.url for article in articles], pairs)
    return Grouping("title overlap, as NewsBlur", stories=found)


def _tf_idf(articles: Sequence[StoryArticle], labels: Labels) -> Grouping:
    vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer
    hierarchy = import_module("scipy.cluster.hierarchy")
    squareform = import_module("scipy.spatial.distance").squareform
    texts = [f"{article.title or ''}\n{article.text}" for article in articles]
    vectors = vectorizer(sublinear_tf=True).fit_transform(texts)
    distances = np.clip(1 - (vectors @ vectors.T).toarray(), 0, 1)
    np.fill_diagonal(distances, 0)
    tree = hierarchy.linkage(squareform(distances, checks=False), method="average")

    def cut(threshold: float) -> dict[str, str]:
        numbers = hierarchy.fcluster(tree, t=threshold, criterion="distance")
        return {a.url: str(n) for a, n in zip(articles, numbers, strict=True)}

    def best(truth: Mapping[str, str]) -> tuple[float, dict[str, str]]:
        def f(threshold: float) -> float:
            return bcubed(cut(threshold), truth).f

        threshold = max((step / THRESHOLDS for step in range(1, THRESHOLDS)), key=f)
        return threshold, cut(threshold)

    text_at, groups = best(labels.groups)
    story_at, stories = best(labels.stories)
    name = f"tf-idf, average linkage, best thresholds ({1 - text_at:.2f}, {1 - story_at:.2f})"
    return Grouping(name, groups=groups, stories=stories)
