"""Where a name ends: given names, particles, surnames that no lexicon knows, up to the first ordinary word."""

from __future__ import annotations

from functools import lru_cache

from briefings.arabic import ARABIC_LETTER
from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, NOON, TEH, WAW, YEH, Kind
from briefings.people.holders import known_surnames
from briefings.people.tagging import Reading

SERVANT = "\u0639\u0628\u062f"
FAITH = ARTICLE + "\u062f" + YEH + NOON
FAITHFUL = (FAITH, ARTICLE + "\u0644" + HEH)
ALI = "\u0639\u0644\u064a"
ALEF_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
_LONGEST = 6
_JOINTS = frozenset((" ", "\u00a0", "-", "\u2010", "\u2011", "  "))
_HARD = Kind.OFFICE | Kind.TRADE | Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONNECTOR | Kind.GROUP
_HARD |= (
    Kind.COUNTERPART
    | Kind.STANDIN
    | Kind.COUNTER
    | Kind.END
    | Kind.CONSTRUCT
    | Kind.COURTESY
    | Kind.TITLE
    | Kind.QUALITY
)


@lru_cache(maxsize=65536)
def is_clear(word: str) -> bool:
    """A given name, or a surname of the table, that is hardly ever another word."""
    return word in words.clear_names() or word in known_surnames()


@lru_cache(maxsize=65536)
def may_be_name(word: str) -> bool:
    """An unknown Arabic word that is no inflected word of the language."""
    if len(word) < 2 or ARABIC_LETTER.match(word) is None:
        return False
    return is_clear(word) or not words.is_ordinary(word)


@lru_cache(maxsize=65536)
def clitic_before_name(word: str) -> int:
    """1 when the first letter is a clitic before a clear name («to Putin», «and Biden»), else 0."""
    return int(len(word) > 3 and word[0] in (WAW, FEH, BEH, LAM, KAF) and not is_clear(word) and is_clear(word[1:]))


def unit_end(reading: Reading, i: int) -> int:
    """The end of a given name of two words («Abd Allah», «Nur al-Din») that begins at word i, else i."""
    text, nxt = reading.doc.words, i + 1
    if nxt >= len(text) or not reading.close(nxt):
        return i
    if text[i] == SERVANT and text[nxt] in _servants():
        return nxt + 1
    if text[nxt] == FAITH and text[i] in words.faiths():
        return nxt + 1
    return i


@lru_cache(maxsize=1)
def _servants() -> frozenset[str]:
    return frozenset(words.servants()) | frozenset(ARTICLE + w[2:] for w in words.servants() if w.startswith(ARTICLE))


def name_end(reading: Reading, first: int, titled: bool) -> int:
    """The word after the name that begins at ``first``; ``first`` itself when none does.

    ``titled`` says that a title stands before, so that an unknown first word is trusted.
    """
    if not _begins(reading, first, titled):
        return first
    count, j, text = 0, first, reading.doc.words
    end = first
    while j < len(text) and count < _LONGEST and (j == first or reading.doc.gaps[j] in _JOINTS):
        pair = unit_end(reading, j)
        if pair > j:
            j = end = pair
        elif text[j] in words.particles() and (j > first or _particle_begins(reading, j)):
            j += 1
            continue
        elif j == first or _weak(reading, first, j) or continues(reading, j, text[j - 1] in words.particles(), count):
            j += 1
            end = j
        else:
            break
        count += 1
    return end


def _particle_begins(reading: Reading, j: int) -> bool:
    nxt = j + 1
    return (
        nxt < len(reading.doc.words)
        and reading.doc.gaps[nxt] in _JOINTS
        and may_be_name(reading.doc.words[nxt].removeprefix(ARTICLE))
    )


def _begins(reading: Reading, i: int, titled: bool) -> bool:
    word = reading.doc.words[i]
    if is_clear(word) or unit_end(reading, i) > i:
        return True
    if word in words.particles():
        return titled and _particle_begins(reading, i)
    if word in words.family_first():
        return _family(reading, i) or (titled and not words.is_ordinary(word))
    if word in words.ambiguous_names():
        return (titled and not _is_preposition(reading, i)) or _before_clear(reading, i)
    if not titled or reading.kind(i) & _HARD or reading.kind(i) & Kind.DEMONYM or clitic_before_name(word):
        return False
    return may_be_name(word) and not (word.startswith(ARTICLE) and _is_quality(word))


def _weak(reading: Reading, first: int, j: int) -> bool:
    """A short word inside a name that begins with a family name («Ban Ki-moon»)."""
    text = reading.doc.words
    return j - first < 3 and text[first] in words.family_first() and text[j] in words.weak_names()


def _family(reading: Reading, i: int) -> bool:
    """A family name that stands first, before another word that may be a name."""
    text, nxt = reading.doc.words, i + 1
    if text[i] not in words.family_first() or nxt >= len(text) or reading.doc.gaps[nxt] not in _JOINTS:
        return False
    return (text[nxt] in words.weak_names() and text[i] in ("\u0628\u0627\u0646",)) or (
        not reading.kind(nxt) and may_be_name(text[nxt])
    )


def _is_quality(word: str) -> bool:
    """A definite participle or feminine that no lexicon knows is a quality, not a surname."""
    return word.endswith((HEH, ALEF + TEH, YEH + NOON, WAW + NOON)) or word.startswith(
        (ARTICLE + "\u0645\u062a", ARTICLE + "\u0645" + NOON)
    )


def _before_clear(reading: Reading, i: int) -> bool:
    nxt = i + 1
    text = reading.doc.words
    return (
        nxt < len(text) and reading.doc.gaps[nxt] in _JOINTS and is_clear(text[nxt]) and not _is_preposition(reading, i)
    )


def _is_preposition(reading: Reading, i: int) -> bool:
    """«on» written with alef maqsura, which folding makes equal to the name Ali."""
    return reading.doc.words[i] == ALI and reading.doc.text[reading.doc.ends[i] - 1] == ALEF_MAKSURA


def continues(reading: Reading, j: int, after_particle: bool, count: int) -> bool:
    word = reading.doc.words[j]
    if is_clear(word):
        return True
    if word in words.ambiguous_names():
        return not _is_preposition(reading, j) and (after_particle or count < 3)
    if after_particle:
        return ARABIC_LETTER.match(word) is not None and not reading.kind(j) & (Kind.OFFICE | Kind.CONNECTOR)
    if reading.kind(j) & _HARD or not may_be_name(word):
        return False
    if reading.kind(j) & Kind.DEMONYM or clitic_before_name(word):
        return False
    if word[0] == WAW and (words.is_ordinary(word[1:]) or may_be_name(word[1:])):
        return False
    return not _looks_like_verb(word)


def _looks_like_verb(word: str) -> bool:
    return len(word) > 3 and (
        word.startswith(("\u0633" + YEH, "\u0633" + TEH, YEH)) or word.endswith((WAW + ALEF, TEH + HEH))
    )
