"""Parsing strangers' bytes in a child process that can be killed: limits on time, processor and memory.

Only values come back, as JSON of the function's return type, so a parser that was taken over has nothing to send but
text. One child serves many calls, one at a time, and goes away after a minute without work.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar, cast, get_type_hints

from pydantic import TypeAdapter

from bot.sandbox.frames import read_frame, write_frame
from briefings.errors import QimmaError, UnreadableError

P = ParamSpec("P")
R = TypeVar("R")
_MEGABYTE = 1024 * 1024


class SandboxClosedError(QimmaError):
    """The program is stopping: the input was not judged and can be read again later."""


@dataclass(frozen=True, slots=True)
class Limits:
    """For one call: seconds by the clock, seconds of processor time; megabytes of address space for the child."""

    seconds: float = 10.0
    cpu_seconds: int = 10
    megabytes: int = 512
    idle_seconds: float = 60.0


class Sandbox:
    """Runs functions of ``briefings`` on bytes. Safe to share between threads; they take turns."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._idle: threading.Timer | None = None
        self._closed = False

    def run(self, function: Callable[Concatenate[bytes, P], R], data: bytes, *given: P.args, **named: P.kwargs) -> R:
        """``function(data, ...)`` in the child.

        Raises UnreadableError when it raises that, fails in any other way or breaks a limit, SandboxClosedError when
        ``close`` was called meanwhile.
        """
        call = pickle.dumps((function.__module__, function.__qualname__, given, named))
        with self._turn:
            if self._closed:
                raise SandboxClosedError("stopped before the input was read")
            self._cancel_idle()
            try:
                return cast(R, _result_type(function).validate_json(self._ask(call, data)))
            except ValueError:
                self._kill()
                raise UnreadableError("cannot be parsed: the parser sent nonsense") from None
            finally:
                self._start_idle()

    def close(self) -> None:
        """Kill the child, in the middle of a call too."""
        self._closed = True
        self._cancel_idle()
        self._kill()

    def _ask(self, call: bytes, data: bytes) -> bytes:
        child = self._running()
        overdue = threading.Event()

        def end() -> None:
            overdue.set()
            child.kill()

        clock = threading.Timer(self.limits.seconds, end)
        clock.daemon = True
        clock.start()
        try:
            assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018
            write_frame(child.stdin, call)
            write_frame(child.stdin, data)
            verdict, answer = read_frame(child.stdout), read_frame(child.stdout)
        except (OSError, EOFError):
            raise self._death(overdue.is_set()) from None
        finally:
            clock.cancel()
        if verdict == b"again":
            self._kill()  # out of memory: what is left of the child is not worth much
        if verdict != b"fine":
            raise UnreadableError(answer.decode("utf-8", "replace"))
        return answer

    def _death(self, overdue: bool) -> QimmaError:
        self._kill()
        if self._closed:
            return SandboxClosedError("stopped before the input was read")
        if overdue:
            return UnreadableError(f"cannot be parsed: it takes longer than {self.limits.seconds:g} s")
        return UnreadableError("cannot be parsed: it takes too much time or memory")

    def _running(self) -> subprocess.Popen[bytes]:
        """The child; a new one when there is none or it died."""
        if self._child is None or self._child.poll() is not None:
            # Nothing of our environment goes along: it may hold the token.
            environment = {
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
                "PYTHONUTF8": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
            }
            limits = [str(self.limits.cpu_seconds), str(self.limits.megabytes * _MEGABYTE)]
            self._child = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "bot.sandbox.child", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,  # Ctrl-C is for the parent, which then ends the child
            )
            if self._closed:  # while the child was being made
                self._kill()
                raise SandboxClosedError("stopped before the input was read")
        return self._child

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError):  # what could not be flushed to a dead child
                        pipe.close()

    def _start_idle(self) -> None:
        self._idle = threading.Timer(self.limits.idle_seconds, self._go_idle)
        self._idle.daemon = True
        self._idle.start()

    def _cancel_idle(self) -> None:
        if self._idle is not None:
            self._idle.cancel()

    def _go_idle(self) -> None:
        if self._turn.acquire(blocking=False):
            try:
                self._kill()
            finally:
                self._turn.release()


@cache
def _result_type(function: Callable[..., Any]) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(function)["return"])
