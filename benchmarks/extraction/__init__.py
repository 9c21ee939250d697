"""Extraction benchmark: pages that imitate how real sites are built, with their right answers."""
