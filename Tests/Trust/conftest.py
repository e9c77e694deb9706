"""The program under test and copies of a small site. EXPLAINER names the program."""

import os
import re
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = "2026-01-05"


def tool():
    named = os.environ.get("EXPLAINER")
    path = Path(named) if named else REPOSITORY / ".build/release/explainer"
    if not path.is_file():
        pytest.exit(f"{path} is missing; run make tool, or name the program in EXPLAINER", 3)
    return str(path)


@dataclass
class Run:
    status: int
    output: str
    errors: str
    """The most memory that the program held, in megabytes."""
    memory: int
    """What it took of the processor, which other work on the machine adds little to."""
    seconds: float

    @property
    def crashed(self):
        """Whether a signal ended it, or a trap of Swift."""
        return self.status < 0 or self.status > 4 or "Fatal error" in self.errors


def run(*arguments, environment=None, cwd=None, before=(), timeout=120):
    """Runs the program. `before` is a command that starts it, such as ["faketime", …]."""
    command = [*before, tool(), *map(str, arguments)]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd=cwd,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(environment or {})},
        )  # fmt: skip
        clock = threading.Timer(timeout, started.kill)
        clock.start()
        _, status, usage = os.wait4(started.pid, 0)
        clock.cancel()
        # Popen must not wait for a process that is gone.
        started.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
    return Run(started.returncode, *texts, usage.ru_maxrss // 1024, usage.ru_utime + usage.ru_stime)


def copy_small_site(folder):
    """The invented site of the fixtures with the project's templates and its words."""
    fixture = REPOSITORY / "Tests/Fixtures/small-site"
    shutil.copytree(fixture / "Content", folder / "Content")
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for name in ("strings.yaml", "questionnaire-strings.yaml"):
        shutil.copy(REPOSITORY / "Content/en" / name, folder / "Content/en" / name)
    return folder


def copy_whole_site(folder):
    """The site of this repository."""
    for name in ("Content", "Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder


def build(site, *arguments, today=TODAY, **options):
    return run("build", "--site", site, "--today", today, *arguments, **options)


def day_of(site):
    """The day of the content: time that passes must not fail a test."""
    settings = (site / "Content/site.yaml").read_text("utf-8")
    return re.search(r"^content_date: *([0-9-]+)", settings, re.MULTILINE)[1]


def tree(folder):
    """Every file below a folder with its bytes; links and other things with what they are."""
    found = {}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        inside = waiting.pop()
        for entry in os.scandir(folder / inside):
            name = inside + entry.name
            if entry.is_symlink():
                found[name] = f"link to {os.readlink(entry.path)}"
            elif entry.is_dir():
                waiting.append(name + "/")
            elif entry.is_file():
                with open(entry.path, "rb") as file:
                    found[name] = file.read()
            else:
                found[name] = "neither file nor folder"
    return {name: found[name] for name in sorted(found)}


@pytest.fixture
def site(tmp_path):
    return copy_small_site(tmp_path / "site")
