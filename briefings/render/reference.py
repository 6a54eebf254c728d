"""What a template is given, as a document: ``python -m briefings.render.reference > docs/templates.md``.

Made from the view types, the filters' docstrings and the templates themselves, so that it cannot say anything else.
"""

from __future__ import annotations

import inspect
import sys
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from briefings import views
from briefings.render.filters import FILTERS
from briefings.render.folder import builtin_folder
from briefings.render.preferences import ReaderPrefs
from briefings.render.wording import read_words

CONTENT: dict[str, type] = {
    "briefing": views.BriefingView,
    "quotes": views.QuotesView,
    "timeline": views.TimelineView,
    "sources": views.SourcesView,
    "summits": views.SummitsView,
    "digest": views.DigestView,
}

INTRODUCTION = """# Templates

Every message is a Jinja2 template `templates/telegram/<name>.html`. To change one message, put a file of the same name
into a folder of your own, below `telegram/`, and set `QIMMA_TEMPLATES` to that folder; all other messages stay as they
are. Look at the result with `qimma show briefing --template NAME` (also `quotes`, `timeline`, `summits`) before readers
do. A template that cannot be used gives way to the built-in one, and the log says why.

## Rules

- A blank line in the rendered text ends a block. Messages are cut between blocks, inside one only when it is too long.
- Tags: `b i u s code pre blockquote a`. Anything else, an unclosed tag or a link that is not http(s) is refused.
- Values are escaped; article text cannot make markup, lines or blocks, nor change the reading direction.
- Each line is made to start from the right; Latin runs, signed numbers and links are isolated by themselves.
- A number, or words between \u00ab\u00bb, that come neither from the view nor from the template itself are refused.
- An unknown variable, filter or attribute is an error. There is no `safe`, no `range`, no `*`, `**` or `%`.
- Words for counts, zones and joints are in `templates/words.toml`.
- Names that begin with `_` hold parts of other templates (`{% import "telegram/_lines.html" as lines %}`).
- The messages of the conversation (`start`, `help`, `subscribed` ...) are given what their built-in template uses.
"""


def reference() -> str:
    """The whole document."""
    parts = [INTRODUCTION, "## Messages with content\n", _table(("template", "view"), _content_rows())]
    parts += ["## View types\n", "Days are ISO dates; `none` is possible where a type says so.\n"]
    parts += [_type_section(kind) for kind in _reached()]
    parts += ["## Preferences\n", "In every template as `prefs`.\n", _fields_of(ReaderPrefs)]
    parts += ["## Filters\n", "\n".join(f"- `{name}`: {_line(made.__doc__)}" for name, made in FILTERS.items()) + "\n"]
    nouns = ", ".join(f"`{noun}`" for noun in read_words(builtin_folder() / "words.toml").nouns)
    parts += [
        f"Nouns for `count`: {nouns}.\n",
        "Of Jinja2's own filters: `length first last join default list sort unique`",
    ]
    parts += ["`reverse map select reject selectattr rejectattr batch sum min max upper lower trim`.\n"]
    return "\n".join(parts)


def _content_rows() -> list[tuple[str, str]]:
    return [(f"`{name}`", f"`{view.__name__}`: {_line(view.__doc__)}") for name, view in CONTENT.items()]


def _reached() -> list[type]:
    """The view types of all messages and the types inside them, outer ones first."""
    found: list[type] = []
    waiting = list(CONTENT.values())
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found.append(kind)
            waiting += [part for hint in get_type_hints(kind).values() for part in _parts(hint) if is_dataclass(part)]
    return found


def _parts(hint: Any) -> list[type]:
    inner = [part for argument in get_args(hint) for part in _parts(argument)]
    return inner or ([hint] if isinstance(hint, type) else [])


def _type_section(kind: type) -> str:
    return f"### {kind.__name__}\n\n{inspect.cleandoc(kind.__doc__ or '')}\n\n{_fields_of(kind)}"


def _fields_of(kind: type) -> str:
    hints = get_type_hints(kind)
    rows = [(f"`{part.name}`", _spoken(hints[part.name])) for part in fields(kind)]
    return _table(("field", "type"), rows)


def _spoken(hint: Any) -> str:
    """A type as an editor reads it."""
    arguments = [part for part in get_args(hint) if part is not Ellipsis]
    if arguments and type(None) in arguments:
        return f"{_spoken(next(part for part in arguments if part is not type(None)))} or none"
    if arguments:
        return f"list of {_spoken(arguments[0])}"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(f'`"{member.value}"`' for member in hint)
    names = {str: "text", int: "number", bool: "true or false"}
    return names.get(hint, f"`{getattr(hint, '__name__', hint)}`")


def _table(head: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    lines = [head, ("---", "---"), *rows]
    return "\n".join(f"| {first} | {second} |" for first, second in lines) + "\n"


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


if __name__ == "__main__":
    sys.stdout.write(reference())
