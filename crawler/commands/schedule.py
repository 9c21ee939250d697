"""`copydesk schedule`: print ready files that run a crawl every few minutes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from crawler.commands.options import clean, db_option, fail
from crawler.schedules import SORTS, schedule


@click.command("schedule")
@click.argument("sort", type=click.Choice(SORTS))
@click.option(
    "--every",
    "minutes",
    type=click.IntRange(5, 1440),
    default=15,
    show_default=True,
    metavar="MINUTES",
    help="Time between two crawls: a divisor of 60, or whole hours. Feeds are polled when due.",
)
@click.option(
    "--registry",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Registry of outlets in TOML; by default what crawl takes.",
)
@click.option(
    "--write",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write the files below a folder instead of printing them; none is overwritten.",
)
@db_option
def command(sort: str, minutes: int, registry: Path | None, write: Path | None, db: Path) -> None:
    """Print files that run `copydesk crawl` on a schedule: a systemd timer, cron, GitHub Actions."""
    if not (60 % minutes == 0 or (minutes % 60 == 0 and 1440 % minutes == 0)):
        raise click.UsageError("--every: a divisor of 60, or whole hours that divide a day")
    program = shutil.which("copydesk") or str(Path(sys.executable).with_name("copydesk"))
    place = registry.absolute() if registry is not None and sort != "github" else registry
    files = schedule(sort, program, db.absolute(), place, minutes)
    for name, text in files.items():
        if write is None:
            click.echo(f"# {name}\n{text}" if len(files) > 1 else text, nl=len(files) > 1)
            continue
        path = write / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            fail(f"{path} exists; remove it, or name another folder with --write")
        click.echo(clean(path))
