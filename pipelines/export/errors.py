"""What can be wrong with an export."""

from __future__ import annotations


class ExportError(Exception):
    """The export cannot be written; the message says why and what to do, in one line."""


class OptionError(ExportError):
    """What was asked for makes no sense; the message names the option, in one line."""
