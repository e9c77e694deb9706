"""The reading grade of plain text on stdin, counted by textstat 0.7.4.

The official method leaves quoted terms, names and section numbers out. `plain` does that; it is the
twin of the token rules in `Sources/SiteContent/Reading`, so that both counters see the same words.
The counting itself (sentences, words, syllables) is all textstat's.

textstat rounds words a sentence and syllables a word to one decimal before it applies the formula,
which moves a grade by up to 0.6. The grade printed here is not rounded on the way; `--rounded`
prints textstat's default, `--counts` adds sentences, words and syllables, `--plain` prints the text
that is counted.
"""

import re
import sys

from textstat.textstat import textstatistics

OPENERS = "\"'“‘[(«"
CLOSERS = "\"'”’])»,;:–—"
STOPS = ".!?…"
ABBREVIATIONS = {"v", "vs", "cal", "gov", "civ", "mr", "mrs", "ms", "dr", "st", "inc", "cf"}

NUMBER = re.compile(r"\d+(?:\.\d+)+[a-z]?(?:-\d+)?")
GROUPS = re.compile(r"(?:\((?:[A-Za-z]|\d{1,3}|[ivx]{1,5}|[IVX]{1,5})\))+")
NUMBERED_GROUPS = re.compile(r"\d[\d.\-a-z]*" + GROUPS.pattern)
FORM = re.compile(r"[A-Z]{1,3}-\d+[A-Z]?")
INITIALS = re.compile(r"(?:[A-Za-z]\.){2,}")
NAME = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*(?:['’]s)?")
WHOLE_NUMBER = re.compile(r"\d+")


class Token:
    def __init__(self, raw):
        self.raw = raw
        self.dropped = ""
        body = raw.rstrip(CLOSERS + STOPS)
        tail = raw[len(body):]
        # The closing bracket of a subdivision is no punctuation: "(a)", "(a)(1).".
        if tail.startswith(")") and "(" in body and GROUPS.fullmatch(body[body.rindex("("):] + ")"):
            body, tail = body + ")", tail[1:]
        self.core = body if GROUPS.match(body) else body.lstrip(OPENERS + STOPS)
        self.tail = tail
        self.stop = any(mark in tail for mark in STOPS)
        initials = INITIALS.fullmatch(self.core + ".") is not None
        initial = len(self.core) == 1 and self.core.isupper() and self.core != "I"
        if tail.startswith(".") and (initials or initial or self.core.lower() in ABBREVIATIONS):
            self.stop = any(mark in tail[1:] for mark in STOPS)

    @property
    def has_word(self):
        return any(letter.isalnum() for letter in self.core)

    def is_section(self, before):
        if "§" in self.core:
            return True
        if before is not None and before.core.endswith("§") and WHOLE_NUMBER.match(self.core):
            return True
        return any(
            shape.fullmatch(self.core) for shape in (NUMBER, GROUPS, NUMBERED_GROUPS, FORM))


def without_quoted_terms(line):
    """Takes quotes of at most five words out; one with a stop in it is speech and stays."""
    def term(match):
        inner = match.group(0)[1:-1]
        is_term = len(inner.split()) <= 5 and not any(mark in inner for mark in STOPS)
        return "" if is_term else match.group(0)
    return re.sub(r"“[^“”\"]*”|\"[^“”\"]*\"", term, line)


def tokens_of(line):
    tokens = [Token(raw) for raw in without_quoted_terms(line).split()]
    for index, token in enumerate(tokens):
        if token.is_section(tokens[index - 1] if index else None):
            token.dropped = "section"
    drop_cases(tokens)
    drop_names(tokens)
    if tokens:
        tokens[-1].stop = True
    return tokens


def drop_cases(tokens):
    for index, token in enumerate(tokens):
        if token.core != "v" or not token.tail.startswith(".") or token.stop:
            continue
        token.dropped = "name"
        before = index - 1
        while before >= 0 and tokens[before].core[:1].isupper() and not tokens[before].tail:
            tokens[before].dropped = "name"
            before -= 1
        after = index + 1
        while after < len(tokens) and tokens[after].core[:1].isupper():
            tokens[after].dropped = "name"
            if tokens[after].tail:
                break
            after += 1


def drop_names(tokens):
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and NAME.fullmatch(tokens[end].core) and not tokens[end].dropped:
            end += 1
            if tokens[end - 1].tail:
                break
        first = start + 1 if start == 0 or tokens[start - 1].stop else start
        if end - first >= 2:
            for token in tokens[first:end]:
                token.dropped = "name"
        start = max(end, start + 1)


def plain(text):
    lines = []
    for line in text.split("\n"):
        words = ""
        for token in tokens_of(line):
            if not token.dropped and token.has_word:
                words += (" " if words else "") + re.sub(r"[.!?…]", "", token.core)
            if token.stop and words and not words.endswith("."):
                words += "."
        if words:
            lines.append(words)
    return "\n".join(lines)


def grade(text, rounded=False):
    counter = textstatistics()
    counter.set_rounding(rounded)
    return counter.flesch_kincaid_grade(plain(text))


def counts(text):
    counter = textstatistics()
    words = plain(text)
    return (
        counter.sentence_count(words), counter.lexicon_count(words), counter.syllable_count(words))


def main():
    text = sys.stdin.read()
    if "--plain" in sys.argv:
        print(plain(text))
        return
    print(f"{grade(text, rounded='--rounded' in sys.argv):.4f}")
    if "--counts" in sys.argv:
        print("{} sentences, {} words, {} syllables".format(*counts(text)))


if __name__ == "__main__":
    main()
