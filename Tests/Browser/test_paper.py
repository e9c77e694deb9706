"""Cards, flyers and posters: true to size, tagged, light, and in the words of their pages."""

import re
import subprocess

import pytest
from report import none_of

INCH = 96  # CSS pixels
NEAR = 0.5 / 25.4 * INCH  # half a millimetre
LIMIT = 200_000  # bytes
# Chromium writes each letter of these scripts as a drawing of its own.
LARGE_SCRIPTS = {"zh-Hant": 600_000, "zh-Hans": 600_000, "ko": 600_000}
KINDS = ("card", "flyer", "poster")


@pytest.fixture(scope="module")
def sheets(of_kind):
    """One page of each kind of paper in each language."""
    first = {}
    for page in of_kind(*KINDS):
        first.setdefault((page.name.rpartition("/")[0], page.kind), page)
    return list(first.values())


@pytest.fixture(scope="module")
def printed(browser, sheets, tmp_path_factory):
    """The same as PDF files, as make print renders them."""
    folder = tmp_path_factory.mktemp("paper")
    page = browser.new_page()
    files = {}
    for sheet in sheets:
        page.goto(sheet.url)
        files[sheet.name] = folder / (sheet.name.replace("/", "-") + ".pdf")
        page.pdf(
            path=files[sheet.name], prefer_css_page_size=True, tagged=True, print_background=True
        )
    page.close()
    return files


def test_a_sheet_holds_ten_cards_of_true_size(browser, of_kind):
    page = browser.new_page()
    page.emulate_media(media="print")
    for card in of_kind("card"):
        page.goto(card.url)
        boxes = page.evaluate(
            """() => [...document.querySelectorAll('.sheet')].map((sheet) => {
                const top = sheet.getBoundingClientRect();
                return [...sheet.querySelectorAll('.face')].map((face) => {
                  const box = face.getBoundingClientRect();
                  return [box.x - top.x, box.y - top.y, box.width, box.height];
                });
              })"""
        )
        assert boxes and all(len(sheet) == 10 for sheet in boxes), card.name
        for sheet in boxes:
            for number, (x, y, width, height) in enumerate(sheet):
                assert abs(width - 3.5 * INCH) <= NEAR, (card.name, number, width)
                assert abs(height - 2 * INCH) <= NEAR, (card.name, number, height)
            assert len({(round(x), round(y)) for x, y, _, _ in sheet}) == 10
    page.close()


def test_paper_is_tagged_light_and_brings_its_fonts(printed):
    faults = []
    for name, file in printed.items():
        info = run("pdfinfo", str(file))
        if not re.search(r"Tagged:\s+yes", info):
            faults.append(f"{name}: not tagged")
        if not re.search(r"Page size:\s+(612 x 792|792 x 612) pts", info):
            faults.append(f"{name}: not on letter paper")
        if file.stat().st_size > LARGE_SCRIPTS.get(name.partition("/")[0], LIMIT):
            faults.append(f"{name}: {file.stat().st_size} bytes")
        fonts = run("pdffonts", str(file)).splitlines()[2:]
        faults += [f"{name}: {font}" for font in fonts if font.split()[-5] != "yes"]
        if not fonts:
            faults.append(f"{name}: no font")
    none_of(faults)


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
