"""The traps of the sample web: each does what its table says."""

from __future__ import annotations

import gzip
import socket
from urllib.parse import urlsplit

import pytest

from crawler.samples import SampleWeb
from crawler.samples.traps import FEED_ENTRIES, HUGE_BYTES, SLOW_ROBOTS_HOST, TRAP_HOST, TRAPS


def raw(web: SampleWeb, url: str, seconds: float) -> bytes:
    """What arrives from a URL until the server hangs up or falls silent for so many seconds."""
    port = int(web.proxy.rsplit(":", 1)[1])
    got = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        host = urlsplit(url).hostname
        line.sendall(f"GET {url} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        try:
            while piece := line.recv(1 << 16):
                got += piece
        except TimeoutError:
            pass
    return bytes(got)


@pytest.mark.parametrize("url", TRAPS)
def test_each_trap_does_what_it_says(web: SampleWeb, url: str) -> None:
    reply = raw(web, url, 0.7)
    head, _, body = reply.partition(b"\r\n\r\n")
    path = urlsplit(url).path
    if path == "/robots.txt":
        assert reply == b""
        return
    status = int(head.split()[1])
    failing = {"/500": 500, "/503": 503, "/503-hour": 503, "/429": 429}
    if path.startswith("/redirect/"):
        assert status in (301, 302)
        assert (b"Location: " in head) == (path != "/redirect/nowhere")
        return
    assert status == failing.get(path, 200)
    sizes = {"/huge": HUGE_BYTES, "/deep": 200_000, "/feed/long": 400_000}
    assert len(body) >= sizes.get(path, 0)
    assert (len(body) < 20) == (path in ("/empty", "/trickle"))
    if path == "/gzip-bomb":
        assert len(gzip.decompress(body)) == HUGE_BYTES
    if path == "/wrong-charset":
        with pytest.raises(UnicodeDecodeError):
            body.decode()
    if path == "/cut-off":
        assert b"Content-Length: 100000" in head
    if path == "/feed/long":
        assert body.count(b"<item>") == FEED_ENTRIES
    if path == "/503":
        assert b"Retry-After: 2" in head


def test_redirect_traps_have_no_end(web: SampleWeb) -> None:
    for path in ("endless/1", "loop/a", "self"):
        url = f"http://{TRAP_HOST}/redirect/{path}"
        for _ in range(30):
            head = raw(web, url, 5).decode()
            assert head.split()[1] in ("301", "302")
            url = head.split("Location: ")[1].split("\r\n")[0]


def test_a_site_with_silent_robots_has_pages(web: SampleWeb) -> None:
    assert b"swans" in raw(web, f"http://{SLOW_ROBOTS_HOST}/story/1", 5)
