# make run   the bot: on Telegram when a token is set, else the demo with its chat page
# make test  everything that must be green: lint, format, types, contracts, tests
# make bench speed and quality beside other tools; with a C compiler the compiled wheel too
# make wheel the wheel with its analysis compiled, in dist/ (a C compiler and minutes); make test-compiled tests it
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

COMPILED := build/compiled
PACKED := bot briefings templates pyproject.toml README.md LICENSE

.PHONY: run test check bench wheel test-compiled clean

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

wheel: $(COMPILED)/site

# Compiled in a copy, so that nothing compiled is ever left beside the sources; then unpacked for tests and benchmarks.
$(COMPILED)/site: .venv/dev $(shell find bot briefings templates -type f -not -name '*.pyc') pyproject.toml
	rm -rf $(COMPILED) dist/qimma-*-cp*.whl
	mkdir -p $(COMPILED)/source
	cp -R $(PACKED) $(COMPILED)/source
	cd $(COMPILED)/source && HATCH_BUILD_HOOKS_ENABLE=1 $(CURDIR)/$(BIN)/python -m hatchling build -t wheel -d $(CURDIR)/dist
	rm -rf $(COMPILED)/source
	$(BIN)/python -m zipfile -e dist/qimma-*-cp*.whl $@

# The tests stand beside the unpacked wheel, so that they find nothing else.
test-compiled: wheel
	rm -rf $(COMPILED)/tests && cp -R $(COMPILED)/site $(COMPILED)/tests
	cp -R tests docs templates pyproject.toml $(COMPILED)/tests
	cd $(COMPILED)/tests && $(CURDIR)/$(BIN)/python -m pytest tests/briefings

clean:
	rm -rf .venv dist build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
