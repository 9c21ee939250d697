"""Answers that break careless crawlers: one table of traps, served on hosts of their own."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Event

from crawler.samples.feed_traps import CROWD_HOST, MAZE_HOST, STRAY_HOST, feed_traps, maze_child
from crawler.samples.pages import Reply
from crawler.samples.wire_traps import wire_traps

TRAP_HOST = "traps.example"
"""Host of the traps that are pages."""
SLOW_ROBOTS_HOST = "slowrobots.example"
"""Host whose robots.txt stays silent for `SLOW_SECONDS`, as do those of all hosts below it; their other
pages answer at once."""
LARGE_ROBOTS_HOST = "largerobots.example"
"""Host whose robots.txt has 5 MB; it closes /closed and says so at the beginning."""
FAILING_ROBOTS_HOST = "failingrobots.example"
"""Host whose robots.txt fails."""
SLOW_SECONDS = 120
"""Bound, in seconds, of everything that is slow on purpose."""
HUGE_BYTES = 50 * 1024 * 1024
FEED_ENTRIES = 5000
SLOW_HOSTS = 12
"""Hosts with a silent robots.txt that one feed names."""
_TEXT_TYPE = "text/plain"
_ROBOTS = b"User-agent: *\nDisallow: /closed\n"

_TEXT = (
    "The lock keeper of Hollow Weir counted the swans twice on Monday and came to the same number.",
    "There were thirty-one of them, he said, five more than in the winter before, and none had a "
    "ring.",
    "He has kept the list since he came to the lock in 1998, in a school exercise book that hangs "
    "from a nail beside the barometer.",
    "Nobody had asked him to. The river authority learned of the book when it repaired the roof, "
    "and has since had a copy made for its archive in Lower Tamsin.",
    "The keeper retires in autumn. Whoever follows him will find the pencil on a string, he said, "
    "and may do with it as he likes.",
)


@dataclass(frozen=True, slots=True)
class Trap:
    """One trap."""

    what: str
    """What the page does, in one line."""
    answer: Callable[[str], Reply]
    """Makes the answer for a path."""


def _page(body: str, charset: str = "utf-8") -> bytes:
    head = f'<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Swans</title>'
    return f"{head}</head><body>{body}</body></html>".encode(charset)


def _story() -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in _TEXT)
    return f"<article><h1>Keeper counts swans at Hollow Weir</h1>{paragraphs}</article>"


def _to(location: str, status: int = 302) -> Reply:
    return Reply(status, headers={"Location": location})


def _endless(path: str) -> Reply:
    number = path.rsplit("/", 1)[-1]
    following = int(number) + 1 if number.isdigit() else 1
    return _to(f"http://{TRAP_HOST}/redirect/endless/{following}")


def _calendar(path: str) -> Reply:
    number = path.rsplit("/", 1)[-1]
    following = int(number[:9]) + 1 if number.isdigit() else 1
    link = f'<a rel="next" href="/calendar/{following}">Next month</a>'
    return Reply(200, _page(_story() + f"<p>Month {number} had swans of its own.</p>{link}"))


def _huge(_: str) -> Reply:
    def stream(stop: Event) -> Iterator[bytes]:
        block = b"<p>" + b"The tide came in and out again. " * 2047 + b"</p>".rjust(29)
        yield b"<!DOCTYPE html><title>Tides</title>"
        for _ in range(HUGE_BYTES // len(block)):
            if stop.is_set():
                return
            yield block

    return Reply(200, stream=stream)


def _trickle(_: str) -> Reply:
    def stream(stop: Event) -> Iterator[bytes]:
        for byte in _page(_story())[:SLOW_SECONDS]:
            yield bytes([byte])
            if stop.wait(1):
                return

    return Reply(200, stream=stream)


def _silent(_: str) -> Reply:
    def stream(stop: Event) -> Iterator[bytes]:
        stop.wait(SLOW_SECONDS)
        yield b"User-agent: *\nAllow: /\n"

    return Reply(200, content_type="text/plain", stream=stream, silent=True)


@lru_cache(maxsize=1)
def _bomb_body() -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        block = b" " * 1024 * 1024
        for _ in range(HUGE_BYTES // len(block)):
            file.write(block)
    return packed.getvalue()


def _fixed(body: bytes, content_type: str = "text/html; charset=utf-8") -> Callable[[str], Reply]:
    return lambda _: Reply(200, body, content_type)


def _failing(status: int, **headers: str) -> Callable[[str], Reply]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: Reply(status, _page(f"<h1>{status}</h1>"), headers=named)


def _rss(items: str, prologue: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{prologue}<rss version="2.0"><channel>'
        f"<title>Hollow Weir Times</title><link>http://{TRAP_HOST}/</link>"
        f"<description>Swans</description>{items}</channel></rss>"
    ).encode()


def _item(name: str, date: str = "", title: str = "Swans counted") -> str:
    dated = f"<pubDate>{date}</pubDate>" if date else ""
    return f"<item><title>{title}</title><link>http://{TRAP_HOST}/story/{name}</link>{dated}</item>"


_ENTITY_BOMB = "<!DOCTYPE rss [\n<!ENTITY a0 'swan '>\n" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>\n" for n in range(1, 10)
)
_OUTSIDE = (
    "<!DOCTYPE rss [\n<!ENTITY file SYSTEM 'file:///etc/hostname'>\n"
    f"<!ENTITY web SYSTEM 'http://{TRAP_HOST}/xxe-was-fetched'>\n]>\n"
)
_BAD_DATES = (
    ("future", "Fri, 01 Jan 2100 00:00:00 GMT"),
    ("epoch", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("nonsense", "yesterday-ish"),
    ("thirteenth-month", "2026-13-45T99:99:99Z"),
    ("year-20260", "Wed, 04 Mar 20260 08:00:00 GMT"),
    ("none", ""),
    ("right", "Wed, 04 Mar 2026 08:00:00 GMT"),
)


def _hosts() -> bytes:
    links = (f"http://n{number}.{SLOW_ROBOTS_HOST}/story/1" for number in range(SLOW_HOSTS))
    return _rss("".join(f"<item><title>Swans</title><link>{link}</link></item>" for link in links))


@lru_cache(maxsize=1)
def _long_feed() -> bytes:
    return _rss("".join(_item(str(n), title=f"Swan {n} counted") for n in range(FEED_ENTRIES)))


TRAPS: Mapping[str, Trap] = {
    f"http://{TRAP_HOST}/redirect/endless/1": Trap(
        "redirects to another page for ever, each with a new address", _endless
    ),
    f"http://{TRAP_HOST}/redirect/loop/a": Trap(
        "redirects to /redirect/loop/b, which redirects back",
        lambda _: _to(f"http://{TRAP_HOST}/redirect/loop/b"),
    ),
    f"http://{TRAP_HOST}/redirect/loop/b": Trap(
        "redirects to /redirect/loop/a, which redirects back",
        lambda _: _to(f"http://{TRAP_HOST}/redirect/loop/a", 301),
    ),
    f"http://{TRAP_HOST}/redirect/self": Trap(
        "redirects to itself", lambda _: _to(f"http://{TRAP_HOST}/redirect/self")
    ),
    f"http://{TRAP_HOST}/redirect/file": Trap(
        "redirects to a file of the machine that crawls", lambda _: _to("file:///etc/hostname")
    ),
    f"http://{TRAP_HOST}/redirect/nowhere": Trap(
        "redirects without saying where to", lambda _: Reply(302)
    ),
    f"http://{TRAP_HOST}/huge": Trap("sends 50 MB of HTML, without a length", _huge),
    f"http://{TRAP_HOST}/gzip-bomb": Trap(
        "sends 50 kB of gzip that unpack to 50 MB",
        lambda _: Reply(200, _bomb_body(), headers={"Content-Encoding": "gzip"}),
    ),
    f"http://{TRAP_HOST}/binary": Trap(
        "calls noise text/html", _fixed(bytes((n * n * 7 + n // 3) % 256 for n in range(9000)))
    ),
    f"http://{TRAP_HOST}/empty": Trap("answers 200 with no byte", _fixed(b"")),
    f"http://{TRAP_HOST}/wrong-charset": Trap(
        "says utf-8 in header and page, and is windows-1251",
        _fixed(
            _page("<article><h1>Лебеді</h1><p>" + "Доглядач шлюзу двічі порахував лебедів. " * 9)
            .decode()
            .encode("windows-1251")
        ),
    ),
    f"http://{TRAP_HOST}/unknown-charset": Trap(
        "names a character set that does not exist",
        _fixed(_page(_story()), "text/html; charset=x-swanish"),
    ),
    f"http://{TRAP_HOST}/deep": Trap(
        "nests 20,000 elements", _fixed(_page("<div>" * 20000 + _story() + "</div>" * 20000))
    ),
    f"http://{TRAP_HOST}/trickle": Trap("sends one byte a second, two minutes long", _trickle),
    f"http://{TRAP_HOST}/cut-off": Trap(
        "promises more bytes than it sends, and hangs up",
        lambda _: Reply(200, _page(_story()), headers={"Content-Length": "100000"}),
    ),
    f"http://{TRAP_HOST}/500": Trap("fails with 500", _failing(500)),
    f"http://{TRAP_HOST}/503": Trap("asks to come back later", _failing(503, Retry_After="2")),
    f"http://{TRAP_HOST}/503-hour": Trap(
        "asks to come back in an hour", _failing(503, Retry_After="3600")
    ),
    f"http://{TRAP_HOST}/429": Trap("says too many requests", _failing(429, Retry_After="2")),
    f"http://{TRAP_HOST}/feed/entity-bomb": Trap(
        "a feed whose title unfolds to 5 GB",
        _fixed(_rss(_item("1", title="&a9;"), _ENTITY_BOMB + "]>\n"), "application/rss+xml"),
    ),
    f"http://{TRAP_HOST}/feed/xxe": Trap(
        "a feed whose titles read a file and another page",
        _fixed(
            _rss(_item("1", title="&file;") + _item("2", title="&web;"), _OUTSIDE),
            "application/rss+xml",
        ),
    ),
    f"http://{TRAP_HOST}/feed/html": Trap(
        "calls a web page a feed", _fixed(_page(_story()), "application/rss+xml")
    ),
    f"http://{TRAP_HOST}/feed/dates": Trap(
        "a feed with future, ancient, broken and missing dates",
        _fixed(
            _rss("".join(_item(name, date) for name, date in _BAD_DATES)), "application/rss+xml"
        ),
    ),
    f"http://{TRAP_HOST}/feed/cut": Trap(
        "a feed that ends in the middle of an entry",
        _fixed(_rss(_item("1") + _item("2"))[:-60], "application/rss+xml"),
    ),
    f"http://{TRAP_HOST}/feed/long": Trap(
        "a feed of 5,000 entries", lambda _: Reply(200, _long_feed(), "application/rss+xml")
    ),
    f"http://{TRAP_HOST}/redirect/metadata": Trap(
        "redirects to where clouds keep their secrets",
        lambda _: _to("http://169.254.169.254/latest/meta-data/"),
    ),
    f"http://{TRAP_HOST}/redirect/away": Trap(
        "redirects to a host of no outlet", lambda _: _to("http://elsewhere.example/story")
    ),
    f"http://{TRAP_HOST}/calendar/1": Trap("has a next page, which has one, for ever", _calendar),
    f"http://{TRAP_HOST}/feed/hosts": Trap(
        "a feed whose entries each lie at a host of their own, with a silent robots.txt",
        _fixed(_hosts(), "application/rss+xml"),
    ),
    **{
        f"http://{TRAP_HOST}{path}": Trap(what, answer)
        for path, (what, answer) in wire_traps(_page(_story())).items()
    },
    **{url: Trap(what, answer) for url, (what, answer) in feed_traps().items()},
    f"http://{SLOW_ROBOTS_HOST}/robots.txt": Trap("accepts the request and stays silent", _silent),
    f"http://{LARGE_ROBOTS_HOST}/robots.txt": Trap(
        "a robots.txt of 5 MB",
        lambda _: Reply(200, _ROBOTS + b"Disallow: /*swan*9\n" * 262_144, _TEXT_TYPE),
    ),
    f"http://{FAILING_ROBOTS_HOST}/robots.txt": Trap("fails with 500", _failing(500)),
}
"""URL → trap."""
_HOSTS = frozenset(
    (TRAP_HOST, LARGE_ROBOTS_HOST, FAILING_ROBOTS_HOST, CROWD_HOST, STRAY_HOST, MAZE_HOST)
)


def trap(host: str, path: str) -> Reply | None:
    """Return the answer of a trap's host; None where the host is not one of the traps'."""
    slow = host == SLOW_ROBOTS_HOST or host.endswith(f".{SLOW_ROBOTS_HOST}")
    if host not in _HOSTS and not slow:
        return None
    known = TRAPS.get(f"http://{SLOW_ROBOTS_HOST if slow else host}{path}")
    if known is not None:
        return known.answer(path)
    if path.startswith("/redirect/endless/"):
        return _endless(path)
    if path.startswith("/calendar/"):
        return _calendar(path)
    if path == "/robots.txt":
        return Reply(200, b"User-agent: *\nAllow: /\n", _TEXT_TYPE)
    if host == MAZE_HOST and (child := maze_child(path)) is not None:
        return child
    if path.startswith(("/story/", "/closed/")) or (slow and path == "/"):
        return Reply(200, _page(_story()))
    if path == "/" and host == TRAP_HOST:
        listed = "".join(f'<li><a href="{url}">{t.what}</a></li>' for url, t in TRAPS.items())
        return Reply(200, _page(f"<h1>Traps</h1><ul>{listed}</ul>"))
    return Reply(404, _page("<h1>404</h1>"))
