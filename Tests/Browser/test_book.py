"""The one-file books: every page of a language, whole in itself, light enough to pass on."""

import gzip
import shutil

import pytest
from report import none_of

LARGEST = 200 * 1024
APART = {"not-found", "card", "flyer", "poster"}


@pytest.fixture(scope="module", autouse=True)
def some(books):
    assert books


def test_a_book_is_light(books):
    for book in books.values():
        sent = book.path.with_name("book.html.gz").read_bytes()
        assert gzip.decompress(sent) == book.path.read_bytes()
        print(f"\n{book.name}: {len(sent) / 1000:.1f} kB")
        assert len(sent) <= LARGEST, f"{book.name}: {len(sent)}"


def test_a_book_has_every_page_of_its_language(books, documents):
    for book in books.values():
        language = book.first("html").get("lang")
        wanted = {
            page.path.stem
            for page in documents.values()
            if page.first("html").get("lang") == language and page.kind not in APART
        }
        chapters = {element.get("id") for element in book.of_class("chapter")}
        assert chapters == wanted


def test_the_words_of_the_pages_are_all_there(books, documents):
    for book in books.values():
        chapters = {element.get("id"): element.text for element in book.of_class("chapter")}
        for page in documents.values():
            chapter = chapters.get(page.path.stem)
            same = page.first("html").get("lang") == book.first("html").get("lang")
            if chapter is not None and same:
                for paragraph in page.first("main").all("p", "li"):
                    if any("crumbs" in element.classes for element in paragraph.ancestors()):
                        continue
                    assert paragraph.text in chapter, f"{page.name}: {paragraph.text}"


def test_every_inner_link_leads_somewhere_and_none_leads_to_another_file(books):
    faults = []
    for book in books.values():
        ids = set(book.ids)
        faults += [f"{book.name}: {name} twice" for name in ids if book.ids.count(name) > 1]
        for link in book.all("a"):
            href = link.get("href")
            if href is None or href.startswith(("https:", "mailto:", "tel:")):
                continue
            if not href.startswith("#") or href[1:] not in ids:
                faults.append(f"{book.name} line {link.line}: {href}")
    none_of(faults)


def test_a_book_is_well_formed_with_one_title(books):
    for book in books.values():
        assert not book.faults
        assert len(book.all("h1")) == 1
        levels = [int(element.tag[1]) for element in book.all("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1]
        assert not jumps


def test_a_book_stands_alone(books, browser, tmp_path, content_day):
    for name, book in books.items():
        alone = tmp_path / name.replace("/", "-")
        shutil.copy(book.path, alone)
        page = browser.new_page()
        page.clock.set_fixed_time(content_day)
        seen, messages = [], []
        page.on("request", lambda request, seen=seen: seen.append(request.url))
        page.on("console", lambda message, messages=messages: messages.append(message.text))
        page.goto(alone.as_uri())
        page.locator(".lead ol a").nth(3).click()
        assert seen == [alone.as_uri()]
        assert not messages
        page.close()
