"""`urls`: fetches the pages of a list."""

from __future__ import annotations

import re
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

from scrapy.http import Request

from crawler.scope import Scope
from crawler.spiders.base import ArchiveSpider, ArgumentError, Target
from pipelines.outlets import Registry
from pipelines.urls import URLError, host_of, normalise, registrable_domain


class UrlsSpider(ArchiveSpider):
    """Fetches pages by their addresses: `-a urls=URL,URL` or `-a file=PATH`, `-` for standard input.

    A file has one address a line; empty lines and lines that begin with # are left out.
    """

    name = "urls"

    def __init__(
        self,
        urls: str | Sequence[str] | None = None,
        file: str | None = None,
        name: str | None = None,
        **unknown: Any,
    ) -> None:
        """Raises ArgumentError where there is no address, or one is none."""
        super().__init__(name, **unknown)
        if (urls is None) == (file is None):
            raise ArgumentError(
                "urls: give either urls=URL,URL or file=PATH (- for standard input)"
            )
        if isinstance(urls, str):
            # Addresses may have commas of their own.
            urls = re.split(r",\s*(?=https?://)", urls)
        lines = urls if urls is not None else _lines(file or "")
        self.targets = tuple(dict.fromkeys(_addresses(lines)))
        if not self.targets:
            raise ArgumentError("urls: the list has no address")

    def prepare(self, registry: Registry) -> None:
        """Redirects may lead to registered outlets and to the domains of the list."""
        domains = {registrable_domain(host_of(url)) for url in self.targets}
        self.scope = Scope(registry, domains)

    async def start(self) -> AsyncIterator[Request]:
        """Ask for each page, conditionally where it is known: who names a page wants to see it."""
        for url in self.targets:
            yield self.page_request(Target(url, known=self.known(url)))


def _lines(file: str) -> list[str]:
    try:
        if file == "-":
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        else:
            text = Path(file).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ArgumentError(f"urls: {file} is no text file in UTF-8") from None
    except OSError as error:
        raise ArgumentError(f"urls: {file} cannot be read: {error.strerror}") from None
    return text.splitlines()


def _addresses(lines: Sequence[str]) -> list[str]:
    addresses = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            addresses.append(normalise(line))
        except URLError as error:
            raise ArgumentError(f"urls: address {number}: {error}") from None
    return addresses
