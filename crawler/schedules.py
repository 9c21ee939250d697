"""Files that run a crawl every few minutes: a systemd timer, a line of cron, a GitHub Actions workflow."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

SORTS = ("systemd", "cron", "github")
GRACE_MINUTES = 2
"""Between the end of a crawl's time budget and the moment at which the next one begins."""


def schedule(
    sort: str, program: str, db: Path, registry: Path | None, minutes: int
) -> Mapping[str, str]:
    """Return the files of a schedule by name; `program` is the path of copydesk, `minutes` the time
    between two crawls.

    Each crawl has a budget of time, so that the next one finds the archive free; where it does not,
    it ends with status 75, which is no failure.
    """
    if sort == "systemd":
        return _systemd(program, db, registry, minutes)
    if sort == "cron":
        return {"copydesk.cron": _cron(program, db, registry, minutes)}
    return {".github/workflows/copydesk.yml": _github(db, registry, minutes)}


def _words(program: str, db: Path, registry: Path | None, minutes: int) -> list[str]:
    named = ["--registry", str(registry)] if registry is not None else []
    budget = str(max(1, minutes - GRACE_MINUTES))
    return [program, "crawl", "--db", str(db), *named, "--max-minutes", budget]


def _systemd(program: str, db: Path, registry: Path | None, minutes: int) -> Mapping[str, str]:
    words = " ".join(_unit_word(word) for word in _words(program, db, registry, minutes))
    service = f"""\
[Unit]
Description=Copydesk: crawl news outlets
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
# How outlets can reach you: an address or a page.
Environment="COPYDESK_CONTACT=you@example.org"
ExecStart={words}
# Another crawl holds the archive: the next one goes on.
SuccessExitStatus=75
TimeoutStopSec=120
Nice=10
"""
    timer = f"""\
[Unit]
Description=Copydesk: crawl every {minutes} minutes

[Timer]
OnBootSec=2min
OnUnitActiveSec={minutes}min
RandomizedDelaySec=30
Persistent=true

[Install]
WantedBy=timers.target
"""
    return {"copydesk.service": service, "copydesk.timer": timer}


def _unit_word(word: str) -> str:
    """A word as systemd reads it: quoted, percent signs and dollars doubled."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if escaped != word or " " in word else word


def _cron(program: str, db: Path, registry: Path | None, minutes: int) -> str:
    # In a crontab a percent sign ends the command.
    words = shlex.join(_words(program, db, registry, minutes)).replace("%", "\\%")
    every = f"*/{minutes} * * * *" if minutes < 60 else f"0 */{minutes // 60} * * *"
    return f"""\
# How outlets can reach you: an address or a page.
COPYDESK_CONTACT=you@example.org
{every} {words} || [ $? -eq 75 ]
"""


def _github(db: Path, registry: Path | None, minutes: int) -> str:
    words = shlex.join(_words("copydesk", Path(db.name), registry, minutes))
    every = f"*/{minutes} * * * *" if minutes < 60 else f"0 */{minutes // 60} * * *"
    return f"""\
name: copydesk
on:
  schedule:
    - cron: "{every}"
  workflow_dispatch:
# One crawl at a time: they write one archive.
concurrency:
  group: copydesk
permissions:
  contents: read
jobs:
  crawl:
    runs-on: ubuntu-latest
    timeout-minutes: {minutes + 10}
    env:
      COPYDESK_CONTACT: https://github.com/${{{{ github.repository }}}}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install copydesk
      # The archive goes on from run to run in the cache; a key is written once, so each run has its own.
      - uses: actions/cache@v4
        with:
          path: {shlex.quote(db.name)}
          key: copydesk-${{{{ github.run_id }}}}
          restore-keys: copydesk-
      - run: {words}
"""
