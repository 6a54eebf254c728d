"""One pass over a tagged text: every place where somebody is named by name, by title, or by both."""

from __future__ import annotations

from itertools import compress

from briefings.model import Gender
from briefings.people import lexicons, words
from briefings.people.behind import add_apposition
from briefings.people.forms import ALEF, ARTICLE, FEH, NOON, YEH, Kind
from briefings.people.framed import framed_surname
from briefings.people.holders import known_surnames
from briefings.people.honorifics import HONORIFIC
from briefings.people.names import glued_tail, name_end
from briefings.people.naming import Naming
from briefings.people.openings import known_end, may_be_name, misspelled, opening_clitics
from briefings.people.shapes import is_clear
from briefings.people.tagging import Reading
from briefings.people.titled import read_nickname, read_titled
from briefings.people.unsure import is_trusted

_OFFICE = Kind.OFFICE | Kind.TRADE | Kind.COUNTERPART
# States and institutions of several words are whole: no name begins inside them.
_WHOLE = Kind.STATE | Kind.INSTITUTION
_HEADS = Kind.GROUP | Kind.INSTITUTION_HEAD | Kind.COUNTER
# Kinds at which something may be read even where no name can begin.
_READ = _HEADS | HONORIFIC | _OFFICE | Kind.NICKNAME | Kind.STANDIN | Kind.PRONOUN_TITLE
# «Van» is written like «so that»
FAN = FEH + ALEF + NOON
_LEADING = Kind.LEAD | Kind.DEMONYM


def scan(reading: Reading) -> list[Naming]:
    """Every naming of ``reading`` in text order; only joint namings overlap their members."""
    found: list[Naming] = []
    forms, ends = reading.forms, reading.ends
    opening, places = _places(reading)
    # The word to go on with, and whether what was read last began with a word of the lexicons.
    resume, before = 0, False
    for i in places:
        if i < resume:
            continue
        form, at = forms[i], i
        if form is None:
            if i in opening:
                at = _bare(reading, i, opening[i], found)
            elif (before or i > resume) and may_be_name(reading.doc.words[i]) and _led(reading, i):
                at = _unknown(reading, i, found)
        elif ends[i] > i + 1 and form.kind & _WHOLE:
            at = ends[i]
        else:
            if form.kind & _READ:
                at = _at_form(reading, i, form.kind, found)
            if at == i and i in opening:
                at = _bare(reading, i, opening[i], found)
        resume, before = (at if at > i else i + 1), form is not None
    return found


def _places(reading: Reading) -> tuple[dict[int, int], list[int]]:
    """The words that may begin a name -> clitic letters; all words where something may be read, in text order."""
    size, letters = len(reading.forms), reading.doc.each(_opening_letters)
    opening = {i: letters[i] - 1 for i in compress(range(size), letters)} | dict.fromkeys(reading.names, 0)
    behind = [i + 1 for i in reading.of_kind(_LEADING) if i + 1 < size]
    whole = [i for i in reading.phrases if reading.kind(i) & _WHOLE]
    return opening, sorted({*opening, *behind, *whole, *reading.of_kind(_READ)})


def _opening_letters(word: str) -> int:
    """One more than the clitic letters before a word that may begin an untitled name; 0 when it cannot begin one."""
    return opening_clitics(word) + 1


def _at_form(reading: Reading, i: int, kind: int, found: list[Naming]) -> int:
    """Reads what begins at a word of the lexicons; returns the word to go on with, ``i`` when nothing was read."""
    if kind & _HEADS and not kind & (_OFFICE | HONORIFIC):
        return _past_adjectives(reading, i)
    form = reading.forms[i]
    if form is None:
        return i
    if kind & Kind.NICKNAME:
        return read_nickname(reading, i, form.lemma, form.prefix, found)
    if kind & Kind.STANDIN:
        return _standin(reading, i, form.lemma, form.prefix, found)
    if kind & Kind.PRONOUN_TITLE:
        found.append(Naming(i, i + 1, (i + 1, i + 1), [], form.prefix, pronoun=True))
        return i + 1
    if not kind & (HONORIFIC | _OFFICE) or _is_adjective(reading, i) or _is_given(reading, i):
        return i
    return read_titled(reading, i, form.prefix, found)


def _past_adjectives(reading: Reading, i: int) -> int:
    """Past the head of a group or institution and the adjectives that agree with it («diplomatic sources»)."""
    j = reading.ends[i]
    while j < len(reading.doc.words) and reading.close(j) and reading.kind(j) & Kind.TRADE and _nisba(reading, j):
        j = reading.ends[j]
    return j if j > reading.ends[i] else i


def _nisba(reading: Reading, i: int) -> bool:
    form = reading.forms[i]
    return form is not None and form.lemma.endswith(YEH) and not form.prefix


def _is_adjective(reading: Reading, i: int) -> bool:
    """A trade in -i behind a noun of the same definiteness: «the press conference», not «the journalist»."""
    form = reading.forms[i]
    if form is None or not i or not form.kind & Kind.TRADE or form.kind & Kind.OFFICE or not _nisba(reading, i):
        return False
    if not reading.close(i) or reading.kind(i - 1) & Kind.LEAD:
        return False
    if form.definite:
        return ARTICLE in reading.doc.words[i - 1][:4]
    return reading.forms[i - 1] is not None


def _is_given(reading: Reading, i: int) -> bool:
    """An office that is also a given name, before another name («Amin Gemayel»)."""
    if reading.doc.words[i] not in words.ambiguous_names() or i + 1 >= len(reading.doc.words):
        return False
    follower = reading.doc.words[i + 1]
    if known_end(reading, i) > i:
        return True
    return reading.close(i + 1) and (is_clear(follower) or (reading.forms[i + 1] is None and may_be_name(follower)))


def _standin(reading: Reading, i: int, lemma: str, prefix: str, found: list[Naming]) -> int:
    """«the latter», «the two»: a noun of its own, not the adjective «last» behind another noun."""
    groups = lexicons.groups()
    for_one = lemma in lexicons.folded(groups.standins_for_one)
    if not for_one and lemma not in lexicons.folded(groups.standins_for_people):
        return i
    before = reading.kind(i - 1) if i else Kind.LEAD
    if for_one and not prefix and reading.close(i) and not before & Kind.LEAD and len(reading.doc.words[i - 1]) > 3:
        return i
    found.append(Naming(i, i + 1, (i + 1, i + 1), [], prefix, pronoun=True, count=1 if for_one else 2))
    return i + 1


def _led(reading: Reading, i: int) -> bool:
    """A verb of speech or meeting stands before word i, or a demonym used as a noun («the Spaniard X»)."""
    before = reading.forms[i - 1] if i else None
    if before is None or not reading.close(i):
        return False
    if before.kind & Kind.DEMONYM:
        return before.definite and before.number == 1 and before.gender is Gender.MASCULINE
    return bool(before.kind & Kind.LEAD)


def _spoken(reading: Reading, i: int) -> bool:
    """A lone word behind a verb of speech that the text uses again."""
    word = reading.doc.words[i]
    speech = bool(i) and reading.close(i) and reading.kind(i - 1) & Kind.SPEECH
    if not speech or reading.forms[i] is not None or len(word) < 3:
        return False
    return word not in words.everyday_names() and reading.occurs(word) > 1


def _bare(reading: Reading, i: int, skip: int, found: list[Naming]) -> int:
    """A name without a title, behind ``skip`` clitic letters: two words and more, or a clear surname."""
    word = reading.doc.words[i]
    if word[skip:] in words.exact_spellings() and misspelled(reading, i):
        return i
    if skip and word.startswith(FEH) and _spoken(reading, i):
        return _unknown(reading, i, found)
    end = name_end(reading, i, titled=skip > 2, skip=skip)
    if end == i and not skip and word not in words.everyday_names():
        end = framed_surname(reading, i)
    if end == i:
        return _unknown(reading, i, found, skip) if reading.forms[i] is None and _led(reading, i) else i
    end = max(end, framed_surname(reading, i)) if end - i == 1 and not skip else end
    if end - i == 1 and word[skip:] not in known_surnames() and not _spoken(reading, i):
        return i
    return _add(reading, i - _is_particled(reading, i, end, found), end, skip, found)


def _is_particled(reading: Reading, i: int, end: int, found: list[Naming]) -> bool:
    """Whether the surname at word i has its particle before it, which nobody else is named with: [De] Mistura."""
    particle = reading.doc.words[i - 1] if i and reading.close(i) else ""
    if end - i > 1 or particle not in words.particles() or particle in words.lineage() or particle == FAN:
        return False
    return not found or found[-1].last < i


def _unknown(reading: Reading, i: int, found: list[Naming], skip: int = 0) -> int:
    """A name that only the verb of speech or the demonym before it betrays: two words, or one said again."""
    end = name_end(reading, i, titled=True)
    if (end - i < 2 and not (end > i and _spoken(reading, i))) or not is_trusted(reading, i, end):
        return i
    return _add(reading, i, end, skip, found)


def _add(reading: Reading, i: int, end: int, skip: int, found: list[Naming]) -> int:
    word = reading.doc.words[i]
    naming = Naming(i, end, (i, end), [], word[:skip], word[:skip], tail=glued_tail(reading, end - 1))
    found.append(naming)
    return add_apposition(reading, naming)
