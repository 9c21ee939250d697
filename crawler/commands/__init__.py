"""The commands of `copydesk`, a module each."""
