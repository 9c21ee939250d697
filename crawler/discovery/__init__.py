"""Where articles are announced: feeds, news sitemaps, and how to find both from a home page."""
