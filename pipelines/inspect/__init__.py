"""The Datasette plugin: how an archive looks to somebody who reads it."""
