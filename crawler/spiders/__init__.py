"""The spiders: `outlets` polls feeds and news sitemaps, `urls` fetches a list of pages."""
