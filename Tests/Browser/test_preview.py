"""`explainer serve`, from outside: what a person sees who edits while the browser is open."""

import http.client
import os
import shutil
import socket
import subprocess
import time

import pytest

TOOL = os.environ.get("EXPLAINER")
POLICY = 'http-equiv="Content-Security-Policy"'


class Preview:
    """A copy of a small site, served."""

    def __init__(self, repository, root):
        self.root = root
        shutil.copytree(repository / "Tests/Fixtures/small-site/Content", root / "Content")
        for folder in ("Templates", "Public"):
            shutil.copytree(repository / folder, root / folder)
        for name in ("strings.yaml", "questionnaire-strings.yaml"):
            if not (root / "Content/en" / name).exists():
                shutil.copy(repository / "Content/en" / name, root / "Content/en" / name)
        self.tool = TOOL or repository / ".build/release/explainer"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [self.tool, "serve", "--site", root, "--today", "2026-01-05", "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        self.until(lambda: self.answers(), "the preview never answered")

    def answers(self):
        try:
            return self.get("/")[0] == 200
        except OSError:
            return False

    def until(self, holds, message, seconds=30):
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, message
            time.sleep(0.02)

    def request(self, method, target, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        if host != "":
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer, body

    def get(self, target):
        answer, body = self.request("GET", target)
        return answer.status, body

    def shows(self, target, text):
        return lambda: text in self.get(target)[1]

    def lacks(self, target, text):
        return lambda: text not in self.get(target)[1]

    def url(self, target):
        return f"http://127.0.0.1:{self.port}{target}"


@pytest.fixture
def preview(repository, tmp_path):
    served = Preview(repository, tmp_path / "site")
    yield served
    served.process.terminate()
    served.process.wait()


def save(path, text):
    """As an editor saves: another file, renamed over the old one."""
    other = path.with_name(path.name + ".swp~")
    other.write_text(text)
    other.rename(path)


def test_changes_of_every_sort_are_followed(preview):
    pages = preview.root / "Content/en"
    home = pages / "index.md"
    text = home.read_text()

    save(home, text.replace("Welcome.", "Good morning."))
    preview.until(preview.shows("/", "Good morning."), "an atomic save went unseen")
    home.write_text(text.replace("Welcome.", "Good evening."))
    preview.until(preview.shows("/", "Good evening."), "a save in place went unseen")

    harbor = pages / "scenarios/harbor.md"
    page = harbor.read_text()
    (pages / "scenarios/old/deep").mkdir(parents=True)
    harbor.rename(pages / "scenarios/old/deep/quay.md")
    preview.until(lambda: preview.get("/quay.html")[0] == 200, "a rename went unseen")
    assert preview.get("/harbor.html")[0] == 404
    (pages / "scenarios/old/deep/quay.md").unlink()
    preview.until(lambda: preview.get("/quay.html")[0] == 404, "a removal went unseen")
    fresh = pages / "scenarios/fresh"
    fresh.mkdir()
    (fresh / "harbor.md").write_text(page)
    preview.until(lambda: preview.get("/harbor.html")[0] == 200, "a new folder went unseen")
    save(fresh / "harbor.md", page.replace("None.", "Nothing here."))
    preview.until(preview.shows("/harbor.html", "Nothing here."), "it is not watched")

    style = preview.root / "Templates/styles/base.css"
    style.write_text(style.read_text() + ".added-in-a-test{color:red}")
    preview.until(preview.shows("/", "added-in-a-test"), "a style sheet went unseen")
    (preview.root / "Public/note.txt").write_text("a note")
    preview.until(lambda: preview.get("/note.txt") == (200, "a note"), "a new file went unseen")


def test_a_checkout_of_a_thousand_files_is_followed(preview):
    content = preview.root / "Content"
    other = preview.root / "elsewhere"
    shutil.copytree(content, other)
    for number in range(1000):
        (other / "en" / f"p{number}.md").write_text(
            f"---\nkind: page\ntitle: Page {number}\ndescription: One of many.\n---\nText {number}.\n"
        )
    shutil.rmtree(content)
    shutil.copytree(other, content)
    preview.until(preview.shows("/p999.html", "Text 999."), "a checkout went unseen", 90)
    save(content / "en/p500.md", (content / "en/p500.md").read_text() + "\nAnd more.\n")
    preview.until(preview.shows("/p500.html", "And more."), "it is not watched", 90)


def test_only_built_paths_get_and_head_and_this_host(preview):
    hostile = [
        "/..", "/../", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..%2f..%2fetc/passwd", "/%252e%252e/etc/passwd",
        "/./index.html", "/es/../index.html", "//index.html", "//etc/passwd",
        "/..\\..\\etc\\passwd", "/%5c..%5cetc", "/index.html%00.svg", "/%00", "/index.html%",
        "/%zz", "/%2", "/INDEX.HTML", "/index.html/", "/index.html/..", "/etc/passwd",
        "/proc/self/environ", "/file:///etc/passwd", "/%c0%ae%c0%ae/etc/passwd", "/%ff",
        "/~root/", "/.git/config", "/Content/site.yaml", "/../Content/site.yaml",
        "http://127.0.0.1/etc/passwd", "/__events/..", "/index.html;/../../etc/passwd",
    ]
    for target in hostile:
        answer, body = preview.request("GET", target)
        assert answer.status in (400, 404), target
        assert "root:" not in body and "law_date" not in body, target
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        assert preview.request(method, "/")[0].status == 405, method
    head, body = preview.request("HEAD", "/")
    assert head.status == 200 and body == ""
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", "", "[::1]"):
        assert preview.request("GET", "/", host=host)[0].status == 400, host
    with socket.socket() as outside:
        addresses = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        for address in addresses[:1]:
            assert outside.connect_ex((address, preview.port)) != 0


def test_a_port_that_is_taken_is_told_before_anything_is_read(preview):
    command = [preview.tool, "serve", "--site", preview.root, "--port", str(preview.port)]
    second = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert second.returncode == 3
    assert second.stdout == ""
    assert second.stderr == (
        f"cannot listen on port {preview.port}: another program listens there; "
        "name another: --port NUMBER\n"
    )


def test_a_request_that_is_none_is_refused_and_a_slow_one_keeps_nobody_waiting(preview):
    def ask(text):
        with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
            connection.sendall(text)
            return connection.recv(4096)

    with socket.create_connection(("127.0.0.1", preview.port)) as slow:
        slow.sendall(b"GET / HT")
        assert ask(b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 431 ")
        assert ask(b"\x16\x03\x01\r\n\r\n").startswith(b"HTTP/1.1 400 ")
        host = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
        assert ask(b"GET / HTTP/1.1\r\n" + host + host + b"\r\n").startswith(b"HTTP/1.1 400 ")
        assert ask(b"GET / HTTP/1.0\r\n" + host + b"\r\n").startswith(b"HTTP/1.1 200 ")


def test_the_headers_are_those_of_the_host(preview):
    answer, body = preview.request("GET", "/")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    built = preview.root.parent / "built"
    command = [preview.tool, "build", "--site", preview.root, "--today", "2026-01-05"]
    subprocess.run([*command, "--output", built], check=True, capture_output=True)
    lines = (built / "_headers").read_text().splitlines()[1:]
    promised = dict(line.strip().split(": ", 1) for line in lines if line.strip())
    assert "frame-ancestors 'none'" in promised.pop("Content-Security-Policy")
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    promised.pop("Cache-Control")
    assert len(promised) >= 5
    for name, value in promised.items():
        assert answer.headers[name] == value, name
    policy = body.split(POLICY)[1].split('"')[1]
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_the_page_reloads_in_place_and_the_overlay_heals(preview, browser):
    home = preview.root / "Content/en/index.md"
    text = home.read_text()
    long = text + "\n" + "\n\n".join(f"Line {number}." for number in range(200)) + "\n"
    home.write_text(long)
    preview.until(preview.shows("/", "Line 199."), "the change went unseen")
    context = browser.new_context(viewport={"width": 390, "height": 700})
    page = context.new_page()
    refused = []
    page.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)
    page.goto(preview.url("/"))
    page.evaluate("scrollTo(0, 2000)")
    scrolled = lambda: page.evaluate("scrollY") == 2000  # noqa: E731
    preview.until(scrolled, "the page does not scroll")

    home.write_text(long.replace("Line 1.", "First line."))
    page.wait_for_selector("text=First line.", state="attached")
    preview.until(scrolled, "the place in the page is lost")

    home.write_text(long.replace("page:harbor", "page:harbour"))
    page.wait_for_selector("#preview-problems")
    assert "dead-link" in page.text_content("#preview-problems")
    assert "did you mean" in page.text_content("#preview-problems")
    home.write_text(long)
    page.wait_for_selector("#preview-problems", state="detached")

    settings = preview.root / "Content/site.yaml"
    kept = settings.read_text()
    settings.write_text("format: [")
    page.wait_for_selector("#preview-problems")
    assert "Line 199." in page.text_content("body"), "the last good page is gone"
    settings.write_text(kept)
    page.wait_for_selector("#preview-problems", state="detached")
    assert not [line for line in refused if "Content Security Policy" in line], refused
    context.close()
