"""HTML parse mode read by Telegram's rules: text and entities, or the refusal with its byte offset.

Follows ``do_parse_html`` of TDLib's MessageEntity.cpp: it works on UTF-8 bytes, knows only the listed tags and the
entities lt, gt, amp, quot and numeric ones, and counts offsets of message entities in UTF-16 units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.demo.refusals import Json, Refusal, bad_request

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_SIMPLE) | {"a", "tg-emoji", "tg-time", "pre", "code", "blockquote"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_SPACE = b" \t\r\n\0\x0b"
_VALUE_OF = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
    ("tg-time", "unix"): "",
}


def utf16_length(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def fault(reason: str) -> Refusal:
    return bad_request(f"can't parse entities: {reason}")


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end tag; offset in UTF-16 units, begin in result characters."""

    tag: str
    offset: int
    begin: int
    argument: str = ""
    detail: str = ""


@dataclass(slots=True)
class _Reader:
    """State of one parse: the bytes, the position, what came out so far."""

    source: bytes
    position: int = 0
    result: list[str] = field(default_factory=list)
    units: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def at(self) -> int:
        """The byte at the position, 0 at the end."""
        return self.source[self.position] if self.position < len(self.source) else 0

    def skip_spaces(self) -> None:
        while self.position < len(self.source) and self.at() in _SPACE:
            self.position += 1

    def take_until(self, stops: bytes) -> str:
        start = self.position
        while self.position < len(self.source) and self.at() not in stops:
            self.position += 1
        return self.source[start : self.position].decode("utf-8", "replace")

    def put(self, text: str) -> None:
        self.result.append(text)
        self.units += utf16_length(text)


def parse_html(text: str) -> tuple[str, list[Json]]:
    """The text without tags and its entities, outer ones first. Raises Refusal (400, "can't parse entities")."""
    reader = _Reader(text.encode("utf-8", "replace"))
    while reader.position < len(reader.source):
        char = reader.at()
        if char == ord("&"):
            reader.put(_reference(reader))
        elif char != ord("<"):
            reader.put(reader.take_until(b"&<"))
        elif reader.source[reader.position + 1 : reader.position + 2] == b"/":
            _end_tag(reader)
        else:
            _start_tag(reader)
    if reader.open:
        raise fault(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    entities = sorted(reader.entities, key=lambda e: (e["offset"], -e["length"], e["rank"]))
    for entity in entities:
        del entity["rank"]
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(reader.result), entities


def _reference(reader: _Reader) -> str:
    """The character of an entity reference, or the bare ampersand; moves the position behind it."""
    match = _REFERENCE.match(reader.source, reader.position)
    if match is not None:
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            char = _NAMED.get(name.decode())
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            usable = 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 and len(match[0]) <= 12
            char = chr(code) if usable else None
        if char is not None:
            reader.position = match.end()
            return char
    reader.position += 1
    return "&"


def _start_tag(reader: _Reader) -> None:
    begin = reader.position
    reader.position += 1
    tag = reader.take_until(_SPACE + b">").lower()
    if reader.position >= len(reader.source):
        raise fault(f"Unclosed start tag at byte offset {begin}")
    if tag not in _TAGS:
        raise fault(f'Unsupported start tag "{tag}" at byte offset {begin}')
    opened = _Open(tag, reader.units, len("".join(reader.result)) if tag == "a" else 0)
    while True:
        reader.skip_spaces()
        if reader.at() == ord(">"):
            break
        _attribute(reader, opened, begin)
    if tag == "span" and opened.argument != "spoiler":
        raise fault(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    reader.position += 1
    reader.open.append(opened)


def _attribute(reader: _Reader, opened: _Open, begin: int) -> None:
    name = reader.take_until(_SPACE + b"=>/\"'")
    unclosed = fault(f'Unclosed start tag "{opened.tag}" at byte offset {begin}')
    if not name:
        if reader.position >= len(reader.source):
            raise unclosed
        raise fault(f'Empty attribute name in the tag "{opened.tag}" at byte offset {begin}')
    reader.skip_spaces()
    if reader.at() != ord("="):
        if reader.position >= len(reader.source):
            raise unclosed
        if (opened.tag, name) == ("blockquote", "expandable"):
            opened.argument = "1"
        return
    reader.position += 1
    reader.skip_spaces()
    value = _attribute_value(reader)
    if reader.position >= len(reader.source):
        raise unclosed
    prefix = _VALUE_OF.get((opened.tag, name))
    if prefix is not None and value.startswith(prefix):
        opened.argument = value[len(prefix) :]
    elif (opened.tag, name) == ("blockquote", "expandable"):
        opened.argument = "1"
    elif (opened.tag, name) == ("tg-time", "format"):
        opened.detail = value


def _attribute_value(reader: _Reader) -> str:
    quote = reader.at()
    if quote not in b"\"'":
        start = reader.position
        while (chr(reader.at()).isalnum() and reader.at() < 128) or (reader.at() in b".-" and reader.at()):
            reader.position += 1
        if reader.at() not in _SPACE + b">":
            raise fault(f"Unexpected end of name token at byte offset {start}")
        return reader.source[start : reader.position].decode().lower()
    reader.position += 1
    parts = []
    while reader.position < len(reader.source) and reader.at() != quote:
        parts.append(_reference(reader) if reader.at() == ord("&") else reader.take_until(bytes([quote]) + b"&"))
    reader.position += 1
    return "".join(parts)


def _end_tag(reader: _Reader) -> None:
    begin = reader.position
    if not reader.open:
        raise fault(f"Unexpected end tag at byte offset {begin}")
    reader.position += 2
    name = reader.take_until(_SPACE + b">").lower()
    reader.skip_spaces()
    if reader.at() != ord(">"):
        raise fault(f"Unclosed end tag at byte offset {begin}")
    reader.position += 1
    opened = reader.open.pop()
    if name and name != opened.tag:
        raise fault(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{name}>"')
    if reader.units > opened.offset:
        _close(reader, opened)


def _close(reader: _Reader, opened: _Open) -> None:
    """Record the entity of a tag that has just been closed, when it makes one."""
    entity: Json = {"type": _SIMPLE.get(opened.tag, opened.tag)}
    if opened.tag == "a":
        entity = _link(opened.argument or "".join(reader.result)[opened.begin :])
    elif opened.tag == "blockquote":
        entity = {"type": "expandable_blockquote" if opened.argument else "blockquote"}
    elif opened.tag == "code" and opened.argument:
        entity["language"] = opened.argument
    elif opened.tag == "tg-emoji":
        entity = {"type": "custom_emoji", "custom_emoji_id": opened.argument}
    elif opened.tag == "tg-time":
        entity = _moment(opened)
    elif opened.tag == "pre":
        entity = _preformatted(reader, opened)
    if entity:
        place = {"offset": opened.offset, "length": reader.units - opened.offset, "rank": len(reader.open)}
        reader.entities.append(entity | place)


def _moment(opened: _Open) -> Json:
    if not opened.argument.isascii() or not opened.argument.isdigit():
        raise fault("Invalid unix time specified")
    if not re.fullmatch(r"r|w?[dD]?[tT]?", opened.detail):
        raise fault("Invalid date time format specified")
    return {"type": "date_time", "unix_time": int(opened.argument), "date_time_format": opened.detail}


def _preformatted(reader: _Reader, opened: _Open) -> Json:
    """``<pre><code class="language-x">`` over the same range is one entity with its language."""
    last = reader.entities[-1] if reader.entities else {}
    same = last.get("type") == "code" and last["offset"] == opened.offset
    if same and last["length"] == reader.units - opened.offset:
        reader.entities.pop()
        return {"type": "pre"} | ({"language": last["language"]} if "language" in last else {})
    return {"type": "pre"}


def _link(url: str) -> Json:
    """A text link, a mention for tg://user links, or nothing: Telegram drops a link it cannot read, not its text."""
    mention = re.fullmatch(r"tg://user/?\?id=([0-9]{1,19})", url)
    if mention:
        return {"type": "text_mention", "user": {"id": int(mention[1]), "is_bot": False, "first_name": "?"}}
    if re.match(r"(?i)(?:https?|tg|ton|tonsite)://[^\s/]", url):
        return {"type": "text_link", "url": url}
    if re.fullmatch(r"[\w.-]+\.[^\W\d_]{2,}(?:[:/?#]\S*)?", url):
        return {"type": "text_link", "url": f"http://{url}"}
    return {}
