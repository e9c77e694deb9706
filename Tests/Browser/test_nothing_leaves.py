"""Nothing leaves the reader's machine and nothing is left on it."""

from report import none_of


def test_no_page_asks_for_anything_outside_the_site_folder(tour, site):
    inside = site.as_uri() + "/"
    none_of(
        f"{name}: {url}"
        for name, visit in tour.items()
        for url in visit.requests
        if not url.startswith(inside)
    )


def test_a_page_is_one_file_and_its_mark(tour, site):
    mark = (site / "mark.svg").as_uri()
    none_of(
        f"{name}: {visit.requests}"
        for name, visit in tour.items()
        if len([url for url in visit.requests if url != mark]) != 1
    )


def test_no_page_complains_on_the_console(tour):
    none_of(f"{name}: {text}" for name, visit in tour.items() for text in visit.messages)


def test_no_page_breaks_its_own_security_policy(tour):
    none_of(f"{name}: {what}" for name, visit in tour.items() for what in visit.violations)


def test_no_page_leaves_anything_in_the_browser(tour):
    none_of(
        f"{name}: {place} holds {value}"
        for name, visit in tour.items()
        for place, value in visit.stored.items()
        if value
    )


def test_links_that_leave_the_site_do_not_say_where_the_reader_was(documents):
    none_of(
        f"{name} line {link.line}: {link.get('href')}"
        for name, document in documents.items()
        for link in document.all("a")
        if "//" in (link.get("href") or "").split("?")[0]
        and "noreferrer" not in (link.get("rel") or "").split()
    )


def test_every_page_tells_the_browser_to_send_no_referrer(documents):
    none_of(name for name, page in documents.items() if page.meta("referrer") != "no-referrer")


def test_no_page_can_send_a_form(documents):
    none_of(
        f"{name} line {element.line}: <{element.tag}>"
        for name, document in documents.items()
        for element in document.elements
        if (element.tag == "form" and "action" in element.attributes)
        or "formaction" in element.attributes
    )


def test_no_page_loads_anything_from_an_outside_address(documents):
    loading = {
        "src", "srcset", "poster", "data", "background", "manifest", "ping", "action",
    }  # fmt: skip
    none_of(
        f"{name} line {element.line}: <{element.tag} {key}={value}>"
        for name, document in documents.items()
        for element in document.elements
        for key, value in element.attributes.items()
        if (key in loading and "//" in (value or "") or key == "ping")
        or (
            element.tag == "link"
            and key == "href"
            and "//" in (value or "")
            and element.get("rel") not in ("canonical", "alternate")
            and element is not document.own_icon
        )
    )
