"""Scrapy extensions: what a crawl tells while it runs."""
