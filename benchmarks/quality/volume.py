"""Mutations among filler: what is found of each kind, and what an article costs as the archive grows."""

from __future__ import annotations

import re
import resource
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random

from benchmarks.quality.filler import filler, stream
from benchmarks.quality.metrics import pair
from benchmarks.quality.mutations import EDITS, TWINS, Mutant, can_be_twin, mutate
from benchmarks.quality.pipeline import read_answer, store
from benchmarks.quality.tables import Cell, Table
from crawler.samples.stories import StoryArticle
from pipelines.outlets import Registry
from pipelines.store.archive import Archive

SEED = 20260301
MUTANTS = 0.6
"""Share of the articles that are mutants, at the most; the rest are their originals and filler."""
WINDOW = 500
"""Articles over which the cost of one is averaged."""


@dataclass(frozen=True, slots=True)
class Volume:
    """What came of the mutations."""

    table: Table
    twins: tuple[int, int]
    """Pairs of template twins, and how many of them were linked."""


def measure_volume(
    bases: Sequence[StoryArticle], count: int, registry: Registry, folder: Path
) -> Volume:
    """Store `count` articles: `bases`, mutants of them, and filler; return what is found by kind.

    Raises ValueError where `count` leaves no room for mutants.
    """
    outlets = sorted(outlet.domain for outlet in registry)
    if count <= len(bases):
        raise ValueError(f"{count} articles are too few: the split alone has {len(bases)}")
    mutants = _mutants(bases, round(min(MUTANTS * count, count - len(bases))), outlets)
    fillers = [filler(n, outlets, SEED) for n in range(count - len(bases) - len(mutants))]
    arriving = [*bases, *(mutant.article for mutant in mutants), *fillers]
    Random(SEED).shuffle(arriving)
    with closing(Archive(folder / "volume.db", registry)) as archive:
        rejected, _ = store(archive, arriving, registry)
        answer = read_answer(archive, rejected)
    linked = answer.linked()
    rows: list[tuple[Cell, ...]] = []
    twins = twins_linked = 0
    for kind in (*EDITS, *TWINS):
        made = [mutant for mutant in mutants if mutant.kind == kind]
        if not made:
            continue
        ends = [(mutant.article.url, mutant.of) for mutant in made]
        proposed = sum(
            other in answer.candidates.get(url, ()) or url in answer.candidates.get(other, ())
            for url, other in ends
        )
        relations = [linked.get(pair(*both)) for both in ends]
        copies = sum(relation not in (None, "relay") for relation in relations)
        together = sum(
            url in answer.groups and answer.groups[url] == answer.groups.get(other)
            for url, other in ends
        )
        size = len(made)
        at_all = sum(relation is not None for relation in relations)
        rows.append((kind, size, proposed / size, copies / size, at_all / size, together / size))
        if kind in TWINS:
            twins += size
            twins_linked += at_all
    mean = sum(map(len, answer.candidates.values())) / max(1, len(answer.candidates))
    table = Table(
        f"Mutations among {count:,} articles",
        (
            "mutation",
            "pairs",
            "proposed",
            "linked as copy or excerpt",
            "linked at all",
            "in one copy group",
        ),
        tuple(rows),
        f"{mean:.1f} candidates an article. The last two rows are template twins, which should not be linked.",
    )
    return Volume(table, (twins, twins_linked))


def peak_memory() -> int:
    """Return the most memory that this process has had so far, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage counts the process that started this one, too
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("utf-8"))
        if found:
            return int(found.group(1)) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _mutants(bases: Sequence[StoryArticle], count: int, outlets: Sequence[str]) -> list[Mutant]:
    """Mutants in equal numbers of every kind, each text at most once by each kind."""
    texts = [base for base in bases if base.role in ("origin", "own", "relay")]
    Random(SEED).shuffle(texts)
    sources = {
        kind: iter([t for t in texts if kind in EDITS or can_be_twin(t)])
        for kind in (*EDITS, *TWINS)
    }
    found: list[Mutant] = []
    for kind in cycle(tuple(sources)):
        if len(found) >= count or not sources:
            break
        text = next(sources[kind], None) if kind in sources else None
        if text is None:
            sources.pop(kind, None)
        else:
            found.append(mutate(text, kind, outlets, len(found), SEED))
    return found


def measure_cost(sizes: Sequence[int], registry: Registry, folder: Path) -> Table:
    """Fill an archive with invented articles; return at each size what the last ones of it cost.

    Memory is the largest that this process has had so far, in MB of 10^6 bytes, frequency lists included.
    """
    outlets = sorted(outlet.domain for outlet in registry)
    arriving = (m.article if isinstance(m, Mutant) else m for m in stream(outlets, SEED))
    path = folder / "cost.db"
    rows: list[tuple[Cell, ...]] = []
    stored = 0
    with closing(Archive(path, registry)) as archive:
        for size in sizes:
            store(archive, islice(arriving, max(0, size - WINDOW - stored)), registry)
            window = list(islice(arriving, min(WINDOW, size - stored)))
            _, seconds = store(archive, window, registry)
            stored = size
            archive.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            rows.append(
                (
                    f"{size:,}",
                    1000 * seconds.extraction / len(window),
                    1000 * seconds.storing / len(window),
                    round(len(window) / (seconds.extraction + seconds.storing)),
                    round(peak_memory() / 1e6),
                    round(path.stat().st_size / size),
                )
            )
    return Table(
        "Cost as the archive grows",
        (
            "stored",
            "CPU ms an article: text and credits",
            "CPU ms: match, group, store",
            "articles a CPU second",
            "memory MB",
            "bytes an article on disk",
        ),
        tuple(rows),
        f"Averages of the last {WINDOW} articles; invented texts of 40 to 900 words, three in ten an edit of "
        "an earlier one; one process.",
    )
