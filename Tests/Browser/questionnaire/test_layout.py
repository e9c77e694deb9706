"""Small screens, big letters, other directions, few colours."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from stylesheet import tokens


def to_the_result(session, check):
    check()
    session.begin(session.page.locator("#q-app .q-choice").count() - 1)
    while session.is_asking():
        check()
        session.answer(len(session.choices()) - 1)
    session.page.locator("#q-app details").evaluate_all("n => n.forEach(d => d.open = true)")
    check()


@pytest.mark.parametrize("width", [240, 320])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_scrolls_sideways(open_session, width, direction):
    session = open_session(viewport={"width": width, "height": 500})
    session.page.evaluate("dir => document.documentElement.dir = dir", direction)

    def check():
        assert session.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth")

    to_the_result(session, check)


def test_targets_are_large(session):
    def check():
        small = session.page.evaluate("""() => [...document.querySelectorAll(
          '#q-app button, #q-app label, #q-exit, #q-app .q-error a')].filter((node) => {
            const box = node.getBoundingClientRect();
            return box.height && box.height < 44;
          }).map((node) => node.textContent + node.getBoundingClientRect().height)""")
        assert small == []

    to_the_result(session, check)


def test_the_steps_fit_a_small_screen_too(open_session):
    session = open_session(viewport={"width": 240, "height": 500}, java_script_enabled=False)
    body = session.page.locator("body").bounding_box()
    assert body["width"] <= 240
    for box in [item.bounding_box() for item in session.page.locator("#q-steps ol a").all()[:20]]:
        assert box["x"] >= 0 and box["x"] + box["width"] <= 240


def test_a_picked_choice_shows_without_colours(open_session):
    session = open_session(forced_colors="active")
    session.begin()
    page = session.page
    style = "n => getComputedStyle(n).borderTopStyle"
    label = page.locator("#q-app label").first
    before = label.evaluate(style)
    page.locator("#q-app input").first.check()
    assert label.evaluate(style) != before


def test_focus_is_seen_and_not_covered(session):
    page = session.page
    session.begin()
    session.answer(0)
    for _ in range(6):
        page.keyboard.press("Tab")
        place = page.evaluate("""() => {
          const node = document.activeElement, label = node.labels && node.labels[0] || node;
          const style = getComputedStyle(label), box = label.getBoundingClientRect();
          return [node.tagName, style.outlineStyle, box.top, node.id,
            document.querySelector('.q-leave').getBoundingClientRect().bottom];
        }""")
        if place[0] == "BODY":
            break
        assert place[1] != "none", place
        assert place[3] == "q-exit" or place[2] >= place[4] - 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_session, scheme):
    axe = Axe()
    session = open_session(color_scheme=scheme)

    def check():
        found = axe.run(session.page)
        assert found.violations_count == 0, found.generate_report()

    check()
    session.page.locator(".q-go").click()
    check()
    session.begin()
    check()
    session.finish(lambda count: count - 1)
    check()
    session.page.emulate_media(media="print")
    check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_after_a_mistake_or_in_the_list(open_session, scheme):
    axe = Axe()
    session = open_session(color_scheme=scheme)
    session.begin()
    session.page.locator(".q-go").click()
    found = axe.run(session.page)
    assert session.page.locator(".q-error").is_visible()
    assert found.violations_count == 0, found.generate_report()
    session = open_session(color_scheme=scheme)
    session.page.get_by_role("button", name="Show all the steps").click()
    for media in ["screen", "print"]:
        session.page.emulate_media(media=media)
        found = axe.run(session.page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("scheme", [None, "(prefers-color-scheme: dark)"])
def test_the_colours_are_those_of_the_other_pages(repository, scheme):
    folder = repository / "Templates/styles"
    base = tokens((folder / "base.css").read_text("utf-8"), scheme)
    own = tokens((folder / "questionnaire.css").read_text("utf-8"), scheme)
    assert own and own == {name: base.get(name) for name in own}
