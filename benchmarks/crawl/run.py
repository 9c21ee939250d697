"""Crawls of a web of 300 outlets: a first, one with nothing new, one with a few new ones, one killed.

    python -m benchmarks.crawl.run [--outlets 300] [--articles 5] [--kills 8]

Prints one line of JSON for each. Ends with status 1 where the second crawl asked for an article, or a
kill lost or repeated one.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from random import Random

from benchmarks.crawl.crawls import crawl, kill_again_and_again, stored_articles
from benchmarks.crawl.web import GeneratedWeb


def main() -> None:
    """Crawl, print what it came to, and end with status 1 where that is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--outlets", type=int, default=300)
    parser.add_argument("--articles", type=int, default=5, help="of each outlet, at the most")
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    wrong = []
    with (
        tempfile.TemporaryDirectory() as folder,
        GeneratedWeb(options.seed, options.outlets, before=options.articles) as web,
    ):
        db, registry = Path(folder) / "news.db", web.registry(Path(folder) / "outlets.toml")
        for name, hours in (("first", 0), ("nothing new", 0), ("a few new", 2)):
            web.at += timedelta(hours=hours)
            done = crawl(web, db, registry)
            _say({"crawl": name, **asdict(done)})
            if name == "nothing new" and done.article_requests:
                wrong.append("a crawl with nothing new asked for articles")
            if stored_articles(db) != set(web.published(None, web.begin)) | set(
                web.published(web.begin, web.at)
            ):
                wrong.append(f"{name}: not the articles that were published")
        broken = Path(folder) / "broken.db"
        killed = kill_again_and_again(web, broken, registry, Random(options.seed), options.kills)
        _say({"crawl": "killed", **asdict(killed)})
        if killed.lost or killed.again or killed.problems:
            wrong.append("killed: articles lost or asked for again, or an unsound archive")
        if stored_articles(broken) != set(web.published(None, web.at)):
            wrong.append("killed: not the articles that were published")
    for line in wrong:
        sys.stderr.write(f"{line}\n")
    raise SystemExit(1 if wrong else 0)


def _say(found: dict[str, object]) -> None:
    sys.stdout.write(f"{json.dumps(found)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
