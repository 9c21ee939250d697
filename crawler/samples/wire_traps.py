"""Traps below the page: answers that are no right HTTP, or never end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import Event

from crawler.samples.pages import Reply

ENDLESS_BYTES = 300 * 1024 * 1024
"""Bound of headers without end, should nobody hang up."""
_PATIENCE = 120.0


def wire_traps(page: bytes) -> Mapping[str, tuple[str, Callable[[str], Reply]]]:
    """Return path → what the trap does, and its answer; `page` is the page behind it."""
    plain = "Content-Type: text/html; charset=utf-8"
    length = f"Content-Length: {len(page)}"
    return {
        "/headers/endless": ("sends headers without end", lambda _: _raw(_endless_headers)),
        "/headers/long": ("sends one header without end", lambda _: _raw(_long_header)),
        "/headers/informational": (
            "announces without end that an answer will come",
            lambda _: _raw(_informational),
        ),
        "/open/without-length": (
            "sends a page without a length, and stays on the line",
            lambda _: _raw(_then_silence(_head(plain) + page)),
        ),
        "/open/with-length": (
            "sends a page with its length, says that it hangs up, and stays on the line",
            lambda _: _raw(_then_silence(_head(plain, length, "Connection: close") + page)),
        ),
        "/open/short": (
            "promises more bytes than it sends, and stays on the line",
            lambda _: _raw(_then_silence(_head(plain, "Content-Length: 100000") + page)),
        ),
        "/encoding/broken": (
            "calls plain HTML gzip",
            lambda _: Reply(200, page, headers={"Content-Encoding": "gzip"}),
        ),
        "/encoding/unknown": (
            "names a content encoding that does not exist",
            lambda _: Reply(200, page, headers={"Content-Encoding": "x-swan"}),
        ),
        "/chunked/broken": (
            "says that chunks follow, and sends other bytes",
            lambda _: _raw(_once(_head(plain, "Transfer-Encoding: chunked") + b"swan\r\n" + page)),
        ),
        "/no-http": (
            "answers in another protocol",
            lambda _: _raw(_once(b"220 mail.traps.example ESMTP\r\n")),
        ),
    }


def _head(*headers: str) -> bytes:
    return "\r\n".join(("HTTP/1.1 200 OK", *headers, "", "")).encode()


def _raw(stream: Callable[[Event], Iterator[bytes]]) -> Reply:
    return Reply(200, stream=stream, raw=True)


def _once(data: bytes) -> Callable[[Event], Iterator[bytes]]:
    return lambda _: iter((data,))


def _then_silence(data: bytes) -> Callable[[Event], Iterator[bytes]]:
    def stream(stop: Event) -> Iterator[bytes]:
        yield data
        stop.wait(_PATIENCE)

    return stream


def _endless(begin: bytes, piece: Callable[[int], bytes]) -> Callable[[Event], Iterator[bytes]]:
    def stream(stop: Event) -> Iterator[bytes]:
        yield begin
        sent = number = 0
        while sent < ENDLESS_BYTES and not stop.is_set():
            block = b"".join(piece(number + n) for n in range(500))
            number += 500
            sent += len(block)
            yield block

    return stream


_endless_headers = _endless(
    b"HTTP/1.1 200 OK\r\n", lambda number: b"X-Swan-%d: %s\r\n" % (number, b"swan " * 20)
)
_long_header = _endless(b"HTTP/1.1 200 OK\r\nX-Swans: ", lambda _: b"swan " * 20)
_informational = _endless(b"", lambda _: b"HTTP/1.1 102 Processing\r\n\r\n")
