# ruff: noqa: T201  what it prints is its report
"""A writer of its own process, for the tests that kill it, fill its disk or let two of them meet.

    python writer.py DATABASE START COUNT [BYTES]

Stores articles START, START+1, ... and prints the address of each once its transaction is over; with BYTES no
file of the process may grow beyond that, as on a full disk. An ArchiveError is printed and ends it.
"""

from __future__ import annotations

import resource
import sys

from builders import REGISTRY, T0, article, prose

from pipelines.items import Article
from pipelines.store.archive import Archive
from pipelines.store.errors import ArchiveError

OUTLETS = ("northwire.example", "herald.example", "courier.example")


def numbered(number: int) -> Article:
    """Return article `number`; three in a row run one text, so that groups are written, too."""
    return article(
        f"https://{OUTLETS[number % 3]}/{number}",
        prose(f"story {number // 3}", 8),
        title=f"Story {number // 3}",
        hours=number / 10,
    )


def main(path: str, start: int, count: int, limit: int | None) -> None:
    print("started", flush=True)
    try:
        with Archive(path, REGISTRY) as archive:
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            for number in range(start, start + count):
                new = numbered(number)
                with archive.transaction():
                    archive.record(new, fetched_at=T0)
                print(new.url, flush=True)
    except ArchiveError as error:
        print("ArchiveError", error, flush=True)


if __name__ == "__main__":
    main(
        sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]) if sys.argv[4:] else None
    )
