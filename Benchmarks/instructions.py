#!/usr/bin/env python3
"""Counts the instructions that a page costs, and fails where they are a fifth more than recorded.

Unlike seconds, instructions do not depend on what else a machine does. Two small sites are built
with one job under valgrind, and the difference is divided by the difference in pages, so that the
start of the program does not count. Valgrind counts what the tool's own code and its libraries run,
not the kernel. Build the tool first (make tool).
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import corpus

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORD = ROOT / "Benchmarks/instructions.txt"
SMALL, LARGE = 20, 80
TOLERANCE = 1.20


def count(tool, folder, pages, options):
    site = folder / f"site{pages}"
    if not site.exists():
        corpus.make(site, pages)
    output = folder / "out"
    shutil.rmtree(output, ignore_errors=True)
    run = subprocess.run(
        ["valgrind", "--tool=none", "--quiet", "true"], capture_output=True, text=True)
    if run.returncode:
        sys.exit("valgrind is missing: apt-get install valgrind")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", tool, "build",
         "--today", corpus.DAY, "--jobs", "1", "--site", site, "--output", output, *options],
        capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"the build failed under valgrind:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    return int(found.group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default=ROOT / ".build/release/explainer")
    parser.add_argument("--record", action="store_true", help="write the figures down")
    options = parser.parse_args()
    figures = {}
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        tool = work / "explainer"
        shutil.copy(options.tool, tool)
        # Valgrind does not read the newest debug information, which is not needed here.
        subprocess.run(["strip", "-g", tool], check=True)
        for name, more in (("pages only", ["--pages-only"]), ("everything", [])):
            low, high = (count(tool, work, pages, more) for pages in (SMALL, LARGE))
            figures[name] = (high - low) // (LARGE - SMALL)
    lines = [f"{figure} {name}\n" for name, figure in figures.items()]
    if options.record:
        RECORD.write_text("".join(lines))
    failed = False
    for line in RECORD.read_text().splitlines():
        before, name = line.split(" ", 1)
        ratio = figures[name] / int(before)
        print(f"{name}: {figures[name] / 1e6:.2f} million instructions a page, "
              f"{ratio:.2f} of what is recorded")
        failed |= ratio > TOLERANCE
    if failed:
        sys.exit("a page costs a fifth more than recorded; find out why, or record it with --record")


if __name__ == "__main__":
    main()
