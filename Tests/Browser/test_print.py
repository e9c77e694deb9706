"""Every kind of page on letter paper: nothing lost, no page mostly white."""

import re
import subprocess

import pytest
from report import none_of

DOTS = 30  # per inch: enough to tell ink from paper
GAP = DOTS // 2  # white higher than this is a gap, not the space between paragraphs
HANDED_OUT = ("now", "home")


@pytest.fixture(scope="module")
def printed(browser, samples, of_kind, tmp_path_factory):
    """One page of each kind, every place page and what is handed out, as PDF files by page name."""
    folder = tmp_path_factory.mktemp("printed")
    many = of_kind("scenario", *HANDED_OUT)
    pages = {page.name: page for page in [*samples.values(), *many]}
    context = browser.new_context()
    page = context.new_page()
    files = {}
    for name, document in pages.items():
        page.goto(document.url)
        files[name] = folder / f"{name.replace('/', '-')}.pdf"
        page.pdf(path=files[name], format="Letter", prefer_css_page_size=True)
    context.close()
    return files


@pytest.fixture(scope="module")
def texts(printed):
    """The letters and digits of each PDF file, by page name."""
    return {
        name: squeeze(run("pdftotext", "-raw", str(file), "-")) for name, file in printed.items()
    }


def test_closed_parts_are_printed(documents, texts):
    """Menus, and lists of pages that point here are left out on paper."""
    faults = []
    for name, text in texts.items():
        for part in documents[name].all("details"):
            if set(part.classes) & {"contents", "fold", "used"}:
                continue
            for piece in part.all("h3", "p", "li"):
                if squeeze(piece.text)[:60] not in text:
                    faults.append(f"{name}: {piece.text[:80]!r}")
    none_of(faults)


def test_notes_on_the_law_are_printed(documents, texts):
    faults = []
    for name, text in texts.items():
        for notes in documents[name].of_class("notes") if documents[name].kind == "source" else []:
            for note in notes.all("b"):
                if squeeze(note.text) not in text:
                    faults.append(f"{name}: {note.text!r}")
    none_of(faults)


def test_no_printed_page_but_the_last_is_mostly_white(printed, tmp_path):
    faults = []
    for name, file in printed.items():
        shares = [white(rows) for rows in rasters(file, tmp_path / file.stem)]
        faults += [
            f"{name} page {number} of {len(shares)}: {share:.0%} white"
            for number, share in enumerate(shares[:-1], 1)
            if share > 0.4
        ]
    none_of(faults)


@pytest.mark.parametrize("kind", HANDED_OUT)
def test_pages_made_to_be_handed_out_are_one_sheet_in_every_language(printed, of_kind, kind):
    none_of(
        f"{page.name}: {sheets(printed[page.name])} sheets"
        for page in of_kind(kind)
        if sheets(printed[page.name]) > 1
    )


def test_a_place_page_fits_one_sheet_printed_on_both_sides(printed, of_kind):
    none_of(
        f"{page.name}: {sheets(printed[page.name])} pages"
        for page in of_kind("scenario")
        if sheets(printed[page.name]) > 2
    )


def test_addresses_of_official_texts_are_written_out(documents, texts):
    faults = []
    for name, text in texts.items():
        for link in documents[name].of_class("out"):
            if squeeze(link.get("href")) not in text:
                faults.append(f"{name}: {link.get('href')}")
    none_of(faults)


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def squeeze(text):
    """Letters and digits only: lines break and marks of lists move on paper."""
    return re.sub(r"[\W_]+", "", text)


def sheets(file):
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(file))).group(1))


def rasters(file, prefix):
    """For each page, for each row of dots, whether it holds ink."""
    run("pdftoppm", "-gray", "-r", str(DOTS), str(file), str(prefix))
    for path in sorted(prefix.parent.glob(f"{prefix.name}-*.pgm")):
        data = path.read_bytes()
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        width, height = int(header.group(1)), int(header.group(2))
        dots = data[header.end() :]
        yield [min(dots[row * width : (row + 1) * width]) < 200 for row in range(height)]


def white(rows):
    """The share of the sheet in gaps between the first and the last inch where ink may be."""
    margin = round(0.6 * DOTS)
    inked = rows[margin : len(rows) - margin]
    gaps, length = 0, 0
    for ink in [*inked, True]:
        if ink:
            gaps += length if length > GAP else 0
            length = 0
        else:
            length += 1
    return gaps / len(inked)
