"""A copy past its day says so on every page; before that, and without script, it says its date."""

from datetime import date, timedelta
from json import loads

import pytest
from report import none_of


@pytest.fixture(scope="module")
def expires(site):
    day = loads((site / "manifest.json").read_text("utf-8"))["expires"]
    assert day, "the site has no expires_after"
    return date.fromisoformat(day)


def test_every_page_has_one_notice_and_one_small_script(documents, books, expires):
    faults = []
    for name, page in (documents | books).items():
        note = page.by_id("old-copy")
        scripts = [script.raw for script in page.all("script") if "old-copy" in script.raw]
        if note is None or "hidden" not in note.attributes or len(scripts) != 1:
            faults.append(name)
        elif note.get("data-until") != expires.isoformat() or len(scripts[0].encode()) > 400:
            faults.append(f"{name}: {note.attributes}")
    none_of(faults)


def test_pages_carry_the_date_in_words(documents, books, expires):
    none_of(
        name
        for name, page in (documents | books).items()
        if page.kind not in ("card", "flyer", "poster") and str(expires.year) not in footer(page)
    )


@pytest.mark.parametrize("days, shown", [(0, False), (1, True), (400, True)])
def test_the_notice_shows_from_the_day_after(browser, samples, expires, days, shown):
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time((expires + timedelta(days=days)).isoformat())
    for document in samples.values():
        page.goto(document.url)
        notice = page.locator("#old-copy")
        assert notice.is_visible() == shown, document.name
        assert not shown or notice.bounding_box()["y"] < 400, document.name
    context.close()


def test_without_script_nothing_is_claimed(browser, samples):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for document in samples.values():
        page.goto(document.url)
        assert not page.locator("#old-copy").is_visible(), document.name
    context.close()


def footer(page):
    return " ".join(element.text for element in page.all("footer"))
