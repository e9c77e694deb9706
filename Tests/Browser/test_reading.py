"""The reading grade that a page shows is the one that textstat counts."""

import re

from reading_reference import grade, plain
from report import none_of

BLOCKS = {"p", "li", "td", "figcaption"}
LEFT_OUT = {"h2", "h3", "code", "th", "sup", "summary", "svg", "figcaption"}
LEFT_OUT_CLASSES = {"cite", "callout-title", "footnotes-title", "footnote-back"}


def words(element):
    """The running text of an element, without what the grade leaves out."""
    pieces = []
    for child in element.children:
        if isinstance(child, str):
            pieces.append(child)
        elif child.tag in LEFT_OUT or LEFT_OUT_CLASSES & set(child.classes):
            continue
        elif child.tag in BLOCKS | {"ul", "ol"}:
            pieces.append("\n" + words(child) + "\n")
        else:
            pieces.append(words(child))
    return "".join(pieces)


def reading_text(document):
    """The short answer and the body, one block a line, each with a stop at its end."""
    main = document.root.first("main")
    parts = main.of_class("answer") + main.of_class("tell") + main.of_class("body")
    lines = []
    for part in parts:
        for line in words(part).split("\n"):
            line = " ".join(line.split())
            line = re.sub(r"\s+([.,;:])", r"\1", line)
            if line:
                lines.append(line if line[-1] in ".!?" else line + ".")
    return "\n".join(lines)


def shown_grade(document):
    match = re.search(r"Reading grade of this page: (\d+\.\d)", document.root.text)
    return float(match.group(1)) if match else None


def test_the_shown_grade_is_textstats(documents):
    faults, compared = [], 0
    for name, document in documents.items():
        if document.kind not in {"scenario", "explainer", "page"}:
            continue
        shown = shown_grade(document)
        if shown is None:
            continue
        compared += 1
        counted = max(0, grade(plain(reading_text(document))))
        if abs(shown - counted) > 0.5:
            faults.append(f"{name}: shows {shown}, textstat counts {counted:.2f}")
    assert compared > 30
    none_of(faults)


def test_grades_stay_under_their_bars(documents):
    bars = {"scenario": 6.0, "home": 6.0, "now": 6.0, "questionnaire": 6.0}
    faults = []
    for name, document in documents.items():
        bar = 6.0 if name == "privacy.html" else bars.get(document.kind, 8.0)
        shown = shown_grade(document)
        if shown is not None and shown > bar:
            faults.append(f"{name}: grade {shown}, at most {bar}")
    none_of(faults)
