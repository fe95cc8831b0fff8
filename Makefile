# Two commands do everything on a fresh Debian or Ubuntu: `make demo` and `make test`.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# tests/package installs on this computer: `make package-test`.
TESTS := tests --ignore tests/package
NODE_READY := build/oidc-provider/node_modules/.ready

PACKAGE_VENV := build/package/venv
PACKAGE_READY := $(PACKAGE_VENV)/.ready

.PHONY: demo run test lint bench screenshots translations faults package package-test package-bench lock clean

# With a display the window opens; without one a scripted person connects all ten.
demo: $(READY)
	@packaging/system-packages demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	echo "Opening the window with practice services. Ctrl+Q in it ends it."; \
	$(BIN)/atom-desktop --practice; \
	else $(BIN)/python tests/demo/demo.py; fi

run: $(READY)
	@packaging/system-packages run
	@echo "Opening the window. Ctrl+Q in it ends it."
	@$(BIN)/atom-desktop

test: $(READY) lint $(NODE_READY)
	@packaging/system-packages test
	@# Two at a time, because most tests with real browsers, buses and keyrings wait. What fails
	@# on a busy machine is run once more by itself.
	$(BIN)/python -m pytest $(TESTS) -n 2 --dist loadfile || \
	$(BIN)/python -m pytest $(TESTS) --last-failed --last-failed-no-failures none

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: $(READY)
	@packaging/system-packages test
	@$(BIN)/python benchmarks/run.py

# Every screen and state as a picture, with an index; fails where words are cut or things overlap.
screenshots: $(READY)
	@packaging/system-packages run
	@$(BIN)/python tests/screenshots/screen_book.py docs/screens

# Collects what people read into resources/translations/*.ts (Qt Linguist) and compiles them.
translations: $(READY)
	@$(BIN)/python packaging/translations.py

# Kills the core 200 times with each store in the middle of renewals; about 17 minutes, 30 at most.
faults: $(READY)
	packaging/system-packages test
	timeout 1800 $(BIN)/python tests/faults/kill_series.py

# A Debian package and an archive for other Linux systems, in dist/.
package: $(PACKAGE_READY)
	@packaging/system-packages package
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build/package/wheel .
	@$(PACKAGE_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --no-index --force-reinstall --find-links build/package/wheel atom-desktop
	@$(PACKAGE_VENV)/bin/python packaging/build.py

# Installs the package on this computer, uses it as a person would, and removes it: needs root.
package-test: $(READY)
	@packaging/system-packages package-test
	ATOM_PACKAGE_TESTS=1 $(BIN)/python -m pytest tests/package

package-bench: $(READY)
	@packaging/system-packages package-test
	@$(BIN)/python benchmarks/packaged.py

# The pinned versions: written from pyproject.toml, installed by everything above.
lock: $(READY)
	@$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-header \
	  --extra dev --output-file requirements.lock pyproject.toml
	@# The package holds the versions that were tested, and what builds it.
	@$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-header \
	  --constraint requirements.lock --extra package --output-file requirements-package.lock pyproject.toml

$(READY): requirements.lock pyproject.toml packaging/system-packages
	@packaging/system-packages python
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Apart from the development tools: what is not in here cannot slip into a package.
$(PACKAGE_READY): requirements-package.lock $(READY)
	@echo "Setting up $(PACKAGE_VENV) …"
	@rm -rf $(PACKAGE_VENV)
	@$(PYTHON) -m venv $(PACKAGE_VENV)
	@$(PACKAGE_VENV)/bin/python -m pip install --quiet --quiet --disable-pip-version-check \
	  --requirement requirements-package.lock
	@touch $@

$(NODE_READY): $(addprefix tests/end_to_end/oidc_provider/,package.json package-lock.json server.mjs)
	@packaging/system-packages node
	@mkdir -p build/oidc-provider
	@cp $^ build/oidc-provider/
	@cd build/oidc-provider && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf build dist $(VENV)
