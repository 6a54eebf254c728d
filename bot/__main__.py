"""``python -m bot`` is ``qimma``."""

from bot.cli import main

main()
