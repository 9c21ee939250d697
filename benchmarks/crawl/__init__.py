"""Scheduled crawls of a web of 300 invented outlets: speed, what a kill costs, days by a turned clock."""
