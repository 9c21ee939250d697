"""The pages that read: stories, articles, comparisons, outlets; and the addresses of all pages."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

from datasette import NotFound  # type: ignore[import-untyped, attr-defined, unused-ignore]
from datasette.utils import tilde_decode  # type: ignore[import-untyped, unused-ignore]

from pipelines.inspect import article as articles
from pipelines.inspect import comparing, outlets, stories
from pipelines.inspect.decision_views import decide_page, decisions_page, revoke_page
from pipelines.inspect.marking import credit_spans, mark_up
from pipelines.inspect.ours import is_ours
from pipelines.inspect.rendering import json_page, moved, style_answer
from pipelines.inspect.story import (
    FOLDED_CHILDREN,
    SHOWN_CHILDREN,
    SHOWN_ROOTS,
    StoryView,
    read_story,
    redirected,
)
from pipelines.inspect.timeline import draw_timeline
from pipelines.inspect.visit import Page, Visit, addresses, view_of


def routes() -> list[tuple[str, Any]]:
    """The pages' addresses, as `register_routes` wants them."""
    pages: list[tuple[str, Page]] = [
        (r"stories", stories_page),
        (r"story/(?P<id>\d+)", story_page),
        (r"copy-group/(?P<id>\d+)", copy_group_page),
        (r"article/(?P<id>\d+)", article_page),
        (r"compare", compare_form),
        (r"compare/(?P<one>\d+)/(?P<other>\d+)", compare_page),
        (r"outlets", outlets_page),
        (r"outlet/(?P<domain>[^/]+?)", outlet_page),
        (r"decide/(?P<one>\d+)/(?P<other>\d+)", decide_page),
        (r"decisions", decisions_page),
        (r"decisions/revoke", revoke_page),
    ]
    return [
        (r"/-/copydesk/inspect\.css$", _style),
        (r"/-/stories$", _only_database),
        *(
            (rf"/(?P<database>[^/]+)/-/{path}(?P<json>\.json)?$", view_of(page))
            for path, page in pages
        ),
    ]


async def stories_page(visit: Visit) -> Any:
    """The newest and largest stories."""
    asked = {key: visit.request.args.get(key) or "" for key in visit.request.args}
    typed = asked.get("q", "").strip()
    if typed and (story := await visit.read(lambda conn: stories.story_of_url(conn, typed))):
        return moved(visit.to.story(story), 302)
    chosen = await visit.read(lambda conn: stories.read_filter(conn, asked))
    data = await visit.read(lambda conn: stories.read_stories(conn, chosen))
    if visit.as_json:
        return json_page(data)
    return visit.page(
        "stories.html",
        "Stories",
        data=data,
        chosen=chosen,
        sorts=stories.SORTS,
        sizes=stories.SIZES,
        origins=stories.ORIGINS,
        languages=await visit.read(stories.languages_of),
        json_path=visit.json_path(),
    )


async def story_page(visit: Visit) -> Any:
    """One story: timeline, lineage, articles."""
    story = visit.number("id")
    page = visit.request.args.get("page") or "1"
    asked = int(page) if page.isdecimal() and len(page) < 10 else 1
    row = await visit.read(lambda conn: read_story(conn, story))
    if row is None:
        new = await visit.read(lambda conn: redirected(conn, "story", story))
        if new is None:
            return visit.missing(f"There is no story {story} in this archive.")
        return moved(visit.to.story(new) + (".json" if visit.as_json else ""))
    view = await visit.read(lambda conn: StoryView(conn, row, asked))
    data = view.data()
    if visit.as_json:
        return json_page({**data, "lineage": view.lineage()})
    return visit.page(
        "story.html",
        row["title"] or "Story without a title",
        view=view,
        data=data,
        shown_children=SHOWN_CHILDREN,
        shown_roots=SHOWN_ROOTS,
        folded_children=FOLDED_CHILDREN,
        timeline=draw_timeline(view.roots, view.named_first()),
        decided=visit.request.args.get("decided"),
        json_path=visit.json_path(),
    )


async def copy_group_page(visit: Visit) -> Any:
    """A copy group's permanent address leads to its story."""
    group = visit.number("id")

    def story_of(conn: sqlite3.Connection) -> int | None:
        present = redirected(conn, "copy_group", group) or group
        row = conn.execute(
            "SELECT story FROM articles WHERE copy_group = ? LIMIT 1", (present,)
        ).fetchone()
        return None if row is None else row[0]

    story = await visit.read(story_of)
    if story is None:
        return visit.missing(f"There is no copy group {group} in this archive.")
    return moved(visit.to.story(story) + (".json" if visit.as_json else ""), 302)


async def article_page(visit: Visit) -> Any:
    """One article with its credits and revisions."""
    number = visit.number("id")
    data = await visit.read(lambda conn: articles.read_article(conn, number))
    if data is None:
        return visit.missing(f"There is no article {number} in this archive.")
    if visit.as_json:
        return json_page(data)
    text = data["article"]["text"]
    return visit.page(
        "article.html",
        data["article"]["title"] or "Article without a title",
        data=data,
        paragraphs=mark_up(text, credit_spans(text, data["credits"], data["credit_names"])),
        revisions=articles.revision_changes(data),
        json_path=visit.json_path(),
    )


async def compare_form(visit: Visit) -> Any:
    """Leads a form with two articles to the page that compares them."""
    pair = [visit.request.args.get(key) or "" for key in ("one", "other")]
    if not all(value.isdecimal() and len(value) < 19 for value in pair) or pair[0] == pair[1]:
        return visit.missing("Comparing needs two different articles; go back and choose them.")
    return moved(visit.to.compare(int(pair[0]), int(pair[1])), 302)


async def compare_page(visit: Visit) -> Any:
    """Two articles side by side."""
    one, other = visit.number("one"), visit.number("other")
    first = await visit.read(lambda conn: articles.read_article(conn, one))
    second = await visit.read(lambda conn: articles.read_article(conn, other))
    if first is None or second is None:
        return visit.missing(f"There is no article {other if first else one} in this archive.")
    link = await visit.read(lambda conn: comparing.stored_link(conn, one, other))
    if link is not None and link["article"] != one:
        first, second = second, first
    compared = await asyncio.to_thread(comparing.compare_texts, first["article"], second["article"])
    if visit.as_json:
        return json_page(
            {
                "article": first["article"],
                "other": second["article"],
                "link": link,
                "passages": [passage.data() for passage in compared.passages],
            }
        )
    return visit.page(
        "compare.html",
        "Two articles compared",
        **_compared(first, second, compared, link),
        json_path=visit.json_path(),
    )


async def outlets_page(visit: Visit) -> Any:
    """All outlets, and who runs whose texts."""
    sort = visit.request.args.get("sort") or "articles"
    data = await visit.read(lambda conn: outlets.read_outlets(conn, sort))
    if visit.as_json:
        return json_page(data)
    return visit.page(
        "outlets.html", "Outlets", data=data, sorts=outlets.SORTS, json_path=visit.json_path()
    )


async def outlet_page(visit: Visit) -> Any:
    """One outlet."""
    domain = tilde_decode(visit.request.url_vars["domain"]).lower()
    data = await visit.read(lambda conn: outlets.read_outlet(conn, domain))
    if data is None:
        return visit.missing(f"There is no outlet {domain[:100]} in this archive.")
    if visit.as_json:
        return json_page(data)
    return visit.page("outlet.html", data["outlet"]["name"], data=data, json_path=visit.json_path())


def _compared(
    first: dict[str, Any],
    second: dict[str, Any],
    compared: comparing.Compared,
    link: dict[str, Any] | None,
) -> dict[str, Any]:
    """What the template of the compare page needs."""
    sides = []
    for data, side, key in ((second, compared.other, "b"), (first, compared.first, "a")):
        credits = credit_spans(side.text, data["credits"], data["credit_names"])
        sides.append(
            {
                "key": key,
                "article": data["article"],
                "credits": data["credits"],
                "names": data["credit_names"],
                "paragraphs": mark_up(side.text, [*credits, *side.spans]),
            }
        )
    return {
        "sides": sides,
        "link": link,
        "evidence": json.loads(link["evidence"]) if link else {},
        "c": compared.comparison,
        "passages": [
            (number, compared.passages[place], compared.first.text)
            for place, number in comparing.numbered(compared.passages).items()
        ],
        "cut": max(len(side.text) for side in (compared.first, compared.other)) > comparing.LONGEST,
    }


async def _style() -> Any:
    return style_answer()


async def _only_database(datasette: Any) -> Any:
    """A short address for the first of Copydesk's databases."""
    for database in datasette.databases.values():
        if database.path is not None and is_ours(Path(database.path)):
            return moved(addresses(datasette, database).stories(), 302)
    raise NotFound("None of the databases is one of Copydesk's")
