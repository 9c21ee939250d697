"""The dataset card of a corpus: for people, and for Hugging Face."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipelines.export.features import python_features, yaml_features
from pipelines.export.fields import Field

_SIZES = (
    (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)  # fmt: skip
_MOST_OUTLETS = 20

_KEPT = {
    "origin": "Of the articles that run the same text one is here: that of its origin, or the fullest where the "
    "origin was never seen or did not pass the filters.",
    "longest": "Of the articles that run the same text one is here: the longest.",
    "first": "Of the articles that run the same text one is here: the first that was published.",
    "all": "All articles that run the same text are here, with the same `copy_group`; they share a `weight` of 1.",
}
_RELAYS = {
    "keep": "Retellings of another article (`role` is `relay`) are here like any other text.",
    "mark": "Retellings of another article (`role` is `relay`) are here with the weight 0.",
    "drop": "Retellings of another article (relays) are left out.",
}
_FILTERS = (
    "min_origins", "after", "before", "outlets", "kinds", "countries", "languages", "min_words", "max_words",
    "stories", "search", "where", "since",
)  # fmt: skip


def card(document: Mapping[str, Any], fields: Sequence[Field], *, pattern: str | None) -> str:
    """Return the dataset card of the corpus that a manifest describes.

    `pattern` is where data files of a split lie, with `{split}` in it, or None where nothing but texts was
    written.
    """
    lines = [*_head(document, fields, pattern), *_body(document, fields, pattern)]
    return "\n".join(lines) + "\n"


def _head(
    document: Mapping[str, Any], fields: Sequence[Field], pattern: str | None
) -> Iterator[str]:
    yield from ("---", "pretty_name: News corpus made with Copydesk")
    languages = sorted(code for code in document["content"]["languages"] if code != "unknown")
    if languages:
        yield from ("language:", *(f"- {json.dumps(code)}" for code in languages))
    yield from ("license: other", "license_name: rights-of-the-outlets")
    size = next((name for limit, name in _SIZES if document["records"] < limit), "n>10M")
    yield from ("task_categories:", "- text-generation", "size_categories:", f"- {size}")
    yield from ("tags:", "- news", "- deduplicated")
    if pattern is not None:
        yield from ("configs:", "- config_name: default", "  data_files:")
        for split in document["splits"] or ("",):
            yield f"  - split: {split or 'train'}"
            yield f"    path: {json.dumps(pattern.format(split=split or 'all'))}"
        if not pattern.endswith(".csv"):
            yield from yaml_features(fields)
    yield from ("---", "")


def _body(
    document: Mapping[str, Any], fields: Sequence[Field], pattern: str | None
) -> Iterator[str]:
    content, archive = document["content"], document["archive"]
    yield from ("# News corpus", "")
    yield (
        f"{_many(document['records'], 'text')} ({_many(content['words'], 'word')}) of "
        f"{_many(len(content['outlets']), 'outlet')}, out of an archive of "
        f"{_many(archive['articles'], 'article')}, written by Copydesk ({document['copydesk']}). "
        f"{_span(content['published'])} The manifest beside this page holds all parameters, counts and "
        "checksums."
    )
    if pattern is None:
        yield from ("", "Each text is a file; `index.jsonl` or `SPLIT.jsonl` has all other fields.")
    else:
        yield from ("", "```python", *_loading(fields, pattern), "```")
    yield from ("", "| language | texts |", "|---|---|")
    for code, count in content["languages"].items():
        yield f"| {code} | {count:,} |"
    yield from ("", "| outlet | texts |", "|---|---|")
    outlets = list(content["outlets"].items())
    for domain, count in outlets[:_MOST_OUTLETS]:
        yield f"| {domain} | {count:,} |"
    if len(outlets) > _MOST_OUTLETS:
        rest = sum(count for _, count in outlets[_MOST_OUTLETS:])
        yield f"| {len(outlets) - _MOST_OUTLETS:,} others | {rest:,} |"
    yield from _rights(document["parameters"])
    yield from _choice(document)
    if document["splits"]:
        yield from ("", "## Splits", "", "| split | texts |", "|---|---|")
        yield from (f"| {name} | {count:,} |" for name, count in document["splits"].items())
        yield from ("", "A story is in one split with all its articles, copies and relays.")
    yield from ("", "## Fields", "", "| field | meaning |", "|---|---|")
    yield from (f"| `{field.name}` | {field.meaning} |" for field in fields)
    yield from _cleaning(document["cleaning"])


def _loading(fields: Sequence[Field], pattern: str) -> Iterator[str]:
    if pattern.startswith("data/"):
        yield from ("from datasets import load_dataset", "")
        yield 'load_dataset("PATH/OF/THIS/FOLDER")'
        return
    suffix = pattern.removesuffix(".gz").removesuffix(".zst").rpartition(".")[2]
    if suffix != "jsonl":
        yield from ("from datasets import load_dataset", "")
        yield f'load_dataset("{suffix}", data_files={json.dumps(pattern)})'
        return
    yield from ("from datasets import Features, Value, load_dataset", "")
    # Of JSON it would guess the types by the first records.
    yield from python_features(fields)
    yield f'load_dataset("json", data_files={json.dumps(pattern)}, features=features)'


def _rights(parameters: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", "## Rights", "")
    yield (
        "The texts belong to their outlets and authors, and the outlets' terms hold for whoever uses or passes "
        "on this corpus. "
    ) + (
        "Texts that pages, robots.txt or tdmrep.json reserved against AI or text and data mining when they "
        "were fetched are left out, with their copies."
        if parameters["respect_opt_outs"]
        else "Texts that are reserved against AI or text and data mining are in it: see `opt_outs`."
    )


def _choice(document: Mapping[str, Any]) -> Iterator[str]:
    parameters = document["parameters"]
    yield from ("", "## What was chosen", "")
    yield (
        f"{_KEPT[parameters['keep']]} {_RELAYS[parameters['relays']]} "
        "Who runs or retells whose text is Copydesk's judgement."
    )
    filters = {name: parameters[name] for name in _FILTERS if parameters[name] not in ([], None, 0)}
    if filters:
        yield from ("", "Filters, all of which a text passes:", "")
        for name, value in filters.items():
            shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield f"- `{name}`: {_inline(shown)}"
    if document["left_out"]:
        yield from ("", "| articles left out | why |", "|---|---|")
        for one in document["left_out"].values():
            yield f"| {one['articles']:,} | {one['why']} |"


def _cleaning(steps: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield from ("", "## Cleaning", "")
    if not steps:
        yield "The texts are as they were extracted from their pages."
        return
    yield from ("| step | what it did | articles | lines |", "|---|---|---|---|")
    for step, one in steps.items():
        yield f"| `{step}` | {one['what']} | {one['articles']:,} | {one.get('lines', '')} |"


def _span(published: Mapping[str, Any]) -> str:
    if published["first"] is None:
        return "None says when it was published."
    unknown = published["unknown"]
    return (
        f"Published from {published['first'][:10]} to {published['last'][:10]}, as the pages say"
        + (f"; {unknown:,} say nothing." if unknown else ".")
    )


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _inline(text: str) -> str:
    """Code that no backtick or line break within ends."""
    plain = " ".join(text.split())
    return f"`` {plain} ``" if "`" in plain else f"`{plain}`"
