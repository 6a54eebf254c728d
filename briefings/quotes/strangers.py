"""Speakers whom the cast does not know: the words of the text as they stand."""

from __future__ import annotations

import re

from briefings.model import Gender
from briefings.people.purposes import openers
from briefings.people.words import given_names, is_ordinary
from briefings.quotes.called_by import called_by
from briefings.quotes.conjugation import ALEF, BEH, DEED, FROM, HER, HIS, LAM, NOON, OBJECTS, OF_THEM, WAW, YEH, Shape
from briefings.quotes.contents import ARTICLE, begins_content, is_glued, is_verbal, is_verbal_word, pair_at
from briefings.quotes.dangling import name_end
from briefings.quotes.homes import home_end
from briefings.quotes.lexicon import SPEECH, STANCE, Cue
from briefings.quotes.marks import Pair
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker

# bi-l and li-l: a preposition glued to the article begins no subject.
WITH_ARTICLE = ("\u0628\u0627\u0644", "\u0644\u0644")
TO_THE = WITH_ARTICLE[1]
OBLIQUE = "\u064a\u0646"
PLURAL, SHORTEST_PLURAL, MANY = WAW + NOON, 6, 3
# alef and its vowel sign in either order; a participle in its accusative, in folded letters
ACCUSATIVE = ("\u0627\u064b", "\u064b\u0627")
_MANNER = re.compile("\u0645[^\u0627\u0648\u064a]\\w{1,3}\u0627")
LONGEST, SHORTEST_NOUN, LONGEST_NEWS = 8, 4, 3
# the ending of an adjective of the feminine, and «not» before one, in folded letters
FEMININE, NOT = "\u0647", "\u063a\u064a\u0631"
ANY_SHAPE = Shape("", DEED, Gender.UNKNOWN, 1)


def is_to_outlet(word: str) -> bool:
    """Whether a word is «to» glued to a name in Latin letters: he told CNN."""
    return word.startswith(LAM) and len(word) > 1 and word[1:].isascii()


def stranger(reading: Reading, first: int, last: int, shape: Shape) -> Speaker:
    """The words from ``first`` to ``last`` as a speaker of the verb's ``shape``."""
    number = MANY if shape.number == 1 and _is_plural(reading.doc.words[first]) else shape.number
    return Speaker(reading.surface(first, last), first, last, shape.gender, number)


def _is_plural(word: str) -> bool:
    """«The Libyans», «Egyptians»: a sound plural of men, who go on in the plural."""
    sure = word.startswith(ARTICLE) or (word.endswith(YEH + PLURAL) and word not in given_names())
    return sure and len(word) >= SHORTEST_PLURAL and word.endswith(PLURAL)


def paper_of(reading: Reading, word: int, shape: Shape) -> Speaker | None:
    """A paper at ``word`` with its institution, which is called by its kind: «a statement | of the ministry»."""
    words, cues = reading.doc.words, reading.cues
    if words[word] not in cues.document.nouns or words[word].startswith(ARTICLE):
        return None
    whose = word + 1 + (not cues.document.described.isdisjoint(words[word + 1 : word + 2]))
    if whose >= len(words) or not words[whose].startswith(TO_THE) or reading.pause(whose):
        return None
    known = ARTICLE + words[whose].removeprefix(TO_THE) in cues.anaphora.institution
    return stranger(reading, word, whose + 1, shape) if known else None


def informing(reading: Reading, at: int, shape: Shape) -> Speaker | None:
    """Reports or news right before the verb at ``at`` that tells of them: amid reports | that say."""
    words, cues = reading.doc.words, reading.cues
    fits = shape.gender is Gender.FEMININE and shape.number == 1 and not shape.pronoun
    first = _news(reading, at) if at and fits and not reading.pause(at) else at
    if first == at:
        return None
    own = at + 1 < len(words) and words[at + 1] in cues.document.inside
    return None if own else stranger(reading, first, at, shape)


def _news(reading: Reading, at: int) -> int:
    """Where reports that end before ``at`` begin: «news», «reports not confirmed», «press reports»; else ``at``."""
    words, known = reading.doc.words, reading.cues.objects.informing
    for word in range(at - 1, max(at - 1 - LONGEST_NEWS, reading.sentence_start(at) - 1), -1):
        if words[word] in known:
            return word
        plain = words[word].endswith(FEMININE) and not words[word].startswith(ARTICLE)
        if reading.pause(word) or not (plain or words[word] == NOT):
            break
    return at


def quoted_name(reading: Reading, word: int, pair: Pair) -> Speaker:
    """A name that stands between quotation marks from ``word`` on."""
    return stranger(reading, word, max(word + 1, reading.doc.word_at(pair.right)), ANY_SHAPE)


def is_lone_name(reading: Reading, word: int, cue: Cue, limit: int) -> bool:
    """Whether one unknown word stands between the verb and a colon or mark, so that it must be a name."""
    text = reading.doc.words[word]
    if word + 1 >= limit or not (reading.colon(word + 1) or pair_at(reading, word + 1)):
        return False
    if text in reading.cues.that:
        return text.startswith(BEH) and cue.verb.name == reading.cues.says
    if text in reading.cues.phrase_stops or text in reading.cues.verbs or is_accusative(reading, word):
        return False
    if reading.surface(word, word + 1).endswith((HIS, HER)) and text not in reading.cues.particles.relations:
        return False
    return not text.startswith(BEH) or cue.verb.name == reading.cues.says


def is_led(reading: Reading, word: int, cue: Cue) -> bool:
    """Whether «with» is glued to ``word``, behind the verb ``cue``; not when it is a name, nor behind a verb that takes
    no object, when it is ordinary as it is and nothing without its letter: «programme»."""
    text = reading.doc.words[word]
    whole = is_ordinary(text) and not is_ordinary(text.removeprefix(BEH))
    whole = whole and not reading.surface(word, word + 1).endswith((ALEF, *OBJECTS))
    tells = cue.verb.group is SPEECH or (cue.verb.group is STANCE and not cue.verb.object)
    return text.startswith(BEH) and not (whole and tells) and text not in given_names()


def is_accusative(reading: Reading, word: int) -> bool:
    """Whether ``word`` is an accusative and so no subject: «he added, joking», «he called it | a victory»."""
    text = reading.doc.words[word]
    if reading.surface(word, word + 1).endswith(ACCUSATIVE):
        return True
    if len(text) > SHORTEST_NOUN and text.endswith(ALEF) and is_verbal_word(reading, text.removesuffix(ALEF)):
        return True
    behind = word + 1
    if behind >= len(reading.doc.words) or _MANNER.fullmatch(text) is None:
        return False
    return reading.pause(behind) or behind in reading.opening or reading.doc.words[behind] in reading.cues.phrase_stops


def _is_signed(reading: Reading, word: int) -> bool:
    """Whether the sign of the object's case is written on ``word``: it tells how the subject before it acts."""
    return reading.surface(word, word + 1).endswith(ACCUSATIVE)


def _is_past_many(head: str, text: str) -> bool:
    """Whether ``text`` cannot describe a definite plural in the subject's case: «the farmers | a danger to»."""
    many = head.startswith(ARTICLE) and head.endswith(PLURAL) and len(head) >= SHORTEST_PLURAL
    thing = text.endswith((ALEF, FEMININE)) or (is_ordinary(text) and text != NOT and not text.startswith(WAW))
    return many and thing and not text.startswith((ARTICLE, BEH, LAM))


def _is_past_these(reading: Reading, word: int) -> bool:
    """Whether «these» people at ``word`` stand before a body, which is no name of theirs: «these | the government»."""
    words, cues = reading.doc.words, reading.cues
    body = words[word + 1] in cues.objects.parties or words[word + 1] in cues.anaphora.institution
    return words[word] in cues.anaphora.many and body and words[word + 1].endswith(FEMININE)


def _begins_role(reading: Reading, first: int, word: int) -> bool:
    """Whether what somebody is begins at ``word``, behind the name of two words and more that begins at ``first``."""
    words = reading.doc.words
    if word - first < len(WITH_ARTICLE) or words[word] not in reading.cues.objects.roles:
        return False
    return words[first] in given_names() or not (is_ordinary(words[first]) or is_ordinary(words[first + 1]))


def _is_lone_body(reading: Reading, word: int) -> bool:
    """Whether a body without the article stands at ``word``, which is nobody without more: «a station of | radio»."""
    text, again = reading.doc.words[word], reading.cues.anaphora
    return ARTICLE + text in again.kinds | again.institution and text not in reading.cues.document.nouns


def phrase(
    reading: Reading, word: int, limit: int, shape: Shape, links: frozenset[str] = frozenset()
) -> Speaker | None:
    """A noun phrase that the cast does not know, as it stands, up to what ``links`` join to the verb."""
    cues, words = reading.cues, reading.doc.words
    last = word
    while last < limit and last - word < LONGEST and not (last > word and reading.pause(last)):
        text = words[last]
        if last > word and _is_signed(reading, last):
            break
        if text in cues.phrase_stops and not (last == word and text in cues.particles.addressees):
            break
        if last > word and (text in cues.inner_ends or _begins_role(reading, word, last)):
            break
        if last == word + 1 and (_is_past_many(words[word], text) or _is_past_these(reading, word)):
            break
        if text in cues.verbs or text in cues.source.own or text[0].isdigit() or pair_at(reading, last):
            last = called_by(reading, word, last)
            break
        linked = last > word and text[0] in links and (begins_content(reading, text) or is_glued(reading, text))
        if linked or is_to_outlet(text):
            break
        deed = last > word and is_verbal(reading, last) and not (last == word + 1 and _is_lone_body(reading, word))
        if deed or (shape.word and text.startswith(WITH_ARTICLE)):
            break
        last += 1
    last += last == word + 1 and words[last : last + 1] == [OF_THEM] and not reading.pause(last)
    if last == word + 1 and last < limit and words[last] == FROM and FROM not in links:
        last = home_end(reading, last, limit)
    last = name_end(reading, word, last)
    last -= last > word + 1 and words[last - 1] in openers()
    if last == word or (last == word + 1 and len(words[word]) < 3) or reading.pause(word):
        return None
    if shape.word and (words[word].startswith(ARTICLE) and words[word].endswith(OBLIQUE)):
        return None
    small = words[word] in cues.clauses.buts or words[word] in cues.objects.whats
    if shape.word and (is_accusative(reading, word) or small):
        return None
    return stranger(reading, word, last, shape)
