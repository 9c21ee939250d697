"""Titles, bylines, addresses and texts from the web try to act; pages show them and nothing happens."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from pipelines.items import Article, Credit
from pipelines.store.archive import Archive

SCRIPT = "<script>document.title='owned'</script>"
IMAGE = "<img src=x onerror=\"document.title='owned'\">"
QUOTE = "'\"><svg onload=document.title='owned'>"
AT = datetime(2026, 3, 1, 8, tzinfo=timezone.utc)
PARAGRAPH = (
    "The council of Brenmoor voted nine to four on Tuesday to keep the old swing bridge and to spend "
    "two million on its bearings, after a winter in which it had stuck open eleven times"
)
PAGES = (
    "stories", "stories?q=bridge", "stories?q=%3Cscript%3E%22%27", "story/1", "article/1", "article/2",
    "compare/2/1", "outlets", "outlet/one.example", "outlet/two.example", "decisions",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two copies of a text, each string of them an attack; the second changed once."""
    path = tmp_path_factory.mktemp("hostile") / "news.db"
    with Archive(path) as archive:
        for seen in (1, 2):
            with archive.transaction():
                for number, outlet in ((1, "one.example"), (2, "two.example")):
                    archive.record(
                        _article(number, outlet, seen), fetched_at=AT + timedelta(days=seen)
                    )
        archive.db.conn.execute("UPDATE outlets SET name = ? || domain, owner = ?", (SCRIPT, IMAGE))
        archive.db.conn.execute(
            "INSERT INTO overrides VALUES (1, 'same', 'story', 1, 2, ?, '2026-03-01T08:00:00Z', ?)",
            (IMAGE, SCRIPT),
        )
    return path


def _article(number: int, outlet: str, seen: int) -> Article:
    changed = " again" if number == 2 and seen == 2 else ""
    text = (
        f"{PARAGRAPH}, said {SCRIPT}{changed}.\n{IMAGE} {QUOTE}\n{PARAGRAPH.replace('nine', '9')}."
    )
    return Article(
        url=f"https://www.{outlet}/a'onmouseover=alert(1)//{number}",
        canonical_url="javascript:document.title='owned'",
        outlet=outlet,
        title=f"{SCRIPT}{QUOTE}{changed}",
        byline=f"By {IMAGE}",
        published_at=AT + timedelta(hours=number),
        modified_at=None,
        fetched_at=AT,
        lang='en" onload="x',
        text=text,
        words=40,
        image_url="data:text/html,<script>1</script>",
        credits=(
            Credit(SCRIPT, None, "told", f"said {SCRIPT}", "en.told"),
            Credit(QUOTE, "one.example" if number == 2 else None, "byline", IMAGE, '"><b>'),
        ),
    )


@pytest.fixture(scope="module")
def attacked(hostile: Path, serve_all: Any) -> Any:
    return serve_all(hostile, edit=True)


@pytest.mark.parametrize("path", PAGES)
def test_no_string_of_the_web_becomes_markup(attacked: Any, path: str) -> None:
    page = attacked.client.get(f"/news/-/{path}").text
    assert "<script" not in page
    assert "<img" not in page
    assert "<svg onload" not in page
    assert "<b>" not in page
    tags = re.findall(r"<[a-z][^>]*>", page)
    assert tags
    for tag in tags:
        bare = re.sub(r'"[^"]*"', '""', tag)
        assert not re.search(r"\son\w+\s*=", bare), tag
        assert " style=" not in bare
    for target in re.findall(r'(?:href|action|src)="([^"]*)"', page):
        assert target.startswith(
            ("/", "#", "https://www.one.example/", "https://www.two.example/")
        ), target


@pytest.mark.parametrize("path", [*PAGES, "story/999", "story/1.json", "compare"])
def test_every_answer_forbids_scripts_frames_and_anything_from_elsewhere(
    attacked: Any, path: str
) -> None:
    answer = attacked.client.get(f"/news/-/{path}")
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "script-src" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_nothing_acts_and_nothing_is_fetched_from_elsewhere(
    attacked: Any, browser: Browser
) -> None:
    context = browser.new_context()
    context.add_cookies(
        [{"name": k, "value": v, "url": attacked.origin} for k, v in attacked.root().items()]
    )
    page = context.new_page()
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    for path in (*PAGES, "decide/1/2"):
        page.goto(f"{attacked.origin}/news/-/{path}")
        page.hover("h1")
        assert page.title().endswith("· Copydesk")
        assert not page.evaluate("document.querySelectorAll('script, img, iframe, object').length")
    assert all(url.startswith(attacked.origin) for url in requested)
    context.close()


def test_the_policy_holds_against_a_script_that_got_through(
    attacked: Any, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()

    def inject(route: Any) -> None:
        answer = route.fetch()
        body = answer.text().replace("</main>", f"{SCRIPT}{IMAGE}</main>")
        route.fulfill(response=answer, body=body)

    page.route("**/story/1", inject)
    page.goto(f"{attacked.origin}/news/-/story/1")
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelectorAll('main script').length") == 1
    assert page.title() != "owned"
    context.close()
