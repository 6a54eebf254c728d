"""Finding and reading article files on disk: only regular files, never through a link, never more than they may hold.

A file is opened first and judged by what was opened, so nobody can swap it in between; a fifo cannot make us wait.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from briefings.errors import UnreadableError

MOST_BYTES = 10 * 1024 * 1024
ENDINGS = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC

_REASONS = {
    errno.ENOENT: "no such file or folder",
    errno.EACCES: "permission denied",
    errno.ELOOP: "is a symbolic link",  # what O_NOFOLLOW says
    errno.ENXIO: "is a socket, not a file",
}


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file beneath ``root``; ``parts`` are the names that lead to it, ``name`` is what to call it."""

    root: Path
    parts: tuple[str, ...]
    name: str

    def read(self) -> bytes:
        """Its bytes. Raises UnreadableError with the reason when it is not to be read."""
        try:
            with ExitStack() as opened:
                folder = open_folder(self.root)
                opened.callback(os.close, folder)
                for part in self.parts[:-1]:
                    folder = os.open(part, _FOLDER_FLAGS | os.O_NOFOLLOW, dir_fd=folder)
                    opened.callback(os.close, folder)
                return read_regular(self.parts[-1], folder)
        except OSError as fault:
            raise UnreadableError(why(fault)) from None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a folder that is no article file, and why."""

    name: str
    reason: str


def find_files(path: Path | str) -> Iterator[ArticleFile | Skipped]:
    """The article files at ``path``: itself, or all beneath a folder, by name. The path itself may be a link.

    Raises UnreadableError when there is nothing, or the folder cannot be read.
    """
    if not str(path):  # pathlib would read it as the current folder
        raise UnreadableError("no such file or folder")
    path = Path(path)
    try:
        real = path.resolve(strict=True)
        folder = stat.S_ISDIR(real.stat().st_mode)
    except (OSError, RuntimeError) as fault:
        raise UnreadableError(why(fault)) from None
    if not folder:
        yield ArticleFile(real.parent, (real.name,), shown(path))
        return
    yield from _beneath(real, (), path)


def _beneath(root: Path, parts: tuple[str, ...], called: Path) -> Iterator[ArticleFile | Skipped]:
    here = root.joinpath(*parts)
    try:
        with os.scandir(here) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as fault:
        yield Skipped(shown(called), why(fault))
        return
    for entry in entries:
        inner, name = (*parts, entry.name), shown(called / entry.name)
        if entry.name.startswith("."):
            yield Skipped(name, "hidden")
        elif entry.is_dir(follow_symlinks=False):
            yield from _beneath(root, inner, called / entry.name)
        elif Path(entry.name).suffix.lower() in ENDINGS:
            yield ArticleFile(root, inner, name)
        else:
            yield Skipped(name, "not a .txt, .md or .html file")


def read_named(path: Path) -> bytes:
    """The bytes of the one file an operator named; the path may be a link. Raises UnreadableError."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError) as fault:
        raise UnreadableError(why(fault)) from None
    return ArticleFile(real.parent, (real.name,), shown(path)).read()


def open_folder(path: Path) -> int:
    """A descriptor of the folder, to open files in it whatever its path leads to later. Raises OSError."""
    return os.open(path, _FOLDER_FLAGS)


def read_regular(name: str, folder: int, most: int = MOST_BYTES, links: int | None = None) -> bytes:
    """The bytes of the regular file ``name`` in the open ``folder``; ``links`` is how many names it may have.

    Raises UnreadableError with the reason when it is a link, a pipe, a folder, a device or too large, OSError when the
    system refuses.
    """
    try:
        opened = os.open(name, _FLAGS, dir_fd=folder)
    except OSError as fault:
        raise UnreadableError(why(fault)) from None
    with os.fdopen(opened, "rb") as file:
        found = os.fstat(opened)
        reason = _why_not(found, most, links)
        if reason:
            raise UnreadableError(reason)
        data = file.read(most + 1)
    if len(data) > most:
        raise UnreadableError(f"is larger than {most // 1024 // 1024} MB")
    return data


def _why_not(found: os.stat_result, most: int, links: int | None) -> str | None:
    if not stat.S_ISREG(found.st_mode):
        kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
        return f"is {next((what for test, what in kinds if test(found.st_mode)), 'a device')}, not a file"
    if found.st_size > most:
        return f"is larger than {most // 1024 // 1024} MB"
    if links is not None and found.st_nlink > links:
        return "has a second name elsewhere (hard link)"
    return None


def why(fault: Exception) -> str:
    """A fault of the system as a reason, without the path."""
    number = getattr(fault, "errno", None)
    if number in _REASONS:
        return _REASONS[number]
    return str(getattr(fault, "strerror", None) or "cannot be opened")


def shown(path: Path | str) -> str:
    """A path, or what a stranger wrote, as one printable line, whatever it holds."""
    text = os.fsencode(str(path)).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
