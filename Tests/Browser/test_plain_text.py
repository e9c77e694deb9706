"""Without styles the pages read in order: what is allowed comes before what to expect."""

import subprocess

import pytest


@pytest.fixture(scope="module")
def dump(site):
    """A page as a reader in a terminal gets it."""

    def read(name):
        command = ["w3m", "-dump", "-cols", "200", "-O", "UTF-8", str(site / name)]
        result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        return " ".join(result.stdout.split())

    return read


def test_the_jail_page_reads_in_order(documents, dump):
    text = dump("jail.html")
    page = documents["jail.html"]
    answer = next(part for part in page.of_class("answer") if part.tag == "section").first("p")
    ledger = page.of_class("must-not")[0].all("li")[0]
    order = [page.first("h1").text, answer.text, ledger.text, page.by_id("ice").text]
    contents = text.rindex(order[-1])
    places = [text.find(order[0]), text.find(order[1]), text.find(order[2]), contents]
    assert -1 not in places, dict(zip(order, places))
    assert places == sorted(places), dict(zip(order, places))


def test_the_page_for_right_now_begins_with_words_to_say(documents, dump):
    text = dump("now.html")
    page = documents["now.html"]
    title = page.first("h1").text
    words = page.of_class("say")[0].all("li")[0].text
    assert text.startswith(title)
    assert len(title) < text.index(words) < 700
