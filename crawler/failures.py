"""From what went wrong with a request to the fate of its URL and a reason for people."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)

from pipelines.items import Fate

FAILED: frozenset[Fate] = frozenset({"http_error", "timeout", "too_large", "failed"})
"""Fates of requests that brought no page."""


class OutOfScope(IgnoreRequest):
    """The request would leave the hosts of outlets; raised by the scope middleware."""


class RobotsForbidden(IgnoreRequest):
    """robots.txt does not allow the request; raised by the robots middleware.

    `fate` is another one where its host could not be reached at all.
    """

    def __init__(self, why: str, fate: Fate = "robots") -> None:
        super().__init__(why)
        self.fate = fate


class HostRests(IgnoreRequest):
    """The host asked to be left alone for longer than is waited for; raised by the backoff middleware."""


class NotRendered(IgnoreRequest):
    """A page was not rendered; why is for people. Raised by the renderer and its middleware."""

    def __init__(self, why: str, fate: Fate = "failed") -> None:
        super().__init__(why)
        self.fate = fate


class HeadersTooLarge(DownloadCancelledError):
    """The headers of an answer have no end; raised by the download handler."""


def fate_of(error: BaseException) -> tuple[Fate, str]:
    """Return the fate of a request that ended with `error`, and why in one line."""
    if isinstance(error, OutOfScope):
        return "out_of_scope", str(error)
    if isinstance(error, RobotsForbidden | NotRendered):
        return error.fate, str(error)
    if isinstance(error, HostRests):
        return "http_error", str(error)
    if isinstance(error, DownloadTimeoutError | TimeoutError):
        return "timeout", "no full answer in time"
    if isinstance(error, HeadersTooLarge):
        return "too_large", str(error)
    # Scrapy cancels downloads for one reason only; what unpacks to too much has a cause instead.
    if isinstance(error, DownloadCancelledError) or _unpacked(error):
        return "too_large", "larger than the limit DOWNLOAD_MAXSIZE"
    if isinstance(error, CannotResolveHostError):
        return "failed", "the host name does not resolve"
    if isinstance(error, DownloadConnectionRefusedError):
        return "failed", "connection refused"
    if isinstance(error, ResponseDataLossError):
        return "failed", "the answer broke off"
    if isinstance(error, IgnoreRequest) and "max redirections" in str(error):
        return "failed", "too many redirects"
    return "failed", f"{type(error).__name__}: {' '.join(str(error).split())}"[:300]


def _unpacked(error: BaseException) -> bool:
    return isinstance(error, IgnoreRequest) and "DOWNLOAD_MAXSIZE" in str(error)
