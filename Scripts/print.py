#!/usr/bin/env python3
"""Renders the cards, flyers and posters of the built site as PDF files, ready to send to a printer.

usage: Scripts/print.py [SITE [FOLDER]]

SITE is the built site (Output), FOLDER where the files go (Output-print). The browser is Debian's
Chromium; CHROMIUM names another one. Nothing is fetched: pages are opened from the folder.
"""

import os
import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

KINDS = ("card", "flyer", "poster")
LIMIT = 200_000
# Chromium writes each letter of these scripts as a drawing of its own.
LARGE_SCRIPTS = {"zh-Hant": 600_000, "zh-Hans": 600_000, "ko": 600_000}


def main(site="Output", folder="Output-print"):
    site, folder = Path(site).resolve(), Path(folder).resolve()
    if not (site / "index.html").is_file():
        sys.exit(f"{site} holds no built site; run make site first")
    files = print_all(site, folder)
    limits = {file: LARGE_SCRIPTS.get(file.relative_to(folder).parts[0], LIMIT) for file in files}
    heavy = [file for file in files if file.stat().st_size > limits[file]]
    for file in heavy:
        print(f"{file}: {file.stat().st_size} bytes, {limits[file]} allowed", file=sys.stderr)
    print(f"{len(files)} files in {folder}")
    return 1 if heavy else 0


def print_all(site, folder):
    """Writes one PDF for each page made for paper; returns the files."""
    written = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"],
        )
        page = browser.new_page()
        for path in sheets(site):
            target = folder / path.relative_to(site).with_suffix(".pdf")
            target.parent.mkdir(parents=True, exist_ok=True)
            page.goto(path.as_uri())
            page.pdf(path=target, prefer_css_page_size=True, tagged=True, print_background=True)
            written.append(target)
        browser.close()
    return written


def sheets(site):
    """The pages made for paper: their kind is the class of the body."""
    pattern = re.compile(rf'<body class="({"|".join(KINDS)})">')
    return [path for path in sorted(site.rglob("*.html")) if pattern.search(path.read_text("utf-8"))]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
