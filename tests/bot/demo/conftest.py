"""A browser for the tests that drive the chat page."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest

from tests.bot.demo.browser import Browser, find_browser


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium; where there is none the test is skipped, on CI it fails."""
    path = find_browser()
    if not path:
        reason = "no Chromium on this machine: the chat page was not tested"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    async with Browser(path) as driven:
        await driven.size(390, 844)
        yield driven
        assert driven.complaints == []
