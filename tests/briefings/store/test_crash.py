"""What was acknowledged is there after a kill, on both engines."""

from __future__ import annotations

import subprocess
import sys

from sqlalchemy import select

from briefings.store.archive import SqlArchive
from briefings.store.database import open_database
from briefings.store.tables import articles, summit_keys, summits

WRITER = """
import sys
from briefings.model import Analysis, Article
from briefings.ports import SummitRow
from briefings.store.archive import SqlArchive
from briefings.store.database import open_database

archive, run = SqlArchive(open_database(sys.argv[1])), sys.argv[2]
for n in range(10_000):
    with archive.transaction():
        home = archive.add_summit(SummitRow(f"{run}-{n}", None, None, None, "{}"), [f"{run}-{n}", "all"])
        archive.add_article(Article(text=f"{run} {n}"), Analysis(), f"{run}-{n}", home)
    print(n, flush=True)
"""
KILLS = 4


def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(database_url: str) -> None:
    acknowledged: list[str] = []
    for run in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", WRITER, database_url, str(run)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for line in writer.stdout:
                acknowledged.append(f"{run}-{int(line)}")
                if int(line) == 5 + 7 * run:
                    break
            writer.kill()
            acknowledged += [f"{run}-{int(line)}" for line in writer.stdout if line.endswith(b"\n")]
    database = open_database(database_url)
    archive = SqlArchive(database)
    assert all(archive.by_content(key) for key in acknowledged)
    with database.reading() as conn:
        homes = set(conn.execute(select(summits.c.id)).scalars())
        assert homes == set(conn.execute(select(articles.c.summit_id)).scalars())
        assert homes == set(conn.execute(select(summit_keys.c.summit_id)).scalars())
        assert len(acknowledged) <= len(homes) <= len(acknowledged) + KILLS
    database.close()
