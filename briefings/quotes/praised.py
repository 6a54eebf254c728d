"""What is no content though it stands where content does: whom somebody praises or calls something in other words.

«He praised Canada, saying that», «she described the plan saying»: what is said stands behind the participle.
"""

from __future__ import annotations

from briefings.quotes.conjugation import BEH, DOER
from briefings.quotes.contents import ARTICLE, Content, How, is_verbal
from briefings.quotes.lexicon import STANCE, Cue, Group
from briefings.quotes.reading import Reading

FARTHEST = 12


def only_named(reading: Reading, cue: Cue, content: Content) -> bool:
    """Whether nothing but somebody stands between the verb and the participle that tells what was said."""
    if cue.verb.that or cue.shape.pronoun or content.first in reading.opening:
        return False
    if cue.verb.group is STANCE:
        return content.how is How.OBJECT and content.joint == content.first and _described(reading, content.first)
    last = reading.named.get(content.first, 0)
    judges = cue.verb.group is Group.ACT and content.how in (How.OBJECT, How.PREPOSITION)
    return judges and last > 0 and _saying(reading, last) and _is_somebody(reading, content.first)


def _is_somebody(reading: Reading, word: int) -> bool:
    """Whether no paper, plan or action is named at ``word``: the like of these may be all that was said."""
    bare, cues = reading.doc.words[word].removeprefix(BEH).removeprefix(ARTICLE), reading.cues
    thing = bare in cues.document.nouns or bare in cues.document.parts or bare in cues.source.not_speakers
    return not thing and not is_verbal(reading, word)


def _described(reading: Reading, first: int) -> bool:
    """Whether a thing that is described has no «as» before «saying»."""
    for word in range(first + 1, min(reading.limit(first), first + FARTHEST)):
        if _saying(reading, word):
            return True
        if reading.doc.words[word].startswith(BEH) or word in reading.opening:
            return False
    return False


def _saying(reading: Reading, word: int) -> bool:
    """Whether «saying» stands at ``word``."""
    cue = reading.cues.verbs.get(reading.doc.words[word]) if word < reading.limit(word - 1) else None
    says = cue is not None and cue.verb.name == reading.cues.says
    return says and cue is not None and cue.shape.mood is DOER and not cue.shape.joined
