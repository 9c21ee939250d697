"""The command line: one group, a command a module in `crawler.commands`."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

import click

from crawler.commands.lazy import LazyGroup
from crawler.commands.options import fail
from pipelines.outlets import RegistryError
from pipelines.store.errors import ArchiveError

COMMANDS = {
    # Name → module and function: a command's parts are imported only when it runs.
    "crawl": "crawler.commands.crawl:command",
    "story": "crawler.commands.story:command",
    "demo": "crawler.commands.demo:command",
    "ingest": "crawler.commands.ingest:command",
    "regroup": "crawler.commands.regroup:command",
    "explain": "crawler.commands.explain:command",
    "same": "crawler.commands.decide:same_command",
    "different": "crawler.commands.decide:different_command",
    "overrides": "crawler.commands.decide:overrides_command",
    "inspect": "crawler.commands.look:inspect_command",
    "export": "crawler.commands.export:command",
    "outlets": "crawler.commands.outlets:command",
    "status": "crawler.commands.look:status_command",
    "recall": "crawler.commands.recall:command",
    "schedule": "crawler.commands.schedule:command",
    "check": "crawler.commands.look:check_command",
}


def _version() -> str:
    try:
        return version("copydesk")
    except PackageNotFoundError:  # a checkout that is not installed
        return "0.1.0 (not installed)"


@click.group(
    cls=LazyGroup, places=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(_version(), prog_name="copydesk")
def cli() -> None:
    """Crawl news outlets and see who published first, who copied or retold whom, and how many
    independent origins a story has."""


def main() -> None:
    """Run the command line; whatever goes wrong is said in one line."""
    try:
        cli(prog_name="copydesk")
    except (ArchiveError, RegistryError) as error:
        fail(error)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing more to say
        sys.exit(1)
    except OSError as error:
        fail(f"{error.filename or 'system'}: {error.strerror or error}")


if __name__ == "__main__":
    main()
