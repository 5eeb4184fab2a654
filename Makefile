# Every target sets itself up in .venv: it needs Python 3.11 or newer (with venv) and make.
# To choose another Python: make PYTHON=python3.13 test

PYTHON ?= python3
BIN := .venv/bin
SPREAD := -n auto --dist worksteal
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: demo test sweeps promises soak lint lowest docs schema migration site bench bench-team spark dist

demo: .venv/.runtime
	@$(BIN)/practicelog demo

test: .venv/.installed
	$(BIN)/pytest $(SPREAD) --ignore tests/promises -m 'not sweep'

# What is tried over everything there is (each hint, value, text, golden log), or with real
# programs many times: the tests marked as sweeps.
sweeps: .venv/.installed
	$(BIN)/pytest $(SPREAD) --ignore tests/promises -m sweep

# The promises of docs/trust.md: a part of the tries in minutes, or all of them in
# hours, which writes docs/reliability.md.
PROMISES ?= tests/promises
promises: .venv/.installed
	$(BIN)/pytest $(SPREAD) $(PROMISES)

soak: .venv/.installed
	PRACTICELOG_SOAK=1 $(BIN)/pytest $(SPREAD) --timeout 0 $(PROMISES)

lint: .venv/.installed
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	! $(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 | \
		grep error: | grep -v '^src/practicelog/system.py:'    # it alone asks what Windows has
	$(BIN)/lint-imports

# The program with the oldest version of each library that pyproject.toml allows, in what each is
# used for.
LOWEST := \
	tests/exchange tests/render tests/store/tables tests/store/test_schema.py tests/cli/session \
	$(addprefix tests/cli/test_,exact.py main.py completion.py free_dates.py places.py zones.py) \
	$(addprefix tests/cli/commands/test_,config.py export.py remind.py report_media.py today.py) \
	tests/test_page_examples.py
lowest: .venv/lowest/.installed
	.venv/lowest/bin/pytest $(SPREAD) $(LOWEST) -m 'not sweep'

.venv/lowest/.installed: .venv/.installed
	$(BIN)/python -m venv --clear --without-pip .venv/lowest
	sed -n '/^dependencies/,/^]/s/^ *"\([a-z-]*\)>=\([0-9a-z.]*\)[",].*/\1==\2/p' pyproject.toml > .venv/lowest/versions.txt
	$(BIN)/python -m pip --python .venv/lowest/bin/python --disable-pip-version-check \
		install --quiet --no-compile --constraint .venv/lowest/versions.txt --editable . --group lowest
	@touch $@

docs: .venv/.runtime
	$(BIN)/python -m tools.reference
	$(BIN)/python -m tools.manual
	$(BIN)/python -m tools.schema_page
	$(BIN)/python -m tools.configuration_page
	$(BIN)/python -m docs.pictures.all

schema: .venv/.runtime
	$(BIN)/python -m tools.schema
	$(BIN)/python -m tools.jsonl_schema
	$(BIN)/python -m tools.share_schema
	$(BIN)/python -m tests.golden.known

# A draft of src/practicelog/store/migrations/<version>_$(NAME).sql, for what `make schema` added,
# and the golden log of that version, whose schemas are known from then on.
migration: schema .venv/.installed
	$(BIN)/python -m tools.migration $(NAME)
	$(BIN)/python -m tests.golden.cut
	$(BIN)/python -m tests.golden.known

# The pages as a site in build/site/html; a link or an anchor that leads nowhere ends it.
site: .venv/.site
	$(BIN)/python -m tools.site

.venv/.site: .venv/.installed
	@$(PIP) --group site
	@touch $@

# Measures the program, installed the way users have it, beside its peers: writes
# docs/performance.md in a quarter of an hour. Leave the machine alone meanwhile.
bench: .venv/.runtime
	$(BIN)/python -m venv .venv/bench
	.venv/bench/bin/python -m pip --disable-pip-version-check install --quiet --upgrade pip
	.venv/bench/bin/python -m pip --disable-pip-version-check install --quiet \
		. td-watson jrnl sqlite-utils matplotlib
	.venv/bench/bin/python -m benchmarks.speed

# A team's report on made-up teams of a million and ten million reps, in an environment of its own:
# writes its section of docs/performance.md in some minutes.
bench-team: .venv/.runtime
	$(BIN)/python -m venv .venv/bench-team
	.venv/bench-team/bin/python -m pip --disable-pip-version-check install --quiet '.[team]' pandas
	.venv/bench-team/bin/python -m benchmarks.team.speed

# The wheel and the source distribution of a release.
dist: .venv/.installed
	.ci/dist

# Both engines of a team's report on the same folder: needs a Java runtime, 17 or newer.
spark: .venv/.installed .venv/wheels
	@$(PIP) --no-compile --find-links .venv/wheels --editable '.[spark]'
	$(BIN)/pytest tests/store/team/test_spark.py

# Spark is published as its source alone, half a gigabyte that is a minute's work to build.
.venv/wheels: .venv/.installed
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir $@ pyspark
	@touch $@

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
	@$(PIP) --no-compile --group dev    # most of it no test loads
	@touch $@
