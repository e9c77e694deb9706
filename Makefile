# Two commands matter: "make site" and "make test". Both install what is missing.

# One configuration for the tool and its tests, so that a clone compiles once.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing
EXPLAINER := .build/release/explainer
PYTHON := .build-tools/venv/bin/python

.PHONY: site tool test serve check format

site: tool
	@$(EXPLAINER) build
	@echo "Open $(CURDIR)/Output/index.html"

tool:
	@Scripts/setup.sh site
	@swift build $(SWIFT_FLAGS) --product explainer

test:
	@Scripts/setup.sh test
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	swift test $(SWIFT_FLAGS) --disable-testable-imports
	@$(EXPLAINER) build
	$(PYTHON) -m pytest -q Tests/Browser

serve: tool
	@$(EXPLAINER) serve

check: tool
	@$(EXPLAINER) check

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests
