"""Which people of an article a name can mean: an index of names by skeletons, so that no name is compared with all.

Spellings of one unit have one skeleton. So two names of several units can be one person's only when the first and the
last units agree in it, or the first and the second («Salman bin Abdulaziz» and the same with a family name behind).
"""

from __future__ import annotations

from collections import defaultdict

from briefings.people.keys import alike, is_tail, same_units, skeleton

_Index = defaultdict[str, list[int]]
_Pairs = defaultdict[tuple[str, str], list[int]]


class Likeness:
    """The names added so far, known by their place in the order of adding."""

    def __init__(self) -> None:
        self._names: list[tuple[str, ...]] = []
        self._single: _Index = defaultdict(list)
        self._last: _Index = defaultdict(list)
        self._ends: _Pairs = defaultdict(list)
        self._begins: _Pairs = defaultdict(list)
        self._tails: _Pairs = defaultdict(list)
        self._inner: _Index = defaultdict(list)

    def add(self, parts: tuple[str, ...]) -> None:
        """The next name, as its units."""
        place = len(self._names)
        self._names.append(parts)
        bones = [skeleton(part) for part in parts]
        if not bones:
            return
        self._last[bones[-1]].append(place)
        if len(bones) == 1:
            self._single[bones[0]].append(place)
            return
        self._ends[bones[0], bones[-1]].append(place)
        self._begins[bones[0], bones[1]].append(place)
        self._tails[bones[-2], bones[-1]].append(place)
        for bone in dict.fromkeys(bones[:-1]):
            self._inner[bone].append(place)

    def same(self, parts: tuple[str, ...]) -> list[int]:
        """The names that can be the same person's, in order."""
        if not parts:
            return []
        last = skeleton(parts[-1])
        if len(parts) == 1:
            likely = self._last.get(last, [])
        else:
            first = skeleton(parts[0])
            likely = sorted(
                {
                    *self._single.get(last, ()),
                    *self._ends.get((first, last), ()),
                    *self._begins.get((first, skeleton(parts[1])), ()),
                }
            )
        return [i for i in likely if same_units(parts, self._names[i])]

    def longer(self, parts: tuple[str, ...]) -> list[int]:
        """The names that end in a name of two units or more, in order."""
        likely = self._tails.get((skeleton(parts[-2]), skeleton(parts[-1])), [])
        return [i for i in likely if len(self._names[i]) > len(parts) and is_tail(parts, self._names[i])]

    def holding(self, unit: str) -> list[int]:
        """The names of which ``unit`` is a part other than the last, in order."""
        likely = self._inner.get(skeleton(unit), [])
        return [i for i in likely if any(alike(unit, other) for other in self._names[i][:-1])]
