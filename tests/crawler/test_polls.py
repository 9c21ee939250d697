"""A poll is closed only when all that it announced has its fate."""

from __future__ import annotations

from crawler.polls import Ledger, Poll


def poll(name: str) -> Poll:
    return Poll(f"https://news.example/{name}", "news.example", None)


def test_a_poll_is_complete_with_its_last_url() -> None:
    ledger, feed = Ledger(), poll("rss")
    assert ledger.open(feed, ["a", "b"])
    assert ledger.settle(["a"], "new") == []
    assert ledger.settle(["other"], "new") == []
    assert ledger.settle(["b"], "failed") == [feed]
    assert feed.new


def test_two_polls_may_wait_for_one_url() -> None:
    ledger, one, two = Ledger(), poll("rss"), poll("atom")
    ledger.open(one, ["a"])
    ledger.open(two, ["a", "b"])
    assert ledger.settle(["a"], "unchanged") == [one]
    assert ledger.settle(["b", "a"], "unchanged") == [two]
    assert not one.new


def test_a_poll_that_announced_nothing_waits_for_nothing() -> None:
    assert not Ledger().open(poll("rss"), [])
