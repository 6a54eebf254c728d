"""Where a name begins and ends: given names, particles, unknown surnames, up to the first ordinary word."""

from __future__ import annotations

from functools import cache

from briefings.arabic import ARABIC_LETTER
from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, TEH, WAW, YEH, Kind, table
from briefings.people.holders import known_surnames
from briefings.people.inflected import ends_like_name, is_contracted, is_inflected
from briefings.people.lexicons import role_words
from briefings.people.lineages import is_family
from briefings.people.manner import goes_on
from briefings.people.openings import (
    ALI,
    FAITH,
    ISLAM,
    JOINTS,
    NO_SURNAME,
    SERVANT,
    begins,
    clitic_before_name,
    known_end,
    may_be_name,
    middle_leads,
    misspelled,
    opening_clitics,
    pair_end,
    particle_leads,
)
from briefings.people.shapes import is_clear, is_quality, looks_like_verb
from briefings.people.tagging import Reading
from briefings.wordtable import remembered

ALEF_HAMZA_BELOW = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_LONGEST, _SHORTEST = 5, 4
# between the halves of a double surname, behind a given name and the first of them
_DOUBLE, _LEAST = frozenset(("- ", " - ", " \N{ARABIC TATWEEL} ", "\N{ARABIC TATWEEL} ")), 2
_PRONOUNS = (HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF)
# «and her team», «to her child» behind a name are no surname
_GLUED, _OWNED, _LEAST_GLUED = (WAW, BEH, LAM), (HEH + ALEF, TEH + HEH, WAW + ALEF), 5
_SURNAMES_TOO = Kind.DEMONYM | Kind.TITLE | Kind.ADJECTIVE | Kind.QUALITY


@cache
def _tails() -> tuple[str, ...]:
    return (ALEF + NOON, *lexicons.folded(lexicons.roles().glued_behind))


def glued_tail(reading: Reading, last: int) -> int:
    """Letters of a word that careless typing glued behind the name that ends at word ``last``."""
    word = reading.doc.words[last]
    if len(word) < 5 or not word.endswith(_tails()) or is_clear(word):
        return 0
    if word.endswith(ALEF + NOON) and reading.doc.text[reading.doc.ends[last] - 2] == ALEF_HAMZA_BELOW:
        return 2
    for tail in lexicons.folded(lexicons.roles().glued_behind):
        if word.endswith(tail) and (is_clear(word[: -len(tail)]) or word[: -len(tail)] in words.ambiguous_names()):
            return len(tail)
    return 0


def name_end(reading: Reading, first: int, titled: bool, skip: int = 0) -> int:
    """The word after the name that begins at ``first`` behind ``skip`` clitic letters; ``first`` when none does.

    ``titled`` says that a title stands before, so that an unknown first word is trusted.
    """
    known = known_end(reading, first, skip)
    if known == first and not begins(reading, first, titled, skip):
        return first
    if reading.doc.words[first].startswith(ARTICLE) and _opens_title(reading, first):
        return first
    text, gaps = reading.doc.words, reading.doc.gaps
    j = end = max(known, first)
    count = end - first
    while j < len(text) and count < _LONGEST and (j == first or gaps[j] in JOINTS or _is_double(reading, first, j)):
        word = text[j][skip:] if j == first else text[j]
        pair = pair_end(reading, j, skip if j == first else 0)
        if pair > j:
            j = end = pair
        elif word in words.particles() and particle_leads(reading, j):
            j += 1
            continue
        elif middle_leads(reading, first, j):
            j = end = j + 2
            count += 1
        elif j == first or _weak(reading, first, j) or continues(reading, j, (first, skip), count):
            j = end = j + 1
        else:
            break
        count += 1
    return end


def _is_double(reading: Reading, first: int, j: int) -> bool:
    """The second half of a surname of two, written apart behind a dash or a tatweel: «Ileana Ros- Lehtinen»."""
    if reading.doc.gaps[j] not in _DOUBLE or reading.forms[j] is not None:
        return False
    word = reading.doc.words[j]
    if j - first < _LEAST:
        return _is_double_given(reading, first, j)
    glued = word.startswith((ARTICLE, WAW)) or (word[0] in (BEH, LAM, KAF, FEH) and word.endswith(_PRONOUNS))
    return not is_clear(word) and may_be_name(word) and not (looks_like_verb(word) or glued)


def _is_double_given(reading: Reading, first: int, j: int) -> bool:
    """A given name of two, written apart behind a dash or a tatweel, before a surname: «Jean - Max Bellerive»."""
    text, nxt = reading.doc.words, j + 1
    if text[first] not in words.given_names() or nxt >= len(text) or not reading.close(nxt) or not may_be_name(text[j]):
        return False
    return text[j] not in known_surnames() and reading.forms[nxt] is None and _is_surname(text[nxt])


def _weak(reading: Reading, first: int, j: int) -> bool:
    """A short word inside a name that begins with a family name («Ban Ki-moon»), or the second half of a surname."""
    text = reading.doc.words
    family = j - first < 3 and text[first] in words.family_first() and text[j] in words.weak_names()
    return family or reading.doc.gaps[j] in _DOUBLE


def continues(reading: Reading, j: int, start: tuple[int, int], count: int) -> bool:
    """Word j goes on with a name of ``count`` units that began at a word behind some clitic letters (``start``)."""
    text = reading.doc.words
    first, skip = start
    word, before = text[j], text[j - 1][skip:] if j - 1 == first else text[j - 1]
    led = j > first and before in words.particles()
    if count and glued_tail(reading, j - 1):
        return False
    if before in words.regnal_numbers():  # «the Sixteenth» are two words
        return before.startswith(ARTICLE) and word in words.regnal_numbers() and not word.startswith(ARTICLE)
    if count > 1 and not led and (reading.kind(j) & Kind.OFFICE or goes_on(reading, j)):
        return False
    if not led and count and before in known_surnames() and not _named_again(word, before):
        return False
    if is_clear(word) or (count and word in role_words("name_tails")) or (count > 1 and is_family(reading, j)):
        return True
    if word in words.ambiguous_names() and not _opens_title(reading, j):
        return not misspelled(reading, j) and (led or _ambiguous_goes_on(reading, j, before, count))
    if led:
        return ARABIC_LETTER.match(word) is not None and not reading.kind(j) & (Kind.OFFICE | Kind.CONNECTOR)
    kind = reading.kind(j)
    if count and before in _before_surnames():
        if word in words.surname_words() or word in words.regnal_numbers():
            return _stands_alone(reading, j) if kind else True
        if word.startswith(ARTICLE) and word.endswith(YEH) and not kind and len(word) > 5:
            return True
    if kind & NO_SURNAME:
        surname = bool(kind & _SURNAMES_TOO) and word.startswith(ARTICLE) and not kind & Kind.GROUP
        surname = surname or (count == 1 and bool(kind & Kind.STATE) and _is_told(reading, j + 1))
        return bool(count) and before in words.given_names() and surname and _stands_alone(reading, j)
    if word.endswith(TEH + YEH) and _is_pair(reading, j):
        return False
    paired = count == 1 and before not in words.given_names() and pair_end(reading, first, skip) == j
    if paired and word[0] != WAW and not clitic_before_name(word) and not looks_like_verb(word):
        return _is_surname(word)
    if count == 1 and before in words.given_names():
        surname = _is_surname(word) or _is_closed_off(reading, j)
        return surname and not (word.startswith(WAW) and before.startswith(SERVANT))
    if looks_like_verb(word) and not _no_verb_stands(reading, first, j, count):
        return False
    return _is_unknown(word, before)


def _is_unknown(word: str, before: str) -> bool:
    """A word that the language does not have; behind a given name it may end like one that it has."""
    if not may_be_name(word) or clitic_before_name(word) or word[0] == WAW:
        return False
    return not is_quality(word) or (before in words.given_names() and word.endswith((HEH, ALEF + TEH)))


def _is_closed_off(reading: Reading, j: int) -> bool:
    """A word that looks like «with» before a verb, where none can stand, before «that» or a mark: Bishop, Pelosi."""
    word, nxt = reading.doc.words[j], j + 1
    closed = nxt >= len(reading.doc.words) or not reading.close(nxt) or _is_told(reading, nxt)
    return closed and word.startswith(BEH + YEH) and len(word) > _SHORTEST and word not in lexicons.common_words()


def _no_verb_stands(reading: Reading, first: int, j: int, count: int) -> bool:
    """What looks like a verb at word j, behind ``count`` names, ends the name by what stands around it."""
    return _is_strange_end(reading, j) if count > 1 else (count == 1 and _is_between_marks(reading, first, j))


def _is_strange_end(reading: Reading, j: int) -> bool:
    """No word of the language before a comma or «that»: Jean Pierre | Lacroix."""
    nxt = j + 1
    stops = nxt < len(reading.doc.words) and (reading.comma(nxt) or _is_told(reading, nxt))
    return bool(stops) and not words.is_ordinary(reading.doc.words[j])


def _is_between_marks(reading: Reading, first: int, j: int) -> bool:
    """A title stands before a name of two words at ``first``, and a comma behind it: no verb stands alone there."""
    titled = first > 0 and reading.close(first) and reading.kind(first - 1) & Kind.TITLE
    return bool(titled) and j + 1 < len(reading.doc.words) and reading.comma(j + 1)


def _is_told(reading: Reading, j: int) -> bool:
    """«That» at word j: a state right before it can only be the surname of who says it: Robert Malley, written Mali."""
    return j < len(reading.doc.words) and reading.close(j) and reading.doc.words[j] == ALEF + NOON


def _named_again(word: str, before: str) -> bool:
    """A word goes on with a well-known surname that is a given name too: Abbas | Kadkhodai, not «Abbas, denouncing»."""
    if before in words.clear_names():
        return True
    verb = looks_like_verb(word) or looks_like_verb(word[1:])
    strange = not (verb or words.is_ordinary(word) or clitic_before_name(word)) and word not in known_surnames()
    surname = word.startswith(ARTICLE) and word in words.surname_words()
    return before in words.given_names() and (strange or surname)


def _ambiguous_goes_on(reading: Reading, j: int, before: str, count: int) -> bool:
    """A name that is also a word, inside a name: behind another name, and not the preposition «on»."""
    word = reading.doc.words[j]
    if word in words.everyday_names() and before not in _before_surnames() and not is_clear(before):
        return False
    if word in words.dayparts() and _time_follows(reading, j):
        return False
    return count < 4 and not (word == ALI and _complement_follows(reading, j))


@remembered
def _is_surname(word: str) -> bool:
    """Behind a given name: whatever is not plainly a word of the language or the start of another phrase."""
    if is_inflected(word):
        return False
    if len(word) < 2 or ARABIC_LETTER.match(word) is None or words.is_written(word) or is_contracted(word):
        return ends_like_name(word) and word not in table() and not looks_like_verb(word)
    if len(word) > _LEAST_GLUED and word[0] in _GLUED and word.endswith(_OWNED):
        return False
    if word[0] == WAW:
        plain = word[1:] in table() or words.is_ordinary(word[1:]) or opening_clitics(word) >= 0
        return len(word) < 5 or not plain
    return not (word[0] == LAM and clitic_before_name(word))


@cache
def _before_surnames() -> frozenset[str]:
    """Words behind which an ordinary word can be a surname."""
    return words.clear_names() | words.ambiguous_names() | words.servants() | words.surname_words() | {FAITH, ISLAM}


def _opens_title(reading: Reading, j: int) -> bool:
    """An office that is also a given name, before what it is over («Emir of Qatar», «Secretary General»)."""
    nxt = j + 1
    if not reading.kind(j) & (Kind.OFFICE | Kind.TRADE) or nxt >= len(reading.doc.words) or not reading.close(nxt):
        return False
    return bool(
        reading.kind(nxt) & (Kind.STATE | Kind.CONSTRUCT | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.ADJECTIVE)
    )


def _is_pair(reading: Reading, j: int) -> bool:
    """A noun in the dual before a definite one: «the two gifts of the college»."""
    word, nxt = reading.doc.words[j], j + 1
    definite = nxt < len(reading.doc.words) and reading.close(nxt) and reading.doc.words[nxt].startswith(ARTICLE)
    return definite and words.is_written(word[:-2] + HEH)


def _stands_alone(reading: Reading, j: int) -> bool:
    """A demonym or title used as a surname: masculine, and nothing follows that would make it a title."""
    form, nxt = reading.forms[j], j + 1
    if form is None or form.number != 1 or reading.ends[j] != nxt or reading.doc.words[j].endswith(HEH):
        return False
    if nxt >= len(reading.doc.words) or not reading.close(nxt):
        return True
    follower = reading.forms[nxt]
    if follower is not None and (follower.prefix or (form.kind & Kind.DEMONYM and follower.kind & Kind.OFFICE)):
        return True
    return not reading.kind(nxt) & (Kind.DEMONYM | Kind.QUALITY | Kind.OFFICE) and not is_clear(reading.doc.words[nxt])


def _time_follows(reading: Reading, j: int) -> bool:
    """A day or «today» follows: what stands at j is the morning, no name."""
    nxt = j + 1
    return nxt < len(reading.doc.words) and reading.close(nxt) and bool(reading.kind(nxt) & Kind.END)


def _complement_follows(reading: Reading, j: int) -> bool:
    """«that», or a definite noun, follows: what stands at j is the preposition «on» in a careless spelling."""
    nxt = j + 1
    if nxt >= len(reading.doc.words) or not reading.close(nxt):
        return False
    word = reading.doc.words[nxt]
    if reading.doc.text[reading.doc.starts[nxt]] == ALEF_HAMZA_BELOW:
        return False
    if word.startswith(ARTICLE) and word.endswith(YEH) and reading.doc.words[nxt + 1 : nxt + 2] == [ALEF + NOON]:
        return False
    return (
        word == ALEF + NOON
        or (word.startswith(ARTICLE) and words.is_ordinary(word))
        or reading.kind(nxt) & Kind.STATE != 0
    )
