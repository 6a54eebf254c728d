"""``qimma extract``: analysis only, nothing stored."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.options import Format


def extract(
    files: Annotated[list[Path], typer.Argument(help="article files")],
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of publication")] = None,
    form: Annotated[Format, typer.Option("--format")] = Format.TEXT,
    key_points: Annotated[int, typer.Option("--key-points", min=0)] = 7,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="say which rule and words found each record (text format; json always says it)"),
    ] = False,
) -> None:
    """Analyse files without storing anything."""
    from bot.commands.listing import listing
    from bot.files import read_named
    from bot.reading import Reader
    from bot.sandbox import Sandbox
    from briefings.analysis import analyse
    from briefings.errors import QimmaError
    from briefings.export import as_record
    from briefings.intake.filing import Given

    failed = False
    sandbox = Sandbox()
    day = published.date() if published else None
    for file in files:
        try:
            intake = Reader(sandbox).intake(read_named(file), Given("", day, str(file)))
        except QimmaError as fault:
            typer.echo(f"{file}: {fault}", err=True)
            failed = True
            continue
        analysis = analyse(intake.article, key_points=key_points)
        record = as_record(intake.article, analysis, str(file), intake.offset)
        typer.echo(json.dumps(record, ensure_ascii=False) if form is Format.JSON else listing(record, explain))
    sandbox.close()
    if failed:
        raise typer.Exit(1)
