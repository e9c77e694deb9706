"""Two editions of one site that differ in every page, and whether a folder holds one of them whole."""

import hashlib
import json
import re

from conftest import build, day_of, tree


class Editions:
    """Turns the sources of a site to one edition or the other, and knows what each is built to."""

    def __init__(self, site):
        self.site = site
        self.settings = site / "Content/site.yaml"
        self.text = self.settings.read_text("utf-8")
        self.today = day_of(site)
        self.built = {}
        for name in ("one", "two"):
            self.choose(name)
            output = site.parent / f"whole-{name}"
            assert self.build("--output", output).status == 0
            self.built[name] = tree(output)
        assert self.built["one"] != self.built["two"]

    def build(self, *arguments):
        return build(self.site, *arguments, today=self.today, timeout=300)

    def choose(self, name):
        text, count = re.subn(
            r'^title: "(.*)"$', rf'title: "\1 ({name})"', self.text, flags=re.MULTILINE
        )
        assert count == 1
        self.settings.write_text(text, "utf-8")

    def name_of(self, output):
        """The edition that a folder holds, byte for byte; None for anything else."""
        files = tree(output)
        return next((name for name, built in self.built.items() if built == files), None)


def faults(output):
    """What is wrong with a folder by its own list, read without the program."""
    files = tree(output)
    if "SHA256SUMS" not in files:
        return ["there is no list"]
    listed = {"SHA256SUMS"}
    found = []
    for line in files["SHA256SUMS"].decode().splitlines():
        digest, name = line[:64], line[66:]
        listed.add(name)
        if hashlib.sha256(files.get(name, b"")).hexdigest() != digest:
            found.append(name)
    json.loads(files["manifest.json"])
    return found + sorted(set(files) - listed)
