"""What residents type leads to the page they need, in each language that has a list of queries."""

from pathlib import Path
from posixpath import normpath

import questions
from report import none_of

FIRST = 3


def test_what_people_type_leads_to_the_right_page(find, search_pages):
    missed = []
    for language in search_pages:
        for query in questions.read(language):
            found = [result["url"] for result in find(language, query.text)][:FIRST]
            if not any(fits(url, page) for url in found for page in query.wanted):
                missed.append(f"{language}: {query.text!r} gives {found}, not {query.wanted}")
    none_of(missed)


def test_a_list_of_queries_is_worth_its_name(search_pages):
    lists = {language: questions.read(language) for language in search_pages}
    none_of(language for language, queries in lists.items() if 0 < len(queries) < 20)


def test_the_default_language_has_forty_queries():
    assert len(questions.read("en")) >= 40


def test_every_wanted_page_exists(documents, search_pages):
    none_of(
        f"{language}: {page}"
        for language, search in search_pages.items()
        for query in questions.read(language)
        for page in query.wanted
        if not exists(documents, search, page)
    )


def test_a_word_is_found_while_it_is_typed(find, search_pages):
    """Every first letters of a query lead to a page as long as they lead to any term."""
    for end in range(3, len("courthouse") + 1):
        found = [result["url"] for result in find("en", "courthouse"[:end])]
        assert found, "courthouse"[:end]


def test_nonsense_finds_nothing(find, search_pages):
    for language in search_pages:
        for query in ("", "   ", "§", "()", "zzqxv", "%00", "." * 5000):
            assert find(language, query) == [], (language, query)


def test_the_script_cuts_texts_as_the_build_does(browser, search_pages):
    """The same examples are held against the build by its own tests."""
    text = (Path(__file__).parent / "terms.txt").read_text("utf-8")
    page = browser.new_page()
    faults = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        language, words, terms = (part.strip() for part in line.split("|"))
        if language not in search_pages:
            continue
        page.goto(search_pages[language].url)
        found = page.evaluate(
            """text => {
              const data = JSON.parse(document.getElementById('s-data').textContent);
              return searchWords(data).terms(text).flatMap(
                (term) => term.part ? [term.t, term.part] : [term.t]);
            }""",
            words,
        )
        if found != terms.split():
            faults.append(f"{language}: {words!r} became {found}, not {terms.split()}")
    page.close()
    none_of(faults)


def test_the_script_finds_every_heading_by_its_own_words(browser, search_pages):
    """Every term of every title and heading is in the index: build and script cut words alike."""
    faults = []
    for language, document in search_pages.items():
        page = browser.new_page()
        page.goto(document.url)
        faults += page.evaluate(
            """() => {
              const data = JSON.parse(document.getElementById('s-data').textContent);
              const words = searchWords(data);
              let before = '';
              const terms = new Set(data.terms.split(' ').map((coded) => before =
                before.slice(0, parseInt(coded[0], 36)) + coded.slice(1)));
              const share = (texts) => texts.flatMap((text) => words.terms(text))
                .filter((term) => !terms.has(term.t)).map((term) => term.w);
              return share(data.titles.split('\\n'));
            }"""
        )
        page.close()
    # Words that stand on so many pages that they tell nothing are left out of the index.
    assert len(set(faults)) <= 3 * len(search_pages), sorted(set(faults))


def fits(url, page):
    return url == page or url.split("#")[0] == page


def exists(documents, search, page):
    folder = search.name.rpartition("/")[0] or "."
    path, _, anchor = page.partition("#")
    name = normpath(f"{folder}/{path}")
    return name in documents and (not anchor or anchor in documents[name].ids)
