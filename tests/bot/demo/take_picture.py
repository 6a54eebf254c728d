"""``python -m tests.bot.demo.take_picture``: the README's picture of the chat page, taken of the demo as it is now."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.bot.demo.browser import Browser, find_browser
from tests.bot.demo.test_demo_command import WORDS, address_of, started

PICTURE = Path(__file__).parents[3] / "docs" / "chat-page.png"


async def take() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with started(Path(folder), "--port", "0") as process, Browser(find_browser()) as browser:
            await browser.size(1120, 860, 1.5)
            await browser.scheme("light")
            await browser.open(await address_of(process))
            await browser.wait("!document.getElementById('digest').disabled")
            await browser.click("document.getElementById('digest')")
            await browser.wait(f"{WORDS}.includes('المنامة')")
            await browser.click("document.querySelector('[data-say=\"/briefing\"]')")
            await browser.wait(f"{WORDS}.includes('إعلان البحرين')")
            await browser.evaluate("document.activeElement.blur()")
            await browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=560, y=4)
            await browser.wait("document.getAnimations().length === 0")
            await browser.screenshot(PICTURE)
            process.terminate()
            await process.wait()


if __name__ == "__main__":
    asyncio.run(take())
