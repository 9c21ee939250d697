"""What Copydesk is measured with; not part of the installed package."""
