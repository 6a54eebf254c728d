"""Where a name may begin: given names with and without clitics, family names, titles glued to a name."""

from __future__ import annotations

from functools import cache

from briefings.arabic import ARABIC_LETTER, strip_marks
from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, NOON, SEEN, WAW, YEH, Kind, table
from briefings.people.holders import known_names, known_surnames
from briefings.people.shapes import is_clear, is_quality, looks_like_verb
from briefings.people.tagging import Reading
from briefings.wordtable import remembered

SERVANT = "\u0639\u0628\u062f"
GOD = ARTICLE + LAM + HEH
FAITH = ARTICLE + "\u062f" + YEH + NOON
# written like the family name Li: «he told | me»
TO_ME = LAM + YEH
ISLAM = ARTICLE + ALEF + SEEN + LAM + ALEF + "\u0645"
ALI = "\u0639\u0644\u064a"
IMAM = ALEF + "\u0645" + ALEF + "\u0645"
SON = BEH + NOON
JOINTS = frozenset((" ", "\u00a0", "-", "\u2010", "\u2011", "  ", "_"))
CONTRACTED = (BEH + ARTICLE, WAW + ARTICLE, FEH + ARTICLE, LAM + LAM)
_CLITICS = (WAW, FEH, BEH, LAM, KAF)
# Kinds that a surname cannot be read as.
NO_SURNAME = (
    Kind.OFFICE | Kind.TRADE | Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONNECTOR | Kind.GROUP
    | Kind.COUNTERPART | Kind.STANDIN | Kind.COUNTER | Kind.END | Kind.CONSTRUCT | Kind.COURTESY | Kind.TITLE
    | Kind.QUALITY | Kind.ADJECTIVE | Kind.LEAD | Kind.DEMONYM
)  # fmt: skip


@remembered
def may_be_name(word: str) -> bool:
    """A clear name, or an unknown Arabic word that is no inflected word of the language."""
    if len(word) < 2 or ARABIC_LETTER.match(word) is None:
        return False
    if is_clear(word):
        return True
    return not word.startswith(CONTRACTED) and not _is_glued_office(word) and not words.is_ordinary(word)


def _is_glued_office(word: str) -> bool:
    """«foreignminister»: an office and what it is over, written as one word."""
    return word.startswith(_glued_offices())


@cache
def _glued_offices() -> tuple[str, ...]:
    return tuple(office + ARTICLE for office in lexicons.folded(lexicons.roles().glued_behind))


@remembered
def clitic_before_name(word: str) -> int:
    """1 when the first letter is a clitic before a clear name («to Putin», «and Biden»), else 0."""
    if len(word) < 4 or word[0] not in _CLITICS or is_clear(word) or words.is_ordinary(word):
        return 0
    return int(is_clear(word[1:]))


@cache
def _certain() -> frozenset[str]:
    """First words of all names that are sure without a title."""
    return words.clear_names() | known_surnames() | _halves() | frozenset(known_names())


def names_somebody(reading: Reading, i: int) -> bool:
    """A clear name stands at word i, or one of two words, or one of the table of office holders."""
    word = reading.doc.words[i]
    if word not in _certain() or i in reading.names:
        return i in reading.names
    return is_clear(word) or pair_end(reading, i) > i or known_end(reading, i) > i


@cache
def _openers() -> frozenset[str]:
    """Words that may begin an untitled name, without clitics."""
    return (
        words.clear_names() | words.ambiguous_names() | known_surnames() | words.family_first()
        | words.begin_particles() | _halves() | frozenset(known_names())
    )  # fmt: skip


def opening_clitics(word: str) -> int:
    """How many clitic letters stand before a word that may begin an untitled name; -1 when it cannot begin one."""
    openers = _openers()
    if word in openers:
        return 0
    if len(word) > 3 and word[0] in _CLITICS and word not in table() and word not in words.weak_names():
        if word[1:] in openers:
            plain = words.is_written(word) if word[0] == WAW else words.is_ordinary(word)
            return -1 if plain else 1
        if word[1] in _CLITICS and len(word) > 5 and word[2:] in openers:
            return -1 if words.is_ordinary(word) else 2
    return glued_title(word)


@cache
def _glued_before() -> tuple[str, ...]:
    """Titles, with the article, that careless typing glues to a name."""
    return tuple(t for t in lexicons.folded(lexicons.roles().glued_before) if t.startswith(ARTICLE))


def glued_title(word: str) -> int:
    """Letters of a title that careless typing glued to a given name; -1 when there is none."""
    if len(word) > 7 and word.startswith(_glued_before()) and word not in table():
        for title in _glued_before():
            if word.startswith(title):
                name = word[len(title) :]
                if name in words.clear_names() or name in words.ambiguous_names():
                    return len(title)
    return -1


@cache
def _halves() -> frozenset[str]:
    """Words that begin a given name of two words."""
    return words.faiths() | words.of_god() | {SERVANT}


def pair_end(reading: Reading, i: int, skip: int = 0) -> int:
    """The end of a given name of two words («Abd Allah», «Nur al-Din») that begins at word i, else i."""
    text, nxt = reading.doc.words, i + 1
    word = text[i][skip:]
    if word not in _halves() or nxt >= len(text) or not reading.close(nxt):
        return i
    follower = text[nxt]
    if follower == GOD and word in words.of_god():
        return nxt + 1
    if word == SERVANT and (follower in words.servants() or follower.startswith(ARTICLE)):
        return nxt + 1
    if follower in (FAITH, GOD, ISLAM) and word in words.faiths():
        return nxt + 1
    return i


def known_end(reading: Reading, i: int, skip: int = 0) -> int:
    """The end of a full name of the table of office holders that begins at word i, or of one known to stand there."""
    if not skip and i in reading.names:
        return reading.names[i]
    text = reading.doc.words
    rests = known_names().get(text[i][skip:])
    if rests is None:
        return i
    for rest in rests:
        end = i + 1 + len(rest)
        if tuple(text[i + 1 : end]) == rest and all(reading.doc.gaps[k] in JOINTS for k in range(i + 1, end)):
            return end
    return i


def begins(reading: Reading, i: int, titled: bool, skip: int) -> bool:
    word = reading.doc.words[i][skip:]
    if reading.kind(i) & (Kind.STATE | Kind.INSTITUTION | Kind.CONNECTOR):
        return False
    if word == TO_ME and not words.given_names().isdisjoint(reading.doc.words[i + 1 : i + 2]):
        return False
    if is_clear(word) or pair_end(reading, i, skip) > i:
        return True
    if word in words.begin_particles():
        return particle_leads(reading, i)
    if word in words.family_first():
        if word in words.titled_families() and (not titled or not i or reading.kind(i - 1) == Kind.LEAD):
            return False
        if misspelled(reading, i) and words.weak_names().isdisjoint(reading.doc.words[i + 1 : i + 2]):
            return False
        return _family(reading, i, word, titled) or (titled and not words.is_ordinary(word))
    if word in words.ambiguous_names():
        return not misspelled(reading, i) and (titled or _name_follows(reading, i, word))
    if titled and not skip and _honoured(reading, i):
        return True
    if not titled or skip or reading.kind(i) & NO_SURNAME or clitic_before_name(word):
        return False
    if word[0] == WAW and (word[1:] in table() or opening_clitics(word) > 0):
        return False
    if looks_like_verb(word) and not _unknown_follows(reading, i):
        return False
    definite = word.startswith(ARTICLE)
    return may_be_name(word) and not (definite and (is_quality(word) or _given_follows(reading, i)))


def _honoured(reading: Reading, i: int) -> bool:
    """An indefinite word between «the doctor» and a given name: no adjective could stand there."""
    if not i or not reading.close(i) or reading.doc.words[i].startswith(ARTICLE):
        return False
    if reading.kind(i) & ~(Kind.ADJECTIVE | Kind.QUALITY) or not reading.kind(i - 1) & (Kind.TITLE | Kind.COURTESY):
        return False
    return reading.doc.words[i - 1].startswith(ARTICLE) and _given_follows(reading, i)


def _given_follows(reading: Reading, i: int) -> bool:
    """A clear given name is next: a definite word before it belongs to the title («the expert in Nubian affairs X»)."""
    nxt = i + 1
    return nxt < len(reading.doc.words) and reading.close(nxt) and reading.doc.words[nxt] in words.clear_names()


def _unknown_follows(reading: Reading, i: int) -> bool:
    """The next word is no word of the language either."""
    nxt = i + 1
    if nxt >= len(reading.doc.words) or reading.doc.gaps[nxt] not in JOINTS or reading.forms[nxt] is not None:
        return False
    return may_be_name(reading.doc.words[nxt]) and not looks_like_verb(reading.doc.words[nxt])


def _name_follows(reading: Reading, i: int, first: str) -> bool:
    """The next word is a clear name, or unknown and no lexicon word; behind an everyday word a definite surname too."""
    nxt = i + 1
    if nxt >= len(reading.doc.words) or reading.doc.gaps[nxt] not in JOINTS:
        return False
    word = reading.doc.words[nxt]
    if word in words.clear_names() or pair_end(reading, nxt) > nxt or word == SON or middle_leads(reading, i, nxt):
        return True
    if first in words.everyday_names():
        numbered = word in words.regnal_numbers() or first in words.dayparts()
        return word.startswith(ARTICLE) and word in words.surname_words() and not numbered
    if is_clear(word) or word in words.surname_words():
        return True
    if reading.forms[nxt] is not None:
        return False
    if clitic_before_name(word) or not may_be_name(word):
        return False
    return not looks_like_verb(word) and word[0] != WAW and not is_quality(word)


def _family(reading: Reading, i: int, word: str, titled: bool) -> bool:
    """A family name that stands first, before another word that may be a name."""
    text, nxt = reading.doc.words, i + 1
    if nxt >= len(text) or reading.doc.gaps[nxt] not in JOINTS:
        return False
    known = text[nxt] in known_surnames() and text[nxt] not in words.weak_names()
    if known and word in words.exact_spellings():  # «said that | Biden», not «Ban Biden»
        return False
    if words.is_ordinary(word) or word in words.weak_names():
        if titled and reading.forms[nxt] is None and may_be_name(text[nxt]) and not clitic_before_name(text[nxt]):
            return True
        weak = text[nxt] in words.weak_names() and text[nxt] != ALEF + NOON
        return weak and nxt + 1 < len(text) and may_be_name(text[nxt + 1])
    return reading.forms[nxt] is None and may_be_name(text[nxt]) and not clitic_before_name(text[nxt])


@cache
def _exact_surfaces() -> frozenset[str]:
    """The names of one spelling, folded, alone and behind a clitic."""
    return frozenset(clitic + word for word in words.exact_spellings() for clitic in ("", *_CLITICS))


def misspelled(reading: Reading, i: int) -> bool:
    """A word that is a name only in another spelling than it has here: «on», not Ali; «before», not Imam.

    Nor is he Imam who is the imam of something.
    """
    word = reading.doc.words[i]
    if word not in _exact_surfaces():
        return False
    if word == IMAM and i + 1 < len(reading.doc.words) and reading.close(i + 1):
        behind = reading.doc.words[i + 1]
        if behind.startswith(ARTICLE) and words.is_ordinary(behind):
            return True
    exact = words.exact_spellings()
    for skip in (0, 1):
        spelling = exact.get(word[skip:])
        if spelling is not None and not (skip and word in _openers()):
            return not strip_marks(reading.doc.text[reading.doc.starts[i] : reading.doc.ends[i]]).endswith(spelling)
    return False


def particle_leads(reading: Reading, j: int) -> bool:
    """A particle that has a name to lead: something follows that is not plainly an ordinary word."""
    nxt = j + 1
    if nxt >= len(reading.doc.words) or reading.doc.gaps[nxt] not in JOINTS:
        return False
    word = reading.doc.words[nxt]
    if word in words.particles() or word in words.ambiguous_names() or pair_end(reading, nxt) > nxt:
        return True
    if reading.doc.words[j] in words.lineage():
        return ARABIC_LETTER.match(word) is not None and not reading.kind(nxt) & (Kind.OFFICE | Kind.CONNECTOR)
    return may_be_name(word)


def middle_leads(reading: Reading, first: int, j: int) -> bool:
    """A common word right behind the given name at ``first``, before another word of the name: «Ali Akbar Velayati»."""
    nxt = j + 1
    if j != first + 1 or nxt >= len(reading.doc.words) or reading.doc.words[j] not in words.middles():
        return False
    word = reading.doc.words[nxt]
    if reading.doc.gaps[nxt] not in JOINTS or reading.forms[nxt] is not None or clitic_before_name(word):
        return False
    ordinary = words.is_written(word) or word.startswith(CONTRACTED) or looks_like_verb(word)
    return not ordinary or is_clear(word) or word in words.surname_words()
