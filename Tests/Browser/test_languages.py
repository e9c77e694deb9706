"""Each language is itself: no other one is mixed in, every letter can be drawn, every word is one."""

import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from own_words import latin_words, own_text, without_names_beside
from report import none_of
from test_links import alternates
from textstat.textstat import textstatistics

WORDS = Path(__file__).parent / "words"
# English words that no other language of the site has: they show a sentence nobody translated.
ENGLISH = {"the", "and", "they", "their", "must", "cannot", "your", "with", "when", "which", "this"}
SENTENCE = re.compile(r"[。！？.!?…:：;；\n]+\s*")


@pytest.fixture(scope="session")
def by_language(documents):
    """The pages by the language of their folder; the default language's are left out."""
    found = defaultdict(dict)
    for name, document in documents.items():
        language, _, _ = name.rpartition("/")
        if language and document.root.first("html").get("lang") == language:
            found[language][name] = document
    return found


@pytest.fixture(scope="session")
def texts(by_language):
    """What stands on each page in its own language, by language and page."""
    return {
        language: {name: own_text(page) for name, page in pages.items()}
        for language, pages in by_language.items()
    }


def word_list(name):
    lines = (WORDS / f"{name}.txt").read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


@pytest.mark.parametrize("language", ("zh-Hant", "zh-Hans", "ko"))
def test_words_in_latin_letters_are_the_listed_ones(texts, language):
    allowed = word_list("latin")
    none_of(
        f"{name}: {word}"
        for name, text in texts[language].items()
        for word in sorted(set(latin_words(without_names_beside(text))) - allowed)
        if len(word) > 1
    )


@pytest.mark.parametrize("language", ("es", "vi", "tl"))
def test_no_english_sentence_is_left(texts, language):
    faults = []
    for name, text in texts[language].items():
        for line in without_names_beside(text).split("\n"):
            found = ENGLISH & {word.lower() for word in latin_words(line)}
            if len(found) > 1:
                faults.append(f"{name}: {' '.join(line.split())[:100]}")
    none_of(faults)


# Characters that the old national standard of one side has and that of the other has not.
@pytest.mark.parametrize("language, standard", (("zh-Hant", "big5hkscs"), ("zh-Hans", "gb2312")))
def test_the_two_chinese_scripts_are_not_mixed(texts, language, standard):
    def is_known(character):
        try:
            return bool(character.encode(standard))
        except UnicodeEncodeError:
            return False

    none_of(
        f"{name}: {character} is not in {standard}"
        for name, text in texts[language].items()
        for character in sorted(set(re.findall("[\u3400-\u9fff]", text)))
        if not is_known(character)
    )


@pytest.mark.parametrize("language, config", (("zh-Hant", "s2t"), ("zh-Hans", "t2s")))
def test_a_converter_of_chinese_scripts_finds_nothing_to_do(texts, language, config):
    """Standards know some characters of the other side; the converter knows which they are."""
    both = word_list("han-both")
    pages = texts[language]
    joined = "\n\x0c\n".join(pages.values())
    converted = subprocess.run(
        ["opencc", "-c", config], input=joined, capture_output=True, text=True, check=True
    ).stdout.split("\n\x0c\n")
    assert len(converted) == len(pages)
    none_of(
        f"{name}: {one} should be {other}"
        for (name, text), new in zip(pages.items(), converted)
        for one, other in sorted(set(zip(text, new)))
        if one != other and one not in both
    )


def test_each_language_has_the_letters_of_its_own(texts):
    letters = {
        "es": "[ñáéíóú]", "vi": "[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]",
        "ko": "[가-힣]", "zh-Hant": "[\u4e00-\u9fff]", "zh-Hans": "[\u4e00-\u9fff]",
    }  # fmt: skip
    foreign = {"ko": "[\u4e00-\u9fff\u3040-\u30ff]", "zh-Hant": "[가-힣]", "zh-Hans": "[가-힣]"}
    for language, pages in texts.items():
        text = "\n".join(pages.values())
        if language in letters:
            assert re.search(letters[language], text), language
        kinds = foreign.get(language, "[\u0370-\u1dff\u3040-\u9fff가-힣]")
        # Names of languages stand in each one's own letters, and say which they are.
        none_of(
            f"{name}: {found.group()}" for name, one in pages.items()
            for found in re.finditer(kinds, one)
        )


def test_spanish_words_are_spanish(texts):
    """hunspell knows every word, or the project's list does."""
    known = word_list("es")
    places = {}
    for name, text in texts["es"].items():
        for word in re.findall(r"[^\W\d_]+", without_names_beside(text)):
            places.setdefault(word, name)
    unknown = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", "es_MX", "-l"],
        input="\n".join(sorted(places)), capture_output=True, text=True, check=True,
    )  # fmt: skip
    none_of(
        f"{places[word]}: {word}"
        for word in unknown.stdout.split()
        if len(word) > 1 and word not in known and word.lower() not in known
    )


def test_spanish_places_read_easily(by_language):
    """Fernández-Huerta as textstat counts it, which knows nothing of the tool's own counter."""
    counter = textstatistics()
    counter.set_lang("es")
    scores = {}
    for name, document in by_language["es"].items():
        if document.kind != "scenario":
            continue
        main = document.root.first("main")
        parts = main.of_class("answer") + main.of_class("body")
        text = "\n".join(line for part in parts for line in blocks(part))
        scores[name] = counter.fernandez_huerta(text)
    assert len(scores) > 10
    none_of(f"{name}: {score:.1f}" for name, score in scores.items() if score < 75)


def blocks(element):
    """Paragraphs and list items as lines of words, each with a stop at its end."""
    for one in element.all("p", "li"):
        if one.first("p") or one.first("li"):
            continue
        words = "".join(
            child if isinstance(child, str) else child.text
            for child in one.children
            if isinstance(child, str) or not {"cite", "english"} & set(child.classes)
        )
        line = " ".join(without_names_beside(words).split())
        if line:
            yield line if line[-1] in ".!?" else line + "."


# Bars on sentences where no formula fits: the mean and the longest, and what is counted.
BARS = {
    "zh-Hant": (22, 45, "[\u4e00-\u9fff]"), "zh-Hans": (22, 45, "[\u4e00-\u9fff]"),
    "vi": (16, 40, r"[^\W\d_]+"), "ko": (11, 25, r"\S*[^\W\d_]\S*"), "tl": (14, 30, r"[^\W\d_]+"),
}  # fmt: skip


@pytest.mark.parametrize("language", BARS)
def test_sentences_of_emergency_pages_are_short(by_language, language):
    mean, longest, unit = BARS[language]
    faults = []
    for name, document in by_language[language].items():
        if document.kind not in ("scenario", "now", "home"):
            continue
        main = document.root.first("main")
        lines = [line for part in main.of_class("answer") + main.of_class("body")
                 for line in blocks(part)]  # fmt: skip
        sentences = [one for line in lines for one in SENTENCE.split(line)]
        counts = {one: len(re.findall(unit, one)) for one in sentences}
        counts = {one: count for one, count in counts.items() if count}
        if counts and sum(counts.values()) / len(counts) > mean:
            faults.append(f"{name}: {sum(counts.values()) / len(counts):.1f} a sentence")
        faults += [f"{name}: {count} in: {one}" for one, count in counts.items() if count > longest]
    none_of(faults)


def test_the_row_of_languages_is_the_same_on_every_translation(documents):
    faults = []
    for name, page in documents.items():
        row = alternates(page)
        for other in row:
            if other not in documents:
                faults.append(f"{name}: the row leads to {other}, which is not there")
            elif alternates(documents[other]) != row:
                faults.append(f"{name}: {other} has another row")
        if row and name not in row:
            faults.append(f"{name}: the row lacks the page itself")
        for link in [link for one in page.of_class("languages") for link in one.all("a")]:
            if not link.get("lang") or link.get("lang") != link.get("hreflang"):
                faults.append(f"{name}: {link.text} does not say its language")
    none_of(faults)


def test_a_page_offers_every_language_that_has_it(documents, by_language):
    offered = {other for page in documents.values() for other in alternates(page)}
    none_of(
        f"{name}: no other page offers it"
        for pages in by_language.values()
        for name, page in pages.items()
        if page.of_class("languages") and name not in offered
    )


# A character that no font has is drawn as a box; another one that looks the same is missing too.
BOXES = """characters => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 48
  const context = canvas.getContext('2d', {willReadFrequently: true})
  const style = getComputedStyle(document.querySelector('main p') || document.body)
  // Each byte becomes a character of its own.
  const bytes = new TextDecoder('latin1')
  const draw = character => {
    context.clearRect(0, 0, 48, 48)
    context.font = `32px ${style.fontFamily}`
    context.fillText(character, 6, 36)
    return bytes.decode(context.getImageData(0, 0, 48, 48).data)
  }
  const boxes = new Set(['\\u0378', '\\u{e0fff}', '\\uffff'].map(draw))
  return characters.filter(character => boxes.has(draw(character)))
}"""


def test_every_character_can_be_drawn(documents, open_page):
    seen = defaultdict(dict)
    for name, document in documents.items():
        language = document.root.first("html").get("lang")
        for character in set(document.text):
            if not character.isspace():
                seen[language].setdefault(character, name)
    faults = []
    for language, places in seen.items():
        document = next(
            one for one in documents.values()
            if one.kind == "home" and one.root.first("html").get("lang") == language
        )  # fmt: skip
        page = open_page(document)
        # A hair space and its like draw nothing, as what is not there does in some fonts.
        drawn = [one for one in places if one.isprintable()]
        boxes = page.evaluate(BOXES, drawn)
        faults += [f"{places[one]}: U+{ord(one):04X} {one}" for one in boxes]
        # The probe itself: a character without a meaning is found.
        assert page.evaluate(BOXES, ["\u0378", "a"]) == ["\u0378"]
    none_of(faults)


def test_every_language_has_its_core(by_language):
    """What people open in an emergency is there in each language that is offered."""
    kinds = {"home", "now", "scenario", "questionnaire", "glossary", "card", "poster"}
    for language, pages in by_language.items():
        assert kinds <= {page.kind for page in pages.values()}, language
