# Two commands matter: "make site" and "make test". Both install what is missing.

# One configuration for the tool and its tests, so that a clone compiles once.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing
# Tests run as of the day of the content, so that they do not fail because time passes.
LAW_DAY := $(shell sed -n 's/^content_date: *\([0-9-]*\).*/\1/p' Content/site.yaml)
EXPLAINER := .build/release/explainer
# What "explainer --version" shows; beside the program and not in it, so that a commit alone builds
# nothing anew. Without git there is none.
RECORD_COMMIT := (git describe --always --dirty --abbrev=12 --exclude='*' 2>/dev/null || true) > $(EXPLAINER).commit
PYTHON := .build-tools/venv/bin/python

.PHONY: site tool test test-pages test-copies serve check print bench install format

site: tool
	@$(EXPLAINER) build
	@echo "Open $(CURDIR)/Output/index.html"

tool:
	@Scripts/setup.sh site
	@swift build $(SWIFT_FLAGS) --product explainer
	@$(RECORD_COMMIT)

test:
	@Scripts/setup.sh test
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	swift test $(SWIFT_FLAGS) --disable-testable-imports
	@$(EXPLAINER) check --strict --today $(LAW_DAY)
	@$(EXPLAINER) build --today $(LAW_DAY)
	python3 Benchmarks/instructions.py
	@$(MAKE) --no-print-directory -j2 -O test-pages test-copies

# Two halves at a time, about as long as each other: a browser waits more than it works.
OTHER_HALF := Tests/Browser/questionnaire Tests/Browser/search Tests/Browser/test_paper.py

test-pages:
	$(PYTHON) -m pytest -q Tests/Browser $(addprefix --ignore=,$(OTHER_HALF))

test-copies:
	$(PYTHON) -m pytest -q $(OTHER_HALF)
	$(PYTHON) -m pytest -q Tests/Mirrors
	$(PYTHON) -m pytest -q Tests/Trust

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
	python3 Benchmarks/bench.py --peers hugo mkdocs pelican zensical
	python3 Benchmarks/rules.py
	@if [ -f Output/index.html ]; then Scripts/setup.sh print && $(PYTHON) Benchmarks/pages.py Output; \
	else echo "no built site: make site, then make bench, times pages too"; fi

# The program with its manual page and completions: make install PREFIX=$$HOME/.local
PREFIX ?= /usr/local
install: tool
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -m 755 $(EXPLAINER) $(DESTDIR)$(PREFIX)/bin/explainer
	install -m 644 $(EXPLAINER).commit $(DESTDIR)$(PREFIX)/bin/explainer.commit
	$(EXPLAINER) man > $(DESTDIR)$(PREFIX)/share/man/man1/explainer.1
	$(EXPLAINER) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/explainer

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests
