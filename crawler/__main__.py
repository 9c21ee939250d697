"""`python -m crawler` is `copydesk`."""

from __future__ import annotations

from crawler.cli import main

if __name__ == "__main__":
    main()
