"""Messages on a pipe: four bytes of length, then the bytes."""

from __future__ import annotations

from typing import IO

_LARGEST = 64 * 1024 * 1024


def write_frame(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(len(data).to_bytes(4, "big"))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes:
    """The next message. Raises EOFError when the other side is gone or sends more than it should."""
    size = int.from_bytes(_exactly(pipe, 4), "big")
    if size > _LARGEST:
        raise EOFError
    return _exactly(pipe, size)


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
