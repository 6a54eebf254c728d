"""Fetching over real sockets on loopback: deadlines, sizes, redirects, and addresses that must not be reached."""

from __future__ import annotations

import asyncio
import gzip
import resource
import socket
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.fetch import Fetcher, FetchError, shown_address

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    runner = web.ServerRunner(web.Server(handler))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def speaking(*pieces: bytes, pause: float = 0.0, forever: bytes = b"") -> AsyncIterator[str]:
    """A server that sends these bytes whatever it is asked."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
            while forever:
                writer.write(forever)
                await writer.drain()
                await asyncio.sleep(pause)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()


async def reason(url: str, seconds: float = 20.0, allow_loopback: bool = True) -> str:
    async with Fetcher(seconds, allow_loopback=allow_loopback) as fetcher:
        with pytest.raises(FetchError) as fault:
            await fetcher.get(url)
    assert "\n" not in str(fault.value)
    return str(fault.value)


async def test_bytes_type_and_final_address() -> None:
    async def handler(request: web.Request) -> web.Response:
        if request.path == "/old":
            raise web.HTTPMovedPermanently("/new?a=1#part")
        assert "Cookie" not in request.headers
        return web.Response(body=b"\xd9\x82", content_type="Text/HTML", headers={"Set-Cookie": "a=1"})

    async with serving(handler) as base, Fetcher(allow_loopback=True) as fetcher:
        for _ in range(2):
            found = await fetcher.get(f"{base}/old")
            assert (found.url, found.data, found.media_type) == (f"{base}/new?a=1", b"\xd9\x82", "text/html")


@pytest.mark.parametrize("pack", ["gzip", "x-gzip", "deflate", "bare", "two"])
async def test_packed_bodies(pack: str) -> None:
    words = "قمة ".encode() * 100_000
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(words),
        "x-gzip": gzip.compress(words),
        "deflate": zlib.compress(words),
        "bare": bare.compress(words) + bare.flush(),
        "two": gzip.compress(words[:5]) + gzip.compress(words[5:]),
    }[pack]
    encoding = {"bare": "deflate", "two": "gzip"}.get(pack, pack)

    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=packed, headers={"Content-Encoding": encoding})

    async with serving(handler) as base, Fetcher(allow_loopback=True) as fetcher:
        assert (await fetcher.get(base)).data == words


async def test_a_gzip_bomb_is_cut_off_without_growing() -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(200)) + packer.flush()
    assert len(bomb) < 300_000

    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=bomb, headers={"Content-Encoding": "gzip"})

    async with serving(handler) as base:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        assert "more than 15 MB" in await reason(base)
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "nonsense"])
async def test_other_packings_were_not_asked_for(encoding: str) -> None:
    async def handler(request: web.Request) -> web.Response:
        assert request.headers["Accept-Encoding"] == "gzip, deflate"
        return web.Response(body=b"x", headers={"Content-Encoding": encoding})

    async with serving(handler) as base:
        assert "not asked for" in await reason(base)


async def test_a_damaged_body() -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=gzip.compress(b"x" * 999)[:20] + b"damage", headers={"Content-Encoding": "gzip"})

    async with serving(handler) as base:
        assert "damaged" in await reason(base)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    ("pieces", "pause", "forever", "why"),
    [
        ((HEAD, b"\r\n"), 0.0, b"x" * 65536, "more than 15 MB"),
        ((HEAD, b"\r\n"), 0.05, b"x", "within 1 s"),
        ((HEAD,), 0.05, b"X: y\r\n", "within 1 s"),
        ((b"HTTP/1.1 200 O",), 0.05, b"K", "within 1 s"),
        ((HEAD, b"Content-Length: 99\r\n\r\nshort"), 0.0, b"", "ClientPayloadError"),
        ((b"220 ftp.example FTP ready\r\n",), 0.0, b"", "does not answer as a web server"),
        ((), 0.0, b"", "ServerDisconnected"),
    ],
    ids=["endless", "drip", "headers", "status", "short", "ftp", "nothing"],
)
async def test_servers_that_misbehave(pieces: tuple[bytes, ...], pause: float, forever: bytes, why: str) -> None:
    seconds = 1 if "within" in why else 20
    async with speaking(*pieces, pause=pause, forever=forever) as url:
        assert why in await reason(url, seconds)


@pytest.mark.parametrize("status", [204, 304, 401, 403, 404, 410, 429, 500, 503])
async def test_other_answers(status: int) -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(status=status)

    async with serving(handler) as base:
        assert f"answers {status}" in await reason(base)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://127.0.0.1/", "only http and https"),
        ("data:text/html,x", "only http and https"),
        ("http://user:secret@127.0.0.1/", "user name or password"),
        ("/again", "redirects more than 5 times"),
        ("http://[broken/", "no web address"),
        ("", "redirects more than 5 times"),
    ],
)
async def test_redirects_that_are_not_followed(target: str, why: str) -> None:
    hits: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        hits.append(request.path)
        return web.Response(status=302, headers={"Location": target})

    async with serving(handler) as base:
        said = await reason(base)
        assert why in said
        assert "secret" not in said
    assert len(hits) <= 6


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "//example.org/", "example.org", "", "http://",
        "http:///path", "http://a:b@example.org/", "http://a@example.org/", "http://example.org:22/", "http://[::1/",
        "http://example.org:99999/", "http://\ud800/", "http://exa mple.org/", "https://example.org:80000000000000/",
    ],
)  # fmt: skip
async def test_addresses_that_are_not_asked(url: str) -> None:
    assert await reason(url, allow_loopback=False)


SPELLINGS = [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.1", "localhost", "localhost.", "[::1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "[::]", "127.0.0.1.",
]  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
async def test_this_machine_is_never_connected_to(host: str) -> None:
    """The listener's port is made a web port, so that the address alone must stop it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        async with Fetcher(ports=frozenset({port})) as fetcher:
            with pytest.raises(FetchError):
                await fetcher.get(f"http://{host}:{port}/")
        listener.settimeout(0)
        with pytest.raises(BlockingIOError):
            listener.accept()


@pytest.mark.parametrize("host", ["169.254.169.254", "10.0.0.1", "100.64.0.1", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"])
async def test_other_inner_addresses_are_refused(host: str) -> None:
    assert "not public" in await reason(f"http://{host}/", allow_loopback=False)


async def test_loopback_alone_is_opened_for_tests() -> None:
    assert "not public" in await reason("http://10.0.0.1/")
    async with speaking(HEAD, b"\r\nx") as url:
        assert "not public" in await reason(url.replace("127.0.0.1", "0.0.0.0"))


async def test_a_name_is_judged_by_the_address_connected_to() -> None:
    """Whatever a name server said before: the name of this machine leads to loopback when the socket is made."""
    assert "not public" in await reason("http://localhost/", allow_loopback=False)


def test_addresses_are_shown_without_secrets() -> None:
    assert shown_address("https://u:p@m.example/a/b?token=1#x") == "https://m.example/a/b"
    assert shown_address("http://[broken") == "an address that cannot be read"
