"""Where a name begins and ends: given names, particles, unknown surnames, up to the first ordinary word."""

from __future__ import annotations

from functools import cache, lru_cache

from briefings.arabic import ARABIC_LETTER, strip_marks
from briefings.people import lexicons, words
from briefings.people.forms import ALEF, ARTICLE, BEH, FEH, HEH, KAF, LAM, NOON, SEEN, TEH, WAW, YEH, Kind, table
from briefings.people.holders import known_names, known_surnames
from briefings.people.tagging import Reading

SERVANT = "\u0639\u0628\u062f"
GOD = ARTICLE + LAM + HEH
FAITH = ARTICLE + "\u062f" + YEH + NOON
ALI = "\u0639\u0644\u064a"
SON = BEH + NOON
ALEF_HAMZA_BELOW = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_LONGEST = 5
_JOINTS = frozenset((" ", "\u00a0", "-", "\u2010", "\u2011", "  ", "_"))
_CONTRACTED = (BEH + ARTICLE, WAW + ARTICLE, FEH + ARTICLE, LAM + LAM)
_CLITICS = (WAW, FEH, BEH, LAM, KAF)
# Kinds that a surname cannot be read as.
_HARD = (
    Kind.OFFICE | Kind.TRADE | Kind.STATE | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.CONNECTOR | Kind.GROUP
    | Kind.COUNTERPART | Kind.STANDIN | Kind.COUNTER | Kind.END | Kind.CONSTRUCT | Kind.COURTESY | Kind.TITLE
    | Kind.QUALITY | Kind.ADJECTIVE | Kind.LEAD | Kind.DEMONYM
)  # fmt: skip
_SURNAMES_TOO = Kind.DEMONYM | Kind.TITLE | Kind.ADJECTIVE | Kind.QUALITY


@lru_cache(maxsize=65536)
def is_clear(word: str) -> bool:
    """A given name, or a surname of the table, that is hardly ever another word."""
    return word in words.clear_names() or word in known_surnames()


@lru_cache(maxsize=65536)
def may_be_name(word: str) -> bool:
    """A clear name, or an unknown Arabic word that is no inflected word of the language."""
    if len(word) < 2 or ARABIC_LETTER.match(word) is None:
        return False
    if is_clear(word):
        return True
    return not word.startswith(_CONTRACTED) and not _is_glued_office(word) and not words.is_ordinary(word)


def _is_glued_office(word: str) -> bool:
    """«foreignminister»: an office and what it is over, written as one word."""
    return any(word.startswith(office + ARTICLE) for office in lexicons.folded(lexicons.roles().glued_behind))


@lru_cache(maxsize=65536)
def clitic_before_name(word: str) -> int:
    """1 when the first letter is a clitic before a clear name («to Putin», «and Biden»), else 0."""
    return int(len(word) > 3 and word[0] in _CLITICS and not is_clear(word) and is_clear(word[1:]))


@cache
def _openers() -> frozenset[str]:
    """Words that may begin an untitled name, without clitics."""
    return (
        words.clear_names() | words.ambiguous_names() | known_surnames() | words.family_first()
        | words.begin_particles() | words.faiths() | {SERVANT} | frozenset(known_names())
    )  # fmt: skip


@lru_cache(maxsize=65536)
def opening_clitics(word: str) -> int:
    """How many clitic letters stand before a word that may begin an untitled name; -1 when it cannot begin one."""
    if word in _openers():
        return 0
    if len(word) > 3 and word[0] in _CLITICS and word not in table() and word not in words.weak_names():
        if word[1:] in _openers():
            return 1
        if word[1] in _CLITICS and len(word) > 5 and word[2:] in _openers():
            return 2
    return _glued_title(word)


def _glued_title(word: str) -> int:
    """Letters of a title that careless typing glued to a given name; -1 when there is none."""
    if len(word) > 7 and word.startswith(ARTICLE) and word not in table():
        for title in lexicons.folded(lexicons.roles().glued_before):
            if word.startswith(title) and word[len(title) :] in words.clear_names() | words.ambiguous_names():
                return len(title)
    return -1


def glued_tail(reading: Reading, last: int) -> int:
    """Letters of a word that careless typing glued behind the name that ends at word ``last``."""
    word = reading.doc.words[last]
    if len(word) < 5 or is_clear(word):
        return 0
    if word.endswith(ALEF + NOON) and reading.doc.text[reading.doc.ends[last] - 2] == ALEF_HAMZA_BELOW:
        return 2
    for tail in lexicons.folded(lexicons.roles().glued_behind):
        if word.endswith(tail) and (is_clear(word[: -len(tail)]) or word[: -len(tail)] in words.ambiguous_names()):
            return len(tail)
    return 0


def pair_end(reading: Reading, i: int, skip: int = 0) -> int:
    """The end of a given name of two words («Abd Allah», «Nur al-Din») that begins at word i, else i."""
    text, nxt = reading.doc.words, i + 1
    if nxt >= len(text) or not reading.close(nxt):
        return i
    word = text[i][skip:]
    follower = text[nxt]
    if word == SERVANT and (follower in words.servants() or follower.startswith(ARTICLE)):
        return nxt + 1
    if follower in (FAITH, GOD) and word in words.faiths():
        return nxt + 1
    return i


def known_end(reading: Reading, i: int, skip: int = 0) -> int:
    """The end of a full name of the table of office holders that begins at word i, else i."""
    text = reading.doc.words
    for rest in known_names().get(text[i][skip:], ()):
        end = i + 1 + len(rest)
        if tuple(text[i + 1 : end]) == rest and all(reading.doc.gaps[k] in _JOINTS for k in range(i + 1, end)):
            return end
    return i


def name_end(reading: Reading, first: int, titled: bool, skip: int = 0) -> int:
    """The word after the name that begins at ``first`` behind ``skip`` clitic letters; ``first`` when none does.

    ``titled`` says that a title stands before, so that an unknown first word is trusted.
    """
    known = known_end(reading, first, skip)
    if known == first and not _begins(reading, first, titled, skip):
        return first
    text, gaps = reading.doc.words, reading.doc.gaps
    j = end = max(known, first)
    count = end - first
    while j < len(text) and count < _LONGEST and (j == first or gaps[j] in _JOINTS):
        word = text[j][skip:] if j == first else text[j]
        pair = pair_end(reading, j, skip if j == first else 0)
        if pair > j:
            j = end = pair
        elif word in words.particles() and _particle_leads(reading, j):
            j += 1
            continue
        elif j == first or _weak(reading, first, j) or continues(reading, j, (first, skip), count):
            j = end = j + 1
        else:
            break
        count += 1
    return end


def _particle_leads(reading: Reading, j: int) -> bool:
    """A particle that has a name to lead: something follows that is not plainly an ordinary word."""
    nxt = j + 1
    if nxt >= len(reading.doc.words) or reading.doc.gaps[nxt] not in _JOINTS:
        return False
    word = reading.doc.words[nxt]
    if word in words.particles() or word in words.ambiguous_names() or pair_end(reading, nxt) > nxt:
        return True
    if reading.doc.words[j] in words.lineage():
        return ARABIC_LETTER.match(word) is not None and not reading.kind(nxt) & (Kind.OFFICE | Kind.CONNECTOR)
    return may_be_name(word)


def _begins(reading: Reading, i: int, titled: bool, skip: int) -> bool:
    word = reading.doc.words[i][skip:]
    if reading.kind(i) & (Kind.STATE | Kind.INSTITUTION | Kind.CONNECTOR):
        return False
    if is_clear(word) or pair_end(reading, i, skip) > i:
        return True
    if word in words.begin_particles():
        return _particle_leads(reading, i)
    if word in words.family_first():
        return _family(reading, i, word, titled) or (titled and not words.is_ordinary(word))
    if word in words.ambiguous_names():
        return not misspelled(reading, i) and (titled or _name_follows(reading, i, word))
    if not titled or skip or reading.kind(i) & _HARD or clitic_before_name(word):
        return False
    if word[0] == WAW and word[1:] in table():
        return False
    return may_be_name(word) and not _looks_like_verb(word) and not (word.startswith(ARTICLE) and _is_quality(word))


def _name_follows(reading: Reading, i: int, first: str) -> bool:
    """The next word is a clear name, or unknown and no lexicon word."""
    nxt = i + 1
    if nxt >= len(reading.doc.words) or reading.doc.gaps[nxt] not in _JOINTS:
        return False
    word = reading.doc.words[nxt]
    if word in words.clear_names() or pair_end(reading, nxt) > nxt or word == SON:
        return True
    if first in words.everyday_names():
        return False
    if is_clear(word) or word in words.surname_words():
        return True
    if reading.forms[nxt] is not None:
        return False
    if clitic_before_name(word) or not may_be_name(word):
        return False
    return not _looks_like_verb(word) and word[0] != WAW and not _is_quality(word)


def _weak(reading: Reading, first: int, j: int) -> bool:
    """A short word inside a name that begins with a family name («Ban Ki-moon»)."""
    text = reading.doc.words
    return j - first < 3 and text[first] in words.family_first() and text[j] in words.weak_names()


def _family(reading: Reading, i: int, word: str, titled: bool) -> bool:
    """A family name that stands first, before another word that may be a name."""
    text, nxt = reading.doc.words, i + 1
    if nxt >= len(text) or reading.doc.gaps[nxt] not in _JOINTS:
        return False
    if words.is_ordinary(word) or word in words.weak_names():
        if titled and reading.forms[nxt] is None and may_be_name(text[nxt]) and not clitic_before_name(text[nxt]):
            return True
        return text[nxt] in words.weak_names() and nxt + 1 < len(text) and may_be_name(text[nxt + 1])
    return reading.forms[nxt] is None and may_be_name(text[nxt]) and not clitic_before_name(text[nxt])


def _is_quality(word: str) -> bool:
    """A definite participle, feminine or plural that no lexicon knows is a quality, not a surname."""
    endings = (HEH, ALEF + TEH, YEH + NOON, WAW + NOON)
    return word.startswith(ARTICLE) and (
        word.endswith(endings) or word.startswith((ARTICLE + "\u0645" + TEH, ARTICLE + "\u0645" + NOON))
    )


def misspelled(reading: Reading, i: int) -> bool:
    """A word that is a name only in another spelling than it has here: «on», not Ali; «before», not Imam."""
    word = reading.doc.words[i]
    exact = words.exact_spellings()
    for skip in (0, 1):
        spelling = exact.get(word[skip:])
        if spelling is not None:
            return not strip_marks(reading.doc.text[reading.doc.starts[i] : reading.doc.ends[i]]).endswith(spelling)
    return False


def continues(reading: Reading, j: int, start: tuple[int, int], count: int) -> bool:
    """Word j goes on with a name of ``count`` units that began at a word behind some clitic letters (``start``)."""
    text = reading.doc.words
    first, skip = start
    word, before = text[j], text[j - 1][skip:] if j - 1 == first else text[j - 1]
    led = j > first and before in words.particles()
    if before in words.regnal_numbers() or (count > 1 and reading.kind(j) & Kind.OFFICE and not led):
        return False
    if not led and count and before in known_surnames() and before not in words.clear_names():
        return False
    if is_clear(word):
        return True
    if word in words.ambiguous_names() and not _opens_title(reading, j):
        return not misspelled(reading, j) and (
            led or (count < 4 and not (word == ALI and _complement_follows(reading, j)))
        )
    if led:
        return ARABIC_LETTER.match(word) is not None and not reading.kind(j) & (Kind.OFFICE | Kind.CONNECTOR)
    given = count == 1 and (before in words.clear_names() or before in words.ambiguous_names())
    kind = reading.kind(j)
    if count and before in _before_surnames():
        if word in words.surname_words() or word in words.regnal_numbers():
            return _stands_alone(reading, j) if kind else True
        if word.startswith(ARTICLE) and word.endswith(YEH) and not kind and len(word) > 5:
            return True
    if given and word.endswith(YEH) and len(word) > 3 and reading.forms[j] is None and not _looks_like_verb(word):
        return not clitic_before_name(word)
    if kind & _HARD:
        surname = bool(kind & _SURNAMES_TOO) and word.startswith(ARTICLE)
        return bool(count) and before in _given() and surname and _stands_alone(reading, j)
    if not may_be_name(word) or clitic_before_name(word) or _looks_like_verb(word):
        return False
    if word[0] == WAW:
        return given and word[1:] not in table() and not words.is_ordinary(word[1:]) and opening_clitics(word) < 0
    return not _is_quality(word) or (before in _given() and word.endswith(HEH))


@cache
def _given() -> frozenset[str]:
    return words.clear_names() | words.ambiguous_names()


@cache
def _before_surnames() -> frozenset[str]:
    """Words behind which an ordinary word can be a surname."""
    return words.clear_names() | words.ambiguous_names() | words.servants() | words.surname_words()


def _opens_title(reading: Reading, j: int) -> bool:
    """An office that is also a given name, before what it is over («Emir of Qatar», «Secretary General»)."""
    nxt = j + 1
    if not reading.kind(j) & (Kind.OFFICE | Kind.TRADE) or nxt >= len(reading.doc.words) or not reading.close(nxt):
        return False
    return bool(
        reading.kind(nxt) & (Kind.STATE | Kind.CONSTRUCT | Kind.INSTITUTION | Kind.INSTITUTION_HEAD | Kind.ADJECTIVE)
    )


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


def _complement_follows(reading: Reading, j: int) -> bool:
    """«that», or a definite noun, follows: what stands at j is the preposition «on» in a careless spelling."""
    nxt = j + 1
    if nxt >= len(reading.doc.words) or not reading.close(nxt):
        return False
    word = reading.doc.words[nxt]
    return (
        word == ALEF + NOON
        or (word.startswith(ARTICLE) and words.is_ordinary(word))
        or reading.kind(nxt) & Kind.STATE != 0
    )


def _looks_like_verb(word: str) -> bool:
    if is_clear(word) or len(word) < 4:
        return False
    if word.endswith((WAW + ALEF, TEH + HEH, HEH + ALEF)):
        return True
    return word.startswith((SEEN + YEH, SEEN + TEH, YEH)) and (
        len(word) < 7 or word.endswith((WAW + NOON, ALEF + NOON))
    )
