"""What a method is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.demo.parameters import Parameters
from bot.demo.world import World

Method = Callable[[World, Parameters], Awaitable[Any]]
