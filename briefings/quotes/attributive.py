"""Participles that only describe the noun or the state before them: «strict limits on», «was in favour of»."""

from __future__ import annotations

from briefings.quotes.conjugation import ALEF
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading


def is_attributive(reading: Reading, at: int, cue: Cue, content: Content) -> bool:
    """Whether the participle at ``at``, with no comma before it, describes what stands before it.

    Some report only behind a comma or «and»: «posters | in favour of the union». Who is accused stands before it, and
    nobody behind it: «a teacher | accused of».
    """
    before, clauses = reading.doc.words[at - 1], reading.cues.clauses
    if cue.shape.joined or content.how not in (How.OBJECT, How.PREPOSITION):
        return False
    if before.isdigit() or before in clauses.being or cue.verb.name in clauses.only_apart:
        return True
    if cue.verb.name in reading.cues.objects.accusing and content.how is How.PREPOSITION and content.joint == at + 1:
        return True
    return ARTICLE + before.removesuffix(ALEF) in clauses.not_with_noun.get(cue.verb.name, frozenset())
