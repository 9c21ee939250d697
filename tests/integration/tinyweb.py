"""A web of a few pages behind a loopback proxy, each answer as a test wants it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic

WORDS = (
    "The lock at Hollow Weir will be closed for repairs from Monday, the river authority said.",
    "Boats must wait at the upper basin until the new gates are hung, which may take three weeks.",
    "The old gates were built of oak in 1911 and have leaked since the flood of last winter.",
    "A tug will bring the new ones down the river on Sunday if the water is not too high.",
)


@dataclass
class Answer:
    """What the server says to a request."""

    body: str = ""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


def article(title: str, more: str = "", head: str = "") -> str:
    """A page with an article of four paragraphs and perhaps one more."""
    paragraphs = "".join(f"<p>{line}</p>" for line in (*WORDS, more) if line)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:type" content="article">{head}</head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def rss(*items: str) -> str:
    """A feed of items such as `item` makes."""
    return f'<rss version="2.0"><channel><title>Feed</title>{"".join(items)}</channel></rss>'


def item(url: str, title: str = "Lock closed") -> str:
    """An entry of a feed."""
    return f"<item><title>{title}</title><link>{url}</link></item>"


def redirect(location: str, status: int = 302) -> Answer:
    """A redirect."""
    return Answer("", status, headers={"Location": location})


class TinyWeb:
    """Hosts whose pages are the entries of `pages`; all else is 404. A context manager."""

    def __init__(self, pages: dict[str, Answer | str]) -> None:
        self.pages = pages
        self.requests: list[tuple[float, str, Mapping[str, str]]] = []
        """Time, URL and headers of each request."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.proxy = f"http://127.0.0.1:{self.port}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def asked(self, url: str) -> int:
        """How often a URL was asked for."""
        return [asked for _, asked, _ in self.requests].count(url)

    def registry(self, folder: Path, **feeds: str) -> Path:
        """Write a registry with `news.example` and `other.example`; `feeds` names a feed of each."""
        path = folder / "outlets.toml"
        path.write_text(
            "".join(
                f'[[outlet]]\ndomain = "{name}.example"\nname = "The {name.title()} Sheet"\n'
                + (f'feeds = ["{feeds[name]}"]\n' if name in feeds else "disabled = true\n")
                for name in ("news", "other")
            ),
            encoding="utf-8",
        )
        return path

    def __enter__(self) -> TinyWeb:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(web: TinyWeb) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def do_GET(self) -> None:
            url = self.path if self.path.startswith("http") else f"{web.proxy}{self.path}"
            web.requests.append((monotonic(), url, dict(self.headers.items())))
            found = web.pages.get(url, Answer("<h1>404</h1>", 404))
            answer = Answer(found) if isinstance(found, str) else found
            mark = self.headers.get("If-None-Match")
            status = answer.status
            if mark is not None and mark == answer.headers.get("ETag"):
                status = 304
            body = b"" if status == 304 else answer.body.encode()
            with suppress(OSError):
                self.send_response(status)
                self.send_header("Content-Type", answer.content_type)
                self.send_header("Content-Length", str(len(body)))
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
