"""What a phrase can be in the time grammar, as bits, so that one word's kinds are one number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What a phrase is in the grammar, as bits: a word of several kinds carries all of theirs."""

    MONTH: int = 1 << 0
    HIJRI: int = 1 << 1
    WEEKDAY: int = 1 << 2
    DAY: int = 1 << 3
    PART: int = 1 << 4
    UNIT: int = 1 << 5
    PAIR: int = 1 << 6
    UNITS: int = 1 << 7
    WAY: int = 1 << 8
    THIS: int = 1 << 9
    EDGE: int = 1 << 10
    WEEKEND: int = 1 << 11
    YEAR: int = 1 << 12
    YEARS: int = 1 << 13
    BEARER: int = 1 << 14
    NUMBER: int = 1 << 15
    ORDINAL: int = 1 << 16
    DECADE: int = 1 << 17
    SEASON: int = 1 << 18
    FRACTION: int = 1 << 19
    LAST: int = 1 << 20
    THREE_QUARTERS: int = 1 << 21
    AGO: int = 1 << 22
    SINCE: int = 1 << 23
    AFTER: int = 1 << 24
    WITHIN: int = 1 << 25
    UNTIL: int = 1 << 26
    BETWEEN: int = 1 << 27
    FROM: int = 1 << 28
    ON: int = 1 << 29
    OF: int = 1 << 30
    ABOUT: int = 1 << 31
    SAME: int = 1 << 32
    JOIN: int = 1 << 33
    IN: int = 1 << 34
    AND: int = 1 << 35
    DAYWORD: int = 1 << 36
    DAYWORDS: int = 1 << 37
    EARLIER: int = 1 << 38
    EVE: int = 1 << 39
    SUMMIT: int = 1 << 40
    MIDDLE: int = 1 << 41
    CLOCK: int = 1 << 42
    MIDNIGHT: int = 1 << 43
    NOON: int = 1 << 44
    MINUTES: int = 1 << 45
    EXCEPT: int = 1 << 46
    WHOLE: int = 1 << 47
    LASTING: int = 1 << 48
    OWN: int = 1 << 49
    TOWARDS: int = 1 << 50
    TOWN: int = 1 << 51
    QUALIFIER: int = 1 << 52
    LOCAL: int = 1 << 53
    GREENWICH: int = 1 << 54
    GMT: int = 1 << 55
    PLACE: int = 1 << 56
    VENUE: int = 1 << 57
    ADJECTIVE: int = 1 << 58
    ERA: int = 1 << 59
    COUNTED: int = 1 << 60
    NAMED: int = 1 << 61
    NOT_BEFORE: int = 1 << 62
    NOT_AFTER: int = 1 << 63
    HABIT: int = 1 << 64
    AGE: int = 1 << 65
    REPEAT: int = 1 << 66
    DIGITS: int = 1 << 67
    GLUE: int = 1 << 68
    JOINED: int = 1 << 69
    PUBLISHED: int = 1 << 70
    HOST: int = 1 << 71
    MORROW: int = 1 << 72
    FINAL: int = 1 << 73
    HOURS: int = 1 << 74
    THEN: int = 1 << 75
    BEFORE_THAT: int = 1 << 76
    NEXT: int = 1 << 77
    SELF: int = 1 << 78
    VERY: int = 1 << 79
    FEW: int = 1 << 80
    FEAST: int = 1 << 81
    BYGONE: int = 1 << 82
    COMING: int = 1 << 83
    BEGIN: int = 1 << 84
    THAT: int = 1 << 85
    AHEAD: int = 1 << 86
    MEASURE: int = 1 << 87
    TOPIC: int = 1 << 88
    CALLED: int = 1 << 89
    PRIOR: int = 1 << 90
    SPANNING: int = 1 << 91
    DEBUT: int = 1 << 92
    STROKE: int = 1 << 93
    TERM: int = 1 << 94
    FOR_TERM: int = 1 << 95
    SUM: int = 1 << 96
    IDENTITY: int = 1 << 97
    MISHAP: int = 1 << 98
    BY: int = 1 << 99
    PUT_OFF: int = 1 << 100
    FACING: int = 1 << 101
    WAKE: int = 1 << 102
    WHEN: int = 1 << 103
    INTENT: int = 1 << 104
    PLEDGE: int = 1 << 105
    MOST: int = 1 << 106
    STAGING: int = 1 << 107


# One object, because what belongs to a class takes longer to look up.
Kind = _Kinds()


# The names that the word tables of the lexicons have.
TABLES = {
    "months": Kind.MONTH,
    "hijri": Kind.HIJRI,
    "weekdays": Kind.WEEKDAY,
    "days": Kind.DAY,
    "parts": Kind.PART,
    "units": Kind.UNIT,
    "pairs": Kind.PAIR,
    "many": Kind.UNITS,
    "directions": Kind.WAY,
    "this": Kind.THIS,
    "edges": Kind.EDGE,
    "week_end": Kind.WEEKEND,
    "year": Kind.YEAR,
    "years": Kind.YEARS,
    "bearers": Kind.BEARER,
    "numbers": Kind.NUMBER,
    "ordinals": Kind.ORDINAL,
    "decades": Kind.DECADE,
    "fractions": Kind.FRACTION,
    "last": Kind.LAST,
    "three_quarters": Kind.THREE_QUARTERS,
    "ago": Kind.AGO,
    "since": Kind.SINCE,
    "after": Kind.AFTER,
    "within": Kind.WITHIN,
    "until": Kind.UNTIL,
    "between": Kind.BETWEEN,
    "from": Kind.FROM,
    "on": Kind.ON,
    "of": Kind.OF,
    "about": Kind.ABOUT,
    "same": Kind.SAME,
    "join": Kind.JOIN,
    "in": Kind.IN,
    "and": Kind.AND,
    "day": Kind.DAYWORD,
    "daywords": Kind.DAYWORDS,
    "earlier": Kind.EARLIER,
    "eve": Kind.EVE,
    "summit": Kind.SUMMIT,
    "middle": Kind.MIDDLE,
    "clock": Kind.CLOCK,
    "midnight": Kind.MIDNIGHT,
    "noon": Kind.NOON,
    "minutes": Kind.MINUTES,
    "except": Kind.EXCEPT,
    "whole": Kind.WHOLE,
    "lasting": Kind.LASTING,
    "own": Kind.OWN,
    "towards": Kind.TOWARDS,
    "town": Kind.TOWN,
    "qualifier": Kind.QUALIFIER,
    "local": Kind.LOCAL,
    "greenwich": Kind.GREENWICH,
    "gmt": Kind.GMT,
    "places": Kind.PLACE,
    "venues": Kind.VENUE,
    "adjectives": Kind.ADJECTIVE,
    "eras": Kind.ERA,
    "counted": Kind.COUNTED,
    "named": Kind.NAMED,
    "not_before": Kind.NOT_BEFORE,
    "not_after": Kind.NOT_AFTER,
    "habit": Kind.HABIT,
    "age": Kind.AGE,
    "repeat": Kind.REPEAT,
    "published": Kind.PUBLISHED,
    "host": Kind.HOST,
    "morrow": Kind.MORROW,
    "final": Kind.FINAL,
    "hours": Kind.HOURS,
    "then": Kind.THEN,
    "before_that": Kind.BEFORE_THAT,
    "next": Kind.NEXT,
    "self": Kind.SELF,
    "very": Kind.VERY,
    "few": Kind.FEW,
    "bygone": Kind.BYGONE,
    "coming": Kind.COMING,
    "begin": Kind.BEGIN,
    "that": Kind.THAT,
    "ahead": Kind.AHEAD,
    "measure": Kind.MEASURE,
    "topic": Kind.TOPIC,
    "called": Kind.CALLED,
    "prior": Kind.PRIOR,
    "spanning": Kind.SPANNING,
    "debut": Kind.DEBUT,
    "stroke": Kind.STROKE,
    "terms": Kind.TERM,
    "for_term": Kind.FOR_TERM,
    "sums": Kind.SUM,
    "identity": Kind.IDENTITY,
    "mishaps": Kind.MISHAP,
    "by": Kind.BY,
    "put_off": Kind.PUT_OFF,
    "facing": Kind.FACING,
    "wake": Kind.WAKE,
    "when": Kind.WHEN,
    "intent": Kind.INTENT,
    "pledges": Kind.PLEDGE,
    "most": Kind.MOST,
    "staging": Kind.STAGING,
}
