# make run: sets everything up and starts the assistant. make test: sets everything up and runs all tests.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UV := $(shell deploy/find-uv.sh)
export UV_LINK_MODE ?= hardlink
export UV_PYTHON_DOWNLOADS ?= automatic
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export PYTHONWARNINGS ?= ignore

WEB := .venv/bin
BOT := bot/.venv/bin
# More for the bench, such as BENCH=--fast or BENCH="--peer-every 1 --peer-epochs 100 --peer-minutes 600": python -m bench --help.
BENCH ?=
MODEL := models/stodlotsen.tar.gz
KNOWLEDGE := models/knowledge/glossary.json
SOURCES := $(shell find data/nlu data/rules domain bot/components bot/understanding -name '*.yml' -o -name '*.py') \
           data/responses/responses.yml bot/knowledge.py bot/importer.py config.yml bot/requirements.lock $(wildcard glossary/stodlots_glossary/*.py)
WIDGET := widget/dist/manifest.json
CONTENT := $(wildcard data/glossary/*.ttl data/catalogue/* data/gaps/* data/terms/*)

.PHONY: help run setup widget train test test-fast validate bench walks lint format lock clean

help:
	@echo "make run    set up and start the assistant on http://localhost:8000"
	@echo "make test   set up and run all tests"
	@echo "make train  train the model        make bench  measure everything"
	@echo "make widget build the widget"
	@echo "make lint   ruff, mypy, imports    make lock   resolve the lock files anew"

run: setup $(MODEL) $(WIDGET)
	@$(WEB)/stodlots serve

setup: .venv/.ready bot/.venv/.ready

.venv/.ready: requirements.lock pyproject.toml glossary/pyproject.toml
	@echo "== Python 3.12 environment (about 20 s the first time)"
	@test -x $(WEB)/python || $(UV) venv --quiet --python "$$(deploy/find-python.sh 3.12)" .venv
	@VIRTUAL_ENV=.venv $(UV) pip sync --quiet --compile-bytecode requirements.lock
	@VIRTUAL_ENV=.venv $(UV) pip install --quiet --no-deps --no-build-isolation -e glossary -e .
	@touch $@

bot/.venv/.ready: bot/requirements.lock glossary/pyproject.toml
	@echo "== Rasa environment, Python 3.10 (about 90 s the first time: it downloads TensorFlow)"
	@test -x $(BOT)/python || $(UV) venv --quiet --python "$$(deploy/find-python.sh 3.10)" bot/.venv
	@VIRTUAL_ENV=bot/.venv $(UV) pip sync --quiet --compile-bytecode bot/requirements.lock
	@VIRTUAL_ENV=bot/.venv $(UV) pip install --quiet --no-deps --no-build-isolation -e glossary
	@touch $@

# One file with its styles and words, by a name that changes with its content, and the hash that pins it.
widget: $(WIDGET)

widget/node_modules/.ready: widget/package.json widget/package-lock.json
	@echo "== Tools to build the widget (a few seconds the first time)"
	@PATH="$$(deploy/find-node.sh):$$PATH" npm --prefix widget ci --silent --ignore-scripts
	@touch $@

$(WIDGET): $(shell find widget/src -type f) widget/build.mjs widget/texts.py web/stodlots_web/static/shared.css \
           data/responses/sv.ftl data/responses/en.ftl .venv/.ready widget/node_modules/.ready
	@$(WEB)/python widget/texts.py widget/build/texts.json
	@PATH="$$(deploy/find-node.sh):$$PATH" npm --prefix widget run --silent build

train: setup $(MODEL)

$(KNOWLEDGE): $(CONTENT) .venv/.ready
	@echo "== Catalogue and glossary"
	@$(WEB)/stodlots compile
	@touch $@

$(MODEL): $(SOURCES) $(KNOWLEDGE) bot/.venv/.ready
	@echo "== Training the model (about a minute; details in var/log/train.log)"
	@mkdir -p var/log
	@$(BOT)/python -m rasa train --config config.yml --domain domain --data data/nlu data/rules data/responses/responses.yml \
	  --out models --fixed-model-name stodlotsen --skip-validation > var/log/train.log 2>&1 \
	  || { tail -20 var/log/train.log; echo "training failed: the whole log is in var/log/train.log"; exit 1; }
	@touch $@

validate: setup $(KNOWLEDGE)
	@$(WEB)/stodlots catalogue check
	@$(WEB)/stodlots glossary check
	@mkdir -p var/log
	@$(BOT)/python -m rasa data validate --fail-on-warnings --config config.yml --domain domain \
	  --data data/nlu data/rules data/responses/responses.yml > var/log/validate.log 2>&1 \
	  && echo "rasa data validate: no warnings" || { tail -20 var/log/validate.log; exit 1; }

test: setup $(MODEL) $(WIDGET)
	@deploy/run-tests.sh

test-fast: setup $(WIDGET)
	@$(WEB)/pytest -q -m "not rasa and not postgres and not slow"

# Ten thousand turns at random through the whole product: WALK_SEED=7 make walks takes other ways.
WALK_TURNS ?= 10000
WALK_SEED ?= 1
walks: setup $(MODEL)
	@STODLOTS_WALK_TURNS=$(WALK_TURNS) STODLOTS_WALK_SEED=$(WALK_SEED) $(WEB)/pytest -q tests/conversations/test_walks.py

bench: setup $(MODEL) $(WIDGET)
	@$(WEB)/python -m bench $(BENCH)

lint: setup $(WIDGET)
	@$(WEB)/ruff check .
	@$(WEB)/ruff format --check .
	@$(WEB)/mypy
	@$(WEB)/lint-imports
	@PATH="$$(deploy/find-node.sh):$$PATH" npm --prefix widget run --silent check

format: setup
	@$(WEB)/ruff check --fix .
	@$(WEB)/ruff format .

lock:
	@$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --group dev \
	  --python-version 3.12 --no-emit-package stodlots-glossary pyproject.toml -o requirements.lock
	@cd bot && $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --python-version 3.10 --no-emit-package stodlots-glossary pyproject.toml -o requirements.lock
	@cd bench/annif && $(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --python-version 3.12 requirements.in -o requirements.lock

clean:
	rm -rf .venv bot/.venv widget/node_modules widget/build widget/dist models/knowledge $(MODEL) var .rasa
