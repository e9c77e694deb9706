"""The search page itself: typing, results, keyboard, and what it must never do."""

import http.server
import re
import threading
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe


@pytest.fixture
def english(search_pages):
    return search_pages["en"]


@pytest.fixture
def type_query(open_page, english):
    def run(text, **options):
        page = open_page(english, **options)
        page.get_by_role("searchbox").fill(text)
        page.wait_for_function("() => document.getElementById('s-said').textContent")
        return page

    return run


def test_typing_shows_pages_with_heading_and_text(type_query):
    page = type_query("release date")
    first = page.locator("#s-list li").first
    assert first.locator("b").inner_text()
    assert first.locator(".s-text").inner_text()
    assert first.locator("a").get_attribute("href").split("#")[0].endswith(".html")
    assert page.locator("#s-said").inner_text().startswith("Results: ")


def test_nothing_found_is_said(type_query):
    page = type_query("zzqxv")
    assert page.locator("#s-said").inner_text()
    assert page.locator("#s-list li").count() == 0


def test_a_result_opens_where_it_says(type_query, documents):
    page = type_query("§ 7284.6(a)(1)(D)")
    page.locator("#s-list a").first.click()
    page.wait_for_url("**/gov-7284-6.html#a-1-D")


def test_keys_walk_from_the_box_through_the_results_and_back(type_query):
    page = type_query("jail")
    focused = "() => document.activeElement.id || document.activeElement.getAttribute('href')"
    page.get_by_role("searchbox").focus()
    links = [link.get_attribute("href") for link in page.locator("#s-list a").all()]
    for link in links[:3]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == link
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == links[1]
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "s-box"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == links[0]


def test_nothing_is_sent_stored_or_put_in_the_address(type_query):
    page = type_query("deport")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    address, length = page.url, page.evaluate("history.length")
    for text in ("papers", "la migra", "ice hold"):
        page.get_by_role("searchbox").fill(text)
        page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert page.url == address and "?" not in page.url
    assert page.evaluate("history.length") == length
    assert asked == []
    stored = "() => [document.cookie, localStorage.length, sessionStorage.length].join()"
    assert page.evaluate(stored) == ",0,0"
    assert "papers" not in page.title()


def test_the_words_are_gone_when_the_page_is_opened_again(type_query):
    page = type_query("deport")
    page.reload()
    assert page.get_by_role("searchbox").input_value() == ""


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_no_violation_with_results(type_query, scheme):
    page = type_query("jail", width=360, color_scheme=scheme)
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("width", (320, 240))
def test_results_do_not_scroll_sideways(type_query, width):
    page = type_query("immigration status", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_results_are_large_enough_for_a_thumb(type_query):
    page = type_query("jail", width=360)
    heights = [link.bounding_box()["height"] for link in page.locator("#s-list a").all()]
    assert min(heights) >= 44


def test_it_works_from_a_web_server_as_from_a_folder(browser, site, english):
    handler = partial(Quiet, directory=site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/{english.name}")
    page.get_by_role("searchbox").fill("jail")
    page.locator("#s-list a").first.wait_for()
    page.close()
    server.shutdown()
    assert said == []


def test_without_script_the_list_is_offered_and_no_dead_box(browser, english):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(english.url)
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("link", name="A to Z").first.click()
    assert page.locator("h2").count() > 15
    context.close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.mark.parametrize(
    "word, wanted",
    (
        ("la migra", "glossary.html#ice"), ("felony", "glossary.html#conviction"),
        ("kids", "school.html"), ("boss", "workplace.html"),
    ),
)  # fmt: skip
def test_the_list_leads_the_words_of_readers_to_what_is_called_so(documents, word, wanted):
    links = documents["a-to-z.html"].root.all("a")
    found = [link.get("href") for link in links if link.text.startswith(f"{word}: ")]
    assert found == [wanted]


def test_the_list_names_nothing_beside_itself(of_kind):
    """No "DUI: see DUI", and no heading under its number."""
    faults = []
    for page in of_kind("a-to-z"):
        for item in [link for part in page.of_class("links") for link in part.all("a")]:
            see = item.first("b")
            if see and item.text.casefold().startswith(f"{see.text.casefold()}:"):
                faults.append(f"{page.name}: {item.text}")
            if re.match(r"[0-9]+\. ", item.text):
                faults.append(f"{page.name}: {item.text}")
    assert faults == []
