"""Everything that the site promises to answer is on it, under the address that it promises.

With `pytest -rP` each test prints where it found each thing.
"""

import re

import pytest
from coverage_lists import (
    CATEGORIES,
    CLAIMS,
    MORE_QUESTIONS,
    OPEN_POINTS,
    QUESTIONS,
    SOURCES,
    TERMS,
)
from report import none_of

# An entry of the common questions is one breath long.
LONGEST_ANSWER = 80


@pytest.fixture
def find(documents):
    """find(page, anchor): the element there, or None. It prints the place if it has any text."""

    def look(page, anchor):
        document = documents.get(f"{page}.html")
        element = document.by_id(anchor) if document else None
        if element is None or not element.text:
            return None
        print(f"{anchor}: {page}.html#{anchor}")
        return element

    return look


def block_of(heading):
    """A heading's section or list item: what stands under it belongs to it."""
    return heading.parent if re.fullmatch(r"h[1-6]|dt", heading.tag) else heading


def links_of(element):
    return [link.get("href") for link in element.all("a") if link.get("href")]


def test_the_lists_are_as_long_as_promised():
    lengths = [CLAIMS, CATEGORIES, QUESTIONS, TERMS, OPEN_POINTS]
    assert [len(part) for part in lengths] == [75, 31, 40, 42, 22]
    named = [*QUESTIONS.values(), *MORE_QUESTIONS]
    assert len(set(named)) == len(named)


def test_every_claim_is_judged_with_the_law_behind_it(find):
    faults = []
    for claim, page in CLAIMS.items():
        element = find(page, claim)
        if element is None:
            faults.append(f"{page}.html has no {claim}")
        elif not any(".html" in link for link in links_of(block_of(element))):
            faults.append(f"{page}.html#{claim} links to no law")
    none_of(faults)


def test_no_claim_is_judged_twice(documents):
    places = [
        (name, anchor)
        for name, document in documents.items()
        for anchor in document.ids
        if "/" not in name and re.fullmatch(r"C\d\d", anchor)
    ]
    assert sorted(anchor for _, anchor in places) == sorted(CLAIMS)


def test_every_kind_of_crime_names_its_sections(find):
    faults = []
    for letters, (word, sections) in CATEGORIES.items():
        element = find("gov-7282-5", f"a-3-{letters}")
        if element is None:
            faults.append(f"gov-7282-5.html has no a-3-{letters}")
            continue
        text = element.text.lower()
        missing = [section for section in sections.split() if not names(text, section)]
        if word not in text or missing:
            faults.append(f"gov-7282-5.html#a-3-{letters} lacks {missing or word!r}")
    none_of(faults)


def test_the_explainer_of_convictions_names_the_same_sections(documents):
    rows = {}
    for row in documents["which-convictions.html"].all("tr"):
        for link in links_of(row):
            letters = re.search(r"gov-7282-5\.html#a-3-([A-Z]{1,2})$", link)
            if letters:
                rows.setdefault(letters[1], row.text)
    faults = [f"no row for ({letters})" for letters in CATEGORIES if letters not in rows]
    faults += [
        f"({letters}) lacks {section}"
        for letters, (_, sections) in CATEGORIES.items()
        for section in sections.split()
        if letters in rows and not names(rows[letters].lower(), section)
    ]
    none_of(f"which-convictions.html: {fault}" for fault in faults)


def test_every_question_is_answered_in_one_breath(find):
    faults = []
    for entry in [*QUESTIONS.values(), *MORE_QUESTIONS]:
        element = find("faq", entry)
        if element is None:
            faults.append(f"faq.html has no {entry}")
            continue
        block = block_of(element)
        words = len(" ".join(paragraph.text for paragraph in block.all("p")).split())
        if not 1 <= words <= LONGEST_ANSWER:
            faults.append(f"faq.html#{entry} answers in {words} words")
        if not links_of(block):
            faults.append(f"faq.html#{entry} names no source")
    none_of(faults)


def test_the_common_questions_have_no_entry_beyond_the_lists(documents):
    promised = {*QUESTIONS.values(), *MORE_QUESTIONS}
    held = {
        element.get("id")
        for element in documents["faq.html"].elements
        if element.tag in ("h3", "summary", "dt", "details", "article") and element.get("id")
    }
    none_of(f"faq.html: {entry} is not in coverage_lists.py" for entry in sorted(held - promised))


def test_every_term_has_a_meaning(find):
    none_of(f"glossary.html has no {term}" for term in TERMS if find("glossary", term) is None)


def test_every_source_has_its_page_and_parts(documents, find):
    faults = []
    for page, parts in SOURCES.items():
        if f"{page}.html" not in documents:
            faults.append(f"{page}.html is missing")
            continue
        print(f"{page}: {page}.html")
        faults += [f"{page}.html has no {part}" for part in parts.split() if not find(page, part)]
    none_of(faults)


def test_no_source_is_missing_from_the_list(documents):
    held = {
        name.removesuffix(".html")
        for name, document in documents.items()
        if document.kind == "source" and "/" not in name
    }
    assert held == set(SOURCES)


def test_every_open_point_can_be_linked_to(find):
    missing = [point for point in OPEN_POINTS if find("unsettled", point) is None]
    none_of(f"unsettled.html has no {point}" for point in missing)


def names(text, section):
    """Whether the text has the section number, not only as a part of a longer one."""
    return re.search(rf"(?<![\w.]){re.escape(section.lower())}(?![\w]|\.\d)", text) is not None
