"""The words of a page that are in the page's own language, as a reader reads them."""

import re

# What stands in another language or is written for nobody: law by its number, officers' words in
# English, code.
SKIPPED = ("style", "script", "template", "code", "svg")
INLINE = {"a", "abbr", "b", "bdi", "dfn", "em", "i", "small", "span", "strong", "time"}
# "(hold)", “hold”, 「hold」: the English name beside the translated one.
BESIDE = re.compile(r"[（(「『“\"‘«][^（）()「」『』“”\"‘’«»]*[）)」』”\"’»]")
LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]*")


def own_text(document):
    """The text without what is marked as another language's; one block a line."""
    language = document.root.first("html").get("lang")
    pieces = []

    def walk(element):
        for child in element.children:
            if isinstance(child, str):
                pieces.append(child)
            elif child.tag in SKIPPED or child.get("lang") not in (None, language):
                continue
            elif child.tag == "bdi" and child.get("dir") == "ltr" or "cite" in child.classes:
                continue
            else:
                walk(child)
                if child.tag not in INLINE:
                    pieces.append("\n")

    walk(document.first("body"))
    return "".join(pieces)


def without_names_beside(text):
    """The text without English names in brackets and quotes; brackets may stand in brackets."""
    before = None
    while before != text:
        before, text = text, BESIDE.sub(" ", text)
    return text


def latin_words(text):
    return [word.strip("-'’") for word in LATIN.findall(text)]
