"""The unnamed who keep back their name: «the diplomat who asked not to be named» is nobody who has been named."""

from __future__ import annotations

from briefings.document import Document
from briefings.people.lexicons import role_words

_LONGEST_CLAUSE = 8


def keeps_back(doc: Document, behind: int) -> bool:
    """Whether «who asked not to be named» stands at word ``behind``: whoever is before it has not been named."""
    if behind >= len(doc.words) or doc.words[behind] not in role_words("who"):
        return False
    return not role_words("identity").isdisjoint(doc.words[behind + 1 : behind + _LONGEST_CLAUSE])
