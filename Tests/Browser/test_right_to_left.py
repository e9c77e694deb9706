"""A site that is translated into Arabic: read from the right, and no citation is turned around."""

import os
import shutil
import subprocess

import pytest
from report import none_of

TOOL = os.environ.get("EXPLAINER")

# Each letter's left edge, by the text nodes of an element.
EDGES = """element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), edges = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange()
      range.setStart(node, i)
      range.setEnd(node, i + 1)
      const box = range.getBoundingClientRect()
      if (box.width) edges.push([box.top, box.left])
    }
  }
  return edges
}"""


@pytest.fixture(scope="module")
def arabic(repository, tmp_path_factory):
    """The pages of the small site in Arabic."""
    root = tmp_path_factory.mktemp("arabic")
    fixtures = repository / "Tests/Fixtures"
    for source in (fixtures / "small-site", fixtures / "arabic", repository):
        for name in ("Content", "Templates", "Public"):
            if (source / name).is_dir() and (source != repository or name != "Content"):
                shutil.copytree(source / name, root / name, dirs_exist_ok=True)
    english, own = root / "Content/en", root / "Content/ar"
    for name in ("strings.yaml", "questionnaire-strings.yaml"):
        shutil.copy(repository / "Content/en" / name, english / name)
    shutil.copy(english / "questionnaire-strings.yaml", own / "questionnaire-strings.yaml")
    known = (own / "strings.yaml").read_text("utf-8")
    lines = (english / "strings.yaml").read_text("utf-8").splitlines()
    rest = [
        line
        for line in lines
        if ":" in line and line[0] != "#" and f"\n{line.split(':')[0]}:" not in known
    ]
    (own / "strings.yaml").write_text(known + "\n".join(rest) + "\n", "utf-8")
    settings = root / "Content/site.yaml"
    text = settings.read_text("utf-8")
    line = "name: English}\n  - {code: ar, name: العربية, dir: rtl}"
    settings.write_text(text.replace("name: English}", line), "utf-8")
    tool = TOOL or repository / ".build/release/explainer"
    command = [tool, "build", "--site", root, "--today", "2026-01-05", "--pages-only"]
    subprocess.run(command, check=True, capture_output=True)
    return root / "Output/ar"


@pytest.fixture(params=("index.html", "now.html", "harbor.html", "bell-act.html", "check.html"))
def page(request, arabic, browser):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto((arabic / request.param).as_uri())
    yield page
    context.close()


def test_the_page_is_read_from_the_right(page):
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    heading = page.locator("h1")
    words = heading.evaluate(EDGES)
    first = [left for top, left in words if top == words[0][0]]
    assert first[0] == max(first)


def test_citations_are_never_turned_around(page):
    found = page.locator("bdi[dir=ltr], .cite[dir=ltr]").element_handles()
    faults = []
    for element in found:
        if not element.is_visible():
            continue
        edges = element.evaluate(EDGES)
        lines = {}
        for top, left in edges:
            lines.setdefault(round(top), []).append(left)
        faults += [element.inner_text() for row in lines.values() if row != sorted(row)]
    none_of(faults)
    if page.url.endswith(("now.html", "harbor.html", "bell-act.html")):
        assert any("(a)" in element.inner_text() for element in found)


def test_each_language_keeps_its_direction(page):
    wrong = page.evaluate(
        """() => [...document.querySelectorAll('main [lang]')].filter(element => {
          const from = getComputedStyle(element).direction
          return from !== (element.lang === 'ar' ? 'rtl' : 'ltr')
        }).map(element => element.outerHTML.slice(0, 100))"""
    )
    none_of(wrong)


def test_what_stands_at_the_start_stands_on_the_right(arabic, browser):
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.goto((arabic / "harbor.html").as_uri())
    bar = page.locator(".say ul").first
    sides = bar.evaluate(
        "e => { const s = getComputedStyle(e); return [s.borderLeftWidth, s.borderRightWidth] }"
    )
    assert sides[0] == "0px" and sides[1] != "0px"
    items = [item.bounding_box()["x"] for item in page.locator(".menu li").all()]
    assert items == sorted(items, reverse=True)
    context.close()
