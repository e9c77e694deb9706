#!/usr/bin/env python3
"""Times how pages of the built site come up on a slow line: 70 kbit/s, 1,400 ms round trip, and a
processor six times slower. Prints figures and judges nothing.

usage: Benchmarks/pages.py [SITE [RUNS]]

Needs Playwright and Chromium: Scripts/setup.sh print.
"""

import gzip
import http.server
import os
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGES = ("now.html", "index.html", "jail.html", "faq.html", "gov-7284-6.html", "check-hold.html")
LINE = {"offline": False, "latency": 1400, "downloadThroughput": 70_000 / 8, "uploadThroughput": 70_000 / 8}
TIMES = """() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const load = performance.getEntriesByType('navigation')[0];
  return [paint ? paint.startTime : 0, load.loadEventEnd];
}"""


def main(site="Output", runs="3"):
    site = Path(site).resolve()
    server = serve(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        print(f"{'page':20} {'kB':>6} {'first paint':>12} {'load':>8}   seconds, median of {runs}")
        for name in PAGES:
            if not (site / name).is_file():
                continue
            times = [visit(browser, f"http://127.0.0.1:{server.server_port}/{name}") for _ in range(int(runs))]
            size = len(gzip.compress((site / name).read_bytes(), 9)) / 1000
            paint, load = (statistics.median(column) / 1000 for column in zip(*times))
            print(f"{name:20} {size:6.1f} {paint:12.2f} {load:8.2f}")
        browser.close()
    server.shutdown()


def visit(browser, address):
    """First paint and end of loading in milliseconds, with an empty cache."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_timeout(300)
    times = page.evaluate(TIMES)
    context.close()
    return times


def serve(site):
    """Serves the folder with gzip, as hosts do, on a free port of this machine."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(site))

        def do_GET(self):
            path = site / self.path.split("?")[0].lstrip("/")
            if path.suffix != ".html" or not path.is_file():
                return super().do_GET()
            body = gzip.compress(path.read_bytes(), 9)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    main(*sys.argv[1:])
