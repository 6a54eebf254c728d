"""What the reporter adds behind a noun that somebody said: «…, while the others», «…, as the court», «amid fears»."""

from __future__ import annotations

from briefings.quotes.reading import Reading


def goes_on(reading: Reading, word: int) -> bool:
    """Whether the reporter goes on at ``word`` with words of their own."""
    text, words, clauses = reading.doc.words[word], reading.doc.words, reading.cues.clauses
    if text not in clauses.notes or word + 2 >= reading.limit(word):
        return False
    if text in clauses.comments.get(words[word - 1], ()):
        return False
    nouns = clauses.notes[text]
    if words[word + 1] in nouns:
        return True
    return text in nouns and reading.pause(word) and not _small(reading, word + 1)


def _small(reading: Reading, word: int) -> bool:
    """Whether a particle or a preposition stands at ``word``, with which the noun itself may go on."""
    text, cues = reading.doc.words[word], reading.cues
    return text in cues.that or text in cues.particles.prepositions
