"""The same sources and the same day give the same bytes, whatever machine, clock or order."""

import hashlib
import json
import os
import random
import shutil
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import pytest
from conftest import TODAY, build, copy_small_site, copy_whole_site, day_of, run, tree


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    site = copy_small_site(tmp_path_factory.mktemp("plain") / "site")
    assert build(site).status == 0
    return tree(site / "Output")


def same(site, expected, *arguments, **options):
    result = build(site, *arguments, **options)
    assert result.status == 0, result.errors
    found = tree(site / "Output")
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []


@pytest.mark.parametrize("place", ["a/b/c/d", "two words", "\u5730\u65b9", "it's \"$HOME\""])
def test_other_folders(place, tmp_path, expected):
    folder = tmp_path / place
    folder.mkdir(parents=True)
    same(copy_small_site(folder / "site"), expected)


@pytest.mark.parametrize("site_path", [".", "../site", "./.", "../site/"])
def test_other_working_folders(site_path, site, expected):
    (site / "sub").mkdir()
    same_from = build(site_path, cwd=site)
    assert same_from.status == 0, same_from.errors
    assert tree(site / "Output") == expected


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Adak", "x"])
def test_other_time_zones(zone, site, expected):
    same(site, expected, environment={"TZ": zone})


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "tr_TR.UTF-8", "fa_IR", "ar_EG.UTF-8", "de_DE", "x"])
def test_other_locales(locale, site, expected):
    same(site, expected, environment={"LC_ALL": locale, "LANG": locale, "LANGUAGE": locale})


@pytest.mark.parametrize("jobs", [1, 2, 3, 8, 64])
def test_other_numbers_of_workers(jobs, site, expected):
    same(site, expected, "--jobs", jobs)


@pytest.mark.parametrize("moment", ["1999-12-31 23:59:58", "2031-02-28 12:00:00", "2040-01-01 00:00:01"])
def test_other_clocks(moment, site, expected):
    same(site, expected, before=["faketime", "-f", f"@{moment}"])


def test_an_environment_without_anything(site, expected):
    result = build(site, before=["env", "-i", f"PATH={os.environ['PATH']}"])
    assert result.status == 0, result.errors
    assert tree(site / "Output") == expected


def test_other_owners_rights_and_stamps(site, expected):
    for path in site.rglob("*"):
        os.utime(path, (1, 1))
        if path.is_file():
            path.chmod(0o600)
    same(site, expected, before=["sh", "-c", 'umask 077; exec "$@"', "sh"])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_other_orders_of_folders(seed, expected):
    """On a disk in memory a folder lists its files in the order in which they were made."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        plain = copy_small_site(Path(folder) / "plain")
        paths = [path for path in plain.rglob("*") if path.is_file()]
        random.Random(seed).shuffle(paths)
        site = Path(folder) / "site"
        for path in paths:
            target = site / path.relative_to(plain)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        assert os.listdir(site / "Content/en") != os.listdir(plain / "Content/en")
        same(site, expected)


def test_after_other_builds(site, expected):
    """A build over an older site makes what a clean one makes."""
    page = site / "Content/en/scenarios/harbor.md"
    text = page.read_text("utf-8")
    for old, new in [("None.", "Nothing."), ("At the harbor", "At sea"), ("None.", "None.")]:
        page.write_text(text.replace(old, new), "utf-8")
        assert build(site).status == 0
    extra = site / "Content/en/extra.md"
    extra.write_text("---\nkind: page\ntitle: More\ndescription: More.\n---\nMore.\n", "utf-8")
    assert build(site).status == 0
    assert (site / "Output/extra.html").exists()
    extra.unlink()
    same(site, expected)
    same(site, expected)


def test_the_day_may_come_from_the_environment(site, expected):
    day = datetime.fromisoformat(TODAY).replace(tzinfo=timezone.utc)
    for second in (0, 86_399):
        epoch = str(int(day.timestamp()) + second)
        result = run("build", "--site", site, environment={
            "SOURCE_DATE_EPOCH": epoch, "TZ": "Pacific/Kiritimati"})  # fmt: skip
        assert result.status == 0, result.errors
        assert tree(site / "Output") == expected
    # What the command line says counts more.
    same(site, expected, environment={"SOURCE_DATE_EPOCH": "0"})


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "1e9", "99999999999999999999", "2026-01-05"])
def test_a_day_of_the_environment_that_is_none_is_wrong_use(site, epoch):
    result = run("build", "--site", site, environment={"SOURCE_DATE_EPOCH": epoch})
    assert result.status == 2
    assert "SOURCE_DATE_EPOCH" in result.errors
    assert not (site / "Output").exists()


def test_the_manifest_says_how_to_build_the_same_again(site):
    assert run("build", "--site", site).status == 0
    first = tree(site / "Output")
    day = json.loads(first["manifest.json"])["as_of"]
    shutil.rmtree(site / "Output")
    assert run("build", "--site", site, "--today", day, before=["faketime", "-f", "+400d"]).status == 0
    assert tree(site / "Output") == first


def test_another_day_is_told_apart_by_the_manifest_alone_where_nothing_fell_due(site, expected):
    assert run("build", "--site", site, "--today", "2026-01-06").status == 0
    found = tree(site / "Output")
    changed = {name for name in expected if found[name] != expected[name]}
    assert changed == {"manifest.json", "site.zip", "SHA256SUMS"}
    same_build = [json.loads(files["manifest.json"])["build"] for files in (expected, found)]
    assert same_build[0] == same_build[1]


def test_four_builds_of_the_whole_site_have_one_hash(tmp_path):
    ways = [
        ("a", {"TZ": "UTC", "LC_ALL": "C"}, 1, []),
        ("b b/c", {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"}, 2, []),
        ("d", {"TZ": "America/Adak", "LC_ALL": "fa_IR"}, 8, ["faketime", "-f", "@2031-02-28 12:00:00"]),
        ("a", {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE"}, 3, []),
    ]
    hashes = set()
    for place, environment, jobs, before in ways:
        site = tmp_path / place / "site"
        if not site.exists():
            site.parent.mkdir(parents=True)
            copy_whole_site(site)
        result = build(
            site, "--jobs", jobs, today=day_of(site), environment=environment, before=before,
            timeout=300,
        )  # fmt: skip
        assert result.status == 0, result.errors
        hashes.add(hashlib.sha256((site / "Output/SHA256SUMS").read_bytes()).hexdigest())
    assert len(hashes) == 1
    print(f"\n{hashes.pop()}")
