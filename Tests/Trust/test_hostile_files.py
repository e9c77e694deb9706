"""Hostile files and names end in an error that names its place, never in a crash, and never in a
byte outside of the output folder."""

import re

import shutil

import pytest
from conftest import build, copy_small_site, tree
from hostile import CASES

MEMORY = 500
"""Megabytes that the program may hold, whatever it is given."""
SECONDS = 5
"""Of the processor, that the program may take to say what is wrong."""
PATIENCE = 120
"""Seconds after which a run counts as hanging, also on a machine that does much else."""


def test_there_are_enough():
    assert len(CASES) >= 100
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names), [name for name in names if names.count(name) > 1]


@pytest.fixture(scope="module")
def good_output(tmp_path_factory):
    """What the site is built to before anybody harms it."""
    site = copy_small_site(tmp_path_factory.mktemp("good") / "site")
    assert build(site).status == 0
    return site / "Output"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hostile(case, site, good_output):
    shutil.copytree(good_output, site / "Output")
    good = tree(site / "Output")
    case.change(site)
    before = outside(site)
    result = build(site, timeout=PATIENCE)
    assert not result.crashed, result.errors[-2000:]
    assert result.memory <= MEMORY, f"{result.memory} MB"
    assert result.seconds <= SECONDS, f"{result.seconds:.1f} s"
    assert outside(site) == before, "something was written outside of the output"
    assert "\x1b" not in result.errors and "\u202e" not in result.errors
    after = tree(site / "Output")
    if case.code is None:
        assert result.status == 0, result.errors
        assert_harmless(after)
        return
    assert result.status in (1, 3), result.errors[-2000:]
    assert after == good, "a refused site changed the output"
    codes = re.findall(r"error\[([a-z0-9-]+)\]", result.errors)
    assert codes, result.errors[-2000:]
    assert case.code == "*" or case.code in codes, result.errors[-2000:]
    assert case.place in result.errors, result.errors[-2000:]


def outside(site):
    """Everything beside the output and the record of the last build: the sources, and the folder
    that holds the site."""
    return {
        name: what
        for name, what in tree(site.parent).items()
        if not name.startswith(("site/Output/", "site/.explainer-cache/"))
    }


def assert_harmless(files):
    for name, content in files.items():
        if name.endswith(".html"):
            assert b"<script>x</script>" not in content, name
            for half in (b'"><x onload', b"<!--<script", b"</script Fog"):
                assert half not in content, name
