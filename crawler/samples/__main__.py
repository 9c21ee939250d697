"""Serve the sample web for people who want to look: `python -m crawler.samples`."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import click

from crawler.samples.server import SampleWeb
from crawler.samples.sites import SampleError


@click.command()
@click.option("--port", default=0, show_default="a free one", help="Port on 127.0.0.1.")
@click.option("--phase", type=click.IntRange(1, 2), default=1, show_default=True, help="Crawl.")
@click.option(
    "--stories",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of story files; the ones that ship with Copydesk by default.",
)
def main(port: int, phase: int, stories: Path | None) -> None:
    """Serve the sample web until interrupted."""
    try:
        web = SampleWeb(stories, phase, port)
    except (SampleError, OSError) as error:
        raise click.ClickException(str(error)) from None
    with web:
        click.echo(f"proxy {web.proxy}")
        click.echo(f"registry {web.outlets}")
        for pages in web.catalogue.sites.values():
            line = f"{pages.site.base}/  {pages.outlet.name}, {pages.site.feed}"
            click.echo(f"{line}, {len(pages.articles)} articles")
        click.echo(f"Look: curl --proxy {web.proxy} http://samples.example/ (Ctrl-C ends it)")
        try:
            Event().wait()
        except KeyboardInterrupt:
            click.echo("ended")


if __name__ == "__main__":
    main()
