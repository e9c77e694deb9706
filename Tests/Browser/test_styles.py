"""The styles hold for every script, load nothing and move nothing."""

import re

import pytest
from report import none_of
from stylesheet import rules

SIDES = re.compile(r"(^|-)(left|right)(-|$)")
FOUR = ("margin", "padding", "inset", "border-style", "border-color")
# Properties in which the words name a side of the page; in a gradient they draw a picture.
VALUES = ("float", "clear", "text-align", "text-align-last", "caption-side")


@pytest.fixture(scope="module")
def styles(repository):
    """Every declaration of every style sheet as (place, property, value)."""
    found = []
    for path in sorted((repository / "Templates/styles").glob("*.css")):
        for conditions, selector, pairs in rules(path.read_text("utf-8")):
            found += [(f"{path.name} {selector}", name, value) for name, value in pairs]
    assert found
    return found


def test_no_style_names_left_or_right(styles):
    none_of(
        f"{place}: {name}: {value}"
        for place, name, value in styles
        if SIDES.search(name) or (name in VALUES and value in ("left", "right"))
    )


def test_no_shorthand_makes_left_and_right_differ(styles):
    none_of(
        f"{place}: {name}: {value}"
        for place, name, value in styles
        if name in FOUR and len(value.split()) == 4 and value.split()[1] != value.split()[3]
    )


def test_no_style_loads_anything(repository, documents):
    loads = re.compile(r"@import|@font-face|url\(|image-set\(|src\s*:", re.IGNORECASE)
    sheets = {path.name: path.read_text("utf-8") for path in style_files(repository)}
    for name, page in documents.items():
        sheets[name] = "".join(style.raw for style in page.all("style"))
    none_of(
        f"{name}: {found.group()}"
        for name, text in sheets.items()
        for found in loads.finditer(text)
    )


def test_nothing_moves(styles):
    none_of(
        f"{place}: {name}: {value}"
        for place, name, value in styles
        if name.startswith(("animation", "transition")) and value not in ("none", "0s")
    )


def test_text_is_never_justified_and_never_in_capitals_by_style(styles):
    none_of(
        f"{place}: {name}: {value}"
        for place, name, value in styles
        if value in ("justify", "uppercase", "all-small-caps", "small-caps")
    )


def test_section_numbers_keep_their_order_in_any_script(documents):
    """Without isolation, (a)(1) reads (1)(a) on a page that runs from the other side."""
    none_of(
        f"{name} line {link.line}: {link.text}"
        for name, page in documents.items()
        for link in page.of_class("cite")
        if link.get("dir") != "ltr" and not any(bdi.get("dir") == "ltr" for bdi in link.all("bdi"))
    )


def test_the_law_is_marked_as_english(documents):
    none_of(
        f"{name} line {quote.line}"
        for name, page in documents.items()
        for law in page.of_class("law")
        for quote in law.all("blockquote")
        if (quote.get("lang"), quote.get("dir")) != ("en", "ltr")
    )


def style_files(repository):
    return sorted((repository / "Templates/styles").glob("*.css"))
