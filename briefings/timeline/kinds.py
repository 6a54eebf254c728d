"""What a phrase can be in the time grammar, as bits, so that one word's kinds are one number."""

from __future__ import annotations


class Kind:
    """What a phrase is in the grammar, as bits: a word of several kinds carries all of theirs."""

    MONTH = 1 << 0
    HIJRI = 1 << 1
    WEEKDAY = 1 << 2
    DAY = 1 << 3
    PART = 1 << 4
    UNIT = 1 << 5
    PAIR = 1 << 6
    UNITS = 1 << 7
    WAY = 1 << 8
    THIS = 1 << 9
    EDGE = 1 << 10
    WEEKEND = 1 << 11
    YEAR = 1 << 12
    YEARS = 1 << 13
    BEARER = 1 << 14
    NUMBER = 1 << 15
    ORDINAL = 1 << 16
    DECADE = 1 << 17
    SEASON = 1 << 18
    FRACTION = 1 << 19
    LAST = 1 << 20
    THREE_QUARTERS = 1 << 21
    AGO = 1 << 22
    SINCE = 1 << 23
    AFTER = 1 << 24
    WITHIN = 1 << 25
    UNTIL = 1 << 26
    BETWEEN = 1 << 27
    FROM = 1 << 28
    ON = 1 << 29
    OF = 1 << 30
    ABOUT = 1 << 31
    SAME = 1 << 32
    JOIN = 1 << 33
    IN = 1 << 34
    AND = 1 << 35
    DAYWORD = 1 << 36
    DAYWORDS = 1 << 37
    EARLIER = 1 << 38
    EVE = 1 << 39
    SUMMIT = 1 << 40
    MIDDLE = 1 << 41
    CLOCK = 1 << 42
    MIDNIGHT = 1 << 43
    NOON = 1 << 44
    MINUTES = 1 << 45
    EXCEPT = 1 << 46
    WHOLE = 1 << 47
    LASTING = 1 << 48
    OWN = 1 << 49
    TOWARDS = 1 << 50
    TOWN = 1 << 51
    QUALIFIER = 1 << 52
    LOCAL = 1 << 53
    GREENWICH = 1 << 54
    GMT = 1 << 55
    PLACE = 1 << 56
    VENUE = 1 << 57
    ADJECTIVE = 1 << 58
    ERA = 1 << 59
    COUNTED = 1 << 60
    NAMED = 1 << 61
    NOT_BEFORE = 1 << 62
    NOT_AFTER = 1 << 63
    HABIT = 1 << 64
    AGE = 1 << 65
    REPEAT = 1 << 66
    DIGITS = 1 << 67
    GLUE = 1 << 68
    JOINED = 1 << 69
    PUBLISHED = 1 << 70
    HOST = 1 << 71
    MORROW = 1 << 72
    FINAL = 1 << 73
    HOURS = 1 << 74
    THEN = 1 << 75
    BEFORE_THAT = 1 << 76
    NEXT = 1 << 77
    SELF = 1 << 78
    VERY = 1 << 79
    FEW = 1 << 80
    FEAST = 1 << 81
    BYGONE = 1 << 82
    COMING = 1 << 83
    BEGIN = 1 << 84
    THAT = 1 << 85
    AHEAD = 1 << 86
    MEASURE = 1 << 87
    TOPIC = 1 << 88
    CALLED = 1 << 89
    PRIOR = 1 << 90


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
}
