"""One pass of the browser over every page, so that each page is opened once and not ten times."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

SCRIPTS = Path(__file__).parent / "probes"
WIDTHS = (320, 240)
HEIGHT = 740


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
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT})
    context.add_init_script(_probe("violations"))
    page = context.new_page()
    page.clock.set_fixed_time(today)
    line = context.new_cdp_session(page)
    seen = Visit()
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("requestfailed", lambda request: _note_failure(request, seen.messages))
    page.on("pageerror", lambda error: seen.messages.append(str(error)))
    page.on(
        "console",
        lambda message: message.type in ("error", "warning")
        and seen.messages.append(message.text),
    )
    widths = WIDTHS
    for name, document in documents.items():
        visit = visits[name]
        seen.requests, seen.messages = visit.requests, visit.messages
        if visit.is_whole:
            _resize(line, 360)
        page.goto(document.url)
        if visit.is_whole:
            visit.text = page.evaluate(_probe("text"))
            page.keyboard.press("Tab")
            visit.first_stop, visit.small = _ask(page, "focused", "targets")
        for width in widths:
            _resize(line, width)
            if width != 320:
                shown, visit.sideways[width] = _ask(page, "width", "sideways")
            elif visit.is_whole:
                shown, visit.sideways[width], visit.citations, visit.spaced = _ask(
                    page, "width", "sideways", "citations", "spacing"
                )
            else:
                shown, visit.sideways[width], visit.citations = _ask(
                    page, "width", "sideways", "citations"
                )
            assert shown == width, f"{name} was {shown} wide, not {width}"
        # The next page begins at the width at which this one ends.
        widths = widths[::-1]
        visit.violations = page.evaluate("() => window.violationsSeen")
        if not visit.is_whole:
            continue
        visit.stored = page.evaluate(_probe("stored"))
        visit.stored["cookies"] = context.cookies()
        if visit.first_stop["skips"]:
            page.keyboard.press("Enter")
            visit.after_skip = page.evaluate("() => document.activeElement.id")
    context.close()


def _resize(line, width):
    """Gives the page another width, without the window around it, which takes as long again."""
    size = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    line.send("Emulation.setDeviceMetricsOverride", size)


def _ask(page, *probes):
    """What each of the probes answers, in one call."""
    return page.evaluate(f"() => [{', '.join(f'({_probe(name)})()' for name in probes)}]")


def _note_failure(request, messages):
    """Leaving a page stops the loading of its mark, which is no fault."""
    if request.failure != "net::ERR_ABORTED":
        messages.append(f"{request.failure}: {request.url}")


def _without_script(browser, documents, visits):
    context = browser.new_context(
        viewport={"width": 360, "height": HEIGHT}, java_script_enabled=False
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
