"""Each page's policy allows its own style and script by hash, and nothing else."""

import base64
import hashlib

from report import none_of

RUN = {None, "", "text/javascript", "module"}


def test_the_policy_allows_nothing_but_the_pages_own_style_and_script(documents):
    none_of(
        f"{name}: {directive} is {value!r}"
        for name, document in documents.items()
        for directive, value in wanted(document).items()
        if policy(document).get(directive) != value
    )


def test_the_policy_has_no_loophole(documents):
    loopholes = ("unsafe", "http:", "https:", "data:", "blob:", "*")
    none_of(
        f"{name}: {directive} {' '.join(sorted(sources))}"
        for name, document in documents.items()
        for directive, sources in policy(document).items()
        for source in sources
        if not (directive == "img-src" and source == "data:" and document.own_icon)
        if any(loophole in source for loophole in loopholes)
    )


def test_the_policy_comes_before_anything_it_governs(documents):
    none_of(
        name
        for name, document in documents.items()
        if document.first("head").all("meta", "style", "script", "link", "title")[1].get(
            "http-equiv"
        )
        != "Content-Security-Policy"
    )


def test_no_inline_style_and_no_handler_in_any_tag(documents):
    none_of(
        f"{name} line {element.line}: <{element.tag} {key}>"
        for name, document in documents.items()
        for element in document.elements
        for key, value in element.attributes.items()
        if key == "style" or key.startswith("on") or (value or "").strip().startswith("javascript:")
    )


def policy(document):
    """The directives of the page, each with the set of its sources."""
    parts = [part.split() for part in (document.meta("Content-Security-Policy") or "").split(";")]
    return {part[0]: set(part[1:]) for part in parts if part}


def wanted(document):
    """What the page must say: hashes of its own blocks, and no door left open."""
    scripts = [element for element in document.all("script") if element.get("type") in RUN]
    styles = document.all("style")
    none = {"'none'"}
    directives = {name: none for name in ("default-src", "form-action", "base-uri")}
    for name, blocks in (("style-src", styles), ("script-src", scripts)):
        if blocks:
            directives[name] = {digest(block.raw) for block in blocks}
    return directives


def digest(text):
    value = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(value).decode('ascii')}'"
