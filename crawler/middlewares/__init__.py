"""Downloader middlewares: what may be asked for, and by which way."""
