"""An analysis as JSON text and back: every field of the values by its name, spans as numbers."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter, ValidationError

from briefings.errors import StoreError
from briefings.model import Analysis

# Raised when the same text gives other records than before; rows of an older number can be made anew from the text.
ANALYSER = 1


@cache
def _adapter() -> TypeAdapter[Analysis]:
    return TypeAdapter(Analysis)


def as_json(analysis: Analysis) -> str:
    return _adapter().dump_json(analysis, exclude_defaults=True).decode("utf-8")


def from_json(records: str) -> Analysis:
    """Raises StoreError when the text was not written by ``as_json`` of this version or an older one."""
    try:
        return _adapter().validate_json(records)
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise StoreError(f"stored records cannot be read: {place}: {first['msg']}") from None
