"""Whose «the statement» is: who has spoken in the last one, «X and Y said in a (joint) statement that … | the
statement added»."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from briefings.arabic import fold_word
from briefings.model import Gender
from briefings.quotes.conjugation import IN, WAW
from briefings.quotes.contents import ARTICLE
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import STATE, Speaker

FARTHEST, NEAR, PAIR = 250, 12, 2
_INSIDE = (IN, WAW + IN)


class SpokenIn:
    """Keeps in mind who has spoken in each statement."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.words, self.table = reading, reading.doc.words, reading.cues.document
        self._owners: dict[int, Speaker] = {}
        self._places: list[int] | None = None

    def heard(self, speaker: Speaker, at: int) -> None:
        """``speaker`` has spoken at word ``at``, in the statement of that sentence when it tells of one."""
        if not self.places or self._plain(speaker.first) in self.table.nouns:
            return
        start = self.reading.sentence_start(at)
        found = bisect_left(self.places, start)
        if found == len(self.places) or self.reading.sentence_start(self.places[found]) != start:
            return
        place = self.places[found]
        if self._is_own(speaker, at, place):
            self._owners.setdefault(place, speaker)

    def owner(self, speaker: Speaker) -> Speaker | None:
        """Who has spoken in the last statement, when ``speaker`` is that statement again; None when it has an owner."""
        first = speaker.first
        plain = self._plain(first)
        if not self._owners or speaker.person or plain == self.words[first] or plain not in self.table.spoken_in:
            return None
        behind = range(first + 1, speaker.last)
        adjective = bool(behind) and self._plain(first + 1) in self.table.shared
        if len(behind) != adjective or fold_word(speaker.name.partition(" ")[0]) != self.words[first]:
            return None
        nearest = range(first - 1, max(first - FARTHEST, 0) - 1, -1)
        place = next((place for place in nearest if self.words[place] == plain), -1)
        owner = self._owners.get(place)
        if owner is None or (adjective and owner.number < PAIR):
            return None
        return replace(owner, first=first, last=speaker.last, gender=Gender.UNKNOWN)

    def _is_own(self, speaker: Speaker, at: int, place: int) -> bool:
        """Whether the statement at ``place`` is that of ``speaker``: several, or one who alone speaks right before."""
        if speaker.number >= PAIR:
            return True
        joint = self.words[place + 1] in self.table.shared
        return not joint and speaker.kind is not STATE and place - NEAR <= at < place

    def _plain(self, word: int) -> str:
        return self.words[word].removeprefix(ARTICLE)

    @property
    def places(self) -> list[int]:
        """The words at which «in | a statement» stands, with a word behind it."""
        if self._places is None:
            words, kinds = self.words, self.table.spoken_in
            behind = (word for word in range(1, len(words) - 1) if words[word] in kinds)
            self._places = [place for place in behind if words[place - 1] in _INSIDE]
        return self._places
