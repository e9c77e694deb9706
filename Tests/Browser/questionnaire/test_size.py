"""Small enough for an old phone: the script, and the law that it walks."""

import gzip
import json


def weight(text):
    return len(gzip.compress(text.encode(), 9))


def test_script_and_diagrams_are_small(session, every_page):
    script = session.page.locator("main script:not([type])").evaluate("node => node.textContent")
    data = json.loads(session.page.locator("#q-data").evaluate("node => node.textContent"))
    assert weight(script) <= 5_000
    assert weight(json.dumps(data["nodes"], separators=(",", ":"))) <= 2_000
