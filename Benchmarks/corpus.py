#!/usr/bin/env python3
"""Makes sites of invented pages from a seed, the same words for each generator that is compared.

Each page is an explainer of 6 to 8 kB of Markdown: front matter, headings, nested lists, tables,
footnotes, notes and ten links to other pages. A site of three languages has each page in each.
Python 3.9 or newer, nothing else.
"""

import argparse
import pathlib
import random
import shutil
import subprocess

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
# The languages of a site with several; the words of its frame are those of this site.
LANGUAGES = {"en": "English", "es": "Español", "vi": "Tiếng Việt"}
QUESTIONS = {
    "en": "What does page {} tell?", "es": "¿Qué cuenta la página {}?",
    "vi": "Trang {} kể điều gì?",
}
STRINGS = ("strings.yaml", "questionnaire-strings.yaml")


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


def explainer_site(folder, pages, seed, languages=1, searches=True, tool=None):
    """- tool: the program, which marks the translations as such; needed for several languages."""
    shutil.copytree(FIXTURE, folder / "Content")
    for name in ("Templates", "Public"):
        shutil.copytree(ROOT / name, folder / name)
    codes = list(LANGUAGES)[:languages]
    for code in codes:
        explainers(folder, pages, seed, code)
    for kind in ("explainers-index",) + (("search", "a-to-z") if searches else ()):
        (folder / f"Content/en/{kind}.md").write_text(
            f"---\nkind: {kind}\ntitle: \"{kind.title()}\"\ndescription: All pages.\n---\n")
    if languages == 1:
        return
    settings = folder / "Content/site.yaml"
    listed = "".join(f"  - {{code: {code}, name: {LANGUAGES[code]}}}\n" for code in codes[1:])
    settings.write_text(settings.read_text().replace("name: English}\n", "name: English}\n" + listed)
                        + "fallback: english\n")
    subprocess.run(
        [tool, "translations", *codes[1:], "--mark", "--site", folder, "--today", DAY], check=True,
        stdout=subprocess.DEVNULL)


def explainers(folder, pages, seed, code):
    """The pages of a language. Translations have the same words: a generator cannot read."""
    target = folder / f"Content/{code}/explainers"
    target.mkdir(parents=True)
    for name in STRINGS:
        shutil.copy(ROOT / f"Content/{code}" / name, folder / f"Content/{code}" / name)
    is_original = code == "en"
    for number in range(pages):
        writer = Writer(seed, number, pages)
        body = writer.body(
            lambda target: f"page:p{target}", lambda text: f"> [!note]\n> {text}", " {#does-not}")
        texts = (f"title: \"{QUESTIONS[code].format(number)}\"\n"
                 f"description: \"Page {number} of an invented site.\"\n"
                 f"answer: \"{writer.sentence(5, 8)}\"\n")
        facts = (f"kind: explainer\norder: {number}\nreviewed: {{on: {DAY}, next: 2027-01-31}}\n"
                 if is_original else "")
        (target / f"p{number}.md").write_text(f"---\n{facts}{texts}---\n{body}", encoding="utf-8")


def markdown_pages(folder, pages, seed, link, head):
    """The same pages in another generator's convention."""
    folder.mkdir(parents=True)
    for number in range(pages):
        writer = Writer(seed, number, pages)
        body = writer.body(link, lambda text: f"> **Note**\n> {text}", "")
        (folder / f"p{number}.md").write_text(
            head(number, writer.sentence(5, 8)) + body, encoding="utf-8")


def front_matter(number, answer):
    return (
        f"---\ntitle: \"What does page {number} tell?\"\n"
        f"description: \"Page {number} of an invented site.\"\nweight: {number + 1}\n"
        f"date: {DAY}\nanswer: \"{answer}\"\n---\n")


def filled(frame, title, body, raw=("", "")):
    """A drawn page as a template: what stands around the title and the body is kept as it is."""
    text = raw[0] + frame + raw[1]
    for mark, name in (("@TITLE@", title), ("@BODY@", body)):
        text = text.replace(mark, raw[1] + name + raw[0])
    return text


RAW = ("{% raw %}", "{% endraw %}")


def hugo_site(folder, pages, seed, frame, languages=1):
    codes = list(LANGUAGES)[:languages]
    for code in codes:
        root = "" if code == "en" else f"/{code}"
        markdown_pages(
            folder / f"content/{code}/pages", pages, seed,
            lambda target: f"{root}/pages/p{target}/", front_matter)
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(filled(frame, "{{ .Title }}", "{{ .Content }}"))
    (layouts / "list.html").write_text(filled(
        frame, "{{ .Title }}",
        "{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}"))
    (folder / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Bench"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n'
        + "".join(f'[languages.{code}]\ncontentDir = "content/{code}"\n' for code in codes))


def mkdocs_site(folder, pages, seed, frame):
    markdown_pages(
        folder / "docs", pages, seed, lambda target: f"p{target}.md", front_matter)
    (folder / "docs/index.md").write_text("# Home\n")
    (folder / "theme").mkdir()
    page = filled(frame, "{{ page.title }}", "{{ page.content }}", RAW)
    (folder / "theme/main.html").write_text(page)
    (folder / "mkdocs.yml").write_text(
        "site_name: Bench\nsite_url: https://example.org/\nplugins: []\n"
        "theme: {name: null, custom_dir: theme}\n"
        "markdown_extensions: [tables, footnotes]\n")


def pelican_site(folder, pages, seed, frame):
    markdown_pages(
        folder / "content/pages", pages, seed, lambda target: f"{{filename}}p{target}.md",
        lambda number, answer: (
            f"Title: What does page {number} tell?\nDate: {DAY}\nAnswer: {answer}\n\n"))
    templates = folder / "theme/templates"
    templates.mkdir(parents=True)
    (folder / "theme/static").mkdir()
    (templates / "page.html").write_text(filled(frame, "{{ page.title }}", "{{ page.content }}", RAW))
    (folder / "pelicanconf.py").write_text(
        "SITENAME = 'Bench'\nSITEURL = ''\nPATH = 'content'\nTHEME = 'theme'\n"
        "ARTICLE_PATHS = ['articles']\nDIRECT_TEMPLATES = []\nTIMEZONE = 'UTC'\n"
        "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n"
        "MARKDOWN = {'extension_configs': {'markdown.extensions.tables': {}, "
        "'markdown.extensions.footnotes': {}}, 'output_format': 'html5'}\n")


PEERS = {"hugo": hugo_site, "mkdocs": mkdocs_site, "zensical": mkdocs_site, "pelican": pelican_site}


def make(folder, pages, seed=1, kind="explainer", frame="", **more):
    """Makes a site in a folder that does not exist yet.

    Peers need the frame: a drawn page with @TITLE@ and @BODY@ in it.
    """
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    if kind == "explainer":
        explainer_site(folder, pages, seed, **more)
    else:
        PEERS[kind](folder, pages, seed, frame, **more)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", type=int, default=1, choices=range(1, len(LANGUAGES) + 1))
    parser.add_argument("--tool", default=ROOT / ".build/release/explainer")
    options = parser.parse_args()
    make(options.folder, options.pages, options.seed, languages=options.languages,
         tool=pathlib.Path(options.tool).resolve())
