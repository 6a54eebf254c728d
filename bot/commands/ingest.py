"""``qimma ingest``: files, folders, page and feed addresses into the archive."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from bot.ingest import Ingest
    from bot.sandbox import Sandbox
    from briefings.desk import Desk
    from briefings.intake.filing import Given


def ingest(
    inputs: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="files, folders, page or feed addresses")],
    outlet: Annotated[str, typer.Option(help="name of the outlet")] = "",
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of publication")] = None,
) -> None:
    """Take articles into the archive; the same article twice is one."""
    from bot.sandbox import Sandbox
    from bot.settings import load_settings
    from briefings.desk import Desk
    from briefings.intake.filing import Given
    from briefings.store.archive import SqlArchive
    from briefings.store.database import open_database

    given = Given(outlet.strip(), published.date() if published else None)
    with ExitStack() as stack:
        database = open_database(load_settings().database)
        stack.callback(database.close)
        sandbox = Sandbox()
        stack.callback(sandbox.close)
        if asyncio.run(_take_all(inputs, Desk(SqlArchive(database)), sandbox, given)):
            raise typer.Exit(1)


async def _take_all(inputs: list[str], desk: Desk, sandbox: Sandbox, given: Given) -> bool:
    """Take every input; lines on standard error for problems, a summary on standard output. Whether any failed."""
    from rich.console import Console

    from bot.fetch import Fetcher
    from bot.ingest import REFUSED, Ingest
    from bot.reading import Reader

    console = Console(stderr=True)
    async with Fetcher() as fetcher:
        taking = Ingest(desk, Reader(sandbox, fetcher), given, lambda line: _tell(console, line))
        try:
            await _work(inputs, taking, console)
        finally:
            typer.echo(taking.summary())
    return taking.tally[REFUSED] > 0


async def _work(inputs: list[str], taking: Ingest, console: Console) -> None:
    addresses = [each for each in inputs if each.lower().startswith(("http://", "https://"))]
    files = [file for each in inputs if each not in addresses for file in taking.find(each)]
    with _progress(console) as progress:
        bar = progress.add_task("", total=len(files) + len(addresses))
        for file in files:
            taking.file(file)
            progress.advance(bar)
            await asyncio.sleep(0)  # here Ctrl-C takes effect; what was taken stays
        for address in addresses:
            await taking.address(address)
            progress.advance(bar)


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """A bar on a terminal, nothing elsewhere."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield progress


def _tell(console: Console, line: str) -> None:
    """One problem, one line, above the bar; nothing in it is read as markup."""
    console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)
