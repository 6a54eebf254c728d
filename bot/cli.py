"""The command line: arguments in, exit codes out; the work is done elsewhere."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefings.analysis import analyse
from briefings.errors import QimmaError
from briefings.export import as_record
from briefings.intake import read_file

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def qimma() -> None:
    """Qimma: summit briefings in Arabic that can show the source of every line."""


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


@app.command()
def extract(
    files: Annotated[list[Path], typer.Argument(help="article files")],
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="day of publication")] = None,
    form: Annotated[Format, typer.Option("--format")] = Format.TEXT,
    key_points: Annotated[int, typer.Option("--key-points", min=0)] = 7,
    explain: Annotated[bool, typer.Option(help="say which rule found each record")] = False,
) -> None:
    """Analyse files without storing anything."""
    failed = False
    for file in files:
        try:
            intake = read_file(file.read_bytes(), str(file), published=published.date() if published else None)
        except (OSError, QimmaError) as fault:
            typer.echo(f"{file}: {fault}", err=True)
            failed = True
            continue
        analysis = analyse(intake.article, key_points=key_points)
        typer.echo(json.dumps(as_record(intake.article, analysis, str(file), intake.offset), ensure_ascii=False))
    if failed:
        raise typer.Exit(1)


def main() -> None:
    """Entry point of the ``qimma`` command."""
    sys.exit(app())
