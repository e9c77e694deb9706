"""What a screen reader is told of one page of each kind, held against stored outlines.

Roles, levels and the names of landmarks, without the words of the content: so an outline changes
when a template changes. UPDATE_GOLDENS=1 writes them anew.
"""

import os
import re
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parent / "outlines"
PAGES = (
    "index", "now", "jail", "which-convictions", "faq", "glossary", "gov-7284-8", "form-i-200",
    "reuters-2017", "decision-hold", "check-hold", "sources", "changes", "search", "a-to-z",
    "privacy", "data", "404", "card",
)  # fmt: skip
NAMED = ("navigation", "region", "contentinfo", "banner", "search", "alert")


@pytest.mark.parametrize("name", PAGES)
def test_the_outline_is_as_stored(browser, documents, name):
    page = browser.new_page()
    page.goto(documents[f"{name}.html"].url)
    found = outline(page.locator("body").aria_snapshot())
    page.close()
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDENS") == "1":
        GOLDENS.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8"), "if this is meant: UPDATE_GOLDENS=1"


def outline(snapshot):
    """The snapshot with names of landmarks only; equal neighbours are written once."""
    lines = []
    for line in snapshot.splitlines():
        blanks, role, rest = re.match(r"( *)- (?:'|\")?([a-z/]+)(.*)", line).groups()
        if role in ("text", "/url", "strong", "emphasis", "code", "time"):
            continue
        level = re.search(r"\[level=\d\]", rest)
        name = re.match(r' "([^"]*)"', rest)
        shown = f' "{name.group(1)}"' if name and role in NAMED[:1] else ""
        lines.append(f"{blanks}{role}{shown}{' ' + level.group(0) if level else ''}")
    return "\n".join(folded(lines)) + "\n"


def folded(lines):
    """Blocks of equal shape that follow each other become one, with a mark."""
    blocks = []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        if not blocks or depth <= blocks[0][1]:
            blocks.append(([line], depth))
        else:
            blocks[-1][0].append(line)
    result, last = [], None
    for block, _ in blocks:
        inner = folded(block[1:]) if len(block) > 1 else []
        shape = [block[0], *inner]
        if shape == last:
            if not result[-1].endswith("*"):
                result.append(" " * (len(block[0]) - len(block[0].lstrip())) + "*")
            continue
        result += shape
        last = shape
    return result
