"""Updates by polling and by webhook, and files to download."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from bot.demo.methods.kind import Method
from bot.demo.parameters import Parameters
from bot.demo.refusals import Json, bad_request
from bot.demo.updates import Webhook
from bot.demo.world import World

MOST_DOWNLOAD_BYTES = 20 * 1024 * 1024
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PORTS = (None, 443, 80, 88, 8443)
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


async def get_updates(world: World, parameters: Parameters) -> list[Json]:
    _allow(world, parameters)
    return await world.updates.poll(
        parameters.integer("offset"), parameters.integer("limit", 100), parameters.integer("timeout")
    )


async def set_webhook(world: World, parameters: Parameters) -> bool:
    """Plain http and any port are accepted for loopback only, where a certificate would prove nothing."""
    url = parameters.text("url")
    if not url:
        return await delete_webhook(world, parameters)
    parts = urlsplit(url)
    local = parts.hostname in _LOOPBACK
    if parts.scheme != "https" and not (local and parts.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.port not in _PORTS and not local:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = parameters.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = parameters.integer("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("invalid max_connections value")
    _allow(world, parameters)
    if parameters.flag("drop_pending_updates"):
        world.updates.pending.clear()
    world.updates.interrupt("terminated by setWebhook request")
    world.updates.webhook = Webhook(url, secret, connections)
    return True


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    if parameters.flag("drop_pending_updates"):
        world.updates.pending.clear()
    world.updates.webhook = None
    return True


async def get_webhook_info(world: World, parameters: Parameters) -> Json:
    hook = world.updates.webhook
    info: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if hook is not None:
        info |= {"max_connections": hook.connections, "ip_address": "127.0.0.1"}
        if hook.last_error:
            info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


async def get_file(world: World, parameters: Parameters) -> Json:
    file_id = parameters.text("file_id")
    stored = world.files.get(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    size = len(stored.upload.data)
    if size > MOST_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {"file_id": file_id, "file_unique_id": stored.unique, "file_size": size, "file_path": stored.path}


def _allow(world: World, parameters: Parameters) -> None:
    """An empty list asks for the default kinds; a missing one keeps what was asked for before."""
    allowed: Any = parameters.structure("allowed_updates")
    if isinstance(allowed, list):
        world.updates.allowed = [str(kind) for kind in allowed] or None


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
}
