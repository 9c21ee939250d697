"""Worker processes: what one page does to its process costs no other page."""

# ruff: noqa: E501 - texts and pages stand in one piece

from __future__ import annotations

import asyncio
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest

from pipelines.extract import MAX_BYTES, extract
from pipelines.items import Article, Page, Rejection
from pipelines.outlets import Outlet, Registry
from pipelines.workers import WINDOW, Extractor

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
REGISTRY = Registry([Outlet("harbour-post.example", "The Harbour Post")])
PARAGRAPH = (
    "The harbour board of Eastmere said on Tuesday that the old swing bridge will stay shut until the"
    " end of the month, because divers had found cracks in two of its seven piers during the winter."
)
HTML = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge shut</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article></body></html>"


def page(number: int, body: bytes = b"fine") -> Page:
    return Page(f"https://harbour-post.example/news/{number}", FETCHED, body)


def behave(given: Page, registry: Registry) -> Article | Rejection:
    """Does to its process what the body says."""
    order, _, argument = given.body.decode().partition(" ")
    if order == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == "exit":
        os._exit(3)
    elif order == "sleep":
        time.sleep(float(argument))
    elif order == "spin":  # in C, where no signal handler gets a turn
        re.match(r"(x+x+)+y", "x" * 60)
    elif order == "eat":
        hoard = [bytearray(10_000_000) for _ in range(int(argument))]
        return Rejection(given.url, "unchanged", f"ate {len(hoard)}")
    elif order == "raise":
        raise KeyError("a bug")
    elif order == "pid":
        return Rejection(given.url, "unchanged", str(os.getpid()))
    return Rejection(given.url, "unchanged", f"{order} of {len(registry)} outlets")


def workers() -> list[str]:
    return [child.name for child in multiprocessing.active_children()]


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    yield
    assert workers() == []


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (b"die", "ended its worker process (SIGKILL)"),
        (b"exit", "ended its worker process (exit status 3)"),
        (b"sleep 60", "took over 3 s"),
        (b"spin", "took over 3 s"),
        (b"eat 100", "took too much memory"),
        (b"raise", "KeyError: 'a bug'"),
    ],
)
def test_a_bad_page_costs_that_page_only(order: bytes, reason: str, processes: int) -> None:
    bodies = [b"fine", b"fine", order, b"fine", b"fine", b"fine"]
    pages = [page(number, body) for number, body in enumerate(bodies)]
    with Extractor(REGISTRY, processes, work=behave, seconds=3, memory=300_000_000) as extractor:
        outcomes = list(extractor.map(pages))
    assert [outcome.url for outcome in outcomes] == [given.url for given in pages]
    bad = outcomes.pop(2)
    assert isinstance(bad, Rejection)
    assert (bad.fate, bad.reason) == ("failed", reason)
    assert {outcome.reason for outcome in outcomes if isinstance(outcome, Rejection)} == {
        "fine of 1 outlets"
    }


def test_memory_within_the_limit_is_granted() -> None:
    with Extractor(REGISTRY, 1, work=behave, memory=300_000_000) as extractor:
        (outcome,) = extractor.map([page(1, b"eat 10")])
    assert outcome == Rejection(page(1).url, "unchanged", "ate 10")


def test_many_bad_pages_in_a_row_are_each_accounted_for() -> None:
    bodies = [b"die", b"exit", b"die", b"sleep 60", b"die", b"exit", b"fine"]
    with Extractor(REGISTRY, 2, work=behave, seconds=1) as extractor:
        outcomes = list(extractor.map(page(number, body) for number, body in enumerate(bodies)))
    fates = [outcome.fate for outcome in outcomes if isinstance(outcome, Rejection)]
    assert fates == ["failed"] * 6 + ["unchanged"]


def test_a_page_is_extracted_in_another_process() -> None:
    with Extractor(REGISTRY, 1, work=behave) as extractor:
        (outcome,) = extractor.map([page(1, b"pid")])
    assert isinstance(outcome, Rejection)
    assert int(outcome.reason) != os.getpid()


def test_map_takes_only_a_window_of_pages_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Page]:
        nonlocal taken
        while True:
            taken += 1
            yield page(taken)

    with Extractor(REGISTRY, 1, work=behave) as extractor:
        outcomes = extractor.map(endless())
        for _ in range(5):
            next(outcomes)
        assert taken <= 5 + WINDOW
        outcomes.close()  # type: ignore[attr-defined]


def test_extract_does_not_block_the_loop_and_runs_pages_side_by_side() -> None:
    async def run() -> tuple[int, list[Article | Rejection]]:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.01)
                ticks += 1

        with Extractor(REGISTRY, 2, work=behave) as extractor:
            ticker = asyncio.create_task(tick())
            outcomes = await asyncio.gather(
                *(extractor.extract(page(n, b"sleep 0.3")) for n in range(2)),
                extractor.extract(page(9, b"die")),
            )
            ticker.cancel()
        return ticks, outcomes

    ticks, outcomes = asyncio.run(run())
    assert ticks > 20
    fates = [outcome.fate for outcome in outcomes if isinstance(outcome, Rejection)]
    assert fates == ["unchanged", "unchanged", "failed"]


def test_cancelling_a_wait_ends_the_page_and_frees_the_worker() -> None:
    async def run() -> Article | Rejection:
        with Extractor(REGISTRY, 1, work=behave, seconds=60) as extractor:
            waiting = asyncio.create_task(extractor.extract(page(1, b"sleep 60")))
            await asyncio.sleep(1.5)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            return await asyncio.wait_for(extractor.extract(page(2)), 30)

    assert asyncio.run(run()) == Rejection(page(2).url, "unchanged", "fine of 1 outlets")


def test_closing_with_pages_in_work_rejects_them_and_does_not_hang() -> None:
    async def run() -> list[Article | Rejection]:
        extractor = Extractor(REGISTRY, 1, work=behave, seconds=60)
        large = b"sleep 60 " + b" " * 5_000_000  # more than the pipe to the workers holds
        waiting = [asyncio.create_task(extractor.extract(page(n, large))) for n in range(4)]
        await asyncio.sleep(1.5)
        started = time.monotonic()
        extractor.close()
        extractor.close()
        assert time.monotonic() - started < 5
        return list(await asyncio.gather(*waiting))

    outcomes = asyncio.run(run())
    assert [(o.fate, o.reason) for o in outcomes if isinstance(o, Rejection)] == [
        ("failed", "the extractor was closed before the page was done")
    ] * 4


def test_a_closed_extractor_rejects_pages() -> None:
    extractor = Extractor(REGISTRY, 1, work=behave)
    extractor.close()
    assert asyncio.run(extractor.extract(page(1))) == Rejection(
        page(1).url, "failed", "the extractor is closed"
    )


def test_an_idle_worker_killed_from_outside_is_replaced() -> None:
    with Extractor(REGISTRY, 1, work=behave) as extractor:
        (first,) = extractor.map([page(1, b"pid")])
        assert isinstance(first, Rejection)
        os.kill(int(first.reason), signal.SIGKILL)
        time.sleep(0.5)
        (second,) = extractor.map([page(2)])
    assert second == Rejection(page(2).url, "unchanged", "fine of 1 outlets")


def test_workers_ignore_an_interrupt_meant_for_their_parent() -> None:
    with Extractor(REGISTRY, 1, work=behave) as extractor:
        (first,) = extractor.map([page(1, b"pid")])
        assert isinstance(first, Rejection)
        os.kill(int(first.reason), signal.SIGINT)
        (second,) = extractor.map([page(2, b"pid")])
    assert second.url == page(2).url
    assert isinstance(second, Rejection)
    assert second.reason == first.reason


def test_text_and_oversized_bodies_need_no_worker() -> None:
    text = Page("https://harbour-post.example/a", FETCHED, text=PARAGRAPH)
    huge = page(2, b"<p>" * MAX_BYTES)
    with Extractor(REGISTRY, 1) as extractor:
        outcomes = list(extractor.map([text, huge]))
        assert workers() == []
    assert outcomes == [extract(text, REGISTRY), extract(huge, REGISTRY)]


def test_a_worker_gives_the_same_article_as_a_plain_call() -> None:
    given = page(1, HTML.encode())
    with Extractor(REGISTRY, 1) as extractor:
        (outcome,) = extractor.map([given])
    assert isinstance(outcome, Article)
    assert outcome == extract(given, REGISTRY)


def test_a_real_page_that_takes_too_long_is_given_up() -> None:
    attributes = " ".join(f"a{number}=b" for number in range(100_000))  # quadratic in the parser
    hostile = page(1, f"<div {attributes}>{HTML}".encode())
    with Extractor(REGISTRY, 1, seconds=1) as extractor:
        outcomes = list(extractor.map([hostile, page(2, HTML.encode())]))
    assert outcomes[0] == Rejection(hostile.url, "failed", "took over 1 s")
    assert isinstance(outcomes[1], Article)


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, signal, sys, time\n"
        "from test_workers import REGISTRY, behave, page\n"
        "from pipelines.workers import Extractor\n"
        "if __name__ == '__main__':\n"
        "    extractor = Extractor(REGISTRY, 1, work=behave)\n"
        "    (outcome,) = extractor.map([page(1, b'pid')])\n"
        "    print(outcome.reason, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n",
        encoding="utf-8",
    )
    paths = [str(Path(__file__).parent), *sys.path]
    done = subprocess.run(
        [sys.executable, str(script)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL
    worker = int(done.stdout)
    for _ in range(100):
        if not Path(f"/proc/{worker}").exists():
            break
        time.sleep(0.1)
    assert not Path(f"/proc/{worker}").exists()
