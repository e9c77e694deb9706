"""What a reader must find on the pages that speak of duties, and must never find anywhere."""

import re

import pytest
from report import none_of

# Pages that are made for printing.
PAPER = ("flyer", "card", "poster")

LEDGER = ("must-not", "may", "must")


@pytest.fixture(scope="module")
def documents(documents):
    """The pages of the first language: these tests know its words. What translations keep of them
    is checked by the build, which compares duties, links and exceptions section by section."""
    return {name: page for name, page in documents.items() if "/" not in name}


@pytest.fixture(scope="module")
def of_kind(documents):
    def pick(*kinds):
        return [document for document in documents.values() if document.kind in kinds]

    return pick


def test_every_place_page_has_the_whole_ledger(of_kind):
    pages = of_kind("scenario")
    assert pages
    none_of(
        f"{page.name}: no {part!r} lines"
        for page in pages
        for part in LEDGER
        if not duties(page, part)
    )


def test_every_line_of_a_ledger_ends_with_the_law_it_rests_on(documents):
    none_of(
        f"{name} line {line.line}: {line.text}"
        for name, page in documents.items()
        for part in LEDGER
        for line in duties(page, part)
        if not ends_with_law(line, documents, page.kind in PAPER)
    )


def test_ledgers_stand_under_the_heading_that_links_lead_to(of_kind):
    faults = []
    for page in of_kind("scenario"):
        heading = page.by_id("ledger")
        ledgers = page.of_class("ledger")
        if heading is None or not ledgers or ledgers[0].line < heading.line:
            faults.append(page.name)
    none_of(faults)


@pytest.mark.parametrize("anchor", ("ice", "papers", "after", "other-laws", "does-not"))
def test_every_place_page_has_the_parts_that_people_need(of_kind, anchor):
    none_of(page.name for page in of_kind("scenario") if page.by_id(anchor) is None)


def test_every_explainer_says_what_the_law_does_not_do(of_kind):
    none_of(page.name for page in of_kind("explainer") if page.by_id("does-not") is None)


def test_pages_with_duties_say_that_the_act_does_not_bind_ice(documents, of_kind):
    """Nobody may leave a page believing that the Act stops federal agents."""
    says = re.compile(r"\b(not|cannot)\b.{0,20}\bbind\b.{0,30}(\bICE\b|\bfederal\b)")
    none_of(
        page.name
        for page in of_kind("scenario", "explainer", "questionnaire")
        if not any(says.search(sentence) for sentence in sentences(page.text))
    )


def test_every_page_says_that_it_is_not_legal_advice(documents):
    none_of(name for name, page in documents.items() if "not legal advice" not in page.text)


def test_no_page_claims_that_a_lawyer_has_read_it(documents):
    claims = re.compile(r"\b(reviewed|checked|approved|verified) by [\w ]*(lawyer|attorney)", re.I)
    denies = re.compile(r"\b(no|not|never)\b", re.I)
    none_of(
        f"{name}: {sentence}"
        for name, page in documents.items()
        for sentence in sentences(page.text)
        if claims.search(sentence) and not denies.search(sentence)
    )
    none_of(f"{name}: seal" for name, page in documents.items() if page.root.of_class("done"))


def test_pages_with_a_date_say_that_no_lawyer_has_read_them(documents):
    none_of(
        name
        for name, page in documents.items()
        if page.of_class("status") and "not reviewed by a lawyer" not in page.text.lower()
    )


@pytest.mark.parametrize("word", (r"illegal (alien|immigrant)s?", r"\billegals\b"))
def test_words_that_no_page_may_hold(documents, word):
    none_of(
        f"{name}: {sentence}"
        for name, page in documents.items()
        for sentence in sentences(page.text + " " + (page.meta("description") or ""))
        if re.search(word, sentence, re.I)
    )


def test_no_page_promises_anything(documents):
    """What a news article promised may be told, and that it is not so may be said."""
    promises = re.compile(r"\b(guarantee|you are safe\b|we promise\b|nothing can happen\b)", re.I)
    faults = []
    for name, page in documents.items():
        told = [said.text for said in page.of_class("said")]
        for sentence in sentences(page.text):
            if promises.search(sentence) and not re.search(r"\bnot\b", sentence):
                if not any(sentence.rstrip(".") in text or text in sentence for text in told):
                    faults.append(f"{name}: {sentence}")
    none_of(faults)


def test_no_page_holds_unfinished_text(documents):
    unfinished = re.compile(
        r"\b(TODO|FIXME|TBD|lorem ipsum|XXX|undefined)\b|\{\{|\}\}|\[U\]|\[M\]", re.I
    )
    none_of(
        f"{name}: {found.group()}"
        for name, page in documents.items()
        for found in unfinished.finditer(page.text)
    )


def test_section_signs_never_part_from_their_number(documents):
    none_of(
        f"{name}: {found.group()!r}"
        for name, page in documents.items()
        for found in re.finditer(r"§§?[ \n]\d[\d.]*", "".join(page.first("body")._pieces()))
    )


def sentences(text):
    return re.split(r"(?<=[.!?])\s+", text)


def duties(page, part):
    """The lines of every callout of this kind."""
    return [line for callout in page.of_class(part) if callout.tag == "section"
            for line in callout.all("li")]  # fmt: skip


def ends_with_law(line, documents, on_paper=False):
    """Whether the last thing in the line is a citation that leads to a page of the law; on paper,
    where nothing leads anywhere, a citation in words."""
    last = [child for child in line.children if not isinstance(child, str) or child.strip()][-1]
    if isinstance(last, str):
        return False
    if last.tag == "p":
        return ends_with_law(last, documents, on_paper)
    if on_paper:
        return last.tag == "span" and "cite" in last.classes and last.text != ""
    target = (last.get("href") or "").split("#")[0]
    return "cite" in last.classes and target in documents and documents[target].kind == "source"
