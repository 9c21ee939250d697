"""One SQLite file that holds everything: schema, writes, reads, checks."""
