"""The name of whoever a noun, a paper, a field or «these» stands for."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Actor, Cast
from briefings.quotes.anaphora import Anaphora
from briefings.quotes.bodies_again import body_again
from briefings.quotes.bodies_within import body_within
from briefings.quotes.headings import paper_above, papers_heading
from briefings.quotes.many_again import many_again
from briefings.quotes.ministries import is_field, ministries, ministry_of
from briefings.quotes.misspelt import misspelt
from briefings.quotes.owned import owned_by
from briefings.quotes.paper_ends import without_rest
from briefings.quotes.paper_owners import PaperOwners
from briefings.quotes.papers_again import paper_again
from briefings.quotes.papers_in_full import PapersInFull
from briefings.quotes.parties import Parties
from briefings.quotes.plain_case import in_plain_case
from briefings.quotes.reading import Reading
from briefings.quotes.realms import state_of
from briefings.quotes.same_group import fullest
from briefings.quotes.shortened import whole_name
from briefings.quotes.speaker import ORGANISATION, Speaker
from briefings.quotes.speeches import speech_of
from briefings.quotes.spoken_in import SpokenIn
from briefings.quotes.told_in_full import told_in_full
from briefings.quotes.whose_body import with_body
from briefings.quotes.without_kind import body_kinds, marked_names, with_kind

BOTH = 2


class CalledAgain:
    """Resolves speakers in text order, and keeps in mind who was behind a paper of two words."""

    def __init__(self, reading: Reading, cast: Cast, actors: list[Actor]) -> None:
        self.reading, self.doc, self.cues, self.actors = reading, reading.doc, reading.cues, actors
        self.anaphora = Anaphora(reading.doc, reading.cues, cast)
        self.behind: dict[str, str] = {}
        self.parties = Parties(reading, actors)
        self.owners = PaperOwners(reading, actors)
        self.papers = PapersInFull(reading, actors)
        self.spoken = SpokenIn(reading)
        self.marked = marked_names(reading, body_kinds())
        self._ministries: list[int] | None = None
        self._lines: list[tuple[int, int]] | None = None

    def known(self, speaker: Speaker, recent: list[Speaker]) -> Speaker:
        """``speaker`` under the name of the one they stand for, the fullest and in its plain form."""
        found = self._owner(speaker, recent)
        if found.person:
            return found
        told = fullest(self.reading, found, recent, self.actors)
        return replace(found, name=told) if told else in_plain_case(self.reading, found)

    def _owner(self, speaker: Speaker, recent: list[Speaker]) -> Speaker:
        """``speaker`` under the name of the one they stand for; a paper under that of its owner."""
        speaker = without_rest(self.reading, speaker)
        found = self.spoken.owner(speaker) or self.owners.again(speaker, recent)
        found = without_rest(self.reading, found or self._known(speaker, recent))
        owner = self.owners.of(found)
        if owner is None:
            name = self.papers.name(found)
            told = without_rest(self.reading, replace(found, name=name)) if name else found
            return told if " " in told.name else found
        if owner.first == found.first:
            return owner
        known = owner if owner.person else self._known(owner, recent)
        return replace(owner if self.owners.is_paper(known.name) else known, first=found.first, last=found.last)

    def _known(self, speaker: Speaker, recent: list[Speaker]) -> Speaker:
        """``speaker`` under the name of the one they stand for."""

        def resolve(other: Speaker) -> Speaker:
            return self.anaphora.resolve(other, recent, self.actors)

        these = self._these(speaker, recent) or self._headed(speaker) or self.parties.of(speaker, recent)
        these = these or speech_of(self.doc, self.cues, self.anaphora.cast, speaker)
        if these:
            return these
        owned = owned_by(self.reading, speaker, self.actors, lambda body: self._known(body, recent))
        if owned:
            return replace(speaker, name=owned)
        paper = paper_again(self.doc, self.cues, speaker, recent, resolve)
        if paper:
            self.behind[speaker.name] = paper.name
        found = paper or resolve(speaker)
        if found.name == speaker.name or self.doc.words[speaker.first] in self.cues.document.nouns:
            again = body_again(self.doc, self.cues, found, recent, self.actors)
            found = replace(found, name=again) if again else found
        if found.name == speaker.name:
            whole = whole_name(self.reading, found, self.actors)
            whole = whole or many_again(self.reading, found, recent, self.actors)
            whole = whole or told_in_full(self.reading, found, recent, self.actors)
            whole = whole or with_kind(self.reading, found, self.actors, self.marked)
            whole = whole or misspelt(found, self.anaphora.cast.people)
            whole = whole or with_body(self.reading, found, lambda body: self.known(body, recent))
            whole = whole or body_within(self.reading, found) or state_of(self.reading, found, self.actors)
            found = replace(found, name=whole) if whole else found
        elif found.kind is ORGANISATION and not found.person:
            whole = whole_name(self.reading, found, self.actors)
            whole = whole or told_in_full(self.reading, found, recent, self.actors)
            found = replace(found, name=whole) if whole else found
        if found.name in self.behind:
            found = replace(found, name=self.behind[found.name])
        return ministry_of(self.doc, self.cues, found, self.ministries) if is_field(self.cues, found) else found

    @property
    def ministries(self) -> list[int]:
        """The words that are «ministry»."""
        if self._ministries is None:
            self._ministries = ministries(self.doc, self.cues)
        return self._ministries

    @property
    def lines(self) -> list[tuple[int, int]]:
        """The lines that name a paper."""
        if self._lines is None:
            self._lines = papers_heading(self.doc, self.cues)
        return self._lines

    def _headed(self, speaker: Speaker) -> Speaker | None:
        """The paper that a line above «the paper» names."""
        alone = speaker.last == speaker.first + 1 and self.doc.words[speaker.first] in self.cues.anaphora.papers
        name = paper_above(self.doc, self.cues, self.lines, self.actors, speaker.first) if alone else ""
        return replace(speaker, name=name) if name else None

    def _these(self, speaker: Speaker, recent: list[Speaker]) -> Speaker | None:
        """Those who have spoken last, of «these» alone."""
        alone = speaker.last == speaker.first + 1 and self.doc.words[speaker.first] in self.cues.anaphora.many
        many = next((s for s in reversed(recent) if s.number > BOTH), None) if alone else None
        return replace(speaker, name=many.name, number=many.number) if many else None
