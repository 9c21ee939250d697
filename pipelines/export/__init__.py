"""Writes what the archive holds to files: each format in a module of its own."""
