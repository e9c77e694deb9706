"""A build that is killed at any moment leaves the old site whole or the new one whole."""

import os
import random
import subprocess
import time
from dataclasses import dataclass

from conftest import build, copy_small_site, copy_whole_site, tool, tree
from editions import Editions, faults

KILLS = int(os.environ.get("KILLED_BUILDS", "200"))
KILLS_OF_WHOLE_SITE = int(os.environ.get("KILLED_BUILDS_OF_WHOLE_SITE", "6"))
SEED = int(os.environ.get("SEED", "1"))


@dataclass
class Tally:
    """When the blows fell."""

    before_writing: int = 0
    while_writing: int = 0
    after: int = 0


def test_the_small_site_survives(tmp_path):
    site = copy_small_site(tmp_path / "site")
    # More to write, so that more blows fall while it is written.
    for number in range(300):
        (site / f"Public/{number}.txt").write_text(f"{number}\n" * 400)
    tally = hammer(site, KILLS)
    assert tally.while_writing >= KILLS // 20, "too few blows fell while the site was written"


def test_the_whole_site_survives(tmp_path):
    hammer(copy_whole_site(tmp_path / "site"), KILLS_OF_WHOLE_SITE)


def hammer(site, kills):
    random.seed(SEED)
    editions = Editions(site)
    output = site / "Output"
    editions.choose("one")
    started = time.monotonic()
    assert editions.build().status == 0
    usual = time.monotonic() - started
    names = ["one", "two"]
    tally = Tally()
    for number in range(kills):
        editions.choose(names[number % 2])
        kill_at_random(editions, usual, wait_for_writing=number % 3 != 0, tally=tally)
        name = editions.name_of(output)
        assert name, f"blow {number}: {faults(output)}"
    # What the killed runs left is gone after the next one, and nothing of it was published.
    editions.choose("two")
    assert editions.build().status == 0
    assert editions.name_of(output) == "two"
    assert leftovers(site) == []
    print(f"\n{kills} builds killed: {tally}")
    return tally


def kill_at_random(editions, usual, wait_for_writing, tally):
    site = editions.site
    command = [tool(), "build", "--site", str(site), "--today", editions.today]
    leftover = number_of(site / ".Output.building")
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if wait_for_writing:
        while running.poll() is None and number_of(site / ".Output.building") in (None, leftover):
            time.sleep(0.0005)
        time.sleep(random.random() ** 2 * usual / 8)
    else:
        time.sleep(random.random() * usual * 1.1)
    ended = running.poll() is not None
    running.kill()
    running.wait()
    found = number_of(site / ".Output.building")
    if ended:
        tally.after += 1
    elif found not in (None, leftover):
        tally.while_writing += 1
    else:
        tally.before_writing += 1


def number_of(folder):
    """What tells a folder from a later one of the same name; None where there is none."""
    try:
        state = folder.stat()
    except FileNotFoundError:
        return None
    return state.st_ino, state.st_ctime_ns


def leftovers(site):
    """What lies hidden beside the output, but for the record of the last build."""
    hidden = [path.name for path in site.iterdir() if path.name.startswith(".")]
    return [name for name in hidden if name != ".explainer-cache"]


def test_a_kill_between_the_two_renames_of_an_old_disk_is_mended(site):
    """Where a disk cannot swap folders, the old one is away for an instant."""
    assert build(site).status == 0
    good = tree(site / "Output")
    settings = (site / "Content/site.yaml").read_bytes()
    (site / "Output").rename(site / ".Output.replaced")
    (site / ".Output.building").mkdir()
    (site / "Content/site.yaml").write_text("nonsense: [")
    assert build(site).status == 1
    with open(site / ".Output.replaced/foreign.txt", "w") as file:
        file.write("somebody's")
    (site / "Content/site.yaml").write_bytes(settings)
    # The old site is back before anything else is decided, even if that is to refuse.
    assert build(site).status == 3
    (site / "Output/foreign.txt").unlink()
    assert tree(site / "Output") == good
    assert build(site).status == 0
    assert tree(site / "Output") == good
    assert leftovers(site) == []


def test_a_reader_finds_a_page_at_every_moment(site):
    editions = Editions(site)
    editions.choose("one")
    assert editions.build().status == 0
    page = site / "Output/index.html"
    reads = 0
    for number in range(4):
        editions.choose(["two", "one"][number % 2])
        command = [tool(), "build", "--site", str(site), "--today", editions.today]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while running.poll() is None:
            assert page.read_bytes()
            reads += 1
        assert running.returncode == 0
    print(f"\n{reads} reads")
