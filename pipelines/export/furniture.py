"""Lines that an outlet prints on many of its pages, as matching has learnt them sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
import xxhash
from sqlite_utils import Database

from pipelines import settings
from pipelines.text.fingerprint import restored
from pipelines.text.signature import signed
from pipelines.text.terms import Terms
from pipelines.text.tokens import tokenise

_REMEMBERED = 100_000
"""Lines known by heart; more are found anew."""
_NO_TERMS = Terms(
    np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.bool_)
)
_NO_TITLE = np.zeros(0, dtype=np.uint32)


def find_furniture(db: Database) -> None:
    """Fill the temporary tables `furniture`, sentences that are furniture, and `furnished`, who has them.

    A sentence is furniture where `pipelines.store.index` says so: in FURNITURE_TEXTS unlike articles of one
    outlet at the least.
    """
    execute = db.conn.execute
    execute("DROP TABLE IF EXISTS temp.furniture")
    execute("DROP TABLE IF EXISTS temp.furnished")
    execute("CREATE TEMP TABLE furniture (sentence INTEGER PRIMARY KEY)")
    execute(
        # Rows are counted first: unlike texts among them, only where there are enough.
        """INSERT INTO furniture SELECT sentence
        FROM (SELECT sentence FROM sentences GROUP BY 1 HAVING count(*) >= ?1) AS often
        WHERE (SELECT count(DISTINCT s.beside) FROM sentences s WHERE s.sentence = often.sentence) >= ?1""",
        (settings.FURNITURE_TEXTS,),
    )
    execute(
        """CREATE TEMP TABLE furnished (article INTEGER, sentence INTEGER, PRIMARY KEY (article, sentence))
        WITHOUT ROWID"""
    )
    execute(
        """INSERT OR IGNORE INTO furnished SELECT s.article, s.sentence
        FROM furniture f CROSS JOIN sentences s ON s.sentence = f.sentence ORDER BY 1, 2"""
    )


class Furniture:
    """Tells which lines of a text are furniture; learns their wording as it goes."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, frozenset[int]]] = {}
        self._size = 0

    def among(self, lines: Sequence[str], outlet: str, sentences: Sequence[int]) -> set[str]:
        """Return the lines of a text that have sentences of `sentences` (from `furnished`) and no others.

        A line in which furniture stands beside a sentence of the article's own stays whole.
        """
        known = self._known.setdefault(outlet, {})
        wanted = set(sentences)
        found = {line for line in known.keys() & lines if known[line] <= wanted}
        if not wanted.issubset(chain.from_iterable(known[line] for line in found)):
            learnt = _only_furniture(outlet, lines, wanted)
            if self._size > _REMEMBERED:
                self._known.clear()
                self._size = 0
                known = self._known.setdefault(outlet, {})
            known.update(learnt)
            self._size += len(learnt)
            found.update(learnt)
        return found


def _only_furniture(
    outlet: str, lines: Sequence[str], sentences: set[int]
) -> Mapping[str, frozenset[int]]:
    """The lines of a text that hold furniture only, each with its sentences."""
    tokens = tokenise("\n".join(lines))
    salt = signed(xxhash.xxh64_intdigest(outlet.encode()))
    keys = restored(
        tokens.hashes, tokens.flags, tokens.sentences, _NO_TITLE, _NO_TERMS
    ).sentence_hashes.tolist()
    starts = tokens.starts[tokens.sentences].tolist()
    found: dict[str, frozenset[int]] = {}
    place = at = 0
    for line in lines:
        end = at + len(line)
        inside: list[int] = []
        while place < len(starts) and starts[place] <= end:
            inside.append(keys[place])
            place += 1
        # 0 stands for a single word, which is neither.
        said = {key ^ salt for key in inside if key}
        if said and said <= sentences:
            found[line] = frozenset(said)
        at = end + 1
    return found
