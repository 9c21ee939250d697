"""One module for each format: opens a file, takes records, closes it."""
