#!/usr/bin/env python3
"""Renders the cards, flyers and posters of the built site as PDF files, ready to send to a printer.

usage: Scripts/print.py [SITE [FOLDER]]

SITE is the built site (Output), FOLDER where the files go (Output-print).
"""

import sys
from pathlib import Path

from paper import print_sheets, sheets
from playwright.sync_api import sync_playwright

LIMIT = 200_000


def main(site="Output", folder="Output-print"):
    site, folder = Path(site).resolve(), Path(folder).resolve()
    if not (site / "index.html").is_file():
        sys.exit(f"{site} holds no built site; run make site first")
    with sync_playwright() as playwright:
        files = print_sheets(playwright, site, sheets(site), folder).values()
    heavy = [file for file in files if file.stat().st_size > LIMIT]
    for file in heavy:
        print(f"{file}: {file.stat().st_size} bytes, {LIMIT} allowed", file=sys.stderr)
    print(f"{len(files)} files in {folder}")
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
