# Two commands do all the set-up: `make run` shows the kiosk, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DECKS := $(notdir $(patsubst %/,%,$(wildcard assets/decks/*/)))
POT := --no-location --project=kiosk --width=100
EXHIBIT_ARGS ?=
# Minutes that the long soak tests share; as long as they like if left out.
SOAK_MINUTES ?=

.PHONY: run test lint bench soak bundle bundle-test deb lock catalogs fonts schema clean

run: $(READY)
	@sh packaging/system_libraries.sh run
	@$(BIN)/kiosk run $(EXHIBIT_ARGS) || { [ $$? -eq 3 ] && $(BIN)/kiosk export --format sheet --out out; }

$(READY): pyproject.toml packaging/compile_catalogs.py packaging/compile_modules.py
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  sh packaging/system_libraries.sh python; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python packaging/compile_modules.py
	@touch $@

CATALOGS := $(wildcard translations/*/LC_MESSAGES/*.po)
MO := $(CATALOGS:.po=.mo)
%.mo: %.po $(READY)
	@$(BIN)/pybabel -q compile -i $< -o $@

run test lint bench soak bundle: $(MO)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python packaging/lint_screen.py

test: $(READY)
	@sh packaging/system_libraries.sh test
	@$(MAKE) --no-print-directory lint
	$(BIN)/kiosk check
	$(BIN)/python -m pytest tests --cov --cov-report=term:skip-covered --cov-fail-under=95

bench: $(READY)
	@sh packaging/system_libraries.sh bench
	$(BIN)/python tests/bench/bench.py --out out/bench

soak: $(READY)
	@sh packaging/system_libraries.sh test
	KIOSK_SOAK_MINUTES=$(SOAK_MINUTES) $(BIN)/python -m pytest tests/soak --soak

# A folder that runs without Python, in dist/; as root on Debian. The first time also makes the old system it is built in.
OLD := build/old-root
WHEELS := $(addprefix --platform=manylinux,_2_28_x86_64 _2_17_x86_64 2014_x86_64 1_x86_64)
bundle: $(READY)
	@sh packaging/system_libraries.sh bundle
	sh packaging/old_glibc/root.sh $(OLD)
	$(BIN)/python -m pip download --quiet --require-hashes --requirement packaging/requirements.lock \
	  --only-binary :all: --python-version 3.11 $(WHEELS) --dest build/wheels
	sh packaging/old_glibc/inside.sh $(OLD) python3 packaging/bundle.py

# The package is looked at too.
bundle-test: deb
	@sh packaging/system_libraries.sh bundle
	$(BIN)/python -m pytest tests/packaging/bundle --bundle

deb: $(READY)
	@sh packaging/system_libraries.sh bundle
	sh packaging/debian/build.sh

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
	  --output-file packaging/requirements.lock packaging/requirements.in

# Every word of the program and of the decks: extracted, merged into each language, compiled.
catalogs: $(READY)
	cd kiosk && ../$(BIN)/pybabel -q extract -F ../translations/interface.cfg $(POT) -c "Translators:" \
	  -k tr -k translate:1 -k trn:1,2 -k interface_in:2c,3 -k interface_plural:2,3 -o ../translations/interface.pot .
	for deck in $(DECKS); do \
	  $(BIN)/pybabel -q extract -F translations/deck.cfg $(POT) -c layout -o translations/$$deck.pot assets/decks/$$deck || exit 1; \
	done
	for pot in translations/*.pot; do domain=$$(basename $$pot .pot); \
	  for po in translations/*/LC_MESSAGES/$$domain.po; do [ -e $$po ] || continue; \
	    $(BIN)/pybabel -q update --ignore-pot-creation-date --width=100 --previous \
	      -i $$pot -o $$po -D $$domain -l $$(basename $$(dirname $$(dirname $$po))) || exit 1; \
	  done; done
	$(BIN)/pybabel -q compile -d translations -D interface
	for deck in $(DECKS); do $(BIN)/pybabel -q compile -d translations -D $$deck || exit 1; done

fonts: $(READY)
	$(BIN)/python packaging/build_fonts.py

schema: $(READY)
	$(BIN)/kiosk check --schema > assets/decks/deck.schema.json

clean:
	rm -rf build dist out .mypy_cache .pytest_cache .ruff_cache
