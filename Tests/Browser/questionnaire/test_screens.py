"""Focus, errors, back, change, progress: with the keyboard and with the browser's own buttons."""

import random

import pytest


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def to_button(page, name):
    for _ in range(40):
        if page.evaluate("document.activeElement.textContent") == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never comes to {name}")


def test_the_keyboard_alone_is_enough(session):
    page = session.page
    for _ in range(20):
        press(page, "Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    press(page, "Space")
    to_button(page, "Continue")
    press(page, "Enter")
    while session.is_asking():
        assert page.evaluate("document.activeElement.tagName") == "H2"
        assert session.focused() == session.heading()
        for _ in range(20):
            press(page, "Tab")
            if page.evaluate("document.activeElement.type") == "radio":
                break
        press(page, "Space")
        to_button(page, "Continue")
        press(page, "Enter")
    assert session.focused() == "Your result"
    to_button(page, "Copy as text")
    press(page, "Enter")
    assert page.locator("textarea").is_visible()


def test_no_answer_is_an_error_that_says_what_to_do(session):
    session.begin()
    page = session.page
    page.locator(".q-go").click()
    assert page.title().startswith("Error: Question 1")
    summary = page.locator(".q-error")
    assert page.evaluate("document.activeElement.className") == "q-error"
    words = summary.locator("a").inner_text()
    assert page.locator(".q-wrong").inner_text() == words
    address = page.url
    summary.locator("a").click()
    assert page.evaluate("document.activeElement.id") == "q-c0"
    assert page.url == address
    session.answer(0)
    assert not page.title().startswith("Error")


def test_back_keeps_the_answer(session):
    session.begin()
    first = session.heading()
    session.answer(1)
    session.page.get_by_role("button", name="Back").click()
    assert session.heading() == first
    assert session.page.locator("#q-app input").nth(1).is_checked()


def test_the_back_button_of_the_browser_goes_one_question_back(session, address):
    page = session.page
    page.evaluate("scrollTo(0, 0)")
    session.begin()
    headings = []
    while session.is_asking() and len(headings) < 3:
        headings.append(session.heading())
        session.answer(0)
    for heading in reversed(headings):
        page.go_back()
        assert session.heading() == heading
        assert page.locator("#q-app input").first.is_checked()
        assert page.url == address
    if session.heading() != session.start:
        page.go_back()
    assert session.heading() == session.start
    page.go_forward()
    assert session.heading() == session.start
    assert page.locator(".q-out").count() == 0


def test_progress_never_lies(session):
    generator = random.Random(5)
    page = session.page
    kinds = len(session.choices())
    for _ in range(5):
        session.begin(generator.randrange(kinds))
        bound, number = 99, 0
        while session.is_asking():
            left = session.progress()
            number += 1
            assert page.locator(".q-step").inner_text().startswith(f"Question {number}.")
            assert left < bound
            bound = left
            session.answer(generator.randrange(len(session.choices())))
        page.get_by_role("button", name="Clear all answers").click()


def test_a_changed_answer_gives_a_fresh_result(session):
    """The result after a change is the result of a person who said so from the start."""
    generator = random.Random(11)
    page = session.page
    for _ in range(3):
        session.begin()
        session.finish(lambda count: generator.randrange(count))
        edits = page.locator(".q-ans .q-plain")
        edits.nth(generator.randrange(edits.count())).click()
        session.finish(lambda count: generator.randrange(count))
        result = page.locator(".q-decision").first.inner_text()
        said = page.locator("section.q-ans li").evaluate_all(
            "nodes => nodes.map(n => [n.firstChild.textContent.trim(), n.querySelector('b').textContent])")
        page.get_by_role("button", name="Clear all answers").click()
        session.begin()
        answers = dict(said)
        while session.is_asking():
            session.answer(session.choices().index(answers[session.heading()]))
        assert page.locator(".q-decision").first.inner_text() == result
        page.get_by_role("button", name="Clear all answers").click()


def test_an_open_result_says_what_would_settle_it(session, every_page):
    session.begin()
    session.finish(lambda count: count - 1)
    first = session.page.locator(".q-decision").first
    if first.locator(".q-out").inner_text() != "It depends.":
        pytest.skip("the same for everyone")
    assert first.locator("ul").first.locator("li").count() > 1
    assert first.locator("ol li").count() >= 1
    heading = first.locator("ol li b").first.inner_text()
    first.locator("ol li button").first.click()
    assert session.heading() == heading


def test_every_result_names_rules_and_the_day(session, every_first_page):
    generator = random.Random(8)
    for _ in range(3):
        session.begin()
        session.finish(generator.randrange)
        page = session.page
        decision = page.locator(".q-decision").first
        rules = decision.locator("a[href*='decision-']")
        assert rules.count() >= 1
        assert all("#" in link for link in rules.evaluate_all("n => n.map(a => a.href)"))
        assert decision.locator(".cite").count() >= 1
        assert "The law as of" in page.locator("#q-app").inner_text()
        assert "not legal advice" in page.locator("#q-app").inner_text()
        links = page.locator("#q-app a").evaluate_all("n => n.map(a => a.rel)")
        assert set(links) == {"noopener noreferrer"}
        page.get_by_role("button", name="Clear all answers").click()


def test_print_and_copy_leave_the_answers_out(session):
    page = session.page
    session.begin()
    session.finish(lambda count: 0)
    page.emulate_media(media="print")
    assert page.locator("section.q-ans").is_hidden()
    assert page.locator("#q-exit").is_hidden() and page.locator("#q-steps").is_hidden()
    assert page.locator(".q-out").first.is_visible()
    assert page.locator("#q-app button").first.is_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Copy as text").click()
    text = page.locator("textarea").input_value()
    assert "Because you said" not in text and "Your answers" not in text
    assert page.locator(".q-out").first.inner_text() in text
    assert "The law as of" in text and "Clear all answers" not in text
    page.get_by_label("Put my answers in").check()
    text = page.locator("textarea").input_value()
    assert "Your answers" in text
    page.emulate_media(media="print")
    assert page.locator("section.q-ans").is_visible()


def test_the_list_can_be_opened_and_left(session):
    page = session.page
    page.get_by_role("button", name="Show all the steps").click()
    assert page.locator("#q-steps").is_visible()
    page.get_by_role("button", name="Ask me one question").click()
    assert page.locator("#q-steps").is_hidden() and session.is_asking()
