"""What can begin a report: kinds of joints, verbal nouns, names in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from briefings.quotes.conjugation import DEED, PAST
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, Cue
from briefings.quotes.marks import Pair
from briefings.quotes.reading import Reading

NAME_LIKE, LONGEST_NAME, FARTHEST = 3, 8, 25
ARTICLE = "\u0627\u0644"
KAMA = "\u0643\u0645\u0627"
# Verbal nouns by their measure, in folded letters: ifti'al, istif'al, if'al; taf'il; each with or without a pronoun.
_ALEF, _TEH, _YEH, _HIS = "\u0627", "\u062a", "\u064a", "\u0647"
_VERBAL = re.compile(
    f"(?:{_ALEF}(?!\u0644)..{{1,4}}{_ALEF}.|{_TEH}..{_YEH}.|{_ALEF}(?:\u0633\u062a)?.{_ALEF}.(?:{_TEH}|{_HIS}$))(?:{_HIS}|{_HIS}{_ALEF}|{_HIS}\u0645{_ALEF}?)?"
)


# The broken plural af'al looks like if'al but for its hamza.
_PLURAL_ALEF = "\u0623"
# tafa''ul and tafaa'ul look like verbs, but not behind the article
_REFLEXIVE = re.compile(f"{_TEH}.{_ALEF}?..")
# the plural in the subject's case
_SUBJECTS = "\u0648\u0646"
_EXCHANGE = re.compile(f"\u0645.{_ALEF}..{_HIS}")


@dataclass(frozen=True, slots=True)
class _Hows:
    """What joins the reporting word to its content."""

    THAT: str = "that"
    COLON: str = "colon"
    MARK: str = "mark"
    PREPOSITION: str = "preposition"
    OBJECT: str = "object"
    BEHIND: str = "behind"
    SOURCE: str = "source"
    BEFORE: str = "before"
    DOCUMENT: str = "document"
    HEADING: str = "heading"


# One object, because what belongs to a class takes longer to look up.
How = _Hows()


class Content(NamedTuple):
    """Where content begins: its first word, its first offset, the word that joins it (``joint``), and how."""

    first: int
    start: int
    joint: int
    how: str


def pair_at(reading: Reading, word: int) -> Pair | None:
    """The outermost quotation that opens right before ``word``."""
    return reading.opening.get(word)


def is_verbal(reading: Reading, word: int) -> bool:
    """Whether ``word`` can begin a reported object: a verbal noun or a word of the lexicon."""
    if reading.doc.text[reading.doc.starts[word]] == _PLURAL_ALEF:
        return reading.doc.words[word] in reading.cues.objects.heads
    return is_verbal_word(reading, reading.doc.words[word])


def is_verbal_word(reading: Reading, text: str) -> bool:
    """The same for a word that is not in the text as it stands."""
    return text in reading.cues.objects.heads or (
        _VERBAL.fullmatch(text) is not None and text not in reading.cues.clauses.never
    )


def is_exchange(text: str) -> bool:
    """Whether ``text`` is the verbal noun of what two do, or one does with zeal: the leaving, the resuming."""
    return _EXCHANGE.fullmatch(text) is not None


def is_definite_verbal(reading: Reading, word: int) -> bool:
    """Whether ``word`` is a verbal noun with the article: the arrival, the withdrawal; «the commercial» is none."""
    text = reading.doc.words[word]
    if not text.startswith(ARTICLE):
        return False
    bare = text[len(ARTICLE) :]
    if reading.doc.text[reading.doc.starts[word] + len(ARTICLE)] == _PLURAL_ALEF:
        return bare in reading.cues.objects.heads
    cue = reading.cues.verbs.get(bare)
    doer = bare.endswith(_YEH) or (cue is not None and cue.shape.mood is PAST)
    return (_REFLEXIVE.fullmatch(bare) is not None and not doer) or is_verbal_word(reading, bare)


def is_name(reading: Reading, word: int, pair: Pair, cue: Cue) -> bool:
    """Whether the short quotation before ``word`` names the speaker: a reported object or the particle follows it."""
    close = reading.doc.word_at(pair.right)
    limit = reading.limit(word)
    if close >= limit:
        return False
    if _is_bound(reading, word, close, cue):
        return True
    while close + 1 < limit and reading.doc.words[close] in reading.cues.particles.adverbs:
        close += 1
    text = reading.doc.words[close]
    if close - word < NAME_LIKE and reading.colon(close) and pair_at(reading, close):
        return True
    if close - word <= LONGEST_NAME and not reading.pause(close):
        if text in reading.cues.that:
            return True
        if text.startswith(PREPOSITION_BI) or (text.startswith(PREPOSITION_LI) and word in reading.named):
            return begins_content(reading, text)
    if close - word > NAME_LIKE:
        return False
    if text.startswith(ARTICLE) and not reading.pause(close) and _demands_later(reading, close, limit):
        return True
    if (is_verbal(reading, close) and not reading.pause(close)) or _quotes_later(reading, close, limit):
        return True
    for later in range(close, min(limit, close + FARTHEST)):
        if reading.doc.words[later] in reading.cues.that:
            return True
        if reading.doc.words[later] in reading.cues.verbs:
            return False
    return False


def _is_bound(reading: Reading, word: int, close: int, cue: Cue) -> bool:
    """Whether a quotation of the words from ``word`` to ``close`` stands behind a verb that tells nothing without its
    preposition, which comes later: «voiced | "the fishermen's union" in the city | its regret of»."""
    verb = cue.verb
    if verb.that or verb.object or verb.asks_object or close - word > LONGEST_NAME:
        return False
    behind = range(close, min(reading.limit(word), close + FARTHEST))
    return any(reading.doc.words[later] in verb.prepositions for later in behind)


def _demands_later(reading: Reading, word: int, limit: int) -> bool:
    """Whether a demand follows the definite adjective at ``word``: called the "Front" of the coast | to the end of."""
    for later in range(word + 1, min(limit - 1, word + 2 * NAME_LIKE)):
        text = reading.doc.words[later]
        if reading.pause(later) or text in reading.cues.verbs:
            return False
        if text.startswith(PREPOSITION_BI) and begins_content(reading, text):
            return True
        if text in reading.cues.particles.prepositions and is_verbal(reading, later + 1):
            return True
    return False


def _quotes_later(reading: Reading, word: int, limit: int) -> bool:
    """Whether an adverb at ``word`` leads to a quotation: said the "Front" | in a statement: "…"."""
    for later in range(word + 1, min(limit, word + NAME_LIKE + 2)):
        pair = reading.opening.get(later)
        if pair:
            return reading.doc.words[word] in reading.cues.particles.prepositions and (
                reading.doc.word_at(pair.right) - later > NAME_LIKE
            )
        if reading.doc.words[later] in reading.cues.verbs:
            return False
    return False


def begins_content(reading: Reading, text: str) -> bool:
    """Whether what stands behind a glued preposition is a noun with the article or one that begins a report."""
    rest = text[1:]
    if text.startswith(PREPOSITION_LI):
        if rest.startswith(PREPOSITION_LI) and _REFLEXIVE.fullmatch(rest[1:]):
            return True
        rest = rest.removeprefix(PREPOSITION_LI)
        return is_verbal_word(reading, rest) or _EXCHANGE.fullmatch(rest) is not None
    return (
        rest.startswith(ARTICLE)
        or is_verbal_word(reading, rest)
        or _EXCHANGE.fullmatch(rest) is not None
        or (_REFLEXIVE.fullmatch(rest) is not None and not rest.endswith(_HIS))
    )


def is_glued(reading: Reading, text: str) -> bool:
    """Whether the ba that ``text`` begins with is a preposition that joins content: no letter of «parliament»."""
    if not text.startswith(PREPOSITION_BI) or len(text) <= NAME_LIKE:
        return False
    rest, cues = text[1:], reading.cues
    return begins_content(reading, text) or rest in cues.objects.last or rest in cues.document.nouns


def begins_content_of(reading: Reading, word: int, cue: Cue) -> bool:
    """Whether ``word``, no known actor, rather begins what ``cue`` reports: behind a glued letter, or with «his»."""
    text = reading.doc.words[word]
    if text[0] in cue.verb.prepositions and begins_content(reading, text):
        return True
    if cue.verb.object and not cue.verb.that:
        return not (text in reading.cues.anaphora.both or (text.startswith(ARTICLE) and text.endswith(_SUBJECTS)))
    bare = reading.cues.verbs.get(text.removeprefix(ARTICLE)) if text.startswith(ARTICLE) else None
    if cue.verb.object and bare and bare.shape.mood is DEED:
        return True
    own = reading.surface(word, word + 1)
    if text in reading.cues.particles.relations:
        return False
    return cue.verb.object and own.endswith((_HIS, _HIS + _ALEF))
