"""The keyboard reaches everything, in the order of the text, and shows where it is."""

import pytest
from report import none_of

WALK = """() => {
  const style = getComputedStyle(document.activeElement);
  const all = [...document.querySelectorAll('*')];
  return {
    place: all.indexOf(document.activeElement),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inView: document.activeElement.getBoundingClientRect().bottom > 0,
    name: document.activeElement.outerHTML.slice(0, 80),
  };
}"""
REACHABLE = """() => [...document.querySelectorAll('a[href], button, summary')]
  .filter((element) => element.checkVisibility()).length"""


@pytest.mark.parametrize("kind", ("home", "now", "scenario", "faq-index", "source"))
def test_every_link_is_reached_in_order_with_the_place_shown(open_page, samples, kind):
    page = open_page(samples[kind])
    wanted = page.evaluate(REACHABLE)
    stops = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(WALK))
    places = [stop["place"] for stop in stops]
    assert places == sorted(set(places)), "the keyboard goes back or stands still"
    none_of(
        f"{samples[kind].name}: {stop['name']}"
        for stop in stops
        if not (stop["outline"] and stop["inView"])
    )


def test_questions_open_with_the_keyboard(open_page, samples):
    page = open_page(samples["faq-index"])
    first = page.locator(".asks details").first
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert first.get_attribute("open") is not None
    assert first.locator("p").first.is_visible()
