# Two commands matter: "make site" and "make test". Both install what is missing.

# One configuration for the tool and its tests, so that a clone compiles once.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing
# Tests run as of the day of the content, so that they do not fail because time passes.
LAW_DAY := $(shell sed -n 's/^content_date: *\([0-9-]*\).*/\1/p' Content/site.yaml)
EXPLAINER := .build/release/explainer
PYTHON := .build-tools/venv/bin/python

.PHONY: site tool test serve check print bench format

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
	@$(EXPLAINER) check --strict --today $(LAW_DAY)
	@$(EXPLAINER) build --today $(LAW_DAY)
	$(PYTHON) -m pytest -q Tests/Browser

serve: tool
	@$(EXPLAINER) serve

check: tool
	@$(EXPLAINER) check

# Cards, flyers and posters as PDF files.
print: site
	@Scripts/setup.sh print
	@$(PYTHON) Scripts/print.py Output Output-print

# Figures, never a judgement: a busy machine is not a fault of the code.
bench: tool
	python3 Benchmarks/rules.py

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests
