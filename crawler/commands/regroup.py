"""`copydesk regroup`: match and group the whole archive anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import click

from crawler.commands.options import LOCKED, clean, db_option, fail, registry_option
from crawler.registry import read_registry
from pipelines.store.archive import Archive
from pipelines.store.lock import Lock, Locked


@click.command("regroup")
@db_option
@registry_option
def command(db: Path, registry: Path) -> None:
    """Match and group all articles anew, as after a change of the rules or the registry.

    Ids stay, and so do the decisions of persons. Until it ends readers see the former state.
    """
    outlets = read_registry(registry)
    if not db.exists():
        Archive(db, create=False)  # which says what to do
    try:
        lock = Lock(db)
    except Locked as error:
        fail(error, LOCKED)
    try:
        with Archive(db, outlets, create=False) as archive:
            before = _counts(archive)
            archive.regroup()
            after = _counts(archive)
    except sqlite3.Error as error:
        fail(f"{db}: {error}; the former groups stay")
    finally:
        lock.release()
    said = ", ".join(
        f"{now:,} {name}" + (f" (before: {then:,})" if now != then else "")
        for (name, now), then in zip(after.items(), before.values(), strict=True)
    )
    click.echo(f"{clean(db)}: {said}")


def _counts(archive: Archive) -> dict[str, int]:
    return {
        name: archive.db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for name, table in (
            ("articles", "articles"),
            ("links", "links"),
            ("copy groups", "copy_groups"),
            ("stories", "stories"),
        )
    }
