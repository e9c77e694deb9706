"""From the front page to an answer and to a section of the law, without a mouse."""

import re

FOCUSED = "() => document.activeElement.getAttribute('href') || document.activeElement.id || ''"
STOPS = 400  # no page has more


def tab_to(page, pattern):
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if re.fullmatch(pattern, page.evaluate(FOCUSED)):
            return
    raise AssertionError(f"the keyboard does not reach {pattern}")


def follow(page, pattern):
    tab_to(page, pattern)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_home_place_questions_answer_search_law(open_page, documents):
    page = open_page(documents["index.html"])
    follow(page, r"jail\.html")
    assert page.url.endswith("/jail.html")
    follow(page, r"check\.html")
    follow(page, r"check-hold\.html")
    answer_everything(page)
    open_menu(page)
    follow(page, r"search\.html")
    page.keyboard.press("Tab")
    page.locator("input[type=search]").focus()
    page.keyboard.type("7284.6")
    page.locator("main a[href*='gov-7284-6']").first.wait_for()
    follow(page, r"gov-7284-6\.html.*")
    assert "/gov-7284-6.html" in page.url


def open_menu(page):
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('header summary')"):
            page.keyboard.press("Enter")
            return
    raise AssertionError("the keyboard does not reach the menu")


def answer_everything(page):
    """Takes the first answer to each question, by keys alone, until there is a result."""
    for _ in range(40):
        if page.locator("#q-app .q-decision").count():
            break
        tab_to(page, r"q-c\d+")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    assert page.locator("#q-app .q-decision h3").first.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "H2", "the result takes the focus"
