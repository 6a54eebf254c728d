"""All surface forms of a reporting verb from its four principal parts, as editors write them in ``cues.toml``.

Endings are written in code points (the rule that keeps Arabic letters out of Python); their names are the usual ones.
Weak verbs differ only in their last letter: a past in alef or alef maksura drops it before the feminine ending, a
present or participle in ya or waw drops it before the plural. Forms are folded, so spelling variants meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from briefings.arabic import fold_word
from briefings.model import Gender

ALEF, MAKSURA, YEH, WAW = "\u0627", "\u0649", "\u064a", "\u0648"
FEH, SEEN, LAM, BEH, KAF = "\u0641", "\u0633", "\u0644", "\u0628", "\u0643"
TEH, NOON, HEH, MEEM, MARBUTA = "\u062a", "\u0646", "\u0647", "\u0645", "\u0629"
HIS, HER, THEIR, OF_BOTH = HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF
OBJECTS = (HIS, HER, THEIR, OF_BOTH)
# «from», «of them», «in»; an alef that has its hamza written
FROM, IN, TO, WITH, HAMZA = MEEM + NOON, FEH + YEH, "\u0627\u0644\u064a", "\u0645\u0639", "\u0623"
OF_THEM = FROM + THEIR
# who he, who she, folded
WHO_HE, WHO_SHE = "\u0627\u0644\u0630\u064a", "\u0627\u0644\u062a\u064a"
PAST_CLITICS = ("", WAW, FEH)
PRESENT_CLITICS = ("", WAW, FEH, SEEN, WAW + SEEN, FEH + SEEN, LAM)
DEED_CLITICS = ("", WAW, BEH, LAM, KAF, WAW + BEH)
DOER_CLITICS = ("", WAW, FEH)


class Mood(Enum):
    """What kind of word a form is."""

    PAST = "past"
    PRESENT = "present"
    DOER = "participle"
    DEED = "noun"


# By name of their own, for the rules: a look-up on an enumeration costs ten times a plain one.
PAST, PRESENT, DOER, DEED = Mood.PAST, Mood.PRESENT, Mood.DOER, Mood.DEED


@dataclass(frozen=True, slots=True)
class Shape:
    """One form: folded ``word``, who it agrees with, whether a conjunction or an object pronoun is glued to it."""

    word: str
    mood: Mood
    gender: Gender
    number: int
    joined: bool = False
    pronoun: bool = False


M, F, ANY = Gender.MASCULINE, Gender.FEMININE, Gender.UNKNOWN


def past(stem: str) -> Iterator[Shape]:
    """He, she, both, they, we said, with clitics and object pronouns."""
    weak = stem[-1] in (ALEF, MAKSURA)
    trunk = stem[:-1] if weak else stem
    tail = WAW if stem[-1] == ALEF else YEH
    open_stem = trunk + ALEF if weak else stem
    forms = [(stem, M, 1), (trunk + TEH, F, 1), (trunk + WAW + ALEF, M, 3), (trunk + TEH + ALEF, F, 2)]
    forms += [(trunk + tail + ALEF if weak else stem + ALEF, M, 2)]
    forms += [(trunk + tail + NOON + ALEF if weak else stem + NOON + ALEF, ANY, 3)]
    objects = [(open_stem, M, 1), (trunk + TEH, F, 1), (trunk + WAW, M, 3)]
    for clitic in PAST_CLITICS:
        for form, gender, number in forms:
            yield Shape(fold_word(clitic + form), Mood.PAST, gender, number, bool(clitic))
        for form, gender, number in objects:
            for pronoun in OBJECTS:
                yield Shape(fold_word(clitic + form + pronoun), Mood.PAST, gender, number, bool(clitic), True)


def present(stem: str) -> Iterator[Shape]:
    """He, she, both, they say, will say, to say. ``stem`` begins with the ya of the third person."""
    core = stem[1:]
    trunk = core[:-1] if core[-1] in (MAKSURA, YEH, WAW) else core
    open_core = trunk + ALEF if core[-1] == MAKSURA else core
    dual = trunk + YEH if core[-1] == MAKSURA else core
    for clitic in PRESENT_CLITICS:
        joined = clitic[:1] in (WAW, FEH) and bool(clitic)
        for person, gender in ((YEH, M), (TEH, F)):
            begin = clitic + person
            yield Shape(fold_word(begin + core), Mood.PRESENT, gender, 1, joined)
            yield Shape(fold_word(begin + dual + ALEF + NOON), Mood.PRESENT, gender, 2, joined)
            for pronoun in OBJECTS:
                yield Shape(fold_word(begin + open_core + pronoun), Mood.PRESENT, gender, 1, joined, True)
        for ending in (WAW + NOON, WAW + ALEF):
            yield Shape(fold_word(clitic + YEH + trunk + ending), Mood.PRESENT, M, 3, joined)


def doer(stem: str) -> Iterator[Shape]:
    """The participle as an adverb of manner: saying (he, she, both, they)."""
    trunk = stem[:-1] if stem[-1] == YEH else stem
    forms = [(stem + ALEF, M, 1), (stem + MARBUTA, F, 1), (trunk + YEH + NOON, M, 3), (stem + ALEF + TEH, F, 3)]
    forms += [(stem + TEH + YEH + NOON, F, 2)]
    for clitic in DOER_CLITICS:
        for form, gender, number in forms:
            yield Shape(fold_word(clitic + form), Mood.DOER, gender, number, bool(clitic))


def deed(stem: str) -> Iterator[Shape]:
    """The verbal noun with its owner: his, her, their saying; and alone."""
    core = stem[:-1] + TEH if stem[-1] == MARBUTA else stem
    owners = [(HIS, M, 1), (HER, F, 1), (THEIR, M, 3), (OF_BOTH, ANY, 2)]
    for clitic in DEED_CLITICS:
        joined = clitic[:1] == WAW
        for pronoun, gender, number in owners:
            yield Shape(fold_word(clitic + core + pronoun), Mood.DEED, gender, number, joined, True)
        yield Shape(fold_word(clitic + stem), Mood.DEED, ANY, 1, joined)
    yield Shape(fold_word(BEH + ALEF + LAM + stem), Mood.DEED, ANY, 1)


def has_its_own(shape: Shape) -> bool:
    """Whether the verb's ending is its subject, «they called», so that none follows; that of «he told us» is not."""
    return shape.number > 1 and not shape.pronoun and shape.mood is not DEED and not shape.word.endswith(NOON + ALEF)
