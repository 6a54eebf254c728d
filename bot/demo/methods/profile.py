"""The bot's own profile: name, descriptions, menu of commands."""

from __future__ import annotations

import json
import re

from bot.demo.methods.kind import Method
from bot.demo.parameters import Parameters
from bot.demo.refusals import Json, bad_request
from bot.demo.world import World

MOST_COMMANDS = 100
LONGEST_COMMAND_TEXT = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_LONGEST = {"name": 64, "description": 512, "short_description": 120}


async def get_me(world: World, parameters: Parameters) -> Json:
    return world.me


async def set_my_commands(world: World, parameters: Parameters) -> bool:
    commands = parameters.structure("commands", "commands")
    if not isinstance(commands, list) or not all(isinstance(command, dict) for command in commands):
        raise bad_request("can't parse list of bot commands: expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name, text = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
        if not _COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not text.strip() or len(text) > LONGEST_COMMAND_TEXT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": text})
    world.commands[_place(world, parameters)] = kept
    world.tell("commands", {"commands": kept})
    return True


async def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    return world.commands.get(_place(world, parameters), [])


async def delete_my_commands(world: World, parameters: Parameters) -> bool:
    world.commands.pop(_place(world, parameters), None)
    world.tell("commands", {"commands": []})
    return True


def _place(world: World, parameters: Parameters) -> tuple[str, str]:
    """Scope and language of a command list, as a key. Raises Refusal (400) for odd ones."""
    scope = parameters.structure("scope", "bot command scope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    fields = _SCOPES[scope["type"]]
    if "chat_id" in fields:
        world.chat_of(str(scope.get("chat_id", "")))
    key = {"type": scope["type"]} | {name: scope.get(name) for name in fields}
    return json.dumps(key, sort_keys=True), _language(parameters)


def _language(parameters: Parameters) -> str:
    code = parameters.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("LANGUAGE_CODE_INVALID")
    return code


def _text_methods(field: str) -> tuple[Method, Method]:
    """The setter and the getter of one profile text; languages without one show the text for everybody."""

    async def put(world: World, parameters: Parameters) -> bool:
        text = parameters.text(field)
        if len(text) > _LONGEST[field]:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        world.profile[field, _language(parameters)] = text
        world.tell("profile", {field: text})
        return True

    async def get(world: World, parameters: Parameters) -> Json:
        default = world.me["first_name"] if field == "name" else ""
        general = world.profile.get((field, "")) or default
        return {field: world.profile.get((field, _language(parameters))) or general}

    return put, get


async def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    button = parameters.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: unsupported type specified")
    if parameters.text("chat_id"):
        world.chat_of(parameters.text("chat_id")).menu_button = button
    else:
        world.menu_button = button
    return True


async def get_chat_menu_button(world: World, parameters: Parameters) -> Json:
    if not parameters.text("chat_id"):
        return world.menu_button
    return world.chat_of(parameters.text("chat_id")).menu_button or world.menu_button


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
for _field, _name in (("name", "Name"), ("description", "Description"), ("short_description", "ShortDescription")):
    METHODS[f"setMy{_name}"], METHODS[f"getMy{_name}"] = _text_methods(_field)
