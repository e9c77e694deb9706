"""What an output folder may be, and what is never lost to a build."""

import os
import subprocess

import pytest
from conftest import TODAY, build, run, tool, tree
from editions import Editions, faults


def test_two_builds_at_once_wait_for_each_other(site):
    editions = Editions(site)
    editions.choose("one")
    command = [tool(), "build", "--site", str(site), "--today", editions.today]
    running = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(6)
    ]
    for process in running:
        errors = process.communicate(timeout=120)[1].decode()
        assert process.returncode == 0, errors
        assert errors in ("", "waiting for another build in the same folder\n")
    assert editions.name_of(site / "Output") == "one"


def test_a_build_says_that_it_waits(site):
    import fcntl

    held = os.open(site, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    process = subprocess.Popen(
        [tool(), "build", "--site", str(site), "--today", TODAY],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr.readline() == b"waiting for another build in the same folder\n"
    assert not (site / "Output").exists()
    os.close(held)
    assert process.wait(timeout=60) == 0


def test_files_of_other_makers_are_named_and_kept(site):
    assert build(site).status == 0
    (site / "Output/thesis.txt").write_text("mine")
    before = tree(site / "Output")
    result = build(site)
    assert result.status == 3
    assert "thesis.txt" in result.errors and "--replace" in result.errors
    assert tree(site / "Output") == before
    assert build(site, "--replace").status == 0
    assert not (site / "Output/thesis.txt").exists()


def test_a_list_of_other_makers_makes_no_folder_ours(site, tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "disk.iso").write_bytes(b"x")
    (folder / "SHA256SUMS").write_text("0" * 64 + " *disk.iso\n")
    assert build(site, "--output", folder).status == 3
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  z.iso\n{'0' * 64}  disk.iso\n")
    assert build(site, "--output", folder).status == 3
    assert (folder / "disk.iso").read_bytes() == b"x"


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), os.mkfifo], ids=["file", "pipe"])
def test_what_is_no_folder_is_never_replaced(site, tmp_path, make):
    target = tmp_path / "thesis"
    make(target)
    result = build(site, "--output", target, "--replace")
    assert result.status == 3
    assert "error[unfit-output]" in result.errors
    assert target.is_fifo() or target.read_text() == "mine"


@pytest.mark.parametrize(
    "place", [".", "..", "../..", "/", "Content", "Content/en/built", "Public", "Public/x", "Templates"]
)
def test_sources_are_never_replaced(site, place):
    before = tree(site)
    result = build(".", "--output", place, "--replace", cwd=site)
    assert result.status == 3
    assert "error[unfit-output]" in result.errors
    assert tree(site) == before


@pytest.mark.parametrize("name", ["x", "./x", "x/", "x//", "a/../x", "new/deep/x"])
def test_names_in_all_spellings(site, tmp_path, name):
    place = tmp_path / "place"
    (place / "a").mkdir(parents=True)
    assert build(site, "--output", name, cwd=place).status == 0
    found = place / ("new/deep/x" if "deep" in name else "x")
    assert faults(found) == []
    assert build(site, "--output", ".", cwd=found).status == 0


def test_a_link_to_the_output_stays_a_link(site, tmp_path):
    real = tmp_path / "www/site"
    real.mkdir(parents=True)
    (tmp_path / "link").symlink_to(real)
    for _ in range(2):
        assert build(site, "--output", tmp_path / "link").status == 0
        assert (tmp_path / "link").is_symlink()
        assert faults(real) == []
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    result = build(site, "--output", tmp_path / "nowhere")
    assert result.status == 3 and "error[unfit-output]" in result.errors


def test_a_link_in_place_of_a_page_becomes_a_page(site, tmp_path):
    assert build(site).status == 0
    page = site / "Output/now.html"
    elsewhere = tmp_path / "elsewhere.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)
    assert build(site).status == 0
    assert not page.is_symlink() and page.read_bytes() == elsewhere.read_bytes()


def test_the_hosts_own_files_stay(site):
    assert build(site).status == 0
    own = site / "Output/local/phone.html"
    own.parent.mkdir()
    own.write_text("<p>555-0100</p>")
    assert build(site).status == 0
    assert own.read_text() == "<p>555-0100</p>"
    result = run("verify", site / "Output", "--unsigned")
    assert result.status == 0 and "local/phone.html" in result.output


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make a small disk")
def test_a_full_disk_leaves_the_old_site(site, tmp_path):
    editions = Editions(site)
    disk = tmp_path / "disk"
    disk.mkdir()
    output = disk / "Output"
    size = sum(len(content) for content in editions.built["one"].values()) // 1024
    failed = 0
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size * 3}k", "tmpfs", disk], check=True)
    try:
        editions.choose("one")
        assert editions.build("--output", output).status == 0
        editions.choose("two")
        for spare in range(0, size, max(1, size // 12)):
            resize(disk, used(disk) + spare)
            result = editions.build("--output", output)
            if result.status != 0:
                failed += 1
                assert result.status == 3, result.errors
                assert "error[output-failed]" in result.errors
                assert editions.name_of(output) == "one"
                assert os.listdir(disk) == ["Output"]
        assert failed >= 6
        resize(disk, size * 4)
        assert editions.build("--output", output).status == 0
        assert editions.name_of(output) == "two"
    finally:
        subprocess.run(["umount", disk], check=True)


def resize(disk, kilobytes):
    subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", disk], check=True)


def used(disk):
    state = os.statvfs(disk)
    return (state.f_blocks - state.f_bfree) * state.f_frsize // 1024


