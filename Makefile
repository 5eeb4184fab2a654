# Every target sets itself up in .venv: it needs Python 3.11 or newer (with venv) and make.
# To choose another Python: make PYTHON=python3.13 test

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: demo test lint docs schema

demo: .venv/.runtime
	@$(BIN)/practicelog demo

test: .venv/.installed
	$(BIN)/pytest -n auto

lint: .venv/.installed
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/.runtime
	$(BIN)/python -m practicelog.cli.reference
	$(BIN)/python -m practicelog.store.tables.page

schema: .venv/.runtime
	$(BIN)/python -m practicelog.store.schema

# What the program needs; enough for all that only runs it.
.venv/.runtime: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo 'practicelog needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)' >&2; exit 1; }
	@echo 'Setting up .venv'
	@$(PYTHON) -m venv .venv
	@$(PIP) --editable .
	@touch $@

# What the checks need besides; pip knows dependency groups from 25.1 on.
.venv/.installed: .venv/.runtime
	@$(PIP) 'pip>=25.1'
	@$(PIP) --group dev
	@touch $@
