"""Durations: 3 hours and a half, two hours, an hour less a quarter, 1.5 hours, half a year."""

from __future__ import annotations

from fractions import Fraction

from briefings.timeline.kinds import Kind
from briefings.timeline.moments import Length
from briefings.timeline.tape import Found, Tape
from briefings.timeline.verbs import verbs

_POINTS = (".", ",", "\N{ARABIC DECIMAL SEPARATOR}")
_ORDER = ("century", "decade", "year", "month", "week", "day", "hour", "minute")
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}
_THREE_QUARTERS = Fraction(3, 4)
_MOST = 5000
_ABOUTS = 3
# Whole numbers stay integers: fractions are rare, and their arithmetic is slow.
Amount = int | Fraction
Term = tuple[Amount, str]
_NONE: Amount = 0


def read_length(tape: Tape, i: int, lone: bool = False) -> Found[Length] | None:
    """The duration at word ``i``. ``lone`` accepts a unit without a number ("an hour")."""
    first = _term(tape, i, lone)
    if not first:
        return None
    terms, last = [first.value], first.last
    while tape.spaced(last):
        more = _more(tape, last, terms[-1])
        if not more:
            break
        terms, last = [*terms[:-1], *more.value], more.last
    length = _length(terms)
    return Found(length, last) if length else None


def past_about(tape: Tape, i: int) -> int:
    """The index after "about", "for", "more than" and their like, a few of them at most."""
    for _ in range(_ABOUTS):
        i = tape.skip(i, Kind.ABOUT)
    return i


def unit_of(tape: Tape, i: int) -> Found[str] | None:
    """The unit at word ``i`` in any of its forms but the dual."""
    unit = tape.get(i, Kind.UNIT | Kind.UNITS)
    return Found(str(unit.value.value), unit.last) if unit and not unit.value.joined else None


def _term(tape: Tape, i: int, lone: bool) -> Found[Term] | None:
    pair = tape.get(i, Kind.PAIR)
    if pair:
        return Found((2, str(pair.value.value)), pair.last)
    return _counted(tape, i) or _fraction(tape, i) or _single(tape, i, lone)


def _counted(tape: Tape, i: int) -> Found[Term] | None:
    """3 hours, five days, 1.5 hours."""
    number = tape.number(i)
    if not number or number.value > _MOST:
        return None
    amount: Amount = number.value
    last = number.last
    if tape.gap(last) in _POINTS and tape.digits(last) is not None and " " not in tape.gaps[last]:
        amount += Fraction(tape.digits(last) or 0, 10 ** len(tape.words[last]))
        last += 1
    unit = unit_of(tape, last) if tape.spaced(last) else None
    if not unit or not amount or _definite(tape, last):
        return None
    return Found((amount, unit.value), unit.last)


def _definite(tape: Tape, i: int) -> bool:
    """True for "the week": a number before it belongs to something else, as in 13 per hundred last week."""
    unit = tape.get(i, Kind.UNIT | Kind.UNITS)
    return bool(unit and unit.value.definite)


def _fraction(tape: Tape, i: int) -> Found[Term] | None:
    """Half an hour, a quarter of an hour, three quarters of the hour."""
    three = tape.get(i, Kind.THREE_QUARTERS)
    part = three or tape.get(i, Kind.FRACTION)
    unit = unit_of(tape, part.last) if part and tape.spaced(part.last) else None
    if not part or not unit or part.value.definite:
        return None
    amount = _THREE_QUARTERS if three else _PARTS.get(str(part.value.value))
    return Found((amount, unit.value), unit.last) if amount else None


def _single(tape: Tape, i: int, lone: bool) -> Found[Term] | None:
    """An hour and a half, one hour; an hour alone only when ``lone``."""
    unit = tape.get(i, Kind.UNIT)
    if not unit or unit.value.definite:
        return None
    last, code = unit.last, str(unit.value.value)
    if code == "decade" and _holding(tape, last):
        return None
    if tape.spaced(last):
        ordinal = tape.get(last, Kind.ORDINAL)
        if ordinal and not ordinal.value.definite and not ordinal.value.joined:
            return None  # for a second day
        one = tape.get(last, Kind.NUMBER)
        if one and int(one.value.value) == 1 and not one.value.joined:
            return Found((1, code), one.last)
        part, less = tape.get(last, Kind.FRACTION), tape.get(last, Kind.EXCEPT)
        if less or (part and part.value.joined and not part.value.definite):
            return Found((1, code), last)
        if not lone and _smaller(tape, last, code):
            return Found((1, code), last)
    return Found((1, code), last) if lone else None


def _holding(tape: Tape, i: int) -> bool:
    """True when the word for a decade is "the holding of", as a noun after it tells."""
    if not tape.spaced(i) or tape.get(i, Kind.OF | Kind.FROM | Kind.FRACTION | Kind.WHOLE | Kind.NUMBER | Kind.WAY):
        return False
    return not verbs().tense(tape.words[i])


def _more(tape: Tape, i: int, term: Term) -> Found[list[Term]] | None:
    """What is added to or taken from ``term``; gives the terms that replace and follow it."""
    less = tape.get(i, Kind.EXCEPT)
    part = tape.get(less.last if less else i, Kind.FRACTION)
    share = _PARTS.get(str(part.value.value)) if part else None
    if part and share and (less or part.value.joined):
        last = part.last
        unit = unit_of(tape, last) if tape.spaced(last) else None
        if unit and unit.value in (term[1], "hour"):
            last = unit.last
        return Found([(term[0] - share if less else term[0] + share, term[1])], last)
    smaller = _smaller(tape, less.last if less else i, term[1], bool(less))
    if not smaller:
        return None
    amount, unit_code = smaller.value
    return Found([term, (-amount if less else amount, unit_code)], smaller.last)


def _smaller(tape: Tape, i: int, code: str, free: bool = False) -> Found[Term] | None:
    glue, word = tape.glued(i), tape.get(i, Kind.NUMBER | Kind.PAIR)
    joined = (glue and glue.joined) or (word and word.value.joined)
    start = i + 1 if not joined and tape.get(i, Kind.AND) else i
    if not (joined or free or start > i):
        return None
    term = _term(tape, start, False)
    return term if term and _ORDER.index(term.value[1]) > _ORDER.index(code) else None


def _length(terms: list[Term]) -> Length:
    years = months = weeks = days = hours = minutes = _NONE
    for amount, unit in terms:
        if unit in ("century", "decade", "year"):
            years += amount * {"century": 100, "decade": 10, "year": 1}[unit]
        elif unit == "month":
            months += amount
        elif unit == "week":
            weeks += amount
        elif unit == "day":
            days += amount
        else:
            hours, minutes = (hours + amount, minutes) if unit == "hour" else (hours, minutes + amount)
    months += (years % 1) * 12
    days += (months % 1) * 30 + (weeks % 1) * 7
    hours += (days % 1) * 24
    minutes += (hours % 1) * 60
    whole = [int(x) if x > 0 else 0 for x in (years, months, weeks, days, hours, minutes)]
    if minutes < 0 < hours:
        whole[4], whole[5] = divmod(int(hours * 60 + minutes), 60)
    return Length(*whole)
