"""Files on disk: what is found, in which order, and what is never opened or waited for."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bot.files import MOST_BYTES, ArticleFile, Skipped, find_files, open_folder, read_regular, shown
from briefings.errors import UnreadableError


def reasons(path: Path) -> dict[str, str]:
    """Name in the folder -> what came of it."""
    came: dict[str, str] = {}
    for found in find_files(path):
        if isinstance(found, Skipped):
            came[Path(found.name).name] = found.reason
        else:
            try:
                came[Path(found.name).name] = found.read().decode()
            except UnreadableError as fault:
                came[Path(found.name).name] = str(fault)
    return came


def test_a_folder_is_read_by_name_and_deeply(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.html", "b/1.md", "c.txt", "b/d/x.HTM"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = [each for each in find_files(tmp_path) if isinstance(each, ArticleFile)]
    assert [each.name for each in found] == [
        f"{tmp_path}/{n}" for n in ("a.html", "b/1.md", "b/2.txt", "b/d/x.HTM", "c.txt")
    ]
    assert [each.read().decode() for each in found] == ["a.html", "b/1.md", "b/2.txt", "b/d/x.HTM", "c.txt"]


def test_what_is_no_article_file_has_one_reason(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "nowhere.txt").symlink_to(tmp_path / "missing")
    (folder / "linked").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(2**40)
    (folder / "exact.txt").write_bytes(b"x" * 10)
    (folder / ".hidden.txt").write_text("x")
    (folder / ".git").mkdir()
    (folder / "photo.jpg").write_text("x")
    (folder / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "s.txt"))
    assert reasons(folder) == {
        ".git": "hidden",
        ".hidden.txt": "hidden",
        "exact.txt": "x" * 10,
        "huge.txt": "is larger than 10 MB",
        "link.txt": "is a symbolic link",
        "linked": "not a .txt, .md or .html file",
        "nowhere.txt": "is a symbolic link",
        "photo.jpg": "not a .txt, .md or .html file",
        "pipe.txt": "is a pipe, not a file",
        "s.txt": "is a socket, not a file",
    }


def test_a_folder_that_becomes_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_text("x")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.txt").write_text("secret")
    (found,) = find_files(tmp_path / "in")
    (tmp_path / "in" / "sub").rename(tmp_path / "old")
    (tmp_path / "in" / "sub").symlink_to(tmp_path / "secret")
    assert isinstance(found, ArticleFile)
    with pytest.raises(UnreadableError):
        found.read()


def test_a_path_the_operator_names_may_be_a_link_or_have_any_ending(tmp_path: Path) -> None:
    (tmp_path / "article").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "article")
    for name in ("article", "link"):
        (found,) = find_files(tmp_path / name)
        assert isinstance(found, ArticleFile)
        assert (found.name, found.read()) == (str(tmp_path / name), b"x")


def test_nothing_there_is_a_reason(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "file").write_text("x")
    for name in ("missing", "loop", "file/below"):
        with pytest.raises(UnreadableError):
            list(find_files(tmp_path / name))
    with pytest.raises(UnreadableError, match="no such file"):
        list(find_files(""))


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    for size, fits in ((MOST_BYTES, True), (MOST_BYTES + 1, False)):
        (tmp_path / "a.txt").write_bytes(bytes(size))
        assert (len(reasons(tmp_path)["a.txt"]) == size) == fits


def test_a_second_name_is_refused_where_asked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").hardlink_to(tmp_path / "a.txt")
    folder = open_folder(tmp_path)
    assert read_regular("a.txt", folder) == b"x"
    with pytest.raises(UnreadableError, match="second name"):
        read_regular("a.txt", folder, links=1)
    os.close(folder)


def test_names_of_any_bytes_are_one_printable_line(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\n\x1b[31m\xe2\x80\xae.txt"
    with open(odd, "wb") as file:  # noqa: PTH123
        file.write(b"x")
    (found,) = find_files(tmp_path)
    assert isinstance(found, ArticleFile)
    assert found.name.endswith("\\xff\\n\\x1b[31m\\u202e.txt")
    assert found.read() == b"x"
    assert shown("قمة عمّان.txt") == "قمة عمّان.txt"
