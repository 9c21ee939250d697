"""The sample web's server: an HTTP proxy on loopback that plays every host of the web itself.

A crawler reaches all of them through one proxy setting, without DNS and without the internet.
"""

from __future__ import annotations

import gzip
import hashlib
import itertools
import socket
import sys
from collections.abc import Collection
from contextlib import suppress
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import urlsplit

from crawler.samples.catalogue import Catalogue, build
from crawler.samples.pages import Reply
from crawler.samples.routes import INDEX_HOST, answer
from crawler.samples.sites import Site, registry_beside
from crawler.samples.stories import STORIES, Story
from pipelines.items import Fate

# Shorter bodies are cheaper to send as they are.
_GZIP_FROM = 256
_IDLE_SECONDS = 30


class LocalWeb:
    """A web of invented hosts while it is served; a context manager.

    Give a crawler `proxy` as its `http_proxy`. In Scrapy set it for every request (environment, or
    a downloader middleware): `meta["proxy"]` of the spider's requests alone does not reach the
    requests for robots.txt, which then fail, and a robots.txt that fails forbids nothing.

    `port` 0 takes a free one. Raises OSError where it is taken.
    """

    def __init__(self, port: int = 0) -> None:
        self.requests: list[tuple[str, str, int]] = []
        """Method, URL and status of each request so far."""
        self._stop = Event()
        self._lock = Lock()
        self._server = _Server(("127.0.0.1", port), self)
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self.proxy = f"http://127.0.0.1:{self._server.server_address[1]}"
        """The proxy's address, such as `http://127.0.0.1:40123`."""

    def reply(self, host: str, target: str, authorization: str) -> Reply:
        """Return the answer of a host to a path with query."""
        raise NotImplementedError

    def site(self, host: str) -> Site | None:
        """Return the site whose way of serving a host has; None for hosts without validators."""
        raise NotImplementedError

    def posted(self, host: str, target: str) -> Reply:
        """Return the answer to a POST request."""
        return _text(405, "read only")

    def record(self, method: str, url: str, status: int) -> None:
        """Note a request that was answered."""
        with self._lock:
            self.requests.append((method, url, status))

    @property
    def stopping(self) -> Event:
        """Set when the server closes; slow answers end then."""
        return self._stop

    def __enter__(self: W) -> W:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._server.shutdown()
        self._server.server_close()
        self._server.hang_up()
        self._thread.join(5)


W = TypeVar("W", bound=LocalWeb)


class SampleWeb(LocalWeb):
    """The sample web while it is served.

    `stories` is a folder of story files, by default the one that ships with Copydesk; `phase` is 1
    for the first crawl or 2 for the second, which sees new and changed articles. The outlets with
    the domains `silent` have neither feed nor sitemap. Raises SampleError where a story is wrong,
    OSError where the port is taken.
    """

    def __init__(
        self,
        stories: Path | None = None,
        phase: int = 1,
        port: int = 0,
        silent: Collection[str] = (),
    ) -> None:
        folder = stories or STORIES
        self._catalogues = {number: build(folder, number, silent) for number in (1, 2)}
        self.phase = phase
        self.outlets = registry_beside(folder)
        """The registry of the outlets that are served."""
        super().__init__(port)

    @property
    def phase(self) -> int:
        """The crawl that the web shows, 1 or 2."""
        return self._phase

    @phase.setter
    def phase(self, phase: int) -> None:
        if phase not in self._catalogues:
            raise ValueError(f"phase is {phase!r}, use 1 (first crawl) or 2 (second crawl)")
        self._phase = phase

    @property
    def catalogue(self) -> Catalogue:
        """What the sites hold at present."""
        return self._catalogues[self._phase]

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories that are served."""
        return self.catalogue.stories

    @property
    def noise(self) -> dict[str, frozenset[Fate]]:
        """URL of each feed entry that is no article → the fates that are right for it."""
        known = self.catalogue.sites.values()
        return {entry.url: entry.fates for pages in known for entry in pages.noise}

    def reply(self, host: str, target: str, authorization: str) -> Reply:
        """Return the answer of a host to a path with query."""
        return answer(self.catalogue, host, target, authorization)

    def site(self, host: str) -> Site | None:
        """Return the site that a host belongs to."""
        pages = self.catalogue.hosts.get(host)
        return None if pages is None else pages.site

    def posted(self, host: str, target: str) -> Reply:
        """Change the phase."""
        if host == INDEX_HOST and target in ("/phase/1", "/phase/2"):
            self.phase = int(target[-1])
            return _text(200, f"crawl {target[-1]}")
        return super().posted(host, target)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    # A crawler opens connections to many hosts at once, and all of them come here.
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], web: LocalWeb) -> None:
        self.web = web
        self.lies = itertools.count(1)
        self._open: set[socket.socket] = set()
        super().__init__(address, _Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        line, address = super().get_request()
        self._open.add(line)
        return line, address

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless the other side only went away, as killed crawlers do."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def hang_up(self) -> None:
        """End the connections that clients keep alive, and with them their threads."""
        for line in list(self._open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SampleWeb"
    sys_version = ""
    timeout = _IDLE_SECONDS
    server: _Server

    def do_GET(self) -> None:
        host, target = self._asked()
        authorization = self.headers.get("Authorization", "")
        self._send(self.server.web.reply(host, target, authorization), host, target)

    do_HEAD = do_GET

    def do_CONNECT(self) -> None:
        self._send(_text(502, "the sample web has http:// addresses only"), self.path, "")

    def do_POST(self) -> None:
        host, target = self._asked()
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._send(self.server.web.posted(host, target), host, target)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: `SampleWeb.requests` is the log."""

    def _asked(self) -> tuple[str, str]:
        """Host and path with query, from a proxy's absolute form or from the Host header."""
        parts = urlsplit(self.path)
        target = self.path
        host = parts.hostname
        if host is None or not self.path.startswith("http"):
            host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        else:
            target = self.path.split(parts.netloc, 1)[1] or "/"
        if target.startswith("?"):
            target = "/" + target
        return (host or "").lower(), target.split("#")[0]

    def _send(self, reply: Reply, host: str, target: str) -> None:
        site = self.server.web.site(host)
        status, body = reply.status, reply.body
        headers = {"Content-Type": reply.content_type, **reply.headers}
        if site is not None and status == 200:
            headers.update(self._validators(site, reply))
            if self._known(headers):
                status, body = 304, b""
            elif site.gzip and len(body) >= _GZIP_FROM:
                headers["Vary"] = "Accept-Encoding"
                if "gzip" in self.headers.get("Accept-Encoding", ""):
                    body = gzip.compress(body, 6, mtime=0)
                    headers["Content-Encoding"] = "gzip"
        if reply.stream is not None or "Content-Length" in reply.headers:
            self.close_connection = True
            headers["Connection"] = "close"
        elif status != 304:
            headers["Content-Length"] = str(len(body))
        # Noted before the answer leaves: whoever has read it finds it noted.
        self.server.web.record(self.command, f"http://{host}{target}", status)
        # The other side may hang up at any moment, as crawlers that set limits do.
        with suppress(OSError):
            stream = reply.stream(self.server.web.stopping) if reply.stream else iter(())
            if reply.silent:
                body = b"".join(stream)
            if not reply.raw:
                self.send_response(status, HTTPStatus(status).phrase)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
            if self.command == "HEAD" or status == 304:
                return
            self.wfile.write(body)
            for piece in stream:
                self.wfile.write(piece)

    def _validators(self, site: Site, reply: Reply) -> dict[str, str]:
        validators: dict[str, str] = {}
        if reply.modified is None:
            return validators
        if site.validators in ("both", "etag"):
            mark = hashlib.sha256(reply.body).hexdigest()[:20]
            validators["ETag"] = f'W/"{mark}"' if site.gzip else f'"{mark}"'
        if site.validators == "lying-etag":
            validators["ETag"] = f'"{next(self.server.lies):08d}"'
        if site.validators in ("both", "last-modified"):
            moment = reply.modified.replace(microsecond=0)
            validators["Last-Modified"] = format_datetime(moment, usegmt=True)
        return validators

    def _known(self, headers: dict[str, str]) -> bool:
        """Whether the asker has this already (RFC 9110, 13.1: an ETag decides before a date)."""
        marks = self.headers.get("If-None-Match")
        if marks is not None:
            given = {mark.strip().removeprefix("W/") for mark in marks.split(",")}
            return headers.get("ETag", "none").removeprefix("W/") in given
        since = self.headers.get("If-Modified-Since")
        if since is None or "Last-Modified" not in headers:
            return False
        try:
            moment = parsedate_to_datetime(since)
            return parsedate_to_datetime(headers["Last-Modified"]) <= moment
        except (TypeError, ValueError):
            return False


def _text(status: int, line: str) -> Reply:
    return Reply(status, f"{line}\n".encode(), "text/plain; charset=utf-8")
