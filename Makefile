# The only commands to know. `make run` and `make test` install what is missing and say so.
.PHONY: run test check format setup setup-test setup-bench bench kill deb

PORT ?= 8080
DATA ?= data/demo
SWIFT_BUILD = swift build -c release --product hoiam

run: setup ## Build in release mode and serve the demo world on http://127.0.0.1:8080
	@echo "Building hoiam (a first build from nothing takes some minutes, later ones seconds)"
	@$(SWIFT_BUILD)
	@.build/release/hoiam demo --data $(DATA) --port $(PORT)

test: setup-test ## Every test: Swift first, then the journeys in a real Chromium
	@scripts/test

check: setup-test ## What CI runs: format lint, build without warnings, every test
	@echo "Checking the format" && swift format lint --strict --parallel --recursive Sources Tests Package.swift
	@HOIAM_STRICT=1 scripts/test

format: ## Put the sources into the house's format
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

setup: ## Install the C libraries that the program needs
	@scripts/setup run

setup-test:
	@scripts/setup test

setup-bench:
	@scripts/setup bench

bench: setup-bench ## How fast every page of the demo ward answers, and what memory the process takes
	@$(SWIFT_BUILD) && Benchmarks/pages

ROUNDS ?= 300
kill: setup ## `kill -9` under writing load, ROUNDS times: nothing acknowledged is lost, the history holds
	@$(SWIFT_BUILD) && Benchmarks/kill $(ROUNDS)

deb: setup ## A Debian package with the Swift runtime inside, in .build/packages; looked over by scripts/test-deb
	@echo "Building hoiam with the Swift runtime inside (from nothing some ten minutes)"
	@swift build -c release --product hoiam --static-swift-stdlib --scratch-path .build/static
	@scripts/test-deb "$$(scripts/deb .build/static/release/hoiam .build/packages | tee /dev/stderr)"
