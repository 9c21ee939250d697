"""What is asked of each origin once in a crawl, however many requests wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def once(
    answers: dict[str, asyncio.Future[T]],
    origin: str,
    ask: Callable[[str], Awaitable[T]],
    lost: T,
) -> T:
    """Return what `ask` found of an origin; the first who wants to know asks, the others wait.

    Where the asking request is cancelled, `lost` is the answer to those who waited. Of those one that is
    cancelled takes the answer from nobody.
    """
    if origin not in answers:
        waiting = answers[origin] = asyncio.get_running_loop().create_future()
        found = lost
        try:
            found = await ask(origin)
        finally:
            waiting.set_result(found)
    return await asyncio.shield(answers[origin])
