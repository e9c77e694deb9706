"""A copy on a real server: headers, compression, missing pages, links, and many readers at once."""

import gzip
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest

HEADERS = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "public, max-age=3600, no-transform",
}


def test_every_kind_of_answer_has_the_headers(server):
    for path in ("", "now.html", "mark.svg", "SHA256SUMS", "no-such-page.html"):
        answer = get(server.url + path)
        faults = [
            f"{path}: {name}: {answer.headers.get_all(name)}"
            for name, value in HEADERS.items()
            if answer.headers.get_all(name) != [value]
        ]
        assert not faults
        policy = answer.headers.get_all("content-security-policy")
        assert len(policy) == 1 and "frame-ancestors 'none'" in policy[0], path
        assert "unsafe" not in policy[0] and "http" not in policy[0]
        assert "geolocation=()" in answer.headers["permissions-policy"]


def test_every_settings_file_says_the_same(copy):
    names = [*HEADERS, "content-security-policy", "permissions-policy", "cross-origin-resource-policy"]
    for file in ("_headers", "hosting/nginx.conf", "hosting/Caddyfile", "hosting/htaccess"):
        text = (copy / file).read_text("utf-8").lower()
        assert [name for name in names if name not in text] == [], file
        assert "frame-ancestors 'none'" in text and "unsafe-" not in text, file


def test_the_policy_sent_allows_each_page_what_it_says_itself(server, site):
    sent = parsed(get(server.url).headers["content-security-policy"])
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        own = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        for name, words in parsed(own[1].replace("&#39;", "'")).items():
            assert words <= sent[name] | {"'none'"}, f"{page.name}: {name}"


def test_pages_are_sent_as_text_of_their_kind(server):
    kinds = {
        "now.html": "text/html; charset=utf-8",
        "mark.svg": "image/svg+xml",
        "site.zip": "application/zip",
        "manifest.json": "application/json",
        "SHA256SUMS": "text/plain",
    }
    for path, kind in kinds.items():
        sent = get(server.url + path).headers.get("content-type", "text/plain")
        assert sent.split(";")[0] == kind.split(";")[0], f"{path}: {sent}"
        assert "html" not in kind or sent == kind


def test_compressed_files_are_used_as_they_are(server, copy):
    for path in ("now.html", "index.html", "mark.svg"):
        answer = get(server.url + path, {"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip", path
        assert answer.body == (copy / f"{path}.gz").read_bytes(), path
        assert gzip.decompress(answer.body) == (copy / path).read_bytes(), path
        plain = get(server.url + path)
        assert plain.headers.get("content-encoding") is None
        assert plain.body == (copy / path).read_bytes()
        assert "accept-encoding" in answer.headers.get("vary", "").lower(), path


def test_brotli_is_sent_to_browsers_that_read_it(server, copy):
    for path in ("now.html", "index.html", "mark.svg"):
        answer = get(server.url + path, {"Accept-Encoding": "gzip, deflate, br, zstd"})
        assert answer.headers["content-encoding"] == "br", path
        assert answer.body == (copy / f"{path}.br").read_bytes(), path
        assert unpacked(answer.body) == (copy / path).read_bytes(), path
        assert answer.headers.get_content_type() == get(server.url + path).headers.get_content_type()
        assert "accept-encoding" in answer.headers.get("vary", "").lower(), path


def test_every_compressed_file_holds_its_page(copy):
    pages = list(copy.rglob("*.html"))
    faults = [
        page.name
        for page in pages
        if gzip.decompress(page.with_name(page.name + ".gz").read_bytes()) != page.read_bytes()
        or unpacked(page.with_name(page.name + ".br").read_bytes()) != page.read_bytes()
    ]
    assert pages and faults == []


def test_a_missing_page_leads_on_in_its_language(server, copy):
    languages = [page.parent.name for page in copy.glob("*/404.html")]
    for folder in [""] + [f"{name}/" for name in languages]:
        answer = get(f"{server.url}{folder}no-such-page.html")
        assert answer.status == 404
        assert answer.body == (copy / f"{folder}404.html").read_bytes(), folder


def test_no_folder_is_listed(server, copy):
    folders = {file.parent.relative_to(copy) for file in copy.rglob("*") if file.is_file()}
    for folder in folders:
        if not (copy / folder / "index.html").is_file():
            answer = get(f"{server.url}{folder}/")
            assert answer.status in (403, 404), folder
            assert b"Index of" not in answer.body


@pytest.mark.parametrize(
    "path", ["../secret", "%2e%2e/secret", "..%2fsecret", "/../../secret", "a/%2e%2e/../../secret"]
)
def test_nothing_beside_the_copy_is_served(server, copy, path):
    (copy.parent / "secret").write_text("secret")
    answer = raw(server.url, path)
    assert b"secret" not in answer.split(b"\r\n\r\n", 1)[-1][:6], answer[:200]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_only_reading_is_allowed(server, method):
    assert get(server.url + "now.html", method=method).status in (403, 405)


def test_every_link_of_a_crawl_answers(server):
    seen, waiting, broken = set(), [server.url], []
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        answer = get(url)
        if answer.status != 200:
            broken.append(f"{answer.status} {url}")
        elif "html" in answer.headers["content-type"]:
            for link in links(answer.body):
                target = urldefrag(urljoin(url, link))[0]
                if target.startswith(server.url):
                    waiting.append(target)
                elif target.startswith("http://"):
                    broken.append(f"leads out of the copy: {target} on {url}")
    assert not broken
    assert len(seen) > 20
    print(f"\n{server.name}: {len(seen)} addresses")


def test_ten_thousand_requests_without_an_error(server):
    tool = shutil.which("ab")
    assert tool, "apache2-utils is missing"
    report = subprocess.run(
        [tool, "-q", "-n", "10000", "-c", "16", "-k", "-H", "Accept-Encoding: gzip"]
        + [server.url + "index.html"],
        capture_output=True, text=True, timeout=300,
    ).stdout  # fmt: skip
    assert re.search(r"Complete requests:\s+10000$", report, re.M), report
    assert re.search(r"Failed requests:\s+0$", report, re.M), report
    assert "Non-2xx" not in report
    print(f"\n{server.name}: {re.search(r'Requests per second: .*', report)[0]}")


def unpacked(body):
    return subprocess.run(["brotli", "-dc"], input=body, capture_output=True, check=True).stdout


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body


class Unchanged(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(Unchanged)


def get(url, headers=None, method="GET"):
    request = urllib.request.Request(url, headers=headers or {}, method=method)
    try:
        with OPENER.open(request, timeout=20) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


def raw(url, path):
    """The whole answer to a request whose path nobody has tidied."""
    import socket
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as line:
        line.sendall(
            f"GET {parts.path}{path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
            .encode()
        )
        answer = b""
        while piece := line.recv(65536):
            answer += piece
        return answer


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [
            value for name, value in attributes if name in ("href", "src") and value
        ]


@cache
def links(body):
    """The addresses on a page, read once however many servers send the same bytes."""
    parser = Links()
    parser.feed(body.decode("utf-8"))
    return parser.found


def parsed(policy):
    parts = [part.split() for part in policy.split(";")]
    return {part[0]: set(part[1:]) for part in parts if part}
