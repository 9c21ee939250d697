"""A bound for the memory of a process."""

from __future__ import annotations

import sys
from pathlib import Path


def limit_memory(memory: int) -> None:
    """Bound this process to `memory` bytes beyond what it has, where the system can (Linux)."""
    if sys.platform != "linux":
        return
    import resource  # not everywhere

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + memory
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
