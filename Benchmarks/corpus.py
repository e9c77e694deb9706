#!/usr/bin/env python3
"""Makes sites of invented pages from a seed, the same words for each generator that is compared.

Each page is an explainer of 6 to 8 kB of Markdown: front matter, headings, nested lists, tables,
footnotes, notes and ten links to other pages. Python 3.9 or newer, nothing else.
"""

import argparse
import pathlib
import random
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "Tests/Fixtures/small-site/Content"
DAY = "2026-01-02"
WORDS = """harbor bell rope boat tide crew night fog light storm anchor deck sail mast port letter
clerk rule paper list page word line sign mark room door key gate path stone bridge river field
market bread salt water lamp clock morning summer winter paint wood iron glass wheel cart horse
child mother father friend neighbor teacher doctor baker sailor guard judge visitor stranger
""".split()
VERBS = "keeps finds opens closes reads writes carries holds moves shows brings leaves".split()
LINKS = 10


class Writer:
    """The words of one page; every generator's pages are made from the same choices."""

    def __init__(self, seed, number, pages):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.targets = [self.random.randrange(pages) for _ in range(LINKS)]
        self.links = 0

    def sentence(self, low=6, high=14):
        words = [self.random.choice(WORDS) for _ in range(self.random.randint(low, high))]
        words[2] = self.random.choice(VERBS)
        return "The " + " ".join(words) + "."

    def paragraph(self, link, sentences=4):
        parts = [self.sentence() for _ in range(sentences)]
        if self.links < LINKS:
            target = self.targets[self.links]
            self.links += 1
            parts[1] = parts[1][:-1] + f" as [page {target}]({link(target)}) tells."
        if self.random.random() < 0.4:
            parts[0] = parts[0].replace(" the ", " *the* ", 1).replace("The ", "**The** ", 1)
        return " ".join(parts)

    def body(self, link, note, pin):
        blocks = [self.paragraph(link)]
        notes = []
        for section in range(1, 10):
            blocks.append(f"## {self.random.choice(WORDS).title()} {section}")
            blocks.append(self.paragraph(link))
            kind = section % 5
            if kind == 1:
                blocks.append("\n".join(
                    f"- {self.sentence(4, 8)}\n  - {self.sentence(4, 8)}" for _ in range(3)))
            elif kind == 2:
                rows = [f"| {self.sentence(3, 5)} | {self.sentence(3, 5)} | {number} |"
                        for number in range(4)]
                blocks.append("\n".join(["| One | Two | Three |", "| --- | --- | --- |"] + rows))
            elif kind == 3:
                blocks.append(note(self.sentence()))
                blocks.append(f"### {self.random.choice(WORDS).title()} again {section}")
                blocks.append(self.paragraph(link))
            elif kind == 4:
                notes.append(f"[^n{section}]: {self.sentence()}")
                blocks.append(f"{self.sentence()[:-1]}.[^n{section}] {self.sentence()}")
            else:
                blocks.append(self.paragraph(link, 5))
        blocks.append(f"## What this does not do{pin}")
        blocks.append(self.paragraph(link, 2))
        return "\n\n".join(blocks + notes) + "\n"


def explainer_site(folder, pages, seed, languages):
    shutil.copytree(FIXTURE, folder / "Content")
    for name in ("Templates", "Public"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("strings.yaml", "questionnaire-strings.yaml"):
        shutil.copy(ROOT / "Content/en" / name, folder / "Content/en" / name)
    target = folder / "Content/en/explainers"
    target.mkdir()
    for number in range(pages):
        writer = Writer(seed, number, pages)
        body = writer.body(
            lambda target: f"page:p{target}", lambda text: f"> [!note]\n> {text}", " {#does-not}")
        (target / f"p{number}.md").write_text(
            f"---\nkind: explainer\ntitle: \"What does page {number} tell?\"\n"
            f"description: \"Page {number} of an invented site.\"\norder: {number}\n"
            f"answer: \"{writer.sentence(5, 8)}\"\nreviewed: {{on: {DAY}, next: 2027-01-31}}\n---\n"
            + body, encoding="utf-8")
    (folder / "Content/en/explainers.md").write_text(
        "---\nkind: explainers-index\ntitle: All pages\ndescription: All pages.\n---\n")


def hugo_site(folder, pages, seed, languages):
    (folder / "content/pages").mkdir(parents=True)
    for number in range(pages):
        writer = Writer(seed, number, pages)
        body = writer.body(
            lambda target: f"/pages/p{target}/", lambda text: f"> **Note**\n> {text}", "")
        (folder / f"content/pages/p{number}.md").write_text(
            f"---\ntitle: \"What does page {number} tell?\"\n"
            f"description: \"Page {number} of an invented site.\"\nweight: {number + 1}\n"
            f"date: {DAY}\nanswer: \"{writer.sentence(5, 8)}\"\n---\n" + body, encoding="utf-8")


SITES = {"explainer": explainer_site, "hugo": hugo_site}


def make(folder, pages, seed=1, kind="explainer", languages=1):
    """Makes a site in a folder that does not exist yet."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    SITES[kind](folder, pages, seed, languages)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=sorted(SITES), default="explainer")
    options = parser.parse_args()
    make(options.folder, options.pages, options.seed, options.kind)
