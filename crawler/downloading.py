"""Scrapy's HTTP handler with a bound that it does not have: headers without end fill the memory."""

from __future__ import annotations

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError
from scrapy.http import Request, Response
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.web._newclient import HEADER, STATUS, HTTP11ClientProtocol
from twisted.web._newclient import Request as SentRequest
from twisted.web.iweb import IResponse

from crawler.failures import HeadersTooLarge

MAX_HEADERS = 256 * 1024
"""Bytes of an answer's headers; browsers stop at as much, and real ones have 10 KB at the most."""


class BoundedHTTP(HTTP11DownloadHandler):
    """Downloads over HTTP/1.1; ends answers whose headers are larger than MAX_HEADERS."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _Factory

    async def download_request(self, request: Request) -> Response:
        """Raises HeadersTooLarge, and what Scrapy's handler raises."""
        try:
            return await super().download_request(request)
        except DownloadFailedError as error:
            reasons = getattr(error.__cause__, "reasons", ())
            if any(reason.check(HeadersTooLarge) for reason in reasons):
                raise HeadersTooLarge(f"headers of over {MAX_HEADERS // 1024} KB") from None
            raise


class _Parser(_LenientHTTPClientParser):
    _begun = 0

    def dataReceived(self, data: bytes) -> None:
        if self.state in (STATUS, HEADER):
            self._begun += len(data)
            if self._begun > MAX_HEADERS:
                raise HeadersTooLarge  # the protocol hangs up and passes it on
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class _Protocol(_LenientHTTP11ClientProtocol):
    def request(self, request: SentRequest) -> Deferred[IResponse]:
        answer = super().request(request)
        # As the class above it does: the parser's class cannot be chosen in another way.
        assert self._parser is not None
        self._parser.__class__ = _Parser
        return answer


class _Factory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:
        return _Protocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
