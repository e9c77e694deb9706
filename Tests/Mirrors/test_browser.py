"""Pages in a browser, from a real server at a path: their policy and the server's hold together, and
nothing but the copy is asked. From the disk, Tests/Browser opens every page."""

import os

import pytest
from playwright.sync_api import sync_playwright
from servers import Start

WATCH = """
  window.violationsSeen = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.violationsSeen.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
"""


@pytest.fixture(scope="module")
def server(copy, tmp_path_factory):
    with Start("nginx", copy, "/a/b/c", tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="module")
def visits(server, copy):
    """By page: the addresses that were asked, what the policies forbade, and what was kept."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        found = {}
        for path in chosen(copy):
            name = path.relative_to(copy).as_posix()
            asked.clear()
            said.clear()
            page.goto(server.url + name)
            found[name] = {
                "asked": list(asked),
                "said": list(said),
                "forbidden": page.evaluate("() => window.violationsSeen"),
                "kept": page.evaluate("() => localStorage.length + sessionStorage.length")
                + len(context.cookies()),
            }
        browser.close()
    return found


def chosen(copy):
    """All pages at the top; of a language's folder those with scripts of their own, and some more."""
    for folder in [copy, *sorted(path for path in copy.iterdir() if path.is_dir())]:
        plain = 0
        for path in sorted(folder.glob("*.html")):
            has_scripts = path.read_text("utf-8").count("<script") > 1
            plain += not has_scripts
            if folder == copy or has_scripts or plain <= 5:
                yield path


def test_pages_of_every_language_were_visited(visits, copy):
    folders = {path.parent.relative_to(copy).as_posix() for path in copy.rglob("404.html")}
    assert {name.rpartition("/")[0] or "." for name in visits} >= folders
    assert len(visits) > 9


def test_nothing_breaks_a_policy(visits):
    assert {name: visit for name, visit in visits.items() if visit["forbidden"] or visit["said"]} == {}


def test_nothing_is_asked_but_the_page_and_its_mark(visits, server):
    assert [
        f"{name}: {url}"
        for name, visit in visits.items()
        for url in visit["asked"]
        if url not in (server.url + name, server.url + "mark.svg")
    ] == []


def test_nothing_is_kept(visits):
    assert [name for name, visit in visits.items() if visit["kept"]] == []


def test_every_page_names_its_mark(copy):
    """A browser asks the host for /favicon.ico of its own accord where a page names none."""
    assert [
        path.relative_to(copy).as_posix()
        for path in copy.rglob("*.html")
        if b"<style>" in path.read_bytes() and b'<link rel="icon"' not in path.read_bytes()
    ] == []
