"""What nobody has said, as it is only supposed: «if the city insists on», «in case the council announces».

«Whether she thinks that», with «was» between, is told the same way: what follows the verb was said by nobody.
"""

from __future__ import annotations

from briefings.quotes.conjugation import IN, PAST
from briefings.quotes.lexicon import Cue
from briefings.quotes.reading import Reading

MOST_BETWEEN = 2


def is_supposed(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether the reporting word at ``at`` stands behind «if» or «in case», with no more than «was» between them."""
    words, clauses = reading.doc.words, reading.cues.clauses
    if clauses.ifs.isdisjoint(words[max(0, at - 1 - MOST_BETWEEN) : at]):
        return False
    word, first = at - 1, reading.sentence_start(at)
    for _ in range(MOST_BETWEEN):
        if word > first and (words[word] in clauses.was or words[word] in reading.cues.source.ma):
            word -= 1
    if word < first or words[word] not in clauses.ifs or reading.pause(at):
        return False
    if words[word] in clauses.cases:
        return word > first and words[word - 1].endswith(IN)
    return cue.shape.mood is PAST or word < at - 1
