"""Nobody tells of himself by his name: «…, and added that | Salim would come» is not Salim's, though he spoke last."""

from __future__ import annotations

from briefings.arabic import fold_word
from briefings.quotes.contents import How
from briefings.quotes.speaker import NOBODY, Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement


def not_himself(voices: Voices, statement: Statement, speaker: Speaker) -> Speaker:
    """``speaker``, unless what was said begins with his name: then who spoke right before him, else nobody."""
    content = statement.content
    if not speaker.name or content.how is not How.THAT or not _names(voices, content.first, speaker):
        return speaker
    start = voices.reading.sentence_start(statement.at)
    near = voices.reading.sentence_start(start - 1) if start else 0
    others = (s for s in reversed(voices.recent) if s.name != speaker.name and s.first >= near)
    return next((s for s in others if s.continues(statement.cue.shape)), NOBODY)


def _names(voices: Voices, word: int, speaker: Speaker) -> bool:
    """Whether ``speaker`` stands at ``word``, by a name behind the first or as «the latter»."""
    actor, words = voices.begins.get(word), voices.reading.doc.words
    if actor is None or not actor.people or actor.name != speaker.name or voices.glued(actor):
        return False
    behind_first = {part for name in speaker.name.split()[1:] for part in fold_word(name).split()}
    latter = words[word] in voices.reading.cues.anaphora.latter
    return latter or not behind_first.isdisjoint(words[word : actor.last])
