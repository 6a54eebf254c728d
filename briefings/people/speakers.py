"""Speakers who are not people of the article: institutions, states, papers, unnamed sources and groups."""

from __future__ import annotations

from functools import cache

from briefings.model import Actor, ActorKind, Gender, Span
from briefings.people import lexicons, words
from briefings.people.another import begins_another, institution_gender
from briefings.people.called_back import called_back
from briefings.people.contracted import with_article
from briefings.people.counted import counts_people, describes_counter, is_some_of
from briefings.people.figures import start_of
from briefings.people.forms import ALEF, ARTICLE, FEH, FROM, HEH, IN, LAM, NOON, TEH, TO, WAW, YEH, Form, Kind
from briefings.people.fuller import inner_purpose, own_adjective, own_plural
from briefings.people.latter import is_adjective
from briefings.people.openings import may_be_name
from briefings.people.papers import is_said_of
from briefings.people.purposes import GLUED, is_to_outlet, openers, purpose_end
from briefings.people.quoted import long_quoted_end, quoted_end
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading
from briefings.people.title_nouns import is_sent

_HEADS = Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.GROUP | Kind.COUNTER | Kind.STANDIN
_BODY = (
    Kind.DEMONYM | Kind.QUALITY | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.STATE | Kind.GROUP | Kind.OFFICE
    | Kind.CONSTRUCT | Kind.ADJECTIVE | Kind.TRADE | Kind.PAPER
)  # fmt: skip
# By names of their own, for loops: a look-up on an enumeration costs ten times a plain one.
_PERSON, _STATE, _ORGANISATION, _GROUP = (
    ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP
)  # fmt: skip
_MASCULINE, _FEMININE, _UNKNOWN = Gender.MASCULINE, Gender.FEMININE, Gender.UNKNOWN
_INSTITUTED = Kind.INSTITUTION | Kind.INSTITUTION_HEAD
_LONGEST = 12
_DESCRIBING = Kind.ADJECTIVE | Kind.DEMONYM | Kind.QUALITY
_TO_THE, _NISBA = LAM + LAM, YEH + HEH
# an adjective of two, or where one of them is from, belongs to «the two sides»
_OF_TWO = (ALEF + "\u0646", YEH + "\u0646")
# her and their, behind a definite noun: «the embassy | its citizens»
_OWNED = (HEH + ALEF, HEH + "\u0645")
# «to» glued to a verbal noun of the measure if'al
_TO_DO = LAM + "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"


def find_speakers(reading: Reading, taken: bytearray, named: dict[int, int]) -> list[Actor]:
    """Actors whose head no person takes, in text order. ``named``: first word of each naming -> its end."""
    found: list[Actor] = []
    resume = 0
    for i in reading.of_kind(_HEADS):
        form = reading.forms[i]
        if i < resume or taken[i] or form is None or is_adjective(reading, i, form):
            continue
        actor = _actor(reading, i, form, named)
        if actor is None:
            continue
        found.append(actor)
        whole = form.kind & Kind.STATE or not (_is_statement(form) or _holds_person(taken, actor))
        resume = actor.last if whole else reading.ends[i]
    return called_back(reading, found)


def _holds_person(taken: bytearray, actor: Actor) -> bool:
    return 1 in taken[actor.first : actor.last]


def _actor(reading: Reading, i: int, form: Form, named: dict[int, int]) -> Actor | None:
    kind, number, kinds = _ORGANISATION, 1, form.kind
    end = reading.ends[i] if kinds & Kind.STATE else _phrase_end(reading, i, form)
    if kinds & Kind.COUNTER:
        end = _named_end(reading, i, end, named)
    if kinds & Kind.INSTITUTION_HEAD:
        lone = end == reading.ends[i] and not form.definite
        end = long_quoted_end(reading, end) if lone else quoted_end(reading, end)
        whose = reading.ends[i]
        if not form.definite and whose in named and reading.close(whose):
            end = max(end, named[whose])
    if kinds & Kind.STATE:
        kind = _STATE
    elif kinds & _INSTITUTED:
        if kinds & Kind.INSTITUTION_HEAD and not form.definite and end == reading.ends[i]:
            return None
    else:
        kind, number = _GROUP, form.number
        alone = end == reading.ends[i]
        if kinds & Kind.COUNTER and not (kinds & Kind.GROUP and alone):
            number = 1 if form.lemma in _ones() else 3
            if alone:
                return None
    doc = reading.doc
    start, stop = start_of(reading, i, form.prefix) if form.prefix else doc.starts[i], doc.ends[end - 1]
    said = with_article(doc.words[i], doc.text[start:stop], form)
    gender = _ones().get(form.lemma) or form.gender
    if kinds & Kind.INSTITUTION_HEAD:
        gender = institution_gender(doc.words[i], form)
    gender = gender if gender is not _UNKNOWN else _MASCULINE
    return Actor(i, end, Span(start, stop), kind, said, gender, number)


def _named_end(reading: Reading, i: int, end: int, named: dict[int, int]) -> int:
    """Where «one of the aides of | minister X» ends, who is named inside it; ``end`` when nobody is."""
    text = reading.doc.words
    inner = [(form, named[k]) for k in range(i + 1, end) if (form := reading.forms[k]) and k in named]
    return max([end, *(last for form, last in inner if form.number == 1 or text[last - 1].startswith(ARTICLE))])


def _is_statement(form: Form) -> bool:
    """Whether a paper speaks for whose it is, so that its owner is an actor too: the statement of | the ministry."""
    return form.kind & Kind.PAPER != 0 and form.lemma in lexicons.folded(lexicons.institutions().statements)


@cache
def _sides() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.groups().standins_for_parties))


@cache
def _ones() -> dict[str, Gender]:
    """Counters that mean one, of the men or of the women: «one of the ministers»."""
    groups = lexicons.groups()
    men, women = lexicons.folded(groups.counters_of_one), lexicons.folded(groups.counters_of_one_feminine)
    return {**dict.fromkeys(men, _MASCULINE), **dict.fromkeys(women, _FEMININE)}


def _phrase_end(reading: Reading, i: int, form: Form) -> int:
    """Takes in what narrows the head: adjectives, definite words, demonyms, states, "in" with an institution."""
    text = reading.doc.words
    j = end = reading.ends[i]
    some_of = form.kind & Kind.COUNTER and text[j : j + 1] == [FROM]
    definite, limit = form.definite and not some_of, min(len(text), i + _LONGEST)
    sides = form.kind & Kind.STANDIN and text[i].removeprefix(form.prefix) in _sides()
    while j < limit and reading.close(j):
        if sides and not (text[j].endswith(_OF_TWO) or reading.kind(j) & Kind.DEMONYM):
            break
        aim = purpose_end(reading, i, form, j) if text[j][0] in GLUED or text[j] in openers() else j
        aim = inner_purpose(reading, i, j) if aim == j and not form.kind & _INSTITUTED else aim
        if aim > j:
            return aim
        step = _step(reading, i, form, j, definite)
        if step == 0:
            break
        definite = definite or text[j].startswith(ARTICLE)
        j += abs(step)
        if step > 0:
            end = j
    return end


def _step(reading: Reading, i: int, head: Form, j: int, definite: bool) -> int:
    """How many words from ``j`` belong to the phrase of ``head`` at ``i``: 0 none, negative: only with one after."""
    follower, word = reading.inner(j), reading.doc.words[j]
    group, counter = head.kind & Kind.GROUP, head.kind & Kind.COUNTER
    fixed = head.kind & Kind.INSTITUTION and not group
    if is_some_of(reading.doc.words[i], head) or (group and is_to_outlet(word)):
        return 0
    if counter and word == FROM:
        return -1 if counts_people(reading, i, j, head.lemma) else 0
    if counter and j == i + 1 and (described := describes_counter(reading, j)):
        return -described
    if follower is None:
        if fixed:
            return own_adjective(reading, i, head, j) if j == reading.ends[i] else 0
        if group and own_plural(reading, i, head, j):
            return 1
        return 0 if begins_another(reading, i, head, j) else _noun_step(reading, i, j, definite)
    kind = follower.kind
    if follower.prefix[:1] in (WAW, FEH) or follower.owned or (kind & (Kind.END | Kind.LEAD) and not kind & _BODY):
        return 0
    if fixed:
        quality = kind & (Kind.DEMONYM | Kind.ADJECTIVE | Kind.QUALITY) and follower.definite and not follower.prefix
        return reading.ends[j] - j if quality else 0
    if kind & Kind.CONNECTOR and not kind & Kind.INSTITUTION:
        if word == IN and not lexicons.role_words("occasions").isdisjoint(reading.doc.words[j + 1 : j + 2]):
            return 0
        away = word == TO and not is_sent(reading, j + 1, [head.lemma])
        return j - reading.ends[j] if (group or counter) and not away else 0
    if not kind & _BODY:
        return 0
    if definite and not follower.definite and not follower.prefix and not kind & (Kind.STATE | Kind.INSTITUTION):
        return 0
    if begins_another(reading, i, head, j):
        return 0
    whole = follower.definite or kind & (Kind.DEMONYM | Kind.STATE | Kind.INSTITUTION | Kind.ADJECTIVE | Kind.TRADE)
    return (reading.ends[j] - j) if whole else (j - reading.ends[j])


def _noun_step(reading: Reading, i: int, j: int, definite: bool) -> int:
    """A definite noun behind an indefinite head, an adjective of it, or right behind the head a proper name."""
    word = reading.doc.words[j]
    if word.startswith(ARTICLE):
        if not definite and j > i + 1 and _is_nisba(reading, j - 1) and not word.endswith((_NISBA, YEH)):
            return 0
        if not definite and reading.kind(j - 1) & Kind.INSTITUTION_HEAD and not words.is_ordinary(word):
            return int(not is_clear(word))
        things = word.endswith(ALEF + TEH) and not words.is_adjectival(word.removesuffix(ALEF + TEH) + HEH)
        qualifies = (words.is_adjectival(word) and not things) or words.is_elative(word)
        strange = j == i + 1 and word.endswith(_NISBA) and not is_clear(word)
        return int((words.is_ordinary(word) or strange) and (not definite or qualifies))
    before, noun = reading.doc.words[j - 1], reading.forms[j - 1]
    strange = before.startswith(ARTICLE) and noun is None and not words.is_ordinary(before)
    named = noun is not None and noun.kind & Kind.INSTITUTION_HEAD != 0 and not noun.definite
    proper = named or (j - 2 == i and (strange or _is_called(reading, i, j)))
    purpose = reading.doc.text.startswith(_TO_DO, reading.doc.starts[j])
    proper = proper and not (reading.kind(i) & Kind.PAPER and is_said_of(word))
    owned = before.startswith(ARTICLE) and word.endswith(_OWNED)
    return int(proper and not (purpose or owned) and may_be_name(word) and not is_clear(word))


def _is_nisba(reading: Reading, j: int) -> bool:
    """Whether an adjective in -i without the article stands at ``j``: it owns nothing, «a press report | the war»."""
    word, kind = reading.doc.words[j], reading.kind(j)
    described = kind & _DESCRIBING or (not kind and words.is_adjectival(ARTICLE + word))
    return bool(described) and word.endswith((_NISBA, YEH)) and not word.startswith(ARTICLE)


def _is_called(reading: Reading, i: int, j: int) -> bool:
    """Whether the strange name of the body at ``i`` may go on at word ``j``, before «that» or a mark: the company
    Rolls | Royce."""
    head, before, after = reading.forms[i], reading.doc.words[j - 1], j + 1
    if head is None or head.definite or not head.kind & Kind.INSTITUTION_HEAD or head.kind & Kind.PAPER:
        return False
    if reading.forms[j - 1] is not None or words.is_ordinary(before) or words.is_ordinary(reading.doc.words[j]):
        return False
    ends = after >= len(reading.doc.words) or not reading.close(after)
    return ends or reading.doc.words[after].startswith((ALEF + NOON, ARTICLE))
