"""What to remember of a delivered view: the keys of every wording of the things it showed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from briefings.fusion.story import Story
from briefings.selection.lines import keys_of


def remembered(story: Story, view: object) -> frozenset[str]:
    """Keys of all records of ``story`` that ``view`` shows."""
    shown = set(_keys_in(view))
    found = [keys_of(one, story) for one in (*story.points, *story.quotes, *story.events) if one.key in shown]
    return frozenset().union(*found)


def _keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _keys_in(item)
    elif is_dataclass(value):
        for part in fields(value):
            content = getattr(value, part.name)
            if part.name == "key":
                yield content
            else:
                yield from _keys_in(content)
