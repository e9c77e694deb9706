"""The commands of the hosting guide, run as they stand, and the manifest against its schema."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from conftest import REPOSITORY, build, copy_small_site, run, tool

GUIDE = (REPOSITORY / "docs/hosting-guide.md").read_text("utf-8")
WANTED_BLOCKS = 6


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A folder with a signed copy `site` and its key `site.pub`, and `explainer` on the path."""
    folder = tmp_path_factory.mktemp("guide")
    source = copy_small_site(folder / "source")
    # A copy that never grows old: time that passes must not fail a test.
    assert build(source, "--output", folder / "site").status == 0
    assert run("keygen", folder / "site").status == 0
    keyed = run(
        "sign", "--site", source, "--key", folder / "site.sec", "--output", folder / "site"
    )
    assert keyed.status == 0, keyed.errors
    (folder / "bin").mkdir()
    (folder / "bin/explainer").symlink_to(tool())
    return folder


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def shell(script, folder):
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", script], cwd=folder, capture_output=True,
        text=True, env={**os.environ, "PATH": path},
    )  # fmt: skip


def test_every_command_does_what_the_guide_says(copy):
    found = blocks("bash")
    assert len(found) == WANTED_BLOCKS
    for script in found:
        result = shell(script, copy)
        assert result.returncode == 0, f"{script}\n{result.stdout}{result.stderr}"
        if "comm -13" in script:
            assert result.stdout.splitlines()[-1:] in ([], ["Signature Verified"]), result.stdout
    assert (copy / "srv/help/index.html").is_file()
    assert (copy / "srv/help").is_symlink()


def test_the_plain_tools_name_a_file_that_nobody_signed(copy):
    script = next(block for block in blocks("bash") if "comm -13" in block)
    extra = copy / "site/extra.html"
    extra.write_text("x")
    try:
        assert shell(script, copy).stdout.splitlines()[-1] == "extra.html"
    finally:
        extra.unlink()


def test_the_hosts_own_numbers_are_borne_with_and_called_unsigned(copy):
    script = next(block for block in blocks("bash") if "numbers.html" in block)
    result = shell(script, copy)
    assert "local/numbers.html" in result.stdout and "nobody signed" in result.stdout
    # The same page anywhere else is refused.
    (copy / "site/numbers.html").write_bytes((copy / "site/local/numbers.html").read_bytes())
    try:
        refused = shell(script, copy)
        assert refused.returncode == 1 and "numbers.html" in refused.stderr
    finally:
        (copy / "site/numbers.html").unlink()


def test_nginx_takes_the_settings_of_the_guide(copy, tmp_path):
    location = next(block for block in blocks("nginx") if "location" in block)
    location = location.replace("/srv/help", str(copy / "site"))
    own = "".join(block for block in blocks("nginx") if "location" not in block)
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ {own}"
        f"server {{ listen 127.0.0.1:1; {location} }} }}"
    )
    result = subprocess.run(
        ["/usr/sbin/nginx", "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr


def test_caddy_takes_the_settings_of_the_guide(copy, tmp_path):
    (text,) = blocks("caddy")
    (tmp_path / "Caddyfile").write_text(text.replace("/srv/help", str(copy / "site")))
    result = subprocess.run(
        ["caddy", "adapt", "--config", tmp_path / "Caddyfile", "--adapter", "caddyfile"],
        capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr


def test_the_manifest_fits_its_schema_and_the_example_in_the_docs(copy):
    schema = json.loads((REPOSITORY / "docs/manifest-schema.json").read_text("utf-8"))
    manifest = json.loads((copy / "site/manifest.json").read_text("utf-8"))
    assert set(manifest) == set(schema["properties"]) == set(schema["required"])
    day = schema["$defs"]["day"]["pattern"]
    for name, value in manifest.items():
        rule = schema["properties"][name]
        kind = json.dumps(rule.get("$ref", rule.get("oneOf")))
        pattern = day if "day" in kind else rule.get("pattern")
        if pattern and not (value is None and "oneOf" in rule):
            assert re.search(pattern, value), name
    assert manifest["format"] == schema["properties"]["format"]["const"]
    assert all(re.search(schema["properties"]["languages"]["items"]["pattern"], tag)
               for tag in manifest["languages"])  # fmt: skip
    docs = Path(REPOSITORY / "docs/manifest.md").read_text("utf-8")
    example = json.loads(re.search(r"^```json\n(.*?)^```$", docs, re.MULTILINE | re.DOTALL)[1])
    assert list(example) == list(manifest)
    for name in ("title", "content_date", "law_date", "as_of", "languages"):
        assert example[name] == manifest[name], name


def test_every_code_of_verify_is_in_the_docs():
    source = REPOSITORY / "Sources/Publishing/Verification/VerificationProblem.swift"
    codes = re.findall(r'DiagnosticCode\("([a-z-]+)"\)', source.read_text("utf-8"))
    docs = (REPOSITORY / "docs/manifest.md").read_text("utf-8")
    assert len(codes) > 8
    assert [code for code in codes if f"`{code}`" not in docs] == []
