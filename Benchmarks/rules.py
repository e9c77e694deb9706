#!/usr/bin/env python3
"""Times the checks of rule files: the site's own rules, and rules made at random from a seed.

Build the tool first (make tool). Python 3.9 or newer, nothing else. Exits with 0 unless the tool
itself fails; times are printed, never judged.
"""

import argparse
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A fixed day, so that a review that falls due changes nothing.
DAY = "2026-11-21"


def synthetic(seed, fact_count=30, rule_count=26):
    """A rule file with yes/no facts and rules of three conditions each, without a conflict.

    Every fact is read. Each rule replaces the earlier ones that say something else.
    """
    rng = random.Random(seed)
    facts = [f"fact{number}" for number in range(fact_count)]
    deck = rng.sample(facts, fact_count)
    lines = ["format: 1", "id: synthetic", 'title: "Synthetic"', "in_force: {from: 2020-01-01}"]
    lines += ['sources: {law: {cite: "Code"}}', "outcomes:"]
    lines += [f'  {name}: "Answer {name}."' for name in ("first", "second", "third")]
    lines += ["facts:"] + [f'  {fact}: {{ask: "Is {fact} so?"}}' for fact in facts]
    lines += ["decisions:", "  decision:", '    title: "What holds?"']
    lines += ["    usually: {id: R-base, then: first, cite: law}", "    rules:"]
    earlier = []
    for number in range(rule_count):
        chosen = [deck.pop() for _ in range(min(3, len(deck)))]
        while len(chosen) < 3:
            chosen += [fact for fact in [rng.choice(facts)] if fact not in chosen]
        when = ", ".join(f"{fact}: {rng.choice(['yes', 'no'])}" for fact in chosen)
        then = rng.choice(["first", "second", "third"])
        others = [name for name, answer in earlier if answer != then]
        overrides = f", overrides: [{', '.join(others)}]" if others else ""
        name = f"R-{number}"
        lines.append(f"      - {{id: {name}, when: {{{when}}}, then: {then}, cite: law{overrides}}}")
        earlier.append((name, then))
    lines += ["questionnaires:", f"  - {{id: every, decides: [decision], order: [{', '.join(facts)}]}}"]
    return "\n".join(lines) + "\n"


def run(tool, site, runs):
    """The seconds of each run, and what the last one printed; None where a run failed."""
    command = [str(tool), "rules", "test", "--site", str(site), "--today", DAY]
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds.append(time.perf_counter() - start)
        if result.returncode != 0:
            sys.stderr.write(result.stdout + result.stderr)
            return None
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", type=pathlib.Path, default=ROOT / ".build/release/explainer")
    parser.add_argument("--runs", type=int, default=7, help="runs of each, at least 1")
    # Seed 3 makes rules beyond the limit of nodes, seed 5 a question that never matters: the tool
    # refuses both, as it should.
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 4], help="synthetic files")
    options = parser.parse_args()
    if not options.tool.is_file():
        sys.exit(f"{options.tool} is missing: run make tool first")

    rows = [("the site's own rules", run(options.tool, ROOT, options.runs))]
    for seed in options.seeds:
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder, "Content", "rules")
            rules.mkdir(parents=True)
            (rules / "synthetic.yaml").write_text(synthetic(seed), encoding="utf-8")
            name = f"30 facts, 26 rules, seed {seed}"
            rows.append((name, run(options.tool, folder, options.runs)))

    print(f"explainer rules test, {options.runs} runs each, seconds")
    print(f"{'rule file':32} {'median':>8} {'least':>8} {'most':>8}")
    for name, seconds in rows:
        if seconds is None:
            print(f"{name:32} {'failed':>8}")
        else:
            figures = (statistics.median(seconds), min(seconds), max(seconds))
            print(f"{name:32} " + " ".join(f"{figure:8.3f}" for figure in figures))
    return 1 if any(seconds is None for _, seconds in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
