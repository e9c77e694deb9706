"""The way out: by the link, by the keyboard, without a script; and what Back shows afterwards."""

import pytest


def gone(page):
    page.wait_for_url("https://**", timeout=5000)
    return page.title() == "Weather"


def result(session):
    session.begin()
    session.finish(lambda count: 0)
    assert session.page.locator(".q-out").count() > 0


def back_shows_a_blank_start(session):
    session.page.go_back()
    session.page.wait_for_selector("#q-app h2")
    assert session.page.locator(".q-decision").count() == 0
    assert session.heading() == session.start
    assert session.page.locator("#q-app input:checked").count() == 0


def test_the_link_leaves(session):
    result(session)
    session.page.locator("#q-exit").click()
    assert gone(session.page)
    back_shows_a_blank_start(session)


@pytest.mark.parametrize("keys", [["ShiftLeft"] * 3, ["ShiftRight"] * 3,
                                  ["ShiftLeft", "ShiftRight", "ShiftLeft"]])
def test_shift_three_times_leaves(session, keys):
    result(session)
    for key in keys:
        session.page.keyboard.press(key)
    assert gone(session.page)


def test_typing_capitals_does_not_leave(session):
    session.begin()
    for _ in range(4):
        session.page.keyboard.press("Shift+A")
    session.page.keyboard.press("Shift+Tab")
    assert session.is_asking()


def test_the_page_is_blank_before_the_next_one_comes(session):
    result(session)
    session.context.unroute_all()
    session.context.set_offline(True)
    session.page.evaluate("document.getElementById('q-exit').click()")
    assert session.page.locator(".q-out").count() == 0


def test_the_link_comes_after_the_skip_link_and_stays_in_view(session, every_page):
    page = session.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q-exit"
    session.begin()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = page.locator("#q-exit").bounding_box()
    assert 0 <= box["y"] < 740 and box["height"] >= 44


def test_the_skip_link_is_not_covered_by_the_way_out(session):
    page = session.page
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    place = f"document.elementFromPoint({box['x'] + 5}, {box['y'] + box['height'] / 2}).className"
    assert page.evaluate(place) == "skip"


def test_the_link_stands_in_a_landmark_with_a_name(session, every_page):
    place = session.page.locator("section.q-leave")
    assert place.get_attribute("aria-labelledby") == "q-exit"
    assert session.page.locator("#q-exit").inner_text() == session.word("q_exit")


def test_the_link_works_without_a_script(open_session, every_page):
    session = open_session(java_script_enabled=False)
    session.page.locator("#q-exit").click()
    assert gone(session.page)
    assert "noreferrer" not in session.page.url
