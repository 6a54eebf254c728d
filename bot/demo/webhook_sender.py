"""Posts updates to the bot's webhook, one after the other, and again until it takes them."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import aiohttp

from bot.demo.updates import Webhook
from bot.demo.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)
ANSWER_WITHIN = 10.0
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 2.0


async def post_updates(world: World) -> None:
    """Run until cancelled. Telegram pauses longer between tries; here they are short so that tests end soon."""
    pause = FIRST_PAUSE
    timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        while True:
            hook = world.updates.webhook
            if hook is None:
                await asyncio.sleep(FIRST_PAUSE)
                continue
            try:
                await asyncio.wait_for(world.updates.arrived(), FIRST_PAUSE)
            except TimeoutError:
                continue
            if await _post(session, world, hook):
                pause = FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)


async def _post(session: aiohttp.ClientSession, world: World, hook: Webhook) -> bool:
    """Post the oldest update; True when it was taken."""
    update = world.updates.pending[0]
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        async with session.post(hook.url, json=update, headers=headers, allow_redirects=False) as answer:
            status = answer.status
    except (aiohttp.ClientError, OSError, TimeoutError) as failure:
        _note(world, hook, f"Connection failed: {type(failure).__name__}")
        return False
    if not 200 <= status < 300:
        _note(world, hook, f"Wrong response from the webhook: {status} {HTTPStatus(status).phrase}")
        return False
    world.updates.drop(update)
    world.tell("taken", update)
    return True


def _note(world: World, hook: Webhook, reason: str) -> None:
    hook.last_error, hook.last_error_date = reason, world.now()
    world.tell("webhook failed", {"reason": reason})
