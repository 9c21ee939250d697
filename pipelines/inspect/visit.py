"""A request to a page: its database, the permissions, reading in Datasette's threads, and the answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from datasette import (  # type: ignore[import-untyped, attr-defined, unused-ignore]
    Forbidden,
    NotFound,
)
from datasette.utils import (  # type: ignore[import-untyped, unused-ignore]
    sqlite_timelimit,
    tilde_decode,
    tilde_encode,
)

from pipelines.inspect.access import may_decide, may_look
from pipelines.inspect.addresses import Addresses
from pipelines.inspect.ours import is_ours
from pipelines.inspect.rendering import html_page, json_page

TIME_LIMIT = 10_000
"""Milliseconds after which reading for a page is given up."""
BIGGEST_ID = 2**63 - 1

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Visit:
    """A request to a page of one database."""

    datasette: Any
    request: Any
    database: Any
    to: Addresses
    editor: bool

    @property
    def as_json(self) -> bool:
        """Whether the address ends in `.json`."""
        return bool(self.request.url_vars.get("json"))

    def number(self, name: str) -> int:
        """A number in the address; one that no database can hold is not found."""
        value = int(self.request.url_vars[name])
        if value > BIGGEST_ID:
            raise NotFound("There is nothing with this number")
        return value

    async def read(self, reader: Callable[[sqlite3.Connection], T]) -> T:
        """Run a reader on a read-only connection, in Datasette's threads."""

        def limited(conn: sqlite3.Connection) -> T:
            with sqlite_timelimit(conn, TIME_LIMIT):
                return reader(conn)

        found: T = await self.database.execute_fn(limited)
        return found

    def page(self, template: str, title: str, status: int = 200, **context: Any) -> Any:
        """Answer with a page of this database."""
        return html_page(
            template,
            {
                "to": self.to,
                "title": title,
                "database": self.database.name,
                "editor": self.editor,
                "actor": self.request.actor,
                "json_path": None,
                "csrftoken": self.request.scope.get("csrftoken", lambda: ""),
                **context,
            },
            status,
        )

    def json_path(self) -> str:
        """Where the same is to be had as JSON."""
        query = self.request.query_string
        return f"{self.request.path}.json{'?' + query if query else ''}"

    def missing(self, what: str) -> Any:
        """Answer that something is not there."""
        if self.as_json:
            return json_page({"ok": False, "error": what}, 404)
        return self.page("message.html", "Not found", 404, message=what)


Page = Callable[[Visit], Awaitable[Any]]


def addresses(datasette: Any, database: Any) -> Addresses:
    """The addresses of a database's pages."""
    return Addresses(datasette.urls.path("/").rstrip("/"), tilde_encode(database.route))


def view_of(page: Page) -> Any:
    """Wrap a page as Datasette calls it: with its database, and only for whom may see it."""

    async def view(datasette: Any, request: Any) -> Any:
        try:
            database = datasette.get_database(route=tilde_decode(request.url_vars["database"]))
        except KeyError:
            raise NotFound("Database not found") from None
        if database.path is None or not is_ours(Path(database.path)):
            raise NotFound("This database is not one of Copydesk's")
        if not await may_look(datasette, request.actor, database.name):
            raise Forbidden("Permission denied")
        editor = await may_decide(datasette, request.actor, database.name)
        visit = Visit(datasette, request, database, addresses(datasette, database), editor)
        try:
            return await page(visit)
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            message = (
                "Reading took too long and was given up; narrow the filter, or try again later."
            )
            return visit.page("message.html", "Too slow", 503, message=message)

    return view
