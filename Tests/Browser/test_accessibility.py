"""The rules of axe on a phone: one page of each kind, and every place page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from report import none_of

EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_ALL = "document.querySelectorAll('details').forEach((part) => (part.open = true))"
RUN = "(options) => axe.run(options).then((found) => found.violations)"


@pytest.fixture(scope="module")
def violations(browser, samples, of_kind):
    """What axe finds, by look. The dark scheme and forced colours change colours only."""
    found = {"light": [], "dark": [], "forced colours": [], "paper": []}
    context = browser.new_context(viewport={"width": 390, "height": 844})
    # Once a page, and known to the browser from the second page on.
    context.add_init_script(Axe().axe_script)
    page = context.new_page()
    documents = {document.name: document for document in [*samples.values(), *of_kind("scenario")]}
    for document in documents.values():
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        page.goto(document.url)
        page.evaluate(OPEN_ALL)
        found["light"] += broken_rules(page, document.name, EVERY_RULE)
        page.emulate_media(color_scheme="dark")
        found["dark"] += broken_rules(page, document.name, ["cat.color"])
        if document not in samples.values():
            continue
        page.emulate_media(color_scheme="light", forced_colors="active")
        found["forced colours"] += broken_rules(page, document.name, ["cat.color"])
        page.emulate_media(media="print", forced_colors="none")
        found["paper"] += broken_rules(page, document.name, ["cat.color", "cat.structure"])
    context.close()
    return found


@pytest.mark.parametrize("scheme", ("light", "dark", "forced colours", "paper"))
def test_axe_finds_no_violation(violations, scheme):
    none_of(violations[scheme])


def broken_rules(page, name, tags):
    options = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
    return [
        f"{name}: {rule['id']} {node['target']}: {node['failureSummary']}"
        for rule in page.evaluate(RUN, options)
        for node in rule["nodes"]
    ]
