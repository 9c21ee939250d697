"""Write the generated pages of the documentation: `python -m docs.make`."""

from __future__ import annotations

from pathlib import Path

import click
import yaml
from sqlite_utils import Database

from crawler.cli import cli
from pipelines.store.schema import INDEX_TABLES, migrations

HERE = Path(__file__).parent
METADATA = HERE.parent / "pipelines" / "inspect" / "metadata.yaml"
WIDTH = 100


def cli_page() -> str:
    """Return docs/cli.md: the help of every command, as the program prints it."""
    lines = [
        "# The command line",
        "",
        "Generated from the program by `python -m docs.make`.",
        "",
        "Exit status: 0 done; 1 it ran and something failed, said on standard error in one line; 2 bad usage;",
        "75 another crawl holds the lock. `--json` prints JSON; `COPYDESK_DB` names the archive once for all.",
        "",
        *_helped(cli, ["copydesk"]),
    ]
    return "\n".join(lines).rstrip() + "\n"


def tables_page() -> str:
    """Return docs/tables.md: public tables and views with their columns, as Datasette describes them."""
    described = yaml.safe_load(METADATA.read_text(encoding="utf-8"))["tables"]
    db = Database(memory=True)
    migrations.apply(db)
    lines = [
        "# Tables",
        "",
        "Generated from the schema by `python -m docs.make`. Times are UTC, ISO 8601 with `Z`. Tables that",
        f"matching keeps for itself ({', '.join(f'`{name}`' for name in INDEX_TABLES)})",
        "may change with any version.",
        "",
    ]
    for name in (*db.table_names(), *db.view_names()):
        about = described.get(name, {})
        if name.startswith(("_", "sqlite_")) or "_fts" in name or name in INDEX_TABLES:
            continue
        if about.get("hidden"):
            continue
        lines += [
            f"## {name}",
            "",
            about.get("description", "").strip(),
            "",
            "| column | |",
            "|---|---|",
        ]
        for column in db.table(name).columns if name in db.table_names() else db.view(name).columns:
            said = " ".join(str(about.get("columns", {}).get(column.name, "")).split())
            lines.append(f"| {column.name} | {said} |".replace("|  |", "| |"))
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _helped(command: click.Command, path: list[str]) -> list[str]:
    context = click.Context(
        command,
        info_name=" ".join(path),
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    lines = [
        f"{'#' * (len(path) + 1)} {' '.join(path)}",
        "",
        "```text",
        command.get_help(context),
        "```",
        "",
    ]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None:
                lines += _helped(found, [*path, name])
    return lines


if __name__ == "__main__":
    (HERE / "cli.md").write_text(cli_page(), encoding="utf-8")
    (HERE / "tables.md").write_text(tables_page(), encoding="utf-8")
