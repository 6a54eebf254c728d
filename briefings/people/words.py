"""What a single word can be: part of a name, a particle of one, or an ordinary word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from briefings.arabic import fold_word
from briefings.people import lexicons
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, SEEN, TEH, WAW, YEH
from briefings.wordtable import remembered

_T = TypeVar("_T")
GS = ("\N{ARABIC LETTER GHAIN}", "\N{ARABIC LETTER JEEM}", KAF)
_ENDINGS = tuple(
    sorted(
        (
            HEH, HEH + ALEF, HEH + "\u0645", HEH + "\u0645" + ALEF, NOON + ALEF, WAW + ALEF, WAW + NOON, YEH + NOON,
            ALEF + NOON, ALEF + TEH, TEH, ALEF, TEH + HEH, TEH + HEH + ALEF, ALEF + TEH + HEH, ALEF + TEH + HEH + ALEF,
            TEH + ALEF, YEH + HEH, KAF + "\u0645", TEH + YEH + NOON, TEH + ALEF + NOON, TEH + HEH + "\u0645",
            TEH + HEH + "\u0645" + ALEF, TEH + NOON + ALEF, TEH + KAF + "\u0645",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip


@cache
def clear_names() -> frozenset[str]:
    """Given names that are hardly ever another word, in every transliteration of g."""
    known = lexicons.given_names()
    listed = frozenset(lexicons.folded(known.clear))
    unclear = frozenset(lexicons.folded(f"{known.ambiguous} {known.weak} {known.particles}"))
    return (listed | {word for word in _spelled(listed) if word not in lexicons.common_words()}) - unclear


def _spelled(names: frozenset[str]) -> set[str]:
    """``names`` in every transliteration of g; the short ones as they are."""
    return {word.replace(a, b) for word in names if len(word) > 4 for a in GS for b in GS if a in word}


@cache
def ambiguous_names() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().ambiguous))


@cache
def given_names() -> frozenset[str]:
    """Given names, though one may be another word as well."""
    return clear_names() | ambiguous_names()


@cache
def everyday_names() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().everyday))


@cache
def peoples() -> frozenset[str]:
    """Plurals of demonyms that no rule makes, without the article: «Indians»."""
    told = (lexicons.phrases(state.people) for state in lexicons.states() if state.people)
    return frozenset(people[0] for rows in told for people in rows)


@cache
def surely_given() -> frozenset[str]:
    """Given names that are no everyday words."""
    return given_names() - everyday_names()


@cache
def dayparts() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().dayparts))


@cache
def surname_words() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().surname_words))


@cache
def middles() -> frozenset[str]:
    """Common words that stand inside a name."""
    return frozenset(lexicons.folded(lexicons.given_names().middles))


@cache
def regnal_numbers() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().regnal))


@cache
def exact_spellings() -> dict[str, str]:
    """Folded word -> the one spelling in which it is a name."""
    return {fold_word(word): word for word in lexicons.given_names().exact.split()}


@cache
def feminine_names() -> frozenset[str]:
    """Given names of women, in every transliteration of g."""
    listed = frozenset(lexicons.folded(lexicons.given_names().feminine))
    return listed | (_spelled(listed) & clear_names())


@cache
def particles() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().particles))


@cache
def begin_particles() -> frozenset[str]:
    """Particles that may stand first, as in «Abu Mazen» and «Bin Salman»."""
    return frozenset(lexicons.folded(lexicons.given_names().particles_first))


@cache
def weak_names() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().weak))


@cache
def family_first() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().family_first))


@cache
def titled_families() -> frozenset[str]:
    """Family names that are so common as words that only a title before them shows them."""
    return frozenset(lexicons.folded(lexicons.given_names().family_titled))


@cache
def strong_families() -> frozenset[str]:
    """Family names that stand first and are long enough to stand alone."""
    return family_first() - weak_names()


@cache
def lineage() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().lineage))


@cache
def servants() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().servant))


@cache
def faiths() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().faith))


@cache
def of_god() -> frozenset[str]:
    return frozenset(lexicons.folded(lexicons.given_names().of_god))


def is_adjectival(word: str) -> bool:
    """A definite word in the shape of an adjective: a relational one, or a participle."""
    return word.endswith((YEH, YEH + HEH, YEH + ALEF + TEH)) or word.startswith(ARTICLE + MEEM)


def is_elative(word: str) -> bool:
    """A definite word in the shape of the nearer, the higher: what follows «east» in «the Near East»."""
    return len(word) == 6 and word[2] == ALEF and word[4] not in (ALEF, WAW, YEH) and not word.endswith(HEH)


# Clitics that stand before a word, and the fewest letters the word must have behind them.
_PREFIXES = (
    (WAW, 3), (ARTICLE, 2), (WAW + ARTICLE, 2), (BEH + ARTICLE, 2), (FEH + ARTICLE, 2), (KAF + ARTICLE, 2),
    (LAM + LAM, 3), (WAW + LAM + LAM, 3), (FEH, 4), (SEEN, 4), (WAW + SEEN, 4), (BEH, 3), (LAM, 4), (KAF, 4),
    (WAW + BEH, 4), (WAW + LAM, 4),
)  # fmt: skip


@remembered
def is_written(word: str) -> bool:
    """True for a listed word, alone or behind clitics."""
    return written_in(word, lexicons.common_words())


@remembered
def is_ordinary(word: str) -> bool:
    """True for a word of the language in any inflection, False for what may be a name."""
    return inflected_in(word, lexicons.common_words())


def written_in(word: str, common: frozenset[str] | set[str]) -> bool:
    """``word`` is one of ``common``, alone or behind clitics."""
    if word in common or (len(word) > 3 and ARTICLE + word in common):
        return True
    for prefix, floor in _PREFIXES_BY_LETTER.get(word[:1], ()):
        rest = word[len(prefix) :]
        if len(rest) >= floor and rest in common and word.startswith(prefix):
            return True
    return False


def inflected_in(word: str, common: frozenset[str] | set[str]) -> bool:
    """``word`` is an inflected form of one of ``common``, alone or behind clitics."""
    if written_in(word, common) or _ends_in(word, common):
        return True
    for prefix, floor in _PREFIXES_BY_LETTER.get(word[:1], ()):
        rest = word[len(prefix) :]
        if len(rest) > floor and word.startswith(prefix) and _ends_in(rest, common):
            return True
    return False


def _ends_in(word: str, common: frozenset[str] | set[str]) -> bool:
    """``word`` is one of ``common`` in another person or with an ending."""
    if word[0] in (YEH, TEH, NOON, ALEF) and len(word) > 3 and (YEH + word[1:] in common or TEH + word[1:] in common):
        return True
    if len(word) > 3 and word + HEH in common:
        return True
    for ending in _ENDINGS_BY_LETTER.get(word[-1:], ()):
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        if ending == HEH and len(stem) == 3 and stem in common:
            return True
        known = stem in common or stem + HEH in common or stem + YEH in common
        if known and len(stem) >= 4 - (len(ending) > 2):
            return True
    return False


def _by_letter(items: Iterable[_T], letter: Callable[[_T], str]) -> dict[str, tuple[_T, ...]]:
    found: dict[str, tuple[_T, ...]] = {}
    for item in items:
        found[letter(item)] = (*found.get(letter(item), ()), item)
    return found


_PREFIXES_BY_LETTER = _by_letter(_PREFIXES, lambda item: item[0][0])
_ENDINGS_BY_LETTER = _by_letter(_ENDINGS, lambda ending: ending[-1])
