"""A corpus out of an archive: what is chosen, how it is cleaned, and each format in a module of its own."""
