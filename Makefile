# Two commands on a bare machine (git, make, Python 3.10 or newer with pip and venv):
#   make demo    set up .venv, crawl the sample web, show what came of it
#   make test    set up .venv, run style, types and all tests
# Both set up only what has changed, so the second time is quick. PYTHON=python3.12 make … chooses another.

PYTHON ?= python3
RUN = .venv/bin/python -m
STAMP = .venv/installed

.PHONY: demo test check clean

demo: $(STAMP)
	$(RUN) crawler demo

test: check browser
	$(RUN) pytest -n 3 --dist worksteal  # tests wait more than they work

check: $(STAMP)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
	  || { echo "Copydesk needs Python 3.10 or newer; say PYTHON=... make ..." >&2; exit 1; }
	@echo "Setting up .venv ..."
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@$(RUN) pip install --quiet --disable-pip-version-check --upgrade "pip>=24"
	@$(RUN) pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $(STAMP)

# The pages are tested in a real browser: Debian's chromium, installed here where that can be done.
.PHONY: browser
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  command -v google-chrome >/dev/null || { \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	      echo "Installing chromium for the browser tests ..."; \
	      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	    else echo "No chromium found: the browser tests will say how to install it." >&2; fi; }

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
