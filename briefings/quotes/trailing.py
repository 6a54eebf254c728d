"""What follows content but is no part of it: a source, «in a first step», «accusing», «and that after»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.quotes.conjugation import (
    FROM,
    HER,
    IN,
    MEEM,
    PAST,
    PRESENT,
    YEH,
)
from briefings.quotes.contents import begins_content
from briefings.quotes.figures import is_known, unjoined
from briefings.quotes.frames import Search
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, RELAY, SPEECH, STANCE
from briefings.quotes.reading import Reading
from briefings.quotes.told_on import NEVER_WILL, despite_what, despite_words, is_despite, is_told_on

_CIRCUMSTANCE = re.compile("\u0645.{2,5}\u0627")
# "accompanied by" describes what stands before it
_PASSIVE = re.compile("\u0645..\u0648.\u0627")
_DASH = re.compile("[-\u2013\u2014]")
LONGEST_ASIDE, LONGEST_PUT, LONGEST_DESPITE, NEAR_QUOTED, NEAR_DETAILS = 8, 3, 12, 5, 4
_AND_THAT = "\u0648\u0623\u0646"


def trail(reading: Reading, first: int, limit: int, clause: bool) -> int:
    """Cut what follows the content but is not part of it: «…, in a first step», «…, according to»."""
    doc = reading.doc
    participles = [word for word in reading.apart(first + 1, limit) if doc.words[word][0] == MEEM]
    for word in sorted({*reading.may_trail(first + 1, limit), *participles}):
        trails = _trails(reading, word) or _when(reading, word, clause)
        if not trails or _concedes(reading, first, word) or (clause and is_told_on(reading, first, word, limit)):
            continue
        around = reading.marks.around(doc.starts[word])
        if around is None or around.left < doc.starts[first] or (not around.closed and _leaves(reading, word)):
            return word - (word > first + 1 and dangles(reading, word - 1))
    return limit


def _leaves(reading: Reading, word: int) -> bool:
    """Whether ``word`` leads out of a quotation that nothing closes: «"…, according to», «"…, adding»; not «but»."""
    text, clauses = reading.doc.words[word], reading.cues.clauses
    if text[0] == MEEM or text in clauses.circumstance or text in clauses.trailers:
        return True
    while_then = text == IN and _begins(reading, clauses.trailers_comma, word)
    return while_then or is_source(reading, word) or is_told(reading, word)


def dangles(reading: Reading, word: int) -> bool:
    """Whether ``word``, the last one before a source, leads to it: «…, and that according to»."""
    return reading.doc.words[word] in reading.cues.clauses.dangling


def _trails(reading: Reading, word: int) -> bool:
    """Whether a source, a trailing phrase, or behind a pause a circumstance, begins at ``word``."""
    clauses, text = reading.cues.clauses, reading.doc.words[word]
    if text in reading.cues.source_starts and is_source(reading, word):
        own = not reading.cues.source.own.isdisjoint(reading.doc.words[word + 1 : word + 2])
        return not (_aside(reading, word) or (own and _as_put(reading, word, LONGEST_PUT - 1)))
    if text in clauses.trailers and _begins(reading, clauses.trailers, word):
        return clauses.even.isdisjoint(reading.doc.words[word + 2 : word + 3]) and not _as_put(reading, word)
    if _withholds(reading, word):
        return True
    if not (reading.pause(word) or reading.closes(word)) or _may(reading, word) or _by_means(reading, word):
        return False
    if is_told(reading, word):
        return True
    return (_begins(reading, clauses.trailers_comma, word) and not _timed(reading, word)) or _circumstance(
        reading, text
    )


def _aside(reading: Reading, word: int) -> bool:
    """Whether dashes set off what begins at ``word``, and the sentence goes on behind them: «rests - he said - on»."""
    doc = reading.doc
    if not _DASH.search(doc.gaps[word]):
        return False
    behind = (w for w in range(word + 1, min(reading.limit(word), word + LONGEST_ASIDE)) if _DASH.search(doc.gaps[w]))
    return next(behind, reading.limit(word)) + 1 < reading.limit(word)


def _as_put(reading: Reading, word: int, length: int = LONGEST_PUT) -> bool:
    """Whether «as he put it» at ``word`` stands between commas before a preposition: «he came, as he put it, | to»."""
    behind = word + length
    follows = reading.doc.words[behind : min(behind + 1, reading.limit(word))]
    goes_on = not reading.cues.particles.prepositions.isdisjoint(follows)
    return goes_on and reading.pause(word) and reading.pause(behind) and not _trails(reading, behind)


def _withholds(reading: Reading, word: int) -> bool:
    """Whether the reporter says at ``word`` what was not told: «but he gave no details», «but refused to comment»."""
    words, clauses = reading.doc.words, reading.cues.clauses
    if word + 2 >= len(words):
        return False
    if words[word] in clauses.without:
        at = word + (words[word] == FROM)
        return words[at] in clauses.without and _gives_none(reading, at + 1)
    if words[word] not in clauses.withholding:
        return False
    if words[word + 1] in clauses.refusing and words[word + 2] in clauses.ungiven:
        return True
    never = words[word + 1] == NEVER_WILL
    return words[word + 1] in reading.cues.particles.negation and words[word + 2] in clauses.withheld and not never


def _gives_none(reading: Reading, at: int) -> bool:
    """Whether behind «without», before word ``at``, the reporter says outside quotations what was not told: «naming
    him», «giving any details»."""
    words, clauses = reading.doc.words, reading.cues.clauses
    if at + 2 >= len(words) or reading.marks.around(reading.doc.starts[at]) is not None:
        return False
    if words[at] in reading.cues.that:
        return words[at + 1] in clauses.withheld and not words[at + 2].startswith(PREPOSITION_BI)
    return words[at] in clauses.ungiven and not clauses.ungiven.isdisjoint(words[at + 1 : at + NEAR_DETAILS])


def _concedes(reading: Reading, first: int, word: int) -> bool:
    """«Although …, but …» is one statement."""
    cues = reading.cues.clauses
    if reading.doc.words[word] not in cues.buts:
        return False
    return any(text in cues.althoughs and not _and_that(reading, w) for w, text in _words(reading, first, word))


def _words(reading: Reading, first: int, last: int) -> Iterator[tuple[int, str]]:
    return enumerate(reading.doc.words[first:last], first)


def _and_that(reading: Reading, word: int) -> bool:
    """Whether «and that» stands at ``word``: folded it looks like «even though»."""
    return reading.doc.text.startswith(_AND_THAT, reading.doc.starts[word])


def is_source(reading: Reading, word: int) -> bool:
    """Whether «according to» somebody stands at ``word``; «according to the law» is part of what is said."""
    cues, words = reading.cues, reading.doc.words
    text = words[word]
    if text in cues.source.with_an:
        return True
    if text not in cues.source.direct and text not in cues.source.with_li:
        return False
    following = words[word + 1] if word + 1 < len(words) else ""
    if following in cues.source.own or following in cues.source.ma or following in cues.source.via:
        return True
    if text in cues.source.ma and following in cues.verbs:
        return True
    bare = unjoined(following) if text in cues.source.with_li else following
    apart = (
        reading.pause(word)
        or reading.behind_mark(word) is not None
        or ((bare in cues.source.tellers or is_known(reading, word + 1, bare)) and _closes(reading, word))
    )
    return apart and bare not in cues.source.not_speakers and following not in cues.source.not_speakers


def _closes(reading: Reading, word: int) -> bool:
    """Whether the source at ``word`` ends its sentence soon, with no verb behind it."""
    last = reading.limit(word)
    return last - word <= LONGEST_ASIDE and reading.cues.verbs.keys().isdisjoint(reading.doc.words[word + 1 : last])


def told_verb(reading: Reading, word: int) -> int:
    """The verb of «as the minister said», «by what the minister said» at ``word``; 0 when it begins neither."""
    words, source = reading.doc.words, reading.cues.source
    if words[word] in source.told:
        return word + 1
    second = source.told_pairs.get(words[word])
    return word + 2 if second and not second.isdisjoint(words[word + 1 : word + 2]) else 0


def is_told(reading: Reading, word: int) -> bool:
    """Whether «as the minister said», a verb without content of its own, stands at ``word``."""
    at = told_verb(reading, word)
    if not at or at + 1 >= len(reading.doc.words):
        return False
    cue = reading.cues.verbs.get(reading.doc.words[at])
    if cue is None or cue.verb.group not in (SPEECH, RELAY, STANCE) or cue.shape.mood not in (PAST, PRESENT):
        return False
    if cue.verb.group is STANCE and (cue.shape.mood is PAST or cue.shape.pronoun):
        return False
    content = None if cue.shape.pronoun else Search(reading, at, at + 1, cue).run()
    return content is None or any(map(reading.pause, range(at + 1, content.joint)))


def _timed(reading: Reading, word: int) -> bool:
    """Whether «at the time» at ``word`` only tells when, «at the same time», or «in what» tells of what: «concerns»."""
    words, clauses = reading.doc.words, reading.cues.clauses
    if is_despite(reading, word):
        return _despite_all(reading, word)
    if words[word] in clauses.because and not _tells(reading, word + 1):
        return True
    if not clauses.relating.get(words[word], frozenset()).isdisjoint(words[word + 1 : word + 2]):
        return True
    return not clauses.whole_times.isdisjoint(words[word + 2 : word + 3])


def _despite_all(reading: Reading, word: int) -> bool:
    """Whether «despite» at ``word`` is part of what is said: «his thanks, despite it all, to», with a quotation, or
    before a noun that tells of no words: «despite the | losses»."""
    last, at = min(word + LONGEST_DESPITE, reading.limit(word)), despite_what(reading, word)
    behind = next((w for w in range(word + 2, last) if reading.pause(w)), 0)
    text = reading.doc.words[behind]
    on = behind > 0 and (text in reading.cues.particles.prepositions or text[0] in (PREPOSITION_BI, PREPOSITION_LI))
    if on or reading.colon(word) or any(w in reading.opening for w in range(word, min(word + NEAR_QUOTED, last))):
        return True
    return at >= last or not (reading.doc.words[at] in reading.cues.that or despite_words(reading, at))


def _tells(reading: Reading, word: int) -> bool:
    """Whether somebody says something right at ``word``."""
    cue = reading.cues.verbs.get(reading.doc.words[word]) if word < len(reading.doc.words) else None
    return cue is not None and cue.shape.mood in (PAST, PRESENT)


def _may(reading: Reading, word: int) -> bool:
    """Whether the particle at ``word`` says, before a verb in the present, what may be: part of what is said."""
    words = reading.doc.words
    follows = words[word + 1] if word + 1 < len(words) else ""
    return words[word] in reading.cues.clauses.may and follows.startswith(YEH)


def _when(reading: Reading, word: int, clause: bool) -> bool:
    """Whether «and that» at ``word`` tells without a comma when or where: «and that before»; behind a ``clause`` only
    where it was said: «and that in a talk»."""
    if not dangles(reading, word):
        return False
    words, document = reading.doc.words, reading.cues.document
    follows = [text for text in words[word + 1 : word + 2] if text != FROM]
    if clause:
        said = words[word + 2 : word + 3]
        return not document.links.isdisjoint(follows) and not (document.spoken | document.nouns).isdisjoint(said)
    return not (reading.cues.particles.prepositions.isdisjoint(follows) or _by_means(reading, word))


def _by_means(reading: Reading, word: int) -> bool:
    """Whether «and that» at ``word`` goes on with how or why it is done, «…, and that by relying on», «…, and
    that for the protection of», rather than when."""
    if not dangles(reading, word):
        return False
    words, particles, clauses = reading.doc.words, reading.cues.particles, reading.cues.clauses
    follows = words[word + 1] if word + 1 < len(words) else ""
    if follows in clauses.means or (follows and _begins(reading, clauses.ways, word + 1)):
        return True
    if follows.startswith(PREPOSITION_LI):
        return follows not in particles.prepositions and follows not in clauses.not_why
    if not follows.startswith(PREPOSITION_BI):
        return False
    if follows in particles.prepositions or follows in clauses.trailers_comma or follows[1:] in clauses.althoughs:
        return False
    return follows[1:] not in particles.not_content and begins_content(reading, follows)


def _begins(reading: Reading, phrases: dict[str, tuple[str, ...]], word: int) -> bool:
    words = reading.doc.words
    seconds = phrases.get(words[word])
    return seconds is not None and ("" in seconds or (word + 1 < len(words) and words[word + 1] in seconds))


def _circumstance(reading: Reading, text: str) -> bool:
    """An accusative participle, «accusing», that begins a clause of its own."""
    if text in reading.cues.clauses.circumstance or text in reading.cues.sayings:
        return True
    if _PASSIVE.fullmatch(text) or text.endswith(HER):
        return False
    return _CIRCUMSTANCE.fullmatch(text) is not None and text not in reading.cues.clauses.not_circumstance
