"""One built page as a tree, read with the standard library alone: no browser, no repair."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
}  # fmt: skip


@dataclass(eq=False)
class Element:
    """A tag with its attributes; children are elements and strings, in order."""

    tag: str
    attributes: dict
    parent: "Element | None" = None
    children: list = field(default_factory=list)
    line: int = 0

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    @property
    def classes(self):
        return (self.get("class") or "").split()

    def walk(self):
        """Every element under this one, in document order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, *tags):
        return [element for element in self.walk() if element.tag in tags]

    def first(self, tag):
        return next((element for element in self.walk() if element.tag == tag), None)

    def of_class(self, name):
        return [element for element in self.walk() if name in element.classes]

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    @property
    def raw(self):
        """The text as it stands in the file, for style and script elements."""
        return "".join(child for child in self.children if isinstance(child, str))

    @property
    def text(self):
        """What a reader reads: no style and script, runs of space made one."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self):
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("style", "script", "template"):
                yield from child._pieces()
                if child.tag not in INLINE:
                    yield " "


INLINE = {"a", "abbr", "b", "bdi", "code", "dfn", "em", "i", "small", "span", "strong", "time"}


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {})
        self.open = self.root
        self.faults = []

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        names = [name for name, _ in attributes]
        for name in {name for name in names if names.count(name) > 1}:
            self.faults.append(f"line {line}: <{tag}> has {name} twice")
        element = Element(tag, dict(attributes), self.open, line=line)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_endtag(self, tag):
        if self.open.tag != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes <{self.open.tag}>")
        element = self.open
        while element is not self.root and element.tag != tag:
            element = element.parent
        if element is not self.root:
            self.open = element.parent

    def handle_data(self, data):
        self.open.children.append(data)


@dataclass(eq=False)
class Document:
    """A page of the built site. `name` is its path in the site folder, as `jail.html`."""

    name: str
    path: Path

    @cached_property
    def _builder(self):
        builder = _Builder()
        builder.feed(self.path.read_text(encoding="utf-8"))
        builder.close()
        return builder

    @property
    def root(self):
        return self._builder.root

    @property
    def faults(self):
        """Tags that do not match, found while reading."""
        return self._builder.faults

    @cached_property
    def elements(self):
        return list(self.root.walk())

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    def first(self, tag):
        return next((element for element in self.elements if element.tag == tag), None)

    def of_class(self, name):
        return [element for element in self.elements if name in element.classes]

    def by_id(self, name):
        return next((element for element in self.elements if element.get("id") == name), None)

    @cached_property
    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id") is not None]

    @cached_property
    def kind(self):
        """The kind of page: the first class of the body; the page for right now has none."""
        classes = self.first("body").classes
        return classes[0] if classes else "now"

    @cached_property
    def own_icon(self):
        """The icon that the page itself holds, or None."""
        begin = "data:image/svg+xml,"
        for link in self.all("link"):
            if link.get("rel") == "icon" and (link.get("href") or "").startswith(begin):
                return link
        return None

    def meta(self, name):
        """The content of `<meta name>` or `<meta http-equiv>`, or None."""
        for element in self.all("meta"):
            if name in (element.get("name"), element.get("http-equiv")):
                return element.get("content")
        return None

    @cached_property
    def text(self):
        return self.first("body").text

    @property
    def url(self):
        return self.path.as_uri()
