"""How the property tests are run."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples each time, so that a change is judged by its own merit; `HYPOTHESIS_PROFILE=explore` looks
# for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
