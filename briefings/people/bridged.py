"""Names that stand far behind their title: «said the ambassador | to the organisation in Europe, now retired, | X».

Where a title opens what somebody says, the next name is the holder's when only what narrows the title stands between:
places, fields, a second office, what is told in brackets or marks, a word such as «formerly». Two phrases side by
side behind such a verb are one person.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.people import words
from briefings.people.dedications import is_dedication
from briefings.people.forms import ALEF, ARTICLE, BEH, FROM, LAM, TEH, TO, WAW, YEH, Form, Kind, table
from briefings.people.framed import closing, is_met, is_name, tells
from briefings.people.lexicons import role_words
from briefings.people.names import name_end
from briefings.people.naming import Naming
from briefings.people.openings import CONTRACTED, may_be_name
from briefings.people.shapes import is_clear, looks_like_verb
from briefings.people.tagging import Reading
from briefings.people.title import Title
from briefings.people.title_nouns import ABOUT, is_sent

_FARTHEST, _IN_BRACKETS, _LONGEST_PLACE = 12, 8, 4
_OPENING, _CLOSING_MARKS = frozenset('("\u201c\u00ab'), frozenset(')"\u201d\u00bb')
_ASIDE_MARKS = _OPENING | _CLOSING_MARKS | {"-"}
_ROLE = Kind.OFFICE | Kind.TRADE
_STOP = Kind.LEAD | Kind.END | Kind.COUNTERPART | Kind.STANDIN | Kind.PRONOUN_TITLE
_WHOLE = Kind.STATE | Kind.DEMONYM | Kind.INSTITUTION | Kind.CAPITAL
_PLACE = Kind.CONSTRUCT | Kind.INSTITUTION_HEAD
_CLOSING = Kind.STATE | Kind.INSTITUTION | Kind.CONSTRUCT


def bridge(reading: Reading, namings: list[Naming]) -> list[Naming]:
    """``namings``, in text order, with every title before speech and its far name made one."""
    opening = {n.first for n in namings if n.titles and n.name[0] == n.name[1] and _opens(reading, n)}
    if not opening:
        return namings
    at = {naming.first: naming for naming in namings}
    # With somebody named under the very title elsewhere, it is theirs; many are analysts.
    held = {title.key for naming in namings if naming.named for title in naming.titles if title.kind & Kind.OFFICE}
    found: list[Naming] = []
    resume = 0
    for naming in namings:
        if naming.first < resume:
            continue
        holder = _Bridge(reading, naming, at).holder() if naming.first in opening else None
        if holder is not None and (naming.titles[0].bare or naming.titles[0].key not in held):
            resume = holder.last
        found.append(naming if naming.first >= resume else holder or naming)
    return found


def _opens(reading: Reading, naming: Naming) -> bool:
    """A title of one person, read without a name, right behind a verb of speech or what leads to a source."""
    first = naming.first
    if not first or naming.members or naming.pronoun:
        return False
    title = naming.titles[0]
    if title.number != 1 or not reading.close(first) or _ends(reading, title.last):
        return False
    if not reading.kind(first - 1) & Kind.LEAD and not tells(reading, first - 1):
        return False
    return not any(to_somebody(reading.doc.words[i]) for i in range(first + 1, title.last))


def _ends(reading: Reading, j: int) -> bool:
    """No bridge begins at word j: what is said does, or a sentence."""
    return j >= len(reading.doc.words) or not _goes_on(reading, j) or _closer(reading.doc.words[j])


def _goes_on(reading: Reading, j: int) -> bool:
    return reading.close(j) or reading.comma(j) or reading.doc.gaps[j].strip() in _ASIDE_MARKS


def _closer(word: str) -> bool:
    return word in role_words("name_closers") and word not in role_words("bridges")


@lru_cache(maxsize=8192)
def to_somebody(word: str) -> bool:
    """An office behind «to», as in «an adviser to the president»: a name behind it is his."""
    bare = ARTICLE + word[2:] if word.startswith(LAM + LAM) else word[1:] if word.startswith(LAM) else ""
    return any(not rest and form.kind & Kind.OFFICE and not form.prefix for rest, form in table().get(bare, ()))


class _Bridge:
    """The way from a title to the name of its holder."""

    def __init__(self, reading: Reading, opening: Naming, at: dict[int, Naming]) -> None:
        self.reading, self.opening, self.at = reading, opening, at
        self.titles: list[Title] = [*opening.titles]
        # Whether what stands between can only narrow a title, so that the name is no object of the verb.
        before = opening.first - 1
        self.tied = tells(reading, before) and reading.doc.words[before] not in role_words("addressing")
        # Whether an aside between marks ended right before: the same mark opens and closes.
        self.closed = False

    def holder(self) -> Naming | None:
        """The opening with the name at the end of the bridge; None when there is none."""
        reading, j = self.reading, self.opening.last
        limit = min(len(reading.doc.words), j + _FARTHEST)
        while j < limit and _goes_on(reading, j):
            quoted = not self.closed and not _OPENING.isdisjoint(reading.doc.gaps[j])
            naming = None if quoted else self.at.get(j)
            if naming is None and _closer(reading.doc.words[j]):
                return None
            naming = None if quoted else naming or self._unknown(j)
            if naming is not None and is_dedication(reading, naming):
                j = naming.last
                continue
            if naming is not None and naming.titles and is_met(reading, self.opening.titles[0], naming.titles[0]):
                return None
            if naming is not None and naming.named:
                return self._joined(naming) if self._fits(naming) else None
            if reading.comma(j):
                return None
            step = self._brackets(j) if quoted else self._step(j, naming)
            if step == 0:
                return None
            j += step
        return None

    def _unknown(self, j: int) -> Naming | None:
        """A name that only the marks around it betray."""
        reading, comma = self.reading, self.reading.comma(j)
        word = reading.doc.words[j]
        if (j == self.opening.last and not comma) or not self.tied or word.startswith(CONTRACTED):
            return None
        if (words.is_written(word) and word not in words.given_names()) or not self._closed_before(j):
            return None
        read, end = name_end(reading, j, titled=True), closing(reading, j)
        if read - j > 1 and any(word.startswith(ARTICLE) for word in reading.doc.words[read:end]):
            end = read
        if not j < end or not is_name(reading, j, end):
            return None
        if comma and not (_closes(reading, end) and any(may_be_name(word) for word in reading.doc.words[j:end])):
            return None
        return Naming(j, end, (j, end), [])

    def _step(self, j: int, naming: Naming | None) -> int:
        """How many words from ``j`` belong to the bridge; 0 when it ends."""
        reading = self.reading
        self.closed = False
        form, word = reading.forms[j], reading.doc.words[j]
        if naming is not None and naming.titles and word.endswith(ALEF + TEH):
            return self._plain(j, word)
        if naming is not None:
            return self._second(naming)
        if word in role_words("asides"):
            self.tied = True
            return 1
        if word in role_words("bridges"):
            self.tied = self.tied or word not in role_words("place_links")
            return int(self._leads_on(j, word))
        if form is not None:
            return self._lexical(j, form)
        return self._plain(j, word)

    def _leads_on(self, j: int, word: str) -> bool:
        """Whether the preposition at ``j`` narrows a title: «the minister | with», «called | for» do not."""
        reading, lemmas = self.reading, {title.lemma for title in self.titles}
        behind = reading.doc.words[j + 1] if j + 1 < len(reading.doc.words) else ""
        if word == TO:
            return is_sent(reading, j + 1, lemmas)
        if word == ABOUT:
            answering = role_words("elected") | role_words("answering")
            return not answering.isdisjoint([*lemmas, reading.doc.words[j - 1]])
        if word == FROM:
            placed = behind and reading.kind(j + 1) & (_PLACE | _WHOLE)
            return bool(placed) or behind in role_words("sake") or not role_words("elected").isdisjoint(lemmas)
        if word in role_words("place_links"):
            return behind not in role_words("occasions")
        return word not in role_words("beside") or j > self.opening.last

    def _brackets(self, j: int) -> int:
        gaps = self.reading.doc.gaps
        for end in range(j + 1, min(len(gaps), j + _IN_BRACKETS)):
            if not _CLOSING_MARKS.isdisjoint(gaps[end]):
                self.tied = self.closed = True
                return end - j
        return 0

    def _second(self, naming: Naming) -> int:
        """Past another office of the same person."""
        if not naming.titles or naming.pronoun or naming.members or not self._same(naming):
            return 0
        self.titles.append(naming.titles[0])
        self.tied = True
        return naming.last - naming.first

    def _lexical(self, j: int, form: Form) -> int:
        kind = form.kind
        if to_somebody(self.reading.doc.words[j]):
            return 0
        if kind & _STOP and not kind & (_WHOLE | Kind.QUALITY):
            return 0
        thing = kind & Kind.INSTITUTION_HEAD and not (form.definite or form.prefix)
        if thing and self.reading.doc.words[j - 1].startswith(ARTICLE):  # an object: described | a decision of X as
            return 0
        adjective = form.definite and form.lemma.endswith(YEH) and not form.kind & Kind.OFFICE
        if kind & _ROLE and not (kind & Kind.INSTITUTION or adjective):
            return 0
        self.tied = self.tied or form.prefix.endswith(LAM) or self.reading.doc.words[j].startswith(LAM + LAM)
        return self.reading.ends[j] - j

    def _plain(self, j: int, word: str) -> int:
        """A definite noun, one that a definite one completes, or the name of a place."""
        reading, nxt = self.reading, j + 1
        if word.startswith(BEH + ARTICLE) and not (
            reading.comma(nxt) or reading.doc.words[j - 1] in role_words("charged")
        ):
            return 0
        if word == WAW or word.startswith((ARTICLE, *CONTRACTED)):
            self.tied = self.tied or word.startswith(LAM + LAM)
            return 1
        before = reading.doc.words[j - 1]
        placed = reading.kind(j - 1) & _PLACE or before in role_words("place_links")
        listed = word[0] == WAW and reading.forms[j - 1] is None and not before.startswith(ARTICLE)
        if placed or (listed and may_be_name(before) and may_be_name(word)):
            return int(not is_clear(word))
        if (
            looks_like_verb(word)
            or word.endswith(ALEF)
            or word in role_words("chain_stops")
            or not words.is_written(word)
        ):
            return 0
        closed = nxt < len(reading.forms) and reading.close(nxt)
        return int(closed and (reading.doc.words[nxt].startswith(ARTICLE) or bool(reading.kind(nxt) & _CLOSING)))

    def _same(self, naming: Naming) -> bool:
        """Whether the title of ``naming`` can be a second one of the same person: «the minister and spokesman»."""
        title, first = naming.titles[0], self.titles[0]
        if title.number != 1 or title.owned or title.lemma == first.lemma or naming.prefix not in ("", WAW):
            return False
        if naming.prefix and (
            title.gender is not first.gender or (first.bare and first.lemma in role_words("presiding"))
        ):
            return False
        party = naming.prefix and not title.kind & Kind.OFFICE and title.details
        return bool(not title.states or not first.states or party or set(title.states) & set(first.states))

    def _fits(self, naming: Naming) -> bool:
        reading, j = self.reading, naming.first
        if not self.tied or (naming.titles and not self._same(naming)):
            return False
        if naming.prefix:
            return naming.prefix == WAW and bool(naming.titles)
        placed = naming.name[0] == j < naming.name[1] - 1 and reading.doc.words[j - 2] in role_words("place_links")
        if not (placed or self._closed_before(j)) or reading.doc.words[j].startswith(LAM + LAM):
            return False
        return not reading.comma(j) or _closes(reading, naming.last)

    def _closed_before(self, j: int) -> bool:
        """Whether the phrase before word ``j`` needs no noun after it."""
        reading, word = self.reading, self.reading.doc.words[j - 1]
        if word in role_words("bridges"):
            return False
        if not reading.close(j) or word in role_words("asides") or word.startswith((ARTICLE, *CONTRACTED)):
            return True
        if any(reading.kind(k) & _WHOLE and reading.ends[k] == j for k in range(max(0, j - _LONGEST_PLACE), j)):
            return True
        placed = j > 1 and reading.close(j - 1) and reading.kind(j - 2) & _PLACE
        return reading.forms[j - 1] is None and (bool(placed) or not words.is_ordinary(word))

    def _joined(self, naming: Naming) -> Naming:
        opening = self.opening
        titles = [*self.titles, *naming.titles]
        gender = titles[0].gender
        return Naming(
            opening.first, naming.last, naming.name, titles, opening.prefix, naming.name_prefix,
            honoured=naming.honoured, tail=naming.tail, gender=gender,
        )  # fmt: skip


def _closes(reading: Reading, end: int) -> bool:
    """Whether a mark stands behind a name that ends before word ``end``."""
    return end >= len(reading.doc.words) or not reading.close(end)
