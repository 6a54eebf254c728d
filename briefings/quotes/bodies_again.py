"""Bodies and officials that a text comes back to by their kind and an adjective, or by their name without its kind:
«the newspaper X … the Ruritanian newspaper», «the agency X … X», «the former military official»."""

from __future__ import annotations

from bisect import bisect_left

from briefings.document import Document
from briefings.model import Actor
from briefings.people.forms import Kind
from briefings.people.tagging import lone_forms
from briefings.quotes.bare import bare_word, folded_name
from briefings.quotes.contents import ARTICLE
from briefings.quotes.lexicon import PREPOSITION_LI, Cues
from briefings.quotes.speaker import GROUP, OFFICE, ORGANISATION, PERSON, STATE, Speaker

PAIR, LONGEST_TITLE, MOST_BEFORE = 2, 3, 300
UNNAMED_TOO = (PERSON, OFFICE, GROUP)
_NISBA = ("\u064a", "\u064a\u0647")


def body_again(doc: Document, cues: Cues, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> str:
    """The name of whom ``speaker``, whom nothing else has resolved, was called before; "" when nobody fits."""
    known = speaker.person and " " in speaker.name
    if known or speaker.kind is STATE or speaker.number > 1 or speaker.last - speaker.first > LONGEST_TITLE:
        return ""
    words = doc.words[speaker.first : speaker.last]
    if words[1:] and words[0] in cues.document.nouns and words[1].startswith(PREPOSITION_LI * PAIR):
        words = words[1:]
    told = words[:1] and words[0].startswith(PREPOSITION_LI * PAIR)
    kind, *rest = [ARTICLE + words[0][PAIR:], *words[1:]] if told else words or [""]
    if not rest and kind not in cues.anaphora.kinds:
        return _named(cues, kind, _bodies(cues, speaker, recent, actors))
    if not rest:
        spoken = (s.name for s in reversed(recent) if s.kind is ORGANISATION)
        return next((n for n in spoken if folded_name(n)[:1] == (bare_word(kind),)), "") if told else ""
    if not all(_qualifies(word) or word in cues.anaphora.goes_on for word in rest):
        return ""
    if len(rest) == 1 and kind in cues.anaphora.kinds:
        return _of_kind(bare_word(kind), rest[0], _bodies(cues, speaker, recent, actors))
    return _official(doc, cues, speaker, recent) if len(rest) > 1 and kind in cues.anaphora.officials else ""


def _bodies(cues: Cues, speaker: Speaker, recent: list[Speaker], actors: list[Actor]) -> dict[str, tuple[str, ...]]:
    """The name of each body before ``speaker`` that begins with its kind, and the folded words of it."""
    end = bisect_left(actors, speaker.first, key=lambda a: a.first)
    before = actors[max(0, end - MOST_BEFORE) : end]
    names = [a.name for a in before if a.kind is ORGANISATION]
    names += [s.name for s in recent if s.kind in (ORGANISATION, GROUP)]
    found = {name: folded_name(name) for name in names}
    return {n: w for n, w in found.items() if len(w) > 1 and ARTICLE + w[0] in cues.anaphora.kinds}


def _named(cues: Cues, word: str, bodies: dict[str, tuple[str, ...]]) -> str:
    """The one body that informs and has ``word`` behind its kind, and nothing but adjectives behind that."""
    table = cues.anaphora
    paper = word in table.anyone or word in cues.document.nouns or bare_word(word) in cues.objects.informing
    if paper or word in table.nobody:
        return ""
    informs = {name: words for name, words in bodies.items() if ARTICLE + words[0] in table.press}
    alike = [name for name, words in informs.items() if words[1] == word and all(map(_qualifies, words[2:]))]
    return alike[0] if len({bodies[name][0] for name in alike}) == 1 else ""


def _qualifies(word: str) -> bool:
    return word.startswith(ARTICLE) and word.endswith(_NISBA)


def _of_kind(kind: str, adjective: str, bodies: dict[str, tuple[str, ...]]) -> str:
    """The only body of its kind with a name, which may have the adjective in it and no other; that of another people
    is another one, that of a faith is not («the Islamic resistance movement X … the Palestinian movement»)."""
    named = {name: words for name, words in bodies.items() if words[0] == kind and not _qualifies(words[1])}
    whole = {name: words for name, words in named.items() if not any({*words} < {*more} for more in named.values())}
    if len({words[1] for words in whole.values()}) != 1:
        return ""
    others = {word for words in named.values() for word in words[2:] if _qualifies(word)} - {adjective}
    peoples = _is_of_people(adjective) and not any(map(_is_of_people, others))
    return min(named, key=len) if not others or peoples else ""


def _is_of_people(word: str) -> bool:
    form = lone_forms().get(word)
    return form is not None and bool(form.kind & Kind.DEMONYM)


def _official(doc: Document, cues: Cues, speaker: Speaker, recent: list[Speaker]) -> str:
    """Who spoke last, of «the former military official»."""
    goes_on = speaker.last < len(doc.words) and doc.words[speaker.last] in cues.anaphora.goes_on
    last = recent[-1] if recent else None
    if goes_on or last is None or last.number > 1 or last.kind not in UNNAMED_TOO:
        return ""
    return last.name if last.gender is speaker.gender else ""
