"""The child's side: takes a call, runs it inside the limits, answers with JSON; ends when the parent is gone."""

from __future__ import annotations

import importlib
import os
import pickle
import resource
import sys
from contextlib import suppress
from typing import Any

from bot.sandbox.cage import lock_in
from bot.sandbox.frames import read_frame, write_frame
from briefings.errors import UnreadableError


def main() -> None:
    """Serve calls on standard input and output. Arguments: processor seconds per call, bytes of address space."""
    cpu_seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    calls = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the answers
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        with suppress(ValueError, OSError):  # a system that does not know the limit still has the clock
            resource.setrlimit(kind, (most, most))
    lock_in()
    while True:
        try:
            call, data = read_frame(calls), read_frame(calls)
        except EOFError:
            return
        _allow(cpu_seconds)
        for part in _answer(call, data):
            write_frame(answers, part)


def _allow(seconds: int) -> None:
    """So many seconds more than used up to now; at the limit the kernel ends the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, resource.RLIM_INFINITY))


def _answer(call: bytes, data: bytes) -> tuple[bytes, bytes]:
    try:
        return b"fine", _run(call, data)
    except UnreadableError as fault:
        return b"refused", str(fault).encode("utf-8", "replace")
    except MemoryError:
        return b"again", b"cannot be parsed: it takes too much memory"
    except (RecursionError, Exception) as fault:
        return b"failed", f"cannot be parsed ({type(fault).__name__})".encode()


def _run(call: bytes, data: bytes) -> bytes:
    from bot.sandbox import _result_type

    module, name, given, named = pickle.loads(call)  # noqa: S301  written by our own parent
    function: Any = getattr(importlib.import_module(module), name)
    return _result_type(function).dump_json(function(data, *given, **named))


if __name__ == "__main__":
    main()
