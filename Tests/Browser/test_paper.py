"""Cards, flyers and posters: true to size, tagged, light, and in the words of their pages."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from report import none_of

sys.path.append(str(Path(__file__).resolve().parents[2] / "Scripts"))
import paper

INCH = 96  # CSS pixels
NEAR = 0.5 / 25.4 * INCH  # half a millimetre
LIMIT = 200_000  # bytes
KINDS = paper.KINDS
ADDRESS = "https://example.org/bell/"
CARD = """---
kind: {kind}
title: "{kind}"
description: "To hand out."
from: {source}
parts: [{part}]
say: [still]
---
"""


@pytest.fixture(scope="module")
def sheets(of_kind):
    """One page of each kind of paper in each language."""
    first = {}
    for page in of_kind(*KINDS):
        first.setdefault((page.name.rpartition("/")[0], page.kind), page)
    return list(first.values())


@pytest.fixture(scope="module")
def printed(playwright, site, sheets, tmp_path_factory):
    """The same as PDF files, as make print renders them."""
    folder = tmp_path_factory.mktemp("paper")
    files = paper.print_sheets(playwright, site, [sheet.path for sheet in sheets], folder)
    return {sheet.name: files[sheet.path] for sheet in sheets}


@pytest.fixture(scope="module")
def addressed(repository, tmp_path_factory):
    """A small site that names its public address, built, so that its paper bears codes."""
    root = tmp_path_factory.mktemp("addressed")
    shutil.copytree(repository / "Tests/Fixtures/small-site/Content", root / "Content")
    for folder in ("Templates", "Public"):
        shutil.copytree(repository / folder, root / folder)
    for name in ("strings.yaml", "questionnaire-strings.yaml"):
        shutil.copy(repository / "Content/en" / name, root / "Content/en" / name)
    with open(root / "Content/site.yaml", "a", encoding="utf-8") as settings:
        settings.write(f"public_address: {ADDRESS}\n")
    for kind, source, part in (("card", "now", "do-this"), ("poster", "harbor", "ice")):
        text = CARD.format(kind=kind, source=source, part=part)
        (root / f"Content/en/{kind}.md").write_text(text, "utf-8")
    tool = os.environ.get("EXPLAINER") or repository / ".build/release/explainer"
    subprocess.run(
        [tool, "build", "--site", root, "--today", "2026-01-05"], check=True, capture_output=True
    )
    return root / "Output"


PAPER = {"card": (8.5, 11), "flyer": (11, 8.5), "poster": (8.5, 11)}  # inches
# The sheets with their faces, and how far words stick out of each face.
LAYOUT = """() => ({
  sheets: [...document.querySelectorAll('.sheet')].map((sheet) => {
    const place = sheet.getBoundingClientRect();
    return {
      width: place.width,
      height: place.height,
      faces: [...sheet.querySelectorAll('.face')].map((face) => {
        const box = face.getBoundingClientRect();
        return [box.x - place.x, box.y - place.y, box.width, box.height];
      }),
    };
  }),
  over: [...document.querySelectorAll('.face')].map((face) => {
    const box = face.getBoundingClientRect(), end = face.querySelector('.end');
    const pad = parseFloat(getComputedStyle(face).paddingBottom);
    const room = end ? end.getBoundingClientRect().top : box.bottom - pad;
    const used = Math.max(...[...face.querySelectorAll('.words *')]
      .map((part) => part.getBoundingClientRect().bottom));
    return Math.max(used - room, face.scrollHeight - face.clientHeight,
      face.scrollWidth - face.clientWidth);
  }),
})"""


@pytest.fixture(scope="module")
def laid_out(browser, of_kind):
    """How every card, flyer and poster of every language lies on paper, by document."""
    context = browser.new_context(viewport={"width": 11 * INCH, "height": 11 * INCH})
    page = context.new_page()
    page.emulate_media(media="print")
    found = {}
    for document in of_kind(*KINDS):
        page.goto(document.url)
        found[document] = page.evaluate(LAYOUT)
    context.close()
    return found


def test_a_sheet_holds_ten_cards_of_true_size(laid_out, of_kind):
    for card in of_kind("card"):
        sheets = [sheet["faces"] for sheet in laid_out[card]["sheets"]]
        assert sheets and all(len(sheet) == 10 for sheet in sheets), card.name
        for sheet in sheets:
            for number, (x, y, width, height) in enumerate(sheet):
                assert abs(width - 3.5 * INCH) <= NEAR, (card.name, number, width)
                assert abs(height - 2 * INCH) <= NEAR, (card.name, number, height)
            assert len({(round(x), round(y)) for x, y, _, _ in sheet}) == 10


def test_every_sheet_is_one_side_of_paper_in_every_language(laid_out):
    none_of(
        f"{document.name}: {sheet['width'] / INCH:.1f} by {sheet['height'] / INCH:.1f} inches"
        for document, layout in laid_out.items()
        for wanted in [[side * INCH for side in PAPER[document.kind]]]
        for sheet in layout["sheets"]
        if abs(sheet["width"] - wanted[0]) > NEAR or abs(sheet["height"] - wanted[1]) > NEAR
    )


def test_no_word_of_a_card_flyer_or_poster_is_cut_off_in_any_language(laid_out):
    none_of(
        f"{document.name}: {max(layout['over']):.0f} px too much"
        for document, layout in laid_out.items()
        if max(layout["over"]) > 1
    )


def test_paper_is_tagged_light_and_brings_its_fonts(printed):
    faults = []
    for name, file in printed.items():
        info = run("pdfinfo", str(file))
        if not re.search(r"Tagged:\s+yes", info):
            faults.append(f"{name}: not tagged")
        if not re.search(r"Page size:\s+(612 x 792|792 x 612) pts", info):
            faults.append(f"{name}: not on letter paper")
        if file.stat().st_size > LIMIT:
            faults.append(f"{name}: {file.stat().st_size} bytes")
        fonts = run("pdffonts", str(file)).splitlines()[2:]
        faults += [f"{name}: {font}" for font in fonts if font.split()[-5] != "yes"]
        if not fonts:
            faults.append(f"{name}: no font")
    none_of(faults)


def test_the_text_of_a_pdf_is_the_text_of_its_page(printed, sheets):
    """Every letter can be copied and read aloud, in every script."""
    faults = []
    for sheet in sheets:
        copied = squeeze(run("pdftotext", "-raw", str(printed[sheet.name]), "-"))
        for face in sheet.of_class("face"):
            faults += [
                f"{sheet.name}: {piece.text[:80]!r}"
                for piece in face.all("h2", "h3", "p", "li")
                if not piece.all("p", "li") and squeeze(piece.text) not in copied
            ]
    none_of(sorted(set(faults)))


def test_a_printed_code_leads_to_its_page(playwright, addressed, tmp_path):
    paths = paper.sheets(addressed)
    assert {path.name for path in paths} == {"card.html", "flyer-harbor.html", "poster.html"}
    for path, file in paper.print_sheets(playwright, addressed, paths, tmp_path).items():
        run("pdftoppm", "-r", "200", "-gray", str(file), str(file.with_suffix("")))
        images = [str(image) for image in tmp_path.glob(f"{file.stem}-*.pgm")]
        # It complains of sides without a code: a card has one on its back only.
        read = ["zbarimg", "--quiet", "--raw", *images]
        codes = subprocess.run(read, capture_output=True, text=True).stdout.split()
        target = {"card.html": "now.html", "poster.html": "harbor.html"}.get(path.name)
        assert set(codes) == {ADDRESS + (target or path.name.removeprefix("flyer-"))}, path.name


def test_flyers_say_what_their_pages_say(documents, of_kind):
    """Every sentence of a flyer but its foot stands on the page that it was made from."""
    faults = []
    for flyer in of_kind("flyer"):
        folder, _, name = flyer.name.rpartition("/")
        page = documents[(folder + "/" if folder else "") + name.removeprefix("flyer-")]
        text = squeeze(page.root.text)
        for face in flyer.of_class("face"):
            if face.get("lang") != page.first("html").get("lang"):
                continue
            for words in face.of_class("words"):
                faults += [
                    f"{flyer.name}: {piece.text[:80]!r}"
                    for piece in words.all("h2", "p", "li")
                    if not piece.all("p", "li") and squeeze(piece.text) not in text
                ]
    none_of(faults)


def test_a_heading_never_stands_twice(of_kind):
    faults = []
    for page in of_kind(*KINDS):
        for face in page.of_class("face"):
            headings = [heading.text for heading in face.all("h2", "h3")]
            if len(set(headings)) < len(headings):
                faults.append(f"{page.name}: {headings}")
    none_of(faults)


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def squeeze(text):
    return re.sub(r"[\W_]+", "", text)
