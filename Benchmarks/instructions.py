#!/usr/bin/env python3
"""Counts the instructions that a page costs, and fails where they are a fifth more than recorded.

Unlike seconds, instructions do not depend on what else a machine does. Two small sites are built
with one job under valgrind, and the difference is divided by the difference in pages, so that the
start of the program does not count; once more after a change of one page. Valgrind counts what the
tool's own code and its libraries run, not the kernel. Build the tool first (make tool).
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
TRIES = 3


def count(tool, folder, pages, options, changes):
    """Instructions of one build.

    - changes: whether it follows a build of the same into the same folder, after which one page
      changed.
    """
    site = folder / f"site{pages}"
    if not site.exists():
        corpus.make(site, pages)
    output = folder / f"out{pages}"
    if changes:
        with open(site / "Content/en/explainers/p7.md", "a") as page:
            page.write("\nOne sentence more.\n")
    else:
        shutil.rmtree(output, ignore_errors=True)
    run = subprocess.run(
        ["valgrind", "--tool=none", "--quiet", "true"], capture_output=True, text=True)
    if run.returncode:
        sys.exit("valgrind is missing: apt-get install valgrind")
    run = subprocess.run(
        # Its debugger would map a file of another name each time, as if the program were another one.
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--vgdb=no", tool, "build",
         "--today", corpus.DAY, "--jobs", "1", "--site", site, "--output", output, *options],
        capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"the build failed under valgrind:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    return int(found.group(1))


def cost(tool, folder, options, bar, changes=False):
    """Instructions a page. Above the bar it is counted again: a thread that waits may run in circles
    meanwhile, which adds to a count and never takes from it, so that the least counts are the true
    ones."""
    least = {}
    for _ in range(TRIES):
        for pages in (SMALL, LARGE):
            found = count(tool, folder, pages, options, changes)
            least[pages] = min(found, least.get(pages, found))
        figure = (least[LARGE] - least[SMALL]) // (LARGE - SMALL)
        if bar is not None and figure <= bar * TOLERANCE:
            break
    return figure


def recorded(name):
    """What is written down under a name."""
    for line in RECORD.read_text().splitlines():
        figure, known = line.split(" ", 1)
        if known == name:
            return int(figure)
    sys.exit(f"{RECORD.name} has no figure of \"{name}\": record it with --record")


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
        # The last one needs what the one before it left.
        for name, more, changes in (
                ("pages only", ["--pages-only"], False), ("everything", [], False),
                ("one page changed", [], True)):
            bar = None if options.record else recorded(name)
            figures[name] = cost(tool, work, more, bar, changes)
    lines = [f"{figure} {name}\n" for name, figure in figures.items()]
    if options.record:
        RECORD.write_text("".join(lines))
    failed = False
    for name, figure in figures.items():
        ratio = figure / recorded(name)
        print(f"{name}: {figure / 1e6:.2f} million instructions a page, "
              f"{ratio:.2f} of what is recorded")
        failed |= ratio > TOLERANCE
    if failed:
        sys.exit("a page costs a fifth more than recorded; find out why, or record it with --record")


if __name__ == "__main__":
    main()
