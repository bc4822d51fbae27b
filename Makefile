# Every command of the project; `make` alone lists them.

QGIS_PYTHON ?= /usr/bin/python3
QGIS ?= qgis
TESTS ?= tests
# Of all tests; each has a QGIS and a PostgreSQL server of its own, which does not pay for a few.
PROCESSES ?= $(if $(filter tests,$(TESTS)),2)
export QGIS_PYTHON QGIS

# A process lost with its test ends the run, as it does without others.
IN_PROCESSES = $(if $(PROCESSES),-n $(PROCESSES) --dist loadfile --max-worker-restart 0)
OFFSCREEN = QT_QPA_PLATFORM=offscreen QGIS_PLUGINPATH=$(CURDIR)/build

# An error of make itself: one line, exit status 2.
NO_SCREEN = $(if $(DISPLAY)$(WAYLAND_DISPLAY)$(filter-out Linux,$(shell uname)),,$(error QGIS needs \
  a screen, and neither DISPLAY nor WAYLAND_DISPLAY is set (make demo works without one)))

.PHONY: help demo run test pytest test-matrix test-fresh lint format build package install \
  bench screenshots trial trials translations system tools clean
.NOTPARALLEL:

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 15

demo: build ## the main job, end to end, into demo/output/
	@$(OFFSCREEN) $(QGIS_PYTHON) demo/run.py

run: ## QGIS with the plugin and the demo project
	$(NO_SCREEN)
	@$(MAKE) --no-print-directory build
	@test -f demo/output/project.qgz || $(MAKE) --no-print-directory demo
	@tools/run-qgis.sh demo/output/project.qgz

test: lint pytest ## lint, then every test; TESTS=tests/planning for a part

pytest: build tools
	@tools/install-system.sh postgresql postgresql-postgis
	@rm -rf .qgis-settings
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest $(IN_PROCESSES) $(TESTS)

test-matrix: ## the tests on the newest QGIS in Debian
	@tools/install-system.sh debootstrap
	@tools/in-fresh-root.sh testing "make --no-print-directory pytest TESTS='$(TESTS)'"

test-fresh: ## the demo and the tests on a clean Debian 12 after a clone
	@tools/install-system.sh debootstrap
	@tools/in-fresh-root.sh bookworm "make demo && make test"

lint: tools ## the static checks
	@tools/lint.sh

format: tools ## the formatter
	@.venv/bin/ruff check --quiet --fix-only .
	@.venv/bin/ruff format --quiet .

build: system ## build/mine_action_plugin/ and docs/data-dictionary.md
	@$(QGIS_PYTHON) tools/build.py
	@$(QGIS_PYTHON) tools/data_dictionary.py

package: system ## dist/mine_action_plugin-<version>.zip
	@$(QGIS_PYTHON) tools/build.py --zip

install: system ## into the user's QGIS profile
	@$(QGIS_PYTHON) tools/build.py --install

bench: build ## the benchmarks, ours against QGIS's own, into build/bench.json
	@$(OFFSCREEN) $(QGIS_PYTHON) bench/run.py $(if $(ROWS),--rows $(ROWS)) $(if $(RUNS),--runs $(RUNS))

screenshots: build ## the pictures of the guide, from the real QGIS
	@tools/screenshots.sh

trials: build tools ## the long trials of the store: many writers, killed processes, full disks
	@tools/install-system.sh postgresql postgresql-postgis
	@QT_QPA_PLATFORM=offscreen MINE_ACTION_TRIALS=long .venv/bin/python -m pytest -s -o timeout=3600 -o faulthandler_timeout=3590 \
		tests/trials

trial: build ## a day's work in the real QGIS with mouse and keyboard
	@tools/try_as_user.sh

translations: system ## refresh .ts, compile .qm
	@$(QGIS_PYTHON) tools/translations.py
	@$(QGIS_PYTHON) tools/build.py

clean: ## remove what was built; .venv stays
	@rm -rf build dist demo/output docs/data-dictionary.md .qgis-settings .pytest_cache .ruff_cache

system:
	@tools/install-system.sh

tools: system
	@tools/install-venv.sh
