"""HTTP in: the bytes behind an address, within a deadline and a size, from public addresses only.

The check is on the address that is connected to, at each hop, so no name, redirect or changing answer of a name server
leads into the own network.
"""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import aiohttp
from yarl import URL

from bot.fetch.addresses import is_loopback, is_public
from bot.fetch.body import read_body
from bot.fetch.faults import FetchError, RefusedAddressError

__all__ = ["FetchError", "Fetched", "Fetcher", "shown_address"]

_WEB_PORTS = frozenset({80, 443})
_MOST_HOPS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Qimma/0.1 (summit briefings; reads public news pages)",
    "Accept": "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5",
    "Accept-Language": "ar, en;q=0.3",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: where it came from in the end, its unpacked bytes, its media type in lower case."""

    url: str
    data: bytes
    media_type: str


class Fetcher:
    """Fetches addresses; to be used with ``async with``.

    ``allow_loopback`` is for tests: servers on this machine, at any port, may be asked too.
    """

    def __init__(self, seconds: float = 30.0, allow_loopback: bool = False, ports: frozenset[int] = _WEB_PORTS) -> None:
        self._seconds = seconds
        self._allow_loopback = allow_loopback
        self._ports = ports
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Fetcher:
        connector = aiohttp.TCPConnector(limit=8, limit_per_host=2, socket_factory=self._socket, use_dns_cache=False)
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers=_HEADERS,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            timeout=aiohttp.ClientTimeout(total=self._seconds),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def get(self, url: str) -> Fetched:
        """What is at ``url``. Raises FetchError with the reason when it cannot or must not be read."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(self._allowed(url))
        except TimeoutError:
            raise FetchError(f"did not answer within {self._seconds:g} s") from None
        except aiohttp.ClientConnectorDNSError:
            raise FetchError("its host name is not known") from None
        except aiohttp.ClientSSLError:
            raise FetchError("its certificate cannot be trusted") from None
        except (aiohttp.ClientConnectorError, OSError) as fault:
            raise FetchError(_why_not_connected(fault)) from None
        except (aiohttp.ClientError, ValueError) as fault:
            raise FetchError(f"does not answer as a web server should ({type(fault).__name__})") from None

    async def _follow(self, url: URL) -> Fetched:
        if self._session is None:
            raise RuntimeError("use the fetcher with async with")
        for _ in range(_MOST_HOPS + 1):
            async with self._session.get(url, allow_redirects=False) as answer:
                if answer.status not in _REDIRECTS:
                    return await self._read(url, answer)
                target = answer.headers.get("Location", "")
            url = self._allowed(target, url)
        raise FetchError(f"redirects more than {_MOST_HOPS} times")

    async def _read(self, url: URL, answer: aiohttp.ClientResponse) -> Fetched:
        if answer.status in (429, 503):
            raise FetchError(f"answers {answer.status}: its server asks to come back later")
        if answer.status != 200:
            raise FetchError(f"answers {answer.status}")
        pieces = answer.content.iter_chunked(64 * 1024)
        data = await read_body(pieces, answer.headers.get("Content-Encoding", ""))
        return Fetched(str(url), data, answer.content_type.lower())

    def _allowed(self, target: str, base: URL | None = None) -> URL:
        """``target`` as an address that may be asked. Raises FetchError."""
        try:
            url = URL(target) if base is None else base.join(URL(target))
            port = url.port
        except (ValueError, TypeError):
            raise FetchError("is no web address") from None
        if url.scheme not in ("http", "https") or not url.host:
            raise FetchError("is no web address: only http and https are read")
        if url.user is not None or url.password is not None:
            raise FetchError("holds a user name or password")
        if port not in self._ports and not self._allow_loopback:
            raise FetchError("names a port that is not the web's own")
        return url.with_host(url.host.rstrip(".")).with_fragment(None)

    def _socket(self, where: tuple[Any, Any, int, str, tuple[Any, ...]]) -> socket.socket:
        """Called with the address that is about to be connected to."""
        family, kind, protocol, _, address = where
        host = str(address[0])
        if not is_public(host) and not (self._allow_loopback and is_loopback(host)):
            raise RefusedAddressError
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made


def _why_not_connected(fault: Exception) -> str:
    inner = getattr(fault, "os_error", fault)
    if isinstance(inner, RefusedAddressError) or str(RefusedAddressError()) in str(inner):
        return "leads to an address that is not public"
    return "cannot be reached: no connection could be made"


def shown_address(url: str) -> str:
    """An address for a log or a message: host and path, no user, password or query."""
    try:
        found = URL(url)
        port = f":{found.explicit_port}" if found.explicit_port else ""
        return f"{found.scheme}://{found.host or '?'}{port}{found.path}"
    except ValueError:
        return "an address that cannot be read"
