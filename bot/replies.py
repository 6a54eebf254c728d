"""Sending an answer to the person who asked: at once, retried only while it was certainly not sent."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.keyboards import markup
from bot.markup import plain
from bot.newsroom import Answer
from bot.outcome import Outcome, Verdict, classify, is_harmless

log = logging.getLogger(__name__)
TRIES = 4
_FIRST_WAIT = 0.5
_LONGEST_FLOOD = 20.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: a chat, a forum topic (0: none), and the message that it takes the place of (0: none)."""

    chat: int
    thread: int = 0
    instead_of: int = 0


async def send_answer(bot: Bot, place: Place, answer: Answer) -> Verdict | None:
    """Send every part in order; the verdict on the first part that could not be sent, None when all were."""
    for index, part in enumerate(answer.parts):
        last = index == len(answer.parts) - 1
        instead_of = place.instead_of if len(answer.parts) == 1 else 0
        keyboard = markup(answer.keyboard) if last else None
        verdict = await _send(bot, Place(place.chat, place.thread, instead_of), part, keyboard)
        if verdict is not None:
            log.warning("answer not sent: %s (%s)", verdict.outcome, verdict.reason)
            return verdict
    return None


async def answer_press(bot: Bot, press: str, notice: str = "") -> None:
    """End the waiting sign on a button; too late or twice is no fault."""
    try:
        await bot.answer_callback_query(press, text=notice or None)
    except TelegramError as fault:
        if not is_harmless(fault):
            log.warning("press not answered: %s", classify(fault).reason)


async def _send(bot: Bot, place: Place, text: str, keyboard: InlineKeyboardMarkup | None) -> Verdict | None:
    mode: str | None = ParseMode.HTML
    wait = _FIRST_WAIT
    verdict = Verdict(Outcome.NOT_SENT)
    for _ in range(TRIES):
        try:
            await _call(bot, place, text, keyboard, mode)
        except (TelegramError, KeyError, TypeError, ValueError, AttributeError) as fault:
            verdict = classify(fault)
            if is_harmless(fault) or verdict.outcome is Outcome.ACCEPTED:
                return None
        else:
            return None
        if verdict.outcome is Outcome.BAD_TEXT and mode:
            # Either the markup, or a message that can no longer be edited: plain words as a new message.
            text, mode, place = plain(text), None, Place(place.chat, place.thread)
        elif verdict.outcome is Outcome.MIGRATED and verdict.chat:
            place = Place(verdict.chat, place.thread)
        elif verdict.outcome is Outcome.FLOOD and (verdict.wait or 0) <= _LONGEST_FLOOD:
            continue  # the gate waits
        elif verdict.outcome in (Outcome.NOT_SENT, Outcome.REFUSED):
            await asyncio.sleep(wait)
            wait *= 2
        else:
            return verdict
    return verdict


async def _call(bot: Bot, place: Place, text: str, keyboard: InlineKeyboardMarkup | None, mode: str | None) -> None:
    shape: dict[str, Any] = {"text": text, "parse_mode": mode, "link_preview_options": NO_PREVIEW}
    if place.instead_of:
        await bot.edit_message_text(chat_id=place.chat, message_id=place.instead_of, reply_markup=keyboard, **shape)
    else:
        thread = place.thread or None
        await bot.send_message(place.chat, message_thread_id=thread, reply_markup=keyboard, **shape)
