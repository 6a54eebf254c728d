"""Actors as whole noun phrases: neighbours that are one phrase, and pairs with «and», joined."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.model import Actor, Gender, Span
from briefings.people.purposes import is_purpose
from briefings.people.words import is_ordinary
from briefings.quotes.allies import allied, with_counted
from briefings.quotes.called_by import called_so
from briefings.quotes.conjugation import ALEF, DEED, HEH, HER, HIS, IN, LAM, THEIR, WAW, YEH
from briefings.quotes.contents import ARTICLE, begins_content, is_verbal
from briefings.quotes.fields import with_field
from briefings.quotes.lexicon import Group
from briefings.quotes.objects import reporting_noun
from briefings.quotes.placed import stationed
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP, OFFICE, ORGANISATION, PERSON, STATE
from briefings.quotes.strangers import ACCUSATIVE, OBLIQUE, WITH_ARTICLE
from briefings.quotes.taking_part import taking_part
from briefings.quotes.unnamed import extended, is_past_many

# the ending of an indefinite noun in the object's case
_ENDING = re.compile("\u0627\u064b?$|\u064b\u0627$")
# with our, her, the plural of a verb or a broken plural at its end a word is no accusative
_LOOK_ALIKES = ("\u0646\u0627", "\u0647\u0627", "\u0648\u0627", "\u0627\u064a\u0627")
SHORTEST_OWNED, SHORTEST_PLURAL, FAR, DUAL = 4, 6, 8, 2
# an adjective of the feminine, and one in the object's case
NISBA, NISBA_ENDING = YEH + HEH, YEH + ALEF
TO_THE = LAM + LAM
COUPLED, UNNAMED = (PERSON, STATE), (GROUP, ORGANISATION)


def joined(reading: Reading, actors: Iterable[Actor]) -> list[Actor]:
    """The actors of a text with every noun phrase whole."""
    out: list[Actor] = []
    last = -1
    shorter: dict[str, str] = {}
    words, looking_alike = reading.doc.words, reading.cues.looking_alike
    for whole in actors:
        if words[whole.first] in looking_alike and _is_deed(reading, whole):
            continue
        actor = whole if whole.people or whole.last == whole.first + 1 else _cut(reading, whole)
        if actor is not whole:
            shorter[whole.name] = actor.name
        elif whole.name in shorter:
            actor = whole._replace(name=shorter[whole.name])
        if last == actor.first and reading.doc.gaps[last] == " ":
            merged = _one(reading, out[-1], actor)
            if merged:
                out[-1] = merged
                last = merged.last
                continue
        out.append(actor)
        last = actor.last
    states = {actor.first: actor for actor in out if actor.kind is STATE}
    return [actor if actor.people or actor.kind is PERSON else _whole(reading, actor, states) for actor in out]


def _in_name_of(reading: Reading, actor: Actor) -> Actor:
    """A spokesman with the name of whom he speaks for: «the spokesman of | Brown»."""
    words, link = reading.doc.words, actor.last
    if link + 1 >= len(words) or words[link] not in reading.cues.particles.names or reading.pause(link):
        return actor
    last = reading.named.get(link + 1, 0)
    return actor if not last or reading.pause(link + 1) else reading.up_to(actor, last)


def _is_deed(reading: Reading, actor: Actor) -> bool:
    """Whether ``actor`` only looks like a party: «forcefully» has a force in it, «their opposing» the opposition."""
    text, cues = reading.doc.words[actor.first], reading.cues
    if text in cues.objects.heads:
        return not actor.people and reading.surface(actor.first, actor.first + 1).endswith((HIS, HER, THEIR))
    return text in cues.particles.adverbs and actor.span.start > reading.doc.starts[actor.first]


def _whole(reading: Reading, actor: Actor, states: dict[int, Actor]) -> Actor:
    if actor.kind is STATE:
        return allied(reading, actor)
    if actor.kind is OFFICE:
        return called_so(reading, _in_name_of(reading, actor))
    actor = taking_part(reading, actor)
    if actor.kind is not GROUP:
        return nominative(reading, stationed(reading, with_field(reading, actor), states))
    # two known before, «the two sides»; «two sources» are told like any unnamed
    known = actor.number == DUAL and reading.doc.words[actor.first].startswith(ARTICLE)
    return nominative(reading, both(reading, actor) if known else extended(reading, actor))


def both(reading: Reading, actor: Actor) -> Actor:
    """Two of a kind with the second adjective, as each has one: the Russian side | and the Chinese."""
    words, last = reading.doc.words, actor.last
    if last == actor.first + 1 or last >= reading.limit(actor.first) or reading.pause(last):
        return actor
    if not words[last].startswith(WAW + ARTICLE) or not words[last - 1].startswith(ARTICLE):
        return actor
    if not (words[last].endswith(YEH) and words[last - 1].endswith(YEH)) or words[last - 1].endswith(OBLIQUE):
        return actor
    span = Span(actor.span.start, reading.doc.ends[last])
    return actor._replace(last=last + 1, span=span, name=span.of(reading.doc.text))


def nominative(reading: Reading, actor: Actor) -> Actor:
    """An indefinite «an official» in the object's case, with the adjectives behind it, under its plain name."""
    surface = reading.surface
    if not in_object_case(reading, actor) or actor.name != surface(actor.first, actor.last):
        return actor
    last = actor.first + 1
    while last < reading.limit(actor.first) and _is_object_adjective(reading, last):
        last += 1
    plain = " ".join(_ENDING.sub("", surface(w, w + 1)) for w in range(actor.first, last))
    if last < actor.last:
        plain = f"{plain} {surface(last, actor.last)}"
    last = max(last, actor.last)
    return actor._replace(last=last, span=Span(actor.span.start, reading.doc.ends[last - 1]), name=plain, number=1)


def _is_object_adjective(reading: Reading, word: int) -> bool:
    """Whether a nisba or «senior» in the object's case stands at ``word``."""
    text = reading.doc.words[word]
    ranked = text.endswith(ALEF) and text.removesuffix(ALEF) in reading.cues.particles.ranks
    return not reading.pause(word) and (text.endswith(NISBA_ENDING) or ranked)


def is_governed_object(reading: Reading, actor: Actor) -> bool:
    """Whether the object's case shows an object: behind «that» and «but» the subject stands in it as well."""
    before = reading.doc.words[actor.first - 1] if actor.first else ""
    led = before in reading.cues.that or before in reading.cues.clauses.buts
    return not led and in_object_case(reading, actor)


def in_object_case(reading: Reading, actor: Actor) -> bool:
    """Whether an indefinite noun is in the object's case; «our reporter», «the two parents of» only look like it.

    An institution shows it by a sign or by its adjective; two spokesmen stand before whose they are, not «in the name».
    """
    word = actor.first
    text, behind = reading.doc.words[word], reading.doc.words[word + 1 : word + 2]
    if (
        not text.endswith(ALEF)
        or len(text) <= SHORTEST_OWNED
        or actor.people
        or actor.kind not in UNNAMED
        or (actor.number > 1 and reading.cues.anaphora.goes_on.isdisjoint(behind))
    ):
        return False
    signed = reading.surface(word, word + 1).endswith(ACCUSATIVE) or any(text.endswith(NISBA_ENDING) for text in behind)
    return (actor.kind is GROUP or signed) and not (
        text.endswith(_LOOK_ALIKES) or any(next_word.startswith(ARTICLE) for next_word in behind)
    )


def _cut(reading: Reading, actor: Actor) -> Actor:
    """Unnamed people or an institution without what does not belong to them: not «both sides to the …»."""
    words, cues = reading.doc.words, reading.cues
    ends = cues.inner_ends if actor.kind in UNNAMED else cues.particles.addressees
    links, body, whole = cues.document.links, actor.kind is ORGANISATION, words[actor.first].startswith(ARTICLE)
    joint = _purpose(reading, actor) if actor.kind in UNNAMED else _joint(reading, actor)
    for last in range(actor.first + 1, actor.last):
        word = words[last]
        if (
            last == joint
            or word in ends
            or _is_told(reading, actor, last)
            or (word in links and _speech(reading, last))
            or _begins_other(reading, last)
            or _deed(reading, word)
            or (actor.kind is GROUP and is_past_many(reading, last))
        ):
            break
        one, inner = body or (actor.number == 1 and whole), last > actor.first + 1
        if (_other(words[last - 1], word, one) and (whole or inner)) or _is_party(reading, last, body and inner):
            break
    else:
        return actor
    return reading.up_to(actor, last)


def _is_told(reading: Reading, actor: Actor, word: int) -> bool:
    """Whether «to the paper», «to the journalists» stands at ``word``, behind whoever says it."""
    words, behind = reading.doc.words, word + 1
    if words[word] not in reading.cues.particles.listeners:
        return False
    speaks = actor.first and actor.kind in (GROUP, OFFICE, ORGANISATION)
    head = words[actor.first].removeprefix(ARTICLE)
    if not speaks or head in reading.cues.particles.of_listeners or head in reading.cues.document.nouns:
        return False
    cue = reading.cues.verbs.get(words[actor.first - 1])
    alone = behind >= len(words) or reading.pause(behind) or not words[behind].startswith(ARTICLE)
    alone = alone or words[word] in reading.cues.particles.broadcasters
    return cue is not None and cue.verb.group is not Group.SOURCE and alone


def _joint(reading: Reading, actor: Actor) -> int:
    """The preposition of the verb before an office that has swallowed it: «the foreign minister | to calm»; else 0."""
    words = reading.doc.words
    cue = reading.cues.verbs.get(words[actor.first - 1]) if actor.first else None
    if cue is None or cue.shape.mood is DEED:
        return 0
    own = [
        w
        for w in range(actor.first + 1, actor.last - 1)
        if words[w] in cue.verb.prepositions and (words[w] != IN or words[w + 1].startswith(ARTICLE))
    ]
    later = range(actor.last, min(reading.limit(actor.first), actor.last + FAR))
    return own[-1] if own and not any(words[w] == words[own[-1]] for w in later) else 0


def _purpose(reading: Reading, actor: Actor) -> int:
    """«To» and a noun behind an institution that calls for it: «the movement called | for protests»; else 0.

    With the other preposition of the verb behind it the noun is the institution's: «the board for elections called on».
    """
    words = reading.doc.words
    cue = reading.cues.verbs.get(words[actor.first - 1]) if actor.first else None
    if cue is None or LAM not in cue.verb.prepositions:
        return 0
    aim = next(
        (w for w in range(actor.first + 1, actor.last) if words[w].startswith(TO_THE) or is_purpose(words[w])), 0
    )
    later = words[actor.last : reading.limit(actor.first)]
    again = any(text[0] == LAM and begins_content(reading, text) for text in later[:FAR])
    return 0 if again or not (cue.verb.prepositions - {LAM}).isdisjoint(later) else aim


def _is_party(reading: Reading, word: int, named: bool = False) -> bool:
    """Whether a definite noun that describes nothing stands behind a definite word, or behind what a body is called:
    «the president | the parties», «the company Total | the states»."""
    before = reading.doc.words[word - 1]
    whole = before.startswith(ARTICLE) or (named and not is_ordinary(before))
    return whole and reading.doc.words[word] in reading.cues.objects.parties


def _other(before: str, plural: str, one: bool = False) -> bool:
    """Whether ``plural``, in the object's case, stands behind an adjective of one: another noun phrase."""
    many = plural.startswith(ARTICLE) and len(plural) > SHORTEST_PLURAL and plural.endswith(OBLIQUE)
    return many and (before.endswith(NISBA) or (one and before.startswith(ARTICLE) and before.endswith(YEH)))


def _deed(reading: Reading, word: str) -> bool:
    """Whether ``word`` is a reporting word with a pronoun, «his saying»: it begins another phrase."""
    cue = reading.cues.verbs.get(word)
    return cue is not None and cue.shape.pronoun


def _begins_other(reading: Reading, word: int) -> bool:
    """Whether an adverb, «to the saying» or his deed begins at ``word``.

    «A source | on the other hand», «the foreign minister went | to saying that», «one of them | his pledge».
    """
    words, cues = reading.doc.words, reading.cues
    if words[word] in cues.objects.to_say and word + 1 < len(words):
        return words[word + 1].startswith(ARTICLE) and reporting_noun(reading, word + 1) is not None
    if words[word] in cues.document.links:
        return not cues.objects.adverbial.isdisjoint(words[word + 1 : word + 2])
    his = words[word].endswith((HIS, HER, THEIR)) and is_verbal(reading, word)
    return his and reading.surface(word, word + 1).endswith((HIS, HER, THEIR))


def _speech(reading: Reading, word: int) -> bool:
    """Whether «in his tweet», «in a statement» begins with the preposition at ``word``."""
    words, cues = reading.doc.words, reading.cues
    if word + 1 >= len(words):
        return False
    noun = reading.surface(word + 1, word + 2)
    paper = words[word + 1] in cues.document.nouns or (words[word] == IN and words[word + 1] in cues.document.parts)
    return paper or (len(noun) > SHORTEST_OWNED and noun.endswith((HIS, HER)))


def _is_other(left: Actor, right: Actor) -> bool:
    """Whether a man cannot describe the noun before him, which is feminine: «the agency | an official»."""
    return left.gender is Gender.FEMININE and right.gender is Gender.MASCULINE and right.number == left.number == 1


def _one(reading: Reading, left: Actor, right: Actor) -> Actor | None:
    """Two neighbours as one actor: an adjective that qualifies, or a second speaker behind «and»."""
    words, text = reading.doc.words, reading.doc.text
    head = words[right.first]
    span = Span(left.span.start, right.span.end)
    if head.startswith(WAW) and right.span.start > reading.doc.starts[right.first]:
        if left.kind is not right.kind or left.kind not in COUPLED:
            return with_counted(reading, left, right)
        if left.people and left.people == right.people:
            return left._replace(last=right.last, span=span)
        name = f"{left.name} {text[reading.doc.starts[right.first]]}{right.name}"
        people = left.people + right.people
        return left._replace(last=right.last, span=span, name=name, number=left.number + right.number, people=people)
    owned = right.last > right.first + 1 and words[right.first + 1].startswith(ARTICLE) and not head.startswith(ARTICLE)
    owned = owned or bool(right.people) or _other(words[right.first - 1], head)
    adjective = right.kind is GROUP and not owned and not head.startswith(WITH_ARTICLE)
    if (
        adjective
        and not (left.people or _is_party(reading, right.first) or (_is_other(left, right) and not head.endswith(HEH)))
        and head.startswith(ARTICLE) == words[left.first].startswith(ARTICLE)
        and (head.startswith(ARTICLE) or not words[left.last - 1].startswith(ARTICLE))
    ):
        return left._replace(last=right.last, span=span, name=span.of(text))
    return None
