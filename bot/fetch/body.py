"""The body of an answer, unpacked piece by piece and cut off at a size."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator

from bot.fetch.faults import FetchError

MOST_BYTES = 15 * 1024 * 1024
_PIECE = 64 * 1024
_GZIP_OR_ZLIB = 47
_BARE_DEFLATE = -15


async def read_body(pieces: AsyncIterator[bytes], encoding: str, most: int = MOST_BYTES) -> bytes:
    """All of it, unpacked. Raises FetchError when it is larger than ``most`` or packed in a way nobody asked for."""
    encoding = encoding.strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError("sends a content encoding that was not asked for")
    body = bytearray()
    unpacker = None if encoding in ("", "identity") else Unpacker()
    async for piece in pieces:
        for part in unpacker.parts(piece) if unpacker else (piece,):
            body += part
            if len(body) > most:
                raise FetchError(f"sends more than {most // 1024 // 1024} MB")
    return bytes(body)


class Unpacker:
    """gzip (of several members too), zlib and bare deflate, 64 KB at a time at most."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._first = True

    def parts(self, piece: bytes) -> Iterator[bytes]:
        """``piece`` unpacked. Raises FetchError when it is damaged."""
        rest = piece
        while rest:
            yield self._unpack(rest)
            rest = self._inner.unconsumed_tail
            if self._inner.eof:
                rest = self._inner.unused_data
                self._inner = zlib.decompressobj(_GZIP_OR_ZLIB)

    def _unpack(self, data: bytes) -> bytes:
        try:
            out = self._inner.decompress(data, _PIECE)
        except zlib.error:
            out = self._bare(data)
        self._first = False
        return out

    def _bare(self, data: bytes) -> bytes:
        """Some servers send "deflate" without its wrapping."""
        try:
            if self._first:
                self._inner = zlib.decompressobj(_BARE_DEFLATE)
                return self._inner.decompress(data, _PIECE)
        except zlib.error:
            pass
        raise FetchError("sends a damaged compressed body")
