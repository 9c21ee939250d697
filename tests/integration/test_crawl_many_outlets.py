"""Scheduled crawls of hundreds of outlets: nothing is asked twice, and kills lose and repeat nothing."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.crawl.crawls import crawl, kill_again_and_again, stored_articles
from benchmarks.crawl.web import GeneratedWeb


def test_a_second_crawl_of_300_outlets_asks_for_no_article_and_a_third_for_the_new_ones(
    tmp_path: Path,
) -> None:
    with GeneratedWeb(1, 300, before=1, a_day=(2, 10)) as web:
        db, registry = tmp_path / "news.db", web.registry(tmp_path / "outlets.toml")
        shown = web.published(None, web.at)
        first = crawl(web, db, registry)
        assert (first.new, first.article_requests) == (len(shown), len(shown))
        assert stored_articles(db) == set(shown)
        second = crawl(web, db, registry)
        assert (second.new, second.article_requests) == (0, 0)
        assert second.feed_requests == first.feed_requests >= 300
        web.at = min(publisher.times[-1] for publisher in web.publishers)
        more = web.published(web.begin, web.at)
        assert more
        third = crawl(web, db, registry)
        assert (third.new, third.article_requests) == (len(more), len(more))
        assert stored_articles(db) == {*shown, *more}


def test_a_crawl_that_is_killed_again_and_again_ends_with_all_articles_each_asked_for_once(
    tmp_path: Path,
) -> None:
    with GeneratedWeb(2, 70, before=3) as web:
        db, registry = tmp_path / "news.db", web.registry(tmp_path / "outlets.toml")
        done = kill_again_and_again(web, db, registry, Random(5), kills=4)
        assert stored_articles(db) == set(web.published(None, web.at))
    assert (done.lost, done.again, done.problems) == (0, 0, ())
    assert done.kills >= 3
    assert done.unfinished <= done.kills
