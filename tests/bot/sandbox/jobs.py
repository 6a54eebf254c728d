"""Functions for the child: honest ones and some that misbehave."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefings.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Answer:
    size: int
    words: tuple[str, ...]
    day: date | None = None


def measure(data: bytes, *words: str, day: date | None = None) -> Answer:
    return Answer(len(data), words, day)


def refuse(data: bytes) -> Answer:
    raise UnreadableError("no article: a reason")


def fail(data: bytes) -> Answer:
    raise KeyError("secret words of the article")


def recurse(data: bytes) -> Answer:
    return recurse(data)


def spin(data: bytes) -> Answer:
    while True:
        pass


def sleep(data: bytes) -> Answer:
    time.sleep(600)
    return Answer(0, ())


def eat_memory(data: bytes) -> Answer:
    return Answer(len([bytes(50_000_000) for _ in range(100)]), ())


def die(data: bytes) -> Answer:
    os._exit(3)


def shout(data: bytes) -> Answer:
    sys.stdout.write("noise on standard output\n")
    sys.stdout.flush()
    return Answer(1, ())


def environment(data: bytes) -> Answer:
    return Answer(os.getpid(), tuple(sorted(os.environ)))


def reach_out(data: bytes) -> Answer:
    socket.create_connection(("127.0.0.1", int(data)))
    return Answer(0, ())


def read_secret(data: bytes) -> Answer:
    return Answer(len(Path(data.decode()).read_bytes()), ())


def write_file(data: bytes) -> Answer:
    return Answer(Path(data.decode()).write_bytes(b"x"), ())


def start_program(data: bytes) -> Answer:
    return Answer(subprocess.run(["/bin/true"], check=False).returncode, ())
