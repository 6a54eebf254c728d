"""What can go wrong on the line, in words an operator can act on."""

from __future__ import annotations


class QimmaError(Exception):
    """A fault with one clear sentence for the operator; never holds a token, a password or article text."""


class LexiconError(QimmaError):
    """A lexicon file is not what its reader expects; names the file and the entry."""


class UnreadableError(QimmaError):
    """Input from which no article can be read; says why."""


class StoreError(QimmaError):
    """The database cannot be used; says why and what to do, never an address with a password."""


class BusyError(StoreError):
    """Another process held the database for too long; the same work can be tried again later."""


class NoSummitError(QimmaError):
    """There is no summit with this id."""


class TemplateError(QimmaError):
    """A template cannot be used or its output cannot be sent; names the template, the line when known, and why."""
