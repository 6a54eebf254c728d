"""From blocks of text to Telegram messages: whole blocks together while they fit, a long block cut by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.markup import MESSAGE, Size, cut, measure, plain

GAP = "\n\n"
_GAP = Size(units=2, raw=2)
# A page that is read by turning: about two screens of a phone.
PAGE = replace(MESSAGE, units=1_800)


def pack(blocks: Iterable[str], most: Size = MESSAGE) -> list[str]:
    """Messages that hold ``blocks`` in order; a message breaks between blocks, inside one only when it must.

    Blocks without a visible letter are left out, so the result may be empty.
    """
    parts: list[str] = []
    held: list[str] = []
    size = Size()
    for block in (b.strip() for b in blocks):
        if not plain(block).strip():
            continue
        cost = measure(block)
        pieces = [(block, cost)] if cost.within(most) else [(p, measure(p)) for p in cut(block, most)]
        for piece, own in pieces:
            together = size + _GAP + own if held else own
            if held and not together.within(most):
                parts.append(GAP.join(held))
                held, together = [], own
            held.append(piece)
            size = together
    return [*parts, GAP.join(held)] if held else parts
