"""What a reported object may begin with: «what was said about», «the call for», and what rules a noun out."""

from __future__ import annotations

from briefings.quotes.conjugation import DEED, FROM, HER, HIS, THEIR, WAW
from briefings.quotes.contents import ARTICLE, Content, How, is_definite_verbal, is_verbal, is_verbal_word
from briefings.quotes.lexicon import PREPOSITION_BI, PREPOSITION_LI, Cue, Group
from briefings.quotes.reading import Reading

FULL_TIME, FARTHEST_AGAIN = 3, 7
SAYING = "\u0627\u0644\u0642\u0648\u0644"
_HIS = ("\u0647", "\u0647\u0627")
OWNED = (HIS, HER, THEIR)
_NISBA = ("\u064a", "\u064a\u0647")


def is_governed(reading: Reading, word: int, after: int) -> bool:
    """Whether an indefinite noun behind a preposition may own ``word``: «in an announcement of», not «days ago».

    ``after`` is the first word behind the subject.
    """
    cues, words = reading.cues, reading.doc.words
    before = words[word - 1]
    if before.startswith(ARTICLE) or before in cues.objects.spells or before in cues.document.nouns:
        return False
    # nothing owns «his», and a noun that is somebody's has its owner
    if reading.surface(word - 1, word).endswith(OWNED) and reading.surface(word, word + 1).endswith(OWNED):
        return False
    free = word - 1 not in reading.named and word - 2 >= after
    # «in a press conference | that he held» is written like «his holding»
    described = word - 3 >= after and not words[word - 2].startswith(ARTICLE) and words[word].endswith(_HIS)
    far = described and words[word - 3] in cues.particles.prepositions and words[word - 1].endswith(_NISBA)
    return far or (free and words[word - 2] in cues.particles.prepositions)


def behind_adverbs(reading: Reading, word: int, limit: int, manners: bool = False) -> int:
    """The word behind the adverbs at ``word`` that no pause or mark sets off: «yesterday», «at an earlier time».

    With ``manners`` also behind how it was said: «unanimously», «in the strongest | terms».
    """
    cues, words = reading.cues, reading.doc.words
    while word < limit and word not in reading.pauses and word not in reading.opening:
        timed = words[word] in cues.particles.prepositions and not cues.objects.moments.isdisjoint(
            words[word + 1 : word + 2]
        )
        timed = timed or _in_paper(reading, word)
        how = manners and (words[word] in cues.objects.manners or words[word] in cues.objects.utmost)
        if words[word] not in cues.particles.adverbs and not timed and not how:
            break
        word = min(word + (FULL_TIME if timed else 1 + (how and words[word] in cues.objects.utmost)), limit)
        late = timed and word + 1 < limit and words[word] == FROM and words[word + 1] in cues.particles.adverbs
        word += late
    return word


def _in_paper(reading: Reading, word: int) -> bool:
    """Whether «in a statement of hers» stands at ``word``, and no preposition behind it."""
    words, cues = reading.doc.words, reading.cues
    if words[word] not in cues.document.links or word + FULL_TIME >= len(words):
        return False
    paper, hers, behind = words[word + 1 : word + 1 + FULL_TIME]
    owned = hers.startswith(PREPOSITION_LI) and hers in cues.particles.adverbs
    return owned and paper in cues.document.nouns and not behind.startswith((PREPOSITION_BI, PREPOSITION_LI))


def _moment(reading: Reading, word: int) -> bool:
    """Whether «time» and its adjective stand at ``word``."""
    cues, pair = reading.cues, reading.doc.words[word : word + 2]
    return len(pair) > 1 and pair[0] in cues.objects.moments and pair[1] not in cues.that


def is_charge(reading: Reading, word: int) -> bool:
    """Whether a verbal noun behind its ba is what somebody is accused of in a relative clause: «X that rules Y of»."""
    return is_verbal_word(reading, reading.doc.words[word][1:].removeprefix(ARTICLE))


def is_what(reading: Reading, word: int) -> bool:
    """«What» before a verb: denied what was said about it. The same word denies a verb elsewhere."""
    text, cues = reading.doc.words[word], reading.cues
    return text in cues.particles.negation and text in cues.source.ma


def called_what(reading: Reading, word: int, prepositions: frozenset[str]) -> Content | None:
    """The verb's preposition glued to «what»: condemned | what it called interference, asked | whether."""
    words, objects = reading.doc.words, reading.cues.objects
    named = not (objects.naming | objects.whether).isdisjoint(words[word + 1 : word + 2])
    if not named or prepositions.isdisjoint(objects.whats[words[word]]):
        return None
    return Content(word, reading.doc.starts[word] + 1, word, How.PREPOSITION)


def is_outside(reading: Reading, word: int, after: int | None = None) -> bool:
    """Whether no content begins behind the preposition at ``word``: «those called | enemies», «on | the platform»,
    «a statement issued | by».

    Nor behind one of an adverb that begins at ``after``.
    """
    words, objects = reading.doc.words, reading.cues.objects
    if after is not None and _again(reading, word, after):
        return True
    paper = reading.cues.document
    if not paper.platforms.isdisjoint(words[word + 1 : word + 2]):
        return True
    if word > 1 and words[word - 1] in paper.issued and words[word - 2] in paper.nouns:
        return True
    return word > 1 and words[word - 1] in objects.naming_them and words[word - 2] in objects.of


def is_called(reading: Reading, word: int) -> bool:
    """Whether the marks before ``word`` hold what a thing is called, or who issued a paper; nothing is said in them."""
    words, issued = reading.doc.words, reading.cues.document.issued
    by = words[word - 1] in reading.cues.particles.prepositions and word > 1 and words[word - 2] in issued
    return by or words[word - 1] in reading.cues.particles.namers


def _again(reading: Reading, word: int, after: int) -> bool:
    """Whether the preposition at ``word`` stands there again before what is said: pointed on a visit to X | to that."""
    words, limit = reading.doc.words, min(reading.limit(word) - 1, word + FARTHEST_AGAIN)
    adverb = after < word and words[after] in reading.cues.particles.prepositions
    if not adverb or words[word + 1] in reading.cues.that or is_verbal(reading, word + 1):
        return False
    own = word == after + 1 or word + 1 in reading.named
    for later in range(word + 2, limit):
        if words[later] == words[word]:
            said = is_verbal(reading, later + 1) or is_definite_verbal(reading, later + 1)
            return words[later + 1] in reading.cues.that or (own and said)
        if words[later] in reading.cues.that or reading.opening.get(later):
            return False
    return False


def is_empty(reading: Reading, word: int) -> bool:
    """Whether a noun says nothing yet: «details», «more»; «more of» something does."""
    words, objects = reading.doc.words, reading.cues.objects
    more = words[word].startswith(ARTICLE) and not objects.of.isdisjoint(words[word + 1 : word + 2])
    return words[word] in objects.empty and not more


def is_deed(reading: Reading, word: int) -> bool:
    """Whether a reporting noun and the particle stand at ``word``, stressed the assertion that; «to saying "…"»."""
    follows = reading.doc.words[word + 1 : word + 2]
    if reading.quotes(word + 1):
        return reading.doc.words[word] == SAYING
    return bool(follows and follows[0] in reading.cues.that and reporting_noun(reading, word))


def is_noun(reading: Reading, word: int, behind_pause: bool = False) -> bool:
    """Whether ``word`` may be a noun that a verb governs, in Arabic letters; behind a comma when ``behind_pause``."""
    cues, text = reading.cues, reading.doc.words[word]
    particles = cues.particles
    if (reading.pause(word) and not behind_pause) or text in particles.prepositions:
        return False
    latin = text.isascii() and text.isalpha()
    if text in particles.adverbs or text in particles.relative or text.startswith(WAW + ARTICLE) or latin:
        return False
    cue = cues.verbs.get(text)
    if cue is not None and cue.shape.mood is not DEED:
        return False
    return text not in cues.clauses.connectives and text not in particles.negation


def reporting_noun(reading: Reading, word: int) -> Cue | None:
    """The verb of «the call» or «the assurance» at ``word``."""
    cue = reading.cues.verbs.get(reading.doc.words[word].removeprefix(ARTICLE))
    return cue if cue and cue.shape.mood is DEED else None


def renewed(reading: Reading, word: int, end: int) -> Content | None:
    """Renewed the call for: the call is what is said; renewed the assurance of: what is assured."""
    starts, words, that = reading.doc.starts, reading.doc.words, reading.cues.that
    cue = reporting_noun(reading, word)
    whole = Content(word, starts[word], word, How.OBJECT)
    if cue is None or word + FULL_TIME >= end or cue.verb.group is Group.ACT:
        return whole
    link = word + 1 + (words[word + 1] in reading.cues.particles.adverbs)
    if words[link] in that or words[link + 1] in that:
        return None
    joins = words[link] in cue.verb.prepositions
    return Content(link + 1, starts[link + 1], link, How.PREPOSITION) if joins else whole


def takes_bi_alone(cue: Cue) -> bool:
    """Whether nothing but ba joins an act to its content: welcomed, praised, pledged."""
    free = cue.verb.that or not cue.verb.object
    return cue.verb.group is Group.ACT and cue.verb.prepositions == {PREPOSITION_BI} and free


def last_resort(reading: Reading, first: int, limit: int) -> Content | None:
    """The noun behind ba that is mostly an adverb, where no other content follows: welcomed | the call of."""
    words, last = reading.doc.words, reading.cues.objects.last
    for word in range(first, limit):
        if reading.pause(word):
            return None
        if words[word].startswith(PREPOSITION_BI) and words[word][1:] in last:
            return Content(word, reading.doc.starts[word] + 1, word, How.PREPOSITION)
        if words[word] in reading.cues.verbs:
            return None
    return None


def may_stand_before(reading: Reading, word: int) -> bool:
    """Whether the particle at ``word`` is not that of «after that», «must»; «after the talks that» holds none."""
    cues, words = reading.cues, reading.doc.words
    before, those = words[word - 1], cues.particles.not_before_that
    own = reading.surface(word - 1, word).endswith((HIS, HER)) and before not in those
    timed = before.startswith(ARTICLE) and words[word - 2] in cues.particles.prepositions and before not in those
    if own or timed or before in cues.objects.spells or before in cues.anaphora.pointers:
        return True
    if words[word - 2] in cues.source.ma and before in cues.clauses.seeming:
        return True
    return those.isdisjoint(words[word - 2 : word])
