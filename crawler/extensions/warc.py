"""Keeps what was fetched, as WARC files: a crawl can be ingested again with better extraction."""

from __future__ import annotations

import io
import logging
import os
from datetime import datetime, timezone
from http import HTTPStatus
from pathlib import Path

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request, Response
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.rendering.renderer import page_rendered, to_render

log = logging.getLogger(__name__)

MAX_FILE = 1_000_000_000
"""Bytes after which another file is begun: what tools expect of a WARC file."""
# The body is kept unpacked, and these headers speak of how it was sent.
_TRANSFER = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})


class WarcArchive:
    """Writes each answer to a file in the folder COPYDESK_WARC, whole records at a time."""

    def __init__(self, folder: Path, crawler: Crawler) -> None:
        self._folder = folder
        self._crawler = crawler
        self._file: io.BufferedWriter | None = None
        self._begun = f"{datetime.now(timezone.utc):%Y%m%d%H%M%S}-{os.getpid()}"
        self._number = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WarcArchive:
        """Raises NotConfigured without a folder."""
        folder = crawler.settings.get("COPYDESK_WARC")
        if not folder:
            raise NotConfigured
        archive = cls(Path(folder), crawler)
        crawler.signals.connect(archive.received, signals.response_received)
        crawler.signals.connect(archive.rendered, page_rendered)
        crawler.signals.connect(archive.closed, signals.spider_closed)
        return archive

    def received(self, response: Response, request: Request) -> None:
        """Write an answer; stop the crawl where that fails."""
        # As it was fetched it has no text: `rendered` hears of it again.
        if not to_render(response):
            self._keep(response)

    def rendered(self, response: Response) -> None:
        """Write a rendered page in place of the one that was fetched."""
        self._keep(response)

    def _keep(self, response: Response) -> None:
        try:
            self._write(response)
        except OSError as error:
            failed = getattr(self._crawler.spider, "store_failed", None)
            if failed is not None:
                failed(f"{self._folder}: the WARC file cannot be written: {error.strerror}")

    def closed(self, spider: Spider) -> None:
        """End the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, response: Response) -> None:
        headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in values
            if name.decode("latin-1").lower() not in _TRANSFER
        ]
        known = response.status in HTTPStatus._value2member_map_
        phrase = HTTPStatus(response.status).phrase if known else ""
        status = StatusAndHeaders(f"{response.status} {phrase}".strip(), headers, "HTTP/1.1")
        # Whole in memory first: what is killed while writing loses one record, not the file.
        record = io.BytesIO()
        writer = WARCWriter(record, gzip=True)
        body = io.BytesIO(response.body)
        writer.write_record(
            writer.create_warc_record(response.url, "response", payload=body, http_headers=status)
        )
        file = self._open()
        file.write(record.getvalue())
        file.flush()

    def _open(self) -> io.BufferedWriter:
        if self._file is not None and self._file.tell() >= MAX_FILE:
            self._file.close()
            self._file = None
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._number += 1
            path = self._folder / f"copydesk-{self._begun}-{self._number:05}.warc.gz"
            self._file = path.open("xb")
        return self._file
