"""The child: values come back, limits end it, the next call works again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import psutil
import pytest

from bot.sandbox import Limits, Sandbox, SandboxClosedError
from briefings.errors import UnreadableError
from briefings.intake import read_file
from tests.bot.sandbox import jobs


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox(Limits(seconds=90, cpu_seconds=1))
    yield made
    made.close()


def works(sandbox: Sandbox) -> bool:
    return sandbox.run(jobs.measure, b"12345", "one", day=date(2024, 5, 2)) == jobs.Answer(
        5, ("one",), date(2024, 5, 2)
    )


def test_values_come_back_typed(sandbox: Sandbox) -> None:
    assert works(sandbox)
    assert works(sandbox)


def test_one_child_serves_many_calls(sandbox: Sandbox) -> None:
    pids = {sandbox.run(jobs.environment, b"").size for _ in range(3)}
    assert len(pids) == 1
    assert pids != {os.getpid()}


def test_a_reason_comes_back_as_it_was(sandbox: Sandbox) -> None:
    with pytest.raises(UnreadableError, match=r"^no article: a reason$"):
        sandbox.run(jobs.refuse, b"")


def test_other_faults_name_their_class_and_no_words(sandbox: Sandbox) -> None:
    with pytest.raises(UnreadableError, match=r"^cannot be parsed \(KeyError\)$"):
        sandbox.run(jobs.fail, b"")


@pytest.mark.parametrize(
    ("job", "why"),
    [
        (jobs.spin, "too much time or memory"),  # ended by its processor time, long before the clock
        (jobs.eat_memory, "too much memory"),
        (jobs.die, "too much time or memory"),
        (jobs.recurse, "RecursionError"),
    ],
)
def test_what_breaks_a_limit_is_unreadable_and_the_next_call_works(
    sandbox: Sandbox, job: Callable[[bytes], jobs.Answer], why: str
) -> None:
    with pytest.raises(UnreadableError, match=f"cannot be parsed.*{why}"):
        sandbox.run(job, b"")
    assert works(sandbox)


def test_a_sleeper_is_woken_by_the_clock() -> None:
    sandbox = Sandbox(Limits(seconds=0.5))
    with pytest.raises(UnreadableError, match=r"longer than 0\.5 s"):
        sandbox.run(jobs.sleep, b"")
    sandbox.close()


def test_noise_does_not_stand_between_the_answers(sandbox: Sandbox) -> None:
    assert sandbox.run(jobs.shout, b"").size == 1
    assert works(sandbox)


def test_the_child_knows_nothing_of_our_environment(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QIMMA_BOT_TOKEN", "1:secret")
    assert "QIMMA_BOT_TOKEN" not in sandbox.run(jobs.environment, b"").words


def test_sockets_files_and_programs_are_out_of_reach(sandbox: Sandbox, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"x")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1]).encode()
        attempts = [
            (jobs.reach_out, port),
            (jobs.read_secret, bytes(secret)),
            (jobs.write_file, bytes(tmp_path / "new")),
        ]
        for job, data in [*attempts, (jobs.start_program, b"")]:
            with pytest.raises(UnreadableError, match="PermissionError"):
                sandbox.run(job, data)
        listener.settimeout(0)
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert not (tmp_path / "new").exists()


def test_closing_ends_a_call_without_judging_the_input(sandbox: Sandbox) -> None:
    faults: list[Exception] = []

    def call() -> None:
        try:
            sandbox.run(jobs.sleep, b"")
        except (UnreadableError, SandboxClosedError) as fault:
            faults.append(fault)

    thread = threading.Thread(target=call)
    thread.start()
    until(lambda: bool(children()))
    sandbox.close()
    thread.join()
    assert [type(fault) for fault in faults] == [SandboxClosedError]
    with pytest.raises(SandboxClosedError):
        sandbox.run(jobs.measure, b"")
    assert not children()


def test_an_idle_child_goes_away() -> None:
    sandbox = Sandbox(Limits(idle_seconds=0.2))
    assert works(sandbox)
    until(lambda: not children())
    assert works(sandbox)
    sandbox.close()


def test_a_child_does_not_outlive_its_killed_parent() -> None:
    code = (
        "import os, signal; from bot.sandbox import Sandbox; from tests.bot.sandbox import jobs; s = Sandbox();"
        "print(s.run(jobs.environment, b'').size, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=False)
    until(lambda: not psutil.pid_exists(int(killed.stdout)))


def test_calls_of_many_threads_take_turns(sandbox: Sandbox) -> None:
    sizes: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: sizes.append(sandbox.run(jobs.measure, bytes(n * 1000)).size))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sizes) == [n * 1000 for n in range(8)]


def test_a_large_page_goes_through(sandbox: Sandbox) -> None:
    paragraph = "رحبت وزيرة الثقافة بضيوف الملتقى السنوي للمكتبات الذي بدأ صباح الخميس في قصر المؤتمرات. "
    markup = "<html><body><article>" + "".join(f"<p>{n}: {paragraph * 5}</p>" for n in range(300))
    markup += "</article></body></html>"
    assert len(sandbox.run(read_file, markup.encode(), "a.html").article.text) > 100_000


def children() -> list[psutil.Process]:
    mine = psutil.Process().children()
    return [p for p in mine if p.status() != psutil.STATUS_ZOMBIE and "bot.sandbox.child" in p.cmdline()]


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)
