"""`copydesk export`: write the corpus, one text for each copy group."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import cast

import click

from crawler.commands.options import clean, db_option, fail
from pipelines.export.jsonl import ExportError, Keep, SuffixError, export_jsonl
from pipelines.store.archive import Archive


@click.command("export")
@click.argument("out", type=click.Path(path_type=Path), metavar="FILE.jsonl[.gz|.zst]")
@click.option(
    "--keep",
    type=click.Choice(["origin", "all"]),
    default="origin",
    show_default=True,
    help="One text for each copy group, its origin's or the longest; or all texts.",
)
@click.option("--overwrite", is_flag=True, help="Replace FILE if it exists.")
@db_option
def command(out: Path, keep: str, overwrite: bool, db: Path) -> None:
    """Write the articles without their duplicates, one JSON object a line."""
    try:
        with Archive(db, create=False) as archive:
            count = export_jsonl(archive, out, keep=cast(Keep, keep), overwrite=overwrite)
    except SuffixError as error:
        fail(error, 2)
    except ExportError as error:
        fail(error)
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    click.echo(f"{clean(out)}: {count:,} text{'s' if count > 1 else ''}")
