"""What can be said of a sentence as a candidate: place, size, topic, cues, form; one number each.

A trait is a column: one number per candidate of a text. Only the columns that somebody weighs are worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial
from itertools import accumulate
from math import exp, log, sqrt

from briefings.keypoints.body import Body
from briefings.keypoints.candidates import Candidate, places_of
from briefings.keypoints.topic import TOPIC
from briefings.keypoints.vocabulary import BIT, COMING, FIGURE

Column = Sequence[float]
# A first sentence as short as this is a title in all but name, unless the whole text is a flash.
_SHORT_OPENING = 9
_FLASH = 5
_WAW = "\N{ARABIC LETTER WAW}"
_QUESTION = ("?", "\N{ARABIC QUESTION MARK}")
_SEMICOLONS = ("\N{ARABIC SEMICOLON}", ";")


def _at(place: int, body: Body) -> Column:
    return [i == place for i in range(body.many)]


_PLACE: dict[str, Callable[[Body], Column]] = {
    "first": partial(_at, 0),
    "second": partial(_at, 1),
    "third": partial(_at, 2),
    "near_start": lambda body: [exp(-i / 3) for i in range(body.many)],
    "relative_place": lambda body: [1 - i / body.many for i in range(body.many)],
    "root_place": lambda body: [1 / sqrt(1 + i) for i in range(body.many)],
    "log_place": lambda body: [log(1 + i) for i in range(body.many)],
    "words_before": lambda body: [log(1 + n) for n in accumulate(body.lengths[:-1], initial=0)],
    "last": lambda body: _at(body.many - 1, body),
    "from_end": lambda body: [min(body.many - 1 - i, 5) for i in range(body.many)],
    "paragraph_start": lambda body: [place == 0 for place in body.in_paragraph],
    "paragraph_second": lambda body: [place == 1 for place in body.in_paragraph],
}


_SIZE: dict[str, Callable[[Body], Column]] = {
    "length": lambda body: [min(n, 45) / 45 for n in body.lengths],
    "root_length": lambda body: [sqrt(n) for n in body.lengths],
    "length_to_25": lambda body: [min(n, 25) / 25 for n in body.lengths],
    "log_length": lambda body: [log(1 + n) for n in body.lengths],
    "short": lambda body: [n < 7 for n in body.lengths],
    "brief": lambda body: [n < 12 for n in body.lengths],
    "long": lambda body: [n > 50 for n in body.lengths],
    "share_of_text": lambda body: [n / total for total in [sum(body.lengths)] for n in body.lengths],
}


def _first_cue(bit: int, body: Body) -> Column:
    return [c.first_cues & bit > 0 for c in body.found]


def _cue(bit: int, body: Body) -> Column:
    return [cues & bit > 0 for cues in body.cues]


_FIRST_WORD_CUES: dict[str, Callable[[Body], Column]] = {
    name: partial(_first_cue, BIT[name])
    for name in ("leaning", "continuing", "reporting", "background", "partitive", "general", "contrasting")
}
_CUES: dict[str, Callable[[Body], Column]] = {
    name: partial(_cue, BIT[name])
    for name in (
        "decided", "announced", "refused", "upcoming", "courtesy", "negated", "illustrating", "days", "providing",
    )
}  # fmt: skip


def _answer(body: Body) -> Column:
    return [False, *(c.text.endswith(_QUESTION) for c in body.found[:-1])]


def _after_lead_in(body: Body) -> Column:
    return [False, *(c.text.endswith(":") for c in body.found[:-1])]


def _before_example(body: Body) -> Column:
    return [*_cue(BIT["illustrating"], body)[1:], False]


def _short_opening(body: Body) -> Column:
    return _at(0 if body.many > _FLASH and body.lengths[0] < _SHORT_OPENING else -1, body)


_CONTEXT: dict[str, Callable[[Body], Column]] = {
    "answer": _answer,
    "after_lead_in": _after_lead_in,
    "before_example": _before_example,
    "short_opening": _short_opening,
}


def _holds(candidate: Candidate, marks: tuple[str, ...]) -> bool:
    return any(map(candidate.text.__contains__, marks))


_FORM: dict[str, Callable[[Body], Column]] = {
    "leading_waw": lambda body: [c.words[0].startswith(_WAW) for c in body.found],
    "lone_waw": lambda body: [c.words[0] == _WAW for c in body.found],
    "digits": partial(_cue, FIGURE),
    "coming": partial(_cue, COMING),
    "question": lambda body: [c.text.endswith(_QUESTION) for c in body.found],
    "semicolon": lambda body: [_holds(c, _SEMICOLONS) for c in body.found],
}


def _among(places: Container[int], body: Body) -> Column:
    return [i in places for i in range(body.many)]


def _joint_actors(body: Body) -> Column:
    return _among(places_of([a.span for a in body.cast.actors if a.number > 1], body.starts), body)


_RECORDS: dict[str, Callable[[Body], Column]] = {"joint_actors": _joint_actors}

TRAITS = _PLACE | _SIZE | TOPIC | _FIRST_WORD_CUES | _CUES | _CONTEXT | _FORM | _RECORDS
