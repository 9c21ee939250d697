"""The fields of a record: name, meaning and type, from which every format and the schema are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.export.errors import OptionError

Schema = Mapping[str, Any]
Record = dict[str, Any]

_STRING: Schema = {"type": "string"}
_OPTIONAL: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ID: Schema = {"type": "integer", "minimum": 1}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_ADDRESS = _object(outlet=_STRING, url=_STRING)
_ROLES = ["origin", "copy", "excerpt", "relay", "own"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record."""

    name: str
    meaning: str
    schema: Schema
    """Its type, as JSON Schema says it."""


FIELDS = (
    Field("id", "Number of the article in the archive; stays the same.", _ID),
    Field("url", "Address that was fetched.", _STRING),
    Field("outlet", "Domain of the outlet that published it.", _STRING),
    Field("title", "Headline; null where the page has none.", _OPTIONAL),
    Field("byline", "Authors as the page names them.", _OPTIONAL),
    Field("published_at", "UTC, ISO 8601; null where nothing says when.", _OPTIONAL),
    Field("language", "ISO 639-1 code; null where unknown.", _OPTIONAL),
    Field("text", "The cleaned text, a paragraph a line.", _STRING),
    Field("words", "Words of the cleaned text.", _COUNT),
    Field("story", "Number of the story: all articles about one event.", _ID),
    Field("copy_group", "Number of the group of articles that run this text.", _ID),
    Field(
        "role",
        "What the article is in its group: the origin, a copy, an excerpt, a relay (a retelling of another "
        "text), or a text of its own that nobody else runs.",
        {"type": "string", "enum": _ROLES},
    ),
    Field(
        "origin",
        "Outlet that the text is from, and its address; url is null where the article was never seen.",
        _object(outlet=_OPTIONAL, url=_OPTIONAL),
    ),
    Field("retells", "Articles that a relay has its news from.", _list(_ADDRESS)),
    Field(
        "copies",
        "Articles that run the same text and are not in the corpus themselves.",
        _list(_ADDRESS),
    ),
    Field(
        "credits",
        "Whom the article names as a source of text or news: kind, name as written, domain of the outlet (null "
        "where it is unknown), the span that says so, and the rule that found it.",
        _list(_object(kind=_STRING, name=_STRING, outlet=_OPTIONAL, quote=_STRING, rule=_STRING)),
    ),
    Field(
        "credit_lines",
        "Lines about credits, rights and the authors that stood in the text and were taken out of it.",
        _list(_STRING),
    ),
    Field(
        "opt_outs",
        "What page and outlet reserve against use for AI or text and data mining: noai, noimageai and "
        "tdm-reservation (the page), tdmrep.json, robots:NAME (robots.txt closes the page to that crawler for "
        "AI), robots:ai-train=no (a Content-Signal in it).",
        _list(_STRING),
    ),
    Field(
        "weight",
        "For counts and samples: the texts of a copy group that are in the corpus share 1; 0 for a relay that is "
        "marked.",
        {"type": "number", "minimum": 0, "maximum": 1},
    ),
)
NAMES = tuple(field.name for field in FIELDS)


def chosen_fields(names: Sequence[str]) -> tuple[Field, ...]:
    """Return the fields of these names, in their order; all where there are no names.

    Raises OptionError for a name that is unknown or comes twice.
    """
    if not names:
        return FIELDS
    known = {field.name: field for field in FIELDS}
    for name in names:
        if name not in known:
            raise OptionError(f"--fields: {name!r} is no field; known are {', '.join(NAMES)}")
    if len(set(names)) < len(names):
        raise OptionError("--fields: names a field twice")
    return tuple(known[name] for name in names)


def json_schema(fields: Sequence[Field] = FIELDS) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a record."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Record of a Copydesk corpus",
        "type": "object",
        "properties": {
            field.name: {"description": field.meaning, **field.schema} for field in fields
        },
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }
