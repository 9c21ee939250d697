"""One outlet's share of a crawl."""

from __future__ import annotations

from scrapy.statscollectors import MemoryStatsCollector
from scrapy.utils.test import get_crawler

from crawler.budgets import MAX_POLLS, OutletBudget


def stats() -> MemoryStatsCollector:
    return MemoryStatsCollector(get_crawler())


def test_an_outlet_names_so_many_pages_and_the_rest_is_counted() -> None:
    collected = stats()
    budget = OutletBudget(collected, pages=3)
    assert [budget.page("news.example") for _ in range(5)] == [True, True, True, False, False]
    assert budget.page("other.example")
    assert collected.get_value("copydesk/left_of_outlets") == 2


def test_no_bound_is_none() -> None:
    budget = OutletBudget(stats(), pages=0)
    assert all(budget.page("news.example") for _ in range(10_000))


def test_an_outlet_is_polled_up_to_a_bound() -> None:
    collected = stats()
    budget = OutletBudget(collected, pages=1)
    assert [budget.poll("news.example") for _ in range(MAX_POLLS + 2)].count(True) == MAX_POLLS
    assert budget.poll("other.example")
    assert collected.get_value("copydesk/feeds_left") == 2
