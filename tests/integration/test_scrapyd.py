"""The project on a real Scrapyd: built as an egg, deployed, scheduled."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from crawling import ROOT, environment, fates, rows
from tinyweb import TinyWeb, article, item, rss

NEWS = "http://news.example"
MARK = "a deployed egg"


class Scrapyd:
    """A Scrapyd on a port of its own, which knows no project yet."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        folder.mkdir()
        (folder / "scrapyd.conf").write_text(
            f"[scrapyd]\nhttp_port = {self.port}\npoll_interval = 0.2\n", encoding="utf-8"
        )
        # Not from the checkout: what runs has to come out of the egg.
        self.environment = {k: v for k, v in environment().items() if k != "PYTHONPATH"}
        self.log = (folder / "log").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scrapyd"],
            cwd=folder,
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
        )

    def ask(self, what: str, **query: str) -> dict[str, Any]:
        """The answer to a question."""
        address = f"http://127.0.0.1:{self.port}/{what}.json?{urlencode(query)}"
        return self._answer(address, None)

    def tell(self, what: str, *pairs: tuple[str, str]) -> dict[str, Any]:
        """The answer to an order."""
        return self._answer(f"http://127.0.0.1:{self.port}/{what}.json", urlencode(pairs).encode())

    def wait(self, seconds: float = 60) -> None:
        """Wait until it answers."""
        end = monotonic() + seconds
        while monotonic() < end and self._process.poll() is None:
            with suppress(URLError, ConnectionError):
                if self.ask("daemonstatus")["status"] == "ok":
                    return
            sleep(0.1)
        raise AssertionError(f"Scrapyd does not answer: {self.said()}")

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read()

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.log.close()

    def _answer(self, address: str, body: bytes | None) -> dict[str, Any]:
        with urlopen(address, body, timeout=60) as answer:
            found: dict[str, Any] = json.load(answer)
        return found


@pytest.fixture
def scrapyd(tmp_path: Path) -> Iterator[Scrapyd]:
    server = Scrapyd(tmp_path / "scrapyd")
    try:
        yield server
    finally:
        server.close()


def checkout(folder: Path, port: int) -> Path:
    """A copy of the project, whose crawler can be told from the one of this checkout."""
    folder.mkdir()
    for name in ("crawler", "pipelines"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    told = (ROOT / "scrapy.cfg").read_text(encoding="utf-8")
    assert ":6800/" in told
    (folder / "scrapy.cfg").write_text(told.replace(":6800/", f":{port}/"), encoding="utf-8")
    with (folder / "crawler" / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write(f'\nUSER_AGENT = "copydesk/0.1 ({MARK})"\n')
    return folder


def test_a_deployed_project_crawls_what_scrapyd_schedules(
    scrapyd: Scrapyd, web: TinyWeb, tmp_path: Path
) -> None:
    web.pages |= {
        f"{NEWS}/rss": rss(item(f"{NEWS}/a")),
        f"{NEWS}/a": article("Lock closed"),
        f"{NEWS}/b": article("Lock open", "It was opened again."),
    }
    project = checkout(tmp_path / "project", scrapyd.port)
    scrapyd.wait()
    deployed = subprocess.run(
        [sys.executable, "-m", "scrapyd_client.deploy"],
        cwd=project,
        env=scrapyd.environment,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert deployed.returncode == 0, deployed.stderr
    assert json.loads(deployed.stdout)["spiders"] == 3, deployed.stdout
    assert scrapyd.ask("listspiders", project="copydesk")["spiders"] == ["outlets", "story", "urls"]

    def schedule(db: Path, spider: str, *pairs: tuple[str, str]) -> None:
        settings = {
            "COPYDESK_DB": str(db),
            "COPYDESK_PROXY": web.proxy,
            "COPYDESK_WORKERS": 1,
            "DOWNLOAD_DELAY": 0,
        }
        chosen = [("setting", f"{name}={value}") for name, value in settings.items()]
        named = [("project", "copydesk"), ("spider", spider)]
        answer = scrapyd.tell("schedule", *named, *chosen, *pairs)
        assert answer["status"] == "ok", answer

    polled, listed = tmp_path / "polled.db", tmp_path / "listed.db"
    registry = web.registry(tmp_path, news=f"{NEWS}/rss")
    # Its own registry lies within the egg, as does all else that a crawl reads.
    schedule(listed, "urls", ("urls", f"{NEWS}/b"))
    schedule(polled, "outlets", ("all", "1"), ("setting", f"COPYDESK_REGISTRY={registry}"))
    end = monotonic() + 90
    while len(scrapyd.ask("listjobs", project="copydesk")["finished"]) < 2:
        assert monotonic() < end, scrapyd.said()
        sleep(0.2)
    logs = "\n".join(path.read_text() for path in tmp_path.glob("scrapyd/logs/*/*/*.log"))
    assert fates(polled) == {f"{NEWS}/a": "new"}, logs
    assert rows(polled, "SELECT title, outlet FROM articles") == [("Lock closed", "news.example")]
    assert fates(listed) == {f"{NEWS}/b": "new"}, logs
    assert {headers["User-Agent"] for _, _, headers in web.requests} == {f"copydesk/0.1 ({MARK})"}
