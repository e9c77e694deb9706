"""Pages for old phones and dear data: bytes as a host sends them, with gzip."""

import gzip
import os
import shutil
import subprocess
from urllib.parse import unquote

from report import none_of

KB = 1_024
LIMITS = {"now": 5, "source": 30, "questionnaire": 15, "search": 80, "a-to-z": 20}
READING = 14
LOADED = ("icon", "stylesheet", "preload")


def test_pages_keep_their_weight(documents):
    weights = {name: weight(page.path) for name, page in documents.items()}
    heaviest = {}
    for name, size in sorted(weights.items(), key=lambda item: item[1]):
        heaviest[documents[name].kind] = f"{size / 1000:.1f} kB {name}"
    over = [
        f"{name}: {size / 1000:.1f} kB, {limit(documents[name]) / 1000:.0f} kB allowed"
        for name, size in weights.items()
        if size > limit(documents[name])
    ]
    none_of(over + ["heaviest of each kind:", *map(str, heaviest.items())] if over else [])


def test_pages_are_one_request_or_two(documents):
    """The page, and at most the icon; the page for right now holds it itself."""
    asked = {
        name: [
            element.get("src") or element.get("href")
            for element in page.elements
            if element.get("src") or (element.tag == "link" and element.get("rel") in LOADED)
            if element is not page.own_icon
        ]
        for name, page in documents.items()
    }
    none_of(
        f"{name}: {files}"
        for name, files in asked.items()
        if len(files) > (0 if documents[name].kind == "now" else 1)
    )


def test_the_page_for_right_now_holds_the_mark(documents, site):
    mark = (site / "mark.svg").read_text("utf-8")
    none_of(
        f"{name}: {page.own_icon and page.own_icon.get('href')}"
        for name, page in documents.items()
        # What only leads on to another page shows no icon.
        if page.kind == "now" and page.first("style")
        if not (page.own_icon and unquote(page.own_icon.get("href")).endswith("," + mark))
    )


def test_no_other_file_is_heavy(site):
    none_of(
        f"{path.relative_to(site)}: {weight(path) / 1000:.1f} kB"
        for path in site.rglob("*")
        if path.is_file() and path.suffix in (".svg", ".css", ".js", ".json", ".xml", ".txt")
        if weight(path) > 60_000
    )


def test_an_address_of_its_own_makes_no_page_too_heavy(repository, content_day, tmp_path):
    """Whoever hosts the site names its address, which each page then has in its head."""
    for folder in ("Content", "Templates", "Public"):
        shutil.copytree(repository / folder, tmp_path / folder)
    with open(tmp_path / "Content/site.yaml", "a", encoding="utf-8") as settings:
        settings.write("\npublic_address: https://values-act.example.org/guide/\n")
    tool = os.environ.get("EXPLAINER") or repository / ".build/release/explainer"
    command = [tool, "build", "--strict", "--site", tmp_path, "--today", content_day, "--pages-only"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]


def limit(page):
    # The same words take more bytes in other languages and scripts. Pages that are read keep one bar.
    heavier = page.kind in ("questionnaire", "search", "a-to-z") and "/" in page.name
    return LIMITS.get(page.kind, READING) * KB * (7 / 6 if heavier else 1)


def weight(path):
    """What a host sends: the compressed file beside it, where there is one."""
    sent = path.with_name(path.name + ".gz")
    return sent.stat().st_size if sent.is_file() else len(gzip.compress(path.read_bytes(), 9))
