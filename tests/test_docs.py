"""The documentation says what the program does: generated pages are fresh, commands shown run."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.cli import COMMANDS
from docs.make import tables_page

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What these need is on the internet, or goes on until it is stopped: their options are checked, not run.
NEEDS_MORE = ("crawl ", "inspect", "story ", "outlets add ", "outlets check", "recall")


def shown() -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", README, re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize(("page", "made"), [("cli.md", "cli_page"), ("tables.md", "tables_page")])
def test_generated_pages_are_what_the_program_says(page: str, made: str) -> None:
    # In a process of its own: click remembers a command's help option as it was first asked for.
    script = f"import docs.make, sys; sys.stdout.buffer.write(docs.make.{made}().encode())"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60)
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert text == done.stdout.decode(), f"run `python -m docs.make`: {done.stderr.decode()}"


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert len(targets) > 8
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_public_table_and_column_is_described() -> None:
    bare = [
        line
        for line in tables_page().splitlines()
        if re.fullmatch(r"\| (?!column )\w+ \| \|", line)
    ]
    assert bare == []


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it: articles of one's own, and an archive made of them."""
    folder = tmp_path_factory.mktemp("readme")
    lines = (ROOT / "tests" / "texts" / "ferry.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line.strip().startswith("{")]
    more = [
        json.dumps(
            {"url": f"https://notes.example/{n}", "text": f"Note {n}. " + "A word more. " * 12}
        )
        for n in range(40)
    ]
    (folder / "articles.jsonl").write_text("\n".join([*wanted, *more]) + "\n", encoding="utf-8")
    (folder / "saved-pages").mkdir()
    body = (
        "<p>" + "The mill by the river turned again on Monday after nine dry years. " * 9 + "</p>"
    )
    (folder / "saved-pages" / "mill.html").write_text(
        f"<html><title>Mill turns</title><body><article><h1>Mill turns</h1>{body}</article></body></html>",
        encoding="utf-8",
    )
    from warcio.warcwriter import WARCWriter

    with (folder / "crawl.warc.gz").open("wb") as file:
        WARCWriter(file, gzip=True).write_record(
            WARCWriter(file, gzip=True).create_warcinfo_record(
                "crawl.warc.gz", {"software": "test"}
            )
        )
    done = run("copydesk ingest articles.jsonl", folder)
    assert done.returncode == 0, done.stderr
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = command.replace("copydesk ", f"{shlex.quote(sys.executable)} -m crawler ")
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(
    "command", [c for c in shown() if not c.startswith(tuple(f"copydesk {n}" for n in NEEDS_MORE))]
)
def test_a_command_of_the_readme_runs(command: str, archive: Path) -> None:
    done = run(command + (" --overwrite" if " export " in f" {command}" else ""), archive)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [c for c in shown() if c.startswith("copydesk ")])
def test_a_command_of_the_readme_has_only_options_that_there_are(command: str) -> None:
    name, *rest = shlex.split(command)[1:]
    assert name in COMMANDS
    known = run(f"copydesk {name} --help", ROOT).stdout
    for word in rest:
        if word.startswith("--"):
            assert word in known


def test_the_readme_shows_the_two_commands_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.M)
