"""«His Highness» behind the words of a minister is the prince named since, no minister."""

from __future__ import annotations

from briefings.document import Document
from briefings.model import Cast
from briefings.people.courtesies import fits
from briefings.quotes.bare import bare
from briefings.quotes.speaker import PERSON, PERSONAL, Speaker


class Ranks:
    """With which titles and courtesies everybody in a text is named."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc, self.cast = doc, cast
        self._called: dict[str, set[str]] | None = None

    def called(self, name: str) -> set[str]:
        """The bare words of all that calls the one of this name."""
        if self._called is None:
            self._called = {}
            for actor in self.cast.actors:
                if actor.kind is PERSON and actor.number == 1:
                    words = self.doc.words[actor.first : actor.last]
                    self._called.setdefault(actor.name, set()).update([*words, *bare(words)])
        return self._called.get(name, set())

    def outranks(self, speaker: Speaker, recent: list[Speaker]) -> bool:
        """Whether the courtesy that ``speaker`` is fits who the cast says it is, and not who spoke last."""
        last = next((earlier for earlier in reversed(recent) if earlier.kind in PERSONAL), None)
        courtesy = self.doc.words[speaker.first]
        if last is None or last.name == speaker.name or fits(courtesy, self.called(last.name)):
            return False
        return fits(courtesy, self.called(speaker.name))

    def still(self, speaker: Speaker, recent: list[Speaker]) -> str:
        """The name of who spoke last, when the courtesy that ``speaker`` is fits them: two may be called by one."""
        last = recent[-1] if recent else None
        if last is None or last.number > 1 or not last.person:
            return ""
        named = last.name == speaker.name or fits(self.doc.words[speaker.first], self.called(last.name))
        return last.name if named and last.gender is speaker.gender else ""
