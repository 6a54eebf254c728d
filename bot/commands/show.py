"""``qimma show``: the text that Telegram gets, on the terminal, or the view behind it."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.options import Format

if TYPE_CHECKING:
    from bot.settings import Settings
    from briefings.desk import Desk


class What(StrEnum):
    BRIEFING = "briefing"
    QUOTES = "quotes"
    TIMELINE = "timeline"
    SUMMITS = "summits"


def show(
    what: Annotated[What, typer.Argument(help="what to show")],
    summit: Annotated[int | None, typer.Option("--summit", help="id of the summit; the newest one by default")] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", help="only quotes of this speaker")] = None,
    template: Annotated[str | None, typer.Option("--template", help="preview another template with this view")] = None,
    form: Annotated[Format, typer.Option("--format")] = Format.TEXT,
) -> None:
    """Print a briefing, quotes, the timeline or the list of summits."""
    from bot.settings import load_settings
    from briefings.desk import Desk
    from briefings.store.archive import SqlArchive
    from briefings.store.database import open_database

    settings = load_settings()
    desk = Desk(SqlArchive(open_database(settings.database)))
    if what is What.SUMMITS and form is Format.JSON:
        typer.echo(json.dumps(_listing(desk), ensure_ascii=False))
        return
    view = _view(desk, what, summit, speaker, settings.timezone)
    if form is Format.JSON:
        from briefings.views import as_plain

        typer.echo(json.dumps(as_plain(view), ensure_ascii=False))
    else:
        typer.echo(_text(view, template or what.value, settings))


def _view(desk: Desk, what: What, summit: int | None, speaker: str | None, zone: str) -> Any:
    from briefings.errors import NoSummitError

    if what is What.SUMMITS:
        return desk.summits()
    chosen = summit if summit is not None else desk.newest()
    if chosen is None:
        raise NoSummitError("there is no summit yet; feed articles with: qimma ingest")
    if what is What.BRIEFING:
        return desk.briefing(chosen)
    return desk.quotes(chosen, speaker) if what is What.QUOTES else desk.timeline(chosen, zone)


def _listing(desk: Desk) -> list[dict[str, Any]]:
    """Summits with their articles, as the outside contract has it."""
    found = []
    for head in desk.summits(100_000).summits:
        articles = [stored.article for stored in desk.articles(head.id)]
        listed = [
            {
                "file": article.origin,
                "outlet": article.outlet,
                "title": article.title,
                "published": article.published.isoformat() if article.published else None,
            }
            for article in articles
        ]
        summit = {"id": head.id, "name": head.name, "first": head.first, "last": head.last, "place": head.place}
        found.append(summit | {"articles": listed})
    return found


def _text(view: Any, template: str, settings: Settings) -> str:
    from briefings.render import ReaderPrefs, Renderer, as_text

    renderer = Renderer(settings.templates)
    blocks = renderer.render(template, view, ReaderPrefs(zone=settings.timezone))
    for problem in renderer.problems:
        typer.echo(f"qimma: {problem}; the built-in template was used", err=True)
    return as_text(blocks)
