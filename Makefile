# Two commands matter: "make site" and "make test". Both install what is missing.

SWIFT_BUILD := swift build -c release --disable-testable-imports
EXPLAINER := .build/release/explainer
PYTHON := .build-tools/venv/bin/python

.PHONY: site test serve check bench format tool tested-tool

site: tool
	@$(EXPLAINER) build
	@echo "Open $(CURDIR)/Output/index.html"

tool:
	@Scripts/setup.sh site
	@$(SWIFT_BUILD) --product explainer

test:
	@Scripts/setup.sh test
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	$(SWIFT_BUILD) --build-tests
	swift test -c release --disable-testable-imports --skip-build
	@$(EXPLAINER) build
	$(PYTHON) -m pytest -q Tests/Browser

serve: tool
	@$(EXPLAINER) serve

check: tool
	@$(EXPLAINER) check

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests
