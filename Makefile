# make run   the bot: on Telegram when a token is set, else the demo with its chat page
# make test  everything that must be green: lint, format, types, contracts, tests
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.PHONY: run test check bench clean

# The lock lists exactly what is used, so dependencies are not resolved: camel-tools would pull torch.
.venv/run: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) -r requirements.lock
	$(PIP) --no-build-isolation --editable .
	touch $@

.venv/dev: .venv/run requirements-dev.lock
	$(PIP) -r requirements-dev.lock
	touch $@

run: .venv/run
	@if [ -n "$$QIMMA_BOT_TOKEN" ] || grep -qs '^QIMMA_BOT_TOKEN=.' .env; then exec $(BIN)/qimma run; else exec $(BIN)/qimma demo; fi

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest; status=$$?; $(BIN)/coverage combine --quiet; $(BIN)/coverage report --format=total; exit $$status

bench: .venv/dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv dist build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
