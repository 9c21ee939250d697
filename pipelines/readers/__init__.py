"""Readers of files: each turns one format into pages, a record at a time, whatever the bytes."""
