"""The archive's memory: SQLAlchemy Core on an SQLite file or PostgreSQL, one module per aggregate.

``tables`` holds the metadata and the archive's tables, ``database`` opens a database and brings it to the newest
version, ``migrations`` holds the numbered versions. An aggregate has its own module of functions that take a
Connection; a new aggregate brings its tables in a module of its own (on ``tables.metadata``) and its own migration.
"""
