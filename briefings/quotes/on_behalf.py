"""For whom or by whom a body or the unnamed stand: «representatives of the union», «the site close to the minister»."""

from __future__ import annotations

from briefings.model import Actor
from briefings.people.purposes import is_purpose
from briefings.people.words import given_names
from briefings.quotes.conjugation import FROM, LAM
from briefings.quotes.contents import ARTICLE
from briefings.quotes.homes import home_end
from briefings.quotes.reading import Reading
from briefings.quotes.speaker import GROUP


def on_behalf(reading: Reading, actor: Actor) -> Actor:
    """``actor``, whose last word is not whole without «for» or «of», with what stands behind that; not when the verb
    before takes the same preposition: «the officials disclosed | the plan».

    «The official for the port» is somebody told before.
    """
    words, last, particles = reading.doc.words, actor.last, reading.cues.particles
    joint = words[last]
    tied = particles.tied_from if joint == FROM else particles.tied_for if joint in particles.for_whom else ()
    if words[last - 1].removeprefix(ARTICLE) not in tied or last + 1 >= reading.limit(actor.first):
        return actor
    cue = reading.cues.verbs.get(words[actor.first - 1]) if actor.first else None
    if reading.apart(last, last + 2) or (cue is not None and joint in cue.verb.prepositions):
        return actor
    if actor.number == 1 and actor.kind is GROUP and words[actor.first].startswith(ARTICLE):
        return actor
    end = reading.named.get(last + 1, 0)
    if not end:
        end = home_end(reading, last, reading.limit(actor.first))
        end = end if end > last else _aim_end(reading, last + 1)
        end = end if given_names().isdisjoint(words[last:end]) else last
    return reading.up_to(actor, end) if end > last else actor


def _aim_end(reading: Reading, word: int) -> int:
    """The end of what is defended at ``word``, «the rights of | man»; the word before when nothing of that is there."""
    words, owner = reading.doc.words, word + 1
    aim = owner < len(words) and words[owner].startswith(ARTICLE) and is_purpose(LAM + words[word])
    return owner + 1 if aim and not reading.apart(word, owner + 1) else word - 1
