"""The site under test and one browser for the whole run.

SITE names the built folder; without it, it is Output at the top of the repository.
"""

import json
import os
from pathlib import Path

import pytest
from document import Document
from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def repository():
    return REPOSITORY


@pytest.fixture(scope="session")
def site():
    """The folder of the built site."""
    folder = Path(os.environ.get("SITE") or REPOSITORY / "Output").resolve()
    if not (folder / "index.html").is_file():
        pytest.exit(f"{folder} holds no built site; run make site, or name a folder in SITE", 3)
    return folder


@pytest.fixture(scope="session")
def documents(site):
    """Every page of the site, by name, read from the file. The books repeat all of them, and have
    tests of their own."""
    paths = sorted(path for path in site.rglob("*.html") if path.name != "book.html")
    names = [path.relative_to(site).as_posix() for path in paths]
    return {name: Document(name, path) for name, path in zip(names, paths)}


@pytest.fixture(scope="session")
def books(site):
    """The one-file books of all languages, by name."""
    paths = sorted(site.rglob("book.html"))
    names = [path.relative_to(site).as_posix() for path in paths]
    return {name: Document(name, path) for name, path in zip(names, paths)}


@pytest.fixture(scope="session")
def content_day(site):
    """The day of the content: time that passes must not fail a test."""
    return json.loads((site / "manifest.json").read_text("utf-8"))["content_date"]


@pytest.fixture(scope="session")
def samples(documents):
    """One page of each kind: the one with the most text, where most can go wrong.

    Pages of the law that carry a drawing, as the forms do, count as a kind of their own: "drawn".
    """
    largest = {}
    for document in documents.values():
        kind = "drawn" if document.first("svg") else document.kind
        held = largest.get(kind)
        if held is None or document.path.stat().st_size > held.path.stat().st_size:
            largest[kind] = document
    return largest


@pytest.fixture(scope="session")
def whole(documents):
    """The names of the pages that are looked at in every way: all pages in the first language, and
    in each other language the longest page of each kind. EVERY_PAGE=1 takes all of them."""
    if os.environ.get("EVERY_PAGE"):
        return set(documents)
    largest = {}
    for name, document in documents.items():
        language = name.rpartition("/")[0]
        key = (language, document.kind) if language else name
        held = largest.get(key)
        if held is None or document.path.stat().st_size > held.path.stat().st_size:
            largest[key] = document
    return {document.name for document in largest.values()}


@pytest.fixture(scope="session")
def of_kind(documents):
    """The pages of the named kinds."""

    def pick(*kinds):
        return [document for document in documents.values() if document.kind in kinds]

    return pick


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright):
    """Debian's Chromium, without its sandbox because containers run as root."""
    chromium = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=["--no-sandbox"],
    )
    yield chromium
    chromium.close()


@pytest.fixture
def open_page(browser):
    """Opens a page in a context of its own: open_page(document, width=390, …)."""
    contexts = []

    def open_in_new_context(document, width=390, height=844, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(document.url)
        return page

    yield open_in_new_context
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def tour(browser, documents, whole, content_day):
    """What a browser saw on every page, gathered in one pass. See tour.py."""
    from tour import take

    return take(browser, documents, whole, content_day)
