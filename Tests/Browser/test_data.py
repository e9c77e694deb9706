"""The files for programs: what the catalog names is there, fits its schema, and leads somewhere."""

import json
import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from report import none_of

INLINE = 1_200  # bytes that structured data may add to a page
ADDRESS = ("@id", "id", "page", "url", "source", "contentUrl", "inDefinedTermSet", "$schema", "rules")


@pytest.fixture(scope="module")
def folder(site):
    return site / "data"


@pytest.fixture(scope="module")
def catalog(folder):
    return read(folder / "index.json")


@pytest.fixture(scope="module")
def files(folder, catalog):
    """What each file of the catalog holds, by path."""
    return {entry["path"]: read(folder / entry["path"]) for entry in catalog["files"]}


def test_the_catalog_fits_its_schema_and_names_every_file(folder, catalog):
    none_of(faults(folder / "schemas/index.json", catalog))
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.json*")
        if path.suffix not in (".gz", ".br") and "schemas" not in path.parts and path.name != "index.json"
    }
    assert found == {entry["path"] for entry in catalog["files"]}


def test_every_schema_is_a_schema_and_is_used(folder, catalog):
    used = {entry["schema"] for entry in catalog["files"]} | {catalog["$schema"]}
    languages = len(catalog["languages"])
    for path in (folder / "schemas").glob("*.json"):
        Draft202012Validator.check_schema(read(path))
        # The words of rules are there in translations alone.
        unused = path.name == "rule-texts.json" and languages == 1
        assert f"schemas/{path.name}" in used or unused


def test_every_file_fits_its_schema(folder, catalog, files):
    none_of(
        f"{entry['path']}: {fault}"
        for entry in catalog["files"]
        for fault in faults(folder / entry["schema"], files[entry["path"]])
    )


def test_a_file_with_a_fault_does_not_fit(folder, files):
    """The schemas are not so loose that anything passes."""
    wrong = json.loads(json.dumps(files["en/provisions.json"]))
    wrong["sources"][0]["provisions"][0]["modal"] = "should"
    del wrong["sources"][0]["page"]
    wrong["law_date"] = "yesterday"
    assert len(list(faults(folder / "schemas/provisions.json", wrong))) == 3


def test_counts_are_right(catalog, files):
    lists = {
        "provisions": "sources", "claims": "articles", "questions": "questions",
        "glossary": "terms", "rule-texts": "texts",
    }  # fmt: skip
    for entry in catalog["files"]:
        name = entry["schema"].removeprefix("schemas/").removesuffix(".json")
        if name in lists and not entry["path"].endswith(".jsonld"):
            assert len(files[entry["path"]][lists[name]]) == entry["records"], entry["path"]


def test_every_day_is_a_day_of_the_calendar(files):
    for path, data in files.items():
        for key, value in pairs(data):
            if key in ("law_date", "content_date", "on", "next", "datePublished"):
                date.fromisoformat(value)


def test_every_address_inside_leads_to_an_anchor_that_is_there(folder, files, documents):
    anchors = {
        page.path.resolve(): set(page.ids)
        for page in documents.values()
    }
    wrong = []
    for path, data in files.items():
        for key, value in pairs(data):
            if key not in ADDRESS or not isinstance(value, str) or not re.match(r"\.\./|[a-z]+\.json", value):
                continue
            target, _, anchor = value.partition("#")
            whole = ((folder / path).parent / target).resolve()
            if not whole.is_file():
                wrong.append(f"{path}: {value}")
            elif anchor and whole.suffix == ".html" and anchor not in anchors[whole]:
                wrong.append(f"{path}: {value} has no such anchor")
    none_of(wrong)


def test_every_citation_names_a_provision_of_the_data(files):
    for language in {path.split("/")[0] for path in files if path.endswith("/provisions.json")}:
        sources = files[f"{language}/provisions.json"]["sources"] + files["en/provisions.json"]["sources"]
        known = {source["id"] for source in sources}
        known |= {p["id"] for source in sources for p in source["provisions"]}
        none_of(
            f"{path}: {cite}"
            for path, data in files.items()
            if path.startswith(f"{language}/")
            for key, value in pairs(data)
            if key == "cites"
            for cite in value
            if cite not in known
        )


def test_each_annotation_quotes_words_that_stand_once_in_its_provision(folder, files, documents):
    by_path = {page.path.resolve(): page for page in documents.values()}
    wrong, seen = [], set()
    for path, data in files.items():
        if not path.endswith("annotations.jsonld"):
            continue
        assert data["total"] == len(data["first"]["items"])
        for note in data["first"]["items"]:
            page = by_path[((folder / path).parent / note["target"]["source"]).resolve()]
            selector = note["target"]["selector"]
            part = page.by_id(selector["value"])
            boxes = [*part.of_class("law"), *part.of_class("restated")]
            quote = selector["refinedBy"]
            words = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            if squeeze(" ".join(box.text for box in boxes)).count(squeeze(words)) != 1:
                wrong.append(f"{path}: {note['id']}")
            own = page.by_id(note["id"].partition("#")[2])
            if squeeze(note["body"]["value"]) not in squeeze(own.text):
                wrong.append(f"{path}: {note['id']} says something else than the page")
            assert (path, note["id"]) not in seen
            seen.add((path, note["id"]))
    none_of(wrong)


def test_the_rules_are_those_of_the_rule_files(files, repository):
    """Text by text, in the order of the files: the export drops and adds nothing."""
    for path in sorted((repository / "Content/rules").glob("*.yaml")):
        data = files[f"rules/{path.stem}.json"]
        written = squeeze(re.sub(r"(?m)(^|\s)#.*$", "", path.read_text("utf-8")))
        for key, value in pairs(data):
            if isinstance(value, str):
                assert squeeze(value) in written, f"{path.name}: {key}: {value}"


def test_structured_data_of_pages_is_small_and_well_formed(documents):
    kinds, wrong = {}, []
    for name, page in documents.items():
        for script in page.all("script"):
            if script.get("type") != "application/ld+json":
                continue
            data = json.loads(script.raw)
            kinds.setdefault(page.kind, set()).add(data["@type"])
            if data["@context"] != "https://schema.org" or len(script.raw.encode()) > INLINE:
                wrong.append(f"{name}: {len(script.raw.encode())} bytes")
    none_of(wrong)
    assert kinds["source"] >= {"Legislation", "DigitalDocument"}
    for kind, wanted in {
        "home": "WebSite", "scenario": "Article", "explainer": "Article", "article": "Article",
        "faq-index": "FAQPage", "glossary": "DefinedTermSet", "data": "Dataset",
    }.items():  # fmt: skip
        assert wanted in kinds[kind], kind


# What schema.org lets each type say: of these, what a reader of the data may expect.
EXPECTED = {
    "Answer": {"text"},
    "Article": {"headline", "inLanguage", "dateModified"},
    "Claim": {"author"},
    "ClaimReview": {
        "url", "inLanguage", "datePublished", "author", "claimReviewed", "itemReviewed",
        "reviewRating", "reviewBody",
    },
    "CreativeWork": {"name"},
    "DataDownload": {"encodingFormat", "contentUrl"},
    "Dataset": {
        "name", "description", "inLanguage", "license", "dateModified", "distribution",
    },
    "DefinedTerm": {"name", "description", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "inLanguage"},
    "DigitalDocument": {"name"},
    "FAQPage": {"name", "inLanguage"},
    "Legislation": {"legislationIdentifier"},
    "Organization": {"name"},
    "Question": {"name", "acceptedAnswer"},
    "Rating": {"alternateName"},
    "WebSite": {"name", "inLanguage", "license"},
}  # fmt: skip
ALLOWED = {
    "Article": {"about"},
    "DefinedTerm": {"alternateName"},
    "DefinedTermSet": {"hasDefinedTerm"},
    "FAQPage": {"mainEntity"},
    "Legislation": {"temporalCoverage", "sameAs", "subjectOf", "legislationLegalForce"},
    "Question": {"inLanguage"},
    "Rating": {"reviewAspect"},
}


def test_every_thing_of_schema_org_has_the_properties_of_its_type(files, documents):
    things = [
        (path, thing)
        for path, data in files.items()
        if path.endswith(".jsonld") and not path.endswith("annotations.jsonld")
        for thing in typed(data)
    ]
    for name, page in documents.items():
        for script in page.all("script"):
            if script.get("type") == "application/ld+json":
                things += [(name, thing) for thing in typed(json.loads(script.raw))]
    wrong = []
    for name, thing in things:
        kind = thing["@type"]
        if kind not in EXPECTED:
            wrong.append(f"{name}: {kind} is no type that we know")
            continue
        own = {key for key in thing if not key.startswith("@")}
        wrong += [f"{name}: a {kind} without {key}" for key in EXPECTED[kind] - own]
        more = own - EXPECTED[kind] - ALLOWED.get(kind, set())
        wrong += [f"{name}: {key} is none of a {kind}" for key in more]
    none_of(sorted(set(wrong)))
    assert {thing["@type"] for _, thing in things} == set(EXPECTED)


def typed(value):
    """Every object inside that says its type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from typed(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from typed(inner)


def test_pages_name_their_side_files(site, documents):
    wanted = {
        "faq-index": "questions.jsonld", "glossary": "glossary.jsonld", "article": "claims.jsonld",
        "source": "annotations.jsonld",
    }  # fmt: skip
    for name, page in documents.items():
        links = [e.get("href") for e in page.all("link") if e.get("type") == "application/ld+json"]
        has = {"source": "notes", "faq-index": "asks"}.get(page.kind)
        if page.kind in wanted and (has is None or page.of_class(has)):
            assert len(links) == 1 and links[0].endswith(wanted[page.kind]), name
        for link in links:
            assert (page.path.parent / link).resolve().is_file(), name


def test_pages_can_be_passed_on_with_a_picture(site, documents):
    wrong = []
    for name, page in documents.items():
        meta = {e.get("property"): e.get("content") for e in page.all("meta") if e.get("property")}
        if page.kind in ("questionnaire", "search", "card", "flyer", "poster", "not-found"):
            continue
        if not meta.get("og:title") or not meta.get("og:description"):
            wrong.append(f"{name}: no title or description")
        elif not (page.path.parent / meta["og:image"]).is_file():
            wrong.append(f"{name}: {meta['og:image']}")
    none_of(wrong)
    assert (site / "share.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert (site / "share.png").stat().st_size < 10_000


def test_robots_may_come(site):
    assert (site / "robots.txt").read_text("utf-8").startswith("User-agent: *\nDisallow:\n")


def read(path):
    return json.loads(path.read_text("utf-8"))


def faults(schema, data):
    validator = Draft202012Validator(read(schema))
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


def pairs(value):
    """Every member of every object inside, and every text of every list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)


def squeeze(text):
    """Letters and digits only: lines break and marks of lists move."""
    return re.sub(r"[\W_]+", "", text)
