"""Where the main clause begins when a report stands in the clause before it: «while X says that …, | Y refuses»."""

from __future__ import annotations

import re

from briefings.quotes.conjugation import DEED, DOER, IN, PAST, PRESENT, TEH, WAW, YEH
from briefings.quotes.contents import LONGEST_NAME, How, is_verbal
from briefings.quotes.reading import Reading
from briefings.quotes.statement import Statement

NEAR_VERB, NEAR_NOUN, SHORTEST, SHORTEST_VERB = 3, 2, 3, 3
# "she began": the past of the feminine, no noun of the plural
_SHE = re.compile("(?!\u0627\u0644|\u062a).{2,5}[^\u0627\u0648\u064a]\u062a")


def main_clause(reading: Reading, statement: Statement, first: int, limit: int) -> int:
    """Where the main clause begins when the report stands in the condition before it: «although he said …, | then»."""
    cues, words, at = reading.cues.clauses, reading.doc.words, statement.at
    start = reading.sentence_start(at)
    own = words[first] in cues.conditions or words[first] in reading.cues.particles.prepositions
    opens = not cues.conditions.isdisjoint(words[start : min(start + 2, at)]) or _opens_words(reading, statement)
    if opens and not own:
        limit = next((w for w in range(first + 1, limit) if words[w] in cues.mains and reading.pause(w)), limit)
    if not _is_fronted(reading, start, statement):
        return limit
    that = statement.content.how is How.THAT
    behind = (w for w in reading.apart(first + SHORTEST, limit) if _acts(reading, w))
    return next((w for w in behind if not (that and _closes_aside(reading, first, w))), limit)


def _closes_aside(reading: Reading, first: int, word: int) -> bool:
    """Whether the comma before ``word`` closes a name or a relative clause: «that the minister, X, | denied»."""
    opens = next((w for w in range(word - 1, first, -1) if reading.pause(w)), first)
    named = any(reading.named.get(w) == word for w in range(max(first, word - LONGEST_NAME), opens + 1))
    return opens > first and (named or reading.doc.words[opens] in reading.cues.particles.relative)


def _opens_words(reading: Reading, statement: Statement) -> bool:
    """Whether a condition right behind the particle, «that while X says», leads to ``statement``."""
    words, that, conditions = reading.doc.words, reading.cues.that, reading.cues.clauses.conditions
    near = range(max(1, statement.clause - 1), statement.at)
    if conditions.isdisjoint(words[near.start : near.stop]):
        return False
    return any(words[w] in conditions and words[w - 1] in that for w in near)


def _is_fronted(reading: Reading, start: int, statement: Statement) -> bool:
    """Whether «while», «after that», or «with» and a noun, begins the sentence right before the reporting word."""
    words, clauses, at = reading.doc.words, reading.cues.clauses, statement.at
    lead = next((w for w in (start, start + 1) if words[w] in clauses.fronted and w < at), None)
    whereas = words[start] == IN or (words[start] in clauses.contrasts and not words[start].startswith(WAW))
    if lead is None or whereas or any(map(reading.pause, range(start + 1, at + 1))):
        return False
    noun = statement.cue.shape.mood is DEED or words[at] in reading.cues.past_or_deed
    if words[lead].removeprefix(WAW) not in reading.cues.particles.governing | clauses.behind:
        return statement.cue.shape.mood in (PAST, PRESENT) and at - lead <= NEAR_VERB
    if noun and at - lead <= NEAR_NOUN:
        return True
    return words[lead + 1] in reading.cues.that and at - lead <= NEAR_VERB + 1


def _acts(reading: Reading, word: int) -> bool:
    """Whether a verb without «and» begins a clause behind the comma before ``word``."""
    words, cues = reading.doc.words, reading.cues
    text = words[word]
    if not reading.pause(word) or reading.marks.around(reading.doc.starts[word]) or word in reading.named:
        return False
    cue = cues.verbs.get(text) or cues.doing.get(text)
    if cue:
        return cue.shape.mood not in (DOER, DEED) and not cue.shape.joined
    small = cues.phrase_stops | cues.particles.adverbs | cues.clauses.connectives | cues.anaphora.pointers
    if text in small or len(text) < SHORTEST_VERB or is_verbal(reading, word):
        return False
    done = WAW + text in cues.clauses.deeds or (_SHE.fullmatch(text) and WAW + text not in cues.clauses.no_deeds)
    return bool(done) or text[0] in (YEH, TEH)
