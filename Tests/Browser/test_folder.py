"""The folder as a whole: only what it should hold, and a list of it that can be checked."""

import hashlib
import re

from report import none_of

SAFE = r"[a-z0-9][a-z0-9.-]*|SHA256(SUMS)?(\.sig)?|_headers|_redirects|Caddyfile"
# A folder of one language, named as the language is: "zh-Hant".
LANGUAGE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?"


def test_the_list_of_hashes_names_every_file(site):
    listed = read_list(site)
    held = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    unlisted = held - set(listed) - {"SHA256SUMS", "SHA256SUMS.sig", "SHA256.sig"}
    none_of([f"not listed: {name}" for name in sorted(unlisted)])
    none_of([f"not there: {name}" for name in sorted(set(listed) - held)])


def test_every_file_has_the_hash_of_the_list(site):
    none_of(
        name
        for name, value in read_list(site).items()
        if hashlib.sha256((site / name).read_bytes()).hexdigest() != value
    )


def test_names_are_safe_on_every_host(site):
    none_of(
        str(path.relative_to(site))
        for path in site.rglob("*")
        if not re.fullmatch(SAFE, path.name)
        and not (path.is_dir() and re.fullmatch(LANGUAGE, path.name))
    )


def test_no_file_holds_a_path_of_the_machine_that_built_it(site):
    none_of(
        f"{path.relative_to(site)}: {found.group()}"
        for path in site.rglob("*")
        if path.is_file() and path.suffix in (".html", ".xml", ".json", ".svg", ".txt", ".js")
        for found in re.finditer(r"/(home|root|work|tmp|Users)/\w+", path.read_text("utf-8"))
    )


def read_list(site):
    lines = (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("  ", 1) for line in lines]
    return {name: value for value, name in pairs}
