"""The command line: arguments in, exit codes out; the work is done elsewhere.

Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3 the token was refused.
"""

from __future__ import annotations

import sys

import typer

from bot.commands.demo import demo
from bot.commands.doctor import doctor
from bot.commands.extract import extract
from bot.commands.ingest import ingest
from bot.commands.run import run
from bot.commands.show import show
from bot.settings import SettingsError
from bot.stopping import StoppingError
from briefings.errors import QimmaError

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
app.command()(demo)
app.command()(extract)
app.command()(show)
app.command()(ingest)
app.command()(run)
app.command()(doctor)


@app.callback()
def qimma() -> None:
    """Qimma: summit briefings in Arabic that can show the source of every line."""


def main() -> None:
    """Entry point of the ``qimma`` command: every known fault becomes one line and an exit code."""
    try:
        app()
    except SettingsError as fault:
        typer.echo(f"qimma: {fault}", err=True)
        sys.exit(2)
    except QimmaError as fault:
        typer.echo(f"qimma: {fault}", err=True)
        sys.exit(fault.code if isinstance(fault, StoppingError) else 1)
