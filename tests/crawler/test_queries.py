"""What is asked of search sources."""

from __future__ import annotations

from crawler.discovery.queries import MAX_QUERY, MOST_QUERIES, queries

TEXT = (
    "LOWER TAMSIN — The tug Ada Finch ran onto the weir on Monday, the Tamsin River Authority said.\n"
    "Nobody on the Ada Finch was hurt. The Tamsin River Authority counted 31 swans.\n"
    "It was the second accident of the Ada Finch, according to HBN News."
)


def test_names_that_a_text_repeats_are_asked_for_as_phrases() -> None:
    found = queries("Tug runs onto weir", TEXT, "en")
    assert '"Ada Finch"' in found[1]
    assert '"Tamsin River Authority"' in found[1]
    assert any('"Ada Finch" 31' in query for query in found)


def test_the_words_of_a_title_that_say_little_are_left_out() -> None:
    (first, *_) = queries("The tug that ran onto a weir in the night", TEXT, "en")
    assert set(first.split()) <= {"tug", "weir", "onto", "night", "ran"}
    assert {"tug", "weir"} <= set(first.split())


def test_words_alone_are_the_one_query() -> None:
    assert queries("  swans   Hollow Weir ") == ("swans Hollow Weir",)
    assert queries(" ") == ()


def test_names_that_say_nothing_of_the_story_are_skipped() -> None:
    text = TEXT + " HBN News said so. HBN News was there, and HBN News stayed with HBN News."
    assert '"HBN News"' in " ".join(queries("Tug", text, "en"))
    assert "HBN" not in " ".join(queries("Tug", text, "en", lambda name: name == "HBN News"))


def test_scripts_without_spaces_and_endless_titles_give_queries_of_bounded_length() -> None:
    for title in (
        "金正恩将在九月访问俄罗斯并会见普京，官员说",
        "swan " * 500,
        "x" * 5000,
        "日" * 5000,
    ):
        found = queries(title, title, None)
        assert 0 < len(found) <= MOST_QUERIES
        assert all(0 < len(query) <= MAX_QUERY for query in found)
