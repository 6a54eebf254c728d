"""When two spellings are one name: units of a name, their skeletons, and which names can be the same person's.

A unit is a word with the particles that belong to it («Abd Allah», «Bin Salman», «Al Thani»), written without spaces.
Its skeleton puts letters that transliteration interchanges into one class and drops long vowels inside.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.arabic import fold_word
from briefings.people import words
from briefings.people.forms import ALEF, ARTICLE, KAF, TEH, WAW, YEH, Kind, table

_CLASSES = str.maketrans(
    {
        "\N{ARABIC LETTER GHAIN}": KAF,
        "\N{ARABIC LETTER JEEM}": KAF,
        "\N{ARABIC LETTER QAF}": KAF,
        "\N{ARABIC LETTER TAH}": TEH,
        "\N{ARABIC LETTER SAD}": "\N{ARABIC LETTER SEEN}",
        "\N{ARABIC LETTER THEH}": "\N{ARABIC LETTER SEEN}",
        "\N{ARABIC LETTER THAL}": "\N{ARABIC LETTER ZAIN}",
        "\N{ARABIC LETTER ZAH}": "\N{ARABIC LETTER ZAIN}",
        "\N{ARABIC LETTER DAD}": "\N{ARABIC LETTER DAL}",
        "\N{ARABIC LETTER HAMZA}": None,
    }
)
# a shorter word is too common for a surname without its article
_SHORTEST = 3
_VOWELS = (ALEF, WAW, YEH)
_SERVANT = "\u0639\u0628\u062f"
# what ends a name of two words that papers write as one too: of the faith, of Islam, of God
_FAITH = (ARTICLE + "\u062f" + YEH + "\u0646", ARTICLE + "\u0627\u0633\u0644\u0627\u0645", ARTICLE + "\u0644\u0647")
_SON = ("\u0628\u0646", "\u0627\u0628\u0646")


@lru_cache(maxsize=16384)
def skeleton(unit: str) -> str:
    """The consonants of a folded word, by class; the first letter stays even when it is a vowel."""
    plain = unit.removeprefix(ARTICLE) if len(unit) > 4 else unit
    if plain is not unit and plain[0] == YEH and len(plain) > 3:
        plain = plain[1:]  # what looks like an article need not be one: Alexis is written with a long vowel or without
    mapped = plain.translate(_CLASSES)
    kept = mapped[:1]
    for letter in mapped[1:]:
        if letter not in _VOWELS and letter != kept[-1:]:
            kept += letter
    return kept


@lru_cache(maxsize=4096)
def beginnings(bone: str) -> frozenset[str]:
    """How the words can begin of which ``bone`` is the skeleton, with the article before it when they have one."""
    found = _letters_of(bone[0])
    if not bone.startswith(ARTICLE):
        return found
    # Of a short word the skeleton keeps the article too: whatever follows it is possible then.
    rests = {""} if bone[2] == ALEF else _letters_of(bone[2])
    return found | {ARTICLE + rest for rest in rests}


def _letters_of(kept: str) -> frozenset[str]:
    """The letters that can stand first where a skeleton begins with ``kept``; those it drops are among them."""
    return frozenset({kept, *(chr(code) for code, into in _CLASSES.items() if into in (kept, None))})


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, parted at spaces and hyphens."""
    return tuple(word for word in (fold_word(w) for w in name.replace("-", " ").split()) if word)


@lru_cache(maxsize=16384)
def units(name: str) -> tuple[str, ...]:
    """The units of a name, folded, particles joined to the word they belong to; titles before it are left out."""
    text = list(name_words(name))
    while len(text) > 1 and _is_title(text[0]):
        text.pop(0)
    found: list[str] = []
    held = ""
    for i, word in enumerate(text):
        last = i == len(text) - 1
        if not last and (word in words.particles() or (word == _SERVANT and text[i + 1] in words.servants())):
            held += _SON[0] if word in _SON else word
            continue
        if word in _FAITH and found and not held:
            found[-1] += word
            continue
        found.append(held + word)
        held = ""
    return tuple(found)


@lru_cache(maxsize=4096)
def shorter_forms(unit: str) -> frozenset[str]:
    """How papers write a surname too when they shorten a name: Ghali and Al-Ghali, Al-Zuhri for Abu Zuhri."""
    bare = next(
        (unit.removeprefix(lead) for lead in (ARTICLE, *words.begin_particles()) if unit.startswith(lead)), unit
    )
    return frozenset((bare, ARTICLE + bare)) - {unit} if len(bare) > _SHORTEST else frozenset()


def _is_title(word: str) -> bool:
    forms = table().get(word)
    return bool(forms) and any(
        not rest and form.kind & (Kind.TITLE | Kind.COURTESY | Kind.OFFICE) for rest, form in forms or ()
    )


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """A key that spelling variants of one full name share; a unit of two consonants keeps all its letters."""
    return " ".join(bone if len(bone) > 2 else unit for bone, unit in ((skeleton(u), u) for u in units(name)))


def alike(a: str, b: str) -> bool:
    """Two units that can be spellings of one: equal, or of one skeleton of at least two consonants."""
    if a == b:
        return True
    x, y = skeleton(a), skeleton(b)
    return x == y and (len(x) > 2 or (len(x) == 2 and abs(len(a) - len(b)) < 2 and min(len(a), len(b)) > 3))


def same_person(a: str, b: str) -> bool:
    """True when two names can name one person: spelling variants, a surname alone, a middle name left out."""
    return same_units(units(a), units(b))


@lru_cache(maxsize=16384)
def same_units(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return False
    if len(short) == 1:
        return alike(short[0], long[-1])
    if not alike(short[0], long[0]):
        return False
    # «X bin Y», and any name that goes on with «bin Y».
    lineage = short[-1].startswith(_SON[0]) or (len(long) > len(short) and long[len(short)].startswith(_SON[0]))
    if not alike(short[-1], long[-1]) and not (lineage and _is_run(short, long)):
        return False
    return _in_order(short, long)


def is_tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """A full name without its first words («Manuel Albares» of «José Manuel Albares»)."""
    return all(alike(x, y) for x, y in zip(reversed(short), reversed(long), strict=False))


def _is_run(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return all(alike(x, y) for x, y in zip(short, long, strict=False))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(alike(unit, other) for other in rest) for unit in short)
