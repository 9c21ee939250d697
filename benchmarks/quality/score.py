"""Compares what Copydesk says of the labelled articles with the labels, as tables of totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from benchmarks.quality.labels import Labels
from benchmarks.quality.metrics import BCubed, Pair, Score, bcubed, pair, pairs_within, set_score
from benchmarks.quality.pipeline import Answer
from benchmarks.quality.tables import Cell, Table

TEXT_RELATIONS = ("identical", "copy", "excerpt")
TEXT_CREDITS = (
    "byline",
    "dateline",
    "agency",
    "copyright",
    "told",
    "first_reported",
    "according_to",
    "hyperlink",
)
"""Kinds of credits that a bare text can make."""


def is_relay(labels: Labels, one: str, other: str) -> bool:
    """Say whether of two articles one draws on the other, or on a copy of it."""
    left, right = labels.groups[one], labels.groups[other]
    return right in labels.draws_on[left] or left in labels.draws_on[right]


def right_link(labels: Labels, one: str, other: str, relation: str) -> bool:
    """Say whether a link is right: one copy group for a copy-type link, else a relay in one story."""
    if relation in TEXT_RELATIONS:
        return pair(one, other) in labels.kinds
    return is_relay(labels, one, other)


def is_explained(labels: Labels, answer: Answer, url: str) -> bool:
    """Say whether a relay is linked to the text that it retells, or credits the outlet of a copy of it."""
    source = labels.relayed[url]
    members = [other for other, label in labels.groups.items() if label == source]
    outlets = {labels.articles[other].outlet for other in members} or {source}
    linked = answer.linked()
    credited = {outlet for _, outlet in answer.credits.get(url, ())}
    return any(pair(url, other) in linked for other in members) or bool(credited & outlets)


def links_table(labels: Labels, answer: Answer) -> Table:
    """Precision of links by the relation they have, recall by the relation that is labelled."""
    scores = {relation: link_score(labels, answer, relation, None) for relation in TEXT_RELATIONS}
    scores["all three"] = link_score(labels, answer, None, None)
    scores["relay"] = relay_score(labels, answer, None)
    rows: list[tuple[Cell, ...]] = [
        (name, s.labelled, s.found, s.precision, s.recall) for name, s in scores.items()
    ]
    together = set_score(set(pairs_within(_known(answer.groups, labels))), set(labels.kinds))
    rows.append(
        (
            "in one copy group",
            together.labelled,
            together.found,
            together.precision,
            together.recall,
        )
    )
    return Table(
        "Links",
        ("relation", "labelled pairs", "links", "precision", "recall"),
        tuple(rows),
        "A copy-type link counts as found whichever of the three relations it has; a relay is found when it "
        "is linked to the text that it retells or to a copy of it.",
    )


def link_score(labels: Labels, answer: Answer, relation: str | None, lang: str | None) -> Score:
    """Score copy-type links: of one relation or all, of the articles in one language or in all."""
    linked = {p: r for p, r in answer.linked().items() if r in TEXT_RELATIONS}
    found = [
        p
        for p, r in linked.items()
        if (relation is None or r == relation) and _speaks(labels, p, lang)
    ]
    labelled = [
        p
        for p, kind in labels.kinds.items()
        if (relation is None or kind == relation) and _speaks(labels, p, lang)
    ]
    right = sum(p in labels.kinds for p in found)
    return Score(len(found), right, len(labelled), sum(p in linked for p in labelled))


def relay_score(labels: Labels, answer: Answer, lang: str | None) -> Score:
    """Score relay links; recall over the relays whose source has an article in the set."""
    linked = answer.linked()
    found = [p for p, r in linked.items() if r == "relay" and _speaks(labels, p, lang)]
    right = sum(is_relay(labels, *p) for p in found)
    members: dict[str, list[str]] = {}
    for url, label in labels.groups.items():
        members.setdefault(label, []).append(url)
    labelled = [
        url
        for url, source in labels.relayed.items()
        if source in members and lang in (None, labels.articles[url].lang)
    ]
    hit = sum(
        any(linked.get(pair(url, other)) == "relay" for other in members[labels.relayed[url]])
        for url in labelled
    )
    return Score(len(found), right, len(labelled), hit)


def languages_table(labels: Labels, answer: Answer) -> Table:
    """The same for each language, with B-cubed F of copy groups and stories."""
    counts = Counter(article.lang for article in labels.articles.values())
    rows: list[tuple[Cell, ...]] = []
    for lang, count in counts.most_common():
        copies = link_score(labels, answer, None, lang)
        relays = relay_score(labels, answer, lang)
        urls = [url for url, article in labels.articles.items() if article.lang == lang]
        rows.append(
            (
                lang,
                count,
                copies.precision,
                copies.recall,
                relays.precision,
                relays.recall,
                bcubed(answer.groups, labels.groups, urls).f,
                bcubed(answer.stories, labels.stories, urls).f,
            )
        )
    return Table(
        "By language",
        (
            "language",
            "articles",
            "copy precision",
            "copy recall",
            "relay precision",
            "relay recall",
            "copy groups B³ F",
            "stories B³ F",
        ),
        tuple(rows),
    )


def groups_table(labels: Labels, answer: Answer) -> Table:
    """B-cubed of copy groups and stories."""
    rows: list[tuple[Cell, ...]] = []
    for name, mine, truth in (
        ("copy groups", answer.groups, labels.groups),
        ("stories", answer.stories, labels.stories),
    ):
        b = bcubed(mine, truth)
        known = _known(mine, labels)
        rows.append((name, len(set(truth.values())), len(set(known.values())), *_three(b)))
    return Table(
        "Groups", ("", "labelled", "found", "B³ precision", "B³ recall", "B³ F"), tuple(rows)
    )


def credits_table(labels: Labels, answer: Answer) -> Table:
    """Precision and recall of credits by kind; `any kind` asks for the outlet only."""
    mine = {
        (url, kind, outlet)
        for url in labels.articles
        for kind, outlet in answer.credits.get(url, ())
    }
    truth = {
        (url, credit.kind, credit.outlet or credit.name.casefold())
        for url, article in labels.articles.items()
        for credit in article.credits
    }
    scores = {
        kind: set_score(*({c for c in credits if c[1] == kind} for credits in (mine, truth)))
        for kind in TEXT_CREDITS
    }
    scores["all"] = set_score(mine, truth)
    scores["any kind"] = set_score(*({(c[0], c[2]) for c in credits} for credits in (mine, truth)))
    rows = tuple(credit_row(kind, score) for kind, score in scores.items())
    return Table("Credits", ("kind", "labelled", "found", "precision", "recall"), rows)


def credit_row(name: str, score: Score) -> tuple[Cell, ...]:
    """Return a row of a table of credits."""
    return name, score.labelled, score.found, score.precision, score.recall


def provenance_table(labels: Labels, answer: Answer) -> Table:
    """Origins of copy groups, origins of stories, roles, and explained relays."""
    groups = {label: _majority(answer.groups, labels.groups, label) for label in labels.origins}
    said = {label: answer.origins.get(found or "", (None, None)) for label, found in groups.items()}
    stories = {
        story: _majority(answer.stories, labels.stories, story) for story in labels.origin_counts
    }
    relays = list(labels.relayed)
    return Table(
        "Provenance",
        ("question", "asked", "right", "share"),
        (
            _share(
                "origin outlet of a copy group",
                (said[label][0] == outlet for label, (outlet, _) in labels.origins.items()),
            ),
            _share(
                "origin article of a copy group (or none: never seen)",
                (said[label][1] == article for label, (_, article) in labels.origins.items()),
            ),
            _share(
                "number of a story's independent origins",
                (
                    answer.origin_counts.get(stories[story] or "") == count
                    for story, count in labels.origin_counts.items()
                ),
            ),
            _share(
                "role of an article",
                (answer.roles.get(u) == article.role for u, article in labels.articles.items()),
            ),
            _share("relay explained", (is_explained(labels, answer, url) for url in relays)),
        ),
        "A labelled group or story is looked up where most of its articles are.",
    )


def negatives_table(labels: Labels, answer: Answer, twins: tuple[int, int] | None) -> Table:
    """False links per 1,000 hard negatives; `twins`: (pairs, linked) of template twins."""
    linked = answer.linked()
    rows: list[tuple[Cell, ...]] = []
    near = sorted(labels.near)
    text = sum(linked.get(p) in TEXT_RELATIONS for p in near)
    any_link = sum(p in linked for p in near)
    rows.append(_per_thousand("look-alike stories: copy, excerpt", len(near), text))
    rows.append(_per_thousand("look-alike stories: any link", len(near), any_link))
    same = sum(_together(answer.stories, p) for p in near)
    rows.append(_per_thousand("look-alike stories: one story", len(near), same))
    if twins is not None:
        rows.append(_per_thousand("template twins: any link", *twins))
        total = (len(near) + twins[0], any_link + twins[1])
        rows.append(_per_thousand("all hard negatives: any link", *total))
    return Table("Hard negatives", ("pairs", "number", "false", "per 1,000"), tuple(rows))


def candidates_table(labels: Labels, answer: Answer) -> Table:
    """Share of related pairs that the index proposes, by kind, and proposals per article."""
    kinds: dict[str, list[Pair]] = {name: [] for name in (*TEXT_RELATIONS, "relay", "same event")}
    for p, kind in labels.kinds.items():
        kinds[kind].append(p)
    for p in pairs_within(labels.stories):
        if p not in labels.kinds:
            kinds["relay" if is_relay(labels, *p) else "same event"].append(p)
    count = sum(len(answer.candidates.get(url, ())) for url in labels.articles)
    return Table(
        "Candidates",
        ("kind", "pairs", "proposed"),
        tuple(
            (kind, len(found), _mean(_proposed(answer, p) for p in found))
            for kind, found in kinds.items()
        ),
        f"{count / len(labels.articles):.1f} candidates an article.",
    )


def _proposed(answer: Answer, p: Pair) -> bool:
    return p[1] in answer.candidates.get(p[0], ()) or p[0] in answer.candidates.get(p[1], ())


def _speaks(labels: Labels, p: Pair, lang: str | None) -> bool:
    return lang is None or any(labels.articles[url].lang == lang for url in p)


def _known(clusters: Mapping[str, str], labels: Labels) -> dict[str, str]:
    return {url: label for url, label in clusters.items() if url in labels.articles}


def _majority(mine: Mapping[str, str], truth: Mapping[str, str], label: str) -> str | None:
    votes = Counter(mine[url] for url, own in truth.items() if own == label and url in mine)
    return votes.most_common(1)[0][0] if votes else None


def _together(clusters: Mapping[str, str], p: Pair) -> bool:
    return p[0] in clusters and clusters[p[0]] == clusters.get(p[1])


def _three(b: BCubed) -> tuple[Cell, Cell, Cell]:
    return (b.precision, b.recall, b.f)


def _share(name: str, answers: Iterable[bool]) -> tuple[Cell, ...]:
    found = list(answers)
    return (name, len(found), sum(found), sum(found) / len(found) if found else None)


def _mean(answers: Iterable[bool]) -> float | None:
    found = list(answers)
    return sum(found) / len(found) if found else None


def _per_thousand(name: str, count: int, wrong: int) -> tuple[Cell, ...]:
    return (name, count, wrong, 1000 * wrong / count if count else None)


TABLES: tuple[Callable[[Labels, Answer], Table], ...] = (
    links_table,
    languages_table,
    groups_table,
    credits_table,
    provenance_table,
    candidates_table,
)
