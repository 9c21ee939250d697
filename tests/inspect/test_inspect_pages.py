"""What the pages say, over HTTP, and that JSON says the same."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from pipelines.inspect import plugin

SEED = "Korvath's leader plans rare trip abroad to meet Tarsovan president, U.S. official says"


@pytest.fixture(scope="module")
def rows(sample_archive: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(sample_archive)
    conn.row_factory = sqlite3.Row
    return conn


@pytest.fixture(scope="module")
def seed(rows: sqlite3.Connection) -> int:
    return int(rows.execute("SELECT story FROM articles WHERE title = ?", (SEED,)).fetchone()[0])


def get(site: Any, path: str, status: int = 200) -> str:
    answer = site.client.get(f"/news/-/{path}")
    assert answer.status_code == status, answer.text[:500]
    return str(answer.text)


def get_json(site: Any, path: str) -> Any:
    answer = site.client.get(f"/news/-/{path}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")
    return answer.json()


def titles(site: Any, query: str) -> list[str]:
    return [story["title"] for story in get_json(site, f"stories.json?{query}")["stories"]]


def test_the_stories_page_shows_stories_of_several_articles_newest_first(site: Any) -> None:
    found = get_json(site, "stories.json")["stories"]
    times = [story["last_published_at"] for story in found]
    assert len(found) > 5
    assert times == sorted(times, reverse=True)
    assert all(story["articles"] > 1 for story in found)
    assert SEED.replace("'", "&#39;") in get(site, "stories")


def test_the_largest_stories_can_come_first(site: Any) -> None:
    found = get_json(site, "stories.json?sort=largest")["stories"]
    sizes = [story["articles"] for story in found]
    assert sizes == sorted(sizes, reverse=True)
    assert found[0]["title"] == SEED


def test_a_story_of_the_list_says_who_was_first_and_how_its_articles_divide(site: Any) -> None:
    story = next(s for s in get_json(site, "stories.json")["stories"] if s["title"] == SEED)
    assert story["first"]["name"] == "The Kingsbridge Chronicle"
    assert sum(story["roles"].values()) == story["articles"]


@pytest.mark.parametrize("outlet", ["hbnnews.example", "HBN News", "hbn news"])
def test_stories_are_filtered_by_an_outlet_by_domain_or_name(site: Any, outlet: str) -> None:
    found = titles(site, f"outlet={outlet}&size=1")
    assert SEED in found
    assert "Birkhorntunnel nach Lokbrand bis Ende April gesperrt" not in found


def test_an_unknown_outlet_is_named_as_unknown(site: Any) -> None:
    page = get(site, "stories?outlet=nobody.example")
    assert "There is no outlet “nobody.example” here." in page


def test_stories_are_filtered_by_language(site: Any) -> None:
    found = titles(site, "lang=uk")
    assert found and all(re.search("[а-яіїє]", title) for title in found)


def test_stories_are_filtered_by_time(site: Any) -> None:
    found = get_json(site, "stories.json?since=2026-03-04&until=2026-03-05")["stories"]
    assert found
    for story in found:
        assert story["last_published_at"] >= "2026-03-04"
        assert story["first_published_at"] < "2026-03-06"


def test_a_date_that_is_none_is_named_and_left_out(site: Any) -> None:
    assert "“31.3.” is no date like 2026-03-31." in get(site, "stories?since=31.3.")


def test_stories_are_filtered_by_size_and_by_independent_origins(site: Any) -> None:
    assert all(s["articles"] >= 5 for s in get_json(site, "stories.json?size=5")["stories"])
    one = get_json(site, "stories.json?origins=1")["stories"]
    many = get_json(site, "stories.json?origins=3")["stories"]
    assert one and all(s["origins"] == 1 for s in one)
    assert many and all(s["origins"] >= 3 for s in many)


def test_search_finds_words_of_titles_and_texts(site: Any) -> None:
    assert titles(site, "q=Selnik+shells&size=1")
    assert SEED in titles(site, "q=armored+train")
    assert titles(site, "q=zzzunheardof") == []
    assert "No story fits." in get(site, "stories?q=zzzunheardof")


@pytest.mark.parametrize("words", ['"', '" OR 1', "a AND", "NEAR(", "*", "title:", "'); --", "^"])
def test_search_takes_any_characters_as_words(site: Any, words: str) -> None:
    assert site.client.get("/news/-/stories", params={"q": words}).status_code == 200


def test_search_finds_a_stretch_without_spaces_by_its_beginning(
    serve: Any, own_archive: Path
) -> None:
    with sqlite3.connect(own_archive) as conn:
        conn.execute("UPDATE articles SET title = '地铁站台漏水，列车停运' WHERE id = 2")
    client = serve(own_archive).client
    for words, found in (("地铁站台", 1), ("列车", 1), ("飞机", 0)):
        data = client.get("/news/-/stories.json", params={"q": words, "size": "1"}).json()
        assert data["total"] == found


def test_an_address_in_the_search_field_leads_to_its_story(
    site: Any, rows: sqlite3.Connection, seed: int
) -> None:
    (url,) = rows.execute("SELECT url FROM articles WHERE story = ? LIMIT 1", (seed,)).fetchone()
    answer = site.client.get("/news/-/stories", params={"q": url})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/news/-/story/{seed}")


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "²"])
def test_a_page_number_out_of_range_is_answered(site: Any, page: str) -> None:
    assert site.client.get("/news/-/stories", params={"page": page}).status_code == 200
    assert site.client.get("/news/-/story/1", params={"page": page}).status_code == 200


def test_a_story_page_says_who_was_first_who_copied_and_who_says_so(site: Any, seed: int) -> None:
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", get(site, f"story/{seed}")))
    assert "The Kingsbridge Chronicle published first, 3 Mar 2026, 06:10." in page
    assert "run the text of HBN News." in page
    assert "3 independent origins" in page
    assert "credits HBN News in its byline: HBN News" in page


def test_a_story_page_says_who_is_named_as_first_though_never_crawled(
    serve: Any, own_archive: Path, seed: int
) -> None:
    with sqlite3.connect(own_archive) as conn:
        conn.execute("INSERT INTO outlets (domain, name) VALUES ('morning.example', 'The Morning')")
        conn.execute(
            """UPDATE credits SET outlet = 'morning.example', name = 'The Morning'
            WHERE kind = 'first_reported' AND article IN (SELECT id FROM articles WHERE story = ?)""",
            (seed,),
        )
    page = serve(own_archive).client.get(f"/news/-/story/{seed}").text
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "Named as firstThe Morning, by HBN News," in said
    assert "Its own report is not in this story." in said


def test_the_lineage_hangs_each_copy_under_its_origin(site: Any, seed: int) -> None:
    lineage = get_json(site, f"story/{seed}.json")["lineage"]
    origin = next(node for node in lineage if node["name"] == "HBN News")
    takers = {child["name"]: child for child in origin["children"]}
    assert {"Alder County Herald", "Pinebrook Gazette", "The Exchange Review"} <= set(takers)
    assert takers["Alder County Herald"]["link"]["relation"] == "identical"
    assert takers["Alder County Herald"]["minutes_after"] == 40
    assert takers["The Exchange Review"]["role"] == "excerpt"


def test_every_story_names_as_many_origins_as_it_counts(
    site: Any, rows: sqlite3.Connection
) -> None:
    for story, origins, articles in rows.execute(
        "SELECT id, origins, articles FROM stories"
    ).fetchall():
        data = get_json(site, f"story/{story}.json")
        assert len(data["summary"]["origins"]) == origins
        assert len(data["articles"]) == articles


def test_a_merged_story_leads_to_the_one_it_went_into(serve: Any, own_archive: Path) -> None:
    with sqlite3.connect(own_archive) as conn:
        conn.execute("INSERT INTO redirects VALUES ('story', 9001, 9002), ('story', 9002, 2)")
        conn.execute("INSERT INTO redirects VALUES ('story', 9003, 9004), ('story', 9004, 9003)")
    client = serve(own_archive).client
    answer = client.get("/news/-/story/9001")
    assert (answer.status_code, answer.headers["location"]) == (301, "/news/-/story/2")
    assert client.get("/news/-/story/9001.json").headers["location"] == "/news/-/story/2.json"
    assert client.get("/news/-/story/9003").status_code == 404


def test_a_copy_group_leads_to_its_story(site: Any, rows: sqlite3.Connection, seed: int) -> None:
    (group,) = rows.execute("SELECT copy_group FROM articles WHERE story = ?", (seed,)).fetchone()
    answer = site.client.get(f"/news/-/copy-group/{group}")
    assert answer.headers["location"] == f"/news/-/story/{seed}"


@pytest.mark.parametrize(
    "path",
    ["story/99999", "article/99999", "compare/1/99999", "outlet/nobody.example", "copy-group/99999",
     "compare?one=1&other=1", "compare?one=x&other=2", "story/99999999999999999999999"],
)  # fmt: skip
def test_what_is_not_there_is_said_to_be_missing(site: Any, path: str) -> None:
    get(site, path, 404)


def test_a_comparison_shows_passages_that_stand_in_both_texts(
    site: Any, rows: sqlite3.Connection
) -> None:
    links = rows.execute(
        "SELECT article, other FROM links WHERE relation = 'copy' LIMIT 5"
    ).fetchall()
    assert links
    for one, other in links:
        data = get_json(site, f"compare/{one}/{other}.json")
        mine, theirs = data["article"]["text"], data["other"]["text"]
        assert data["passages"]
        for p in data["passages"]:
            words = re.findall(r"\w+", mine[p["start"] : p["end"]].casefold())
            others = re.findall(r"\w+", theirs[p["other_start"] : p["other_end"]].casefold())
            assert words == others


def test_a_comparison_has_the_source_to_the_left_whichever_way_it_is_asked(
    site: Any, rows: sqlite3.Connection
) -> None:
    one, other = rows.execute("SELECT article, other FROM links WHERE relation = 'copy'").fetchone()
    names = r'<h3 id="title-[ab]"[^>]*><a href="/news/-/article/(\d+)"'
    for path in (f"compare/{one}/{other}", f"compare/{other}/{one}"):
        assert re.findall(names, get(site, path)) == [str(other), str(one)]


def test_a_comparison_tells_rule_and_figures_and_marks_credits(
    site: Any, rows: sqlite3.Connection
) -> None:
    link = rows.execute(
        """SELECT l.article, l.other, json_extract(l.evidence, '$.rule')
        FROM links l JOIN credits c ON c.article = l.article
        WHERE l.relation = 'copy' AND c.kind = 'told' AND c.name = 'HBN News' ORDER BY l.contained DESC"""
    ).fetchone()
    page = get(site, f"compare/{link[0]}/{link[1]}")
    assert link[2] in page
    marked = r'<span class="credit told" title="Credit: HBN News">(?:<mark[^>]*>)?HBN News<'
    assert re.search(marked, page)
    assert 'id="a1" href="#b1"' in page and 'id="b1" href="#a1"' in page


def test_two_unrelated_articles_can_be_compared(site: Any) -> None:
    assert "No relation is stored between these two texts" in get(site, "compare/1/67")


def test_an_article_page_shows_credits_and_what_changed(
    site: Any, rows: sqlite3.Connection
) -> None:
    (article,) = rows.execute(
        "SELECT article FROM revisions WHERE title LIKE 'Two unaccounted%'"
    ).fetchone()
    page = get(site, f"article/{article}")
    assert "Changes after publication" in page
    assert "<del>Two unaccounted for as</del><ins>Watchman killed in</ins> fire" in page


def test_an_article_page_says_where_each_value_was_found(serve: Any, own_archive: Path) -> None:
    noted = '{"title": "og:title", "byline": "json-ld:author", "published_at": "feed"}'
    with sqlite3.connect(own_archive) as conn:
        conn.execute(
            """UPDATE articles SET sources = ?, opt_outs = '["noai"]', byline = 'Ana' WHERE id = 2""",
            (noted,),
        )
    page = serve(own_archive).client.get("/news/-/article/2").text
    for said in (
        "the page’s JSON-LD, author",
        "the feed or news sitemap that announced it",
        "noai",
    ):
        assert said in page


def test_the_outlet_page_counts_what_is_taken_and_given(
    site: Any, rows: sqlite3.Connection
) -> None:
    data = get_json(site, "outlet/hbnnews.example.json")
    given = {row["outlet"]: row for row in data["gives_to"]}
    assert given["pinebrookgazette.example"]["copy"] == 1
    assert given["pinebrookgazette.example"]["median_minutes"] == 85
    taken = get_json(site, "outlet/pinebrookgazette.example.json")
    assert "hbnnews.example" in {row["outlet"] for row in taken["takes_from"]}
    counts = taken["counts"]
    (stored,) = rows.execute(
        "SELECT count(*) FROM articles WHERE outlet = 'pinebrookgazette.example'"
    ).fetchone()
    assert counts["articles"] == stored
    assert sum(counts[role] for role in ("own", "origin", "copy", "excerpt", "relay")) == stored


def test_the_matrix_shows_who_runs_whose_texts(site: Any) -> None:
    matrix = get_json(site, "outlets.json")["matrix"]
    givers = [giver["outlet"] for giver in matrix["givers"]]
    row = next(r for r in matrix["takers"] if r["outlet"] == "southline.example")
    assert row["cells"][givers.index("altamark.example")]["articles"] == 3


def test_an_archive_without_counts_is_counted_when_asked(serve: Any, own_archive: Path) -> None:
    with sqlite3.connect(own_archive) as conn:
        counted = conn.execute("SELECT outlet, articles, copied FROM outlet_counts").fetchall()
        conn.execute("DELETE FROM outlet_flows")
        conn.execute("DELETE FROM outlet_counts")
    outlets = serve(own_archive).client.get("/news/-/outlets.json").json()["outlets"]
    assert sorted((o["outlet"], o["articles"], o["copied"]) for o in outlets) == sorted(counted)


def test_an_archive_of_the_first_schema_can_be_looked_at(serve: Any, own_archive: Path) -> None:
    with sqlite3.connect(own_archive) as conn:
        for table in ("outlet_flows", "outlet_counts"):
            conn.execute(f"DROP TABLE {table}")
        for index in ("stories_newest", "stories_largest", "articles_lang"):
            conn.execute(f"DROP INDEX {index}")
    client = serve(own_archive).client
    for path in (
        "stories",
        "stories?sort=largest&lang=en",
        "story/2",
        "outlets",
        "outlet/altamark.example",
    ):
        assert client.get(f"/news/-/{path}").status_code == 200


def test_a_database_that_is_not_copydesks_has_no_such_pages(serve: Any, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as conn:
        conn.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY)")
    client = serve(tmp_path / "other.db").client
    assert client.get("/other/-/stories").status_code == 404
    assert client.get("/-/stories").status_code == 404
    assert client.get("/other/articles").status_code == 200


def test_menus_lead_from_datasette_to_the_stories(site: Any) -> None:
    assert 'href="/news/-/stories"' in site.client.get("/").text
    assert 'href="/news/-/outlets"' in site.client.get("/news").text
    assert site.client.get("/-/stories").headers["location"] == "/news/-/stories"


def test_a_reader_that_datasette_keeps_out_sees_no_page(serve: Any, own_archive: Path) -> None:
    server = serve(own_archive)
    server.datasette._metadata_local["databases"] = {"news": {"allow": {"id": "root"}}}
    assert server.client.get("/news/-/stories").status_code == 403
    assert server.client.get("/news/-/story/2.json").status_code == 403
    assert server.as_root.get("/news/-/stories").status_code == 200


def test_reading_writes_nothing(serve: Any, own_archive: Path) -> None:
    before = own_archive.read_bytes()
    client = serve(own_archive).client
    for path in ("stories", "story/2", "article/2", "compare/2/3", "outlets", "decisions"):
        assert client.get(f"/news/-/{path}").status_code == 200
    assert own_archive.read_bytes() == before


def test_datasettes_own_pages_stay_its_own(site: Any) -> None:
    assert "Powered by" in site.client.get("/news/stories").text
    folder = Path(plugin.__file__).parent
    assert not (folder / "templates").exists(), (
        "from Python 3.12 on Datasette takes pages from there"
    )
