"""The Scrapy project: everything of Copydesk that touches the network."""
