"""Where the reporter's own comment on a report begins: «…, which Moscow denies», «…, which led to protests».

«Which makes it harder», in the present, goes on with a clause that was said, but not with a noun. What «led to» tells
an outcome: behind a clause it may have been said, behind a noun it was not.
"""

from __future__ import annotations

from briefings.quotes.conjugation import HAMZA, HEH, HER, HIS, PAST, PRESENT, SEEN, TEH, WAW, YEH
from briefings.quotes.contents import ARTICLE, Content, How, is_verbal, pair_at
from briefings.quotes.lexicon import STANCE, Group
from briefings.quotes.reading import Reading
from briefings.quotes.statement import Statement

SHORTEST, FARTHEST_BACK, NEAR = 3, 4, 7
OUR = "\u0646\u0627"
# the end of «she refused it»
SHE_IT = TEH + HEH
_PRESENT = (YEH, TEH, SEEN + YEH, SEEN + TEH)


def comment_start(reading: Reading, content: Content, first: int, limit: int) -> int:
    """The word before which a comment on ``content``, from word ``first`` on, begins; ``limit`` when there is none."""
    words, comments, that = reading.doc.words, reading.cues.clauses.comments, reading.cues.that
    relative = reading.cues.particles.relative
    if comments.keys().isdisjoint(words[first + 1 : limit - SHORTEST]):
        return limit
    noun = content.how in (How.OBJECT, How.PREPOSITION)
    for word in range(first + 1, limit - SHORTEST):
        text = words[word]
        if text in comments:
            around = reading.marks.around(reading.doc.starts[word])
            free = around is None or around.left < reading.doc.starts[first]
            led = reading.pause(word) or reading.behind_mark(word)
            adds = noun and (_explains(reading, word) or (led and _points_back(reading, word)))
            if free and (adds or ((led or _takes_up(reading, word)) and _comments(reading, word, noun))):
                return word
        noun = noun and text not in relative and text not in that
    return limit


def _takes_up(reading: Reading, word: int) -> bool:
    """Whether «it» at ``word`` leads, with no comma, to what somebody else said of it: «… which | Moscow denied»."""
    words, it = reading.doc.words, reading.cues.clauses.comments[reading.doc.words[word]]
    which = word + 1 + (words[word + 1] in it and words[word + 1] in reading.cues.clauses.comments)
    if words[which] in reading.cues.particles.relative and words[which - 1] in reading.cues.clauses.comments:
        told = _reports(reading, which + 1) or words[which + 1].endswith(SHE_IT)
        return told and words[word - 1] not in reading.cues.anaphora.pointers
    cue = reading.cues.verbs.get(words[word + 2])
    told = cue.shape.mood is PAST and cue.shape.pronoun if cue else words[word + 2].endswith(SHE_IT)
    return told and words[word + 1] in it and words[word + 1] in reading.cues.source.ma


def _points_back(reading: Reading, word: int) -> bool:
    """Whether «it» at ``word`` takes up a noun once more: «…, and that is the role that his troops will play»."""
    words, relative = reading.doc.words, reading.cues.particles.relative
    it = not reading.cues.clauses.comments[words[word]].isdisjoint(reading.cues.source.ma)
    return it and words[word + 1] not in relative and not relative.isdisjoint(words[word + 2 : word + FARTHEST_BACK])


def _explains(reading: Reading, word: int) -> bool:
    """Whether «it» at ``word`` tells what a noun is, or who said what of it: «and it is a road», «which he denied».

    A noun of doing is what was meant: «the aim | and that is achieving».
    """
    words, cues, second = reading.doc.words, reading.cues, reading.cues.clauses.comments[reading.doc.words[word]]
    behind = words[word + 1]
    if second.isdisjoint(cues.source.ma):
        return False
    if behind in second:
        return _reports(reading, word + 2 + (words[word + 2] in cues.particles.relative))
    if behind.startswith((*_PRESENT, ARTICLE)) or behind in cues.phrase_stops or behind in cues.verbs:
        return False
    meant = word + 1 in reading.named or word + 1 in reading.opening or is_verbal(reading, word + 1)
    return not (meant or _aside(reading, word))


def _aside(reading: Reading, word: int) -> bool:
    """Whether what «it» at ``word`` tells stands between commas before the rest: «X, and she is British, in»."""
    near = range(word + 1, min(word + NEAR, reading.limit(word)))
    behind = next((w for w in near if reading.pause(w)), word)
    return reading.pause(word) and reading.doc.words[behind] in reading.cues.particles.prepositions


def _reports(reading: Reading, verb: int) -> bool:
    """Whether somebody else's report stands at ``verb``: «which Moscow denied», «denies it»; not «which confirms»."""
    cue = reading.cues.verbs.get(reading.doc.words[verb])
    return cue is not None and (cue.shape.mood is PAST or (cue.shape.mood is PRESENT and cue.shape.pronoun))


def _comments(reading: Reading, word: int, noun: bool) -> bool:
    """Whether the words at ``word`` begin a comment behind a ``noun``, or else behind a clause, that was said."""
    words, clauses, negation = reading.doc.words, reading.cues.clauses, reading.cues.particles.negation
    second = clauses.comments[words[word]]
    if words[word] in second:
        verb, judges = word + 1, False
    elif words[word + 1] in second and words[word + 1] in clauses.comments:
        verb, judges = word + 3, words[word + 2] in clauses.comments[words[word + 1]]
    elif words[word + 1] in second:
        verb, judges = word + 2, words[word + 1] in reading.cues.source.ma
    else:
        return False
    verb += words[verb] in clauses.maybe
    own = words[verb].startswith(YEH) and not words[verb].endswith(HIS)
    if judges:
        return noun or not (own or _weighed(reading, verb))
    lone = words[word] in second and reading.pause(word)
    cue = reading.cues.verbs.get(words[verb])
    if cue and not (lone and cue.verb.group is Group.ACT):
        return words[word + 1] in reading.cues.particles.relative and _reports(reading, verb)
    small = words[verb] in negation or words[verb] in clauses.maybe
    return noun and not small and (lone or not words[verb].startswith(_PRESENT))


def _weighed(reading: Reading, verb: int) -> bool:
    """Whether whoever speaks judges what they said at ``verb``: what it will do, does not, has led to or done to us."""
    words, clauses = reading.doc.words, reading.cues.clauses
    text, negation = words[verb], reading.cues.particles.negation
    if text in negation and text not in clauses.undone:
        follows = words[verb + 1] if verb + 1 < len(words) else ""
        return follows.startswith(_PRESENT) and not follows.endswith(HIS)
    will = text.startswith((SEEN + YEH, SEEN + TEH)) and not text.endswith(HIS)
    return will or text.removesuffix(HER) in clauses.outcomes or (text.endswith(OUR) and len(text) > SHORTEST)


def calls(reading: Reading, later: Statement) -> bool:
    """Whether ``later`` calls in a last clause what was just named: «…, which he described as "…"»."""
    pair = pair_at(reading, later.content.first)
    named = later.cue.shape.pronoun and later.cue.shape.mood is PAST and later.cue.verb.group is STANCE
    led = reading.doc.words[later.at - 1] in reading.cues.particles.relative and reading.pause(later.at - 1)
    return named and led and pair is not None and reading.doc.word_at(pair.right) >= reading.limit(later.at)


def thinks(reading: Reading, statement: Statement, later: Statement) -> bool:
    """Whether ``later`` is «and I think that» in words that follow a colon: a hamza parts it from «he thought»."""
    cue, spoken = later.cue, statement.content.how is How.COLON
    first = reading.surface(later.at, later.at + 1).removeprefix(WAW)[0]
    return spoken and later.subject is None and cue.verb.group is STANCE and first == HAMZA != cue.verb.name[0]
