"""What every page owes to a reader who does not see it, and to a search engine."""

import json
import re

from report import none_of


def test_tags_open_and_close_in_order(documents):
    none_of(f"{name}: {fault}" for name, page in documents.items() for fault in page.faults)


def test_every_page_names_its_language_and_direction(documents):
    none_of(
        name
        for name, page in documents.items()
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", page.first("html").get("lang") or "")
        or page.first("html").get("dir") not in ("ltr", "rtl")
    )


def test_every_page_has_a_title_of_its_own(documents):
    titles = {}
    for name, page in documents.items():
        titles.setdefault(page.first("title").text if page.first("title") else "", []).append(name)
    none_of(f"{names}: {title!r}" for title, names in titles.items() if not title or names[1:])


def test_every_page_has_a_description_that_fits_a_search_result(documents):
    none_of(
        f"{name}: {page.meta('description')!r}"
        for name, page in documents.items()
        if not 1 <= len(page.meta("description") or "") <= 160
    )


def test_a_page_that_lists_others_lists_some(of_kind):
    """What a language lacks is listed in the default language: a dead end helps nobody."""
    none_of(
        page.name
        for page in of_kind("index", "faq-index", "a-to-z")
        if not [
            item
            for name in ("places", "links", "asks")
            for found in page.of_class(name)
            for item in found.all("li", "details")
        ]
    )


def test_one_main_heading_that_comes_first(documents):
    none_of(
        f"{name}: {[heading.text for heading in page.all('h1')]}"
        for name, page in documents.items()
        if len(page.all("h1")) != 1 or headings(page)[0].tag != "h1"
    )


def test_no_level_of_headings_is_skipped(documents):
    none_of(
        f"{name} line {after.line}: {before.tag} {before.text!r} then {after.tag} {after.text!r}"
        for name, page in documents.items()
        for before, after in zip(headings(page), headings(page)[1:])
        if int(after.tag[1]) > int(before.tag[1]) + 1
    )


def test_no_heading_is_empty(documents):
    none_of(
        f"{name} line {heading.line}"
        for name, page in documents.items()
        for heading in headings(page)
        if not heading.text
    )


def test_ids_are_unique(documents):
    none_of(
        f"{name}: {value!r}"
        for name, page in documents.items()
        for value in sorted({value for value in page.ids if page.ids.count(value) > 1})
    )


def test_every_label_points_at_something(documents):
    naming = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
    none_of(
        f"{name} line {element.line}: {key}={value!r}"
        for name, page in documents.items()
        for element in page.elements
        for key in naming
        for value in (element.get(key) or "").split()
        if value not in page.ids
    )


def test_skip_link_is_the_first_stop_of_the_keyboard(documents, tour):
    """The page for right now has nothing before its text, and so nothing to skip."""
    none_of(
        f"{name}: {visit.first_stop}"
        for name, visit in tour.items()
        if visit.is_whole
        and not (visit.first_stop["skips"] and visit.first_stop["visible"])
        and not (documents[name].kind == "now" and visit.first_stop["inMain"])
    )


def test_skip_link_moves_the_keyboard_to_the_text(tour):
    none_of(
        f"{name}: went to {visit.after_skip!r}, not {visit.first_stop['target']!r}"
        for name, visit in tour.items()
        if visit.is_whole
        and visit.first_stop["skips"]
        and visit.after_skip != visit.first_stop["target"]
    )


def test_landmarks_are_named_where_there_are_several(documents):
    none_of(
        f"{name}: {tag} named {label!r} stands {labels.count(label)} times"
        for name, page in documents.items()
        for tag in ("nav", "aside", "main", "header", "footer")
        for labels in [[element.get("aria-label") for element in landmarks(page, tag)]]
        for label in set(labels)
        if labels.count(label) > 1
    )


def test_data_inside_pages_can_be_read(documents):
    faults = []
    for name, page in documents.items():
        for block in page.all("script"):
            if "json" in (block.get("type") or ""):
                try:
                    json.loads(block.raw)
                except ValueError as error:
                    faults.append(f"{name}: {block.get('type')}: {error}")
    none_of(faults)


def headings(page):
    return page.all("h1", "h2", "h3", "h4", "h5", "h6")


def landmarks(page, tag):
    """Headers and footers count only outside of articles and sections."""
    return [
        element
        for element in page.all(tag)
        if tag not in ("header", "footer")
        or not any(parent.tag in ("article", "section") for parent in element.ancestors())
    ]
