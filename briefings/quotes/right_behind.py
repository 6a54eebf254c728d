"""What follows a source at once, without a comma or a particle: «according to the ministry | there is», «| it will be».

Only a source that opens its sentence is followed by a verb that tells what was, is or will be; a verb of saying there
is somebody's own report.
"""

from __future__ import annotations

from briefings.quotes.conjugation import SEEN, TEH, WAW, YEH
from briefings.quotes.reading import Reading

SHORTEST = 4
_WILL = (SEEN + YEH, SEEN + TEH)


def follows_at_once(reading: Reading, at: int, word: int) -> bool:
    """Whether what the source at ``at`` says begins right behind it, at ``word``."""
    if word >= reading.limit(at):
        return False
    text, cues = reading.doc.words[word], reading.cues
    if text in cues.objects.bare:
        return not reading.pause(word)
    if at != reading.sentence_start(at) or len(text) < SHORTEST - 1:
        return False
    if text in cues.clauses.was or text in cues.source.happening:
        return not text.startswith(WAW)
    return not reading.pause(word) and text not in cues.verbs and _is_verb(reading, word)


def _is_verb(reading: Reading, word: int) -> bool:
    """Whether a verb in the future or one of a man in the present stands at ``word``, no name and no noun."""
    text = reading.doc.words[word]
    if text.startswith(_WILL):
        return len(text) >= SHORTEST
    return text.startswith(YEH) and word not in reading.named and WAW + text not in reading.cues.clauses.no_present
