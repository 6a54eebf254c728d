"""``qimma demo`` as a stranger runs it: one command, one line with the address, the complete bot behind the page."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.demo.session import HOST
from tests.bot.demo.browser import Browser

READY_WITHIN = 60.0
LAST = "[...document.querySelectorAll('.theirs')].at(-1)"
WORDS = f"({LAST}?.querySelector('.words')?.innerText ?? '')"


@asynccontextmanager
async def started(folder: Path, *options: str) -> AsyncIterator[asyncio.subprocess.Process]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QIMMA_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "demo", *options),
        cwd=folder,
        env=clean | {"PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def address_of(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), READY_WITHIN)).decode()
    said = re.fullmatch(r"qimma demo: open (http://127\.0\.0\.1:\d+/) in a browser; Ctrl-C ends it\n", line)
    assert said is not None, line
    return said[1]


@pytest.mark.page
async def test_briefing_on_the_page_of_the_complete_bot(tmp_path: Path, browser: Browser) -> None:
    async with started(tmp_path, "--port", "0") as process:
        await browser.open(await address_of(process))
        await browser.wait("document.getElementById('digest').textContent === 'ابدأ'")
        await browser.click("document.getElementById('digest')")
        await browser.wait(f"{WORDS}.includes('المنامة')")
        await browser.click("document.getElementById('text')")
        await browser.write("/briefing")
        await browser.key("Enter", "\r")
        shown = await browser.wait(f"{WORDS}.includes('إعلان البحرين') && {WORDS}")
        assert all(outlet in shown for outlet in ("وكالة المرفأ", "صحيفة الصاري", "نافذة الشرق"))
        await browser.click(f"[...{LAST}.querySelectorAll('.key')].find(k => k.innerText === 'الجدول الزمني')")
        await browser.wait(f"{WORDS}.startsWith('الجدول الزمني')")
        await browser.click("document.getElementById('text')")
        await browser.write("اقتباسات غوتيريش")
        await browser.key("Enter", "\r")
        await browser.wait(f"{WORDS}.includes('«الحرب في غزة جرح مفتوح يهدد بنقل العدوى إلى المنطقة بأسرها»')")
        await browser.click("document.getElementById('menu-button')")
        assert await browser.wait("document.getElementById('menu').innerText.includes('/timeline')")
        await browser.key("Escape")
        before = await browser.evaluate("document.querySelectorAll('.theirs').length")
        await browser.click("document.getElementById('digest')")
        await browser.wait(f"document.querySelectorAll('.theirs').length > {before}")
        await browser.evaluate("window.stop()")
        await browser.open("about:blank")
        process.send_signal(signal.SIGINT)
        out, err = await asyncio.wait_for(process.communicate(), READY_WITHIN)
        assert (process.returncode, out) == (0, b"")
        assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []


async def test_ends_cleanly_when_asked(tmp_path: Path) -> None:
    async with started(tmp_path, "--port", "0") as process:
        await address_of(process)
        process.send_signal(signal.SIGTERM)
        _, err = await asyncio.wait_for(process.communicate(), READY_WITHIN)
        assert process.returncode == 0
        assert b"Traceback" not in err


async def test_busy_port_is_one_line_and_code_1(tmp_path: Path) -> None:
    listener = await asyncio.start_server(lambda reader, writer: None, HOST, 0)
    port = listener.sockets[0].getsockname()[1]
    async with listener, started(tmp_path, "--port", str(port)) as process:
        out, err = await asyncio.wait_for(process.communicate(), READY_WITHIN)
        assert (process.returncode, out) == (1, b"")
        assert re.fullmatch(rf"qimma: port {port} cannot be used: .*\n", err.decode())
