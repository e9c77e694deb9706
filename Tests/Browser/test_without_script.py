"""Scripts add the questionnaire, the search and the notice of an old copy, and nothing else."""

from report import none_of

# Pages that do more with a script than without.
LIVELY = ("questionnaire", "search")


def test_reading_pages_have_no_script_beside_the_notice(documents):
    none_of(
        f"{name} line {script.line}"
        for name, page in documents.items()
        for script in page.all("script")
        if "json" not in (script.get("type") or "") and page.kind not in LIVELY
        if "old-copy" not in script.raw or len(script.raw.encode()) > 400
    )


def test_pages_read_the_same_without_script(documents, tour):
    none_of(
        name
        for name, visit in tour.items()
        if visit.is_whole
        and documents[name].kind not in LIVELY
        and visit.text != visit.text_without_script
    )


def test_pages_without_script_are_not_empty(tour):
    none_of(
        f"{name}: {visit.text_without_script[:80]!r}"
        for name, visit in tour.items()
        if visit.is_whole and len(visit.text_without_script) < 200
    )


def test_the_questionnaire_without_script_shows_its_list(documents, of_kind, tour):
    pages = of_kind("questionnaire")
    assert pages
    faults = []
    for page in pages:
        if not tour[page.name].is_whole:
            continue
        steps = page.by_id("q-steps")
        lines = [item.text for item in steps.all("li")] if steps else []
        shown = tour[page.name].text_without_script
        if len(lines) < 10:
            faults.append(f"{page.name}: {len(lines)} lines")
        missing = [text for text in headings(steps) if text not in shown]
        faults += [f"{page.name}: not shown: {text}" for text in missing]
    none_of(faults)


def headings(steps):
    return [heading.text for heading in steps.all("h2", "h3", "h4")] if steps else []
