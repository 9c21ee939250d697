"""Tells names that lead into private networks from names that lead nowhere."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Request

from crawler.failures import OutOfScope
from crawler.resolving import refused


class ResolvingMiddleware:
    """Ends requests whose host's name the resolver refused with OutOfScope."""

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Raises OutOfScope where that is why the request failed; it is not tried again then."""
        if not isinstance(exception, CannotResolveHostError):
            return
        host = urlsplit(request.url).hostname or ""
        if (address := refused(host)) is not None:
            raise OutOfScope(
                f"{host} leads into a private network, to {address}; if it may,"
                " set COPYDESK_PRIVATE_NETWORKS"
            )
