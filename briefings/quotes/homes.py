"""Where the unnamed belong, in words that no lexicon knows: «an official in the hospital of the valley | that»."""

from __future__ import annotations

from briefings.people.another import never_owns
from briefings.people.counted import is_counter
from briefings.people.lexicons import role_words
from briefings.people.purposes import is_to_outlet
from briefings.people.words import given_names
from briefings.quotes.conjugation import ALEF, DEED, HEH, IN, LAM, MAKSURA, PAST, PRESENT, WAW, YEH
from briefings.quotes.contents import ARTICLE, is_verbal
from briefings.quotes.lexicon import SPEECH, STANCE, Cue
from briefings.quotes.reading import Reading

LONGEST, SHORTEST, MOST_ADVERBS = 6, 3, 4
MARK, _THEY_DID = "'", WAW + ALEF
_NONE: frozenset[str] = frozenset()


def home_end(reading: Reading, at: int, limit: int) -> int:
    """The end of the noun phrase behind the preposition at word ``at``, when it is plain that it ends there: before
    «that», «his saying», whom it is told, or when; else ``at``. «In the province» alone tells nothing of somebody."""
    end = _end(reading, at + 1, limit)
    alone = end == at + 2 and reading.doc.words[at + 1].startswith(ARTICLE)
    return end if end and not alone else at


def owner_end(reading: Reading, first: int, limit: int) -> int:
    """The end of whose the unnamed at word ``first`` are, right behind a verb of speech and before what it tells:
    «said | inhabitants of the valley | that»; the word behind them when nothing of that kind stands there."""
    words, cues, behind = reading.doc.words, reading.cues, first + 1
    cue = cues.verbs.get(words[first - 1]) if first and behind < limit else None
    if cue is None or not _only_tells(cue):
        return behind
    some = is_counter(words[first])
    if not some and (cue.verb.group not in (SPEECH, STANCE) or cue.verb.name in cues.objects.telling):
        return behind
    if never_owns(words[first], words[behind]) or words[behind] in cues.particles.places:
        return behind
    end = _end(reading, behind, limit, quoted=True, own=cue.verb.prepositions)
    quoted = end in reading.opening or reading.colon(end)
    plain = end and (quoted or not reading.pause(end)) and given_names().isdisjoint(words[behind:end])
    return end if plain and not any(_does(reading, word) for word in range(behind, end)) else behind


def _only_tells(cue: Cue) -> bool:
    """Whether a verb has no object and asks nobody, so that a noun behind its subject can only belong to that."""
    asks = cue.verb.asks or cue.verb.asks_object
    return cue.shape.mood in (PAST, PRESENT) and not (cue.shape.pronoun or asks)


def _does(reading: Reading, word: int) -> bool:
    """Whether a verb of more than one, or one in the present, stands at ``word``: an official | who takes charge of."""
    text = reading.doc.words[word]
    plain = text.endswith((YEH, YEH + HEH)) and reading.doc.text[reading.doc.ends[word] - 1] != MAKSURA
    return text.endswith(_THEY_DID) or (text.startswith(YEH) and len(text) > SHORTEST and not plain)


def _end(reading: Reading, first: int, limit: int, quoted: bool = False, own: frozenset[str] = _NONE) -> int:
    """Where the noun phrase from word ``first`` on plainly ends, when ``quoted`` before a quotation too, or before
    the preposition ``own`` to the verb; 0: nowhere."""
    last = min(limit, len(reading.doc.words))
    if first >= last or not _begins(reading, first) or _is_told(reading, first):
        return 0
    for word in range(first + 1, min(last, first + LONGEST) + 1):
        opens = word >= last or (quoted and word in reading.opening)
        if opens or reading.doc.words[word] in own or _closes(reading, word, last):
            return word
        if _breaks(reading, word):
            return 0
    return 0


def _begins(reading: Reading, word: int) -> bool:
    """Whether a place or a body may begin at ``word``: no paper, no meeting, no time, nothing that somebody does."""
    text, cues = reading.doc.words[word], reading.cues
    told = (cues.document.nouns, cues.document.spoken, cues.document.parts, role_words("occasions"))
    never = (cues.objects.adverbial, cues.objects.moments, cues.particles.adverbs, cues.particles.no_homes)
    either = (text, text.removeprefix(ARTICLE))
    if len(text) < SHORTEST or any(text in some for some in never) or not all(some.isdisjoint(either) for some in told):
        return False
    marked = MARK in reading.doc.gaps[word - 1]
    return not (marked or reading.pause(word) or _breaks(reading, word) or is_verbal(reading, word))


def _breaks(reading: Reading, word: int) -> bool:
    """Whether no noun phrase goes on at ``word``."""
    text, cues = reading.doc.words[word], reading.cues
    return text in cues.verbs or text in cues.phrase_stops or text[0].isdigit() or word in reading.opening


def _closes(reading: Reading, word: int, limit: int) -> bool:
    """Whether what was said, whom it was told, when or in what begins at ``word``."""
    words, cues = reading.doc.words, reading.cues
    text = words[word]
    if reading.pause(word) or text in cues.that or _is_told(reading, word):
        return True
    if text in cues.particles.adverbs:
        behind = range(word + 1, min(limit, word + MOST_ADVERBS))
        after = next((w for w in behind if words[w] not in cues.particles.adverbs), limit)
        return after >= limit or _closes(reading, after, after)
    cue = cues.verbs.get(text)
    if cue is not None and cue.shape.mood is DEED and cue.shape.pronoun:
        return True
    paper = words[word + 1 : word + 2]
    return text == IN and not (cues.document.nouns.isdisjoint(paper) and cues.document.spoken.isdisjoint(paper))


def _is_told(reading: Reading, word: int) -> bool:
    """Whether «to the agency», «to CNN» stands at ``word``; «the agency | for the atom» tells nobody."""
    text, small = reading.doc.words[word], reading.cues.particles
    foreign = text[0] == LAM and len(text) > 1 and text[1:].isascii()
    return foreign or is_to_outlet(text) or text in small.addressees or text in small.listeners
