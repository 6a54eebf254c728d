"""The chat page: one reader's private chat in the browser, over server-sent events and small posts.

It listens on loopback only and still checks who asks: the Host header (against DNS rebinding), the Origin of posts
(against other pages in the same browser); and a content security policy that runs nothing but the page's own files.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import resources
from urllib.parse import quote

from aiohttp import web

from bot.demo.keyboards import MOST_CALLBACK_BYTES
from bot.demo.person import Person
from bot.demo.pictures import size_of_picture
from bot.demo.refusals import Json
from bot.demo.world import World

KEEP_ALIVE_SECONDS = 15.0
LONGEST_MESSAGE = 4096
MOST_FILE_BYTES = 20 * 1024 * 1024
_FILES = {
    "index.html": "text/html",
    "chat.css": "text/css",
    "frame.css": "text/css",
    "chat.js": "text/javascript",
    "bubbles.js": "text/javascript",
    "entities.js": "text/javascript",
    "wire.js": "text/javascript",
    "pattern.svg": "image/svg+xml",
    "icon.svg": "image/svg+xml",
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ChatPage:
    """The page of one reader; ``mount`` adds it to the server's routes."""

    def __init__(self, reader: Person) -> None:
        self.reader = reader
        self._open: set[asyncio.Queue[bytes]] = set()

    @property
    def world(self) -> World:
        return self.reader.world

    def mount(self, app: web.Application) -> None:
        app.on_shutdown.append(self._end_events)
        app.router.add_get("/", self._guarded(self._index))
        app.router.add_get("/page/events", self._guarded(self._events))
        app.router.add_get("/page/file/{file_id}", self._guarded(self._file))
        app.router.add_get("/page/{name}", self._guarded(self._static))
        app.router.add_post("/page/say", self._guarded(self._say))
        app.router.add_post("/page/press", self._guarded(self._press))
        app.router.add_post("/page/send", self._guarded(self._send))

    def _guarded(self, handler: _Handler) -> _Handler:
        async def guarded(request: web.Request) -> web.StreamResponse:
            port = request.url.port
            hosts = {f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"}
            origins = {f"http://{host}" for host in hosts}
            if request.host not in hosts or request.transport is None or not _same_port(request):
                raise web.HTTPForbidden(text="this page answers on its own loopback address only\n")
            if request.method == "POST" and request.headers.get("Origin") not in origins:
                raise web.HTTPForbidden(text="this page takes posts from itself only\n")
            return await handler(request)

        return guarded

    async def _index(self, request: web.Request) -> web.Response:
        return _page_file("index.html")

    async def _static(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _FILES:
            raise web.HTTPNotFound(text="no such file\n")
        return _page_file(name)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """The state of the chat first, then everything that happens in it."""
        response = web.StreamResponse(headers=_HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        events: asyncio.Queue[bytes] = asyncio.Queue()

        def note(kind: str, what: Json) -> None:
            if kind in ("message", "edited", "deleted", "action", "answer", "commands", "profile"):
                place = what.get("chat") or what.get("message", {}).get("chat")
                if place is None or place["id"] == self.reader.chat.id:
                    events.put_nowait(_event(kind, what))

        self.world.observers.append(note)
        self._open.add(events)
        events.put_nowait(_event("state", self._state()))
        try:
            while event := await _next(events):
                await response.write(event)
        except ConnectionError:
            return response
        finally:
            self.world.observers.remove(note)
            self._open.remove(events)
        return response

    async def _end_events(self, app: web.Application) -> None:
        """The server stops: let open pages go, they come back by themselves when it starts again."""
        for events in self._open:
            events.put_nowait(b"")

    def _state(self) -> Json:
        world, profile = self.world, self.world.profile
        lists = list(world.commands.values())
        texts = {
            field: profile.get((field, "ar")) or profile.get((field, ""), "")
            for field in ("name", "description", "short_description")
        }
        return {
            "bot": {"id": world.me["id"], **texts, "name": texts["name"] or world.me["first_name"]},
            "reader": {"id": self.reader.id, "name": self.reader.user["first_name"]},
            "commands": max(lists, key=len, default=[]),
            "messages": list(self.reader.chat.messages.values()),
        }

    async def _say(self, request: web.Request) -> web.Response:
        text = str((await _posted(request)).get("text", "")).strip()
        if not text or len(text) > LONGEST_MESSAGE:
            raise web.HTTPBadRequest(text="a message has 1 to 4096 characters\n")
        self.reader.say(text)
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.Response:
        """A press on a button that the message shows now; the answer comes as an event with the same id."""
        posted = await _posted(request)
        message = self.reader.chat.messages.get(posted.get("message_id", 0))
        if message is None:
            raise web.HTTPGone(text="the message is gone\n")
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        shown = {button.get("callback_data") for row in rows for button in row}
        data = posted.get("data")
        if not isinstance(data, str) or len(data.encode()) > MOST_CALLBACK_BYTES or data not in shown:
            raise web.HTTPGone(text="the button is gone\n")
        return web.json_response({"id": self.reader.press_raw(message, data).id})

    async def _send(self, request: web.Request) -> web.Response:
        """A file: its bytes are the body, its name is in the query."""
        data = await request.read()
        name = request.query.get("name", "file")[:255]
        if not data or len(data) > MOST_FILE_BYTES:
            raise web.HTTPBadRequest(text="a file has 1 byte to 20 MB\n")
        if request.query.get("photo") and size_of_picture(data) != (0, 0):
            self.reader.send_photo(data)
        else:
            self.reader.send_document(name, data, request.content_type)
        return web.json_response({})

    async def _file(self, request: web.Request) -> web.Response:
        """A picture for showing; anything else for downloading, never for opening in the page."""
        stored = self.world.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound(text="no such file\n")
        data = stored.upload.data
        headers = dict(_HEADERS)
        if size_of_picture(data) != (0, 0) and not request.query.get("download"):
            headers["Content-Type"] = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        else:
            headers["Content-Type"] = "application/octet-stream"
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.upload.name, safe='')}"
        return web.Response(body=data, headers=headers)


def _same_port(request: web.Request) -> bool:
    """The Host header names the port that the request came in on."""
    name = request.transport.get_extra_info("sockname") if request.transport else None
    return name is not None and name[1] == request.url.port


async def _posted(request: web.Request) -> Json:
    with suppress(ValueError):
        body = await request.json()
        if isinstance(body, dict):
            return body
    raise web.HTTPBadRequest(text="a JSON object is expected\n")


async def _next(events: asyncio.Queue[bytes]) -> bytes:
    """The next event; a comment now and then, so that a page that has gone is noticed; empty at the end."""
    try:
        return await asyncio.wait_for(events.get(), KEEP_ALIVE_SECONDS)
    except TimeoutError:
        return b": still here\n\n"


def _page_file(name: str) -> web.Response:
    text = (resources.files("bot.demo") / "page" / name).read_text("utf-8")
    return web.Response(text=text, content_type=_FILES[name], charset="utf-8", headers=_HEADERS)


def _event(kind: str, what: Json) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(what, ensure_ascii=False)}\n\n".encode()
