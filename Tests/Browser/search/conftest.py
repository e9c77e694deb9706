"""One search page a language, open in the browser with its index unpacked."""

import pytest

UNPACK = """() => {
  const data = JSON.parse(document.getElementById('s-data').textContent);
  window.index = searchIndex(data);
}"""


@pytest.fixture(scope="session")
def search_pages(of_kind):
    """The search pages, by language."""
    return {page.first("html").get("lang"): page for page in of_kind("search")}


@pytest.fixture(scope="module")
def find(browser, search_pages):
    """find(language, query): the results as the page's script finds them."""
    context = browser.new_context()
    opened = {}
    for language, document in search_pages.items():
        opened[language] = context.new_page()
        opened[language].goto(document.url)
        opened[language].evaluate(UNPACK)

    def run(language, query):
        return opened[language].evaluate("query => window.index.find(query, 12)", query)

    yield run
    context.close()
