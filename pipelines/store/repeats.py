"""Texts that one outlet has at several addresses: one of them, the first by address, stands for all.

A consent page that was taken for ten thousand articles, or a story in five sections, is compared with the
rest of the archive once; the others only keep a link to the one that stands for them.
"""

from __future__ import annotations

import xxhash
from sqlite_utils import Database

from pipelines.match import Subject
from pipelines.text.signature import signed


class Repeats:
    """The repeated texts of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute

    def join(self, subject: Subject) -> list[int]:
        """Register an article; return all of its outlet that run just this text, in order of address."""
        key = content_key(subject)
        if key is None:
            return [subject.id]
        self._execute("INSERT OR IGNORE INTO contents VALUES (?, ?)", (key, subject.id))
        return self._standing(key)

    def leave(self, subject: Subject) -> tuple[bool, list[int]]:
        """Take an article out; return whether it stood for the others, and those, in order of address."""
        key = content_key(subject)
        if key is None:
            return True, []
        before = self._standing(key)
        self._execute("DELETE FROM contents WHERE content = ? AND article = ?", (key, subject.id))
        return before[:1] == [subject.id], [one for one in before if one != subject.id]

    def stands(self, subject: Subject) -> bool:
        """Say whether an article is posted itself."""
        key = content_key(subject)
        return key is None or self._standing(key)[:1] == [subject.id]

    def _standing(self, key: int) -> list[int]:
        rows = self._execute(
            """SELECT a.id FROM contents c JOIN articles a ON a.id = c.article
            WHERE c.content = ? ORDER BY a.url""",
            (key,),
        )
        return [row[0] for row in rows]


def content_key(subject: Subject) -> int | None:
    """Return a number of an article's outlet and text together; None for a text without words."""
    if not len(subject.fingerprint.hashes):
        return None
    return subject.fingerprint.content ^ signed(xxhash.xxh64_intdigest(subject.outlet.encode()))
