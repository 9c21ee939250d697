"""An archive of the sample stories, a running Datasette with the plugin, and a Chromium to look with."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm
from playwright.sync_api import Browser, sync_playwright

from crawler.samples.stories import STORIES, StoryArticle, load_stories
from pipelines.inspect import plugin
from pipelines.items import Article
from pipelines.outlets import load_registry
from pipelines.store.archive import Archive
from pipelines.store.flows import refresh_flows
from pipelines.text.credits import read_text_credits

if not pm.is_registered(plugin):  # a checkout that is not installed
    pm.register(plugin, name="copydesk")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
REGISTRY = load_registry(STORIES.parent / "outlets.toml")
SEEN = datetime(2026, 3, 11, 6, 0, tzinfo=timezone.utc)


def article_of(label: StoryArticle, second_crawl: bool, urls: dict[str, str]) -> Article:
    """A labelled article as the crawler would have extracted it, without a page in between."""
    later = label.later if second_crawl else None
    text = "\n".join(
        part.strip()
        for part in ((later and later.text) or label.text).split("\n\n")
        if part.strip()
    )
    title = (later and later.title) or label.title
    byline = (later and later.byline) or label.byline
    return Article(
        url=label.url,
        canonical_url=urls.get(label.canonical or ""),
        outlet=label.outlet,
        title=title,
        byline=byline,
        published_at=label.published,
        modified_at=label.modified,
        fetched_at=SEEN,
        lang=label.lang,
        text=text,
        words=len(text.split()),
        paywalled=label.paywalled,
        credits=tuple(read_text_credits(text, label.outlet, REGISTRY, label.lang, byline, title)),
    )


@pytest.fixture(scope="session")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample stories as two crawls leave them; tests that write take a copy."""
    path = tmp_path_factory.mktemp("archive") / "news.db"
    with Archive(path, REGISTRY) as archive:
        for crawl in (1, 2):
            run = archive.start_run("outlets")
            for story in load_stories(STORIES):
                urls = {label.id: label.url for label in story.articles}
                with archive.transaction():
                    for label in story.articles:
                        if label.crawl <= crawl:
                            archive.record(
                                article_of(label, crawl == 2, urls),
                                fetched_at=SEEN + timedelta(hours=crawl),
                                run=run,
                                http_status=200,
                            )
            archive.finish_run(run, "finished", {})
        with archive.transaction():
            refresh_flows(archive.db.conn)
        # One file, without a log beside it, so that it can be copied.
        archive.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def own_archive(sample_archive: Path, tmp_path: Path) -> Path:
    """A copy of the sample archive for one test."""
    return Path(shutil.copy(sample_archive, tmp_path / "news.db"))


class Server:
    """A Datasette that shows some databases, on a port of its own."""

    def __init__(self, *paths: Path, edit: bool = False) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.origin = f"http://127.0.0.1:{probe.getsockname()[1]}"
        settings = {"plugins": {"copydesk": {"edit": edit}}}
        self.datasette: Any = Datasette([str(path) for path in paths], metadata=settings)
        config = uvicorn.Config(
            self.datasette.app(),
            port=int(self.origin.rpartition(":")[2]),
            log_level="error",
            ws="none",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 20
        while not self._server.started:
            assert time.monotonic() < deadline, "Datasette did not start"
            time.sleep(0.02)
        self.client = httpx.Client(base_url=self.origin, timeout=30)
        self.as_root = httpx.Client(base_url=self.origin, timeout=30, cookies=self.root())

    def root(self) -> dict[str, str]:
        """The cookie of somebody who logged in with Datasette's root token."""
        return {"ds_actor": self.datasette.sign({"a": {"id": "root"}}, "actor")}

    def close(self) -> None:
        """Stop it."""
        self.client.close()
        self.as_root.close()
        self._server.should_exit = True
        self._thread.join(10)


def _starting() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(*paths: Path, edit: bool = False) -> Server:
        servers.append(Server(*paths, edit=edit))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers that end with the test."""
    yield from _starting()


@pytest.fixture(scope="module")
def serve_all() -> Iterator[Callable[..., Server]]:
    """Starts servers that end with the module."""
    yield from _starting()


@pytest.fixture(scope="session")
def site(sample_archive: Path) -> Iterator[Server]:
    """A server that shows the sample archive, for reading."""
    server = Server(sample_archive)
    yield server
    server.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium of the system."""
    path = os.environ.get("COPYDESK_CHROMIUM") or next(
        filter(None, map(shutil.which, CHROMIUM)), None
    )
    if path is None:
        pytest.fail("no Chromium: `apt-get install chromium`, or name one in COPYDESK_CHROMIUM")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()
