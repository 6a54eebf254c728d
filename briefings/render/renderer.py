"""Templates and views to blocks of Telegram HTML.

Templates run in Jinja2's immutable sandbox with forced escaping, strict names and plain values only. A template of the
override folder that fails gives way to the product's own; ``problems`` says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2 import TemplateError as JinjaError
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefings.errors import TemplateError
from briefings.render.cleaning import clean
from briefings.render.filters import FILTERS, Session, session
from briefings.render.folder import ConfinedLoader, builtin_folder
from briefings.render.guard import check_output, strings_of
from briefings.render.lines import blocks_of
from briefings.render.markup import Tag, tokens
from briefings.render.preferences import ReaderPrefs
from briefings.render.times import Speech
from briefings.render.wording import read_words

MOST_OUTPUT = 400_000
_KEPT_FILTERS = (
    "length",
    "first",
    "last",
    "join",
    "default",
    "list",
    "reverse",
    "sort",
    "unique",
    "upper",
    "lower",
    "trim",
    "batch",
    "selectattr",
    "rejectattr",
    "map",
    "sum",
    "min",
    "max",
    "select",
    "reject",
    "escape",
    "e",
)


_DICT_METHODS = frozenset({"items", "keys", "values", "get"})


class _Environment(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of Python's own attributes only those of loops, macros, imports and dicts are for templates."""
        if isinstance(obj, dict):
            return attr in _DICT_METHODS
        return isinstance(obj, LoopContext | Macro | TemplateModule) and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"{operator} is not for templates")


class Renderer:
    """Renders ``telegram/<name>.html``; ``folder_override`` may hold single templates of the same names."""

    def __init__(self, folder_override: Path | None = None) -> None:
        own = builtin_folder()
        self.problems: list[str] = []
        self._words = read_words(own / "words.toml")
        self._own = _environment(own)
        self._override = _environment(folder_override, own) if folder_override else None

    def render(self, template: str, view: object, prefs: ReaderPrefs | None = None) -> list[str]:
        """Blocks of Telegram HTML. ``view`` is a view, another frozen dataclass or a mapping of plain values; the
        template sees it as ``view`` and the preferences as ``prefs``.

        Raises TemplateError when the product's own template cannot be used with this view.
        """
        prefs = prefs or ReaderPrefs()
        if self._override is not None:
            try:
                return self._render(self._override, template, view, prefs)
            except TemplateError as fault:
                self.problems.append(str(fault))
        return self._render(self._own, template, view, prefs)

    def names(self) -> list[str]:
        """Names of the templates there are; those that begin with "_" hold parts of others."""
        loader = (self._override or self._own).loader
        assert loader is not None  # noqa: S101 - both environments are made with one
        return [stem for name in loader.list_templates() if not (stem := Path(name).stem).startswith("_")]

    def _render(self, environment: _Environment, name: str, view: object, prefs: ReaderPrefs) -> list[str]:
        plain = plain_view(view)
        now = Session(Speech(self._words, prefs))
        token = session.set(now)
        try:
            template = environment.get_template(f"telegram/{name}.html")
            rendered = _limited(template, {"view": _cleaned(plain), "prefs": plain_view(prefs)})
        except TemplateError as fault:
            raise TemplateError(f"template {name}: {fault}") from None
        except JinjaError as fault:
            line = getattr(fault, "lineno", None)
            raise TemplateError(f"template {name}{f', line {line}' if line else ''}: {fault}") from None
        except (RecursionError, TypeError, ValueError, KeyError, AttributeError, ArithmeticError) as fault:
            raise TemplateError(f"template {name}: {type(fault).__name__}: {fault}") from None
        finally:
            session.reset(token)
        try:
            blocks = blocks_of(rendered)
            shown = "\n".join(part for block in blocks for part in tokens(block) if not isinstance(part, Tag))
            check_output(shown, [*strings_of(plain), *now.made], _literals(environment))
        except TemplateError as fault:
            raise TemplateError(f"template {name}: {fault}") from None
        if not blocks:
            raise TemplateError(f"template {name}: nothing to send")
        return blocks


def plain_view(view: object) -> Any:
    """Dicts, lists, strings, numbers, booleans and None. Raises TemplateError for any other value."""
    if is_dataclass(view) and not isinstance(view, type):
        return plain_view(asdict(view))
    if isinstance(view, Mapping):
        return {str(key): plain_view(value) for key, value in view.items()}
    if isinstance(view, list | tuple):
        return [plain_view(item) for item in view]
    if isinstance(view, str):
        return str(view)
    if view is None or isinstance(view, bool | int | float):
        return view
    raise TemplateError(f"a view may not hold a {type(view).__name__}")


def _cleaned(value: Any) -> Any:
    """Every string of a plain view made fit for a line; addresses are checked where they are linked."""
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return clean(value) if isinstance(value, str) else value


def _limited(template: Template, context: dict[str, Any]) -> str:
    parts, size = [], 0
    for part in template.generate(context):
        size += len(part)
        if size > MOST_OUTPUT:
            raise TemplateError("makes more text than a reader could be sent")
        parts.append(part)
    return "".join(parts)


def _environment(*folders: Path) -> _Environment:
    environment = _Environment(
        loader=ConfinedLoader(*folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in _KEPT_FILTERS} | FILTERS
    return environment


def _literals(environment: _Environment) -> str:
    """The literal wording of all templates of an environment, tags taken out."""
    texts = []
    loader = environment.loader
    assert loader is not None  # noqa: S101 - made with one above
    for name in loader.list_templates():
        source = loader.get_source(environment, name)[0]
        texts += [unescape(value) for _, kind, value in environment.lex(source) if kind in ("data", "string")]
    return " ".join(texts)
