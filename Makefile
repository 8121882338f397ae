# Camera Requisition. Every target installs what it needs on a fresh Debian 12 or 13 and is quick the second time.
.DEFAULT_GOAL := help
.PHONY: help setup demo test desktop package repository stage lint format translations matrix bench scale screenshots kills kills-import kills-postgis kills-register wander clean
SHELL := /bin/bash

PYTHON := .venv/bin/python
LINT_PYTHON := .venv-lint/bin/python
STAMPS := build/stamps
SYSTEM := $(STAMPS)/system
ENVIRONMENT := $(STAMPS)/environment
LINT_ENVIRONMENT := $(STAMPS)/lint-environment

# Never an outer Qt or Python setting: results must not depend on who calls.
export QT_QPA_PLATFORM := offscreen
export PYTHONNOUSERSITE := 1
unexport PYTHONPATH

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

$(SYSTEM): scripts/setup/apt-packages.txt scripts/setup/system.sh
	@mkdir -p $(STAMPS)
	bash scripts/setup/system.sh
	@touch $@

$(ENVIRONMENT): $(SYSTEM) scripts/setup/requirements.txt scripts/setup/environment.sh
	bash scripts/setup/environment.sh .venv scripts/setup/requirements.txt --with-qgis
	@touch $@

$(LINT_ENVIRONMENT): $(SYSTEM) scripts/setup/requirements-lint.txt scripts/setup/environment.sh
	bash scripts/setup/environment.sh .venv-lint scripts/setup/requirements-lint.txt
	@touch $@

setup: $(ENVIRONMENT) ## The environment alone: Debian packages and .venv

test: setup ## The whole test suite
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGUMENTS)

demo: stage ## The main job on the demonstration, without a screen; packets under build/demo
	PYTHONWARNINGS=ignore::DeprecationWarning $(PYTHON) scripts/demo/run.py

desktop: stage ## QGIS Desktop in a profile of its own, with the plugin and the demonstration
	$(PYTHON) scripts/demo/run.py --data-only
	$(PYTHON) -m scripts.desktop

stage: setup ## build/plugins/camera_requisition: the plugin as QGIS loads it
	@$(PYTHON) -m scripts.package.stage

package: setup ## dist/camera_requisition-<version>.zip; with RELEASE=1 placeholders are refused
	$(PYTHON) -m scripts.package.build $(if $(RELEASE),--release)

repository: package ## dist/repository: the zip with the plugins.xml of an intranet repository; URL=https://… says where it will lie
	$(PYTHON) -m scripts.package.repository $(URL)

lint: setup $(LINT_ENVIRONMENT) ## Style, types, architecture and plugin-portal rules
	PATH="$(CURDIR)/.venv-lint/bin:$$PATH" $(LINT_PYTHON) -m scripts.lint

matrix: ## The test suite inside each supported QGIS version that Debian ships, and what ran where (root; half an hour each)
	bash scripts/matrix.sh $(SUITES)

bench: stage ## Ours beside the programs of others; build/bench.json and docs/performance.md (up to an hour; ARGUMENTS=--quick for less)
	$(PYTHON) -m scripts.bench.run $(ARGUMENTS)

scale: stage ## Searches on a private PostgreSQL with up to three million cameras, and many desks at once; docs/scale.md (half an hour)
	$(PYTHON) -m scripts.scale $(ARGUMENTS)

screenshots: demo ## The pictures of the documentation, taken anew from the real desktop in English and French; docs/pictures (minutes)
	$(PYTHON) -m scripts.screenshots $(ARGUMENTS)

kills: stage ## Exports killed at fifty random moments, and what they leave behind (minutes)
	$(PYTHON) -m scripts.kills $(ARGUMENTS)

wander: stage ## Random actions in the real desktop, for an hour: no crash, no exception, no leak (ARGUMENTS="--minutes 20 --seed 1" for less)
	$(PYTHON) -m scripts.wander $(ARGUMENTS)

format: $(LINT_ENVIRONMENT) ## Mend what the style checker can mend itself
	-.venv-lint/bin/ruff check --quiet --fix camera_requisition scripts tests
	.venv-lint/bin/ruff format camera_requisition scripts tests

translations: setup ## Bring camera_requisition/i18n/*.ts up to date with the sources
	$(PYTHON) -m scripts.i18n

kills-import: setup ## Imports killed at fifty random moments, and the state of the inventory after each (minutes)
	$(PYTHON) -m scripts.kills.imports $(ARGUMENTS)

kills-postgis: setup ## Server, client and connection ended at random moments of imports and view building on a server (an hour)
	$(PYTHON) -m scripts.kills.postgis $(ARGUMENTS)

kills-register: stage ## The same during exports and entries, with the register on a server (half an hour)
	$(PYTHON) -m scripts.kills.register $(ARGUMENTS)

clean: ## Everything that can be made again, but not the environments and the root file systems of the matrix
	[ ! -d build ] || find build -mindepth 1 -maxdepth 1 ! -name matrix -exec rm -rf {} +
	rm -rf dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .qgis-settings
