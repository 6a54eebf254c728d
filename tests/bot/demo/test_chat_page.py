"""The chat page in a real browser, with the test itself answering in the bot's place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from telegram import Bot, BotCommand, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.demo import BotApiServer, Person
from bot.demo.chat_page import ChatPage
from tests.bot.demo.browser import Browser
from tests.bot.demo.pictures import png

LAST = "[...document.querySelectorAll('.theirs .words')].at(-1)"


@dataclass
class Room:
    """The server, its reader, a client that answers as the bot, and the page's address."""

    api: BotApiServer
    reader: Person
    bot: Bot
    address: str

    async def answer(self, text: str, *rows: list[InlineKeyboardButton]) -> Message:
        keyboard = InlineKeyboardMarkup(rows) if rows else None
        return await self.bot.send_message(self.reader.id, text, parse_mode="HTML", reply_markup=keyboard)


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    api = BotApiServer()
    reader = api.person(1001, "سلمى")
    api.mount(ChatPage(reader).mount)
    async with api, Bot(api.token, base_url=api.base_url) as bot:
        yield Room(api, reader, bot, f"http://127.0.0.1:{api.port}/")


@pytest.mark.page
async def test_typing_sends_and_a_press_is_answered(room: Room, browser: Browser) -> None:
    await browser.open(room.address)
    await browser.click("document.getElementById('text')")
    await browser.write("/briefing")
    await browser.key("Enter", "\r")
    (update,) = await room.bot.get_updates(timeout=10)
    assert update.message is not None
    assert update.message.text == "/briefing"
    await room.answer("<b>موجز</b>", [InlineKeyboardButton("التصريحات", callback_data="q")])
    await browser.wait(f"{LAST}?.innerText === 'موجز'")
    assert await browser.evaluate(f"{LAST}.querySelector('strong').textContent") == "موجز"

    await browser.click("document.querySelector('.key')")
    (update,) = await room.bot.get_updates(offset=update.update_id + 1, timeout=10)
    query = update.callback_query
    assert query is not None
    assert query.data == "q"
    assert await browser.evaluate("document.querySelector('.key').classList.contains('busy')")
    await query.edit_message_text("«قال»")
    await query.answer("هذه هي التصريحات")
    await browser.wait(f"{LAST}.innerText.trim() === '«قال»'")
    await browser.wait("document.getElementById('toast').textContent === 'هذه هي التصريحات'")
    assert await browser.evaluate("document.querySelectorAll('.key, .busy').length") == 0


@pytest.mark.page
async def test_text_is_never_read_as_html(room: Room, browser: Browser) -> None:
    hostile = "<img src=x onerror=document.title='broken'><script>document.title='broken'</script> & \u202e"
    await room.bot.send_message(room.reader.id, hostile)
    await room.bot.send_document(room.reader.id, b"<script>1</script>", filename="<b>x</b>.html", caption=hostile)
    await room.answer('<a href="tg://resolve?domain=x">داخل</a> <a href="https://example.org/?q=&quot;">خارج</a>')
    room.reader.say(hostile)
    await browser.open(room.address)
    await browser.wait("document.querySelectorAll('.bubble').length === 4")
    shown = await browser.evaluate("document.querySelector('.words').textContent")
    assert shown == hostile.removesuffix(" \u202e")
    assert await browser.evaluate("document.querySelectorAll('.log script, .log img, .log b').length") == 0
    assert "broken" not in await browser.evaluate("document.title")
    links = await browser.evaluate("[...document.querySelectorAll('.words a')].map(a => [a.href, a.rel, a.target])")
    assert links == [["https://example.org/?q=%22", "noopener noreferrer nofollow", "_blank"]]


@pytest.mark.page
async def test_menu_digest_button_and_quotes(room: Room, browser: Browser) -> None:
    await room.bot.set_my_commands([BotCommand("timeline", "الجدول الزمني"), BotCommand("help", "المساعدة")])
    await browser.open(room.address)
    await browser.wait("document.getElementById('digest').textContent === 'ابدأ'")
    await browser.click("document.getElementById('digest')")
    await browser.wait("document.getElementById('digest').textContent === 'أرسل نشرتي الآن'")
    await browser.click("document.getElementById('digest')")
    await browser.click("document.getElementById('menu-button')")
    assert await browser.wait("document.getElementById('menu').innerText.includes('الجدول الزمني')")
    await browser.click("document.querySelector('.menu-row')")
    said = [m["text"] for m in room.reader.chat.messages.values()]
    await room.api.wait_for(lambda: len(room.reader.chat.messages) == 3)
    said = [m["text"] for m in room.reader.chat.messages.values()]
    assert said == ["/start", "/digest", "/timeline"]
    lines = "\n".join(["سطر"] * 9)
    await room.answer(f"قبل\n<blockquote expandable>{lines}</blockquote>\nبعد /help")
    await browser.wait("document.querySelector('.quote.folded:not(.short)')")
    closed = await browser.evaluate("document.querySelector('.quote').offsetHeight")
    await browser.click("document.querySelector('.quote-more')")
    await browser.wait(f"document.querySelector('.quote').offsetHeight > {closed} * 2")
    assert await browser.evaluate(f"{LAST}.textContent") == f"قبل{lines}بعد /help"
    await browser.click(f"{LAST}.querySelector('.command')")
    await room.api.wait_for(lambda: [*room.reader.chat.messages.values()][-1]["text"] == "/help")


@pytest.mark.page
async def test_buttons_lie_as_in_telegram_and_nothing_overflows(room: Room, browser: Browser) -> None:
    await room.answer(
        "صفحة " + "طويلة " * 300,
        [InlineKeyboardButton(word, callback_data=word) for word in ("التالي", "2", "السابق")],
        [
            InlineKeyboardButton("نسخ", copy_text=CopyTextButton("نص")),
            InlineKeyboardButton("مصدر", url="https://example.org"),
        ],
    )
    for width in (390, 320, 1280):
        await browser.size(width, 844)
        await browser.open(room.address)
        edges = await browser.wait(
            "(k => k.length === 5 && k)([...document.querySelectorAll('.key')].map(e => e.getBoundingClientRect().x))"
        )
        assert edges[0] < edges[1] < edges[2]
        assert await browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await browser.evaluate("(l => l.scrollWidth <= l.clientWidth)(document.getElementById('log'))")
    names = (
        "[...document.querySelectorAll('button, a, textarea, input')].map(e => e.innerText || e.ariaLabel || e.labels)"
    )
    assert await browser.evaluate(f"{names}.filter(name => !name?.length).length") == 0


@pytest.mark.page
async def test_long_answer_is_read_from_its_first_line(room: Room, browser: Browser) -> None:
    await browser.open(room.address)
    await browser.wait("document.getElementById('status').textContent === 'بوت'")
    for _ in range(20):
        room.reader.say("سطر")
    await browser.wait("document.querySelectorAll('.own').length === 20")
    room.reader.say("/briefing")
    await room.answer("\n".join(["بداية", *["سطر"] * 80]))
    await room.answer("وقال\n" * 80)
    top = "(r => r.top - document.getElementById('log').getBoundingClientRect().top)"
    place = f"{top}(document.querySelector('.theirs').getBoundingClientRect())"
    await browser.wait("document.querySelectorAll('.theirs').length === 2")
    await browser.wait(f"Math.abs({place} - 12) < 2")
    assert await browser.evaluate("!document.getElementById('down').hidden")
    await browser.click("document.getElementById('down')")
    await browser.wait("document.getElementById('down').hidden")
    await room.answer("قصيرة")
    await browser.wait("document.querySelectorAll('.theirs').length === 3")
    await browser.wait("(l => l.scrollHeight - l.scrollTop - l.clientHeight < 2)(document.getElementById('log'))")


@pytest.mark.page
async def test_files_go_both_ways(room: Room, browser: Browser, tmp_path: Path) -> None:
    article, picture = tmp_path / "خبر.txt", tmp_path / "صورة.png"
    article.write_text("نص الخبر", "utf-8")
    picture.write_bytes(png(60, 40))
    await browser.open(room.address)
    for number, path in enumerate((article, picture), 1):
        await browser.choose_file("#file", path)
        await browser.wait(f"document.querySelectorAll('.own .bubble').length === {number}")
    first, second = [update.message for update in await room.bot.get_updates(timeout=5)]
    assert first is not None
    assert first.document is not None
    assert first.document.file_name == "خبر.txt"
    assert second is not None
    assert (second.photo[-1].width, second.photo[-1].height) == (60, 40)
    await room.bot.send_photo(room.reader.id, png(300, 200), caption="بطاقة")
    await browser.wait("document.querySelectorAll('.photo img').length === 2")
    await browser.wait("[...document.querySelectorAll('.photo img')].every(i => i.complete && i.naturalWidth)")
    await browser.click("[...document.querySelectorAll('.photo')].at(-1)")
    await browser.wait("document.getElementById('viewer').open")


@pytest.mark.page
async def test_page_catches_up_after_the_server_was_away(room: Room, browser: Browser) -> None:
    await browser.open(room.address)
    await browser.wait("document.getElementById('status').textContent === 'بوت'")
    await room.api.stop()
    await browser.wait("document.getElementById('status').textContent === 'يجري الاتصال'")
    await room.api.start()
    await room.answer("عدنا")
    await browser.wait(f"{LAST}?.innerText.trim() === 'عدنا'")
    browser.complaints.clear()


async def test_only_the_page_itself_is_served(room: Room) -> None:
    async with aiohttp.ClientSession() as session:

        async def status(path: str = "", method: str = "GET", **headers: str) -> int:
            async with session.request(method, room.address + path, headers=headers, data=b"{}") as answer:
                return answer.status

        assert await status() == 200
        assert await status(Host="attacker.example") == 403
        assert await status(Host=f"attacker.example:{room.api.port}") == 403
        assert await status(Host="127.0.0.1:1") == 403
        assert await status("page/say", "POST") == 403
        assert await status("page/say", "POST", Origin="http://attacker.example") == 403
        assert await status("page/say", "POST", Origin=room.address.rstrip("/")) == 400
        assert await status("page/chat_page.py") == 404
        assert await status("page/..%2fserver.py") == 404
        async with session.get(room.address) as answer:
            assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
            assert room.api.token not in await answer.text()
    assert room.api.updates == []


async def test_files_are_downloads_and_only_pictures_are_shown(room: Room) -> None:
    sent = await room.bot.send_document(room.reader.id, b"<script>1</script>", filename="صفحة.html")
    assert sent.document is not None
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{room.address}page/file/{sent.document.file_id}") as answer:
            assert answer.headers["Content-Type"] == "application/octet-stream"
            assert answer.headers["Content-Disposition"].startswith("attachment")
        origin = {"Origin": room.address.rstrip("/"), "Content-Type": "text/plain"}
        async with session.post(f"{room.address}page/send?name=خبر.txt", data="نص".encode(), headers=origin) as answer:
            assert answer.status == 200
    (update,) = await asyncio.wait_for(room.bot.get_updates(timeout=5), 10)
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_name == "خبر.txt"
    file = await room.bot.get_file(update.message.document.file_id)
    assert room.api.world.files[file.file_id].upload.data == "نص".encode()
