"""Throughput benchmark: whole ingest beside bare extraction, on the same pages in one run."""
