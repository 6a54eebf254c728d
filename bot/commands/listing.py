"""An analysis as plain lines for the terminal: one heading per kind of record, one record per line.

Takes the record that ``--format json`` prints, so both formats say the same. ``explain`` adds a line below each record:
where it stands in the file and which rule and words found it. Words stand in guillemets only when they are a direct
quote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]


def listing(record: Row, explain: bool = False) -> str:
    """The lines of one file, joined."""
    return "\n".join(_lines(record, explain))


def _lines(record: Row, explain: bool) -> Iterator[str]:
    yield f"{record['file']}  {record['published'] or 'no date'}"
    if record["title"]:
        yield record["title"]
    if record["summit"]:
        yield f"event: {record['summit']}"
    for heading, rows, line, reason in (
        ("people", record["people"], _person, None),
        ("quotes", record["quotes"], _quote, _quote_reason),
        ("timeline", record["events"], _event, _event_reason),
        ("key points", record["key_points"], _point, _place),
    ):
        yield f"\n{heading} ({len(rows)})"
        for row in rows:
            yield f"  {line(row)}"
            if explain and reason:
                yield f"      {reason(row)}"
    yield ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _person(row: Row) -> str:
    return f"{row['name']}: {row['role']}" if row["role"] else str(row["name"])


def _quote(row: Row) -> str:
    text = _one_line(row["text"])
    said = f"\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}{text}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    return f"{row['speaker'] or '?'}: {said if row['kind'] == 'direct' else text}"


def _event(row: Row) -> str:
    return f"{row['time']}  {_one_line(row['text'])}"


def _point(row: Row) -> str:
    return _one_line(row["text"])


def _place(row: Row) -> str:
    return f"{row['start']}-{row['end']}"


def _quote_reason(row: Row) -> str:
    mention = _one_line(row["speaker_mention"]) or "implied"
    return f"{_place(row)}  rule: {row['rule']}  cue: {_one_line(row['cue'])}  speaker named by: {mention}"


def _event_reason(row: Row) -> str:
    return f"{_place(row)}  rule: {row['rule']}  time words: {_one_line(row['time_expr'])}"
