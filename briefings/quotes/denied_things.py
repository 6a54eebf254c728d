"""What somebody denies behind an aside, or right behind them: «denied in a talk to the paper | any meeting», «denied
strongly | the reports that», «the minister denied | the army's intervention».
"""

from __future__ import annotations

from briefings.quotes.conjugation import DOER, PAST, PRESENT, WAW
from briefings.quotes.contents import ARTICLE, Content, How, is_verbal
from briefings.quotes.lexicon import Cue
from briefings.quotes.objects import behind_adverbs, is_noun, is_what
from briefings.quotes.plain import GLUED
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

FARTHEST, SHORTEST = 14, 3


def denied_thing(reading: Reading, at: int, cue: Cue, subject: Speaker | None) -> Content | None:
    """The thing that the known subject of a denial denies, where nothing else joins them."""
    if cue.verb.name not in reading.cues.objects.refuting or cue.shape.pronoun or subject is None or not subject.actor:
        return None
    words, end = reading.doc.words, reading.limit(at) - 1
    described = at > 0 and words[at - 1] in reading.cues.particles.relative
    if cue.shape.mood not in (PAST, PRESENT) or described:
        return None
    begins = subject.last if subject.first > at else at + 1
    first = behind_adverbs(reading, begins, end)
    for word in range(first, min(end, first + FARTHEST)):
        near = word == first and not reading.pause(word)
        if (near and _is_owned(reading, word)) or _is_denied(reading, word, cue, near):
            return Content(word, reading.doc.starts[word], word, How.OBJECT)
        found = reading.cues.verbs.get(words[word])
        if (found and found.shape.mood in (PAST, PRESENT, DOER)) or words[word] in reading.cues.that:
            return None
        if word in reading.opening or word in reading.colons:
            return None
    return None


def _is_owned(reading: Reading, word: int) -> bool:
    """Whether a noun that is nobody, with its owner, stands at ``word``: the intervention of the army."""
    words, text = reading.doc.words, reading.doc.words[word]
    if word in reading.named or word in reading.opening or not is_noun(reading, word) or len(text) <= SHORTEST:
        return False
    if text.startswith((ARTICLE, WAW + ARTICLE, *GLUED)) or reading.pause(word + 1) or text.isdigit():
        return False
    return words[word + 1].startswith(ARTICLE) or (word + 1 in reading.named and text not in reading.cues.phrase_stops)


def _is_denied(reading: Reading, word: int, cue: Cue, near: bool) -> bool:
    """Whether one of the nouns that are denied, «what», or a verbal noun that nothing owns stands at ``word``."""
    words, cues = reading.doc.words, reading.cues
    text, before, behind = words[word], words[word - 1], words[word + 1]
    apart = (
        before in cues.particles.prepositions or before in cues.particles.relative or before in cues.anaphora.pointers
    )
    if apart or reading.pause(word + 1):
        return False
    if text in cues.anaphora.pointers:
        return cue.shape.mood is PAST and text in cues.objects.denied and behind.startswith(ARTICLE)
    if text in cues.objects.denied:
        bare = near or len(text) <= SHORTEST or before.startswith(ARTICLE) or before in cues.particles.adverbs
        return bare or text.startswith(ARTICLE)
    if is_what(reading, word):
        return behind not in cues.objects.whether and not near
    free = before.startswith(ARTICLE) or reading.pause(word)
    return not near and free and word not in reading.named and is_verbal(reading, word)
