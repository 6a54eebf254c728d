"""Alembic's entry: runs on the connection, and inside the transaction, that ``migrating`` hands over."""

from __future__ import annotations

from alembic import context

from briefings.store import reader_tables  # noqa: F401 - its tables join the metadata
from briefings.store.tables import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
