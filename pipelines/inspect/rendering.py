"""From data to an answer: templates, headers, JSON."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from datasette import Response  # type: ignore[import-untyped, unused-ignore]
from jinja2 import Environment, PackageLoader, StrictUndefined

from pipelines.inspect import wording
from pipelines.inspect.addresses import safe_url
from pipelines.inspect.timeline import glyphs, symbol

# Pages need no script, no frame, nothing from elsewhere; whatever a crawled text might smuggle in is dead.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


@cache
def stylesheet() -> str:
    """The style sheet of all pages."""
    return files("pipelines.inspect").joinpath("static/inspect.css").read_text(encoding="utf-8")


@cache
def stylesheet_version() -> str:
    """Changes with the style sheet, so that browsers may keep it for good."""
    return hashlib.sha256(stylesheet().encode()).hexdigest()[:12]


def html_page(template: str, context: dict[str, Any], status: int = 200) -> Any:
    """Answer with a page."""
    body = _environment().get_template(template).render(**context)
    return Response.html(body, status=status, headers=dict(HEADERS))


def json_page(data: object, status: int = 200) -> Any:
    """Answer with the same as JSON."""
    return Response(
        json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        status=status,
        headers=dict(HEADERS),
        content_type="application/json; charset=utf-8",
    )


def moved(path: str, status: int = 301) -> Any:
    """Answer with another address."""
    return Response("", status=status, headers={**HEADERS, "location": path})


def style_answer() -> Any:
    """Answer with the style sheet."""
    return Response(
        stylesheet(),
        headers={**HEADERS, "cache-control": "public, max-age=31536000, immutable"},
        content_type="text/css; charset=utf-8",
    )


@cache
def _environment() -> Environment:
    # The folder is not called `templates`: from Python 3.12 on Datasette would take its own pages from there.
    environment = Environment(
        loader=PackageLoader("pipelines.inspect", "pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    for name in (
        *("day", "clock", "moment", "duration", "delay", "percent", "number", "count", "listed"),
        "language",
    ):
        environment.filters[name] = getattr(wording, name)
    environment.globals.update(
        period=wording.period,
        roles=wording.ROLES,
        role_names=wording.ROLE_NAMES,
        role_meanings=wording.ROLE_MEANINGS,
        relation_names=wording.RELATION_NAMES,
        credit_places=wording.CREDIT_PLACES,
        credit_names=wording.CREDIT_NAMES,
        direction_names=wording.DIRECTION_NAMES,
        right_to_left=wording.RIGHT_TO_LEFT,
        symbol=symbol,
        glyphs=glyphs,
        safe_url=safe_url,
        style_version=stylesheet_version(),
    )
    return environment
