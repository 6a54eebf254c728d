"""An indefinite noun with a verb behind it that describes it: «a decree that calls on», «clear messages pointing to».

Arabic has no relative pronoun there. Whoever has spoken before has nothing to do with it, when nobody acts in the
sentence itself.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Gender
from briefings.people.words import given_names
from briefings.quotes.authors import writer
from briefings.quotes.conjugation import ALEF, HEH, HER, IN, PAST, PRESENT, TEH, YEH, Shape
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.statement import Statement
from briefings.quotes.strangers import stranger

LONGEST, SHORTEST, NEAR = 3, 3, 4
PLURAL, TANWEEN = ALEF + TEH, "\u064b"


def described_noun(voices: Voices, statement: Statement) -> Speaker | None:
    """The indefinite noun, with its adjectives, right before the verb of ``statement``, or whoever sends the paper."""
    shape, at, reading = statement.cue.shape, statement.at, voices.reading
    words, document = reading.doc.words, reading.cues.document
    if shape.joined or shape.number > 1 or shape.mood not in (PAST, PRESENT) or reading.pause(at):
        return None
    if (
        not at
        or statement.content.joint > at + NEAR
        or words[at + 1] in document.within
        or not _is_indefinite(voices, at - 1)
    ):
        return None
    first = _first(voices, at)
    noun = words[first].removesuffix(ALEF)
    if not _agrees(words[at - 1], noun, shape):
        return None
    kinds = (document.nouns, document.parts, reading.cues.objects.informing)
    paper = any(words[first] in kind or noun in kind for kind in kinds)
    if not (paper or (shape.mood is PRESENT and _is_free(reading, first))):
        return None
    sender = writer(voices, first, at) if paper else None
    if sender and not voices.governed(sender) and not reading.pause(sender.last):
        return voices.of(sender)
    return _named(reading, first, at, shape)


def _first(voices: Voices, at: int) -> int:
    """Where the noun stands whose adjectives end before the verb at ``at``: «issued | clear messages»."""
    words, first = voices.reading.doc.words, at - 1
    start = max(voices.reading.sentence_start(at), at - LONGEST)
    while first > start and not voices.reading.pause(first) and _is_indefinite(voices, first - 1):
        text, before = words[first], words[first - 1]
        object_case = text.endswith(ALEF) and before.endswith(ALEF)
        feminine = text.endswith(HEH) and not before.endswith(ALEF + HEH)
        if not (object_case or feminine or (text.endswith(YEH) and not before.endswith(ALEF))):
            break
        first -= 1
    return first


def _is_indefinite(voices: Voices, word: int) -> bool:
    """Whether an indefinite noun or adjective stands at ``word`` that is no part of anybody's name."""
    reading, text = voices.reading, voices.reading.doc.words[word]
    cues = reading.cues
    small = text in cues.phrase_stops or text in cues.inner_ends or text in cues.particles.governing
    small = small or text in cues.verbs or text in cues.doing or text in cues.clauses.nearest
    if small or not text.isalpha() or len(text) < SHORTEST or text.startswith(ARTICLE) or text.endswith(HER):
        return False
    return text not in given_names() and word + 1 not in voices.ends and word not in voices.begins


def _is_free(reading: Reading, first: int) -> bool:
    """Whether the noun at ``first`` is no time, place or «does not cease»: it stands behind a noun or a verb."""
    text, cues = reading.doc.words[first], reading.cues
    before = reading.doc.words[first - 1] if first else IN
    led = before == IN or before in cues.particles.negation or before.isdigit()
    return not led and text not in cues.anaphora.pointers


def _agrees(last: str, noun: str, shape: Shape) -> bool:
    """Whether the noun, or the adjective that ends its phrase, is of the gender of the verb."""
    return (last.endswith((HEH, PLURAL)) or noun.endswith(PLURAL)) is (shape.gender is Gender.FEMININE)


def _named(reading: Reading, first: int, at: int, shape: Shape) -> Speaker:
    """The noun phrase without the endings of the object's case."""
    bare = (
        reading.surface(word, word + 1).rstrip(TANWEEN).removesuffix(ALEF).rstrip(TANWEEN) for word in range(first, at)
    )
    return replace(stranger(reading, first, at, shape), name=" ".join(bare))
