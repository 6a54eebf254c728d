"""Views to blocks of Telegram HTML: templates, the reader's preferences, right-to-left lines, and checks."""

from briefings.render.preferences import Digits, Months, ReaderPrefs
from briefings.render.renderer import Renderer
from briefings.render.terminal import as_text

__all__ = ["Digits", "Months", "ReaderPrefs", "Renderer", "as_text"]
