"""The body that somebody without a name belongs to, told in full: «the spokesman of the movement» that was named."""

from __future__ import annotations

from collections.abc import Callable

from briefings.model import Gender
from briefings.quotes.bare import bare_word, folded_name
from briefings.quotes.conjugation import HEH
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, OFFICE, ORGANISATION, Speaker


def with_body(reading: Reading, speaker: Speaker, known: Callable[[Speaker], Speaker]) -> str:
    """``speaker`` with the body behind them, called by its kind alone, under its own name; "" when it has none.

    ``known`` names whom a speaker stands for.
    """
    last = speaker.last - 1
    kind = reading.doc.words[last] if last > speaker.first and speaker.kind in (OFFICE, GROUP) else ""
    if kind not in reading.cues.anaphora.institution or kind in reading.cues.document.nouns:
        return ""
    if speaker.name != reading.surface(speaker.first, speaker.last):
        return ""
    gender = Gender.FEMININE if kind.endswith(HEH) else Gender.MASCULINE
    body = known(Speaker(reading.surface(last, last + 1), last, last + 1, gender, 1, ORGANISATION, actor=True)).name
    named = " " in body and folded_name(body)[0] == bare_word(kind)
    return f"{reading.surface(speaker.first, last)} {body}" if named else ""
