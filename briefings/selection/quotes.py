"""Quotes by speaker and topic, whatever the spelling."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.arabic import fold_word
from briefings.fusion.fused import Fused
from briefings.fusion.records import speaker_key
from briefings.fusion.story import Story
from briefings.model import Quote, QuoteKind
from briefings.people import is_asked_for
from briefings.selection.briefing import party
from briefings.selection.lines import quote_line
from briefings.summits.phrases import bare_forms
from briefings.summits.stems import content_stems, skeleton
from briefings.views import QuotesView, SummitHead


def quotes_view(story: Story, summit: SummitHead, speaker: str | None = None, topic: str | None = None) -> QuotesView:
    """Quotes of ``speaker`` (a name, a part of one, a title) on ``topic`` (words); all when both are None."""
    by_speaker: dict[str, list[Fused]] = {}
    for one in story.quotes:
        said = one.best.source
        if isinstance(said, Quote) and said.speaker:
            by_speaker.setdefault(speaker_key(said.speaker), []).append(one)
    names = _names_of(story, by_speaker)
    wanted = {key for key in by_speaker if speaker is None or _is_meant(speaker, names[key])}
    stems = set(map(skeleton, content_stems(speaker_key(topic).split()))) if topic else set()
    parties = []
    for key in sorted(wanted, key=lambda key: (-len(by_speaker[key]), key)):
        chosen = [one for one in by_speaker[key] if stems <= one.best.stems]
        if chosen:
            parties.append(party([quote_line(one, story) for one in sorted(chosen, key=_reading_order)]))
    every = {key: quotes[0].best.source for key, quotes in by_speaker.items()}
    speakers = tuple(q.speaker for _, q in sorted(every.items()) if isinstance(q, Quote))
    total = sum(len(one.quotes) for one in parties)
    return QuotesView(summit, speaker or topic or "", tuple(parties), speakers, total)


def _reading_order(fused: Fused) -> tuple[bool, float, tuple[int, int]]:
    """Direct quotes first, then by rank."""
    said = fused.best.source
    reported = isinstance(said, Quote) and said.kind is not QuoteKind.DIRECT
    return reported, -fused.score, fused.members[0].order


def _names_of(story: Story, speakers: Iterable[str]) -> dict[str, set[str]]:
    """For each speaker every folded form the articles use: names, surnames, titles, mentions."""
    names = {key: {key} for key in speakers}
    for stored in story.articles:
        for person in stored.analysis.people:
            found = names.get(speaker_key(person.name))
            if found is not None:
                found |= {speaker_key(form) for form in (*person.mentions, person.role or "") if form}
        for quote in stored.analysis.quotes:
            if quote.mention and speaker_key(quote.speaker) in names:
                names[speaker_key(quote.speaker)].add(speaker_key(quote.mention))
    return names


def _is_meant(asked: str, names: set[str]) -> bool:
    """Every word asked for is a word of one of the names, clitics and article aside; or a spelling of one."""
    words = [_forms(fold_word(word)) for word in asked.split() if fold_word(word)]
    if not words:
        return False
    return any(all(w & _all_forms(name) for w in words) or is_asked_for(asked, name) for name in names)


def _all_forms(name: str) -> set[str]:
    return {form for word in name.split() for form in _forms(word)}


def _forms(word: str) -> set[str]:
    article = "\u0627\u0644"
    bare = {form for _, form in bare_forms(word)} | {word}
    return bare | {form[2:] for form in bare if form.startswith(article) and len(form) > 4}
