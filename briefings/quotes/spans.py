"""Where what was said ends, and whether it is direct or reported speech."""

from __future__ import annotations

import re

from briefings.model import Gender, QuoteKind, Span
from briefings.quotes.breaks import ends_at, meanwhile
from briefings.quotes.comments import comment_start
from briefings.quotes.conjugation import ALEF, BEH, FEH, LAM, PAST, TEH, WAW, WHO_HE, WHO_SHE, Shape
from briefings.quotes.contents import KAMA, Content, How, pair_at
from briefings.quotes.does_now import does_now
from briefings.quotes.fronted import main_clause
from briefings.quotes.marks import CLOSERS, STRAIGHT, Pair
from briefings.quotes.notes import goes_on
from briefings.quotes.occasions import occasion_start
from briefings.quotes.plain import I_SAY
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import Speaker
from briefings.quotes.statement import Statement
from briefings.quotes.title_halves import second_half
from briefings.quotes.trailing import dangles, trail

SHORTEST_FRAGMENT = 5
SHORTEST_DIRECT = 3
# with these a whole clause is reported
_CLAUSES = (How.THAT, How.SOURCE, How.DOCUMENT)
OUR, SHORTEST_OUR = "\u0646\u0627", 3
_STRAY = re.compile(f"[{CLOSERS}{STRAIGHT}][,\u060c]")
# "they decided", "she warned": the past of the plural and of the feminine, no noun of the plural or the second measure
_DEED = re.compile(".{3,}\u0648\u0627|.(?!\u0627\u0644)(?:.{2,5}[^\u0627\u0648\u064a]|..)\u062a")
_TAIL = re.compile("[%\u066a]")


def content_end(reading: Reading, statements: list[Statement], number: int, speaker: Speaker) -> int:
    """The word behind the last one of the content of statement ``number``."""
    statement = statements[number]
    content = statement.content
    if content.how is How.BEFORE:
        return statement.at - dangles(reading, statement.at - 1)
    if content.how is How.BEHIND:
        pair = reading.marks.closing(reading.doc.ends[statement.at - 1], reading.doc.starts[statement.at])
        return reading.doc.word_at(pair.right) if pair else statement.at
    limit = reading.limit(statement.at)
    first = content.joint if content.how is How.SOURCE and content.first < statement.at else content.first
    calls = content.how in (How.OBJECT, How.PREPOSITION) and statement.cue.shape.pronoun
    called = pair_at(reading, first) if calls else None
    if called:
        return max(first + 1, reading.doc.word_at(called.right))
    for later in range(number + 1, len(statements)):
        other = statements[later]
        if other.at >= limit:
            break
        if other.at > first and ends_at(reading, other, speaker, statement):
            relative = reading.doc.words[other.at - 1] in reading.cues.particles.relative
            limit = meanwhile(reading, other.at) or (other.at - 1 if relative else other.clause)
            while limit > first + 1 and _leads(reading, limit - 1):
                limit -= 1
            break
    limit = second_half(reading, statement, first, main_clause(reading, statement, first, limit))
    if content.how is How.THAT:
        limit = _stray_mark(reading, first, limit)
    if content.how in (How.OBJECT, How.PREPOSITION):
        limit = does_now(reading, first, _next_deed(reading, first, limit, statement.cue.shape), statement.cue.shape)
        limit = occasion_start(reading, content, first, limit)
    if statement.owned:
        limit = predicate(reading, statement.at, first, limit) or limit
    return (
        limit
        if content.how is How.COLON
        else trail(reading, first, comment_start(reading, content, first, limit), content.how in _CLAUSES)
    )


def _leads(reading: Reading, word: int) -> bool:
    """Whether what is at ``word`` leads to the next report, no part of this one: «but», «as», «who», «after he»."""
    text, cues = reading.doc.words[word], reading.cues
    leads = text in cues.clauses.buts or text in cues.clauses.because or text in cues.particles.relative
    after = text in cues.clauses.since and reading.doc.words[word + 1] in cues.that
    return leads or after or text in cues.that


def _next_deed(reading: Reading, first: int, limit: int, shape: Shape) -> int:
    """Where the speakers do the next thing: a noun that is reported goes on with no verb of a clause of its own.

    Behind a relative pronoun only with a verb that agrees with them and not with it: «the plan that … | and she said».
    """
    words, particles, likening = reading.doc.words, reading.cues.particles, reading.cues.clauses.likening
    pauses, turns = reading.pauses, reading.cues.turns
    relative = ""
    for word in range(first + 1, limit):
        if word not in pauses and words[word] not in turns:
            continue
        if goes_on(reading, word) and reading.marks.around(reading.doc.starts[word]) is None:
            return word
        if words[word] in particles.relative or words[word] in reading.cues.that:
            if words[word] not in (WHO_HE, WHO_SHE) or relative:
                return limit
            relative = words[word]
        if not relative and _but(reading, word) and reading.marks.around(reading.doc.starts[word]) is None:
            return word
        if reading.pause(word) and reading.marks.around(reading.doc.starts[word]) is None:
            also = words[word] == KAMA and words[word + 1 : word + 2] != [] and words[word + 1] not in likening
            if (also and not relative) or (_does(reading, word) and _of_them(words[word], relative, shape)):
                return word
    return limit


def _of_them(verb: str, relative: str, shape: Shape) -> bool:
    """Whether ``verb`` agrees with ``shape``, that of the reporting verb, not with a ``relative`` pronoun before."""
    if not relative:
        return True
    feminine = verb.endswith(TEH)
    fits = shape.mood is PAST and shape.number == 1 and feminine is (shape.gender is Gender.FEMININE)
    return fits and feminine is (relative == WHO_HE)


def _does(reading: Reading, word: int) -> bool:
    """Whether «and» with a verb in the past, of many, of a woman or one of the lexicon, or «so» stands at ``word``."""
    text, clauses = reading.doc.words[word], reading.cues.clauses
    if text in clauses.mains or text in clauses.deeds:
        return True
    cue = reading.cues.verbs.get(text) if text[0] == WAW else None
    if cue and cue.shape.mood is PAST and text[1] == ALEF and not cue.shape.pronoun:
        return True
    return text[0] == WAW and _DEED.fullmatch(text) is not None and text not in clauses.no_deeds


def _but(reading: Reading, word: int) -> bool:
    """Whether «but» at ``word`` begins a clause: not «but slowly», «but for children»."""
    words, clauses = reading.doc.words, reading.cues.clauses
    if words[word] in clauses.withholding:
        return True
    if words[word].removeprefix(WAW) not in clauses.weighed or word + 1 >= reading.limit(word):
        return False
    follows = words[word + 1]
    return follows not in reading.cues.particles.prepositions and not follows.startswith((BEH, LAM))


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
            return [(Span(pair.start, _end(reading, pair, last)), QuoteKind.DIRECT)]
    own, full = _own_sentence(reading, content, last), whole(reading, content, last)
    span = full if own == last else whole(reading, content, own)
    spoken = content.how is How.COLON and _own_words(reading, content, last)
    out = [(span, QuoteKind.DIRECT if spoken else QuoteKind.INDIRECT)]
    for inner in reading.marks.between(full.start, full.end):
        end, first = _end(reading, inner, last), doc.word_at(inner.start)
        if first and doc.words[first - 1] in reading.cues.particles.slogans:
            continue
        if doc.word_at(end) - first >= SHORTEST_FRAGMENT and end <= full.end:
            out.append((Span(inner.start, end), QuoteKind.DIRECT))
    return out


def _own_sentence(reading: Reading, content: Content, last: int) -> int:
    """Where a quotation behind a colon begins its own sentence behind reported words: «said that …: "So we …"»."""
    doc, bare = reading.doc, reading.cues.objects.bare
    if content.how is How.THAT:
        for word in reading.apart(content.first + SHORTEST_DIRECT, last):
            if not (word in reading.colons and word in reading.opening):
                continue
            text = doc.words[word]
            if text.startswith(FEH + ALEF) or (text in bare and doc.text[doc.starts[word]] in I_SAY):
                return word
    return last


def _end(reading: Reading, pair: Pair, last: int) -> int:
    """Where a quotation ends; one whose mark never closes ends with what was said at the latest."""
    runs_on = not pair.closed and last < reading.doc.word_at(pair.end)
    return reading.doc.ends[last - 1] if runs_on else pair.end


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
    if _and_that(reading, close):
        return False
    return reading.pause(close) or not pair.closed


def _and_that(reading: Reading, word: int) -> bool:
    """Whether «and that» goes on at ``word``; «even if he was» begins with the same letters."""
    words, cues = reading.doc.words, reading.cues
    joined = words[word].startswith(WAW) and words[word].removeprefix(WAW) in cues.that
    return joined and cues.clauses.between.isdisjoint(words[word + 1 : word + 2])
