"""Files and names that somebody may put into a site to break it, or to break out of it.

A case changes a site, and names the error that must stop the build and the place that the error
must name. A case without an error is one that the build must bear, and see through, unharmed.
"""

import os
from dataclasses import dataclass
from typing import Callable, Optional

HARBOR = "Content/en/scenarios/harbor.md"
INDEX = "Content/en/index.md"
NOW = "Content/en/now.md"
GLOSSARY = "Content/en/glossary.yaml"
BELL = "Content/rules/bell.yaml"
ACT = "Content/en/sources/bell-act.md"
SETTINGS = "Content/site.yaml"
LINKS = "Content/links.yaml"
LAYOUT = "Templates/layout.mustache"


@dataclass
class Case:
    name: str
    code: Optional[str]
    place: str
    change: Callable


CASES = []


def case(name, code, place, change):
    CASES.append(Case(name, code, place, change))


def write(path, content):
    """A change that puts a file there, with the folders that lead to it."""

    def change(site):
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def edit(path, old, new):
    """A change of a text that must be there."""

    def change(site):
        target = site / path
        content = target.read_bytes()
        before = old.encode()
        assert before in content, f"{path} does not hold {old}"
        after = new if isinstance(new, bytes) else new.encode()
        target.write_bytes(content.replace(before, after, 1))

    return change


def append(path, content):
    def change(site):
        with open(site / path, "ab") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    return change


def link(path, target):
    def change(site):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, site / path)

    return change


def page(front="", body="Text.\n", kind="page"):
    return f"---\nkind: {kind}\ntitle: A page\ndescription: A page.\n{front}---\n{body}"


# Names that lead out of the output folder, or that some disk cannot hold.
for slug in [
    "../out", "../../out", "/out", "a/../../out", "..", ".", "a\\\\..\\\\out", "%2e%2e/out",
    "out\\u0000", "out\\nput", "..\\u2215out", "\u2025", "", " out", "out ", "a b", "es/../../x",
    "aux/../con", "o\\u202eut", "\u00fcber", "e\\u0301t", "C:out", "\\\\\\\\host\\\\out", "~/out",
]:  # fmt: skip
    case(f"slug {slug[:20]!r}", "*", "Content/en/page.md",
         write("Content/en/page.md", page(f'slug: "{slug}"\n')))  # fmt: skip
for name in ["../out", "a/b", "A B", "a\\u0000"]:
    case(f"id {name!r}", "*", "Content/en/page.md",
         write("Content/en/page.md", page(f'id: "{name}"\n')))  # fmt: skip
case("slug that is a device of Windows", "unsafe-output-path", "con.html",
     write("Content/en/page.md", page("slug: con\n")))  # fmt: skip
case("slug of 5,000 letters", "unsafe-output-path", "ooo",
     write("Content/en/page.md", page(f"slug: {'o' * 5000}\n")))  # fmt: skip
case("slug that looks like an option", None, "", write("Content/en/page.md", page("slug: -rf\n")))
case("slug with a stop at its end", None, "", write("Content/en/page.md", page('slug: "out."\n')))
case("slug that differs in case alone", "*", "",
     write("Content/en/page.md", page("slug: Now\n")))  # fmt: skip
case("slug of a list of the tool", "*", "", write("Public/SHA256SUMS", "x"))
case("slug of the manifest", "*", "manifest.json", write("Public/manifest.json", "{}"))
case("a file of the host's own", "*", "local/x", write("Public/local/x.txt", "x"))
case("public page in place of a page", "*", "now.html", write("Public/now.html", "<p>x</p>"))
case("public page in other letters", "*", "NOW.html", write("Public/NOW.html", "<p>x</p>"))
case("public page of its own", "blocked-by-policy", "Public/new.html", write("Public/new.html", "x"))
case("public script", "blocked-by-policy", "Public/x.js", write("Public/x.js", "x"))
for name, content in [
    ("script", "<svg><script>x</script></svg>"), ("handler", '<svg onload="x"></svg>'),
    ("picture from outside", '<svg><image href="https://example.org/x.png"/></svg>'),
    ("link that runs", '<svg><a href="javascript:x">x</a></svg>'),
]:  # fmt: skip
    case(f"drawing with a {name}", "blocked-by-policy", "x.svg", write("Public/x.svg", content))
case("public file named with a colon", "unsafe-output-path", "a:b", write("Public/a:b.txt", "x"))
case("public file named with a line break", "unsafe-output-path", "",
     write("Public/a\nb.txt", "x"))  # fmt: skip
case("public file named with an escape", "unsafe-output-path", "",
     write("Public/a\x1b[31mb.txt", "x"))  # fmt: skip
case("public file with an accent in its name", "unsafe-output-path", "",
     write("Public/\u00fcber.txt", "x"))  # fmt: skip
case("public file with a long name", "unsafe-output-path", "", write("Public/" + "x" * 240, "x"))
case("a language that is a path", "*", SETTINGS,
     edit(SETTINGS, "languages:", "languages:\n  - {code: ../up, name: Up}"))  # fmt: skip


def strange_bytes(site):
    os.makedirs(os.fsencode(site) + b"/Public", exist_ok=True)
    with open(os.fsencode(site) + b"/Public/\xff\xfe.txt", "wb") as file:
        file.write(b"x")


case("public file whose name is no text", "*", "Public", strange_bytes)

# Links to files outside.
case("page that is a link out", "symlink-out-of-site", "Content/en/out.md",
     link("Content/en/out.md", "/etc/passwd"))  # fmt: skip
case("folder that is a link out", "symlink-out-of-site", "Content/en/out",
     link("Content/en/out", "/etc"))  # fmt: skip
case("public file that is a link out", "symlink-out-of-site", "Public/shadow",
     link("Public/shadow", "/etc/shadow"))  # fmt: skip
case("public folder that is a link out", "symlink-out-of-site", "Public/etc",
     link("Public/etc", "../../../../../../../../etc"))  # fmt: skip
case("template that is a link out", "symlink-out-of-site", "Templates/out.mustache",
     link("Templates/out.mustache", "/etc/passwd"))  # fmt: skip
case("link to itself", "*", "Content/en/loop.md", link("Content/en/loop.md", "loop.md"))
case("link to nothing", "*", "Public/none", link("Public/none", "nowhere"))
case("link to its own folder", "*", "Public/loop", link("Public/loop", "../Public"))


def replaced_by_link(path, target):
    def change(site):
        (site / path).unlink()
        os.symlink(target, site / path)

    return change


for path in (SETTINGS, LINKS, GLOSSARY, BELL, "Content/en/strings.yaml", "Public/mark.svg",
             "Templates/layout.mustache", "Templates/styles/base.css"):  # fmt: skip
    case(f"{path} is a link out", "*", path, replaced_by_link(path, "/etc/passwd"))


def replaced(path, how):
    def change(site):
        (site / path).unlink()
        how(site / path)

    return change


case("a pipe in place of a page", "unreadable-file", NOW, replaced(NOW, os.mkfifo))
case("a folder in place of a page", "missing-page", "", replaced(NOW, os.mkdir))
case("a pipe in place of the settings", "*", SETTINGS, replaced(SETTINGS, os.mkfifo))
case("a folder in place of the settings", "*", SETTINGS, replaced(SETTINGS, os.mkdir))
case("a pipe among public files", "*", "Public/pipe",
     lambda site: os.mkfifo(site / "Public/pipe"))  # fmt: skip
case("a device in place of a page", "*", NOW, replaced_by_link(NOW, "/dev/zero"))

# Bytes.
for name, content in {
    "NUL": b"a\0b", "half a character": b"a\xc3", "overlong": b"\xc0\xaf", "surrogate": b"\xed\xa0\x80",
    "beyond Unicode": b"\xf4\x90\x80\x80", "Latin-1": b"caf\xe9",
}.items():  # fmt: skip
    for path in (HARBOR, BELL, GLOSSARY, LAYOUT, SETTINGS):
        case(f"{name} in {path}", "*", path, append(path, b"\n# " + content + b"\n"))
case("UTF-16", "*", NOW, write(NOW, page(kind="now").encode("utf-16")))
case("an empty page", "*", NOW, write(NOW, ""))
case("only a fence", "*", NOW, write(NOW, "---"))
case("an empty rule file", "*", BELL, write(BELL, ""))
case("empty settings", "*", "", write(SETTINGS, ""))
case("a byte order mark", None, "", edit(INDEX, "---\nkind", b"\xef\xbb\xbf---\nkind"))
case("line ends of Windows", None, "",
     lambda site: (site / INDEX).write_bytes((site / INDEX).read_bytes().replace(b"\n", b"\r\n")))  # fmt: skip
case("line ends of old Macs", "*", INDEX,
     lambda site: (site / INDEX).write_bytes((site / INDEX).read_bytes().replace(b"\n", b"\r")))  # fmt: skip

# Characters that disguise the law.
for name, mark in {"override": "\u202e", "isolate": "\u2067", "embedding": "\u202b"}.items():
    case(f"bidi {name} in prose", "*", HARBOR, edit(HARBOR, "None.", f"N{mark}one."))
    case(f"bidi {name} in a title", "*", HARBOR, edit(HARBOR, "At the", f"At {mark}the"))
    case(f"bidi {name} in a rule", "*", BELL, edit(BELL, "Fog opens", f"Fog {mark}opens"))
    case(f"bidi {name} in a term", "*", GLOSSARY, edit(GLOSSARY, "What rings", f"What {mark}rings"))
case("bidi control in a name of the site", "*", SETTINGS, edit(SETTINGS, "The Harbor", "The \u202eHarbor"))
case("bidi control by its number", "*", HARBOR, edit(HARBOR, "None.", "N&#x202e;one."))
case("bidi control escaped in YAML", "*", HARBOR,
     edit(HARBOR, "short: The bell stays still, save in fog by day.", 'short: "The \\u202e bell."'))  # fmt: skip
case("bidi control in a template", "*", LAYOUT, append(LAYOUT, "\u202e"))
case("escape for terminals in prose", "*", HARBOR, edit(HARBOR, "None.", "N\x1b[2Jone."))

# Markup and addresses.
for html in ["<script>alert(1)</script>", "<b onclick=x>", "<!-- -->", "<?php ?>", "<![CDATA[x]]>",
             "</main>", "<iframe src=//x>", "a <img src=x onerror=y> b"]:  # fmt: skip
    case(f"raw HTML {html[:12]}", "raw-html", HARBOR, edit(HARBOR, "None.", html))
for address in [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#106;avascript:x",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org/", "http://example.org/",
    "https://ex\u0430mple.org/", "https://example.org@evil.example/", "ftp://example.org/",
    "\\\\host\\x", "../../../etc/passwd", "page:../../x", "cite:../x/y", "page:", "term:",
    "blob:x", "page:home#\"onclick=x", "jar:x!/y", "%6a%61vascript:x",
]:  # fmt: skip
    case(f"address {address[:24]}", "*", HARBOR, edit(HARBOR, "(page:home)", f"({address})"))
for address in ["javascript:x", "data:x", "https://exa mple.org/", "https://a\\u0000", "//x", "",
                "https://example.org/\\\" onclick=", "https://", "https://ex\u0430mple.org/"]:  # fmt: skip
    case(f"listed address {address[:20]}", "*", LINKS,
         edit(LINKS, "https://example.org/", address))  # fmt: skip
case("link to a picture outside", "*", HARBOR, edit(HARBOR, "None.", "![x](https://example.org/x.png)"))

# Templates in content must stay text; content in templates must fit its place.
case("markup without a space", None, "", edit(HARBOR, "None.", "<svg/onload=x>"))
case("Mustache in a title", None, "", edit(HARBOR, "title: At the harbor", "title: 'At {{{page.body}}} {{> layout}}'"))
case("Mustache in prose", None, "", edit(HARBOR, "None.", "{{#nav}}x{{/nav}} {{=<% %>=}}"))
case("Mustache in a rule", None, "", edit(BELL, "Fog opens", "{{page.title}} Fog opens"))
case("markup in a title", "raw-html", HARBOR, edit(HARBOR, "title: At the harbor", "title: 'At \"><script>x</script>'"))
case("end of a script in a rule", "raw-html", BELL, edit(BELL, "Fog opens", "</script><b> Fog opens"))
case("half a tag in a title", None, "", edit(HARBOR, "title: At the harbor", "title: 'At \"><x onload=y'"))
case("half a comment in a rule", None, "", edit(BELL, "Fog opens", "<!--<script Fog opens"))
case("half an end of a script in a rule", None, "", edit(BELL, "Fog opens", "</script Fog opens"))
for name, old, new in [
    ("raw text", "{{page.title}}", "{{{page.title}}}"),
    ("partial out of the folder", "{{> footer}}", "{{> ../../../../etc/passwd}}"),
    ("partial by a full path", "{{> footer}}", "{{> /etc/passwd}}"),
    ("partial of itself", "{{> footer}}", "{{> layout}}"),
    ("inline handler", "<body", '<body onload="x()"'),
    ("inline style", "<body", '<body style="color:red"'),
    ("script from outside", "</head>", '<script src="https://example.org/x.js"></script></head>'),
    ("script of its own", "</head>", "<script>alert(1)</script></head>"),
    ("text in a script", "</head>", "<script>{{page.title}}</script></head>"),
    ("text as an address", "</head>", '<link href="{{page.title}}" rel="x"></head>'),
    ("frame", "</body>", '<iframe src="https://example.org/"></iframe></body>'),
    ("base", "</head>", '<base href="https://example.org/"></head>'),
    ("picture from outside", "</body>", '<img src="https://example.org/x.png" alt="x"></body>'),
    ("style from outside", "</head>", '<link rel="stylesheet" href="https://example.org/x.css"></head>'),
    ("refresh", "</head>", '<meta http-equiv="refresh" content="0;url=https://example.org/"></head>'),
    ("form that sends", "</body>", '<form action="https://example.org/"></form></body>'),
]:  # fmt: skip
    # What breaks the policy is found in the drawn pages, and they are named.
    case(f"template: {name}", "*", "", edit(LAYOUT, old, new))
case("template: endless sections", "*", LAYOUT, append(LAYOUT, "{{#nav}}" * 20_000))
case("template: deep sections", "*", LAYOUT,
     append(LAYOUT, "{{#nav}}" * 5_000 + "{{/nav}}" * 5_000))  # fmt: skip
case("template: huge", "*", LAYOUT, append(LAYOUT, "x" * 50_000_000))
case("style that imports", "blocked-by-policy", "Templates/styles/base.css:",
     append("Templates/styles/base.css", "@import url(https://example.org/x.css);"))  # fmt: skip
case("style that ends itself", "blocked-by-policy", ".html",
     append("Templates/styles/base.css", "</style><script>x</script>"))  # fmt: skip

# Size and depth.
case("page of 50 MB", "file-too-large", HARBOR, append(HARBOR, "word " * 10_000_000))
case("rule file of 50 MB", "file-too-large", BELL, append(BELL, "# word\n" * 7_000_000))
case("settings of 50 MB", "file-too-large", SETTINGS, append(SETTINGS, "# word\n" * 7_000_000))
case("quotes in quotes", "*", HARBOR, append(HARBOR, "> " * 2_000 + "x\n"))
case("lists in lists", "*", HARBOR, append(HARBOR, "- " * 2_000 + "x\n"))
case("wide table", "*", HARBOR,
     append(HARBOR, "\n" + "|a" * 3_000 + "|\n" + "|-" * 3_000 + "|\n" + "|x|\n" * 500))  # fmt: skip
case("brackets", "*", HARBOR, append(HARBOR, "\n" + "[" * 100_000 + "\n"))
case("emphasis", "*", HARBOR, append(HARBOR, "\n" + "*a **b " * 50_000 + "\n"))
case("entity by the million", "*", HARBOR, append(HARBOR, "\n" + "&amp;" * 500_000 + "\n"))
case("heading by the thousand", None, "", append(HARBOR, "\n" + "## Same\n\n" * 20_000))
case("one long line of YAML", "*", BELL, append(BELL, "x: " + "y" * 3_000_000 + "\n"))
case("deep YAML in brackets", "*", HARBOR, edit(HARBOR, "place:", "order: " + "[" * 20_000 + "\nplace:"))
case("deep YAML in braces", "*", BELL, append(BELL, "x: " + "{a: " * 20_000 + "\n"))
case("deep YAML by blanks", "*", BELL,
     append(BELL, "".join(" " * depth + f"k{depth}:\n" for depth in range(2_000))))  # fmt: skip
case("deep YAML in dashes", "*", BELL, append(BELL, "x:\n  " + "- " * 20_000 + "y\n"))
BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 12)
)
for path in (HARBOR, BELL, GLOSSARY, SETTINGS, LINKS):
    if path == HARBOR:
        case(f"YAML bomb in {path}", "*", path, edit(path, "kind: scenario\n", "kind: scenario\n" + BOMB))
    else:
        case(f"YAML bomb in {path}", "*", path, append(path, BOMB))
case("YAML merge", "*", HARBOR, edit(HARBOR, "place:", "<<: {place: x}\nplace:"))
case("YAML tag", "*", HARBOR, edit(HARBOR, "place:", "order: !!python/object:x 1\nplace:"))
case("two YAML documents", "*", BELL, append(BELL, "---\nformat: 1\n"))
case("ten thousand keys", "*", HARBOR,
     edit(HARBOR, "place:", "".join(f"k{n}: v\n" for n in range(10_000)) + "place:"))  # fmt: skip
case("a year that no calendar has", "*", SETTINGS, edit(SETTINGS, "2026-01-01", "99999999999999999999-01-01"))
case("the last year", "*", SETTINGS, edit(SETTINGS, "languages:", "expires_after: 9223372036854775807\nlanguages:"))
case("a number too large", "*", HARBOR, edit(HARBOR, "place:", "order: 9223372036854775808\nplace:"))
case("format of the future", "*", SETTINGS, edit(SETTINGS, "format: 1", "format: 99999999999999999999"))
for count in (24, 400):
    facts = "".join(f'  f{n}:\n    ask: "Is it {n}?"\n    find_out: "Look."\n' for n in range(count))
    rules = "".join(
        f"      - id: R-{n}\n        when: {{f{n}: yes, f{(n * 7 + 3) % count}: no}}\n"
        f"        then: optional\n        cite: act (b)\n        say: \"Case {n}.\"\n"
        for n in range(count)
    )
    case(f"rules with {count} facts", "*", BELL,
         lambda site, facts=facts, rules=rules: [
             edit(BELL, "decisions:\n", facts + "\ndecisions:\n")(site),
             edit(BELL, "      - id: R-night", rules + "      - id: R-night")(site)])  # fmt: skip
case("rules that cancel each other", "*", BELL,
     edit(BELL, "cancels: [R-fog]", "cancels: [R-fog, R-night]"))  # fmt: skip
case("a condition in a condition", "*", BELL,
     edit(BELL, "when: {night: yes}", "when: " + "{not: " * 5_000 + "{night: yes}" + "}" * 5_000))  # fmt: skip
case("ten thousand pages of one address", "*", "Content/en/many",
     lambda site: [write(f"Content/en/many/p{n}.md", page("slug: same\n"))(site) for n in range(300)])  # fmt: skip
case("folders in folders", None, "", write("Content/en/" + "d/" * 400 + "p.md", page()))


def sparse(path, size):
    """A file with a hole, which takes no room on the disk."""

    def change(site):
        with open(site / path, "wb") as file:
            file.truncate(size)

    return change


def record_leads_out(site):
    os.mkdir(site.parent / "elsewhere")
    os.symlink(site.parent / "elsewhere", site / ".explainer-cache")


case("public file of 26 MB", "file-too-large", "Public/x.bin", sparse("Public/x.bin", 26_000_000))
case("record of the last build in a folder outside", None, "", record_leads_out)
case("ten thousand faults in one line", "invalid-alias", "Content/en/page.md",
     lambda site: write("Content/en/page.md", page(
         "aliases: [" + ", ".join(f"old-{n}.html" for n in range(10_000)) + "]\n"))(site))  # fmt: skip
case("twenty thousand keys with anchors", "yaml-anchor", "Content/en/page.md",
     lambda site: write("Content/en/page.md", page(
         "".join(f"k{n}: &a{n} v\n" for n in range(20_000))))(site))  # fmt: skip
case("five thousand languages", "invalid-value", SETTINGS,
     edit(SETTINGS, "languages:", "languages:\n" + "".join(
         f"  - {{code: x{n:04d}, name: L}}\n" for n in range(5_000))))  # fmt: skip
case("sixty thousand headings", None, "", append(HARBOR, "\n" + "## Same\n\n" * 60_000))
for name, body in {
    "footnotes that call each other": "x[^a]\n\n[^a]: y[^b]\n\n[^b]: z[^a]\n",
    "rules between paragraphs": "\n" + "---\n\n" * 100_000,
}.items():  # fmt: skip
    case(name, None, "", append(HARBOR, "\n" + body))
for name, body in {
    "callouts in callouts": "".join("> " * depth + "[!must]\n" for depth in range(1, 600)),
    "a hundred thousand link definitions": "".join(
        f"[a{n}]: https://example.org/{n}\n" for n in range(100_000)),
    "backticks in all lengths": "".join("e" + "`" * length for length in range(1, 1_500)) + "\n",
    "table of a hundred thousand rows": "|a|b|\n|-|-|\n" + "|x|y|\n" * 100_000,
    "fences": "```\n" * 200_001,
}.items():  # fmt: skip
    case(name, "*", HARBOR, append(HARBOR, "\n" + body))
for name in ["aux", "nul", "lpt1"]:
    case(f"slug {name}", "unsafe-output-path", f"{name}.html",
         write("Content/en/page.md", page(f"slug: {name}\n")))  # fmt: skip
for name in ["../../x", "/etc/x", "javascript:x", "now", "</script><b>"]:
    case(f"alias {name}", "*", "",
         write("Content/en/page.md", page(f'aliases: ["{name}"]\n')))  # fmt: skip
for path in ["now.html.gz", "now.html.br", "hosting/nginx.conf", "_headers", "SHA256.sig", "x.", "CON",
             "a<b.txt", "now.html/x.txt"]:  # fmt: skip
    case(f"public file {path}", "*", "", lambda site, path=path: write(f"Public/{path}", "x")(site))
for name, content in {
    "handler after a line break": '<svg\nonload\n=\n"x"></svg>', "script in capitals": "<svg><SCRIPT>x</SCRIPT></svg>",
    "link that is set to run": '<svg><a><animate attributeName="href" values="javascript:x"/></a></svg>',
    "page in it": "<svg><foreignObject><iframe/></foreignObject></svg>",
    "script by a prefix": '<svg xmlns:s="http://www.w3.org/2000/svg"><s:script>x</s:script></svg>',
    "script in an entity": '<!DOCTYPE svg [<!ENTITY x "<script>x</script>">]><svg>&x;</svg>',
    "bomb of entities": '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
    "link in disguise": '<svg><a href="&#106;avascript:x"/></svg>',
    "link with blanks": '<svg><a href = "javascript:x"/></svg>',
    "link by a prefix": '<svg xmlns:x="http://www.w3.org/1999/xlink"><a x:href="javascript:x"/></svg>',
    "script in UTF-16": '<svg onload="x"/>'.encode("utf-16"),
    "style sheet from outside": '<?xml-stylesheet href="https://example.org/"?><svg/>',
}.items():  # fmt: skip
    case(f"drawing with a {name}", "*", "x.svg", write("Public/x.svg", content))
for name in ["x.svgz", "x.php", "x.xsl", "x.mht", "x.swf"]:
    case(f"public file {name} that runs", "blocked-by-policy", name, write(f"Public/{name}", "x"))


def moved_out(name):
    def change(site):
        (site / name).rename(site.parent / "elsewhere")
        os.symlink(site.parent / "elsewhere", site / name)

    return change


for name in ("Content", "Templates", "Public"):
    case(f"{name} is a link out", "*", name, moved_out(name))
