"""Makes PDF files of the pages that are made for paper, with Debian's Chromium.

CHROMIUM names another browser. Nothing is fetched: pages are opened from the folder.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import paper_fonts

KINDS = ("card", "flyer", "poster")


def sheets(site):
    """The pages made for paper: their kind is the class of the body."""
    pattern = re.compile(rf'<body class="({"|".join(KINDS)})">')
    return [path for path in sorted(site.rglob("*.html")) if pattern.search(path.read_text("utf-8"))]


def print_sheets(playwright, site, paths, folder):
    """Writes a PDF for each of the pages; returns the files by page."""
    languages = {}
    for path in paths:
        language = re.search(r'<html lang="([^"]+)"', path.read_text("utf-8"))
        languages.setdefault(language[1] if language else "", []).append(path)
    targets = {path: folder / path.relative_to(site).with_suffix(".pdf") for path in paths}
    for language, group in languages.items():
        with TemporaryDirectory() as fonts:
            text = "".join(path.read_text("utf-8") for path in group)
            used = paper_fonts.prepare(language, text, Path(fonts))
            print_group(playwright, used, {path: targets[path] for path in group})
    return targets


def print_group(playwright, environment, targets):
    """Renders pages with one browser, which keeps to the fonts it was started with."""
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=["--no-sandbox"],
        env={**os.environ, **environment},
    )
    page = browser.new_page()
    for path, target in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        page.goto(path.as_uri())
        page.pdf(path=target, prefer_css_page_size=True, tagged=True, print_background=True)
    browser.close()
