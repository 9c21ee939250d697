"""The pages in a real Chromium: accessible, narrow enough, usable by keyboard and without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

SEED = "Korvath's leader plans rare trip abroad"
SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1180, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "dark": {"viewport": {"width": 1180, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def editor(sample_archive: Path, serve_all: Any) -> Any:
    return serve_all(sample_archive, edit=True)


@pytest.fixture(scope="module")
def paths(editor: Any) -> list[str]:
    """A page of each kind, those with most on them."""
    stories = editor.client.get("/news/-/stories.json?sort=largest").json()["stories"]
    story = next(s for s in stories if s["title"].startswith(SEED))["id"]
    seed = editor.client.get(f"/news/-/story/{story}.json").json()
    listed = [a for a in seed["articles"] if a["share"] is not None]
    changed = editor.client.get("/news/revisions.json?_shape=array").json()[0]["article"]
    changed = changed["value"] if isinstance(changed, dict) else changed
    pair = f"{listed[-1]['id']}/{listed[-1]['compared_with']}"
    return [
        "stories", "stories?q=selnik&lang=en", "stories?q=nothing-at-all", f"story/{story}",
        f"article/{listed[0]['id']}", f"article/{changed}", f"compare/{pair}", "compare/1/67",
        "outlets", "outlet/altamark.example", "outlet/dispatchly.example", f"decide/{pair}",
        "decisions", "story/99999",
    ]  # fmt: skip


def open_page(browser: Browser, server: Any, screen: str, **more: Any) -> Page:
    context = browser.new_context(**SCREENS[screen], **more)
    context.add_cookies(
        [{"name": k, "value": v, "url": server.origin} for k, v in server.root().items()]
    )
    return context.new_page()


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_no_violation_and_no_page_is_wider_than_its_screen(
    browser: Browser, editor: Any, paths: list[str], screen: str
) -> None:
    page = open_page(browser, editor, screen)
    for path in paths:
        page.goto(f"{editor.origin}/news/-/{path}")
        found = Axe().run(page).response["violations"]
        assert [(path, v["id"], v["nodes"][0]["html"]) for v in found] == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert (path, wide) == (path, SCREENS[screen]["viewport"]["width"])
    page.context.close()


def test_two_clicks_lead_from_the_start_to_the_seed_storys_lineage(
    browser: Browser, editor: Any
) -> None:
    page = open_page(browser, editor, "desk")
    page.goto(editor.origin + "/-/stories")
    page.get_by_role("link", name="Largest first").click()
    page.get_by_role("link", name=SEED).click()
    expect(page.get_by_role("heading", name="Lineage")).to_be_visible()
    summary = page.locator(".brief")
    expect(summary).to_contain_text("The Kingsbridge Chronicle published first")
    expect(summary).to_contain_text("run the text of HBN News")
    page.context.close()


def test_everything_can_be_read_without_javascript(
    browser: Browser, editor: Any, paths: list[str]
) -> None:
    page = open_page(browser, editor, "desk", java_script_enabled=False)
    for path in paths:
        page.goto(f"{editor.origin}/news/-/{path}")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"{editor.origin}/news/-/{paths[3]}")
    expect(page.locator(".drawing .mark").first).to_be_visible()
    page.context.close()


def test_the_keyboard_reaches_the_content_and_every_mark_of_the_timeline(
    browser: Browser, editor: Any, paths: list[str]
) -> None:
    page = open_page(browser, editor, "desk")
    page.goto(f"{editor.origin}/news/-/{paths[3]}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    labels: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.getAttribute('aria-label') || ''")
        if re.search(r", 3 Mar 2026, \d\d:\d\d UTC$", label):
            labels.append(label)
    assert "Origin: HBN News, 3 Mar 2026, 09:00 UTC" in labels
    assert len(labels) == page.locator(".drawing a").count() == 9
    page.context.close()


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_names_and_times_of_the_timeline_do_not_overlap(
    browser: Browser, editor: Any, paths: list[str], screen: str
) -> None:
    page = open_page(browser, editor, screen)
    stories = editor.client.get("/news/-/stories.json?size=3").json()["stories"]
    for story in stories:
        page.goto(f"{editor.origin}/news/-/story/{story['id']}")
        for kind in (".axis text:not(.day):not(.gap)", ".axis .day", ".axis .gap", ".lanes a"):
            boxes = [box for one in page.locator(kind).all() if (box := one.bounding_box())]
            for number, box in enumerate(boxes):
                for other in boxes[number + 1 :]:
                    apart = (
                        box["x"] + box["width"] <= other["x"]
                        or other["x"] + other["width"] <= box["x"]
                        or box["y"] + box["height"] <= other["y"] + 1
                        or other["y"] + other["height"] <= box["y"] + 1
                    )
                    assert apart, (story["title"], kind, box, other)
    page.context.close()


def test_a_passage_jumps_to_its_like_in_the_other_text(
    browser: Browser, editor: Any, paths: list[str]
) -> None:
    page = open_page(browser, editor, "phone")
    page.goto(f"{editor.origin}/news/-/{paths[6]}")
    page.locator("#b1").click()
    assert page.url.endswith("#a1")
    expect(page.locator("#a1")).to_be_in_viewport()
    page.context.close()


def test_a_mark_of_the_timeline_leads_to_its_place_in_the_lineage(
    browser: Browser, editor: Any, paths: list[str]
) -> None:
    page = open_page(browser, editor, "desk")
    page.goto(f"{editor.origin}/news/-/{paths[3]}")
    page.get_by_role("link", name=re.compile("^Excerpt: The Exchange Review")).click()
    expect(page.locator(".entry:target")).to_contain_text("The Exchange Review")
    page.context.close()
