"""The traps of the sample web: each does what its table says."""

from __future__ import annotations

import gzip
import socket
from urllib.parse import urlsplit

import pytest

from crawler.samples import SampleWeb
from crawler.samples.feed_traps import CROWD_ENTRIES, CROWD_HOST, MAZE_CHILDREN, MAZE_HOST
from crawler.samples.traps import (
    FAILING_ROBOTS_HOST,
    FEED_ENTRIES,
    HUGE_BYTES,
    LARGE_ROBOTS_HOST,
    SLOW_ROBOTS_HOST,
    TRAP_HOST,
    TRAPS,
)
from crawler.samples.wire_traps import wire_traps


def raw(web: SampleWeb, url: str, seconds: float, most: int = 10**9) -> bytes:
    """What arrives from a URL until the server hangs up or falls silent for so many seconds, or until
    it is enough."""
    port = int(web.proxy.rsplit(":", 1)[1])
    got = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        host = urlsplit(url).hostname
        line.sendall(f"GET {url} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        try:
            while len(got) < most and (piece := line.recv(1 << 16)):
                got += piece
        except TimeoutError:
            pass
    return bytes(got)


PAGES = [url for url in TRAPS if url.startswith(f"http://{TRAP_HOST}/")]
WIRE = set(wire_traps(b""))


@pytest.mark.parametrize("url", [url for url in PAGES if urlsplit(url).path not in WIRE])
def test_each_trap_does_what_it_says(web: SampleWeb, url: str) -> None:
    reply = raw(web, url, 0.7)
    head, _, body = reply.partition(b"\r\n\r\n")
    path = urlsplit(url).path
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


@pytest.mark.parametrize(
    ("path", "begin", "least"),
    [
        ("/headers/endless", b"HTTP/1.1 200 OK\r\nX-Swan-0: swan", 1_000_000),
        ("/headers/long", b"HTTP/1.1 200 OK\r\nX-Swans: swan swan", 1_000_000),
        ("/headers/informational", b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102", 1_000_000),
        ("/open/without-length", b"HTTP/1.1 200 OK\r\nContent-Type", 500),
        ("/open/with-length", b"HTTP/1.1 200 OK\r\nContent-Type", 500),
        ("/open/short", b"HTTP/1.1 200 OK\r\nContent-Type", 500),
        ("/encoding/broken", b"HTTP/1.1 200 OK\r\n", 500),
        ("/encoding/unknown", b"HTTP/1.1 200 OK\r\n", 500),
        ("/chunked/broken", b"HTTP/1.1 200 OK\r\n", 500),
        ("/no-http", b"220 mail", 10),
    ],
)
def test_what_is_no_right_http_is_sent_as_it_is(
    path: str, begin: bytes, least: int, web: SampleWeb
) -> None:
    assert path in WIRE
    got = raw(web, f"http://{TRAP_HOST}{path}", 0.5, most=2_000_000)
    assert got.startswith(begin)
    assert len(got) >= least
    assert (b"\r\n\r\n" in got) == (path not in ("/headers/endless", "/headers/long", "/no-http"))


def test_feeds_and_sitemaps_are_as_large_as_they_say(web: SampleWeb) -> None:
    crowd = raw(web, f"http://{CROWD_HOST}/feed", 5).partition(b"\r\n\r\n")[2]
    assert crowd.count(b"<item>") == CROWD_ENTRIES
    assert len(crowd) < 10_000_000
    for path in ("/sitemap.xml", "/child/3.xml", "/child/70001.xml"):
        index = raw(web, f"http://{MAZE_HOST}{path}", 5)
        assert index.count(b"<sitemap>") == MAZE_CHILDREN + 3
        assert f"http://{MAZE_HOST}/sitemap.xml<".encode() in index
    bomb = raw(web, f"http://{MAZE_HOST}/bomb.xml.gz", 5).partition(b"\r\n\r\n")[2]
    assert len(bomb) < 100_000 < 40_000_000 < len(gzip.decompress(bomb))


def test_robots_txt_is_silent_large_or_fails(web: SampleWeb) -> None:
    assert raw(web, f"http://{SLOW_ROBOTS_HOST}/robots.txt", 0.5) == b""
    assert raw(web, f"http://n3.{SLOW_ROBOTS_HOST}/robots.txt", 0.5) == b""
    assert len(raw(web, f"http://{LARGE_ROBOTS_HOST}/robots.txt", 5)) > 4_900_000
    assert raw(web, f"http://{FAILING_ROBOTS_HOST}/robots.txt", 5).startswith(b"HTTP/1.1 500")


def test_redirect_traps_have_no_end(web: SampleWeb) -> None:
    for path in ("endless/1", "loop/a", "self"):
        url = f"http://{TRAP_HOST}/redirect/{path}"
        for _ in range(30):
            head = raw(web, url, 5).decode()
            assert head.split()[1] in ("301", "302")
            url = head.split("Location: ")[1].split("\r\n")[0]


def test_a_site_with_silent_robots_has_pages(web: SampleWeb) -> None:
    assert b"swans" in raw(web, f"http://{SLOW_ROBOTS_HOST}/story/1", 5)
