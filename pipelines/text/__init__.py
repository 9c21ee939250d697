"""Pure functions over text: they know no Scrapy, no SQLite, no Datasette."""
