"""When a word that looks like a reporting word reports nothing: denied, a noun, an adjective, an adverb."""

from __future__ import annotations

import re

from briefings.model import Gender
from briefings.quotes.attributive import is_attributive
from briefings.quotes.conjugation import (
    ALEF,
    DEED,
    DOER,
    HEH,
    HER,
    HIS,
    KAF,
    MAKSURA,
    MARBUTA,
    MEEM,
    NOON,
    PAST,
    PRESENT,
    TEH,
    WAW,
    WHO_HE,
    WHO_SHE,
    YEH,
)
from briefings.quotes.contents import ARTICLE, Content, How, pair_at
from briefings.quotes.deeming import deems
from briefings.quotes.interruptions import wants_no_name
from briefings.quotes.lexicon import PREPOSITION_BI, RELAY, SPEECH, STANCE, Cue
from briefings.quotes.reading import SIGNS, Reading
from briefings.quotes.retold import is_retold
from briefings.quotes.unreal import is_supposed
from briefings.quotes.with_pronoun import takes_up

FARTHEST_ADVERB, FARTHEST_NOUN, LONGEST_PREPOSITION = 10, 12, 3
# "he denied" ends with it, "the denial" with a ya
NEAR_THAT, LONG = 6, 5
FEMININE = (MARBUTA, ALEF + TEH)
LONG_STEM = 5
NOT = ("\u0644\u0627", "\u0648\u0644\u0627")
# «as if», alone or with a pronoun; without its hamza it is «was»
AS_IF = re.compile("\u0648?\u0643\u0623\u0646\u0651?(?:\u0647\u0627?|\u0647\u0645|\u0645\u0627)?$")
_WAS_OR_AS_IF = frozenset(
    clitic + KAF + ALEF + NOON + pronoun
    for clitic in ("", WAW)
    for pronoun in ("", HEH, HEH + ALEF, HEH + MEEM, MEEM + ALEF)
)
# the letter of the third person with the vowel sign of the passive
_IS_DONE = re.compile("[\u0648\u0641\u0633]{0,2}[\u064a\u062a]\u064f")
# the first letter of the past with that sign: «it was announced»
_WAS_DONE = re.compile("[\u0648\u0641]?\\w\u064f")


def is_denied(reading: Reading, at: int, cue: Cue) -> bool:
    """He did not say; a stance may be denied: Paris does not think that."""
    before, cues = reading.doc.words[at - 1] if at else "", reading.cues
    signed = reading.doc.words[at] in cues.clauses.signed and SIGNS.intersection(reading.surface(at, at + 1))
    if reading.doc.words[at] in cues.clauses.only_with_that and not (signed or _that_behind(reading, at)):
        return True
    if reading.doc.words[at] in cues.clauses.only_with_subject and not _subject_behind(reading, at, cue):
        return True
    if (cue.shape.pronoun and takes_up(reading, at, cue)) or wants_no_name(reading, at) or _as_if(reading, at):
        return True
    if _lacks_noun(reading, at, cue) or _tightens(reading, at, cue):
        return True
    if (cue.shape.mood is PAST and before in cues.clauses.lacking) or is_supposed(reading, at, cue):
        return True
    if cue.shape.mood is DOER and (before in cues.clauses.lacking or maybe_noun(reading, at) or _demand(reading, at)):
        return True
    doer = cue.shape.mood is DOER and reading.doc.words[at] in cues.particles.adverbs
    if doer and _adverbial(reading, at):
        return True
    lacks = before in cues.particles.negation and cue.verb.group is not STANCE
    if lacks and not (_comments(reading, at, cue) or is_retold(reading, at, cue)):
        return True
    if cue.shape.mood in (PRESENT, PAST) and _passive(reading, at, cue):
        return True
    # «I do not think» is written like «he thought», and nothing in the past stands behind this negation
    if before in NOT and cue.shape.mood is PAST:
        return True
    if cue.shape.mood in (DEED, DOER) or reading.pause(at):
        return False
    if before in cues.particles.governing or (before in cues.that and cue.shape.mood is PRESENT):
        return True
    if _resumed(reading, at, cue) in cues.objects.resuming:
        return True
    if cue.shape.mood is PRESENT and not cue.shape.pronoun and before in cues.clauses.comments.get(before, ()):
        return True
    if before in cues.objects.whats and reading.doc.words[at] in cues.objects.naming:
        return True
    if before not in cues.particles.relative or not cue.shape.pronoun or pair_at(reading, at + 1):
        return False
    return not (_blames(reading, at, cue) or deems(reading, at, cue))


def _blames(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether somebody named behind «whom» accuses, or describes with ba, whom it stands for."""
    judges = cue.verb.group is STANCE or cue.verb.name in reading.cues.objects.accusing
    return judges and PREPOSITION_BI in cue.verb.prepositions and at + 1 in reading.named


def _as_if(reading: Reading, at: int) -> bool:
    """Whether «as if» leads to the verb: what only looks as if somebody said it was not said."""
    if _WAS_OR_AS_IF.isdisjoint(reading.doc.words[max(0, at - NEAR_THAT) : at]):
        return False
    for word in range(at - 1, max(reading.sentence_start(at), at - NEAR_THAT) - 1, -1):
        if reading.pause(word + 1):
            return False
        if AS_IF.match(reading.surface(word, word + 1)):
            return True
    return False


def _passive(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether a vowel sign shows the passive, «it is assumed»: of verbs that have another sign in the active.

    Whoever relays may stay unnamed: «it was reported of the mayor that».
    """
    name = cue.verb.name
    if cue.shape.mood is PAST:
        return cue.verb.group is not RELAY and _WAS_DONE.match(reading.surface(at, at + 1)) is not None
    reflexive = name[0] == ALEF and len(name) >= LONG_STEM
    signed = reflexive or (name[0] == TEH and name[1] != ALEF) or name in reading.cues.objects.plain_verbs
    return signed and _IS_DONE.match(reading.surface(at, at + 1)) is not None


def maybe_noun(reading: Reading, at: int) -> bool:
    """Whether a word written like a noun stands where no clause begins: presented a request for, a memorandum."""
    if reading.doc.words[at] not in reading.cues.clauses.nouns or at == reading.sentence_start(at):
        return False
    if reading.doc.text[reading.doc.ends[at] - 1] == MAKSURA:
        return False
    before, cues = reading.doc.words[at - 1], reading.cues
    behind = at + 1 + (reading.doc.words[at + 1] in cues.particles.prepositions)
    told = not cues.that.isdisjoint(reading.doc.words[behind : behind + 1])
    if told or reading.doc.words[at + 1] in cues.particles.adverbs:
        return False
    led = before in cues.led or before in cues.between or before in cues.that
    return not led and not reading.pause(at)


def is_adjective(reading: Reading, at: int, cue: Cue, content: Content) -> bool:
    """A feminine participle right behind an indefinite noun describes it: groups supporting the council.

    So it does behind an accusative, strict limits, but for a paper: issued a statement calling for; and a relative
    clause does whose object takes up what it describes: the plan of which he told its aims.
    """
    before = reading.doc.words[at - 1] if at else ""
    if _takes_up(reading, at, before, cue, content):
        return True
    if cue.shape.mood is not DOER or content.how is How.THAT or before.startswith(ARTICLE):
        return False
    if reading.pause(at) or reading.behind_mark(at):
        return False
    if is_attributive(reading, at, cue, content):
        return True
    own = reading.doc.text[reading.doc.starts[at] : reading.doc.ends[at]]
    return own.endswith(MARBUTA) and (
        reading.surface(at - 1, at).endswith(FEMININE) or _accusative(reading, before, content)
    )


def _takes_up(reading: Reading, at: int, before: str, cue: Cue, content: Content) -> bool:
    """Whether the first word of what is told behind the relative ``before`` has a pronoun for it."""
    if before not in (WHO_HE, WHO_SHE) or content.how not in (How.OBJECT, How.PREPOSITION) or cue.shape.number > 1:
        return False
    pronoun = HER if before == WHO_SHE else HIS
    between = range(at + 1, content.joint)
    if cue.verb.group is SPEECH and any(w in reading.named for w in between):
        free = not any(reading.doc.words[w].endswith(pronoun) for w in between)
        return free and reading.surface(content.first, content.first + 1).endswith(pronoun)
    other = cue.shape.gender is (Gender.MASCULINE if before == WHO_SHE else Gender.FEMININE)
    return other and reading.surface(content.first, content.first + 1).endswith(pronoun)


def _accusative(reading: Reading, noun: str, content: Content) -> bool:
    """Whether ``noun`` looks like an accusative that a participle may describe: no adverb, name or paper."""
    cues = reading.cues
    if content.how not in (How.PREPOSITION, How.OBJECT) or not noun.endswith(ALEF) or noun in cues.particles.adverbs:
        return False
    papers = cues.document.nouns | cues.document.parts
    return noun not in papers and noun.removesuffix(ALEF) not in papers


def _comments(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether «what» before the verb is no negation but leads a comment: «…, which is what the ministry said was»."""
    first = reading.doc.words[at - 2] if at > 1 else ""
    led = reading.doc.words[at - 1] in reading.cues.clauses.comments.get(first, ())
    return led and cue.verb.group is SPEECH and not cue.shape.pronoun and _resumed(reading, at, cue) is None


def _resumed(reading: Reading, at: int, cue: Cue) -> str | None:
    """The verb's own preposition when it follows with a pronoun: measures that the creditors call for (it)."""
    text = reading.doc.words[at + 1]
    core = text.removesuffix(ALEF).removesuffix(HEH)
    if len(core) > LONGEST_PREPOSITION or core == text:
        return None
    return next((p for p in cue.verb.prepositions if core in (p, p[:-1] + YEH)), None)


def _demand(reading: Reading, at: int) -> bool:
    """Whether a feminine participle that is a noun too, «a demand», stands behind «on», «of» or «it is»."""
    before, cues = reading.doc.words[at - 1] if at else "", reading.cues
    noun = reading.doc.words[at] in cues.objects.heads and not reading.pause(at)
    return noun and before in cues.clauses.demanded


def _adverbial(reading: Reading, at: int) -> bool:
    """Whether a word that may be an adverb, «again», goes with a verb of its own clause, or ends it.

    As a participle, «repeating», it stands behind a comma or a quotation.
    """
    word = at
    if reading.pause(at + 1) or not (reading.pause(at) or reading.behind_mark(at)):
        return True
    while word > max(reading.sentence_start(at), at - FARTHEST_ADVERB) and not reading.pause(word):
        word -= 1
        cue = reading.cues.verbs.get(reading.doc.words[word])
        if cue and cue.shape.mood in (PAST, PRESENT):
            return True
    return False


def _subject_behind(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether an actor, or the preposition of the verb itself, follows at once; «has» before it makes it a verb."""
    word = at + 1
    if at and reading.doc.words[at - 1] in reading.cues.clauses.past:
        return True
    if word < len(reading.doc.words) and reading.doc.words[word] in reading.cues.particles.adverbs:
        word += 1
    return word in reading.named or reading.doc.words[word : word + 1] == [*cue.verb.prepositions][:1]


def _that_behind(reading: Reading, at: int) -> bool:
    """Whether the particle, or a quotation behind a colon, follows at once, or behind an actor."""
    word = reading.named.get(at + 1, at + 1)
    word += not reading.cue(at).verb.prepositions.isdisjoint(reading.doc.words[word : word + 1])
    quoted = reading.colon(word) and reading.quotes(word)
    return word < len(reading.doc.words) and (quoted or reading.doc.words[word] in reading.cues.that)


def _tightens(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether the verb has an object of another sense before its preposition: tightened the controls on."""
    nouns = reading.cues.clauses.not_with_noun.get(cue.verb.name)
    if not nouns:
        return False
    for text in reading.doc.words[at + 1 : min(reading.limit(at), at + FARTHEST_NOUN)]:
        if text in nouns:
            return True
        if text in cue.verb.prepositions or text in reading.cues.that:
            break
    return False


def _lacks_noun(reading: Reading, at: int, cue: Cue) -> bool:
    """Whether none of the nouns that make the word at ``at`` a reporting word follows in its clause."""
    nouns, does = reading.cues.clauses.only_with_noun.get(cue.verb.name), reading.cues.doing.get(reading.doc.words[at])
    if nouns is None or (does and does.verb is cue.verb):
        return False
    return nouns.isdisjoint(reading.doc.words[at + 1 : min(reading.limit(at), at + FARTHEST_NOUN)])
