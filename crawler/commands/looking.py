"""How commands run a spider that only looks: without an archive, to its end or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from scrapy import Spider

from crawler.commands.options import fail
from crawler.commands.overrides import read_overrides
from crawler.process import look


def look_through(
    spider: type[Spider],
    arguments: Mapping[str, object],
    overrides: Iterable[str],
    settings: Mapping[str, object] | None = None,
) -> None:
    """Run a spider with `settings`, and those of `-s` above them; end the process where it ended early."""
    chosen = {"COPYDESK_PROGRESS": sys.stderr.isatty(), **(settings or {})}
    reason = look(spider, arguments, {**chosen, **read_overrides(overrides)})
    if reason != "finished":
        fail(f"ended early ({reason}): what was heard until then says little, so it is not told")
