"""Chats and their members."""

from __future__ import annotations

from bot.demo.methods.kind import Method
from bot.demo.parameters import Parameters
from bot.demo.refusals import Json, bad_request
from bot.demo.world import Chat, World

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


async def get_chat(world: World, parameters: Parameters) -> Json:
    chat = world.chat_of(parameters.text("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return chat.shape | full


async def get_chat_member(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.text("chat_id"))
    user = parameters.integer("user_id")
    if user not in world.users and user != world.me["id"]:
        raise bad_request("invalid user_id specified")
    return member(world, chat, user)


async def get_chat_administrators(world: World, parameters: Parameters) -> list[Json]:
    chat = world.open_chat(parameters.text("chat_id"))
    if chat.shape["type"] == "private":
        raise bad_request("there are no administrators in the private chat")
    return [member(world, chat, user) for user in sorted(chat.admins)]


async def get_chat_member_count(world: World, parameters: Parameters) -> int:
    return len(world.open_chat(parameters.text("chat_id")).members) + 1


async def leave_chat(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.text("chat_id"))
    if chat.shape["type"] == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.closed = "kicked"
    return True


def member(world: World, chat: Chat, user: int) -> Json:
    """A ChatMember object; the bot itself is a plain member unless it is among the administrators."""
    person = world.me if user == world.me["id"] else world.users[user]
    who = {key: value for key, value in person.items() if not key.startswith(("can_", "supports_", "has_"))}
    if chat.shape["type"] == "private" or (user == world.me["id"] and user not in chat.admins):
        return {"status": "member", "user": who}
    status = chat.status_of(user)
    shape: Json = {"status": status, "user": who}
    if status == "administrator":
        shape |= {"can_be_edited": False, "is_anonymous": False} | dict.fromkeys(_RIGHTS, True)
    return shape


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
