"""Fixtures for the questionnaires in a real browser.

Most tests run on two pages: the longest one, and one that asks what to decide. A test that takes
`every_page` runs on all pages of the first language and on the longest one of each other language,
which come from the same template and the same script; EVERY_PAGE=1 takes all of them. The build's
own tests compare script, steps and rules in every situation.
"""

import os
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
THOROUGH = ("check-notify", "stopped")


def questionnaires():
    """The built pages that hold a questionnaire, in the folder that SITE names."""
    folder = pathlib.Path(os.environ.get("SITE") or ROOT / "Output").resolve()
    pages = sorted(folder.rglob("*.html")) if folder.is_dir() else []
    found = [page for page in pages if 'id="q-app"' in page.read_text(encoding="utf-8")]
    if os.environ.get("EVERY_PAGE"):
        return found
    first = [page for page in found if page.parent == folder]
    others = {page.parent for page in found} - {folder}
    return first + [
        max((page for page in found if page.parent == other), key=lambda page: page.stat().st_size)
        for other in sorted(others)
    ]


def pytest_generate_tests(metafunc):
    if "address" in metafunc.fixturenames:
        found = questionnaires()
        if "every_first_page" in metafunc.fixturenames:
            found = [page for page in found if page.parent == found[0].parent]
        elif "every_page" not in metafunc.fixturenames:
            thorough = [page for page in found if page.stem in THOROUGH]
            found = [page for page in thorough if page.parent == found[0].parent] or found[:2]
        metafunc.parametrize(
            "address",
            [page.as_uri() for page in found],
            ids=[f"{page.parent.name}-{page.stem}" for page in found])


@pytest.fixture
def every_page():
    """Makes a test run on every questionnaire."""


@pytest.fixture
def every_first_page():
    """Makes a test run on every questionnaire of the first language, whose words it knows."""


class Session:
    """A person who answers, and everything that the browser did meanwhile."""

    def __init__(self, browser, address, **options):
        options.setdefault("viewport", {"width": 360, "height": 740})
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests = []
        self.errors = []
        self.titles = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda line: line.type == "error" and self.errors.append(line.text))
        # The neutral site is never really asked for.
        self.context.route(
            re.compile("^https?:"),
            lambda route: route.fulfill(content_type="text/html", body="<title>Weather</title>"))
        self.page.goto(address)
        # The site's own icon may come late; browsers fetch it for the tab, whatever the page does.
        icon = self.page.locator("link[rel=icon]").evaluate("node => node.href")
        self.page.on(
            "request", lambda request: request.url != icon and self.requests.append(request.url))
        scripted = options.get("java_script_enabled", True)
        # What the first screen asks: the thing to decide, or the only decision's first question.
        self.start = self.heading() if scripted else ""

    def close(self):
        self.context.close()

    def word(self, key):
        """A text of the page's language, as the translators wrote it."""
        language = self.page.evaluate("document.documentElement.lang")
        for name in ("strings.yaml", "questionnaire-strings.yaml"):
            text = (ROOT / "Content" / language / name).read_text(encoding="utf-8")
            found = re.search(rf'^{key}: "(.*?)"(?: +#.*)?$', text, re.MULTILINE)
            if found:
                return found.group(1)
        raise KeyError(key)

    def heading(self):
        return self.page.locator("#q-app h2").last.inner_text()

    def choices(self):
        return self.page.locator("#q-app .q-choice label").all_inner_texts()

    def is_asking(self):
        return self.page.locator(".q-go").count() > 0

    def progress(self):
        """How many more questions the page promises at most; 0 for the last."""
        found = re.search(r"At most (\d+) more", self.page.locator(".q-step").inner_text())
        return int(found.group(1)) if found else 0

    def answer(self, number):
        """Picks the choice with this number, from 0, and goes on."""
        self.page.locator("#q-app input[type=radio]").nth(number).check()
        self.page.locator(".q-go").click()
        self.titles.append(self.page.title())

    def begin(self, number=0):
        """Comes to the first question, with the decision of this number where there are several."""
        if self.page.locator(".q-step").count() == 0:
            self.answer(number)

    def finish(self, pick):
        """Answers until the result; `pick` gets the number of choices and gives one."""
        asked = 0
        while self.is_asking():
            self.answer(pick(len(self.choices())))
            asked += 1
            assert asked < 60
        return asked

    def focused(self):
        return self.page.evaluate("document.activeElement.textContent")


@pytest.fixture
def session(browser, address):
    session = Session(browser, address)
    yield session
    session.close()


@pytest.fixture
def open_session(browser, address):
    """Makes sessions with other browser settings."""
    sessions = []

    def make(**options):
        sessions.append(Session(browser, address, **options))
        return sessions[-1]

    yield make
    for one in sessions:
        one.close()
