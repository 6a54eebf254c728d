"""Every surface form of the lexicons in one dictionary, so that a text is tagged by look-ups alone.

A word of a lexicon appears with the clitics for "and", "then", "with", "to", "as" and with the article; the form keeps
the letters of its clitics (``prefix``), so that a mention can be cut without them. A word written in the lexicon wins
over one that is only a clitic away from another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from briefings.model import Gender
from briefings.people import lexicons

WAW, FEH, BEH, LAM, KAF = "\u0648", "\u0641", "\u0628", "\u0644", "\u0643"
ARTICLE = "\u0627\u0644"
FROM, IN, TO = "\u0645\u0646", "\u0641\u064a", "\u0627\u0644\u064a"
SEEN, MEEM = "\u0633", "\u0645"
TEH, HEH, YEH, ALEF, NOON = "\u062a", "\u0647", "\u064a", "\u0627", "\u0646"
PRONOUNS = (HEH, HEH + ALEF, HEH + "\u0645", HEH + "\u0645" + ALEF, NOON + ALEF, YEH, KAF)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What a word can be; one word can be several things. Plain integers, because flags of enum are slow to combine."""

    OFFICE: int = 1 << 0
    TRADE: int = 1 << 1
    TITLE: int = 1 << 2
    COURTESY: int = 1 << 3
    QUALITY: int = 1 << 4
    CONSTRUCT: int = 1 << 5
    CONNECTOR: int = 1 << 6
    COUNTERPART: int = 1 << 7
    END: int = 1 << 8
    STATE: int = 1 << 9
    CAPITAL: int = 1 << 10
    DEMONYM: int = 1 << 11
    INSTITUTION: int = 1 << 12
    INSTITUTION_HEAD: int = 1 << 13
    PAPER: int = 1 << 14
    GROUP: int = 1 << 15
    COUNTER: int = 1 << 16
    STANDIN: int = 1 << 17
    ADJECTIVE: int = 1 << 18
    LEAD: int = 1 << 19
    SPEECH: int = 1 << 23
    PRONOUN_TITLE: int = 1 << 20
    NICKNAME: int = 1 << 21


# One object, because what belongs to a class takes longer to look up.
Kind = _Kinds()


@dataclass(slots=True)
class Form:
    """One surface form: its kinds, the lexicon word behind it, grammar, and the letters of clitics before it."""

    kind: int
    lemma: str
    gender: Gender = Gender.UNKNOWN
    number: int = 1
    definite: bool = False
    owned: bool = False
    state: int = -1
    prefix: str = ""
    detail: str = ""


Table = dict[str, list[tuple[tuple[str, ...], Form]]]


class _Builder:
    def __init__(self) -> None:
        self.plain: dict[tuple[str, ...], Form] = {}

    def add(self, words: tuple[str, ...], form: Form) -> None:
        if not words or not words[0]:
            return
        known = self.plain.get(words)
        if known is None:
            form.definite = form.definite or words[0].startswith(ARTICLE)
            self.plain[words] = form
            return
        known.kind |= form.kind
        known.state = form.state if known.state < 0 else known.state
        if known.gender is Gender.UNKNOWN:
            known.gender = form.gender

    def table(self) -> Table:
        every = dict(self.plain)
        for words, form in self.plain.items():
            for surface, prefix in _with_clitics(words[0]):
                if prefix != KAF or not form.kind & Kind.SPEECH:  # «Kerry» is no «like he sees»
                    every.setdefault((surface, *words[1:]), _prefixed(form, prefix))
        for surface, form in over_forms().items():
            every.setdefault((surface,), form)
        table: Table = {}
        for words, form in sorted(every.items(), key=lambda item: -len(item[0])):
            table.setdefault(words[0], []).append((words[1:], form))
        return table


def _prefixed(form: Form, prefix: str) -> Form:
    return Form(
        form.kind, form.lemma, form.gender, form.number, form.definite, form.owned, form.state, prefix, form.detail
    )


def _with_clitics(word: str) -> list[tuple[str, str]]:
    """The word behind every clitic, with the letters of the clitics that can be cut off whole."""
    found = []
    for clitics in (WAW, FEH, BEH, LAM, KAF, WAW + BEH, WAW + LAM):
        if clitics.endswith(LAM) and word.startswith(ARTICLE):
            rest = word[2:] if word[2:3] == LAM else LAM + word[2:]
            found.append((clitics[:-1] + LAM + rest, clitics[:-1]))
        else:
            found.append((clitics + word, clitics))
    return found


def _with_article(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ARTICLE + word for word in words)


def _person_words(builder: _Builder, block: str, kind: int, bare: bool = True) -> None:
    """Offices, trades and groups: singular, with pronouns, dual, plural, with and if ``bare`` without the article."""
    rows = lexicons.rows(block)
    lemmas = {row[0][0] for row in rows}
    for row in rows:
        lemma = row[0][0]
        feminine = row[1][0] if len(row) > 1 and row[1] else ""
        plural = row[2][0] if len(row) > 2 and row[2] else ""
        for word, form in _inflected(lemma, feminine, plural, kind):
            if bare:
                builder.add((word,), form)
            # The plural before a noun has no article: with it the same letters are one, as in «the lawyer».
            if not form.owned and (word == lemma or word not in lemmas) and word != lemma + WAW:
                builder.add((ARTICLE + word,), Form(kind, lemma, form.gender, form.number))


def _inflected(lemma: str, feminine: str, plural: str, kind: int) -> list[tuple[str, Form]]:
    m, f = Gender.MASCULINE, Gender.FEMININE
    found = [(lemma, Form(kind, lemma, m))]
    if feminine and feminine != lemma:
        stem = feminine[:-1] + TEH if feminine.endswith(HEH) else feminine
        found += [
            (feminine, Form(kind, lemma, f)),
            (stem + ALEF + NOON, Form(kind, lemma, f, 2)),
            (stem + YEH + NOON, Form(kind, lemma, f, 2)),
        ]
        found += [(stem + p, Form(kind, lemma, f, owned=True)) for p in PRONOUNS]
        found.append((feminine[:-1] + ALEF + TEH, Form(kind, lemma, f, 3)))
    many = 2 if plural else 3
    if plural:
        found += [(plural, Form(kind, lemma, m, 3))]
        # With the pronoun of the first person a plural looks like an adjective: «international».
        found += [(plural + p, Form(kind, lemma, m, 3, owned=True)) for p in PRONOUNS if p != YEH]
    else:
        found += [(lemma + WAW + NOON, Form(kind, lemma, m, 3)), (lemma + WAW, Form(kind, lemma, m, 3))]
    found += [(lemma + YEH + NOON, Form(kind, lemma, m, many)), (lemma + ALEF + NOON, Form(kind, lemma, m, 2))]
    found += [
        (lemma + YEH, Form(kind, lemma, m, many)),
        (lemma + ALEF, Form(kind, lemma, m, 2 if kind == Kind.OFFICE else 1)),
    ]
    found += [(lemma + p, Form(kind, lemma, m, owned=True)) for p in PRONOUNS if p != YEH]
    return found


def _state_words(builder: _Builder) -> None:
    for index, state in enumerate(lexicons.states()):
        first = " ".join(lexicons.phrases(state.names)[0])
        for name in lexicons.phrases(state.names):
            builder.add(name, Form(Kind.STATE, first, Gender.FEMININE, state=index))
        for city in lexicons.phrases(state.capital) if state.capital else ():
            builder.add(city, Form(Kind.STATE | Kind.CAPITAL, " ".join(city), Gender.FEMININE, state=index))
        for demonym in lexicons.phrases(state.demonym):
            for words, gender, number in _demonym_forms(demonym):
                builder.add(words, Form(Kind.DEMONYM, first, gender, number, state=index))
                builder.add(_with_article(words), Form(Kind.DEMONYM, first, gender, number, state=index))
        for people in lexicons.phrases(state.people) if state.people else ():
            builder.add(_with_article(people), Form(Kind.DEMONYM | Kind.GROUP, first, Gender.MASCULINE, 3, state=index))


def _demonym_forms(words: tuple[str, ...]) -> list[tuple[tuple[str, ...], Gender, int]]:
    def ending(tail: str) -> tuple[str, ...]:
        return tuple(word + tail for word in words)

    return [
        (words, Gender.MASCULINE, 1),
        (ending(HEH), Gender.FEMININE, 1),
        (ending(WAW + NOON), Gender.MASCULINE, 3),
        (ending(YEH + NOON), Gender.MASCULINE, 3),
        (ending(ALEF + NOON), Gender.MASCULINE, 2),
        (ending(TEH + YEH + NOON), Gender.FEMININE, 2),
        (ending(ALEF + TEH), Gender.FEMININE, 3),
    ]


def _adjectives(builder: _Builder) -> None:
    for word in lexicons.folded(lexicons.institutions().adjectives):
        for form in (word, word + HEH, word + WAW + NOON, word + YEH + NOON, word + ALEF + TEH):
            builder.add((form,), Form(Kind.ADJECTIVE, word))
            builder.add((ARTICLE + form,), Form(Kind.ADJECTIVE, word))


def _institution_words(builder: _Builder) -> None:
    known = lexicons.institutions()
    for row in lexicons.rows(known.fixed):
        gender = Gender.FEMININE if len(row) > 1 and row[1] == ("f",) else Gender.MASCULINE
        builder.add(row[0], Form(Kind.INSTITUTION, " ".join(row[0]), gender))
    for block, gender in ((known.heads_feminine, Gender.FEMININE), (known.heads_masculine, Gender.MASCULINE)):
        for word in lexicons.folded(block):
            paper = Kind.PAPER if word in lexicons.folded(known.papers) else 0
            builder.add((word,), Form(Kind.INSTITUTION_HEAD | paper, word, gender))
            builder.add((ARTICLE + word,), Form(Kind.INSTITUTION_HEAD | paper, word, gender))


def _fields_and_ranks(builder: _Builder, roles: lexicons.Roles) -> None:
    """Offices with what they are over glued behind them, and the ranks of officers."""
    for office in lexicons.folded(roles.glued_behind):
        for over in lexicons.folded(roles.constructs):
            builder.add(
                (office + ARTICLE + over,), Form(Kind.OFFICE, office, Gender.MASCULINE, definite=True, detail=over)
            )
    for rank in lexicons.rows(roles.ranks):
        builder.add(rank[0], Form(Kind.TITLE, " ".join(rank[0])))
    for field in lexicons.folded(roles.fields):
        stem = field[:-1] + TEH if field.endswith(HEH) else field
        for pronoun in PRONOUNS[:3]:
            builder.add((stem + pronoun,), Form(Kind.CONSTRUCT, field, definite=True, owned=True))


@cache
def over_forms() -> dict[str, Form]:
    """What an office or a body is over, behind «to» or «in»: inside a title it leads on, whatever else it may be."""
    found: dict[str, Form] = {}
    for word in lexicons.folded(lexicons.roles().overs):
        whole, written = word.startswith(LAM + LAM), _written().plain.get((word,))
        over = Form(Kind.CONSTRUCT, word, definite=whole, prefix=word[:1])
        found[word] = replace(written, kind=written.kind | over.kind) if written else over
        for surface, prefix in _with_clitics(word):
            found.setdefault(surface, Form(Kind.CONSTRUCT, word, definite=whole, prefix=prefix))
    return found


@cache
def table() -> Table:
    """First word -> (following words, form), longest phrase first."""
    return _written().table()


@cache
def _written() -> _Builder:
    """Every word and phrase as the lexicons write it, without clitics."""
    builder = _Builder()
    roles, groups = lexicons.roles(), lexicons.groups()
    _person_words(builder, roles.offices, Kind.OFFICE)
    _person_words(builder, roles.trades, Kind.TRADE)
    _person_words(builder, roles.overseeing, Kind.TRADE, bare=False)
    _person_words(builder, roles.trades_with_article, Kind.TRADE, bare=False)
    _person_words(builder, groups.nouns, Kind.GROUP)
    for word in lexicons.folded(roles.not_offices):
        builder.plain.pop((word,), None)
        builder.plain.pop((ARTICLE + word,), None)
    simple = (
        (roles.titles, Kind.TITLE),
        (roles.courtesies, Kind.COURTESY),
        (roles.qualities, Kind.QUALITY),
        (roles.constructs, Kind.CONSTRUCT),
        (roles.connectors, Kind.CONNECTOR),
        (roles.counterparts, Kind.COUNTERPART),
        (roles.ends, Kind.END),
        (groups.counters, Kind.COUNTER),
        (groups.standins, Kind.STANDIN),
        (roles.leads, Kind.LEAD),
        (roles.speech, Kind.LEAD | Kind.SPEECH),
        (roles.courtesy_pronouns, Kind.PRONOUN_TITLE),
    )
    for block, kind in simple:
        for word in lexicons.folded(block):
            builder.add((word,), Form(kind, word))
    _fields_and_ranks(builder, roles)
    for row in lexicons.rows(roles.nicknames):
        builder.add(row[0], Form(Kind.NICKNAME, " ".join(row[1]), Gender.MASCULINE))
    _adjectives(builder)
    _state_words(builder)
    _institution_words(builder)
    return builder
