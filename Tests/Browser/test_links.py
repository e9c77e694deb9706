"""Every link leads somewhere, wherever the folder lies."""

import shutil
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from document import Document
from report import none_of

OUTSIDE = ("https:", "http:", "mailto:", "tel:")


@pytest.fixture(scope="session")
def moved(site, tmp_path_factory):
    """The site copied to a deep folder."""
    folder = tmp_path_factory.mktemp("host") / "a" / "b" / "c"
    shutil.copytree(site, folder)
    return folder


def test_every_link_and_anchor_resolves(site, documents):
    none_of(broken(site, documents))


def test_every_link_resolves_after_the_folder_has_moved(moved, documents, books):
    """A copy holds the same bytes, so what was read of each page stands."""
    none_of(broken(moved, documents | books))


def test_no_link_is_absolute(documents):
    """A link that begins at the root or names a host breaks on the next mirror."""
    none_of(
        f"{name} line {element.line}: {url}"
        for name, page in documents.items()
        for element, url in addresses(page)
        if url.startswith(("/", "\\", "file:", "data:")) or "localhost" in url
    )


def test_no_link_carries_a_query(documents):
    none_of(
        f"{name} line {element.line}: {url}"
        for name, page in documents.items()
        for element, url in addresses(page)
        if "?" in url and not url.startswith(OUTSIDE)
    )


def test_every_link_has_words(documents):
    none_of(
        f"{name} line {link.line}: {link.get('href')}"
        for name, page in documents.items()
        for link in page.all("a")
        if not (link.text or link.get("aria-label"))
    )


def test_languages_point_at_each_other(site, documents):
    """A page that offers a language is offered back, and offers itself."""
    faults = []
    for name, page in documents.items():
        for other in alternates(page):
            back = alternates(documents[other]) if other in documents else {}
            if name not in back:
                faults.append(f"{name}: {other} does not lead back")
    none_of(faults)


def test_every_page_can_be_reached_from_the_front_page(documents):
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in documents and name not in reached:
            reached.add(name)
            links = [link.get("href") or "" for link in documents[name].all("a")]
            waiting += [target(name, link)[0] for link in links if not link.startswith(OUTSIDE)]
    none_of(name for name, page in documents.items() if name not in reached | {"404.html"})


def test_links_work_in_the_browser_after_the_folder_has_moved(moved, open_page):
    page = open_page(Document("index.html", moved / "index.html"))
    for words in ("Places", "Questions", "The law", "Words"):
        fold = page.locator("header summary").first
        if fold.is_visible():
            fold.click()
        page.locator("nav.menu").get_by_role("link", name=words, exact=True).click()
        assert page.url.startswith(moved.as_uri()), page.url
        assert page.locator("h1").count() == 1, page.url


def addresses(page):
    """Every element that points somewhere, with the address."""
    for element in page.elements:
        if element is page.own_icon:
            continue
        for key in ("href", "src", "cite", "data"):
            if key in element.attributes and element.tag != "data":
                yield element, element.get(key) or ""


def broken(folder, pages):
    for name, page in pages.items():
        for element, url in addresses(page):
            if not url:
                yield f"{name} line {element.line}: empty address, {element.text!r}"
            elif not url.startswith(OUTSIDE):
                file, anchor = target(name, url)
                if file not in pages and not (folder / file).is_file() or file.startswith(".."):
                    yield f"{name} line {element.line}: no file {file}"
                elif anchor and file in pages and anchor not in pages[file].ids:
                    yield f"{name} line {element.line}: {file} has no anchor {anchor}"


def target(name, url):
    """The file and the anchor that a link on the page `name` leads to."""
    parts = urlsplit(url)
    if not parts.path:
        return name, unquote(parts.fragment)
    steps = []
    for step in (PurePosixPath(name).parent / unquote(parts.path)).parts:
        if step == ".." and steps and steps[-1] != "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps), unquote(parts.fragment)


def alternates(page):
    return {
        target(page.name, link.get("href"))[0]
        for row in page.of_class("languages")
        for link in row.all("a")
        if not link.get("href").startswith(OUTSIDE)
    }
