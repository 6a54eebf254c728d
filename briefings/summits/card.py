"""A card: what one article says about the event it tells of. Small, comparable, kept in the summit's profile."""

from __future__ import annotations

from dataclasses import dataclass

Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Features with weights, the heaviest first.

    ``days`` are ordinals: the day of publication, then days it announces; empty when none is known. ``names`` are the
    event's names as the text writes them, the best first. ``venues`` are the cities where the text has people meet.
    """

    days: tuple[int, ...]
    cities: Weights
    states: Weights
    summits: Weights
    bodies: Weights
    people: Weights
    terms: tuple[str, ...]
    names: tuple[str, ...] = ()
    venues: Weights = ()
