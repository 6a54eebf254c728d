"""The Bot API server: HTTP on loopback in front of a World, with scripted faults and a record of every call."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
import socket
import struct
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.demo.calls import Call
from bot.demo.faults import Fault, FaultScript
from bot.demo.methods import BY_LOWER_NAME
from bot.demo.parameters import MOST_UPLOAD_BYTES, Parameters, read_parameters
from bot.demo.person import Person, Stage
from bot.demo.refusals import Json, Refusal
from bot.demo.webhook_sender import post_updates
from bot.demo.world import World

HOST = "127.0.0.1"
_TOKEN = re.compile(r"[0-9]{1,16}:[A-Za-z0-9_-]{20,64}")
_CHECK_EVERY = 0.02
Mount = Callable[[web.Application], None]


def new_token() -> str:
    """A token that looks like Telegram's and opens nothing but this server."""
    return f"{secrets.randbelow(900_000_000) + 100_000_000}:AA{secrets.token_hex(16)}x"


class BotApiServer:
    """``async with BotApiServer() as api: ...``; give ``api.base_url`` and ``api.token`` to the bot.

    ``port`` 0 takes a free one. Starting raises OSError when the port is taken.
    """

    def __init__(self, token: str = "", port: int = 0, *, seed: int = 0) -> None:
        self.token = token or new_token()
        self.world = World(self.token)
        self.stage = Stage(self.world)
        self.faults = FaultScript(seed)
        self.calls: list[Call] = []
        self.port = port
        self._mounts: list[Mount] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """For python-telegram-bot's ``base_url``."""
        return f"http://{HOST}:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        return f"http://{HOST}:{self.port}/file/bot"

    @property
    def updates(self) -> list[Json]:
        """Updates that the bot has not confirmed yet."""
        return self.world.updates.pending

    def mount(self, add_routes: Mount) -> None:
        """Let something else answer on the same port; to be called before the start."""
        self._mounts.append(add_routes)

    async def start(self) -> None:
        app = web.Application(client_max_size=MOST_UPLOAD_BYTES + 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        for mount in self._mounts:
            mount(app)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self.port, reuse_address=True)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]
        self._tasks = [asyncio.create_task(post_updates(self.world))]

    async def stop(self) -> None:
        """Stop listening; what was recorded stays readable, and ``start`` listens on the same port again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.world.updates.interrupt("terminated by the end of the server")
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def person(self, user_id: int, first_name: str = "Reader", **more: Any) -> Person:
        """A user with a private chat (see ``Stage.person``)."""
        return self.stage.person(user_id, first_name, **more)

    def calls_of(self, method: str = "", chat: int | None = None, accepted: bool | None = None) -> list[Call]:
        """Recorded calls, oldest first; each argument narrows the list."""
        return [
            call
            for call in self.calls
            if (not method or call.method == method)
            and (chat is None or call.chat == chat)
            and (accepted is None or call.accepted == accepted)
        ]

    async def wait_for(self, condition: Callable[[], Any], deadline: float = 10.0) -> Any:
        """Wait until ``condition()`` is true and return its value. Raises TimeoutError after ``deadline`` seconds."""
        end = time.monotonic() + deadline
        while not (value := condition()):
            if time.monotonic() > end:
                raise TimeoutError(f"still not true after {deadline} s; last calls: {self._last_calls()}")
            await asyncio.sleep(_CHECK_EVERY)
        return value

    def _last_calls(self) -> str:
        return ", ".join(f"{call.method} {call.outcome}" for call in self.calls[-8:]) or "none"

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise Refusal(404, "Not Found")
        if not secrets.compare_digest(token, self.token):
            raise Refusal(401, "Unauthorized")

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            known = BY_LOWER_NAME.get(request.match_info["method"].lower())
            if known is None:
                raise Refusal(404, "Not Found: method not found")
            parameters = await read_parameters(request)
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        call = self._record(known[0], parameters)
        fault = self.faults.for_call(call.method, call.chat)
        try:
            status, body = 200, b""
            if fault is None or fault.accepted:
                status, body = await self._perform(call, parameters)
            if fault is not None:
                call.outcome = fault.name
                return await _go_wrong(request, fault, status, body)
            return web.Response(status=status, body=body, content_type="application/json")
        finally:
            call.ended = time.monotonic()
            call.outcome = "gone" if call.outcome == "open" else call.outcome

    def _record(self, method: str, parameters: Parameters) -> Call:
        chat = parameters.text("chat_id")
        number = int(chat) if re.fullmatch(r"-?[0-9]{1,19}", chat) else None
        call = Call(len(self.calls) + 1, method, dict(parameters.values), number, time.monotonic())
        call.files = {name: upload.data for name, upload in parameters.files.items()}
        self.calls.append(call)
        return call

    async def _perform(self, call: Call, parameters: Parameters) -> tuple[int, bytes]:
        """Carry out the call; the status and the body to answer with."""
        try:
            result = await BY_LOWER_NAME[call.method.lower()][1](self.world, parameters)
        except Refusal as refusal:
            call.outcome = f"refused {refusal.code}"
            return refusal.code, json.dumps(refusal.body()).encode()
        body = json.dumps({"ok": True, "result": result}).encode()
        call.result = json.loads(body)["result"]
        call.accepted, call.outcome = True, "ok"
        return 200, body

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            stored = self.world.file_at(request.match_info["path"])
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        return web.Response(body=stored.upload.data, content_type="application/octet-stream")


async def _go_wrong(request: web.Request, fault: Fault, status: int, body: bytes) -> web.StreamResponse:
    """Answer, or not, as the fault says."""
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.end == "silence":
        await asyncio.Event().wait()
    if fault.end == "reset":
        return _reset(request)
    if fault.status is not None:
        status, body = fault.status, fault.body
    headers = {"Content-Type": fault.content_type}
    if fault.location:
        headers["Location"] = fault.location
    if not fault.pace:
        return web.Response(status=status, body=body[: fault.cut], headers=headers)
    response = web.StreamResponse(status=status, headers=headers | {"Content-Length": str(len(body))})
    await response.prepare(request)
    for byte in body:
        await response.write(bytes([byte]))
        await asyncio.sleep(fault.pace)
    await response.write_eof()
    return response


def _reset(request: web.Request) -> web.StreamResponse:
    """End the connection with a TCP reset instead of an answer."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response(status=500)
