"""When two articles tell of one event."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings import document
from briefings.analysis import analyse
from briefings.model import Article
from briefings.summits.card import Card
from briefings.summits.links import LINK, link
from briefings.summits.profile import MOST_CARDS, Profile, own_keys, pack, search_keys, unpack
from briefings.summits.reading import read_card
from tests.briefings.articles import NORTH, OTHER, SOUTH


def card(article: Article) -> Card:
    return read_card(article, analyse(article), document.read(article.text, article.title))


def later(article: Article, days: int) -> Article:
    assert article.published
    return replace(article, published=article.published + timedelta(days=days))


def test_two_tellings_are_linked_and_others_are_not() -> None:
    assert link(card(NORTH), card(SOUTH)) >= LINK
    assert link(card(NORTH), card(OTHER)) < LINK


def test_links_are_symmetric() -> None:
    for a in (NORTH, SOUTH, OTHER):
        for b in (NORTH, SOUTH, OTHER):
            assert link(card(a), card(b)) == pytest.approx(link(card(b), card(a)))


def test_distance_in_time_parts() -> None:
    strengths = [link(card(NORTH), card(later(SOUTH, days))) for days in (0, 3, 10, 30, 60)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[-1] < LINK


def test_the_same_parties_elsewhere_are_another_event() -> None:
    elsewhere = replace(SOUTH, text=SOUTH.text.replace("فيينا", "باريس"), title=SOUTH.title.replace("فيينا", "باريس"))
    assert link(card(NORTH), card(elsewhere)) < link(card(NORTH), card(SOUTH)) - 1


def test_linked_cards_share_a_key() -> None:
    assert own_keys(card(NORTH)) & search_keys(card(later(SOUTH, 9)))


def test_profiles_survive_storage() -> None:
    profile = Profile()
    for article in (NORTH, SOUTH):
        profile = profile.with_article(card(article), article, analyse(article))
    assert unpack(pack(profile)) == profile
    assert profile.articles == 2
    assert profile.outlets == ("صحيفة الشمال", "إذاعة الجنوب")
    assert profile.span() == (date(2023, 5, 10), date(2023, 5, 10))


def test_a_profile_stays_small() -> None:
    profile, one = Profile(), card(NORTH)
    for days in random.Random(7).sample(range(400), 200):
        profile = profile.joined(Profile((replace(one, days=(738000 + days,)),), 1, (), ((738000 + days, 1),), None))
    assert profile.articles == 200
    assert len(profile.cards) <= MOST_CARDS


@given(st.permutations(range(6)))
def test_joining_does_not_depend_on_order(order: list[int]) -> None:
    one = card(NORTH)
    parts = [Profile((replace(one, days=(738000 + n,)),), 1, (), ((738000 + n % 3, 1),), 738000 + n) for n in range(6)]
    profile = Profile()
    for number in order:
        profile = profile.joined(parts[number])
    assert replace(profile, outlets=()) == replace(_in_order(parts), outlets=())


def _in_order(parts: list[Profile]) -> Profile:
    profile = Profile()
    for part in parts:
        profile = profile.joined(part)
    return profile
