"""Changes to messages that are there, and answers to button presses."""

from __future__ import annotations

from typing import Any

from bot.demo.formatting import LONGEST_CAPTION, LONGEST_TEXT, formatted
from bot.demo.keyboards import checked_markup
from bot.demo.methods.kind import Method
from bot.demo.parameters import Parameters
from bot.demo.refusals import Json, bad_request
from bot.demo.world import World

LONGEST_ALERT = 200
PRESS_LIVES = 15 * 60
DELETABLE_SECONDS = 48 * 3600
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def edit_message_text(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    text, entities = formatted(parameters, "text", LONGEST_TEXT)
    if not text:
        raise bad_request("message text is empty")
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    preview = parameters.structure("link_preview_options", "link preview options")
    content = {"text": text, "entities": entities, "link_preview_options": preview, "reply_markup": _markup(parameters)}
    return _change(world, message, content)


async def edit_message_caption(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    caption, entities = formatted(parameters, "caption", LONGEST_CAPTION)
    if "photo" not in message and "document" not in message:
        raise bad_request("there is no caption in the message to edit")
    content = {"caption": caption, "caption_entities": entities, "reply_markup": _markup(parameters)}
    return _change(world, message, content)


async def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    return _change(world, message, {"reply_markup": _markup(parameters)})


async def delete_message(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.text("chat_id"))
    message = world.message_of(chat, parameters.integer("message_id"), "message to delete not found")
    own = message.get("from", {}).get("id") == world.me["id"]
    if world.now() - message["date"] > DELETABLE_SECONDS or not (own or chat.shape["type"] == "private"):
        raise bad_request("message can't be deleted")
    del chat.messages[message["message_id"]]
    world.tell("deleted", {"chat": chat.shape, "message_id": message["message_id"]})
    return True


async def answer_callback_query(world: World, parameters: Parameters) -> bool:
    press = world.presses.get(parameters.text("callback_query_id"))
    if press is None or press.expired or world.clock() - press.moment > PRESS_LIVES:
        raise bad_request(_TOO_OLD)
    text = parameters.text("text")
    if len(text) > LONGEST_ALERT:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "show_alert": parameters.flag("show_alert"), "url": parameters.text("url")}
    if press.answer is None:
        press.answer = answer
        world.tell("answer", press.shape | {"answer": answer})
    return True


def _editable(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.text("chat_id"))
    message = world.message_of(chat, parameters.integer("message_id"), "message to edit not found")
    if message.get("from", world.me).get("id") != world.me["id"]:
        raise bad_request("message can't be edited")
    return message


def _markup(parameters: Parameters) -> Json | None:
    return checked_markup(parameters.structure("reply_markup", "reply keyboard markup"))


def _change(world: World, message: Json, content: dict[str, Any]) -> Json:
    """Write the changed fields into the message; empty ones are taken away. Raises Refusal when nothing changes."""
    shown = [name for name in content if name != "link_preview_options"]
    if all((message.get(name) or None) == (content[name] or None) for name in shown):
        raise bad_request(_SAME)
    for name, value in content.items():
        if value:
            message[name] = value
        else:
            message.pop(name, None)
    if any(name in content for name in ("text", "caption")):
        message["edit_date"] = world.now()
    world.tell("edited", message)
    return message


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
}
