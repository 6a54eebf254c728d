"""Sources told by where it is written, «by what came in the report», or by a name between marks: «carried "X"»."""

from __future__ import annotations

from briefings.quotes.contents import pair_at
from briefings.quotes.issuers import TONGUE, bearer, issuer
from briefings.quotes.speaker import Speaker
from briefings.quotes.speakers import Voices
from briefings.quotes.strangers import quoted_name


def came_in(voices: Voices, verb: int, limit: int) -> Speaker | None:
    """Who is behind what came, at word ``verb``, in a paper: whose it is, else the paper, or a newspaper;
    what came in a talk somebody said there. What came «on the tongue of» somebody is theirs."""
    words, table = voices.reading.doc.words, voices.reading.cues.document
    noun = verb + 2
    if noun >= limit or words[verb] not in table.verbs:
        return None
    if words[noun] == TONGUE and noun + 1 < limit:
        return voices.at(noun + 1, limit)
    if words[verb + 1] not in table.links:
        return None
    if words[noun] in table.spoken:
        return None
    if words[noun] in table.nouns or words[noun] in table.parts:
        return bearer(voices, issuer(voices, noun, limit))
    return voices.at(noun, limit)


def marked(voices: Voices, verb: int, limit: int) -> Speaker | None:
    """Whose name stands between marks right behind the verb at word ``verb``."""
    pair = pair_at(voices.reading, verb + 1) if verb + 1 < limit else None
    return quoted_name(voices.reading, verb + 1, pair) if pair else None
