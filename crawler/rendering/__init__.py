"""Pages whose text is written by scripts: shown by a browser that asks for nothing by itself.

A page is fetched like any other. A browser then shows what was fetched, and what its scripts ask for is fetched
by the crawl, too: robots.txt, scope, delays, sizes and times hold for it because it takes the same way.
"""
