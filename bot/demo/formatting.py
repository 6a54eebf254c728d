"""A text as the server keeps it: parsed, cleaned, trimmed, held to the limits, with the entities it finds by itself."""

from __future__ import annotations

import re
from typing import Any

from bot.demo.markup import fault, parse_html, utf16_length
from bot.demo.parameters import Parameters
from bot.demo.refusals import Json, bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_SOURCE_BYTES = 1 << 15
MOST_ENTITIES = 100
MOST_ENTITY_BYTES = 9500

# What the server takes out of or changes in any text (TDLib, clean_input_string and replace_offending_characters).
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")
_MARK_RUN = re.compile("[\u200e\u200f](?=[\u200e\u200f])")

_FOUND = (
    ("url", re.compile(r"(?<![\w@.])https?://[^\s<>\u00ab\u00bb\"]*[\w/=&#]")),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z][A-Za-z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#/])#(?=[^\W\d]|\d+[^\W\d])\w{1,256}")),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/])")),
)
_ALONE = frozenset({"pre", "code"})
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_NO_SEARCH = frozenset({"pre", "code", "text_link", "text_mention", "url"})


def formatted(parameters: Parameters, field: str, longest: int) -> tuple[str, list[Json]]:
    """The text under ``field`` with its entities; offsets in UTF-16 units. Empty text is for the caller to judge."""
    source = parameters.text(field)
    if len(source.encode("utf-8", "replace")) > MOST_SOURCE_BYTES:
        raise bad_request("text is too long" if field == "text" else "message caption is too long")
    mode = parameters.text(f"{field}_parse_mode" if field not in ("text", "caption") else "parse_mode").lower()
    if mode and mode not in ("html", "none"):
        raise bad_request(f"unsupported parse_mode: this server reads HTML, not {mode}")
    if mode == "html":
        text, entities = parse_html(source)
    else:
        text, entities = source, _given(parameters.structure("caption_entities" if field == "caption" else "entities"))
    text, entities = _cleaned(text, entities)
    if source and not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > longest:
        raise bad_request("message is too long" if field == "text" else "message caption is too long")
    entities = _settled(entities)
    entities += found_entities(text, entities)
    entities.sort(key=lambda e: (e["offset"], -e["length"]))
    if sum(len(str(e.get("url", "")).encode()) + 12 for e in entities) > MOST_ENTITY_BYTES:
        raise bad_request("ENTITIES_TOO_LONG")
    return text, entities[:MOST_ENTITIES]


def _given(entities: Any) -> list[Json]:
    if entities is None:
        return []
    if not isinstance(entities, list) or not all(isinstance(e, dict) for e in entities):
        raise fault("expected an Array of MessageEntity")
    for entity in entities:
        if not isinstance(entity.get("offset"), int) or not isinstance(entity.get("length"), int):
            raise fault("can't find field offset or length")
    return [dict(entity) for entity in entities]


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Drop what the server drops, trim both ends, and move the entities along."""
    text = _MARK_RUN.sub("\u200c", _CONTROL.sub(" ", text))
    kept = _DROPPED.sub("", text)
    start = len(kept) - len(kept.lstrip())
    end = len(kept.rstrip())
    if not entities:
        return kept[start:end], []
    to_new = _unit_map(text, start, end)
    moved = []
    for entity in entities:
        first = to_new[min(max(entity["offset"], 0), len(to_new) - 1)]
        last = to_new[min(max(entity["offset"] + entity["length"], 0), len(to_new) - 1)]
        if last > first:
            moved.append(entity | {"offset": first, "length": last - first})
    return kept[start:end], moved


def _unit_map(text: str, start: int, end: int) -> list[int]:
    """For each UTF-16 offset of ``text`` the offset after dropping and trimming to kept characters start..end."""
    offsets, kept, unit = [], 0, 0
    for char in text:
        width = 1 + (char > "\uffff")
        offsets += [unit] * width
        if _DROPPED.match(char):
            continue
        if start <= kept < end:
            unit += width
        kept += 1
    return [*offsets, unit]


def _settled(entities: list[Json]) -> list[Json]:
    """Code and pre hold nothing else, quotes do not nest: the server silently drops the inner entity."""
    kept: list[Json] = []
    for entity in entities:
        outer = [e for e in kept if _covers(e, entity)]
        kind = entity["type"]
        if any(e["type"] in _ALONE for e in outer):
            continue
        if kind in _QUOTES and any(e["type"] in _QUOTES for e in outer):
            continue
        if any(e["type"] == kind and _covers(e, entity) for e in outer):
            continue
        kept.append(entity)
    return kept


def found_entities(text: str, entities: tuple[Json, ...] | list[Json] = ()) -> list[Json]:
    """Addresses, mentions, hashtags and commands that the server marks by itself, next to the given entities."""
    found: list[Json] = []
    taken = [e for e in entities if e["type"] in _NO_SEARCH]
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            entity = {"type": kind, "offset": offset, "length": utf16_length(match[0])}
            if not any(_overlap(e, entity) for e in [*taken, *found]):
                found.append(entity)
    return found


def _covers(outer: Json, inner: Json) -> bool:
    ends = outer["offset"] + outer["length"], inner["offset"] + inner["length"]
    return bool(outer["offset"] <= inner["offset"] and ends[1] <= ends[0])


def _overlap(one: Json, other: Json) -> bool:
    first, second = sorted((one, other), key=lambda e: e["offset"])
    return bool(second["offset"] < first["offset"] + first["length"])
