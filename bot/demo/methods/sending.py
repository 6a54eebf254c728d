"""New messages: text, photos, documents, and the typing sign."""

from __future__ import annotations

from bot.demo.formatting import LONGEST_CAPTION, LONGEST_TEXT, formatted
from bot.demo.keyboards import checked_markup
from bot.demo.methods.kind import Method
from bot.demo.parameters import Parameters, Upload
from bot.demo.pictures import size_of_picture
from bot.demo.refusals import Json, bad_request
from bot.demo.world import Chat, StoredFile, World

MOST_PHOTO_BYTES = 10 * 1024 * 1024
MOST_PHOTO_SIDES = 10_000
_KINDS_SENT = ("photo", "video", "voice", "document", "video_note")
_ACTIONS = frozenset({"typing", "choose_sticker", "find_location", *(f"upload_{kind}" for kind in _KINDS_SENT)})


async def send_message(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.text("chat_id"))
    text, entities = formatted(parameters, "text", LONGEST_TEXT)
    if not text:
        raise bad_request("message text is empty")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = parameters.structure("link_preview_options", "link preview options")
    if preview:
        content["link_preview_options"] = preview
    return _add(world, chat, parameters, content)


async def send_photo(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.text("chat_id"))
    caption = _caption(parameters)
    file_id, stored = _file(world, parameters, "photo", "photos")
    data = stored.upload.data
    width, height = size_of_picture(data)
    if not data:
        raise bad_request("file must be non-empty")
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if len(data) > MOST_PHOTO_BYTES:
        raise bad_request("file is too big for a photo")
    if width + height > MOST_PHOTO_SIDES or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    sizes = [_described(file_id, stored) | {"width": width, "height": height}]
    return _add(world, chat, parameters, {"photo": sizes} | caption)


async def send_document(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.text("chat_id"))
    caption = _caption(parameters)
    file_id, stored = _file(world, parameters, "document", "documents")
    if not stored.upload.data:
        raise bad_request("file must be non-empty")
    named = {"file_name": stored.upload.name, "mime_type": stored.upload.mime}
    return _add(world, chat, parameters, {"document": _described(file_id, stored) | named} | caption)


async def send_chat_action(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.text("chat_id"))
    action = parameters.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.tell("action", {"chat": chat.shape, "action": action})
    return True


def _caption(parameters: Parameters) -> Json:
    text, entities = formatted(parameters, "caption", LONGEST_CAPTION)
    content: Json = {"caption": text} if text else {}
    return content | ({"caption_entities": entities} if entities else {})


def _file(world: World, parameters: Parameters, field: str, folder: str) -> tuple[str, StoredFile]:
    given = parameters.upload(field)
    if given is None:
        raise bad_request(f"there is no {field} in the request")
    if isinstance(given, Upload):
        return world.keep_file(given, folder)
    if given not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return given, world.files[given]


def _described(file_id: str, stored: StoredFile) -> Json:
    return {"file_id": file_id, "file_unique_id": stored.unique, "file_size": len(stored.upload.data)}


def _add(world: World, chat: Chat, parameters: Parameters, content: Json) -> Json:
    """Store a message with what every kind may carry: thread, reply, buttons, silence."""
    extra: Json = {}
    thread = parameters.integer("message_thread_id")
    if thread:
        if thread not in chat.topics:
            raise bad_request("message thread not found")
        extra |= {"message_thread_id": thread, "is_topic_message": True}
    reply = parameters.structure("reply_parameters", "reply parameters")
    if isinstance(reply, dict) and reply.get("message_id"):
        original = chat.messages.get(int(reply["message_id"]))
        if original is None and not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        if original is not None:
            extra["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
    markup = checked_markup(parameters.structure("reply_markup", "reply keyboard markup"))
    if markup:
        extra["reply_markup"] = markup
    if parameters.flag("protect_content"):
        extra["has_protected_content"] = True
    sender = None if chat.shape["type"] == "channel" else world.author()
    return world.add_message(chat, sender, content | extra)


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
}
