"""Where what was said ends, and whether it is direct or reported speech."""

from __future__ import annotations

import re

from briefings.model import Gender, QuoteKind, Span
from briefings.quotes.comments import comment_start
from briefings.quotes.conjugation import DEED, DOER, PAST, PRESENT, WAW, YEH
from briefings.quotes.contents import ARTICLE, KAMA, Content, How, pair_at
from briefings.quotes.frames import Search
from briefings.quotes.lexicon import PREPOSITION_LI, RELAY, SPEECH, Group
from briefings.quotes.marks import CLOSERS, STRAIGHT, Pair
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.statements import Statement

SHORTEST_FRAGMENT = 5
SHORTEST_DIRECT = 3
OUR, SHORTEST_OUR = "\u0646\u0627", 3
_CIRCUMSTANCE = re.compile("\u0645.{2,5}\u0627")
# "accompanied by" describes what stands before it
_PASSIVE = re.compile("\u0645..\u0648.\u0627")
_MEEM = "\u0645"
_STRAY = re.compile(f"[{CLOSERS}{STRAIGHT}][,\u060c]")
# "they decided": the past of the plural
_DEED_OF_MANY = re.compile(".{3,}\u0648\u0627")
_TAIL = re.compile("[%\u066a]")


def breaks(reading: Reading, later: Statement, speaker: Speaker, statement: Statement) -> bool:
    """Whether the report ``later`` ends the content of ``statement``, which ``speaker`` said."""
    cue = later.cue
    if cue.shape.mood is DOER:
        return True
    if cue.verb.group is Group.SOURCE:
        return later.content.how is not How.BEFORE
    if cue.shape.mood is DEED:
        return reading.pause(later.at) or cue.shape.joined or later.clause < later.at
    relative = reading.doc.words[later.at - 1] in reading.cues.particles.relative
    if relative and not reading.pause(later.at):
        return cue.shape.mood is PAST and later.content.how is How.THAT and cue.verb.name == reading.cues.says
    led = later.clause < later.at or cue.shape.joined or reading.pause(later.at)
    if not led:
        return False
    if cue.verb.group is not SPEECH and cue.shape.mood is PRESENT and later.subject is None:
        also = reading.doc.words[later.at - 1] == KAMA and cue.verb.group is statement.cue.verb.group
        parallel = statement.cue.shape.mood is PRESENT and (also or later.content.how is How.THAT)
        return parallel and speaker.continues(cue.shape)
    inner = reading.cues.clauses.buts | reading.cues.clauses.nearest
    if reading.doc.words[later.clause] in inner and not reading.pause(later.clause):
        return False
    if later.subject is not None:
        return (
            cue.shape.joined
            or reading.pause(later.clause)
            or reading.doc.words[later.clause] in reading.cues.clauses.connectives
        )
    spoken = cue.shape.joined and later.content.how is How.COLON
    return spoken or speaker.gender is Gender.UNKNOWN or speaker.continues(cue.shape)


def content_end(reading: Reading, statements: list[Statement], number: int, speaker: Speaker) -> int:
    """The word behind the last one of the content of statement ``number``."""
    statement = statements[number]
    content = statement.content
    if content.how is How.BEFORE:
        return statement.at - _dangles(reading, statement.at - 1)
    if content.how is How.BEHIND:
        pair = reading.marks.closing(reading.doc.ends[statement.at - 1], reading.doc.starts[statement.at])
        return reading.doc.word_at(pair.right) if pair else statement.at
    limit = reading.limit(statement.at)
    first = content.first
    calls = content.how in (How.OBJECT, How.PREPOSITION) and statement.cue.shape.pronoun
    called = pair_at(reading, first) if calls else None
    if called:
        return max(first + 1, reading.doc.word_at(called.right))
    for later in range(number + 1, len(statements)):
        other = statements[later]
        if other.at >= limit:
            break
        if other.at > first and breaks(reading, other, speaker, statement):
            limit = other.clause
            break
    limit = _main_clause(reading, statement.at, first, limit)
    if content.how is How.THAT:
        limit = _stray_mark(reading, first, limit)
    if content.how in (How.OBJECT, How.PREPOSITION):
        limit = _next_deed(reading, first, limit)
    if statement.owned:
        limit = predicate(reading, statement.at, first, limit) or limit
    return limit if content.how is How.COLON else trail(reading, first, comment_start(reading, content, limit))


def _main_clause(reading: Reading, at: int, first: int, limit: int) -> int:
    """Where the main clause begins when the report stands in the condition before it: «although he said …, | then»."""
    cues, words, start = reading.cues.clauses, reading.doc.words, reading.sentence_start(at)
    own = words[first] in cues.conditions or words[first] in reading.cues.particles.prepositions
    if own or cues.conditions.isdisjoint(words[start : min(start + 2, at)]):
        return limit
    return next((w for w in range(first + 1, limit) if words[w] in cues.mains and reading.pause(w)), limit)


def _next_deed(reading: Reading, first: int, limit: int) -> int:
    """Where the speakers do the next thing: a noun that is reported goes on with no verb of a clause of its own."""
    words, particles = reading.doc.words, reading.cues.particles
    for word in range(first + 1, limit):
        if words[word] in particles.relative or words[word] in reading.cues.that:
            return limit
        if reading.pause(word) and reading.marks.around(reading.doc.starts[word]) is None:
            deed = word + (words[word] == KAMA)
            if deed < limit and _DEED_OF_MANY.fullmatch(words[deed]) and (deed > word or words[deed][0] == WAW):
                return word
    return limit


def _stray_mark(reading: Reading, first: int, limit: int) -> int:
    """Where a closing mark that nothing opened ends what was said: «…, and no other reading", and».

    Only one with a comma behind it, and none in a text whose quotations may just be paired wrongly.
    """
    doc = reading.doc
    for word in reading.apart(first + 2, limit):
        if _STRAY.match(doc.gaps[word]) and word not in reading.opening:
            quoted = reading.marks.around(doc.starts[word]) or reading.marks.between(
                doc.starts[first] - 1, doc.starts[word]
            )
            goes_on = doc.words[word].removeprefix(WAW) in reading.cues.that
            return limit if quoted or goes_on else word
    return limit


def predicate(reading: Reading, at: int, first: int, limit: int) -> int | None:
    """The word that says something about the reporting noun at ``at``: «the announcement that … | came as»."""
    doc, cues = reading.doc, reading.cues
    if at != reading.sentence_start(at) and doc.words[at - 1] not in cues.that:
        return None
    words = enumerate(doc.words[first + 1 : limit], first + 1)
    return next(
        (w for w, text in words if text in cues.clauses.predicates and not reading.marks.around(doc.starts[w])), None
    )


def trail(reading: Reading, first: int, limit: int) -> int:
    """Cut what follows the content but is not part of it: «…, in a first step», «…, according to»."""
    doc = reading.doc
    participles = [word for word in reading.apart(first + 1, limit) if doc.words[word][0] == _MEEM]
    for word in sorted({*reading.may_trail(first + 1, limit), *participles}):
        if not _trails(reading, word) or _concedes(reading, first, word):
            continue
        around = reading.marks.around(doc.starts[word])
        if around is None or around.left < doc.starts[first]:
            return word - (word > first + 1 and _dangles(reading, word - 1))
    return limit


def _dangles(reading: Reading, word: int) -> bool:
    """Whether ``word``, the last one before a source, leads to it: «…, and that according to»."""
    return reading.doc.words[word] in reading.cues.clauses.dangling


def _trails(reading: Reading, word: int) -> bool:
    """Whether a source, a trailing phrase, or behind a pause a circumstance, begins at ``word``."""
    clauses, text = reading.cues.clauses, reading.doc.words[word]
    if text in reading.cues.source_starts and is_source(reading, word):
        return True
    if text in clauses.trailers and _begins(reading, clauses.trailers, word):
        return clauses.even.isdisjoint(reading.doc.words[word + 2 : word + 3])
    if not (reading.pause(word) or reading.closes(word)) or _may(reading, word):
        return False
    if text in reading.cues.source.told and is_told(reading, word):
        return True
    return _begins(reading, clauses.trailers_comma, word) or _circumstance(reading, text)


def _concedes(reading: Reading, first: int, word: int) -> bool:
    """«Although …, but …» is one statement."""
    cues = reading.cues.clauses
    return reading.doc.words[word] in cues.buts and any(w in cues.althoughs for w in reading.doc.words[first:word])


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
    apart = reading.pause(word) or reading.behind_mark(word) is not None
    return apart and bare not in cues.source.not_speakers and following not in cues.source.not_speakers


def is_told(reading: Reading, word: int) -> bool:
    """Whether «as the minister said», a verb without content of its own, stands at ``word``."""
    if word + 2 >= len(reading.doc.words):
        return False
    cue = reading.cues.verbs.get(reading.doc.words[word + 1])
    if cue is None or cue.verb.group not in (SPEECH, RELAY) or cue.shape.mood not in (PAST, PRESENT):
        return False
    content = Search(reading, word + 1, word + 2, cue).run()
    return content is None or any(map(reading.pause, range(word + 2, content.joint)))


def unjoined(word: str) -> str:
    """A word without the preposition li glued to it; the article that it has swallowed comes back."""
    return ARTICLE + word[2:] if word.startswith(PREPOSITION_LI * 2) else word.removeprefix(PREPOSITION_LI)


def _may(reading: Reading, word: int) -> bool:
    """Whether the particle at ``word`` says, before a verb in the present, what may be: part of what is said."""
    words = reading.doc.words
    follows = words[word + 1] if word + 1 < len(words) else ""
    return words[word] in reading.cues.clauses.may and follows.startswith(YEH)


def _begins(reading: Reading, phrases: dict[str, tuple[str, ...]], word: int) -> bool:
    words = reading.doc.words
    seconds = phrases.get(words[word])
    return seconds is not None and ("" in seconds or (word + 1 < len(words) and words[word + 1] in seconds))


def _circumstance(reading: Reading, text: str) -> bool:
    """An accusative participle, «accusing», that begins a clause of its own."""
    if text in reading.cues.clauses.circumstance or text in reading.cues.sayings:
        return True
    if _PASSIVE.fullmatch(text):
        return False
    return _CIRCUMSTANCE.fullmatch(text) is not None and text not in reading.cues.clauses.not_circumstance


def whole(reading: Reading, content: Content, last: int) -> Span:
    """The content as a span, with the marks and brackets that belong to its first and last words."""
    doc = reading.doc
    start, end = content.start, doc.ends[last - 1]
    pair = pair_at(reading, content.first)
    if pair and content.start <= doc.starts[content.first]:
        start = pair.left
    gap = doc.text[end : doc.starts[last] if last < len(doc.words) else len(doc.text)]
    for p in reading.marks.between(start, end):
        if p.closed and end <= p.right < end + len(gap):
            end = p.right + 1
    if _TAIL.match(gap):
        end = max(end, doc.ends[last - 1] + 1)
    if doc.text.count("(", start, end) > doc.text.count(")", start, end) and gap.lstrip().startswith(")"):
        end = max(end, doc.text.index(")", doc.ends[last - 1]) + 1)
    return Span(start, end)


def pieces(reading: Reading, statement: Statement, last: int) -> list[tuple[Span, QuoteKind]]:
    """The records of one statement: its content, and quoted fragments of five words or more inside reported speech."""
    doc, content = reading.doc, statement.content
    pair = pair_at(reading, content.first)
    if pair:
        close = doc.word_at(pair.right)
        short = close - content.first < SHORTEST_DIRECT and content.how not in (How.COLON, How.MARK)
        if not short and (content.how is How.COLON or ends_with(reading, pair, close, last)):
            return [(Span(pair.start, pair.end), QuoteKind.DIRECT)]
    span = whole(reading, content, last)
    spoken = content.how is How.COLON and _own_words(reading, content, last)
    out = [(span, QuoteKind.DIRECT if spoken else QuoteKind.INDIRECT)]
    for inner in reading.marks.between(span.start, span.end):
        if doc.word_at(inner.end) - doc.word_at(inner.start) >= SHORTEST_FRAGMENT and inner.end <= span.end:
            out.append((Span(inner.start, inner.end), QuoteKind.DIRECT))
    return out


def _own_words(reading: Reading, content: Content, last: int) -> bool:
    """Words behind a colon without an opening mark: direct when a mark closes them after words of a «we»."""
    doc = reading.doc
    gap = doc.gaps[last] if last < len(doc.gaps) else ""
    closed = any(mark in gap for mark in CLOSERS + STRAIGHT)
    return closed and any(word.endswith(OUR) and len(word) > SHORTEST_OUR for word in doc.words[content.first : last])


def ends_with(reading: Reading, pair: Pair, close: int, last: int) -> bool:
    """Whether what was said ends with the quotation that began it."""
    if close >= last:
        return True
    return reading.pause(close) or not pair.closed
