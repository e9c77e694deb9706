"""Fixtures for the questionnaire in a real browser.

The built site is looked for in EXPLAINER_OUTPUT, else in Output/. CHROMIUM names the browser.
"""

import os
import pathlib
import re

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[3]
OUTPUT = pathlib.Path(os.environ.get("EXPLAINER_OUTPUT", ROOT / "Output")).resolve()


def questionnaires():
    """The built pages that hold a questionnaire."""
    pages = sorted(OUTPUT.rglob("*.html")) if OUTPUT.is_dir() else []
    return [page for page in pages if 'id="q-app"' in page.read_text(encoding="utf-8")]


def pytest_generate_tests(metafunc):
    if "address" in metafunc.fixturenames:
        found = questionnaires()
        metafunc.parametrize(
            "address", [page.as_uri() for page in found], ids=[page.stem for page in found])


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"])
        yield browser
        browser.close()


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
        self.page.on("request", lambda request: self.requests.append(request.url))

    def close(self):
        self.context.close()

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
