"""One pass of the browser over every page, so that each page is opened once and not ten times."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

SCRIPTS = Path(__file__).parent / "probes"
WIDTHS = (320, 240)


@dataclass
class Visit:
    """What one page did and how it measured. Lengths are CSS pixels."""

    is_whole: bool = True
    requests: list = field(default_factory=list)
    messages: list = field(default_factory=list)
    violations: list = field(default_factory=list)
    stored: dict = field(default_factory=dict)
    first_stop: dict = field(default_factory=dict)
    after_skip: str = ""
    small: list = field(default_factory=list)
    sideways: dict = field(default_factory=dict)
    spaced: list = field(default_factory=list)
    citations: list = field(default_factory=list)
    text: str = ""
    text_without_script: str = ""


def take(browser, documents, whole, today):
    """Visits every page from file://, with script and without, on the day `today` (YYYY-MM-DD).

    The pages named in `whole` are looked at in every way. The others come from the same templates
    with other words: they are looked at for what words can break, and for what may never happen.

    Returns visits by page name.
    """
    visits = {name: Visit(is_whole=name in whole) for name in documents}
    _with_script(browser, documents, visits, today)
    _without_script(browser, {name: documents[name] for name in whole}, visits)
    return visits


def _with_script(browser, documents, visits, today):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(_probe("violations"))
    page = context.new_page()
    page.clock.set_fixed_time(today)
    seen = Visit()
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("requestfailed", lambda request: _note_failure(request, seen.messages))
    page.on("pageerror", lambda error: seen.messages.append(str(error)))
    page.on(
        "console",
        lambda message: message.type in ("error", "warning")
        and seen.messages.append(message.text),
    )
    for name, document in documents.items():
        visit = visits[name]
        seen.requests, seen.messages = visit.requests, visit.messages
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(document.url)
        if visit.is_whole:
            visit.text = page.evaluate(_probe("text"))
            page.keyboard.press("Tab")
            visit.first_stop = page.evaluate(_probe("focused"))
            visit.small = page.evaluate(_probe("targets"))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            visit.sideways[width] = page.evaluate(_probe("sideways"))
        page.set_viewport_size({"width": 320, "height": 740})
        visit.citations = page.evaluate(_probe("citations"))
        visit.violations = page.evaluate("() => window.violationsSeen")
        if not visit.is_whole:
            continue
        visit.spaced = page.evaluate(_probe("spacing"))
        visit.stored = page.evaluate(_probe("stored"))
        visit.stored["cookies"] = context.cookies()
        if visit.first_stop["skips"]:
            page.keyboard.press("Enter")
            visit.after_skip = page.evaluate("() => document.activeElement.id")
    context.close()


def _note_failure(request, messages):
    """Leaving a page stops the loading of its mark, which is no fault."""
    if request.failure != "net::ERR_ABORTED":
        messages.append(f"{request.failure}: {request.url}")


def _without_script(browser, documents, visits):
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = context.new_page()
    for name, document in documents.items():
        visit = visits[name]
        page.goto(document.url)
        visit.text_without_script = " ".join(page.locator("body").inner_text().split())
    context.close()


@cache
def _probe(name):
    """A script of the folder probes, run inside the page."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
