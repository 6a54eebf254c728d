"""Why an address could not be read."""

from __future__ import annotations

from briefings.errors import QimmaError


class FetchError(QimmaError):
    """An address that cannot be read; says why, without the address."""


class RefusedAddressError(OSError):
    """A connection to an address that is not public was about to be made."""

    def __init__(self) -> None:
        super().__init__("not a public address")
