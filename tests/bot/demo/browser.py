"""Headless Chromium over its DevTools protocol: as little as the tests of the chat page need."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
START_WITHIN = 40.0
SHOWN_WITHIN = 20.0


def find_browser() -> str:
    """The browser's path; "" when the machine has none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


class Browser:
    """``async with Browser(path) as browser: await browser.open(address)``; one tab."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._profile = tempfile.mkdtemp(prefix="qimma-page-")
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.complaints: list[str] = []

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            self._path,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--remote-debugging-port=0",
            f"--user-data-dir={self._profile}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        port = await self._port()
        self._session = aiohttp.ClientSession()
        async with self._session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            targets = await answer.json()
        address = next(t["webSocketDebuggerUrl"] for t in targets if t["type"] == "page")
        self._wire = await self._session.ws_connect(address, max_msg_size=0)
        self._reader = asyncio.create_task(self._read())
        for domain in ("Page", "Runtime", "Log"):
            await self.call(f"{domain}.enable")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.cancel()
        await self._session.close()
        os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    async def _port(self) -> str:
        file = Path(self._profile) / "DevToolsActivePort"
        end = time.monotonic() + START_WITHIN
        while not (file.exists() and file.read_text().strip()):
            assert self._process.returncode is None, "the browser ended at start"
            assert time.monotonic() < end, "the browser did not start"
            await asyncio.sleep(0.05)
        return file.read_text().split()[0]

    async def _read(self) -> None:
        async for frame in self._wire:
            said = json.loads(frame.data)
            if "id" in said:
                self._answers.pop(said["id"]).set_result(said)
            elif said["method"] == "Runtime.exceptionThrown":
                self.complaints.append(str(said["params"]["exceptionDetails"]))
            elif said["method"] == "Log.entryAdded" and said["params"]["entry"]["level"] == "error":
                self.complaints.append(str(said["params"]["entry"]))

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self._wire.send_json({"id": number, "method": method, "params": parameters})
        said = await asyncio.wait_for(self._answers[number], SHOWN_WITHIN)
        assert "error" not in said, said
        return said["result"]

    async def open(self, address: str) -> None:
        await self.call("Page.navigate", url=address)
        await self.wait(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")

    async def evaluate(self, script: str) -> Any:
        result = await self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    async def wait(self, script: str, within: float = SHOWN_WITHIN) -> Any:
        """Wait until a script's value is true, and return it."""
        end = time.monotonic() + within
        while not (value := await self.evaluate(script)):
            assert time.monotonic() < end, f"never true: {script}; {self.complaints}"
            await asyncio.sleep(0.03)
        return value

    async def size(self, width: int, height: int, scale: float = 1) -> None:
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )

    async def scheme(self, name: str) -> None:
        """ "light" or "dark"."""
        await self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    async def click(self, find: str) -> None:
        """A real click in the middle of the element that the script ``find`` gives, once it is there and at rest."""
        place = f"(() => {{ const e = {find}; if (!e) return null; e.scrollIntoView({{block: 'nearest'}}); "
        place += "const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        before = None
        while (now := await self.wait(place)) != before:
            before = now
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, x=now[0], y=now[1], button="left", clickCount=1)

    async def write(self, text: str) -> None:
        await self.call("Input.insertText", text=text)

    async def key(self, name: str, text: str = "") -> None:
        code = {"Enter": 13, "Escape": 27}[name]
        for kind in ("keyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent", type=kind, key=name, code=name, text=text, windowsVirtualKeyCode=code
            )

    async def choose_file(self, selector: str, path: Path) -> None:
        root = (await self.call("DOM.getDocument"))["root"]["nodeId"]
        node = (await self.call("DOM.querySelector", nodeId=root, selector=selector))["nodeId"]
        await self.call("DOM.setFileInputFiles", nodeId=node, files=[str(path)])

    async def screenshot(self, path: Path) -> None:
        shot = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))
