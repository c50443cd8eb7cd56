# One word a task. `make run` shows the shop, `make test` is what must hold.

BIN := .venv/bin
SAMPLE := demo/sample-shop.db

# Qt, PostgreSQL and the caches want a home that exists.
ifeq ($(and $(HOME),$(wildcard $(HOME)/.)),)
export HOME := $(CURDIR)/.venv/home
endif

# Windows and tills that the tests start by the hundred are compiled once.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test check quick audit faults bench build lock
.DEFAULT_GOAL := test

setup: ## the system's missing pieces, a virtualenv, the locked libraries
	@.ci/setup

run: setup ## the window on the sample shop; without a display, a day at the shop drawn into demo/
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		mkdir -p demo && \
		{ [ -e $(SAMPLE) ] || $(BIN)/sentra-pos --books $(SAMPLE) init --sample; } && \
		$(BIN)/sentra-pos --books $(SAMPLE); \
	else \
		echo "No display here: drawing a day at the shop into demo/ instead of opening the window."; \
		$(BIN)/sentra-pos demo --out demo/; \
	fi

quick: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: quick ## format, lint, types, the river, and every test on both engines
	$(BIN)/pytest -n 2 --dist worksteal

check: quick audit ## the quick part of test, and known holes in the libraries

audit: setup # without news about the libraries it says so and lets the check pass
	@out=$$($(BIN)/pip-audit --progress-spinner off --disable-pip --require-hashes -r requirements.lock 2>&1); status=$$?; \
	skipped=$$(echo "$$out" | grep -c 'could not be audited'); all=$$(grep -c '==' requirements.lock); \
	if echo "$$out" | grep -qE 'Found [0-9]+ known vulnerabilit'; then echo "$$out" | tail -n 30; exit 1; fi; \
	if [ $$skipped -gt 0 ]; then \
		echo "warning: $$skipped of $$all libraries were NOT audited (no network, or a mirror without the news)"; \
	elif [ $$status -ne 0 ]; then \
		echo "$$out" | tail -n 3; echo "warning: NOTHING was audited (no network?)"; \
	else echo "no known holes in any of the $$all libraries"; fi

faults: setup ## the long runs of the fault programs; many hours
	@for program in kills many_kills mixed lost_disk rush one_cart carts one_parked unprinted double_pay printers scans \
		real_window long_day two_windows locked cut_commit cut_window pin_kills full_disk no_room syscalls power_cuts spoilt_backups \
		restore_kills restore_cuts migrating server_migrating imports large_imports hostile_words fuzz histories two_settle settling; do \
		echo "faults.$$program"; PYTHONPATH=tests $(BIN)/python -m faults.$$program || exit 1; done
	@echo "faults.settling --postgres"; PYTHONPATH=tests $(BIN)/python -m faults.settling --postgres
	@echo "faults.histories --postgres"; PYTHONPATH=tests $(BIN)/python -m faults.histories --postgres --runs 100
	@echo "faults.mixed --postgres"; PYTHONPATH=tests $(BIN)/python -m faults.mixed --postgres --tills 16 --deeds 5000 --pieces 200000 --life 200

bench: setup ## the speed figures beside their baselines
	$(BIN)/sentra-pos bench

build: setup ## dist/: the wheel, a folder that runs without Python, and the list of all that is in it
	$(BIN)/python -m build --wheel --no-isolation --outdir dist
	$(BIN)/python .ci/sbom.py dist/sentra-pos.cdx.json
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build build.spec

COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --quiet \
	--generate-hashes --no-annotate --custom-compile-command 'make lock'

lock: ## newest allowed libraries, by name and hash only
	$(COMPILE) --upgrade --output-file requirements.lock
	$(COMPILE) --upgrade --group dev --constraint requirements.lock --output-file requirements-dev.lock
