"""The single errors behind the totals, to find their causes; of the tune split only."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.quality.labels import Labels
from benchmarks.quality.metrics import pair, pairs_within
from benchmarks.quality.pipeline import Answer
from benchmarks.quality.score import TEXT_RELATIONS, is_explained, is_relay, right_link


def describe_errors(labels: Labels, answer: Answer) -> Iterator[str]:
    """Yield a line for each wrong or missing link, wrong story, origin, count, role and credit."""

    def name(url: str) -> str:
        article = labels.articles[url]
        return f"{article.story}/{article.id}"

    linked = answer.linked()
    for (one, other), relation in sorted(answer.links.items()):
        if not right_link(labels, one, other, relation):
            kind = labels.kinds.get(pair(one, other)) or (
                "relay" if is_relay(labels, one, other) else "none"
            )
            where = "same story" if labels.stories[one] == labels.stories[other] else "other story"
            yield f"wrong {relation}: {name(one)} of {name(other)}, is {kind}, {where}"
    for p, kind in sorted(labels.kinds.items()):
        if linked.get(p) not in TEXT_RELATIONS:
            said = linked.get(p, "no link")
            yield f"missing {kind}: {name(p[0])} with {name(p[1])}, said {said}"
    for p in sorted(set(pairs_within(answer.groups)) - set(labels.kinds)):
        yield f"wrong group: {name(p[0])} with {name(p[1])}"
    for p in sorted(set(labels.kinds) - set(pairs_within(answer.groups))):
        yield f"split group: {name(p[0])} from {name(p[1])}"
    for story in labels.origin_counts:
        members = [url for url, own in labels.stories.items() if own == story]
        parts: dict[str, list[str]] = {}
        for url in members:
            parts.setdefault(answer.stories.get(url, "refused"), []).append(labels.articles[url].id)
        if len(parts) > 1:
            yield f"split story: {story} into {' | '.join(' '.join(ids) for ids in parts.values())}"
        else:
            said_count = answer.origin_counts.get(next(iter(parts)))
            if said_count != labels.origin_counts[story]:
                yield f"origins: {story} has {labels.origin_counts[story]}, said {said_count}"
        for key in parts:
            others = {
                labels.stories[url]
                for url, said_story in answer.stories.items()
                if said_story == key and labels.stories[url] != story
            }
            if others:
                yield f"merged story: {story} with {' '.join(sorted(others))}"
    for url, article in labels.articles.items():
        said_role = answer.roles.get(url)
        if said_role != article.role:
            yield f"role: {name(url)} is {article.role}, said {said_role}"
    for label, (outlet, origin) in labels.origins.items():
        members = [url for url, own in labels.groups.items() if own == label]
        says = {answer.origins.get(answer.groups.get(url, ""), (None, None)) for url in members}
        if says != {(outlet, origin)}:
            yield f"origin: {label} is {outlet} {origin}, said {sorted(map(str, says))}"
    for url in labels.relayed:
        if not is_explained(labels, answer, url):
            yield f"unexplained relay: {name(url)}"
    for url, article in labels.articles.items():
        truth = {(c.kind, c.outlet or c.name.casefold()) for c in article.credits}
        found = set(answer.credits.get(url, ()))
        for said_kind, outlet in sorted(found - truth):
            yield f"wrong credit: {name(url)} {said_kind} {outlet}"
        for said_kind, outlet in sorted(truth - found):
            yield f"missing credit: {name(url)} {said_kind} {outlet}"
