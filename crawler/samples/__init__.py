"""A small web of invented news outlets, served on loopback for the demo and the tests."""

from __future__ import annotations

from crawler.samples.server import SampleWeb

__all__ = ["SampleWeb"]
