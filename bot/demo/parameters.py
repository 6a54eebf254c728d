"""Parameters of one call, read as the Bot API reads them: strings from a query, a form, a multipart form or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader, MultipartReader

from bot.demo.refusals import Refusal, bad_request

MOST_UPLOAD_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent with a call."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """Values by name; missing and empty are the same, as on Telegram's server."""

    values: Mapping[str, str]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in ("true", "yes", "1")

    def integer(self, name: str, default: int = 0) -> int:
        """The value as an integer; ``default`` when missing or no number."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def structure(self, name: str, what: str = "") -> Any:
        """The value decoded from JSON, None when missing; ``what`` names it in the refusal."""
        raw = self.text(name)
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {what or name} JSON object") from None

    def upload(self, name: str) -> Upload | str | None:
        """The file under ``name``: sent along, attached by reference, or a file identifier; None when missing."""
        if name in self.files:
            return self.files[name]
        value = self.text(name)
        if value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return value or None


async def read_parameters(request: web.Request) -> Parameters:
    """All parameters of a request; the body wins over the query."""
    values = dict(request.query)
    files: dict[str, Upload] = {}
    kind = request.content_type
    if kind == "multipart/form-data":
        await _read_multipart(await request.multipart(), values, files)
    elif kind == "application/json" and request.can_read_body:
        values |= _read_json(await request.text())
    elif request.can_read_body:
        form = await request.post()
        values |= {name: value for name, value in form.items() if isinstance(value, str)}
    return Parameters(values, files)


def _read_json(raw: str) -> dict[str, str]:
    try:
        body = json.loads(raw)
    except ValueError:
        raise Refusal(400, "Bad Request: can't parse request: expected JSON object") from None
    if not isinstance(body, dict):
        raise Refusal(400, "Bad Request: can't parse request: expected JSON object")
    return {name: v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for name, v in body.items()}


async def _read_multipart(reader: MultipartReader, values: dict[str, str], files: dict[str, Upload]) -> None:
    async for part in reader:
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        data = await part.read()
        if part.filename is None:
            values[part.name] = data.decode("utf-8", "replace")
            continue
        if len(data) > MOST_UPLOAD_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        files[part.name] = Upload(
            part.filename, part.headers.get("Content-Type", "application/octet-stream"), bytes(data)
        )
