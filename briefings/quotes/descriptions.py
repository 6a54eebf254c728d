"""What somebody describes: «he described | the decision as unwise».

The thing described belongs to what is said, and a verb that describes always has one. So a single noun phrase before
«as» is no subject; of two that stand side by side the first is. A verb right before «as» is in the passive.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.quotes.conjugation import DOER, HER, HIS, NOON
from briefings.quotes.contents import ARTICLE, Content, How
from briefings.quotes.deeming import without_deemed
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, STANCE, Cue
from briefings.quotes.objects import behind_adverbs, is_what
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

# an adjective of origin: it belongs to the noun before it
_NISBA = re.compile(".+\u064a\u0647?")
Roles = tuple[Speaker | None, Content | None]


def described(reading: Reading, at: int, cue: Cue, subject: Speaker | None, content: Content) -> Roles:
    """The subject of the verb at ``at`` and its content with the thing described; no content for a passive."""
    subject, content = without_deemed(reading, at, cue, subject, content)
    describes = cue.verb.group is STANCE and cue.verb.object and not cue.verb.that and not cue.shape.pronoun
    if not describes or content.how not in (How.THAT, How.PREPOSITION) or not _as(reading, content):
        return subject, content
    if content.joint == at + 1:
        return subject, content if cue.shape.mood is DOER else None
    named = subject if subject and subject.first > at else None
    relative = named and reading.doc.words[named.last] in reading.cues.particles.relative
    if named and (named.last == content.joint or (relative and not reading.pause(named.last))):
        return _divided(reading, named, content)
    first = _thing(reading, named.last if named else at + 1, content.joint)
    return subject, content if first is None else _from(reading, first, content)


def _as(reading: Reading, content: Content) -> bool:
    """Whether «as» joins: ba glued to a word, or to the particle with a pronoun."""
    text = reading.doc.words[content.joint]
    return text.startswith(PREPOSITION_BI) and not (text in reading.cues.that and text.endswith(NOON))


def _from(reading: Reading, first: int, content: Content) -> Content:
    return Content(first, reading.doc.starts[first], content.joint, How.OBJECT)


def _divided(reading: Reading, named: Speaker, content: Content) -> Roles:
    """One noun phrase before «as»: a subject and one more noun with the article, or only the thing described."""
    words, last = reading.doc.words, named.last - 1
    whole = named.last - named.first == 1 or not words[last].startswith(ARTICLE) or _NISBA.fullmatch(words[last])
    if whole or reading.pause(last) or not _ends(reading, named.first, last):
        return None, _from(reading, named.first, content)
    name = named.name if named.person else reading.surface(named.first, last)
    return replace(named, name=name, last=last), _from(reading, last, content)


def _ends(reading: Reading, first: int, last: int) -> bool:
    """Whether a noun phrase from ``first`` on is whole before word ``last``: its last noun has the article or more."""
    words = reading.doc.words
    return words[last - 1].startswith(ARTICLE) or (last - first > 1 and _NISBA.fullmatch(words[last - 1]) is not None)


def _thing(reading: Reading, start: int, joint: int) -> int | None:
    """The first word between ``start`` and ``joint`` where a noun phrase opens a clause: past asides and adverbs."""
    for word in [start, *(w for w in range(start + 1, joint) if reading.pause(w))]:
        first = behind_adverbs(reading, _behind_paper(reading, word), joint)
        if first < joint and _is_noun(reading, first, aside=reading.pause(word)):
            return first
    return None


def _behind_paper(reading: Reading, word: int) -> int:
    """The word behind «in a statement», «in her letter»."""
    words, cues = reading.doc.words, reading.cues
    if words[word] not in cues.particles.prepositions or word + 2 >= len(words):
        return word
    noun = reading.surface(word + 1, word + 2)
    owned = noun.endswith((HIS, HER)) and not words[word + 2].startswith(ARTICLE)
    return word + 2 if owned or words[word + 1] in cues.document.nouns else word


def _is_noun(reading: Reading, word: int, aside: bool) -> bool:
    cues, text = reading.cues, reading.doc.words[word]
    if is_what(reading, word):
        return True
    small = text in cues.phrase_stops or text in cues.verbs or text[0] in (PREPOSITION_BI, PREPOSITION_LI)
    return not small or (text in cues.particles.relative and not aside)
