"""Old addresses on a real server: it answers those with status 301 where the browser then finds the
right part; where only the old page itself knows the part, it sends that page."""

import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from servers import PLACES, Start, place_name
from test_servers import HEADERS, get

REPOSITORY = Path(__file__).resolve().parents[2]
# Old pages: one that moved whole, one that is a part now, one with a part that has another name.
ALIASES = """aliases:
  - lobby
  - {from: lobby#ice, to: ice}
  - {from: old-room, to: ledger}
  - hall
  - {from: hall#rules, to: ledger}
place:"""


@pytest.fixture(scope="session")
def moved(tmp_path_factory):
    """The example site, built with pages that moved, in both of its languages."""
    site = tmp_path_factory.mktemp("moved") / "site"
    tool = os.environ.get("EXPLAINER") or REPOSITORY / ".build/release/explainer"
    subprocess.run([tool, "init", site], check=True, capture_output=True)
    for language, aliases in (("en", ALIASES), ("es", "aliases: [sala]\nplace:")):
        page = site / "Content" / language / "scenarios/reading-room.md"
        page.write_text(page.read_text("utf-8").replace("place:", aliases, 1), "utf-8")
    done = subprocess.run([tool, "build", "--site", site], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return site / "Output"


@pytest.fixture(scope="session", params=PLACES, ids=place_name)
def server(request, moved, tmp_path_factory):
    name, path = request.param
    with Start(name, moved, path, tmp_path_factory.mktemp(name)) as running:
        yield running, path


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lobby.html", "reading-room.html"),
        ("old-room.html", "reading-room.html#ledger"),
        ("es/sala.html", "es/sala-de-lectura.html"),
    ],
)
def test_an_old_address_is_answered_with_the_new_one(server, old, new):
    running, path = server
    answer = get(running.url + old)
    assert answer.status == 301
    # Without scheme and host: behind another server, this one does not know them.
    assert answer.headers["location"] == f"{path}/{new}"
    for name, value in HEADERS.items():
        assert answer.headers.get_all(name) == [value], name
    assert get(running.url + new.partition("#")[0]).status == 200


def test_a_page_that_knows_where_its_parts_went_is_sent_itself(server):
    running, _ = server
    answer = get(running.url + "hall.html")
    assert answer.status == 200 and b'id="rules"' in answer.body


def test_an_old_address_in_another_folder_is_no_old_address(server):
    running, _ = server
    for path in ("es/lobby.html", "sala.html", "x/lobby.html", "lobby.html/x"):
        assert get(running.url + path).status == 404, path


def test_a_browser_comes_to_the_part(server, browser):
    running, _ = server
    wanted = {
        "lobby.html": "reading-room.html",
        "lobby.html#ice": "reading-room.html#ice",
        "lobby.html#ledger": "reading-room.html#ledger",
        "old-room.html": "reading-room.html#ledger",
        "hall.html#rules": "reading-room.html#ledger",
        "hall.html#ice": "reading-room.html#ice",
        "es/sala.html": "es/sala-de-lectura.html",
    }
    found = {}
    for old, new in wanted.items():
        # In a page of its own, which remembers no redirect of another server.
        page = browser.new_page()
        page.goto(running.url + old)
        page.wait_for_url(running.url + new, timeout=5000)
        found[old] = page.url.removeprefix(running.url)
        page.close()
    assert found == wanted
