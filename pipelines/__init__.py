"""From a page to a grouped article: usable without a crawl."""
