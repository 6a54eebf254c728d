"""A report as it is found: its word, its speaker and its content."""

from __future__ import annotations

from typing import NamedTuple

from briefings.quotes.conjugation import DEED
from briefings.quotes.contents import Content
from briefings.quotes.lexicon import Cue, Group
from briefings.quotes.speaker import Speaker


class Statement(NamedTuple):
    """A report: the reporting word ``at``, where its clause begins, who speaks if it is said, and its content."""

    at: int
    clause: int
    cue: Cue
    subject: Speaker | None
    content: Content

    @property
    def owned(self) -> bool:
        """Whether a reporting noun with its owner reports: the announcement of the minister that."""
        noun = self.cue.shape.mood is DEED and self.cue.verb.group is not Group.SOURCE
        return noun and self.subject is not None and self.subject.first == self.at + 1

    @property
    def rule(self) -> str:
        return f"{self.cue.shape.mood.value} {self.content.how}"
