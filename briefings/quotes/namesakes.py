"""Two people of one surname: the surname alone is whoever of them is speaking."""

from __future__ import annotations

from dataclasses import replace

from briefings.arabic import fold_word
from briefings.document import Document
from briefings.quotes.speaker import Speaker


def namesake(doc: Document, speaker: Speaker, recent: list[Speaker]) -> Speaker | None:
    """Who of ``recent`` spoke last, when they have the surname that alone was taken for that of another.

    «Salim Haddad said … the party of Karim Haddad … and Haddad stressed»: Salim, though Karim may have spoken before.
    """
    last = recent[-1] if recent else None
    if last is None or not last.person or last.number > 1 or speaker.last != speaker.first + 1:
        return None
    if last.gender is not speaker.gender or last.name == speaker.name:
        return None
    if last.name.rsplit(" ", 1)[-1] != speaker.name.rsplit(" ", 1)[-1]:
        return None
    return replace(speaker, name=last.name) if fold_word(last.name).split()[-1:] == [doc.words[speaker.first]] else None
